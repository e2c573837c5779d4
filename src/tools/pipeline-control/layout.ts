import type { Page } from '../../blueprint/page';
import {
  withUnit as labelWithUnit,
  moneyText as moneyInWords,
  heading as sectionHeading,
} from '../shared/report-parts';
import type { View } from './view';

/** Columns of the control: a margin, the deal, why, what it is, what is said of it. Tables use them too. */
export const C = {
  sign: 1,
  deal: 2,
  why: 3,
  stage: 4,
  probability: 5,
  amount: 6,
  expected: 7,
  morning: 8,
  evening: 9,
  comment: 10,
  last: 11,
  key: 12,
} as const;

/** Signs of a deal's title that its column has room for; a longer one stands in the note as well. */
export const TITLE_ROOM = 42;

/** Pixels, from column A. The deal has room for TITLE_ROOM signs, and with the sidebar open its list stays in view. */
export const WIDTHS: readonly number[] = [24, 316, 232, 118, 68, 96, 88, 112, 112, 136, 190, 84];

/** A section's heading with its line, and what is said at its right end. Answers with the next row. */
export function heading(
  page: Page,
  row: number,
  from: number,
  to: number,
  content: string,
  note = '',
): number {
  return sectionHeading(page, row, { from, to }, content, note);
}

/** "Amount, ₽" where the currency is known. */
export function withUnit({ unit }: View, label: string): string {
  return labelWithUnit(unit, label);
}

/** A formula that writes a whole number of either sign; `value` is repeated, so give a cell. */
export function moneyText(value: string, { text }: View): string {
  return moneyInWords(value, text.style, '');
}

/** The name of a manager, or that there is none. */
export function managerName({ text }: View, name: string): string {
  return name || text.none;
}
