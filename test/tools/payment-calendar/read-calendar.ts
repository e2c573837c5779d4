import type { Scalar, SheetBlueprint } from '../../../src/blueprint/blueprint';
import { paymentCalendar } from '../../../src/tools/payment-calendar';
import type { CalendarSettings } from '../../../src/tools/payment-calendar/settings';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, workbookOf } from '../../helpers/deals-sheet';
import type { PlainWorkbook, Recalculated } from '../../helpers/recalculate';

type Value = string | number | boolean;

export interface Built {
  readonly company: Company;
  readonly sheets: readonly SheetBlueprint[];
}

export function build(company: Company, settings: Partial<CalendarSettings> = {}): Built {
  const context = contextOf(company);
  const all = { ...paymentCalendar.defaults(context), ...settings };
  return { company, sheets: paymentCalendar.build(all, context) };
}

export interface Typed {
  readonly at: 'key' | 'deal' | 'stage';
  /** An input's key, a deal's or a stage's. */
  readonly of: string;
  /** Of a deal or a stage: the column's name in the keyed rows. */
  readonly column?: string;
  readonly value: Scalar;
}

/** The workbook of a build, with what the owner typed afterwards. */
export function workbook(built: Built, typed: readonly Typed[] = []): PlainWorkbook {
  const { company, sheets } = built;
  const sheet = wordsOf(company.language).sheets.nameOf('payment-calendar');
  const edits = typed.map((word) => ({ sheet, ...placeOf(sheets[0]!, word), value: word.value }));
  return workbookOf(company, sheets, edits);
}

/** Where what is typed goes. */
export function placeOf(
  report: SheetBlueprint,
  { at, of, column }: Omit<Typed, 'value'>,
): { row: number; column: number } {
  if (at === 'key') return inputPlace(report, of);
  const block = report.keyedRows?.find(({ name }) => name === `${at}s`);
  for (let row = block?.row ?? 0; block && row < block.row + block.rows; row += 1) {
    const key = report.rows[row - 1]?.[block.key - 1]?.content;
    if (key === of) return { row, column: block.columns[column ?? ''] ?? 0 };
  }
  throw new Error(`no row is of the ${at} "${of}"`);
}

/** Where an input stands. */
export function inputPlace(report: SheetBlueprint, key: string): { row: number; column: number } {
  for (const [r, row] of report.rows.entries()) {
    const c = row.findIndex((cell) => cell?.key === key);
    if (c >= 0) return { row: r + 1, column: c + 1 };
  }
  throw new Error(`the sheet has no input "${key}"`);
}

type TotalName =
  | 'plan'
  | 'paid'
  | 'certain'
  | 'probable'
  | 'ahead'
  | 'low'
  | 'middle'
  | 'high'
  | 'chance'
  | 'left'
  | 'coverage'
  | 'unweighted';

/** The recalculated calendar, read by the words a person reads it by. */
export class CalendarReader {
  readonly rows: Value[][];
  private readonly words;

  constructor({ values }: Recalculated, company: Company) {
    this.words = wordsOf(company.language).paymentCalendar;
    this.rows = values[wordsOf(company.language).sheets.nameOf('payment-calendar')]!;
  }

  total(name: TotalName): Value {
    return this.beside(this.words.totals[name]);
  }

  /** The forecast for the last day of the month. */
  forecast(last: number): Value {
    return this.beside(this.words.totals.forecast(last));
  }

  private beside(label: string): Value {
    // The unit of money stands behind the label.
    const isIt = (cell: unknown) => `${String(cell).trim()}, `.startsWith(`${label}, `);
    const row = this.rows.find((cells) => isIt(cells[3]));
    if (!row) throw new Error(`no total is called ${label}`);
    return row[6]!;
  }

  /** A line of the calendar's head by its label: payments, sum, weighted, and the days. */
  line(label: string): { count: Value; amount: Value; weighted: Value; days: Value[] } {
    const row = this.rows.find((cells) => cells[1] === label && typeof cells[5] === 'number');
    if (!row) throw new Error(`no line is called ${label}`);
    return { count: row[3]!, amount: row[5]!, weighted: row[6]!, days: row.slice(8, 39) };
  }

  /** The rows of a table by their first cell. */
  table(heading: string): Map<Value, Value[]> {
    const start = this.rows.findIndex((cells) => cells[1] === heading) + 2;
    if (start < 2) throw new Error(`no table is called ${heading}`);
    const end = this.rows.findIndex((cells, index) => index >= start && !cells[1]);
    return new Map(this.rows.slice(start, end).map((cells) => [cells[1]!, cells.slice(2, 8)]));
  }

  /** Signs and sentences of the checks. */
  checks(): { sign: Value; sentence: Value }[] {
    const start = this.rows.findIndex((cells) => cells[1] === this.words.checks.heading) + 1;
    return this.rows
      .slice(start)
      .flatMap((cells) => (cells[0] ? [{ sign: cells[0], sentence: cells[1]! }] : []));
  }

  /** Sentences of the warnings that apply. */
  warnings(): Value[] {
    const end = this.rows.findIndex((cells) => cells[1] === this.words.inputs.heading);
    return this.rows.slice(2, end).flatMap((cells) => (cells[0] ? [cells[1]!] : []));
  }

  /** Error values that a person would see. */
  errors(): string[] {
    return this.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (/^#/.test(String(cell)) ? [`${r + 1}:${c + 1} ${cell}`] : [])),
    );
  }
}
