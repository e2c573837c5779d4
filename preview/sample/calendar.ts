/** Moments are day numbers as a spreadsheet keeps them (1 is 1899-12-31), with the time of day as the fraction. */
export type Moment = number;

const DAY_MS = 86_400_000;
const EPOCH = 25_569;

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS + EPOCH;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** A moment to the minute. */
export function partsOf(moment: Moment): DateParts {
  const date = new Date(Math.round((moment - EPOCH) * 1440) * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}

/** 0 is Sunday. */
export function weekday(moment: Moment): number {
  return (Math.floor(moment) + 6) % 7;
}

/** The same day if it is a working one, else the next Monday. */
export function onWorkingDay(day: number): number {
  const name = weekday(day);
  if (name === 6) return day + 2;
  return name === 0 ? day + 1 : day;
}

const two = (value: number) => String(value).padStart(2, '0');

/** "18.05.2026" */
export function dottedDay(moment: Moment): string {
  const { year, month, day } = partsOf(moment);
  return `${two(day)}.${two(month)}.${year}`;
}

/** "18.05.2026 09:05" */
export function dottedTime(moment: Moment): string {
  const { hour, minute } = partsOf(moment);
  return `${dottedDay(moment)} ${two(hour)}:${two(minute)}`;
}

/** "04/05/2026" for 4 May: the day first, as a person with another keyboard layout typed it. */
export function slashedDay(moment: Moment): string {
  return dottedDay(moment).replace(/\./g, '/');
}

/** "2026-05-18" */
export function isoDay(moment: Moment): string {
  const { year, month, day } = partsOf(moment);
  return `${year}-${two(month)}-${two(day)}`;
}

/** "2026-05-18 09:05" */
export function isoTime(moment: Moment): string {
  const { hour, minute } = partsOf(moment);
  return `${isoDay(moment)} ${two(hour)}:${two(minute)}`;
}

/** "05/18/2026" */
export function americanDay(moment: Moment): string {
  const { year, month, day } = partsOf(moment);
  return `${two(month)}/${two(day)}/${year}`;
}
