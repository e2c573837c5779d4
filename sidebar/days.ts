import type { DayTime } from '../src/calls';
import type { Moment } from '../src/words/en/sidebar';

const UNIX_EPOCH_DAY = 25569;
const MS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;

function utcDate(day: number): Date {
  return new Date((day - UNIX_EPOCH_DAY) * MS_PER_DAY);
}

/** A point in time of the spreadsheet, taken apart for the words; `now` is of the same zone. */
export function momentOf(at: DayTime, now: DayTime): Moment {
  const minutes = Math.floor(at * MINUTES_PER_DAY + 1e-6);
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  const date = utcDate(day);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: Math.floor((minutes % MINUTES_PER_DAY) / 60),
    minute: minutes % 60,
    ago: Math.floor(now) - day,
    sameYear: date.getUTCFullYear() === utcDate(Math.floor(now)).getUTCFullYear(),
  };
}

/** 46023 is "2026-01-01", the form of a date field. */
export function isoDay(day: number): string {
  return utcDate(Math.floor(day)).toISOString().slice(0, 10);
}

/** "2026-01-01" is 46023; null where it is no whole date of four year digits. */
export function dayOfIso(text: string): number | null {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY + UNIX_EPOCH_DAY;
  return Number.isFinite(day) && isoDay(day) === text ? day : null;
}
