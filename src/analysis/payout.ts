import { sumOf } from './exact';
import { marginalPay, payLines, tiersFrom } from './tiers';

/** One point of a pay curve: from this attainment (0.8 is 80 %) this value. */
export interface PayPoint {
  readonly attainment: number;
  /** A rate of the amount, a share of the whole bonus, or a sum, as the curve's user means it. */
  readonly value: number;
}

/** actual / plan; null without a plan over 0. */
export function attainmentOf(actual: number, plan: number): number | null {
  return plan > 0 ? actual / plan : null;
}

/** Steps: the value of the last point reached, its own attainment included; 0 under the first. */
export function stepValue(points: readonly PayPoint[], attainment: number): number {
  let value = 0;
  for (const point of points) if (attainment >= point.attainment) value = point.value;
  return value;
}

/**
 * A straight line between points; 0 under the first. Over the last the value holds, or goes on as
 * steeply as it came.
 */
export function linearValue(
  points: readonly PayPoint[],
  attainment: number,
  beyond: 'hold' | 'continue',
): number {
  const next = points.findIndex((point) => attainment < point.attainment);
  if (next === 0 || points.length === 0) return 0;
  if (next < 0) {
    const last = points[points.length - 1]!;
    const before = points[points.length - 2];
    return beyond === 'hold' || !before ? last.value : between(before, last, attainment);
  }
  return between(points[next - 1]!, points[next]!, attainment);
}

function between(one: PayPoint, other: PayPoint, attainment: number): number {
  const way = (attainment - one.attainment) / (other.attainment - one.attainment);
  return one.value + (other.value - one.value) * way;
}

/** How the steps of a scheme pay. */
export type PayKind =
  /** The rate of the step reached, on the whole actual. */
  | 'whole'
  /** Each part of the actual at its own step's rate; steps begin at shares of the plan. */
  | 'marginal'
  /** A rate that grows evenly between the points and holds over the last, on the whole actual. */
  | 'linear'
  /** The sum of the step reached; values are minor units. */
  | 'fixed';

/**
 * Pay for an actual against a plan, both minor units; minor units, rounded once. Points rise.
 * An actual under 0 pays nothing. Null without a plan.
 */
export function payFor(
  actual: number,
  plan: number,
  points: readonly PayPoint[],
  kind: PayKind,
): number | null {
  const attainment = attainmentOf(actual, plan);
  if (attainment === null) return null;
  const base = Math.max(0, actual);
  switch (kind) {
    case 'whole':
      return payLines([base], [stepValue(points, attainment)])[0]!;
    case 'linear':
      return payLines([base], [linearValue(points, attainment, 'hold')])[0]!;
    case 'fixed':
      return Math.round(stepValue(points, attainment));
    case 'marginal': {
      const starts = stepStarts(plan, points);
      return sumOf(
        marginalPay(
          base,
          tiersFrom(starts),
          points.map((point) => point.value),
        ),
      );
    }
  }
}

/** Where each step begins, minor units. */
function stepStarts(plan: number, points: readonly PayPoint[]): number[] {
  return points.map((point) => payLines([plan], [point.attainment])[0]!);
}
