import type { RectFile } from '../files/workbook-file';
import type { SheetModel } from '../univer/sheet-model';
import { ServiceError } from './service';
import type { HostState } from './state';

/** A service that stands for a sheet, by the sheet's id. */
export interface SheetHandle {
  readonly state: HostState;
  readonly id: string;
}

/** The model of a sheet; throws where it is deleted. */
export function live(sheet: SheetHandle): SheetModel {
  const model = sheet.state.book.byId(sheet.id);
  if (!model) throw new ServiceError('The sheet is deleted');
  return model;
}

/** Open ends reach to the end of the grid. */
export function clamped(rect: RectFile, model: SheetModel): RectFile {
  return {
    ...rect,
    rows: rect.rows === Number.POSITIVE_INFINITY ? model.rowCount - rect.row + 1 : rect.rows,
    columns: rect.columns === Number.POSITIVE_INFINITY ? model.columnCount - rect.column + 1 : rect.columns,
  };
}

const MAX_CELLS = 10_000_000;

/** Throws where rows or columns more would make a file of over 10 million cells. */
export function checkCells(state: HostState, model: SheetModel | null, rows: number, columns: number): void {
  if (rows + columns < 1) throw new ServiceError('The number of rows or columns must be at least 1.');
  const added = model
    ? (model.rowCount + rows) * (model.columnCount + columns) - model.rowCount * model.columnCount
    : rows * columns;
  const present = state.book.sheets().reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (present + added <= MAX_CELLS) return;
  throw new ServiceError(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}
