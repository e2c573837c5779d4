import { wordsOf } from '../../../src/words';
import type { Recalculated } from '../../helpers/recalculate';

type Value = string | number | boolean;

const words = wordsOf('en').pipelineControl;

/** The recalculated control, read by the words a person reads it by. */
export class ControlReader {
  readonly rows: Value[][];

  constructor({ values }: Recalculated) {
    this.rows = values[wordsOf('en').sheets.nameOf('pipeline-control')]!;
  }

  /** A line of "What moved": times and sums since yesterday, since Monday, in the last import. */
  moved(kind: keyof typeof words.moved.kinds): { times: Value[]; sums: Value[] } {
    const row = this.rows.find((cells) => cells[3] === words.moved.kinds[kind]);
    if (!row) throw new Error(`no line is called ${kind}`);
    return { times: [row[4]!, row[6]!, row[8]!], sums: [row[5]!, row[7]!, row[9]!] };
  }

  slippedDays(): Value[] {
    const row = this.rows.find((cells) => cells[3] === words.moved.days);
    return [row![4]!, row![6]!, row![8]!];
  }

  private start(isHead: (cells: Value[]) => boolean): number {
    const start = this.rows.findIndex(isHead);
    if (start < 0) throw new Error('no such table');
    return start;
  }

  /** Rows of a table from its header to its total, by their first cell; the cells from C on. */
  private table(isHead: (cells: Value[]) => boolean): Map<Value, Value[]> {
    const start = this.start(isHead) + 1;
    const end = this.rows.findIndex((cells, row) => row >= start && cells[1] === words.byManager.total);
    return new Map(this.rows.slice(start, end + 1).map((cells) => [cells[1]!, cells.slice(2)]));
  }

  counts(): Map<Value, Value[]> {
    return this.table((cells) => cells[1] === words.byManager.counts);
  }

  sums(): Map<Value, Value[]> {
    return this.table((cells) => String(cells[1]).startsWith(words.byManager.sums));
  }

  coverage(): Map<Value, Value[]> {
    return this.table((cells) => String(cells[2]).startsWith(words.coverage.columns.plan));
  }

  pipeline(): Map<Value, Value[]> {
    return this.table((cells) => cells[2] === words.pipeline.columns.deals);
  }

  /** Keys of the listed deals in their order. */
  listed(): Value[] {
    const start = this.start((cells) => cells[2] === words.lists.columns.why) + 1;
    const end = this.rows.findIndex((cells, row) => row >= start && cells[1] === words.lists.total);
    return this.rows.slice(start, end).flatMap((cells) => (cells[11] ? [cells[11]] : []));
  }

  /** Signs and sentences of the checks. */
  checks(): { sign: Value; sentence: Value }[] {
    const start = this.start((cells) => cells[1] === words.checks.heading) + 1;
    return this.rows
      .slice(start)
      .flatMap((cells) => (cells[0] ? [{ sign: cells[0], sentence: cells[1]! }] : []));
  }

  errors(): string[] {
    return this.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (/^#/.test(String(cell)) ? [`${r + 1}:${c + 1} ${cell}`] : [])),
    );
  }
}
