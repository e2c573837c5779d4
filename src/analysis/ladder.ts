import { calendarDay, type Day, monthIndex } from './day';
import { quantile } from './quantile';

/** A level of a career ladder: what an average month must bring, minor units; null is not asked. */
export interface LadderLevel {
  readonly turnover: number | null;
  readonly profit: number | null;
}

export interface LadderStanding {
  /** The number of the highest level reached, from 1; 0 is under the first. */
  readonly level: number;
  /** What is missing to the next one, from 0; null at the top, or where it is not asked or not known. */
  readonly turnover: number | null;
  readonly profit: number | null;
}

/** The highest level whose turnover and gross profit an average month reaches; an unknown profit asks nothing. */
export function ladderStanding(
  levels: readonly LadderLevel[],
  average: { readonly turnover: number; readonly profit: number | null },
): LadderStanding {
  const reached = levels.map(
    ({ turnover, profit }) =>
      turnover !== null &&
      average.turnover >= turnover &&
      (profit === null || average.profit === null || average.profit >= profit),
  );
  const level = reached.lastIndexOf(true) + 1;
  const next = levels[level];
  const missing = (asked: number | null | undefined, known: number | null) =>
    asked == null || known === null ? null : Math.max(0, asked - known);
  return {
    level,
    turnover: missing(next?.turnover, average.turnover),
    profit: missing(next?.profit, average.profit),
  };
}

/** Who started later in a month than this has no full first month. */
const EARLY = 5;

/** The first full month of somebody who began on a day, as year × 12 + month − 1. */
export function firstFullMonth(start: Day): number {
  return monthIndex(start) + (calendarDay(start).day > EARLY ? 1 : 0);
}

/** Bounds from the quantiles of real months, so that each next level is for fewer; rounded to two digits, rising. */
export function proposedBounds(months: readonly number[], count: number): (number | null)[] {
  const sold = months.filter((month) => month > 0);
  let last = 0;
  return Array.from({ length: count }, (_, index) => {
    const bound = quantile(sold, (index + 1) / (count + 1));
    if (bound === null) return null;
    const step = 10 ** Math.max(0, Math.floor(Math.log10(bound)) - 1);
    last = Math.max(Math.round(bound / step) * step, last + step);
    return last;
  });
}
