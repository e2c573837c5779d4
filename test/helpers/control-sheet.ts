import { wordsOf } from '../../src/words';
import type { Addon } from './host';

const words = wordsOf('en').pipelineControl;

/** The deal control of an English spreadsheet as a person uses it: rows by deal, columns by heading. */
export class ControlSheet {
  constructor(
    private readonly addon: Addon,
    private readonly sheet = 'Deal control',
  ) {}

  rows(): (string | number | boolean)[][] {
    return this.addon.rows(this.sheet, 'L');
  }

  private cell(deal: string, column: keyof typeof words.lists.columns): string {
    const rows = this.rows();
    const head = rows.findIndex((cells) => cells[1] === words.lists.columns.deal && cells[2] === 'Why');
    const at = rows[head]!.findIndex((cell) => String(cell).split(', $')[0] === words.lists.columns[column]);
    const key = rows[head]!.lastIndexOf(words.lists.columns.key);
    const row = rows.findIndex((cells, index) => index > head && String(cells[key]) === deal);
    if (row < 0) throw new Error(`the control has no deal ${deal}`);
    return `${String.fromCharCode(65 + at)}${row + 1}`;
  }

  type(deal: string, column: keyof typeof words.lists.columns, text: string): void {
    this.addon.view.type(this.sheet, this.cell(deal, column), text);
  }

  shown(deal: string, column: keyof typeof words.lists.columns): string {
    return this.addon.view.display(this.sheet, this.cell(deal, column));
  }

  /** Types into an input found by its label. */
  set(label: string, text: string): void {
    const row = this.rows().findIndex((cells) => cells[1] === label);
    if (row < 0) throw new Error(`the control has no input ${label}`);
    this.addon.view.type(this.sheet, `C${row + 1}`, text);
  }

  /** The cell of a manager's plan. */
  planCell(manager: string): string {
    return `C${this.coverageRow(manager)}`;
  }

  /** The row of a manager in the coverage table, from 1. */
  coverageRow(manager: string): number {
    return this.rowUnder((cells) => String(cells[2]).startsWith(words.coverage.columns.plan), manager);
  }

  /** The row of a manager, or of the total, in the table of deals in work, from 1. */
  pipelineRow(manager: string): number {
    return this.rowUnder((cells) => cells[2] === words.pipeline.columns.deals, manager);
  }

  /** What stands in a row, from 1, by its columns. */
  figures(row: number): (string | number | boolean)[] {
    return this.rows()[row - 1]!;
  }

  private rowUnder(isHead: (cells: (string | number | boolean)[]) => boolean, name: string): number {
    const rows = this.rows();
    const head = rows.findIndex(isHead);
    const row = rows.findIndex((cells, index) => index > head && cells[1] === name);
    if (head < 0 || row < 0) throw new Error(`the control has no ${name} there`);
    return row + 1;
  }

  /** Signs of the checks. */
  signs(): unknown[] {
    const rows = this.rows();
    const start = rows.findIndex((cells) => cells[1] === words.checks.heading);
    return rows.slice(start).flatMap(([sign]) => (sign ? [sign] : []));
  }
}
