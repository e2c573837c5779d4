import type { WorkbookFile } from '../../preview/files/workbook-file';
import type { Language } from '../../src/words';

/** A row of a sheet as a person sees it: the text of every cell from column A on. */
export interface ShownRow {
  readonly row: number;
  readonly texts: readonly string[];
}

/** The part of a sheet in a file that is filled, up to column Z: "A1:P120". */
export function filledRange(file: WorkbookFile, name: string): string {
  const sheet = file.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`the file has no sheet ${name}`);
  const columns = Math.max(...[...sheet.cells.values()].map((cells) => Math.max(...cells.keys())));
  return `A1:${String.fromCharCode(64 + Math.min(columns, 26))}${Math.max(...sheet.cells.keys())}`;
}

/** What a copied range brings to the clipboard, from row 1 on. */
export function rowsOf(copied: string): ShownRow[] {
  return copied.split('\n').map((line, index) => ({ row: index + 1, texts: line.split('\t') }));
}

/** The first row from one on that shows a text in a column (2 is B, where lists begin). Throws where none does. */
export function rowOf(rows: readonly ShownRow[], text: string, { from = 0, column = 2 } = {}): ShownRow {
  const found = rows.find(({ row, texts }) => row >= from && texts[column - 1] === text);
  if (!found) throw new Error(`no row from ${from} on shows ${text}`);
  return found;
}

/** The column with the heading, which may name the unit after it: "Earned, $". Throws where there is none. */
export function columnOf({ row, texts }: ShownRow, heading: string): number {
  const found = texts.findIndex((text) => text === heading || text.startsWith(`${heading}, `));
  if (found < 0) throw new Error(`row ${row} has no heading ${heading}`);
  return found + 1;
}

/** The number that a text shows in a language: "53 575,50 ₽", "113.8%" as 1.138; null where it shows none. */
export function numberOf(text: string, language: Language): number | null {
  const bare = text.replace(/[\s\u00a0\u202f%$₽]/g, '');
  const plain = language === 'ru' ? bare.replace(',', '.') : bare.replace(/,/g, '');
  if (!/^[-−]?\d+(\.\d+)?$/.test(plain)) return null;
  const number = Number(plain.replace('−', '-'));
  return text.includes('%') ? number / 100 : number;
}
