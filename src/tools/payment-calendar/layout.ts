import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import type { View } from './view';

/** Columns of the calendar: a margin, the payment, the days, what is written twice a day, where it comes from. */
export const C = {
  sign: 1,
  client: 2,
  manager: 3,
  stage: 4,
  probability: 5,
  amount: 6,
  weighted: 7,
  date: 8,
  day: 9,
  morning: 41,
  evening: 42,
  comment: 43,
  crmDay: 44,
  crmProbability: 45,
  basis: 46,
  kind: 47,
  currency: 48,
  key: 49,
} as const;

export const LAST_DAY = C.day + 30;
const DAY_WIDTH = 18;

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [
  20,
  180,
  104,
  96,
  44,
  76,
  76,
  58,
  ...Array.from({ length: 31 }, () => DAY_WIDTH),
  12,
  120,
  120,
  200,
  100,
  100,
  190,
  100,
  70,
  100,
];

/** Pixels that all the days take. */
export const DAYS_WIDTH = 31 * DAY_WIDTH;

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

/** "Amount, ₽" where the currency is known. */
export function withUnit({ unit }: View, label: string): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

/** A formula that writes a whole number of either sign; `value` is repeated, so give a cell. */
export function moneyText(value: string, { text }: View): string {
  return `IF(${value}<0;"−"&${wholeText(`(-${value})`, text.style)};${wholeText(value, text.style)})`;
}
