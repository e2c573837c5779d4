import { resolve } from 'node:path';
import { shared } from './shared';

/** A literal, or a formula in the neutral form where it starts with "=" (a text that does is written with "'"). */
export type PlainCell = string | number | boolean | null;

export interface PlainSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly rows: readonly (readonly PlainCell[])[];
}

/** What a person types into a cell, null empties it. Rows and columns from 1. */
export interface PlainEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: PlainCell;
}

export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  /** Typed once the workbook has been calculated. */
  readonly edits?: readonly PlainEdit[];
  /** Typed after that, a round at a time: cheaper than a workbook for each. */
  readonly rounds?: readonly (readonly PlainEdit[])[];
  /** How many rows of each sheet to read back. */
  readonly readRows: number;
}

export interface Recalculated {
  /** values[sheet][row − 1][column − 1]; '' is empty. */
  readonly values: Record<string, (string | number | boolean)[][]>;
  /** The values after each of the rounds. */
  readonly rounds: readonly Recalculated['values'][];
}

const { recalculateText } = shared<{ recalculateText(workbooks: string): string }>(
  resolve(__dirname, 'recalculate-thread.cjs'),
);

/** Calculates workbooks in Univer. */
export function recalculate(workbooks: readonly PlainWorkbook[]): Recalculated[] {
  return JSON.parse(recalculateText(JSON.stringify(workbooks))) as Recalculated[];
}
