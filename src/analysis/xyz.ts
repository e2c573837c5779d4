export type XyzClass = 'X' | 'Y' | 'Z';

/** X and Y limits; what they bound depends on the measure. */
export interface XyzLimits {
  readonly x: number;
  readonly y: number;
}

/** Of frequency: at least this share of the months. */
export const FREQUENCY_LIMITS: XyzLimits = { x: 2 / 3, y: 1 / 3 };
/** Of variation: at most this coefficient. */
export const VARIATION_LIMITS: XyzLimits = { x: 0.1, y: 0.25 };

/** Population: STDEV.P, all periods there are. Sample: STDEV.S, periods drawn from more. */
export type Deviation = 'population' | 'sample';

/** By the share of periods with a purchase, 0…1: the more, the steadier. */
export function frequencyClass(share: number, limits: XyzLimits = FREQUENCY_LIMITS): XyzClass {
  if (share >= limits.x) return 'X';
  return share >= limits.y ? 'Y' : 'Z';
}

/** By the coefficient of variation: the less, the steadier; one that does not exist is Z. */
export function variationClass(coefficient: number | null, limits: XyzLimits = VARIATION_LIMITS): XyzClass {
  if (coefficient === null) return 'Z';
  // A coefficient that equals a limit may come out of the square root a hair above it.
  const atMost = (limit: number) => coefficient <= limit * (1 + 1e-12);
  if (atMost(limits.x)) return 'X';
  return atMost(limits.y) ? 'Y' : 'Z';
}

/**
 * Standard deviation / mean over `periods`, of which those not in `values` were zero. Null where
 * the mean is not positive, or a sample has a single period.
 */
export function variation(values: readonly number[], periods: number, deviation: Deviation): number | null {
  const divisor = deviation === 'population' ? periods : periods - 1;
  const mean = values.reduce((sum, value) => sum + value, 0) / periods;
  if (divisor <= 0 || !(mean > 0)) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const zeros = (periods - values.length) * mean * mean;
  return Math.sqrt((squares + zeros) / divisor) / mean;
}
