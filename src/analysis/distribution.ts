/** A discrete distribution of money: rising values (minor units), each with its cumulative probability. */
export interface Distribution {
  readonly values: ArrayLike<number>;
  readonly cumulative: ArrayLike<number>;
  /**
   * The true sum lies within ± this of the one described, but for a chance of MISS at the most;
   * 0 where the distribution is exact.
   */
  readonly within: number;
}

/** Chance that an approximated sum misses its bound. */
export const MISS = 1e-9;

/** Sums of probabilities that should be equal differ by less. */
const NOISE = 1e-12;

/** The smallest value whose cumulative probability reaches 0 < q ≤ 1. */
export function quantileOf({ values, cumulative }: Distribution, q: number): number {
  return values[firstIndex(values.length - 1, (index) => cumulative[index]! >= q - NOISE)]!;
}

/** The probability that the sum is at least so much. */
export function chanceOfAtLeast({ values, cumulative }: Distribution, amount: number): number {
  const first = firstIndex(values.length, (index) => values[index]! >= amount);
  if (first === 0) return 1;
  return first === values.length ? 0 : Math.max(0, 1 - cumulative[first - 1]!);
}

/** The first index from 0 to `end` at which a condition that stays true holds; `end` where none before does. */
function firstIndex(end: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
