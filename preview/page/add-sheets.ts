import type { CellFile, SheetFile } from '../files/workbook-file';
import type { CellContent } from '../univer/cells';
import type { SheetModel } from '../univer/sheet-model';
import { patchOf, type StylePatch } from '../univer/styles';
import type { WorkbookModel } from '../univer/workbook-model';

/**
 * Puts a file's sheets behind those of the open workbook, each under its own name or, where that is
 * taken, under the name with a number. Charts, rules and named ranges stay behind: an export has none.
 * Answers with the names.
 */
export function addSheets(book: WorkbookModel, sheets: readonly SheetFile[]): string[] {
  return sheets.map((sheet) => {
    const name = freeName(sheet.name, book);
    const added = book.insert(name, book.sheets().length, sheet.rowCount, sheet.columnCount);
    fill(added, sheet);
    return name;
  });
}

function freeName(name: string, book: WorkbookModel): string {
  const taken = new Set(book.sheets().map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

function fill(target: SheetModel, sheet: SheetFile): void {
  const rect = { row: 1, column: 1, ...extent(sheet) };
  if (rect.rows === 0 || rect.columns === 0) return;
  target.restyle(rect, looks(sheet));
  target.write(rect, contents(sheet, rect.rows, rect.columns));
  for (const [column, width] of sheet.columnWidths) target.setColumnWidth(column, 1, width);
  for (const [row, height] of sheet.rowHeights) target.setRowHeight(row, 1, height);
  target.freeze(sheet.frozenRows, sheet.frozenColumns);
  target.setGridlines(sheet.gridlines);
}

function extent(sheet: SheetFile): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, cells] of sheet.cells) {
    rows = Math.max(rows, row);
    for (const column of cells.keys()) columns = Math.max(columns, column);
  }
  return { rows, columns };
}

function contents(sheet: SheetFile, rows: number, columns: number): CellContent[][] {
  return Array.from({ length: rows }, (_row, r) => {
    const cells = sheet.cells.get(r + 1);
    return Array.from({ length: columns }, (_column, c) => contentOf(cells?.get(c + 1)));
  });
}

function contentOf(cell: CellFile | undefined): CellContent {
  if (cell?.formula) return { formula: cell.formula };
  return cell?.value ?? null;
}

/** One patch object per look, so that a column of dates costs one style. */
function looks(sheet: SheetFile): (row: number, column: number) => StylePatch | null {
  const known = new Map<CellFile['style'], Map<string | undefined, StylePatch>>();
  return (row, column) => {
    const cell = sheet.cells.get(row + 1)?.get(column + 1);
    if (!cell || (!cell.style && !cell.format)) return null;
    const formats = known.get(cell.style) ?? new Map<string | undefined, StylePatch>();
    known.set(cell.style, formats);
    const patch = formats.get(cell.format) ?? patchOf(cell.style, cell.format);
    formats.set(cell.format, patch);
    return patch;
  };
}
