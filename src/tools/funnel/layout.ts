import { calendarDay, type Day } from '../../analysis/day';
import { quoteText } from '../../blueprint/formula';
import type { Draft, Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { withUnit as labelWithUnit, heading as sectionHeading } from '../shared/report-parts';
import type { View } from './view';

/** Columns of the Funnel sheet: a margin, the tables, a gap, the charts. */
export const SIGN = 1;
export const FIRST = 2;
export const LAST = 12;
export const CHARTS = 14;

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [
  24, 178, 66, 74, 76, 94, 92, 94, 78, 100, 78, 176, 16, 100, 100, 100, 100,
];

/** A section's heading with its line, and what is said at its right end. Answers with the next row. */
export function heading(
  page: Page,
  row: number,
  from: number,
  to: number,
  content: string | (() => string),
  note = '',
): number {
  return sectionHeading(page, row, { from, to }, content, note);
}

export interface Heading {
  readonly text: string;
  readonly note?: string;
  readonly left?: true;
  /** The unit of money stands behind it. */
  readonly money?: true;
}

/** A table's header row over the columns from the first. Answers with the next row. */
export function header(page: Page, view: View, row: number, headings: readonly (Heading | null)[]): number {
  headings.forEach((cell, index) => {
    if (!cell) return;
    const align = cell.left ? 'left' : 'right';
    const more: Partial<Draft> = { align, wrap: true, ...(cell.note && { note: cell.note }) };
    const column = FIRST + index;
    if (cell.money && view.currencies) {
      page.formula(row, column, 'header', () => moneyLabel(page, cell.text), more);
    } else {
      page.text(row, column, 'header', cell.money ? withUnit(view, cell.text) : cell.text, more);
    }
  });
  page.ground(row, FIRST, LAST, 'header');
  page.height(row, 36);
  return row + 1;
}

/** "Average deal, ₽" where the currency is the only one. */
export function withUnit(view: View, label: string): string {
  return labelWithUnit(view.unit, label);
}

/** The same where the currency is an input, as a formula. */
export function moneyLabel(page: Page, label: string): string {
  return sentence('{label}, {unit}', { label: quoteText(label), unit: page.ref('currency') });
}

/** A label of money in a cell of its own. */
export function putMoneyLabel(page: Page, view: View, row: number, column: number, label: string): void {
  if (view.currencies) page.formula(row, column, 'label', () => moneyLabel(page, label));
  else page.text(row, column, 'label', withUnit(view, label));
}

/** A day as the sheet's sentences write it. */
export function dayInWords({ text }: Pick<View, 'text'>, day: Day): string {
  const { year, month, day: date } = calendarDay(day);
  const two = (value: number) => String(value).padStart(2, '0');
  const parts: Record<string, string> = {
    d: String(date),
    dd: two(date),
    mm: two(month),
    mon: text.monthsShort[month - 1] ?? '',
    y: String(year),
  };
  return text.dayTemplate.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}
