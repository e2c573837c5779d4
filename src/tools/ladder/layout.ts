import type { Span } from '../shared/report-parts';

/** Columns of the levels; managers stand under them. Behind them what only formulas read. */
export const C = {
  sign: 1,
  name: 2,
  turnover: 3,
  profit: 4,
  income: 5,
  leading: 6,
  skills: 9,
  last: 9,
  key: 11,
} as const;

/** Columns of the managers. */
export const M = {
  name: 2,
  grade: 3,
  turnover: 4,
  profit: 5,
  level: 6,
  leading: 7,
  skills: 8,
  missing: 9,
} as const;

export const ALL: Span = { from: C.name, to: C.last };

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [24, 168, 120, 106, 106, 132, 92, 76, 340, 16, 80];

export const HIDDEN: readonly number[] = [C.key];
