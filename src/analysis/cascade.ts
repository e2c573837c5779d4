/** The cascade scheme (DOMAIN §9): parts with weights give a result, the result a grade, the grade a pay. */

/** Something with a result as a share of what was asked, and its weight beside the others. */
export interface Weighted {
  readonly weight: number;
  /** Null where there is nothing to judge by: its weight is then shared by the others. */
  readonly result: number | null;
  /** Without it there is no result at all, where it has a weight: pay must not grow because a plan is missing. */
  readonly required?: true;
}

/** The average of what has a result, by weight; null where a required part or everything has none. */
export function weightedResult(parts: readonly Weighted[]): number | null {
  if (parts.some(({ weight, result, required }) => required && weight > 0 && result === null)) return null;
  const known = parts.filter(({ result }) => result !== null);
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  if (weight <= 0) return null;
  return known.reduce((sum, part) => sum + part.weight * (part.result ?? 0), 0) / weight;
}

/** Actual ÷ asked, from 0 to the cap; null where nothing was asked. */
export function resultOf(actual: number, asked: number | null, cap: number): number | null {
  if (asked === null || asked <= 0) return null;
  return Math.min(cap, Math.max(0, actual / asked));
}

/** A grade holds from its bound to the next one's, the next one's not included. */
export interface Grade {
  readonly from: number;
  readonly name: string;
  /** The share of the full variable pay. */
  readonly pays: number;
}

/** The scale's own noise, where a result of floats meets a bound. */
const SAME = 1e-9;

/** The highest grade whose bound is reached; null under all of them. `grades` rise. */
export function gradeOf(grades: readonly Grade[], result: number): Grade | null {
  return [...grades].reverse().find(({ from }) => result >= from - SAME) ?? null;
}

/** What a grade pays of a full variable pay, minor units, half up. */
export function gradePay(full: number, grade: Grade | null): number {
  return grade === null ? 0 : Math.round(Number((full * grade.pays).toFixed(6)));
}
