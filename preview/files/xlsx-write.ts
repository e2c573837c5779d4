import type { ColumnDef, NamedRange, PageSetup, RowDef, WriteSheet } from 'hucre';
import { writeXlsx as write } from 'hucre/xlsx';
import { a1OfRect, columnLetters, quotedSheet } from './a1';
import type { SheetFile, WorkbookFile } from './workbook-file';
import { writeCharts } from './xlsx-charts';
import { type FileNames, fileNames } from './xlsx-names';
import { type ListStore, writeRules, writeValidations } from './xlsx-rules';
import { bareHex, DEFAULT_FONT } from './xlsx-styles';
import { type WriteContext, writeCells } from './xlsx-write-cells';

/** Lists too long for a rule, or with commas in an item, stand in cells of this sheet, which is never shown. */
export const LIST_SHEET = '_lists';
/** A character of the default font is seven pixels wide; a pixel is three quarters of a point. */
export const PIXELS_PER_CHARACTER = 7;
export const POINTS_PER_PIXEL = 0.75;
const DEFAULT_WIDTH = 100;
const WIDE_PAGE = 800;

export interface WriteXlsxOptions {
  /**
   * Functions that only the add-on has (NPS, ABCXYZ …): Excel would show #NAME?, so a cell with one is
   * written as its last value, the formula in a note. The values it fills below must be in the file's cells.
   */
  readonly asValues?: readonly string[];
}

/**
 * A workbook → .xlsx, with formulas (no results, so that every program computes them), formats, styles,
 * widths, merges, frozen panes, hidden parts, notes, links, validations, conditional rules, named ranges
 * and native charts; it prints one page wide with the frozen rows on every page.
 */
export async function writeXlsx(file: WorkbookFile, options: WriteXlsxOptions = {}): Promise<Uint8Array> {
  const names = fileNames(file.sheets.map((sheet) => sheet.name));
  const lists: (readonly string[])[] = [];
  const store: ListStore = (items) => {
    const column = columnLetters(lists.push(items));
    return `${LIST_SHEET}!$${column}$1:$${column}$${items.length}`;
  };
  const asValues = new Set(options.asValues?.map((name) => name.toUpperCase()));
  const sheets = file.sheets.map((sheet) =>
    writeSheet(sheet, { names, store, asValues, locale: file.locale }),
  );
  return write({
    sheets: lists.length > 0 ? [...sheets, listSheet(lists)] : sheets,
    properties: { title: file.title, creator: '' },
    defaultFont: DEFAULT_FONT,
    namedRanges: [
      ...file.names.map(({ name, sheet, rect }) => ({
        name,
        range: `${quotedSheet(names.sheet(sheet))}!${a1OfRect(rect, '$')}`,
      })),
      ...file.sheets.filter(({ frozenRows }) => frozenRows > 0).map((sheet) => printTitles(sheet, names)),
    ],
    activeSheet: Math.max(0, activeSheet(file)),
  });
}

/** The sheet in front, or the first that can be seen. */
function activeSheet({ sheets, active }: WorkbookFile): number {
  const front = sheets.findIndex(({ name, hidden }) => name === active && !hidden);
  return front >= 0 ? front : sheets.findIndex(({ hidden }) => !hidden);
}

/** The frozen rows on every printed page. Written as a name of ours: the library's own does not quote the sheet. */
function printTitles(sheet: SheetFile, names: FileNames): NamedRange {
  const scope = names.sheet(sheet.name);
  const range = `${quotedSheet(scope)}!$1:$${sheet.frozenRows}`;
  return { name: '_xlnm.Print_Titles', scope, range };
}

function writeSheet(sheet: SheetFile, context: WriteContext): WriteSheet {
  const { rows, cells } = writeCells(sheet, context);
  return {
    name: context.names.sheet(sheet.name),
    rows,
    cells,
    hidden: sheet.hidden,
    columns: columnsOf(sheet, rows),
    rowDefs: rowDefsOf(sheet),
    ...(sheet.groupsFoldUpwards && { outlineProperties: { summaryBelow: false } }),
    merges: sheet.merges.map(({ row, column, rows: high, columns: wide }) => ({
      startRow: row - 1,
      startCol: column - 1,
      endRow: row + high - 2,
      endCol: column + wide - 2,
    })),
    ...(sheet.frozenRows + sheet.frozenColumns > 0
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColour ? { tabColor: { rgb: bareHex(sheet.tabColour) } } : {}),
    },
    dataValidations: writeValidations(sheet, context.names, context.store),
    conditionalRules: writeRules(sheet, context.names),
    charts: writeCharts(sheet, context.names),
    pageSetup: pageOf(sheet, context.locale),
  };
}

/** A width for every column in use: a file's own default is narrower than a sheet's. */
function columnsOf(sheet: SheetFile, rows: readonly (readonly unknown[])[]): ColumnDef[] {
  const used = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const count = Math.max(used, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns);
  const hidden = new Set(sheet.hiddenColumns);
  return Array.from({ length: count }, (_, index) => ({
    width: (sheet.columnWidths.get(index + 1) ?? DEFAULT_WIDTH) / PIXELS_PER_CHARACTER,
    ...(hidden.has(index + 1) ? { hidden: true } : {}),
  }));
}

function rowDefsOf(sheet: SheetFile): Map<number, RowDef> {
  const defs = new Map<number, RowDef>();
  for (const [row, height] of sheet.rowHeights) defs.set(row - 1, { height: height * POINTS_PER_PIXEL });
  for (const row of sheet.hiddenRows) defs.set(row - 1, { ...defs.get(row - 1), hidden: true });
  for (const [row, { depth, folded }] of sheet.rowGroups ?? []) {
    defs.set(row - 1, { ...defs.get(row - 1), outlineLevel: depth, ...(folded && { hidden: true }) });
    // The sign of a folded group is the row's above it, or below it.
    const sign = sheet.groupsFoldUpwards ? row - 1 : row + 1;
    if (folded && !sheet.rowGroups?.has(sign) && sign >= 1) {
      defs.set(sign - 1, { ...defs.get(sign - 1), collapsed: true });
    }
  }
  return defs;
}

function pageOf(sheet: SheetFile, locale: string): PageSetup {
  let width = 0;
  for (const pixels of sheet.columnWidths.values()) width += pixels;
  return {
    paperSize: /_(?:US|CA|MX)$/.test(locale) ? 'letter' : 'a4',
    orientation: width > WIDE_PAGE ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

function listSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null));
  return { name: LIST_SHEET, rows, veryHidden: true };
}
