import type { ICellData, Nullable } from '@univerjs/core';
import type {
  CellFile,
  ChartFile,
  NamedRangeFile,
  SheetFile,
  StyleFile,
  WorkbookFile,
} from '../files/workbook-file';
import { type CellExtras, cellValue, formulaOf } from './cell-content';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './rects';
import { fileLinks } from './sheet-links';
import type { SheetModel } from './sheet-model';
import { styleFileOf } from './styles';
import type { WorkbookModel } from './workbook-model';

/** What a workbook file has beside the grid. */
export interface FileExtras {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly names: readonly NamedRangeFile[];
  charts(sheetId: string): readonly ChartFile[];
}

/** The model as a workbook file: formulas in the neutral form with their last values. */
export function workbookFileOf(model: WorkbookModel, extras: FileExtras): WorkbookFile {
  return {
    title: extras.title,
    locale: extras.locale,
    timeZone: extras.timeZone,
    names: extras.names,
    active: model.active.name,
    sheets: model.sheets().map((sheet) => sheetFileOf(model, sheet, extras.charts(sheet.id))),
  };
}

function sheetFileOf(model: WorkbookModel, sheet: SheetModel, charts: readonly ChartFile[]): SheetFile {
  const { frozen, tabColour } = sheet;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    gridlines: sheet.gridlines,
    ...(tabColour ? { tabColour } : {}),
    cells: cellsOf(model, sheet),
    columnWidths: sizes(sheet.columnCount, (column) => sheet.columnWidth(column), DEFAULT_COLUMN_WIDTH),
    rowHeights: sizes(sheet.rowCount, (row) => sheet.rowHeight(row), DEFAULT_ROW_HEIGHT),
    hiddenColumns: numbers(sheet.columnCount).filter((column) => sheet.columnHidden(column)),
    hiddenRows: numbers(sheet.rowCount).filter((row) => sheet.rowHidden(row)),
    ...groupsOf(sheet),
    merges: sheet.merges,
    validations: model.validations.list(sheet.id),
    rules: model.rules.list(sheet.id),
    charts,
  };
}

/** Of a sheet without groups nothing is said of them. */
function groupsOf(sheet: SheetModel): Pick<SheetFile, 'rowGroups' | 'groupsFoldUpwards'> {
  const groups = numbers(sheet.rowCount)
    .map((row) => [row, sheet.rowGroup(row)] as const)
    .filter(([, { depth }]) => depth > 0);
  return groups.length === 0
    ? {}
    : { rowGroups: new Map(groups), groupsFoldUpwards: sheet.groupsFoldUpwards };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function sizes(count: number, sizeOf: (index: number) => number, usual: number): Map<number, number> {
  const map = new Map<number, number>();
  for (const index of numbers(count)) {
    const size = sizeOf(index);
    if (size !== usual) map.set(index, size);
  }
  return map;
}

function cellsOf(model: WorkbookModel, sheet: SheetModel): Map<number, Map<number, CellFile>> {
  const names = new Map(model.sheets().map(({ sheetId, name }) => [sheetId, name]));
  const reader = new CellReader(sheet, (sheetId) => names.get(sheetId));
  const rows = new Map<number, Map<number, CellFile>>();
  const matrix = sheet.worksheet.getCellMatrix().getMatrix() as Record<
    number,
    Record<number, Nullable<ICellData>>
  >;
  for (const key in matrix) {
    const cells = new Map<number, CellFile>();
    const source = matrix[Number(key)]!;
    for (const column in source) {
      const cell = reader.read(Number(key) + 1, Number(column) + 1, source[Number(column)] || null);
      if (cell) cells.set(Number(column) + 1, cell);
    }
    if (cells.size > 0) rows.set(Number(key) + 1, cells);
  }
  for (const [row, cells] of [...rows]) {
    for (const [column, cell] of cells) keepSpilled(sheet, rows, row, column, cell);
  }
  return rows;
}

/**
 * Puts the values that a function of the script has filled the neighbouring cells with into them:
 * nothing but the script could count them again. What ARRAYFORMULA fills any spreadsheet refills.
 */
function keepSpilled(
  sheet: SheetModel,
  rows: Map<number, Map<number, CellFile>>,
  row: number,
  column: number,
  { formula, spill }: CellFile,
): void {
  if (!formula || !spill || /^=ARRAYFORMULA\(/i.test(formula)) return;
  const values = sheet.values({ row, column, rows: spill.rows, columns: spill.columns });
  values.forEach((line, down) => {
    const cells = rows.get(row + down) ?? new Map<number, CellFile>();
    rows.set(row + down, cells);
    line.forEach((value, right) => {
      const own = cells.get(column + right);
      if (value !== '' && (down > 0 || right > 0)) cells.set(column + right, { ...own, value });
    });
  });
}

interface Look {
  readonly style?: StyleFile;
  readonly format?: string;
}

const NO_LOOK: Look = {};

class CellReader {
  private readonly looks = new Map<unknown, Look>();

  constructor(
    private readonly sheet: SheetModel,
    private readonly nameOf: (sheetId: number) => string | undefined,
  ) {}

  read(row: number, column: number, cell: ICellData | null): CellFile | null {
    if (!cell) return null;
    const value = cellValue(cell);
    const look = this.look(row, column, cell.s);
    if (!cell.f && !cell.custom) return value === '' ? lookOnly(look) : { value, ...look };
    const { note, link } = (cell.custom ?? {}) as CellExtras;
    return {
      ...(value === '' ? {} : { value }),
      ...(cell.f ? this.formula(row, column, cell) : {}),
      ...look,
      ...(note ? { note } : {}),
      ...(link ? { link } : {}),
    };
  }

  private formula(row: number, column: number, cell: ICellData): Pick<CellFile, 'formula' | 'spill'> {
    const spill = this.sheet.spillAt(row, column);
    return { formula: fileLinks(formulaOf(cell), this.nameOf), ...(spill ? { spill } : {}) };
  }

  private look(row: number, column: number, style: ICellData['s']): Look {
    if (!style) return NO_LOOK;
    const known = this.looks.get(style);
    if (known) return known;
    const data = this.sheet.styleAt(row, column);
    const file = styleFileOf(data || null);
    const look: Look = {
      ...(file ? { style: file } : {}),
      ...(data?.n?.pattern ? { format: data.n.pattern } : {}),
    };
    this.looks.set(style, look);
    return look;
  }
}

function lookOnly(look: Look): CellFile | null {
  return look.style || look.format ? look : null;
}
