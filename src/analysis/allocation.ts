import { asDecimals, LARGEST_DIVISOR, multiplyDivide, sumOf } from './exact';

/**
 * Splits a total of minor units over weights from 0 up, exactly: total × weight / sum of weights,
 * cut to a whole number, and what is left, a unit each, to the largest remainders; equal ones to
 * the earlier (Hamilton's method). A larger weight never gets less. A negative total is split as
 * its opposite. Null where no weight is over 0.
 */
export function allocate(total: number, weights: readonly number[]): number[] | null {
  const whole = wholeWeights(weights);
  const sum = sumOf(whole);
  if (!(sum > 0)) return null;
  const size = Math.abs(total);
  const shares = whole.map((weight) => multiplyDivide(size, weight, sum));
  const left = size - sumOf(shares.map(({ quotient }) => quotient));
  const parts = shares.map(({ quotient }) => quotient);
  const byRemainder = shares.map((_, index) => index);
  byRemainder.sort((a, b) => shares[b]!.remainder - shares[a]!.remainder || a - b);
  for (const index of byRemainder.slice(0, left)) parts[index]! += 1;
  return total < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
}

/** The weights as whole numbers: decimals exactly, anything finer to about fifteen digits of the sum. */
function wholeWeights(weights: readonly number[]): readonly number[] {
  const decimals = asDecimals(weights);
  if (decimals) return decimals.integers;
  const scale = LARGEST_DIVISOR / 2 / sumOf(weights);
  return weights.map((weight) => Math.round(weight * scale));
}
