import { allocate } from './allocation';
import { ratio } from './conversion';

/** Working days of a month as a morning sees them: today is not over. */
export interface MorningDays {
  readonly total: number;
  /** Over by the morning. */
  readonly passed: number;
  readonly todayWorked: boolean;
}

/** A person's month on the morning of a day, minor units. */
export interface Morning {
  /** The plan of the days that are over; null in a month without working days. */
  readonly due: number | null;
  /** Actual − due; below 0 is behind. */
  readonly gap: number | null;
  readonly left: number;
  /** By the plan alone; 0 on a day off. */
  readonly planToday: number;
  /** One behind shares what is left of the plan over the days from today on, to the kopeck; else the plan stays. */
  readonly rest: readonly number[];
  /** Of `rest`, today's; 0 on a day off. */
  readonly needToday: number;
}

/** The day plans of a month are its plan split evenly over working days (largest remainder). */
export function morningOf(
  plan: number,
  actual: number,
  { total, passed, todayWorked }: MorningDays,
): Morning {
  const even = (sum: number, days: number) => allocate(sum, new Array<number>(days).fill(1)) ?? [];
  const due = ratio(plan * passed, total);
  const gap = due === null ? null : actual - due;
  const left = Math.max(0, plan - actual);
  const own = even(plan, total);
  // In whole units, so that nothing is rounded.
  const behind = actual * total < plan * passed;
  const rest = behind ? even(left, total - passed) : own.slice(passed);
  return {
    due,
    gap,
    left,
    planToday: todayWorked ? (own[passed] ?? 0) : 0,
    rest,
    needToday: todayWorked ? (rest[0] ?? 0) : 0,
  };
}

/** A count against what was expected by now. */
export interface Counted {
  readonly actual: number;
  /** Null where nothing says what to expect. */
  readonly due: number | null;
}

/** Standard deviations from which a difference is hardly chance (2 of a normal distribution: 1 case in 20). */
export const HARDLY_CHANCE = 2;

/**
 * How far a count is from the expected one, in standard deviations of a Poisson count: (actual − due) / √due. Null
 * where fewer than `fewest` were expected: so few differ by chance alone.
 */
export function deviation({ actual, due }: Counted, fewest: number): number | null {
  return due === null || due < Math.max(1, fewest) ? null : (actual - due) / Math.sqrt(due);
}

/** The places of the counts that are above and below by more than chance would have it, the furthest of each. */
export function standouts(
  counts: readonly Counted[],
  fewest: number,
): { readonly best: number | null; readonly weakest: number | null; readonly judged: number } {
  const found = counts.map((count) => deviation(count, fewest));
  const known = found.filter((value) => value !== null);
  const [most, least] = [Math.max(...known), Math.min(...known)];
  return {
    best: known.length > 0 && most >= HARDLY_CHANCE ? found.indexOf(most) : null,
    weakest: known.length > 0 && least <= -HARDLY_CHANCE ? found.indexOf(least) : null,
    judged: known.length,
  };
}
