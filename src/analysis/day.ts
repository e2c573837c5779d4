/**
 * A plain day: the number a spreadsheet keeps for it, days since 1899-12-30 (2026-01-01 is 46023).
 * It has no time of day and no time zone.
 */
export type Day = number;

const UNIX_EPOCH_DAY: Day = 25569;
const MS_PER_DAY = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** The day of a calendar date; months and days past their end roll over, as in a spreadsheet's DATE. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY) + UNIX_EPOCH_DAY;
}

/** The calendar date of a day. */
export function calendarDay(day: Day): CalendarDay {
  const date = new Date((day - UNIX_EPOCH_DAY) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month of a day as one growing number, year × 12 + month − 1, so that neighbours differ by one. */
export function monthIndex(day: Day): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month - 1;
}

/** Whether the three numbers name a day that exists (31.02.2026 does not). */
export function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9999) return false;
  return day <= calendarDay(dayOf(year, month + 1, 0)).day;
}
