import { type Day, dayOf, monthIndex } from '../analysis/day';

/** A date as the spreadsheet's time zone sees it. */
export type ToDay = (date: Date) => Day;

/** Days a spreadsheet can show: 1900-01-01 … 9999-12-31. */
const FIRST_DAY = dayOf(1900, 1, 1);
const LAST_DAY = dayOf(9999, 12, 31);
const UNIX_EPOCH_DAY = dayOf(1970, 1, 1);
const MS_PER_DAY = 86_400_000;
const MS_PER_SECOND = 1000;

/** Reads the month of a date, or of a day's serial number; null of what no calendar has. */
export interface MonthReader {
  ofDate(date: Date): number | null;
  ofSerial(serial: number): number | null;
}

interface UtcDay {
  readonly month: number;
  /** The instant from which on the zone's month is `month`; null where the whole day is surely in it. */
  readonly starts: number | null;
}

/**
 * Asks for the zone only near the ends of months, and there searches for the instant at which
 * the month changes: some twenty questions a month end, however many rows there are.
 */
export function monthReader(toDay: ToDay): MonthReader {
  const serials = new Map<Day, number>();
  const utcDays = new Map<Day, UtcDay>();
  const starts = new Map<number, number>();

  const ofDay = (day: Day): number => {
    const known = serials.get(day);
    if (known !== undefined) return known;
    const month = monthIndex(day);
    serials.set(day, month);
    return month;
  };

  const startOf = (month: number): number => {
    const known = starts.get(month);
    if (known !== undefined) return known;
    const start = findStart(month, (ms) => monthIndex(toDay(new Date(ms))));
    starts.set(month, start);
    return start;
  };

  const utcDay = (day: Day): UtcDay => {
    const known = utcDays.get(day);
    if (known) return known;
    // No zone is a whole day from UTC, so the neighbours' months are the only other ones possible.
    const month = ofDay(day + 1);
    const answer = { month, starts: ofDay(day - 1) === month ? null : startOf(month) };
    utcDays.set(day, answer);
    return answer;
  };

  return {
    ofDate(date) {
      const ms = date.getTime();
      const day = Math.floor(ms / MS_PER_DAY) + UNIX_EPOCH_DAY;
      if (!(day >= FIRST_DAY && day <= LAST_DAY)) return null;
      const { month, starts: start } = utcDay(day);
      return start !== null && ms < start ? month - 1 : month;
    },
    ofSerial(serial) {
      const day = Math.floor(serial);
      return day >= FIRST_DAY && day <= LAST_DAY ? ofDay(day) : null;
    },
  };
}

/** The first instant of a month in the zone, to the second, by halving. */
function findStart(month: number, monthAt: (ms: number) => number): number {
  const utc = (dayOf(Math.floor(month / 12), (month % 12) + 1, 1) - UNIX_EPOCH_DAY) * MS_PER_DAY;
  let before = (utc - MS_PER_DAY) / MS_PER_SECOND;
  let after = (utc + MS_PER_DAY) / MS_PER_SECOND;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (monthAt(middle * MS_PER_SECOND) >= month) after = middle;
    else before = middle;
  }
  return after * MS_PER_SECOND;
}
