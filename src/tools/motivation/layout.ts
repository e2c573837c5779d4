import type { Format, Validation } from '../../blueprint/blueprint';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Draft, Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import {
  withUnit as labelWithUnit,
  rateText as rateInWords,
  heading as sectionHeading,
} from '../shared/report-parts';
import { PARAMETERS, type Parameter } from './published';
import type { RoleView, View } from './view';

/** Columns of the sheet "Motivation": a margin for signs, labels, eight figures, a gap, the charts. */
export const C = {
  sign: 1,
  label: 2,
  first: 3,
  number: 4,
  from: 5,
  to: 6,
  rate: 7,
  pay: 8,
  jump: 9,
  chart: 11,
};

export const LAST = C.jump;

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [24, 156, 124, 90, 66, 84, 84, 80, 88, 8, 72, 72, 72, 70];

export const CHART_WIDTH = 286;

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

export interface HeaderCell {
  readonly at: number;
  readonly label: string;
  readonly note?: string;
  readonly align?: 'left' | 'right';
}

/** The header row of a table: text left, figures right. Answers with the next row. */
export function header(page: Page, row: number, to: number, cells: readonly HeaderCell[]): number {
  for (const { at, label, note, align = 'right' } of cells) {
    page.text(row, at, 'header', label, { align, ...(note && { note }) });
  }
  page.ground(row, C.label, to, 'header');
  page.height(row, 34);
  return row + 1;
}

export interface InputCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly note: string;
  readonly format: Format;
  readonly key?: string;
  readonly check: Check;
}

export type Check =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number };

export const MONEY: Check = { kind: 'number', min: 0, max: 1e12 };
export const SHARE: Check = { kind: 'number', min: 0, max: 1 };
export const FACTOR: Check = { kind: 'number', min: 0, max: 100 };

/** A cell to type into, with its note and its check. */
export function placeInput(page: Page, { text }: View, cell: InputCell): void {
  const { row, column, value, note, format, key, check } = cell;
  const more: Partial<Draft> = { note, format, align: 'right', ...(key && { key }) };
  page.text(row, column, 'input', value, more);
  page.validate(validation(text.help, { row, column, rows: 1, columns: 1 }, check));
}

export function validation(
  help: Readonly<Record<Check['kind'], string>>,
  at: Validation['at'],
  check: Check,
): Validation {
  return { at, ...check, help: help[check.kind] };
}

/** "Pay, ₽" where the currency is known. */
export function withUnit({ unit }: Pick<View, 'unit'>, label: string): string {
  return labelWithUnit(unit, label);
}

/** Money of either sign with its unit, in words of a sentence. */
export function moneyText(value: string, { text, unit, phrases }: View): string {
  const sign = `IF(ROUND(${value};0)<0;"−";"")`;
  const [before, after] = [text.unitBefore(unit), text.unitAfter(unit)];
  const parts = [
    sign,
    before && quoteText(before),
    wholeText(`ABS(${value})`, text.style),
    after && quoteText(after),
  ];
  return phrases.of(parts.filter((part) => part !== '').join('&'));
}

/** A share from 0 with up to two digits: 80 %, 1.2 %, 1.25 %. */
export function rateText(value: string, { text, phrases }: View): string {
  return phrases.of(rateInWords(value, text.style));
}

/** A share with one digit. */
export function tenthsText(value: string, { text, phrases }: View): string {
  return phrases.of(shareText(value, text.style));
}

/** A sentence of the words with the formulas of its parts. */
export function said(template: string, parts: Readonly<Record<string, string>> = {}): string {
  return sentence(template, parts);
}

/** The cell of a parameter of a role, as formulas on any of the sheets take it. */
export function parameter(view: View, { code }: RoleView, name: Parameter): string {
  return `${keysSheet(view)}!${fixed(PARAMETERS[name], code + 1)}`;
}

export function keysSheet({ context }: Pick<View, 'context'>): string {
  return context.sheet('motivation-keys');
}

/** 1 of "A", 27 of "AA". */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A formula that writes a count in words: texts[0] is of none, the last one of all that are more. */
export function counted(value: string, texts: readonly string[]): string {
  return `CHOOSE(MIN(${value};${texts.length - 1})+1;${texts.map(quoteText).join(';')})`;
}

/** A formula that writes a month with its year; "" of no day. */
export function monthText(day: string, months: readonly string[]): string {
  return `IF(N(${day})=0;"";CHOOSE(MONTH(${day});${months.map(quoteText).join(';')})&" "&YEAR(${day}))`;
}
