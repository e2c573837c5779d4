import type { Span } from '../shared/report-parts';

/** Columns of the cards: a margin with signs, names, figures; far right what only formulas and Refresh read. */
export const C = {
  sign: 1,
  name: 2,
  fact: 3,
  plan: 4,
  attainment: 5,
  weight: 6,
  month: 7,
  how: 8,
  earned: 9,
  helper: 12,
  key: 13,
  usual: 14,
} as const;

export const ALL: Span = { from: C.name, to: C.earned };

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [24, 210, 104, 104, 104, 64, 104, 250, 116, 16, 16, 80, 130, 80];

/** Columns of the payslips. */
export const P = {
  sign: 1,
  title: 2,
  day: 3,
  number: 4,
  amount: 5,
  share: 6,
  credit: 7,
  rule: 8,
  charge: 9,
  key: 11,
} as const;

export const SLIP: Span = { from: P.title, to: P.charge };

/** Pixels, from column A. */
export const SLIP_WIDTHS: readonly number[] = [24, 230, 80, 104, 110, 62, 110, 240, 110, 16, 60];

/** The bar of attainment: so many signs are the whole plan. */
export const BAR = 40;
