import { ServiceError } from './service';
import type { Zone } from './zone';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

interface Local {
  /** Its UTC fields are the zone's wall clock. */
  readonly clock: Date;
  readonly offset: number;
  readonly zone: string;
}

/** Utilities.formatDate: the patterns of Java's SimpleDateFormat, with English names. */
export function formatDate(instant: number, zone: Zone, pattern: string): string {
  const offset = zone.offset(instant);
  const local: Local = { clock: new Date(instant + offset), offset, zone: zone.name };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (match, quoted: string | undefined) => {
    if (match === "''") return "'";
    return quoted === undefined ? field(match, local) : quoted.replace(/''/g, "'");
  });
}

function field(letters: string, { clock, offset, zone }: Local): string {
  const length = letters.length;
  const padded = (value: number) => String(value).padStart(length, '0');
  const hours = clock.getUTCHours();
  switch (letters[0]) {
    case 'y':
    case 'Y':
      return length === 2
        ? String(clock.getUTCFullYear() % 100).padStart(2, '0')
        : padded(clock.getUTCFullYear());
    case 'M':
    case 'L':
      return length >= 3 ? named(MONTHS[clock.getUTCMonth()]!, length) : padded(clock.getUTCMonth() + 1);
    case 'd':
      return padded(clock.getUTCDate());
    case 'D':
      return padded(Math.floor((clock.getTime() - Date.UTC(clock.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
    case 'E':
      return named(DAYS[clock.getUTCDay()]!, length);
    case 'u':
      return padded(clock.getUTCDay() || 7);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(hours);
    case 'k':
      return padded(hours || 24);
    case 'K':
      return padded(hours % 12);
    case 'h':
      return padded(hours % 12 || 12);
    case 'm':
      return padded(clock.getUTCMinutes());
    case 's':
      return padded(clock.getUTCSeconds());
    case 'S':
      return padded(clock.getUTCMilliseconds());
    case 'G':
      return 'AD';
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : isoOffset(offset, length);
    case 'z':
      return zone;
    default:
      throw new ServiceError(`Illegal pattern character '${letters[0]}'`);
  }
}

function named(name: string, length: number): string {
  return length >= 4 ? name : name.slice(0, 3);
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function isoOffset(offset: number, length: number): string {
  if (length === 1) return offsetText(offset, '').slice(0, 3);
  return offsetText(offset, length === 2 ? '' : ':');
}
