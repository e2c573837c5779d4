import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import type { View } from './view';

/** Columns: a margin with signs, a name, figures; far right the keys by which words find their row. */
export const C = {
  sign: 1,
  name: 2,
  first: 3,
  last: 12,
  key: 14,
} as const;

const FIGURE = 88;

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [
  24,
  176,
  ...Array.from({ length: C.last - C.first + 1 }, () => FIGURE),
  16,
  150,
];

/** A section's heading with its line. Answers with the next row. */
export function heading(
  page: Page,
  row: number,
  content: string | (() => string),
  options: { readonly from?: number; readonly to?: number; readonly note?: string } = {},
): number {
  const { from = C.name, to = C.last, note = '' } = options;
  if (typeof content === 'string') page.text(row, from, 'heading', content);
  else page.formula(row, from, 'heading', content);
  if (note) page.text(row, to, 'headingNote', note);
  page.ground(row, from, to, 'heading');
  page.height(row, 26);
  return row + 1;
}

export interface Column {
  readonly at: number;
  readonly label: string;
  readonly left?: true;
  readonly note?: string;
}

/** The header row of a table. Answers with the next row. */
export function header(page: Page, row: number, columns: readonly Column[], to: number = C.last): number {
  for (const { at, label, left, note } of columns) {
    page.text(row, at, 'header', label, { align: left ? 'left' : 'right', ...(note && { note }) });
  }
  page.ground(row, C.name, to, 'header');
  page.height(row, 34);
  return row + 1;
}

/** "Amount, ₽" where the currency is known. */
export function withUnit({ team: { unit } }: View, label: string): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

/** A formula that writes a whole number of either sign; `value` is repeated, so give a cell. */
export function moneyText(value: string, { text }: View): string {
  return `IF(ROUND(${value};0)<0;"−"&${wholeText(`(-${value})`, text.style)};${wholeText(value, text.style)})`;
}
