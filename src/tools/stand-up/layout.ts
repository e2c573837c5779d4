import type { Page } from '../../blueprint/page';
import {
  type HeaderCell,
  withUnit as labelWithUnit,
  moneyText as moneyInWords,
  heading as sectionHeading,
  header as tableHeader,
} from '../shared/report-parts';
import type { View } from './view';

/** Columns: a margin with signs, a name, figures; far right the keys by which words find their row. */
export const C = {
  sign: 1,
  name: 2,
  first: 3,
  last: 12,
} as const;

const FIGURE = 88;

/** The last column with figures: the table by day has one for each manager. */
export function lastColumn({ people }: Pick<View, 'people'>): number {
  return Math.max(C.last, C.first + people.length);
}

/** The column with the keys of rows, right of everything. */
export function keyColumn(view: Pick<View, 'people'>): number {
  return lastColumn(view) + 2;
}

/** Pixels, from column A. */
export function widthsOf(view: Pick<View, 'people'>): number[] {
  const figures = lastColumn(view) - C.first + 1;
  return [24, 176, ...Array.from({ length: figures }, () => FIGURE), 16, 150];
}

/** A section's heading with its line. Answers with the next row. */
export function heading(
  page: Page,
  row: number,
  content: string | (() => string),
  options: { readonly from?: number; readonly to?: number; readonly note?: string | (() => string) } = {},
): number {
  const { from = C.name, to = C.last, note = '' } = options;
  return sectionHeading(page, row, { from, to }, content, note);
}

/** The header row of a table. Answers with the next row. */
export function header(page: Page, row: number, columns: readonly HeaderCell[], to: number = C.last): number {
  return tableHeader(page, row, { from: C.name, to }, columns);
}

/** "Amount, ₽" where the currency is known. */
export function withUnit({ team: { unit } }: View, label: string): string {
  return labelWithUnit(unit, label);
}

/** A formula that writes a whole number of either sign; `value` is repeated, so give a cell. */
export function moneyText(value: string, { text }: View): string {
  return moneyInWords(value, text.style, '');
}
