/** Whole-number arithmetic on products that a float cannot hold. */

export interface Division {
  readonly quotient: number;
  readonly remainder: number;
}

/** Divisors up to here keep every remainder within the whole numbers a float tells apart. */
export const LARGEST_DIVISOR = 2 ** 50;

/** Splits a float of 53 bits into two halves (Veltkamp). */
const HALF = 2 ** 27 + 1;

/**
 * a × b ÷ c with its remainder, exactly, for whole numbers a, b from 0 to 2^53 whose quotient is
 * below 2^53, and c from 1 to LARGEST_DIVISOR. The product is kept as two floats (Dekker 1971), so
 * that the estimated quotient can be put right.
 */
export function multiplyDivide(a: number, b: number, c: number): Division {
  const estimate = Math.floor((a * b) / c);
  const [high, low] = product(a, b);
  const [highBack, lowBack] = product(estimate, c);
  const rest = high - highBack + (low - lowBack);
  const correction = Math.floor(rest / c);
  return { quotient: estimate + correction, remainder: rest - correction * c };
}

function product(a: number, b: number): readonly [high: number, low: number] {
  const high = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return [high, aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function halves(value: number): readonly [high: number, low: number] {
  const shifted = HALF * value;
  const high = shifted - (shifted - value);
  return [high, value - high];
}

/** Numbers as whole multiples of 1 / scale. */
export interface Scaled {
  readonly integers: readonly number[];
  readonly scale: number;
}

const MOST_DECIMALS = 9;

/**
 * Decimal numbers from 0 up as whole ones, as a person reads them: 0.1 and 0.25 are 10 and 25 of a
 * hundred. Null where some number has more than nine decimals, or the sum is too large.
 */
export function asDecimals(values: readonly number[]): Scaled | null {
  for (let scale = 1; scale <= 10 ** MOST_DECIMALS; scale *= 10) {
    const integers = values.map((value) => Math.round(value * scale));
    if (sumOf(integers) > LARGEST_DIVISOR) return null;
    if (integers.every((integer, index) => integer / scale === values[index])) return { integers, scale };
  }
  return null;
}

/** The sum of a list of numbers. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
