import type { Page } from '../../blueprint/page';
import { withUnit as labelWithUnit, heading as sectionHeading } from '../shared/report-parts';
import type { View } from './view';

/** Columns: a margin with signs, the letter (which runs over the empty cells to its right) and names, figures. */
export const C = { sign: 1, name: 2, first: 3, last: 13, key: 15 } as const;

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [
  24,
  148,
  ...Array.from({ length: C.last - C.first + 1 }, () => 84),
  16,
  150,
];

/** Keys, and how far the figures are off the text. */
export const HIDDEN: readonly number[] = [C.key, C.key + 1];

/** A section's heading with its line. Answers with the next row. */
export function heading(page: Page, row: number, content: string, note = '', to: number = C.last): number {
  return sectionHeading(page, row, { from: C.name, to }, content, note);
}

/** "Amount, ₽" where the currency is known. */
export function withUnit({ team: { unit } }: View, label: string): string {
  return labelWithUnit(unit, label);
}
