import type { Page } from '../../blueprint/page';
import { shareText, wholeText } from '../../blueprint/sentence';
import { isHardName, safeName } from '../shared/criteria';
import { NO_MANAGER } from './published';
import type { View } from './view';

/** Columns of the plan: a margin, what a row is of, its figures, and at the right end the rows' keys. */
export const C = {
  sign: 1,
  name: 2,
  first: 3,
  second: 4,
  third: 5,
  fourth: 6,
  fifth: 7,
  sixth: 8,
  seventh: 9,
  eighth: 10,
  ninth: 11,
  tenth: 12,
  eleventh: 13,
  twelfth: 14,
} as const;

/** Of the results beside the inputs: label and figure. */
export const TOTALS = { label: C.second, value: C.fourth } as const;

/** The chart stands right of the results. */
export const CHART = { column: C.fifth, width: 440, height: 330 } as const;

const FIGURE_WIDTH = 96;

/** The last column that headings and grounds reach. */
export const LAST = C.twelfth;

/** The first column of managers in the table by day. */
export const MATRIX = C.eighth;

/** Where keys of rows stand: right of everything. */
export function keyColumn({ people }: View): number {
  return Math.max(LAST, MATRIX + people.length) + 2;
}

/** Pixels, from column A. */
export function widths(view: View): number[] {
  const figures = keyColumn(view) - C.first - 1;
  return [24, 232, ...Array.from({ length: figures }, () => FIGURE_WIDTH), 12, 140];
}

/** A section's heading with its line, and what is said at its right end. Answers with the next row. */
export function heading(
  page: Page,
  row: number,
  from: number,
  to: number,
  content: string,
  note = '',
): number {
  page.text(row, from, 'heading', content);
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

/** A table's header row. Answers with the next row. */
export function header(page: Page, row: number, columns: readonly Column[], to: number = LAST): number {
  for (const { at, label, left, note } of columns) {
    page.text(row, at, 'header', label, { align: left ? 'left' : 'right', ...(note && { note }) });
  }
  page.ground(row, C.name, to, 'header');
  page.height(row, 36);
  return row + 1;
}

/** "Plan, ₽" where the currency is known. */
export function withUnit({ unit }: Pick<View, 'unit'>, label: string): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

/** A formula that writes a whole number of either sign; `value` is repeated, so give a cell. */
export function moneyText(value: string, { text }: Pick<View, 'text'>): string {
  return `IF(${value}<0;"−"&${wholeText(`(-${value})`, text.style)};${wholeText(value, text.style)})`;
}

/** A formula that writes a difference as a share, its sign before it. */
export function signedShare(value: string, { text }: Pick<View, 'text'>): string {
  return `IF(${value}<0;"−"&${shareText(`(-${value})`, text.style)};"+"&${shareText(value, text.style)})`;
}

/** part / whole; empty where there is nothing to divide by. */
export function ratioOf(part: string, whole: string): string {
  return `IF(N(${whole})=0;"";${part}/${whole})`;
}

/** What a deal brings, by name. */
export function dealLabel({ text, selection, sales }: View): string {
  return text.actions.averageDeal[sales.countsDeals ? 'orders' : 'deals'][selection.measure];
}

/** A manager's name as keys have it. */
export function managerKey(name: string): string {
  return name === '' ? NO_MANAGER : isHardName(name) ? safeName(name) : name;
}
