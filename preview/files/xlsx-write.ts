import type { Cell, CellValue, ColumnDef, PageSetup, RowDef, WriteSheet } from 'hucre';
import { writeXlsx as write } from 'hucre/xlsx';
import { a1OfRect, columnLetters, quotedSheet } from './a1';
import { formulaTokens } from './formula-tokens';
import type { CellFile, RectFile, SheetFile, WorkbookFile } from './workbook-file';
import { writeCharts } from './xlsx-charts';
import { type FileNames, fileNames } from './xlsx-names';
import { type ListStore, writeRules, writeValidations } from './xlsx-rules';
import { bareHex, DEFAULT_FONT, xlsxStyle } from './xlsx-styles';

/** Lists too long for a rule, or with commas in an item, stand in cells of this sheet, which is never shown. */
export const LIST_SHEET = '_lists';
/** A character of the default font is seven pixels wide; a pixel is three quarters of a point. */
export const PIXELS_PER_CHARACTER = 7;
export const POINTS_PER_PIXEL = 0.75;
const DEFAULT_WIDTH = 100;
const MAX_TEXT = 32_767;
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
    namedRanges: file.names.map(({ name, sheet, rect }) => ({
      name,
      range: `${quotedSheet(names.sheet(sheet))}!${a1OfRect(rect, '$')}`,
    })),
    activeSheet: Math.max(
      0,
      file.sheets.findIndex((sheet) => !sheet.hidden),
    ),
  });
}

interface Context {
  readonly names: FileNames;
  readonly store: ListStore;
  readonly asValues: ReadonlySet<string>;
  readonly locale: string;
}

function writeSheet(sheet: SheetFile, context: Context): WriteSheet {
  const { rows, cells } = writeCells(sheet, context);
  return {
    name: context.names.sheet(sheet.name),
    rows,
    cells,
    hidden: sheet.hidden,
    columns: columnsOf(sheet, rows),
    rowDefs: rowDefsOf(sheet),
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

interface WrittenCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
}

function writeCells(sheet: SheetFile, context: Context): WrittenCells {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const filled = filledCells(sheet, context);
  for (const [row, line] of sheet.cells) {
    while (rows.length < row) rows.push([]);
    const values = rows[row - 1]!;
    for (const [column, cell] of line) {
      while (values.length < column) values.push(null);
      const own = filled.has(`${row},${column}`) ? { ...cell, value: undefined, formula: undefined } : cell;
      const written = writeCell(own, row, column, context);
      if (written.formula === undefined) values[column - 1] = written.value ?? null;
      if (Object.keys(written).length > 1) cells.set(`${row - 1},${column - 1}`, written);
    }
  }
  for (const { rects, rule } of sheet.validations)
    if (rule.kind === 'checkbox') markCheckboxes(rects, rows, cells);
  return { rows, cells };
}

function writeCell(cell: CellFile, row: number, column: number, context: Context): Partial<Cell> {
  const style = xlsxStyle(cell.style, cell.format);
  const kept = cell.formula !== undefined && isAddOnFormula(cell.formula, context.asValues);
  const note = [cell.note, kept ? cell.formula : undefined].filter(Boolean).join('\n');
  return {
    value: typeof cell.value === 'string' ? storedText(cell.value) : (cell.value ?? null),
    ...(cell.formula === undefined || kept ? {} : writeFormula(cell, row, column, context)),
    ...(style ? { style } : {}),
    ...(note ? { comment: { text: note } } : {}),
    ...linkOf(cell.link),
  };
}

/** The format reads "_x0041_" as a letter's code and takes no control characters: both are written as codes. */
function storedText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones an XML file cannot hold
  const special = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  const coded = (letter: string) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text.slice(0, MAX_TEXT).replace(special, coded);
}

function writeFormula(cell: CellFile, row: number, column: number, { names }: Context): Partial<Cell> {
  const { formula, array } = names.formula(cell.formula!);
  if (!array && !cell.spill) return { value: null, formula };
  const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
  return { value: null, formula, formulaType: 'array', formulaRef: a1OfRect({ row, column, rows, columns }) };
}

function linkOf(link: string | undefined): Pick<Partial<Cell>, 'hyperlink'> {
  if (!link) return {};
  if (!link.startsWith('#')) return { hyperlink: { target: link } };
  return link.includes('!') ? { hyperlink: { target: '', location: link.slice(1) } } : {};
}

/** Cells that a formula of the file fills: their values come from it and are not written. */
function filledCells(sheet: SheetFile, context: Context): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const [row, line] of sheet.cells) {
    for (const [column, { formula, spill }] of line) {
      if (!formula || !spill || isAddOnFormula(formula, context.asValues)) continue;
      for (let r = row; r < row + spill.rows; r += 1) {
        for (let c = column; c < column + spill.columns; c += 1) filled.add(`${r},${c}`);
      }
      filled.delete(`${row},${column}`);
    }
  }
  return filled;
}

function isAddOnFormula(formula: string, asValues: ReadonlySet<string>): boolean {
  if (asValues.size === 0) return false;
  const tokens = formulaTokens(formula, '.');
  return tokens.some(
    ({ kind, text }, index) =>
      kind === 'name' && asValues.has(text.toUpperCase()) && tokens[index + 1]?.text === '(',
  );
}

function markCheckboxes(
  rects: readonly RectFile[],
  rows: CellValue[][],
  cells: Map<string, Partial<Cell>>,
): void {
  for (const { row, column, rows: high, columns: wide } of rects) {
    for (let r = row - 1; r < row - 1 + high; r += 1) {
      for (let c = column - 1; c < column - 1 + wide; c += 1) {
        const known = cells.get(`${r},${c}`);
        const value = rows[r]?.[c] ?? known?.value ?? false;
        if (typeof value === 'boolean') cells.set(`${r},${c}`, { ...known, value, checkbox: true });
      }
    }
  }
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
    ...(sheet.frozenRows > 0 ? { printTitlesRow: `$1:$${sheet.frozenRows}` } : {}),
  };
}

function listSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null));
  return { name: LIST_SHEET, rows, veryHidden: true };
}
