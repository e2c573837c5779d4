import type { Scalar } from '../../blueprint/blueprint';

/** Per cent in a whole: a larger number is no share. */
const PER_CENT = 100;

/**
 * A share as people type or paste it: 0.7 and 70 are both 70 %.
 * @returns 0…1; null for what is no share: a word, less than 0, more than 100
 */
export function shareOf(value: Scalar | undefined): number | null {
  if (typeof value !== 'number' || !(value >= 0 && value <= PER_CENT)) return null;
  return value > 1 ? value / PER_CENT : value;
}

/** What was typed where a share belongs and is none: it stays in its cell. Errors of formulas are nobody's words. */
export function noShare(value: Scalar | undefined): Scalar {
  return shareOf(value) === null && !isError(value) ? (value ?? null) : null;
}

/** The same as formulas: a factor of 1 where a cell (or each of a range's, in a fill) holds a share. */
export function isShareFormula(cell: string): string {
  return `(ISNUMBER(${cell})*(${cell}>=0)*(${cell}<=${PER_CENT}))`;
}

/** A formula of the share in a cell, `otherwise` where it holds something else; empty where it is empty. */
export function shareFormula(cell: string, otherwise: string): string {
  const share = `IF(${cell}>1;${cell}/${PER_CENT};${cell})`;
  return `IF(${cell}="";"";IF(${isShareFormula(cell)}>0;${share};${otherwise}))`;
}

/** Whether a cell shows an error such as #REF! instead of what somebody typed. */
export function isError(value: Scalar | undefined): boolean {
  return typeof value === 'string' && value.startsWith('#');
}
