import type { Progress } from './calendar';
import { ratio } from './conversion';

/** actual / elapsed × total: where the period ends at today's pace. Null before its first working day is over. */
export function runRate(actual: number, { total, elapsed }: Progress): number | null {
  return ratio(actual * total, elapsed);
}

/** The part of the plan due by today, by working days. Null of a period without any. */
export function planToDate(plan: number, { total, elapsed }: Progress): number | null {
  return ratio(plan * elapsed, total);
}

/** What each remaining working day must bring; 0 once the plan is met, null where no day remains. */
export function neededPerDay(plan: number, actual: number, { remaining }: Progress): number | null {
  return ratio(Math.max(0, plan - actual), remaining);
}
