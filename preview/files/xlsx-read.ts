import type { Cell, CellValue, Sheet, Workbook } from 'hucre';
import { readXlsx as read } from 'hucre/xlsx';
import { rangeOf, rectOfA1 } from './a1';
import { FileProblem } from './file-problem';
import { toNeutral } from './formula-text';
import { shiftFormula } from './shift-formula';
import { checkSize, sheetFile, timeZoneOf, titleOf } from './table-file';
import type { CellFile, NamedRangeFile, RectFile, SheetFile, StyleFile, WorkbookFile } from './workbook-file';
import { readCharts } from './xlsx-charts';
import { readRules, readValidations } from './xlsx-rules';
import { styleReader } from './xlsx-styles';
import { LIST_SHEET, PIXELS_PER_CHARACTER, POINTS_PER_PIXEL } from './xlsx-write';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
const DAY_MS = 86_400_000;

/**
 * .xlsx → a workbook: what writeXlsx writes comes back; of other programs' files the values, formulas
 * (shared ones written out), formats and looks that the product knows. A file has no locale or time
 * zone: `locale` is the given one. Rejects with FileProblem 'damaged', 'empty' or 'tooLarge'.
 */
export async function readXlsx(bytes: Uint8Array, fileName: string, locale: string): Promise<WorkbookFile> {
  const workbook = await opened(bytes, fileName);
  const sheets = workbook.sheets.filter((sheet) => !isListSheet(sheet));
  if (sheets.length === 0) throw new FileProblem('empty', { fileName });
  const lists = workbook.sheets.find(isListSheet);
  const styleOf = styleReader(workbook.themeColors ?? []);
  const context: Context = { lists, styleOf, dayFormat: shortDay(locale), fileName };
  return {
    title: titleOf(fileName),
    locale,
    timeZone: timeZoneOf(locale),
    sheets: sheets.map((sheet) => readSheet(sheet, context)),
    names: readNames(workbook, new Set(sheets.map((sheet) => sheet.name))),
  };
}

interface Context {
  readonly lists: Sheet | undefined;
  readonly styleOf: (style: NonNullable<Cell['style']>) => StyleFile | undefined;
  readonly dayFormat: string;
  readonly fileName: string;
}

async function opened(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  try {
    return await read(bytes, { readStyles: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileProblem('damaged', { fileName, reason });
  }
}

function isListSheet(sheet: Sheet): boolean {
  return sheet.veryHidden === true && sheet.name === LIST_SHEET;
}

function readSheet(sheet: Sheet, context: Context): SheetFile {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  checkSize(sheet.rows.length, columns, context.fileName);
  const columnWidths = readWidths(sheet);
  const rowHeights = readHeights(sheet);
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : []));
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([index, row]) => (row.hidden ? [index + 1] : []));
  const checkboxes: RectFile[] = [];
  const cells = readCells(sheet, context, checkboxes);
  const tab = sheet.view?.tabColor?.rgb;
  return sheetFile({
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rowCount: Math.max(sheet.rows.length, 1000),
    columnCount: Math.max(columns, 26),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    gridlines: sheet.view?.showGridLines !== false,
    ...(tab ? { tabColour: `#${tab.slice(-6).toLowerCase()}` } : {}),
    cells,
    columnWidths,
    rowHeights,
    hiddenColumns,
    hiddenRows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow + 1,
      column: startCol + 1,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    validations: [
      ...readValidations(sheet.dataValidations ?? [], (reference) => listAt(context.lists, reference)),
      ...(checkboxes.length > 0
        ? [{ rects: checkboxes, rule: { kind: 'checkbox' as const }, strict: true }]
        : []),
    ],
    rules: readRules(sheet.conditionalRules ?? [], context.styleOf),
    charts: readCharts(sheet.charts ?? [], {
      width: (column) => (hiddenColumns.includes(column) ? 0 : (columnWidths.get(column) ?? DEFAULT_WIDTH)),
      height: (row) => (hiddenRows.includes(row) ? 0 : (rowHeights.get(row) ?? DEFAULT_HEIGHT)),
    }),
  });
}

function readWidths(sheet: Sheet): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [index, column] of (sheet.columns ?? []).entries()) {
    if (column?.width === undefined) continue;
    const pixels = Math.round(column.width * PIXELS_PER_CHARACTER);
    if (pixels !== DEFAULT_WIDTH) widths.set(index + 1, pixels);
  }
  return widths;
}

function readHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [index, { height }] of sheet.rowDefs ?? []) {
    if (height !== undefined) heights.set(index + 1, Math.round(height / POINTS_PER_PIXEL));
  }
  return heights;
}

