import { resolve } from 'node:path';
import { shared } from './shared';

/** A literal, or a formula in the neutral form where it starts with "=" (a text that does is written with "'"). */
export type PlainCell = string | number | boolean | null;

export interface PlainSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly rows: readonly (readonly PlainCell[])[];
}

export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  /** Typed one after another once the workbook has been calculated. Rows and columns from 1. */
  readonly edits?: readonly { sheet: string; row: number; column: number; value: PlainCell }[];
  /** How many rows of each sheet to read back. */
  readonly readRows: number;
}

export interface Recalculated {
  /** values[sheet][row − 1][column − 1]; '' is empty. */
  readonly values: Record<string, (string | number | boolean)[][]>;
  readonly milliseconds: { readonly first: number; readonly edits: readonly number[] };
}

const { recalculateText } = shared<{ recalculateText(workbooks: string): string }>(
  resolve(__dirname, 'recalculate-thread.cjs'),
);

/** Calculates workbooks in Univer. */
export function recalculate(workbooks: readonly PlainWorkbook[]): Recalculated[] {
  return JSON.parse(recalculateText(JSON.stringify(workbooks))) as Recalculated[];
}
