import type { RectFile } from '../files/workbook-file';
import { a1Of } from '../univer/a1';
import type { CellValue } from '../univer/cells';
import type { SheetModel } from '../univer/sheet-model';
import { displayText } from './display';
import { isDateFormat } from './entry';
import { live } from './live-sheet';
import { Service, ServiceError } from './service';
import type { SheetService } from './sheet';
import type { HostState } from './state';

/** Where a range is and what it reads. Rows and columns count from 1. */
export abstract class RangeBase extends Service {
  readonly serviceName = 'Range';

  constructor(
    readonly state: HostState,
    readonly owner: SheetService,
    readonly rect: RectFile,
  ) {
    super();
    const { row, column, rows, columns } = rect;
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    const model = live(owner);
    if (
      row < 1 ||
      column < 1 ||
      row + rows - 1 > model.rowCount ||
      column + columns - 1 > model.columnCount
    ) {
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  getRow(): number {
    return this.rect.row;
  }

  getColumn(): number {
    return this.rect.column;
  }

  getNumRows(): number {
    return this.rect.rows;
  }

  getNumColumns(): number {
    return this.rect.columns;
  }

  getHeight(): number {
    return this.rect.rows;
  }

  getWidth(): number {
    return this.rect.columns;
  }

  getLastRow(): number {
    return this.rect.row + this.rect.rows - 1;
  }

  getLastColumn(): number {
    return this.rect.column + this.rect.columns - 1;
  }

  getRowIndex(): number {
    return this.rect.row;
  }

  getSheet(): SheetService {
    return this.owner;
  }

  getGridId(): number {
    return modelOf(this).sheetId;
  }

  getA1Notation(): string {
    return a1Of(this.rect);
  }

  getValues(): (CellValue | Date)[][] {
    const { state, rect } = this;
    const model = modelOf(this);
    const values: (CellValue | Date)[][] = model.values(rect);
    const formats = model.formats(rect);
    const dates = new Map<string, boolean>();
    const zone = state.sheetZone;
    for (const [r, row] of values.entries()) {
      const rowFormats = formats[r]!;
      for (let c = 0; c < row.length; c++) {
        const value = row[c]!;
        if (typeof value === 'number' && isDate(dates, rowFormats[c]!))
          row[c] = new Date(zone.instantOf(value));
      }
    }
    return values;
  }

  getValue(): CellValue | Date {
    const first = new (this.constructor as new (...args: [HostState, SheetService, RectFile]) => RangeBase)(
      this.state,
      this.owner,
      { ...this.rect, rows: 1, columns: 1 },
    );
    return first.getValues()[0]![0]!;
  }

  getDisplayValues(): string[][] {
    const { facts } = this.state;
    const model = modelOf(this);
    const formats = model.formats(this.rect);
    return model
      .values(this.rect)
      .map((row, r) => row.map((value, c) => displayText(value, formats[r]![c]!, facts)));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]![0]!;
  }

  getFormulas(): string[][] {
    return modelOf(this).formulas(this.rect);
  }

  getFormula(): string {
    return this.getFormulas()[0]![0]!;
  }

  isBlank(): boolean {
    const model = modelOf(this);
    return (
      model.values(this.rect).every((row) => row.every((value) => value === '')) &&
      model.formulas(this.rect).every((row) => row.every((formula) => formula === ''))
    );
  }

  getNumberFormats(): string[][] {
    return modelOf(this)
      .formats(this.rect)
      .map((row) => row.map((format) => format || 'General'));
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]![0]!;
  }

  getNotes(): string[][] {
    const model = modelOf(this);
    return grid(this.rect, (row, column) => model.extras(row, column).note ?? '');
  }

  getNote(): string {
    return this.getNotes()[0]![0]!;
  }
}

function isDate(known: Map<string, boolean>, format: string): boolean {
  const found = known.get(format);
  if (found !== undefined) return found;
  const date = isDateFormat(format);
  known.set(format, date);
  return date;
}

/** The model of a range's sheet; throws where the sheet is deleted. */
export function modelOf(range: RangeBase): SheetModel {
  return live(range.owner);
}

/** rows × columns of what `read` gives for each cell of a rectangle (rows and columns from 1). */
export function grid<T>(rect: RectFile, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_unused, c) => read(rect.row + r, rect.column + c)),
  );
}

/** Throws Google's error where an array is not of the range's shape. */
export function checkShape(rect: RectFile, data: unknown): asserts data is unknown[][] {
  if (!Array.isArray(data)) throw new ServiceError("The parameters don't match the method signature.");
  if (data.length !== rect.rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rect.rows}.`,
    );
  }
  for (const row of data) {
    if (!Array.isArray(row)) throw new ServiceError("The parameters don't match the method signature.");
    if (row.length === rect.columns) continue;
    throw new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${rect.columns}.`,
    );
  }
}
