import type { ICellData, Nullable } from '@univerjs/core';
import type {
  CellFile,
  ChartFile,
  NamedRangeFile,
  RectFile,
  SheetFile,
  StyleFile,
  WorkbookFile,
} from '../files/workbook-file';
import type { CellValue } from './cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type SheetModel } from './sheet-model';
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
    cells: cellsOf(sheet),
    columnWidths: sizes(sheet.columnCount, (column) => sheet.columnWidth(column), DEFAULT_COLUMN_WIDTH),
    rowHeights: sizes(sheet.rowCount, (row) => sheet.rowHeight(row), DEFAULT_ROW_HEIGHT),
    hiddenColumns: numbers(sheet.columnCount).filter((column) => sheet.columnHidden(column)),
    hiddenRows: numbers(sheet.rowCount).filter((row) => sheet.rowHidden(row)),
    merges: sheet.merges,
    validations: model.validations.list(sheet.id),
    rules: model.rules.list(sheet.id),
    charts,
  };
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

function cellsOf(sheet: SheetModel): Map<number, Map<number, CellFile>> {
  const reader = new CellReader(sheet);
  const rows = new Map<number, Map<number, CellFile>>();
  const matrix = sheet.worksheet.getCellMatrix().getMatrix() as Record<
    number,
    Record<number, Nullable<ICellData>>
  >;
  for (const key in matrix) {
    const cells = new Map<number, CellFile>();
    const source = matrix[Number(key)]!;
    for (const column in source) {
      const cell = reader.read(Number(key) + 1, Number(column) + 1, source[Number(column)]);
      if (cell) cells.set(Number(column) + 1, cell);
    }
    if (cells.size > 0) rows.set(Number(key) + 1, cells);
  }
  return rows;
}

class CellReader {
  private readonly looks = new Map<unknown, { style?: StyleFile; format?: string }>();

  constructor(private readonly sheet: SheetModel) {}

  read(row: number, column: number, cell: Nullable<ICellData>): CellFile | null {
    if (!cell) return null;
    const at: RectFile = { row, column, rows: 1, columns: 1 };
    const content = cell.f || cell.v !== undefined || cell.p ? this.content(at, cell) : {};
    const { note, link } = (cell.custom ?? {}) as { note?: string; link?: string };
    const file: CellFile = {
      ...content,
      ...this.look(row, column, cell.s),
      ...(note ? { note } : {}),
      ...(link ? { link } : {}),
    };
    return Object.keys(file).length > 0 ? file : null;
  }

  private content(at: RectFile, cell: ICellData): CellFile {
    const value = this.sheet.values(at)[0]![0] as CellValue;
    const literal = value === '' ? {} : { value };
    if (!cell.f) return literal;
    const formula = this.sheet.formulas(at)[0]![0]!;
    const spill = this.sheet.spillAt(at.row, at.column);
    return { ...literal, formula, ...(spill ? { spill } : {}) };
  }

  private look(row: number, column: number, style: ICellData['s']): { style?: StyleFile; format?: string } {
    if (!style) return {};
    const known = this.looks.get(style);
    if (known) return known;
    const data = this.sheet.styleAt(row, column);
    const file = styleFileOf(data || null);
    const look = {
      ...(file ? { style: file } : {}),
      ...(data?.n?.pattern ? { format: data.n.pattern } : {}),
    };
    this.looks.set(style, look);
    return look;
  }
}
