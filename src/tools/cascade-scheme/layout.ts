import type { Format, Scalar } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { type HeaderCell, header, type Span, heading as sectionHeading } from '../shared/report-parts';

/** Columns: a margin with signs, a name, figures; far right the keys by which words find their row. */
export const C = { sign: 1, name: 2, first: 3, last: 12, key: 14, helper: 15 } as const;

/** Columns for formulas of tasks, from C.helper. */
const HELPERS = 4;

const WHOLE: Span = { from: C.name, to: C.last };

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [
  24,
  164,
  ...Array.from({ length: C.last - C.first + 1 }, () => 88),
  16,
  150,
  ...Array.from({ length: HELPERS }, () => 90),
];

export const HIDDEN: readonly number[] = [
  C.key,
  ...Array.from({ length: HELPERS }, (_, index) => C.helper + index),
];

/** A section's heading over the whole width, or a part of it. Answers with the next row. */
export function heading(page: Page, row: number, content: string, note = '', span = WHOLE): number {
  return sectionHeading(page, row, span, content, note);
}

/** The header row of a table, high enough for three lines. Answers with the next row. */
export function tableHeader(page: Page, row: number, cells: readonly HeaderCell[], span = WHOLE): number {
  const next = header(page, row, span, cells);
  page.height(row, 48);
  return next;
}

export interface NumberCell {
  readonly name: string;
  readonly value: Scalar;
  readonly format: Format;
  readonly note: string;
  readonly min: number;
  readonly max: number;
  readonly help: string;
}

/** A single number to type within a table, found again by its name. */
export function numberInput(page: Page, row: number, column: number, input: NumberCell): void {
  const { name, value, format, note, min, max, help } = input;
  page.text(row, column, 'input', value, { key: name, format, note, align: 'right' });
  page.name(name, row, column);
  page.validate({ at: { row, column, rows: 1, columns: 1 }, kind: 'number', min, max, help });
}

/** Cells of a column to type numbers into. */
export function numberEntries(
  page: Page,
  at: { readonly row: number; readonly column: number; readonly rows: number },
  limits: { readonly min: number; readonly max: number; readonly help: string },
): void {
  if (at.rows > 0) page.validate({ at: { ...at, columns: 1 }, kind: 'number', ...limits });
}

/** Σ weight × result ÷ Σ weight of those that have a result; empty where none has. Both are addresses. */
export function weightedFormula(
  parts: readonly { readonly weight: string; readonly result: string }[],
): string {
  const sum = (term: (part: { weight: string; result: string }) => string) => parts.map(term).join('+');
  const weight = `(${sum(({ weight, result }) => `N(${weight})*ISNUMBER(${result})`)})`;
  const result = `(${sum(({ weight, result: own }) => `N(${weight})*N(${own})`)})`;
  return `IF(${weight}<=0;"";${result}/${weight})`;
}

/** Actual ÷ asked from 0 to the cap; empty where nothing is asked. All are addresses or formulas. */
export function resultFormula(actual: string, asked: string, cap: string): string {
  return `IF(N(${asked})<=0;"";MIN(${cap};MAX(0;N(${actual})/${asked})))`;
}
