import type { Scalar, SheetBlueprint } from '../../../src/blueprint/blueprint';
import { plan } from '../../../src/tools/plan';
import type { PlanSettings } from '../../../src/tools/plan/settings';
import type { ToolContext } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, workbookOf } from '../../helpers/deals-sheet';
import type { PlainWorkbook, Recalculated } from '../../helpers/recalculate';

export type Value = string | number | boolean;

export interface Built {
  readonly company: Company;
  readonly context: ToolContext;
  readonly settings: PlanSettings;
  readonly sheets: readonly SheetBlueprint[];
}

export function build(
  company: Company,
  settings: Partial<PlanSettings> = {},
  more: Partial<ToolContext> = {},
): Built {
  const context = { ...contextOf(company), ...more };
  const all = { ...plan.defaults(context), ...settings };
  return { company, context, settings: all, sheets: plan.build(all, context) };
}

/** A cell of keyed rows that the owner types over, or an input by its key, or "today". */
export interface Typed {
  readonly rows?: string;
  readonly key: string;
  readonly column?: string;
  readonly value: Scalar;
}

export function workbook(built: Built, typed: readonly Typed[] = []): PlainWorkbook {
  const { sheets, plan: words } = wordsOf(built.company.language);
  const edits = typed.map((word) => ({
    sheet: sheets.nameOf('plan'),
    ...(word.key === 'today'
      ? cellBeside(built.sheets[0]!, words.inputs.today)
      : placeOf(built.sheets[0]!, word)),
    value: word.value,
  }));
  return workbookOf(built.company, built.sheets, edits);
}

/** The input with a label; today's has no key, because no Refresh keeps it. */
function cellBeside({ rows }: SheetBlueprint, label: string) {
  const row = rows.findIndex((cells) => cells[1]?.content === label);
  if (row < 0) throw new Error(`no input is called ${label}`);
  return { row: row + 1, column: 3 };
}

function placeOf(report: SheetBlueprint, { rows, key, column = 'value' }: Typed) {
  for (const [r, row] of report.rows.entries()) {
    const c = rows === undefined ? row.findIndex((cell) => cell?.key === key) : -1;
    if (c >= 0) return { row: r + 1, column: c + 1 };
  }
  const block = report.keyedRows?.find(({ name }) => name === rows);
  for (let row = block?.row ?? 0; block && row < block.row + block.rows; row += 1) {
    const own = report.rows[row - 1]?.[block.key - 1]?.content;
    if (own === key) return { row, column: block.columns[column]! };
  }
  throw new Error(`nothing is typed at "${rows ?? ''} ${key}"`);
}

/** The recalculated plan, read by the words a person reads it by. */
export class PlanReader {
  readonly rows: Value[][];
  readonly keys: Value[][];
  readonly words;

  constructor({ values }: Pick<Recalculated, 'values'>, company: Pick<Company, 'language'>) {
    const all = wordsOf(company.language);
    this.words = all.plan;
    this.rows = values[all.sheets.nameOf('plan')]!;
    this.keys = values[all.sheets.nameOf('plan-keys')]!;
  }

  /** A result beside the inputs, by its label without the unit. */
  total(name: Exclude<keyof PlanReader['words']['totals'], 'heading'>): Value {
    const label = String(this.words.totals[name]);
    const row = this.rows.find((cells) => cells[3] === label || String(cells[3]).startsWith(`${label}, `));
    if (!row) throw new Error(`no total is called ${label}`);
    return row[5]!;
  }

  /** The rows of a table by their first cell, and its total row; from column C on. */
  table(heading: string): Map<Value, Value[]> {
    const start = this.rows.findIndex((cells) => cells[1] === heading) + 2;
    if (start < 2) throw new Error(`no table is called ${heading}`);
    const end = this.rows.findIndex((cells, index) => index >= start && !cells[1]);
    const rows = this.rows.slice(start, end < 0 ? undefined : end);
    return new Map(rows.map((cells) => [cells[1]!, cells.slice(2)]));
  }

  /** Signs, sentences and gaps of the checks. */
  checks(): { sign: Value; sentence: Value; gap: Value }[] {
    const start = this.rows.findIndex((cells) => cells[1] === this.words.checks.heading) + 1;
    return this.rows
      .slice(start)
      .flatMap((cells) => (cells[0] ? [{ sign: cells[0], sentence: cells[1]!, gap: cells[11]! }] : []));
  }

  /** Sentences of the warnings that apply. */
  warnings(): Value[] {
    const end = this.rows.findIndex((cells) => cells[1] === this.words.inputs.heading);
    return this.rows.slice(2, end).flatMap((cells) => (cells[0] ? [cells[1]!] : []));
  }

  /** Error values that a person would see, and those behind them; #N/A is a gap in the chart. */
  errors(): string[] {
    const wrong = (rows: Value[][], allowed: RegExp) =>
      rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          /^#[A-Z]/.test(String(cell)) && !allowed.test(String(cell)) ? [`${r + 1}:${c + 1} ${cell}`] : [],
        ),
      );
    return [...wrong(this.rows, /^$/), ...wrong(this.keys, /^#N\/A/)];
  }
}
