import type { Day } from './day';
import { mean } from './quantile';

/** How long something has lasted; `ended` is false where it still goes on (right-censored). */
export interface Span {
  readonly days: number;
  readonly ended: boolean;
}

/** The share that lasts longer than `days`. */
export interface SurvivalPoint {
  readonly days: number;
  readonly share: number;
}

export interface Lengths {
  /** Kaplan–Meier median, days; null while under half has ended. */
  readonly median: number | null;
  /** Plain mean of the ended ones, days; null where none has. */
  readonly meanOfEnded: number | null;
  readonly ended: number;
  readonly open: number;
}

/** The span from a start to an end, or to `today` where there is no end yet. */
export function spanOf(start: Day, end: Day | null, today: Day): Span {
  return { days: (end ?? today) - start, ended: end !== null };
}

/**
 * Kaplan–Meier product-limit estimate: S(t) = ∏ (1 − ended / at risk) over the days on which
 * something ended; of those equal in length, the ended come before the open. A point a day.
 */
export function survivalCurve(spans: readonly Span[]): SurvivalPoint[] {
  const sorted = [...spans].sort((a, b) => a.days - b.days);
  const points: SurvivalPoint[] = [];
  let share = 1;
  for (let from = 0; from < sorted.length; ) {
    const { days } = sorted[from]!;
    let to = from;
    let ended = 0;
    for (; to < sorted.length && sorted[to]!.days === days; to += 1) if (sorted[to]!.ended) ended += 1;
    if (ended > 0) {
      share *= 1 - ended / (sorted.length - from);
      points.push({ days, share });
    }
    from = to;
  }
  return points;
}

/** The smallest time by which half has ended: S(t) ≤ 0.5. Null while the curve stays above. */
export function medianSurvival(spans: readonly Span[]): number | null {
  // A product of fractions whose value is exactly a half may come out a hair above it.
  const half = 0.5 + 1e-12;
  return survivalCurve(spans).find((point) => point.share <= half)?.days ?? null;
}

/** The median with open spans taken in, and beside it the plain mean of the ended ones. */
export function lengthsOf(spans: readonly Span[]): Lengths {
  const ended = spans.filter((span) => span.ended).map((span) => span.days);
  return {
    median: medianSurvival(spans),
    meanOfEnded: mean(ended),
    ended: ended.length,
    open: spans.length - ended.length,
  };
}

/** One stay of a deal in a stage. */
export interface Stay {
  readonly stage: string;
  readonly entered: Day;
  /** Null while the deal is still there. */
  readonly left: Day | null;
}

/** Lengths of every stage that was entered, in order of first appearance. */
export function stageLengths(stays: readonly Stay[], today: Day): Map<string, Lengths> {
  const spans = new Map<string, Span[]>();
  for (const stay of stays) {
    const span = spanOf(stay.entered, stay.left, today);
    const known = spans.get(stay.stage);
    if (known) known.push(span);
    else spans.set(stay.stage, [span]);
  }
  return new Map([...spans].map(([stage, list]) => [stage, lengthsOf(list)]));
}