function readCells(
  sheet: Sheet,
  context: Context,
  checkboxes: RectFile[],
): Map<number, Map<number, CellFile>> {
  const cells = new Map<number, Map<number, CellFile>>();
  const formulas = formulaReader();
  const filled = filledCells(sheet);
  const details = sheet.cells ?? new Map<string, Cell>();
  for (const [row, values] of sheet.rows.entries()) {
    const line = new Map<number, CellFile>();
    for (const [column, value] of values.entries()) {
      const key = `${row},${column}`;
      const detail = details.get(key);
      const known = filled.has(key) ? null : value;
      const cell = readCell(known, detail, formulas(row, column, detail), context);
      if (detail?.checkbox) checkboxes.push({ row: row + 1, column: column + 1, rows: 1, columns: 1 });
      if (cell) line.set(column + 1, cell);
    }
    if (line.size > 0) cells.set(row + 1, line);
  }
  return cells;
}

function readCell(
  value: CellValue,
  detail: Cell | undefined,
  formula: Pick<CellFile, 'formula' | 'spill'>,
  { styleOf, dayFormat }: Context,
): CellFile | null {
  const plain = value !== null && typeof value === 'object' ? serialOf(value) : value;
  const style = detail?.style ? styleOf(detail.style) : undefined;
  const stored = detail?.style?.numFmt;
  const format = stored === 'm/d/yyyy' || stored === 'mm-dd-yy' ? dayFormat : stored;
  const link = detail?.hyperlink?.location ? `#${detail.hyperlink.location}` : detail?.hyperlink?.target;
  const note = detail?.comment?.text;
  const cell: CellFile = {
    ...(plain === null || plain === '' ? {} : { value: plain }),
    ...formula,
    ...(format && format !== 'General' ? { format } : {}),
    ...(style ? { style } : {}),
    ...(note ? { note } : {}),
    ...(link ? { link } : {}),
  };
  return Object.keys(cell).length > 0 ? cell : null;
}

/** The library makes dates of cells with a date format; in the product a day is a number. */
function serialOf(date: Date): number {
  const serial = date.getTime() / DAY_MS + 25_569;
  return Math.round(serial * 86_400_000) / 86_400_000;
}

type FormulaReader = (
  row: number,
  column: number,
  cell: Cell | undefined,
) => Pick<CellFile, 'formula' | 'spill'>;

/** Reads the formula of a cell; those stored once for many cells are written out for each. */
function formulaReader(): FormulaReader {
  const shared = new Map<number, { formula: string; row: number; column: number }>();
  return (row, column, cell) => {
    if (cell?.formula === undefined) return {};
    const index = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined;
    if (index !== undefined && cell.formula !== '') shared.set(index, { formula: cell.formula, row, column });
    const master = index === undefined ? undefined : shared.get(index);
    if (master && cell.formula === '') {
      return { formula: toNeutral(shiftFormula(master.formula, row - master.row, column - master.column)) };
    }
    if (cell.formula === '') return {};
    return arrayFormula(toNeutral(cell.formula), cell);
  };
}

function arrayFormula(formula: string, cell: Cell): Pick<CellFile, 'formula' | 'spill'> {
  const rect = cell.formulaType === 'array' && cell.formulaRef ? rectOfA1(cell.formulaRef) : null;
  if (!rect) return { formula };
  const marked = `=ARRAYFORMULA(${formula.slice(1)})`;
  if (rect.rows * rect.columns === 1) return { formula: marked };
  return { formula: marked, spill: { rows: rect.rows, columns: rect.columns } };
}

/** Cells that an array formula fills hold its last results in a file: they are not values of their own. */
function filledCells(sheet: Sheet): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const [key, { formulaType, formulaRef }] of sheet.cells ?? []) {
    const rect = formulaType === 'array' && formulaRef ? rectOfA1(formulaRef) : null;
    if (!rect) continue;
    for (let row = rect.row - 1; row < rect.row - 1 + rect.rows; row += 1) {
      for (let column = rect.column - 1; column < rect.column - 1 + rect.columns; column += 1) {
        if (`${row},${column}` !== key) filled.add(`${row},${column}`);
      }
    }
  }
  return filled;
}

function listAt(lists: Sheet | undefined, reference: string): readonly string[] | null {
  const range = rangeOf(reference);
  if (!lists || range?.sheet !== LIST_SHEET) return null;
  const { row, column, rows } = range.rect;
  return lists.rows.slice(row - 1, row - 1 + rows).map((line) => String(line[column - 1] ?? ''));
}

function readNames(workbook: Workbook, sheets: ReadonlySet<string>): NamedRangeFile[] {
  return (workbook.namedRanges ?? []).flatMap(({ name, range, scope }) => {
    const found = rangeOf(range);
    const usable =
      scope === undefined && !name.startsWith('_xl') && found !== null && sheets.has(found.sheet);
    return usable ? [{ name, ...found }] : [];
  });
}

function shortDay(locale: string): string {
  if (locale === 'en_US') return 'm/d/yyyy';
  return locale.startsWith('en') ? 'dd/mm/yyyy' : 'dd.mm.yyyy';
}
