/** The two-sided 95 % quantile of the normal distribution. */
export const Z95 = 1.959963984540054;

/** Both ends are included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share, 95 %, without continuity correction (Wilson 1927). Unlike
 * the textbook one it stays within 0…1 and does not shrink to nothing at 0 or 1. Null of no trials.
 */
export function wilson95(successes: number, trials: number): Interval | null {
  if (trials <= 0) return null;
  const share = successes / trials;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half =
    (Z95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))) / (1 + z2 / trials);
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === trials ? 1 : centre + half,
  };
}
