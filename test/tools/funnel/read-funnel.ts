import type { SheetBlueprint } from '../../../src/blueprint/blueprint';
import { funnel } from '../../../src/tools/funnel';
import type { FunnelSettings, SliceField } from '../../../src/tools/funnel/settings';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, workbookOf } from '../../helpers/deals-sheet';
import type { PlainWorkbook, Recalculated } from '../../helpers/recalculate';

type Value = string | number | boolean;

export interface Built {
  readonly company: Company;
  readonly sheets: readonly SheetBlueprint[];
}

export function build(company: Company, settings: Partial<FunnelSettings> = {}): Built {
  const context = contextOf(company);
  return { company, sheets: funnel.build({ ...funnel.defaults(context), ...settings }, context) };
}

/** The workbook of a build, with inputs changed afterwards as the owner would change them. */
export function workbook(
  { company, sheets }: Built,
  typed: Record<string, string | number | null> = {},
): PlainWorkbook {
  const [report] = sheets;
  const sheet = wordsOf(company.language).sheets.nameOf('funnel');
  const edits = Object.entries(typed).map(([key, value]) => ({ sheet, ...inputPlace(report!, key), value }));
  return workbookOf(company, sheets, edits);
}

/** A workbook with several choices of the owner's, each in place of the one before. */
export function workbookInRounds(
  { company, sheets }: Built,
  choices: readonly Record<string, string | number | null>[],
): PlainWorkbook {
  const report = sheets[0]!;
  const sheet = wordsOf(company.language).sheets.nameOf('funnel');
  const keys = [...new Set(choices.flatMap((typed) => Object.keys(typed)))];
  const rounds = choices.map((typed) =>
    keys.map((key) => {
      const { row, column } = inputPlace(report, key);
      const built = report.rows[row - 1]?.[column - 1]?.content ?? null;
      const value = typed[key] ?? (typeof built === 'object' ? null : built);
      return { sheet, row, column, value };
    }),
  );
  return { ...workbookOf(company, sheets), rounds };
}

/** Where an input stands. */
export function inputPlace(report: SheetBlueprint, key: string): { row: number; column: number } {
  for (const [r, row] of report.rows.entries()) {
    const c = row.findIndex((cell) => cell?.key === key);
    if (c >= 0) return { row: r + 1, column: c + 1 };
  }
  throw new Error(`the sheet has no input "${key}"`);
}

export interface GroupRow {
  readonly name: Value;
  readonly all: Value;
  readonly won: Value;
  readonly lost: Value;
  readonly open: Value;
  readonly share: Value;
  readonly low: Value;
  readonly high: Value;
  readonly revenue: Value;
  readonly average: Value;
  readonly verdict: Value;
}

/** The recalculated Funnel sheet, read by the words a person reads it by. */
export class FunnelReader {
  private readonly rows: Value[][];
  private readonly words;

  constructor({ values }: Pick<Recalculated, 'values'>, company: Company) {
    this.words = wordsOf(company.language).funnel;
    this.rows = values[wordsOf(company.language).sheets.nameOf('funnel')]!;
  }

  private rowOf(text: string, column: number): number {
    const index = this.rows.findIndex((row) => row[column - 1] === text);
    if (index < 0) throw new Error(`no row has "${text}" in column ${column}`);
    return index;
  }

  private get sentences(): string[] {
    return this.rows.map((row) => String(row[1] ?? ''));
  }

  /** A figure of the totals, by its label. */
  total(name: 'closing' | 'average' | 'revenue' | 'length' | 'survival' | 'perWeek' | 'open'): Value {
    const label = this.words.totals[name];
    const row = this.rows.find((cells) => String(cells[5] ?? '').split(', ')[0] === label.split(', ')[0]);
    return row?.[7] ?? '';
  }

  totalNote(name: 'closing' | 'perWeek' | 'open'): Value {
    return this.rows[this.rowOf(this.words.totals[name], 6)]?.[8] ?? '';
  }

  /** The stage table without its foot. */
  stages(): { name: Value; cells: Value[] }[] {
    const start = this.rowOf(this.words.stages.stage, 2) + 1;
    const feet = [this.words.stages.unknown, this.words.stages.total, ''];
    const found: { name: Value; cells: Value[] }[] = [];
    for (let row = start; !feet.includes(String(this.rows[row]?.[1] ?? '')); row += 1) {
      found.push({ name: this.rows[row]![1]!, cells: this.rows[row]!.slice(2, 10) });
    }
    return found;
  }

  unknownLosses(): Value {
    return this.rows[this.rowOf(this.words.stages.unknown, 2)]![5]!;
  }

  /** The rows of a table of groups, its rest and total included. */
  groups(field: SliceField | 'months'): GroupRow[] {
    const column = field === 'months' ? this.words.months.column : this.words.slices.column[field];
    const isHeader = (cells: Value[]) => cells[1] === column && cells[2] === this.words.slices.deals;
    let row = this.rows.findIndex(isHeader) + 1;
    const found: GroupRow[] = [];
    for (; found[found.length - 1]?.name !== this.words.slices.total; row += 1) {
      const [name, all, won, lost, open, share, low, high, revenue, average, verdict] =
        this.rows[row]!.slice(1);
      found.push({ name, all, won, lost, open, share, low, high, revenue, average, verdict } as GroupRow);
    }
    return found;
  }

  /** More deals and more revenue of the row for the owner's goal. */
  goal(): { step: Value; deals: Value; money: Value } {
    const pattern = new RegExp(
      `^${this.words.weak.goal.replace(/[()]/g, '\\$&').replace('{cell}', '[A-Z]+\\d+')}$`,
    );
    const row = this.rows[this.sentences.findIndex((text) => pattern.test(text))]!;
    return { step: row[3]!, deals: row[5]!, money: row[7]! };
  }

  /** Signs and sentences of the checks. */
  checks(): { sign: Value; sentence: string }[] {
    const start = this.rowOf(this.words.checks.heading, 2) + 1;
    const found: { sign: Value; sentence: string }[] = [];
    for (let row = start; this.rows[row]?.[0]; row += 1) {
      found.push({ sign: this.rows[row]![0]!, sentence: this.sentences[row]! });
    }
    return found;
  }

  /** Signs and sentences of the warnings. */
  warnings(): { sign: Value; sentence: string }[] {
    const end = this.rowOf(this.words.inputs.heading, 2);
    return this.rows
      .slice(2, end)
      .filter((row) => row[0])
      .map((row) => ({ sign: row[0]!, sentence: String(row[1]) }));
  }

  /** The whole text of a row that starts with something. */
  sentenceWith(part: string): string {
    return this.sentences.find((text) => text.includes(part)) ?? '';
  }

  /** Error values that a person would see. */
  errors(): string[] {
    return this.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (/^#/.test(String(cell)) ? [`${r + 1}:${c + 1} ${cell}`] : [])),
    );
  }
}
