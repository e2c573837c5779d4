import { GROUP_TOGGLE } from './enums';
import { checkCells, live } from './live-sheet';
import { type EnumMember, Service, ServiceError } from './service';
import type { SpreadsheetService } from './spreadsheet';
import type { HostState } from './state';

/** Rows and columns of a sheet: how many, how large, hidden, frozen. */
export abstract class SheetLines extends Service {
  readonly serviceName = 'Sheet';

  constructor(
    readonly state: HostState,
    readonly parent: SpreadsheetService,
    readonly id: string,
  ) {
    super();
  }

  getMaxRows(): number {
    return live(this).rowCount;
  }

  getMaxColumns(): number {
    return live(this).columnCount;
  }

  insertRowsBefore(row: number, count: number): this {
    this.#checkLine(row, this.getMaxRows());
    return this.#grow(count, 0, () => live(this).insertRows(row, count, row));
  }

  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }

  insertRowsAfter(row: number, count: number): this {
    this.#checkLine(row, this.getMaxRows());
    return this.#grow(count, 0, () => live(this).insertRows(row + 1, count, row));
  }

  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }

  insertColumnsBefore(column: number, count: number): this {
    this.#checkLine(column, this.getMaxColumns());
    return this.#grow(0, count, () => live(this).insertColumns(column, count, column));
  }

  insertColumnsAfter(column: number, count: number): this {
    this.#checkLine(column, this.getMaxColumns());
    return this.#grow(0, count, () => live(this).insertColumns(column + 1, count, column));
  }

  #checkLine(line: number, max: number): void {
    if (!Number.isInteger(line) || line < 1 || line > max)
      throw new ServiceError('Those rows or columns are out of bounds.');
  }

  #grow(rows: number, columns: number, act: () => void): this {
    checkCells(this.state, live(this), rows, columns);
    act();
    return this;
  }

  deleteRows(row: number, count: number): void {
    const model = live(this);
    if (row < 1 || row + count - 1 > model.rowCount) throw new ServiceError('Those rows are out of bounds.');
    if (count >= model.rowCount) throw new ServiceError("You can't delete all the rows on the sheet.");
    if (count === model.rowCount - model.frozen.rows) {
      throw new ServiceError("You can't delete all non-frozen rows.");
    }
    model.deleteRows(row, count);
  }

  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    const model = live(this);
    if (column < 1 || column + count - 1 > model.columnCount)
      throw new ServiceError('Those columns are out of bounds.');
    if (count >= model.columnCount) throw new ServiceError("You can't delete all the columns on the sheet.");
    model.deleteColumns(column, count);
  }

  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }

  setFrozenRows(rows: number): void {
    const model = live(this);
    if (rows < 0 || rows >= model.rowCount)
      throw new ServiceError("You can't freeze all visible rows on the sheet.");
    model.freeze(rows, model.frozen.columns);
  }

  setFrozenColumns(columns: number): void {
    const model = live(this);
    if (columns < 0 || columns >= model.columnCount) {
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    }
    model.freeze(model.frozen.rows, columns);
  }

  getFrozenRows(): number {
    return live(this).frozen.rows;
  }

  getFrozenColumns(): number {
    return live(this).frozen.columns;
  }

  setColumnWidths(column: number, count: number, width: number): this {
    this.#checkLine(column, this.getMaxColumns());
    this.#checkLine(column + count - 1, this.getMaxColumns());
    live(this).setColumnWidth(column, count, width);
    return this;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  getColumnWidth(column: number): number {
    return live(this).columnWidth(column);
  }

  setRowHeights(row: number, count: number, height: number): this {
    this.#checkLine(row, this.getMaxRows());
    this.#checkLine(row + count - 1, this.getMaxRows());
    live(this).setRowHeight(row, count, height);
    return this;
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    return this.setRowHeights(row, count, height);
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  getRowHeight(row: number): number {
    return live(this).rowHeight(row);
  }

  hideColumns(column: number, count = 1): void {
    live(this).setColumnsHidden(column, count, true);
  }

  showColumns(column: number, count = 1): void {
    live(this).setColumnsHidden(column, count, false);
  }

  isColumnHiddenByUser(column: number): boolean {
    return live(this).columnHidden(column);
  }

  hideRows(row: number, count = 1): void {
    live(this).setRowsHidden(row, count, true);
  }

  showRows(row: number, count = 1): void {
    live(this).setRowsHidden(row, count, false);
  }

  isRowHiddenByUser(row: number): boolean {
    return live(this).rowHidden(row);
  }

  /** How many groups a row is in. */
  getRowGroupDepth(row: number): number {
    this.#checkLine(row, this.getMaxRows());
    return live(this).rowGroup(row).depth;
  }

  setRowGroupControlPosition(position: EnumMember): this {
    live(this).groupsFoldUpwards = GROUP_TOGGLE.keyOf(position) === 'BEFORE';
    return this;
  }

  getRowGroupControlPosition(): EnumMember {
    return GROUP_TOGGLE.members[live(this).groupsFoldUpwards ? 'BEFORE' : 'AFTER'];
  }

  setHiddenGridlines(hidden: boolean): this {
    live(this).setGridlines(!hidden);
    return this;
  }

  hasHiddenGridlines(): boolean {
    return !live(this).gridlines;
  }

  setTabColor(colour: string | null): this {
    live(this).setTabColour(colour);
    return this;
  }
}
