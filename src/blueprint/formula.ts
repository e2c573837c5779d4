import type { Rect } from './blueprint';

/** 1 → A, 27 → AA */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** "C8" */
export function a1(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

/** "$C$8" */
export function fixed(row: number, column: number): string {
  return `$${columnLetter(column)}$${row}`;
}

/** "C8:E20", or "C8" for a single cell. */
export function a1OfRect({ row, column, rows, columns }: Rect): string {
  const first = a1(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${a1(row + rows - 1, column + columns - 1)}`;
}

/** "$C$8:$E$20" */
export function fixedRect({ row, column, rows, columns }: Rect): string {
  return `${fixed(row, column)}:${fixed(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as a formula takes it, always quoted: Univer wants the exact case, Google the quotes. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Text as a formula takes it: "say ""yes""". */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
