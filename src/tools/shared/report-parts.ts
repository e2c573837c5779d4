import type { Format, Scalar, Validation } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Draft, Page } from '../../blueprint/page';
import { type NumberStyle, wholeText } from '../../blueprint/sentence';

/** Pieces that many reports are laid out from: headings, table heads, inputs, lines of checks and warnings. */

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A section's heading with its line. Answers with the next row. */
export function heading(
  page: Page,
  row: number,
  { from, to }: Span,
  content: string | (() => string),
  note: string | (() => string) = '',
): number {
  if (typeof content === 'string') page.text(row, from, 'heading', content);
  else page.formula(row, from, 'heading', content);
  if (typeof note !== 'string') page.formula(row, to, 'headingNote', note);
  else if (note) page.text(row, to, 'headingNote', note);
  page.ground(row, from, to, 'heading');
  page.height(row, 26);
  return row + 1;
}

export interface HeaderCell {
  readonly at: number;
  readonly label: string;
  readonly left?: true;
  readonly note?: string;
}

/** The header row of a table: figures right, words left. Answers with the next row. */
export function header(page: Page, row: number, { from, to }: Span, cells: readonly HeaderCell[]): number {
  for (const { at, label, left, note } of cells) {
    page.text(row, at, 'header', label, { align: left ? 'left' : 'right', ...(note && { note }) });
  }
  page.ground(row, from, to, 'header');
  page.height(row, 34);
  return row + 1;
}

/** Title and the grey line under it. Answers with the next row. */
export function titles(
  page: Page,
  { from, to }: Span,
  title: string | (() => string),
  under: string | (() => string),
): number {
  if (typeof title === 'string') page.text(1, from, 'title', title);
  else page.formula(1, from, 'title', title);
  page.height(1, 34);
  if (typeof under === 'string') page.text(2, from, 'subtitle', under);
  else page.formula(2, from, 'subtitle', under);
  page.ground(2, from, to, 'subtitle');
  page.height(3, 8);
  return 4;
}

export type Check =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  /** Any text; the items are only proposals. */
  | { readonly kind: 'text'; readonly items: readonly string[] };

export type Help = Readonly<Record<'list' | 'day' | 'number', string>>;

export interface Input {
  readonly name: string;
  /** What was typed stays over a rebuild; today's date does not. */
  readonly passing?: true;
  readonly label: string;
  readonly note: string;
  readonly value: Scalar;
  readonly format: Format;
  readonly check: Check;
}

/** Labels with their inputs, a row each; the cells are named. Answers with the next row. */
export function placeInputs(
  page: Page,
  row: number,
  at: { readonly label: number; readonly value: number },
  inputs: readonly Input[],
  help: Help,
): number {
  inputs.forEach(({ name, passing, label, note, value, format, check }, index) => {
    page.text(row + index, at.label, 'label', label);
    const more: Partial<Draft> = { note, format, align: 'right', ...(!passing && { key: name }) };
    page.text(row + index, at.value, 'input', value, more);
    page.name(name, row + index, at.value);
    limit(page, { row: row + index, column: at.value, rows: 1, columns: 1 }, check, help);
  });
  return row + inputs.length;
}

/** What may be typed into a range. */
export function limit(page: Page, at: Validation['at'], check: Check, help: Help): void {
  if (check.kind === 'text')
    page.validate({ at, kind: 'list', items: check.items, help: help.list, free: true });
  else page.validate({ at, ...check, help: help[check.kind] });
}

export interface Line {
  /** A formula that is true while the line is shown; of a check, while it does not hold. */
  readonly when: string;
  /** A formula of the sentence. */
  readonly what: string;
  /** Of a check: the sentence while it holds. */
  readonly holds?: string;
}

/** A line each: a warning that is empty once it does not apply, or a check with its tick. Answers with the next row. */
export function placeLines(page: Page, row: number, column: number, lines: readonly (() => Line)[]): number {
  lines.forEach((line, index) => {
    const at = row + index;
    const sign = () => (line().holds === undefined ? '""' : '"✓"');
    const role = line().holds === undefined ? 'warningSign' : 'checkSign';
    page.formula(at, column - 1, role, () => `IF(${line().when};"⚠";${sign()})`);
    page.formula(at, column, 'text', () => `IF(${line().when};${line().what};${line().holds ?? '""'})`);
  });
  if (lines.length > 0) {
    const at = { row, column: column - 1, rows: lines.length, columns: 1 };
    page.rule([at], 'attention', () => `$A${row}="⚠"`);
  }
  return row + lines.length;
}

/** "Amount, ₽" where the currency is known. */
export function withUnit(unit: string, label: string): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

/** A formula that writes whole money of either sign with its unit; `value` is repeated, so give a cell. */
export function moneyText(value: string, style: NumberStyle, unit: string): string {
  const size = `IF(ROUND(${value};0)<0;"−"&${wholeText(`(-${value})`, style)};${wholeText(value, style)})`;
  return unit === '' ? size : `${size}&${quoteText(`\u00a0${unit}`)}`;
}

/** "18 May 2026, 09:31" of a moment. */
export function momentText(now: number, day: (day: number) => string): string {
  const minutes = Math.floor((now - Math.floor(now)) * 1440 + 1 / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day(Math.floor(now))}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The number that stands in a cell; null for anything else. */
export function numberIn(value: Scalar | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The text that stands in a cell, '' for none. */
export function textIn(value: Scalar | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** A formula that writes a share from 0 with up to two digits: 80 %, 1.2 %, 1.25 %. Give a cell. */
export function rateText(value: string, { decimal, percent }: NumberStyle): string {
  const hundredths = `ROUND(${value}*10000;0)`;
  const two = `RIGHT("0"&MOD(${hundredths};100);2)`;
  const digits = `IF(MOD(${hundredths};10)=0;LEFT(${two};1);${two})`;
  const tail = `IF(MOD(${hundredths};100)=0;"";${quoteText(decimal)}&${digits})`;
  return `INT(${hundredths}/100)&${tail}&${quoteText(percent)}`;
}
