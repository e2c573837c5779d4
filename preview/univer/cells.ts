import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Workbook, Worksheet } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { RectFile } from '../files/workbook-file';
import {
  type CellContent,
  type CellExtras,
  type CellValue,
  formulaOf,
  isBlank,
  isFormula,
  put,
  type Row,
  rawValue,
  specialCell,
  writePlain,
} from './cell-content';
import { type StylePatch, StylePatcher } from './styles';

export { type CellContent, type CellExtras, type CellValue, typeOfValue } from './cell-content';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Blocks of cells of one worksheet, straight in Univer's own matrix. */
export class Cells {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet,
    private readonly formulas: FormulaDataModel,
  ) {}

  private get matrix(): Matrix {
    return this.sheet.getCellMatrix().getMatrix() as Matrix;
  }

  /** Values of formulas that fill several cells lie apart from the cells they fill. */
  private get filled(): Matrix {
    const data = this.formulas.getArrayFormulaCellData();
    return (data?.[this.workbook.getUnitId()]?.[this.sheet.getSheetId()] ?? {}) as Matrix;
  }

  private row(index: number): Row | undefined {
    return this.matrix[index - 1] as Row | undefined;
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.row(row)?.[column - 1];
  }

  extras(row: number, column: number): CellExtras {
    return (this.cell(row, column)?.custom ?? {}) as CellExtras;
  }

  /** rows × columns of raw values; '' is an empty cell. */
  values(rect: RectFile): CellValue[][] {
    const filled = this.filled;
    return block(
      rect,
      (row, column, cells) =>
        rawValue(cells?.[column - 1], (filled[row - 1] as Row | undefined)?.[column - 1]),
      (row) => this.row(row),
    );
  }

  /** The neutral formulas, '' where there is none. */
  formulaTexts(rect: RectFile): string[][] {
    return block(
      rect,
      (_row, column, cells) => formulaOf(cells?.[column - 1]),
      (row) => this.row(row),
    );
  }

  formats(rect: RectFile): string[][] {
    const known = new Map<unknown, string>();
    const styles = this.workbook.getStyles();
    const formatOf = (style: ICellData['s']): string => {
      if (!style) return '';
      const found = known.get(style);
      if (found !== undefined) return found;
      const format = styles.get(style)?.n?.pattern ?? '';
      known.set(style, format);
      return format;
    };
    return block(
      rect,
      (_row, column, cells) => formatOf(cells?.[column - 1]?.s),
      (row) => this.row(row),
    );
  }

  /**
   * Puts contents straight into the matrix, keeping looks and notes, except for cells that formulas
   * stand in or fill: those are returned, for Univer to write with all its bookkeeping.
   */
  write(
    rect: RectFile,
    contents: readonly (readonly CellContent[])[],
  ): IObjectMatrixPrimitiveType<ICellData> {
    const filled = this.filled;
    const special: Record<number, Record<number, ICellData>> = {};
    for (let r = 0; r < rect.rows; r++) {
      const index = rect.row - 1 + r;
      const row = this.rowToWrite(index);
      const filledRow = filled[index] as Row | undefined;
      const source = contents[r]!;
      for (let c = 0; c < rect.columns; c++) {
        const column = rect.column - 1 + c;
        const content = source[c]!;
        const old = row[column];
        if (isFormula(content) || old?.f || old?.si || filledRow?.[column]) {
          special[index] ??= {};
          special[index][column] = specialCell(content, old);
        } else {
          writePlain(row, column, content, old);
        }
      }
    }
    return special;
  }

  /** Rows are made through Univer's matrix, so that it knows its own extent. */
  private rowToWrite(index: number): Row {
    const row = this.matrix[index] as Row | undefined;
    if (row) return row;
    this.sheet.getCellMatrix().setRow(index, {});
    return this.matrix[index] as Row;
  }

  /** Patches the look of every cell of a block; `patchAt` counts from 0 inside it. */
  restyle(rect: RectFile, patchAt: (row: number, column: number) => StylePatch | null): void {
    const patcher = new StylePatcher(this.workbook.getStyles());
    for (let r = 0; r < rect.rows; r++) {
      const row = this.rowToWrite(rect.row - 1 + r);
      for (let c = 0; c < rect.columns; c++) {
        const patch = patchAt(r, c);
        if (patch) restyleCell(row, rect.column - 1 + c, patcher, patch);
      }
    }
  }

  /** Gives empty rows the looks of another row. */
  spreadRowLook(from: number, to: number, count: number): void {
    const looks = Object.entries(this.row(from) ?? {}).flatMap(([column, cell]) =>
      cell?.s ? [[Number(column), cell.s] as const] : [],
    );
    if (looks.length === 0) return;
    for (let index = to - 1; index < to - 1 + count; index++) {
      const row = this.rowToWrite(index);
      for (const [column, style] of looks) row[column] = { s: style };
    }
  }

  copyLooks(source: Cells, from: RectFile, to: RectFile): void {
    const styles = block(
      from,
      (row, column) => source.cell(row, column)?.s ?? null,
      () => undefined,
    );
    for (let r = 0; r < to.rows; r++) {
      const row = this.rowToWrite(to.row - 1 + r);
      for (let c = 0; c < to.columns; c++) {
        const { s: _old, ...rest } = row[to.column - 1 + c] ?? {};
        const style = styles[r]![c];
        put(row, to.column - 1 + c, style ? { ...rest, s: style } : rest);
      }
    }
  }

  /** Changes notes, links and the like of one cell; says whether there was anything to change. */
  setExtras(row: number, column: number, extras: Partial<Record<keyof CellExtras, unknown>>): boolean {
    const nothing = Object.values(extras).every((value) => value === undefined || value === '');
    if (nothing && !this.row(row)?.[column - 1]?.custom) return false;
    const cells = this.rowToWrite(row - 1);
    const cell = cells[column - 1] ?? {};
    const custom: Record<string, unknown> = { ...cell.custom };
    for (const [key, value] of Object.entries(extras)) {
      if (value === undefined || value === '') delete custom[key];
      else custom[key] = value;
    }
    const { custom: _old, ...rest } = cell;
    put(cells, column - 1, Object.keys(custom).length > 0 ? { ...rest, custom } : rest);
    return true;
  }

  /** The last row and column that hold something, 0 and 0 on an empty sheet. */
  extent(): { readonly rows: number; readonly columns: number } {
    const extent = { rows: 0, columns: 0 };
    for (const matrix of [this.matrix, this.filled]) widen(extent, matrix);
    return extent;
  }
}

