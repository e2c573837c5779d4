import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import { toUniver } from '../files/formula-text';
import type { CellFile, SheetFile, StyleFile, WorkbookFile } from '../files/workbook-file';
import { isArrayFormula, typeOfValue } from './cell-content';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, freezeOf, rangeOf } from './rects';
import { patchedStyle, patchOf } from './styles';

/** Univer's snapshot of a workbook file; sheets are numbered in their order. */
export function snapshotOf(file: WorkbookFile, unitId: string): IWorkbookData {
  const styles = new StyleBook();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const sheetOrder = file.sheets.map((sheet, index) => {
    sheets[String(index)] = worksheetOf(sheet, String(index), styles);
    return String(index);
  });
  return {
    id: unitId,
    name: file.title,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: styles.byId,
    sheetOrder,
    sheets,
  };
}

/** Each look once, under an id of its own. */
class StyleBook {
  readonly byId: Record<string, IStyleData> = {};
  private readonly known = new Map<StyleFile | undefined, Map<string | undefined, string | undefined>>();
  private readonly idByLook = new Map<string, string>();

  idOf(style: StyleFile | undefined, format: string | undefined): string | undefined {
    const formats = this.known.get(style) ?? new Map<string | undefined, string | undefined>();
    this.known.set(style, formats);
    if (formats.has(format)) return formats.get(format);
    const data = patchedStyle(null, patchOf(style, format));
    const id = Object.keys(data).length === 0 ? undefined : this.idOfLook(data);
    formats.set(format, id);
    return id;
  }

  private idOfLook(data: IStyleData): string {
    const look = JSON.stringify(data);
    const known = this.idByLook.get(look);
    if (known) return known;
    const id = `file${this.idByLook.size}`;
    this.idByLook.set(look, id);
    this.byId[id] = data;
    return id;
  }
}

function worksheetOf(sheet: SheetFile, id: string, styles: StyleBook): Partial<IWorksheetData> {
  return {
    ...emptyWorksheet(id, sheet.name, sheet.rowCount, sheet.columnCount),
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: sheet.tabColour ?? '',
    freeze: freezeOf(sheet.frozenRows, sheet.frozenColumns),
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellsOf(sheet, styles),
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
  };
}

/** A sheet as Google makes it. */
export function emptyWorksheet(
  id: string,
  name: string,
  rowCount: number,
  columnCount: number,
): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount,
    columnCount,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultStyle: { ff: 'Arial', fs: 10 },
    freeze: freezeOf(0, 0),
    showGridlines: BooleanNumber.TRUE,
    hidden: BooleanNumber.FALSE,
    cellData: {},
    mergeData: [],
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    rightToLeft: BooleanNumber.FALSE,
  };
}

function cellsOf(sheet: SheetFile, styles: StyleBook): IWorksheetData['cellData'] {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.cells) {
    const target: Record<number, ICellData> = {};
    for (const [column, cell] of cells) target[column - 1] = cellOf(cell, styles);
    data[row - 1] = target;
  }
  return data;
}

function cellOf(cell: CellFile, styles: StyleBook): ICellData {
  const data: ICellData = {};
  const style = styles.idOf(cell.style, cell.format);
  if (style) data.s = style;
  const array = cell.formula !== undefined && isArrayFormula(cell.formula);
  if (cell.note || cell.link || array) {
    data.custom = {
      ...(cell.note ? { note: cell.note } : {}),
      ...(cell.link ? { link: cell.link } : {}),
      ...(array ? { array: true } : {}),
    };
  }
  if (cell.formula) data.f = toUniver(cell.formula);
  if (cell.value === undefined || cell.value === '' || cell.formula) return data;
  data.v = typeof cell.value === 'boolean' ? Number(cell.value) : cell.value;
  data.t = typeof cell.value === 'boolean' ? CellValueType.BOOLEAN : typeOfValue(cell.value);
  return data;
}

function rowsOf(sheet: SheetFile): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of sheet.rowHeights) rows[row - 1] = { h: height, ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(sheet: SheetFile): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of sheet.columnWidths) columns[column - 1] = { w: width };
  for (const column of sheet.hiddenColumns)
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  return columns;
}
