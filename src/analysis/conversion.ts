/** part / whole, or null where there is nothing to divide by. Counts are never negative. */
export function ratio(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null;
  return part / whole;
}

/**
 * Closing conversion: won / (won + lost). Open deals are not in it; null while nothing has closed.
 */
export function closingConversion(won: number, lost: number): number | null {
  return ratio(won, won + lost);
}

/**
 * Each stage's share of the one before; the first has none. Null where either count is unknown
 * or the stage before is empty.
 */
export function stepConversions(counts: readonly (number | null)[]): (number | null)[] {
  return counts.map((count, index) => (index === 0 ? null : ratio(count, counts[index - 1] ?? null)));
}

/** Each stage's share of the first one. */
export function throughConversions(counts: readonly (number | null)[]): (number | null)[] {
  return counts.map((count) => ratio(count, counts[0] ?? null));
}