function block<T>(
  rect: RectFile,
  read: (row: number, column: number, cells: Row | undefined) => T,
  rowAt: (row: number) => Row | undefined,
): T[][] {
  const rows: T[][] = new Array(rect.rows);
  for (let r = 0; r < rect.rows; r++) {
    const cells = rowAt(rect.row + r);
    const values: T[] = new Array(rect.columns);
    for (let c = 0; c < rect.columns; c++) values[c] = read(rect.row + r, rect.column + c, cells);
    rows[r] = values;
  }
  return rows;
}

function widen(extent: { rows: number; columns: number }, matrix: Matrix): void {
  for (const key in matrix) {
    const row = matrix[key] as unknown as Row;
    for (const column in row) {
      const cell = row[column];
      if (!cell || (cell.f === undefined && cell.si === undefined && isBlank(cell.v) && !cell.p)) continue;
      extent.rows = Math.max(extent.rows, Number(key) + 1);
      extent.columns = Math.max(extent.columns, Number(column) + 1);
    }
  }
}

function restyleCell(row: Row, column: number, patcher: StylePatcher, patch: StylePatch): void {
  const cell = row[column];
  const id = patcher.patch(cell?.s || null, patch);
  if (cell) {
    if (id === null) delete cell.s;
    else cell.s = id;
    put(row, column, cell);
  } else if (id !== null) row[column] = { s: id };
}
