import type { RectFile } from './workbook-file';

/** 1 → A, 27 → AA */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 1, AA → 27 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** "A1:B2", or "A1" for one cell; `mark` is "$" for a fixed range. */
export function a1OfRect({ row, column, rows, columns }: RectFile, mark: '' | '$' = ''): string {
  const first = `${mark}${columnLetters(column)}${mark}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${mark}${columnLetters(column + columns - 1)}${mark}${row + rows - 1}`;
}

/** "A1:B2", "$A$1" → the rectangle; whole columns and rows and anything else → null. */
export function rectOfA1(a1: string): RectFile | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(a1.trim());
  if (!found) return null;
  const column = columnNumber(found[1]!);
  const row = Number(found[2]);
  const lastColumn = found[3] === undefined ? column : columnNumber(found[3]);
  const lastRow = found[4] === undefined ? row : Number(found[4]);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** A sheet's name as a formula takes it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** "'My sheet'!$A$1:$B$2" → its sheet and rectangle; null where it is no such range. */
export function rangeOf(reference: string): { readonly sheet: string; readonly rect: RectFile } | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference.trim());
  const rect = found ? rectOfA1(found[3]!) : null;
  if (!found || !rect) return null;
  return { sheet: found[1]?.replace(/''/g, "'") ?? found[2]!, rect };
}
