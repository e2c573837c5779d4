import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

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

/** Calculates workbooks in Univer, in a process of its own: its packages do not load inside jest. */
export function recalculate(workbooks: readonly PlainWorkbook[]): Recalculated[] {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    const outfile = join(folder, 'worker.cjs');
    buildSync({
      entryPoints: [resolve(__dirname, 'recalculate-worker.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'error',
    });
    const answer = execFileSync(process.execPath, [outfile], {
      input: JSON.stringify(workbooks),
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return JSON.parse(answer) as Recalculated[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
