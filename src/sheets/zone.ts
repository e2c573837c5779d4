import type { DayTime } from '../calls';

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_DAY = 25569;
/** Shorter than the time between any two clock changes of a real zone. */
const BUCKET_MS = 14 * MS_PER_DAY;

/** Turns an instant into the day and time that a clock in the spreadsheet's zone shows. */
export type ToDayTime = (instant: Date) => DayTime;

function readOffset(ms: number, timeZone: string): number {
  const shown = Utilities.formatDate(new Date(ms), timeZone, 'yyyy-MM-dd-HH-mm-ss').split('-').map(Number);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = shown;
  const whole = Math.floor(ms / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** The first instant at which the offset is no longer the one at `from`, to the second. */
function changeBetween(from: number, to: number, offsetAt: (ms: number) => number): number {
  const before = offsetAt(from);
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * A converter for one zone. The host is asked for the offset once a fortnight that occurs in the
 * data and a few times around each clock change, never once a cell: 100,000 dates of two years
 * take about a hundred calls.
 */
export function dayTimeIn(timeZone: string): ToDayTime {
  const offsets = new Map<number, number>();
  const changes = new Map<number, number>();
  const offsetAt = (ms: number): number => {
    const known = offsets.get(ms);
    if (known !== undefined) return known;
    const offset = readOffset(ms, timeZone);
    offsets.set(ms, offset);
    return offset;
  };
  const changeIn = (bucket: number): number => {
    const known = changes.get(bucket);
    if (known !== undefined) return known;
    const change = changeBetween(bucket, bucket + BUCKET_MS, offsetAt);
    changes.set(bucket, change);
    return change;
  };
  return (instant) => {
    const ms = instant.getTime();
    const bucket = Math.floor(ms / BUCKET_MS) * BUCKET_MS;
    const first = offsetAt(bucket);
    const last = offsetAt(bucket + BUCKET_MS);
    const offset = first === last || ms < changeIn(bucket) ? first : last;
    return (ms + offset) / MS_PER_DAY + UNIX_EPOCH_DAY;
  };
}

/** Whether a cell's value is a date, also one made in another realm, where instanceof says no. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The minutes by which a clock in the spreadsheet's zone is ahead of UTC, at a day and time in UTC. */
export function utcOffsetIn(toDayTime: ToDayTime): (utc: DayTime) => number {
  return (utc) => Math.round((toDayTime(new Date((utc - UNIX_EPOCH_DAY) * MS_PER_DAY)) - utc) * 1440);
}
