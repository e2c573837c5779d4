import { allocate } from './allocation';

export interface SharedRest {
  /** Whole units, one part each: what was typed, or its share of what the typed ones leave. */
  readonly parts: number[];
  /** Total − sum of the parts: 0 unless everything is typed or the typed ones exceed the total. */
  readonly left: number;
}

/** Weights below this are nothing: scaling a sum of them up to whole numbers would overflow. */
const NEGLIGIBLE = 1e-100;

/**
 * Splits a total of minor units where some parts are typed: those stand, the others share the rest by their weights,
 * exactly. Typed parts over the total leave the others 0. Where nothing has a weight (of 1e-100 or more), the rest is
 * shared evenly: a goal nobody knows anything about is still given out.
 */
export function shareRest(
  total: number,
  weights: readonly number[],
  typed: readonly (number | null)[],
): SharedRest {
  const said = typed.reduce((sum: number, part) => sum + (part ?? 0), 0);
  const rest = Math.max(0, total - said);
  const free = weights.map((weight, index) => (typed[index] === null && weight >= NEGLIGIBLE ? weight : 0));
  const even = typed.map((part) => (part === null ? 1 : 0));
  const shares = allocate(rest, free) ?? allocate(rest, even) ?? weights.map(() => 0);
  const parts = weights.map((_, index) => typed[index] ?? shares[index]!);
  return { parts, left: total - parts.reduce((sum, part) => sum + part, 0) };
}
