/**
 * The quantile of a list by linear interpolation between its order statistics (R's type 7, the
 * spreadsheet's PERCENTILE.INC). Probability 0…1; null of an empty list.
 */
export function quantile(values: readonly number[], probability: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** The middle value, or the mean of the middle two; null of an empty list. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** The plain mean; null of an empty list. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
