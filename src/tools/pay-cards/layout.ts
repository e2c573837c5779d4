import type { Span } from '../shared/report-parts';

/** Columns of the cards: a margin with signs, names, figures; behind them what only formulas and Refresh read. */
export const C = {
  sign: 1,
  name: 2,
  fact: 3,
  plan: 4,
  attainment: 5,
  /** Narrow, so that tiles stand apart. */
  between: 6,
  weight: 7,
  month: 8,
  /** Narrow, so that words do not touch the figures left of them. */
  gap: 9,
  how: 10,
  earned: 11,
  helper: 13,
  key: 14,
  usual: 15,
} as const;

export const ALL: Span = { from: C.name, to: C.earned };

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [24, 200, 100, 98, 100, 10, 60, 112, 10, 242, 112, 16, 80, 130, 80];

export const HIDDEN: readonly number[] = [C.helper, C.key, C.usual];

/** Columns that take figures of indicators, from the first: six at the most. */
export const INDICATORS: readonly number[] = [C.fact, C.plan, C.attainment, C.weight, C.month, C.how];

/** Columns of the payslips. */
export const P = {
  sign: 1,
  title: 2,
  day: 3,
  number: 4,
  amount: 5,
  share: 6,
  credit: 7,
  gap: 8,
  rule: 9,
  charge: 10,
} as const;

export const SLIP: Span = { from: P.title, to: P.charge };

/** Pixels, from column A. */
export const SLIP_WIDTHS: readonly number[] = [24, 224, 80, 96, 108, 58, 110, 10, 242, 112];

/** Signs of the bar of attainment. */
export const BAR = 72;
