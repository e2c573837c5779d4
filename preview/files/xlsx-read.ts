import type { Sheet, Workbook } from 'hucre';
import { readXlsx as read, readXls } from 'hucre/xlsx';
import { rangeOf } from './a1';
import { FileProblem, type FileProblemCode } from './file-problem';
import { sheetFile, timeZoneOf, titleOf } from './table-file';
import { clipped, clippedRules, upTo, usedPart } from './used-part';
import type { NamedRangeFile, RectFile, SheetFile, WorkbookFile } from './workbook-file';
import { readCharts } from './xlsx-charts';
import { type CellContext, readCells } from './xlsx-read-cells';
import { readRules, readValidations } from './xlsx-rules';
import { styleReader } from './xlsx-styles';
import { LIST_SHEET, PIXELS_PER_CHARACTER, POINTS_PER_PIXEL } from './xlsx-write';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

/**
 * .xlsx → a workbook: what writeXlsx writes comes back; of other programs' files the values, formulas
 * (shared ones written out), formats and looks that the product knows. A file has no locale or time
 * zone: `locale` is the given one. Rejects with FileProblem 'damaged', 'empty' or 'tooLarge'.
 */
export async function readXlsx(bytes: Uint8Array, fileName: string, locale: string): Promise<WorkbookFile> {
  const workbook = await orProblem(read(bytes, { readStyles: true }), 'damaged', fileName);
  return workbookOf(workbook, fileName, locale);
}

/**
 * Excel 97–2003's .xls → a workbook of its values, without formulas and looks. Rejects with FileProblem
 * 'oldXls' where the file is of a kind still older, 'empty' or 'tooLarge'.
 */
export async function readOldXls(bytes: Uint8Array, fileName: string, locale: string): Promise<WorkbookFile> {
  return workbookOf(await orProblem(readXls(bytes), 'oldXls', fileName), fileName, locale);
}

async function orProblem(
  reading: Promise<Workbook>,
  code: FileProblemCode,
  fileName: string,
): Promise<Workbook> {
  try {
    return await reading;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileProblem(code, { fileName, reason });
  }
}

function workbookOf(workbook: Workbook, fileName: string, locale: string): WorkbookFile {
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

interface Context extends CellContext {
  readonly lists: Sheet | undefined;
  readonly fileName: string;
}

function isListSheet(sheet: Sheet): boolean {
  return sheet.name === LIST_SHEET && (sheet.veryHidden === true || sheet.hidden === true);
}

function readSheet(sheet: Sheet, context: Context): SheetFile {
  const columnWidths = readWidths(sheet);
  const rowHeights = readHeights(sheet);
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : []));
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([index, row]) => (row.hidden ? [index + 1] : []));
  const checkboxes: RectFile[] = [];
  const read = readCells(sheet, context, checkboxes);
  const { cells, rowCount, columnCount } = usedPart(read, context.fileName);
  const within = { rowCount, columnCount };
  const tab = sheet.view?.tabColor?.rgb;
  return sheetFile({
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    ...within,
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    gridlines: sheet.view?.showGridLines !== false,
    ...(tab ? { tabColour: `#${tab.slice(-6).toLowerCase()}` } : {}),
    cells,
    columnWidths: upTo(columnCount, columnWidths),
    rowHeights: upTo(rowCount, rowHeights),
    hiddenColumns: hiddenColumns.filter((column) => column <= columnCount),
    hiddenRows: hiddenRows.filter((row) => row <= rowCount),
    merges: clipped(readMerges(sheet), within),
    validations: clippedRules(
      [
        ...readValidations(sheet.dataValidations ?? [], (reference) => listAt(context.lists, reference)),
        ...(checkboxes.length > 0
          ? [{ rects: checkboxes, rule: { kind: 'checkbox' as const }, strict: true }]
          : []),
      ],
      within,
    ),
    rules: clippedRules(readRules(sheet.conditionalRules ?? [], context.styleOf), within),
    charts: readCharts(sheet.charts ?? [], {
      width: (column) => (hiddenColumns.includes(column) ? 0 : (columnWidths.get(column) ?? DEFAULT_WIDTH)),
      height: (row) => (hiddenRows.includes(row) ? 0 : (rowHeights.get(row) ?? DEFAULT_HEIGHT)),
    }),
  });
}

function readMerges(sheet: Sheet): RectFile[] {
  return (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow + 1,
    column: startCol + 1,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
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
