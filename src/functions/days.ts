import { type Day, dayOf } from '../analysis/day';
import { failAt, type Grid, singleOf } from './arguments';
import { isDate } from './cells';
import type { FunctionsWords } from './errors';
import type { ToDay } from './months';

const FIRST_DAY = dayOf(1900, 1, 1);
const LAST_DAY = dayOf(9999, 12, 31);

/** The plain day of a date or of a serial number; null of anything else and of what no calendar has. */
export function dayOfCell(value: unknown, toDay: ToDay): Day | null {
  if (typeof value !== 'number' && !(isDate(value) && Number.isFinite(value.getTime()))) return null;
  const day = typeof value === 'number' ? Math.floor(value) : toDay(value);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

/** The day of an argument that takes no range; null where it is blank or omitted. */
export function singleDay(grid: Grid, toDay: ToDay, words: FunctionsWords): Day | null {
  const value = singleOf(grid, words);
  if (value === null) return null;
  return dayOfCell(value, toDay) ?? failAt(grid, 0, 0, words);
}
