import type { Day } from './day';

/** How long a deal has lasted and how it ended; null while it is open (right-censored). */
export interface Course {
  readonly days: number;
  readonly end: 'won' | 'lost' | null;
}

/** By this many days after the start: still open, won, lost; they add up to 1. */
export interface RiskPoint {
  readonly days: number;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
}

/** The course of a deal by `today`. */
export function courseOf(start: Day, end: Day | null, won: boolean, today: Day): Course {
  if (end === null || end > today) return { days: today - start, end: null };
  return { days: end - start, end: won ? 'won' : 'lost' };
}

/**
 * Aalen–Johansen estimate with two endings: F_won(t) = Σ S(before) × won / at risk. Unlike
 * won / (won + lost) it lets open deals count for the time they have lasted. Of those equally long
 * the ended come before the open. A point a day on which some deal ended.
 */
export function riskCurve(courses: readonly Course[]): RiskPoint[] {
  const sorted = [...courses].sort((a, b) => a.days - b.days);
  const points: RiskPoint[] = [];
  let [open, won, lost] = [1, 0, 0];
  for (let from = 0; from < sorted.length; ) {
    const { days } = sorted[from]!;
    const count = { won: 0, lost: 0 };
    let to = from;
    for (; to < sorted.length && sorted[to]!.days === days; to += 1) {
      const { end } = sorted[to]!;
      if (end) count[end] += 1;
    }
    if (count.won + count.lost > 0) {
      const atRisk = sorted.length - from;
      won += (open * count.won) / atRisk;
      lost += (open * count.lost) / atRisk;
      open *= 1 - (count.won + count.lost) / atRisk;
      points.push({ days, open, won, lost });
    }
    from = to;
  }
  return points;
}

const START: RiskPoint = { days: 0, open: 1, won: 0, lost: 0 };

/** The curve's state at the end of a day, by halving. */
export function riskAt(curve: readonly RiskPoint[], days: number): RiskPoint {
  let low = 0;
  let high = curve.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (curve[middle]!.days <= days) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? START : curve[low - 1]!;
}

/**
 * The probability that a deal open for `age` days is won within `horizon` more:
 * (F_won(age + horizon) − F_won(age)) / S(age). Null where no deal is known to have lasted so long.
 */
export function winWithin(curve: readonly RiskPoint[], age: number, horizon: number): number | null {
  const now = riskAt(curve, age);
  if (now.open < 1e-12) return null;
  return Math.max(0, (riskAt(curve, age + horizon).won - now.won) / now.open);
}
