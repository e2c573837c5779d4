import type { Scalar, SheetBlueprint } from '../../../src/blueprint/blueprint';
import { motivation } from '../../../src/tools/motivation';
import type { MotivationSettings } from '../../../src/tools/motivation/settings';
import { type View, viewOf } from '../../../src/tools/motivation/view';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, workbookOf } from '../../helpers/deals-sheet';
import type { PlainWorkbook, Recalculated } from '../../helpers/recalculate';
import { SETTINGS, type Typed, typedSheet } from './company';

export type Value = string | number | boolean;

export interface Built {
  readonly company: Company;
  readonly sheets: readonly SheetBlueprint[];
  readonly view: View;
}

/** The sheets of a company, on which somebody may have typed before. */
export function build(
  company: Company,
  settings: Partial<MotivationSettings> = {},
  typed: Typed | null = null,
  { plan }: { readonly plan?: string } = {},
): Built {
  const all = { ...SETTINGS, ...settings };
  const before = typed === null ? null : typedSheet(all, typed);
  const context = {
    ...contextOf({ ...company, ...(before && { inputs: before.inputs }) }),
    ...(before && { keyedRows: before.keyedRows }),
    ...(plan !== undefined && { elsewhere: { sheet: () => plan, inputs: () => new Map() } }),
  };
  return { company, sheets: motivation.build(all, context), view: viewOf(all, context) };
}

export interface Edit {
  readonly sheet: 'motivation' | 'motivation-replay';
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

export function workbook({ company, sheets }: Built, edits: readonly Edit[] = []): PlainWorkbook {
  const { nameOf } = wordsOf(company.language).sheets;
  return workbookOf(
    company,
    sheets,
    edits.map(({ sheet, ...edit }) => ({ ...edit, sheet: nameOf(sheet) })),
  );
}

/** The place of an input by its key, to type there. */
export function placeOf({ sheets }: Built, key: string): Omit<Edit, 'value'> {
  for (const { id, rows } of sheets) {
    for (const [r, row] of rows.entries()) {
      const column = row.findIndex((cell) => cell?.key === key);
      if (column >= 0) return { sheet: id as Edit['sheet'], row: r + 1, column: column + 1 };
    }
  }
  throw new Error(`no input is called ${key}`);
}

/** The place of a cell of keyed rows. */
export function rowPlace({ sheets }: Built, name: string, key: string, column: string): Omit<Edit, 'value'> {
  for (const { id, rows, keyedRows = [] } of sheets) {
    const block = keyedRows.find((one) => one.name === name);
    if (!block) continue;
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      const at = rows[row - 1]?.[block.key - 1]?.content;
      if (String(at) === key) {
        return { sheet: id as Edit['sheet'], row, column: block.columns[column] ?? 0 };
      }
    }
  }
  throw new Error(`no row of ${name} is ${key}`);
}

/** The recalculated sheets, read by the words a person reads them by. */
export class MotivationReader {
  readonly scheme: Value[][];
  readonly replay: Value[][];
  private readonly words;

  constructor({ values }: Recalculated, { company }: Built) {
    const words = wordsOf(company.language);
    this.words = words.motivation;
    this.scheme = values[words.sheets.nameOf('motivation')]!;
    this.replay = values[words.sheets.nameOf('motivation-replay')]!;
  }

  /** The rows of a table below its heading, as far as their first cell is filled. */
  private table(rows: Value[][], heading: string, skip: number, from: number): Value[][] {
    const start = rows.findIndex((cells) => String(cells[from]).startsWith(heading));
    if (start < 0) throw new Error(`no table is called ${heading}`);
    const below = rows.slice(start + skip);
    const end = below.findIndex((cells) => cells[from] === '' || cells[from] === undefined);
    return below.slice(0, end < 0 ? undefined : end).map((cells) => cells.slice(from));
  }

  /** From, to, rate, pay and jump of the steps in use. */
  steps(): Value[][] {
    const rows = this.table(this.scheme, this.words.steps.heading, 2, 3);
    return rows.slice(0, 7).map((cells) => cells.slice(1, 6));
  }

  curve(): Value[][] {
    return this.table(this.scheme, this.words.curve.heading, 2, 1).map((cells) => cells.slice(0, 8));
  }

  summary(): Map<Value, Value[]> {
    const rows = this.table(this.scheme, this.words.summary.heading, 2, 1);
    return new Map(rows.map((cells) => [cells[0]!, cells.slice(1, 8)]));
  }

  /** Sign and sentence of a check by its name. */
  check(name: keyof typeof this.words.checks.names): { sign: Value; sentence: Value } {
    const row = this.scheme.find((cells) => cells[1] === this.words.checks.names[name] && cells[0] !== '');
    if (!row) throw new Error(`no check is called ${name}`);
    return { sign: row[0]!, sentence: row[2]! };
  }

  managers(): Map<Value, Value[]> {
    const rows = this.table(this.replay, this.words.replay.managers, 2, 1);
    return new Map(rows.map((cells) => [cells[0]!, cells.slice(1, 17)]));
  }

  months(): Value[][] {
    return this.table(this.replay, this.words.replay.months.heading, 2, 1).map((cells) => cells.slice(0, 7));
  }

  turnovers(): Value[][] {
    return this.table(this.replay, this.words.replay.turnovers.heading, 3, 1).map((cells) =>
      cells.slice(0, 9),
    );
  }

  growths(): Value[][] {
    const rows = this.table(this.replay, this.words.replay.growths.heading, 3, 1);
    return rows.slice(0, 5).map((cells) => cells.slice(0, 5));
  }

  /** A grid by managers and months; the thirteenth is the sum. */
  grid(name: 'actual' | 'pay'): Map<Value, Value[]> {
    const rows = this.table(this.replay, this.words.replay.grids[name].heading, 2, 1);
    return new Map(rows.map((cells) => [cells[0]!, cells.slice(1, 14)]));
  }

  /** Error values that a person would see. */
  errors(): string[] {
    return [...this.scheme, ...this.replay].flatMap((row, r) =>
      row.flatMap((cell, c) => (/^#/.test(String(cell)) ? [`${r + 1}:${c + 1} ${cell}`] : [])),
    );
  }
}
