import { addMonths, type Month, monthAround } from '../../analysis/calendar';
import { calendarDay, type Day, dayOf, monthIndex } from '../../analysis/day';
import type { Period, PlanSettings } from './settings';

const LENGTH: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

/** The calendar months of the period that a month belongs to. */
export function periodOf(period: Period, month: Day): Month[] {
  const { year, month: number } = calendarDay(month);
  const length = LENGTH[period];
  const first = number - ((number - 1) % length);
  return Array.from({ length }, (_, index) => monthAround(dayOf(year, first + index, 1)));
}

/**
 * Where looking back begins, as year × 12 + month − 1: the month planned, or this one where a later is planned. What is
 * not over yet would make every average too low.
 */
export function lookBackFrom(month: Day, today: Day): number {
  return Math.min(monthIndex(month), monthIndex(today));
}

/** The first day of the month that the wizard's word means. */
export function monthOf(month: PlanSettings['month'], today: Day): Day {
  const shift = { previous: -1, current: 0, next: 1 }[month];
  return addMonths(monthAround(today).first, shift);
}
