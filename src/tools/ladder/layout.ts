import type { Span } from '../shared/report-parts';

/** Columns of the levels; managers stand under them. Behind them what only formulas read. */
export const C = {
  sign: 1,
  name: 2,
  turnover: 3,
  profit: 4,
  income: 5,
  /** Narrow, so that words do not touch the figures left of them. */
  gap: 6,
  leading: 7,
  skills: 11,
  last: 11,
  key: 13,
} as const;

/** Columns of the managers. */
export const M = {
  name: 2,
  grade: 3,
  turnover: 4,
  profit: 5,
  level: 7,
  leading: 8,
  skills: 9,
  missing: 11,
} as const;

export const ALL: Span = { from: C.name, to: C.last };

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [24, 156, 134, 82, 82, 8, 150, 92, 64, 8, 292, 16, 80];

export const HIDDEN: readonly number[] = [C.key];
