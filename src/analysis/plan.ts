import { allocate } from './allocation';

/** How many of each action a plan takes. */
export interface ActionStep {
  /** Deals first, then what leads to them, back to the first action. */
  readonly exact: number;
  /** Whole, each from the whole one before: nobody makes a third of a meeting. */
  readonly roundedEach: number;
  /** Whole, each from the exact figure: the least that brings the plan on average. */
  readonly rounded: number;
}

/**
 * From revenue back to actions: revenue / average deal = deals, then each step divided by its
 * conversion, the last step's first. Revenue and average deal in one unit. Null where a divisor is
 * not over 0 or there is no plan.
 */
export function actionsFor(
  revenue: number,
  averageDeal: number,
  conversions: readonly number[],
): ActionStep[] | null {
  if (revenue < 0 || [averageDeal, ...conversions].some((divisor) => !(divisor > 0))) return null;
  const deals = revenue / averageDeal;
  const steps = [{ exact: deals, roundedEach: roundUp(deals), rounded: roundUp(deals) }];
  for (const conversion of conversions) {
    const before = steps[steps.length - 1]!;
    const exact = before.exact / conversion;
    steps.push({ exact, roundedEach: roundUp(before.roundedEach / conversion), rounded: roundUp(exact) });
  }
  return steps;
}

/** Up to a whole number; 3 / 0.3 is 10, though floats make it a hair more. */
function roundUp(value: number): number {
  return Math.ceil(value * (1 - 1e-12));
}

/** A year's goal by month: season × working days. Minor units, exact; null where no month has weight. */
export function splitYear(
  total: number,
  season: readonly number[],
  workingDays: readonly number[],
): number[] | null {
  return allocate(
    total,
    season.map((index, month) => index * (workingDays[month] ?? 0)),
  );
}
