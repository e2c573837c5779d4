import type { PayPoint } from './payout';
import { type BonusRule, bonusUnits } from './scheme';

/** Where the bonus changes by a jump: pay just under the bound and at it, in the units of the whole. */
export interface BonusJump {
  /** Index of the step that begins there. */
  readonly index: number;
  readonly from: number;
  readonly before: number;
  readonly at: number;
}

/**
 * The jumps of a bonus rule, `whole` being the plan (rates of the amount) or the whole bonus. Marginal tiers and
 * lines between points that begin at 0 have none.
 */
export function bonusJumps(rule: BonusRule, whole: number): BonusJump[] {
  const { kind, measure, points } = rule;
  if (kind !== 'whole') return [];
  return points.slice(1).map(({ attainment, value }, index) => {
    const of = measure === 'amount' ? attainment : 1;
    const before = whole * of * points[index]!.value;
    return { index: index + 1, from: attainment, before, at: whole * of * value };
  });
}

/** The largest jump upwards; null where there is none. */
export function largestJump(rule: BonusRule, whole: number): BonusJump | null {
  const jumps = bonusJumps(rule, whole).filter(({ before, at }) => at > before);
  return jumps.reduce<BonusJump | null>(
    (most, jump) => (most === null || jump.at - jump.before > most.at - most.before ? jump : most),
    null,
  );
}

/** Floats that differ by less are one. */
const SAME = 1e-12;

/**
 * The steps (indexes) at or within which one more unit sold lowers the bonus: a rate of the whole amount under the
 * one before, a marginal rate under 0, a line that falls so fast that the product falls too.
 */
export function fallingSteps({ kind, measure, points }: BonusRule): number[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (kind === 'whole') return point.value < (points[index - 1]?.value ?? 0) - SAME ? [index] : [];
    if (kind === 'marginal') return point.value < -SAME ? [index] : [];
    return next && lineFalls(point, next, measure) ? [index] : [];
  });
}

/** Of rates of the amount: x × (rate + growth × (x − from)) falls where its slope at an end is below 0. */
function lineFalls(point: PayPoint, next: PayPoint, measure: BonusRule['measure']): boolean {
  const growth = (next.value - point.value) / (next.attainment - point.attainment);
  if (measure === 'target') return growth < -SAME;
  const slopeAt = (attainment: number) => point.value + growth * (2 * attainment - point.attainment);
  return Math.min(slopeAt(point.attainment), slopeAt(next.attainment)) < -SAME;
}

/** What is wrong with the bounds of steps as they are typed, the first of them; `index` is the later step's. */
export type StepProblem =
  | { readonly code: 'notRising'; readonly index: number }
  | { readonly code: 'sameBound'; readonly index: number }
  /** A rate without a bound, or the other way round. */
  | { readonly code: 'halfEmpty'; readonly index: number };

export interface TypedStep {
  readonly from: number | null;
  readonly rate: number | null;
}

export function stepProblem(steps: readonly TypedStep[]): StepProblem | null {
  let last: number | null = null;
  for (let index = 0; index < steps.length; index += 1) {
    const { from, rate } = steps[index]!;
    if (from === null && rate === null) continue;
    if (from === null || rate === null) return { code: 'halfEmpty', index };
    if (last !== null && from === last) return { code: 'sameBound', index };
    if (last !== null && from < last) return { code: 'notRising', index };
    last = from;
  }
  return null;
}

/** Steps as pay takes them: rising, of two with one bound the first, those half filled left out. */
export function pointsOf(steps: readonly TypedStep[]): PayPoint[] {
  const points: PayPoint[] = [];
  for (const { from, rate } of steps) {
    if (from === null || rate === null || points.some(({ attainment }) => attainment === from)) continue;
    points.push({ attainment: from, value: rate });
  }
  return points.sort((a, b) => a.attainment - b.attainment);
}

/** The share of base pay at plan, the soft base in full; null where nothing is paid. */
export function baseShareAtPlan(base: number, rule: BonusRule, whole: number): number | null {
  const all = base + whole * bonusUnits(rule, 1);
  return all > 0 ? base / all : null;
}
