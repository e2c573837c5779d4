export type AbcClass = 'A' | 'B' | 'C';

/** Shares of the total, 0…1: A while the share before the object is under `a`, B under `b`. */
export interface AbcLimits {
  readonly a: number;
  readonly b: number;
}

export const ABC_LIMITS: AbcLimits = { a: 0.8, b: 0.95 };

/** Limits are read to a millionth: as fine as anyone types, and small enough for exact whole numbers. */
const LIMIT_PARTS = 1_000_000;

/**
 * Classes of objects sorted by value, largest first. The object that crosses a limit belongs to
 * the class it crosses from, so A brings at least its share. Values are whole minor units and all
 * comparisons are of whole numbers. Only positive values count; one at or under zero is C.
 */
export function abcClasses(descending: readonly number[], limits: AbcLimits = ABC_LIMITS): AbcClass[] {
  const total = descending.reduce((sum, value) => sum + Math.max(0, value), 0);
  const endOfA = partOf(total, limits.a);
  const endOfB = partOf(total, limits.b);
  let before = 0;
  return descending.map((value) => {
    if (value <= 0) return 'C';
    const start = before;
    before += value;
    if (start < endOfA) return 'A';
    return start < endOfB ? 'B' : 'C';
  });
}

/** The smallest whole number not under total × share; the product itself may exceed exact floats. */
function partOf(total: number, share: number): number {
  const parts = Math.round(share * LIMIT_PARTS);
  const rest = total % LIMIT_PARTS;
  return ((total - rest) / LIMIT_PARTS) * parts + Math.ceil((rest * parts) / LIMIT_PARTS);
}
