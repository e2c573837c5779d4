import { calendarDay, type Day, dayOf } from './day';

/** Which days are worked. */
export interface WorkCalendar {
  /** Monday first: whether that weekday is usually worked. */
  readonly week: readonly boolean[];
  /** Weekdays that are off: holidays and days moved to them. */
  readonly off: ReadonlySet<Day>;
  /** Weekend days that are worked. */
  readonly worked: ReadonlySet<Day>;
}

export const FIVE_DAY_WEEK: readonly boolean[] = [true, true, true, true, true, false, false];

/** Monday to Friday, without a holiday. */
export const PLAIN_CALENDAR: WorkCalendar = { week: FIVE_DAY_WEEK, off: new Set(), worked: new Set() };

/** Longest row of days off that is looked through for a working day. */
const LONGEST_BREAK = 366;

/** The weekday, 0 for Monday … 6 for Sunday. */
export function weekday(day: Day): number {
  return (((day - 2) % 7) + 7) % 7;
}

/** A day named in both lists is worked: who names a single day worked means it. */
export function isWorking({ week, off, worked }: WorkCalendar, day: Day): boolean {
  return worked.has(day) || (week[weekday(day)] === true && !off.has(day));
}

/** The day itself where it is worked, else the next one that is. A year without work gives the day back. */
export function workingDayFrom(calendar: WorkCalendar, day: Day): Day {
  for (let next = day; next < day + LONGEST_BREAK; next += 1) if (isWorking(calendar, next)) return next;
  return day;
}

/** Working days from one day to another, both counted; 0 where the last is before the first. */
export function workingDays(calendar: WorkCalendar, first: Day, last: Day): number {
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWorking(calendar, day)) count += 1;
  return count;
}

export interface Month {
  readonly first: Day;
  readonly last: Day;
}

/** The calendar month that holds the day. */
export function monthAround(day: Day): Month {
  const { year, month } = calendarDay(day);
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0) };
}

/** The same day so many months later, or that month's last where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = calendarDay(day);
  return Math.min(dayOf(year, month + months, date), dayOf(year, month + months + 1, 0));
}

/** How far a period is, in working days; today counts as elapsed. */
export interface Progress {
  readonly total: number;
  readonly elapsed: number;
  readonly remaining: number;
}

/** Progress of a month by `today`, which may lie before or after it. */
export function monthProgress(calendar: WorkCalendar, { first, last }: Month, today: Day): Progress {
  const total = workingDays(calendar, first, last);
  const elapsed = workingDays(calendar, first, Math.min(today, last));
  return { total, elapsed, remaining: total - elapsed };
}
