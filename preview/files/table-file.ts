import { cellOfText } from './cell-text';
import { FileProblem } from './file-problem';
import type { CellFile, SheetFile, WorkbookFile } from './workbook-file';

const MAX_CELLS = 10_000_000;
const MAX_SHEET_NAME = 100;
const NEW_SHEET = { rows: 1000, columns: 26 };

/** An empty sheet, as a new one is, with whatever is known of it instead. */
export function sheetFile(known: Partial<SheetFile> & { readonly name: string }): SheetFile {
  return {
    hidden: false,
    rowCount: NEW_SHEET.rows,
    columnCount: NEW_SHEET.columns,
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    validations: [],
    rules: [],
    charts: [],
    ...known,
  };
}

/**
 * A workbook with one sheet named after the file, its cells made of texts as cellOfText says.
 * A sheet is never smaller than a new one. Throws FileProblem 'empty' or 'tooLarge'.
 */
export function tableFile(
  rows: readonly (readonly string[])[],
  fileName: string,
  locale: string,
): WorkbookFile {
  const cells = new Map<number, ReadonlyMap<number, CellFile>>();
  let columnCount = 0;
  let rowCount = 0;
  const cellOf = cellReader(locale);
  for (const [index, row] of rows.entries()) {
    const made = new Map<number, CellFile>();
    for (const [at, text] of row.entries()) if (text !== '') made.set(at + 1, cellOf(text));
    if (made.size === 0) continue;
    cells.set(index + 1, made);
    rowCount = index + 1;
    columnCount = Math.max(columnCount, row.length);
  }
  if (rowCount === 0) throw new FileProblem('empty', { fileName });
  checkSize(rowCount, columnCount, fileName);
  const size = {
    rowCount: Math.max(rowCount, NEW_SHEET.rows),
    columnCount: Math.max(columnCount, NEW_SHEET.columns),
  };
  const title = titleOf(fileName);
  const sheet = sheetFile({ name: title.slice(0, MAX_SHEET_NAME), cells, ...size });
  return { title, locale, timeZone: timeZoneOf(locale), sheets: [sheet], names: [] };
}

/** Throws FileProblem 'tooLarge' where a table has more cells than a spreadsheet at Google may. */
export function checkSize(rows: number, columns: number, fileName: string): void {
  if (rows * columns > MAX_CELLS) throw new FileProblem('tooLarge', { fileName, rows, columns });
}

/** A file's name without folders and its ending. */
export function titleOf(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '');
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || name || 'Sheet1';
}

/** The time zone a file without one is taken to be of; the host's options overrule it. */
export function timeZoneOf(locale: string): string {
  if (locale === 'ru_RU') return 'Europe/Moscow';
  return locale === 'en_US' ? 'America/New_York' : 'Etc/UTC';
}

/** Exports repeat few texts many times: equal texts share one cell, which keeps a large file small in memory. */
function cellReader(locale: string): (text: string) => CellFile {
  const known = new Map<string, CellFile>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const cell = cellOfText(text, locale);
    if (known.size < 100_000) known.set(text, cell);
    return cell;
  };
}
