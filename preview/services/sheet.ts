import type { RectFile } from '../files/workbook-file';
import { parseA1, splitAddress } from '../univer/a1';
import type { SheetModel } from '../univer/sheet-model';
import {
  type ChartBuilderService,
  type ChartService,
  chartsOf,
  insertChart,
  newChartBuilder,
  removeChart,
} from './charts';
import { type ConditionalRuleService, rulesOf, setRules } from './conditional';
import { SHEET_TYPES } from './enums';
import { addMetadata, type MetadataService, metadataOf } from './metadata';
import { RangeService } from './range';
import { RangeListService } from './range-list';
import type { EnumMember } from './service';
import { Service, ServiceError } from './service';
import { checkNewName, type SpreadsheetService, sheetOf } from './spreadsheet';
import type { HostState } from './state';

/** One sheet. It is found by its id, so that renaming it changes nothing and deleting it is noticed. */
export class SheetService extends Service {
  readonly serviceName = 'Sheet';

  constructor(
    readonly state: HostState,
    readonly parent: SpreadsheetService,
    readonly id: string,
  ) {
    super();
  }

  getName(): string {
    return live(this).name;
  }

  getSheetName(): string {
    return live(this).name;
  }

  setName(name: string): this {
    const model = live(this);
    if (name !== model.name) {
      checkNewName(this.state, name, model.id);
      model.rename(name);
      this.state.changed();
    }
    return this;
  }

  getSheetId(): number {
    return live(this).sheetId;
  }

  getParent(): SpreadsheetService {
    return this.parent;
  }

  getType(): EnumMember {
    return SHEET_TYPES.members.GRID;
  }

  getIndex(): number {
    return this.state.book.sheets().indexOf(live(this)) + 1;
  }

  getRange(a: string | number, column?: number, rows?: number, columns?: number): RangeService {
    if (typeof a === 'string') return this.#rangeByName(a);
    if (typeof a !== 'number' || typeof column !== 'number') {
      throw new ServiceError("The parameters don't match the method signature for Sheet.getRange.");
    }
    for (const number of [a, column, rows ?? 1, columns ?? 1]) {
      if (!Number.isInteger(number)) throw new ServiceError('Rows and columns must be whole numbers.');
    }
    if (a < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    return new RangeService(this.state, this, { row: a, column, rows: rows ?? 1, columns: columns ?? 1 });
  }

  #rangeByName(text: string): RangeService {
    const { sheet, a1 } = splitAddress(text);
    if (sheet !== null && sheet !== this.getName()) return this.parent.getRange(text);
    const rect = parseA1(a1);
    if (rect) return new RangeService(this.state, this, clamped(rect, live(this)));
    const named = this.parent.getRangeByName(text);
    if (!named) throw new ServiceError('Range not found');
    return named;
  }

  getRangeList(addresses: string[]): RangeListService {
    if (addresses.length === 0) throw new ServiceError('The list of ranges is empty');
    return new RangeListService(addresses.map((address) => this.#rangeByName(address)));
  }

  getDataRange(): RangeService {
    const { rows, columns } = live(this).extent();
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }

  getLastRow(): number {
    return live(this).extent().rows;
  }

  getLastColumn(): number {
    return live(this).extent().columns;
  }

  getMaxRows(): number {
    return live(this).rowCount;
  }

  getMaxColumns(): number {
    return live(this).columnCount;
  }

  getActiveCell(): RangeService {
    return this.getRange(1, 1);
  }

  insertRowsBefore(row: number, count: number): this {
    this.#checkLine(row, this.getMaxRows());
    return this.#grow(count, 0, () => live(this).insertRows(row, count));
  }

  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }

  insertRowsAfter(row: number, count: number): this {
    this.#checkLine(row, this.getMaxRows());
    return this.#grow(count, 0, () => live(this).insertRows(row + 1, count));
  }

  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }

  insertColumnsBefore(column: number, count: number): this {
    this.#checkLine(column, this.getMaxColumns());
    return this.#grow(0, count, () => live(this).insertColumns(column, count));
  }

  insertColumnsAfter(column: number, count: number): this {
    this.#checkLine(column, this.getMaxColumns());
    return this.#grow(0, count, () => live(this).insertColumns(column + 1, count));
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

  hideSheet(): this {
    const model = live(this);
    const visible = this.state.book.sheets().filter((sheet) => !sheet.hidden);
    if (visible.length === 1 && visible[0] === model) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    if (this.state.book.active === model) this.state.book.activate(visible.find((sheet) => sheet !== model)!);
    model.setHidden(true);
    this.state.changed();
    return this;
  }

  showSheet(): this {
    live(this).setHidden(false);
    this.state.changed();
    return this;
  }

  isSheetHidden(): boolean {
    return live(this).hidden;
  }

  activate(): this {
    live(this).setHidden(false);
    this.state.book.activate(live(this));
    return this;
  }

  setActiveSelection(range: RangeService | string): RangeService {
    const chosen = typeof range === 'string' ? this.#rangeByName(range) : range;
    return chosen.activate();
  }

  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }

  /** A copy named "Copy of …", at the end, in this spreadsheet. */
  copyTo(spreadsheet: SpreadsheetService): SheetService {
    if (spreadsheet !== this.parent)
      throw new ServiceError('Copying to another spreadsheet needs a wider scope');
    const model = live(this);
    checkCells(this.state, model, model.rowCount, 0);
    let name = `Copy of ${model.name}`;
    for (let number = 2; this.state.book.byName(name); number++) name = `Copy of ${model.name} ${number}`;
    const copy = this.state.book.duplicate(model, name);
    this.state.changed();
    return sheetOf(this.parent, copy.id);
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

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    this.getRange(1, 1, this.getMaxRows(), this.getMaxColumns()).clear(options);
    if (!options?.contentsOnly) setRules(this.state, this.id, []);
    return this;
  }

  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }

  appendRow(values: unknown[]): this {
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), 1);
    if (values.length > this.getMaxColumns()) {
      this.insertColumnsAfter(this.getMaxColumns(), values.length - this.getMaxColumns());
    }
    this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }

  newChart(): ChartBuilderService {
    return newChartBuilder(this.state, this.id);
  }

  insertChart(chart: ChartService): void {
    insertChart(this.state, this.id, chart);
  }

  updateChart(chart: ChartService): void {
    insertChart(this.state, this.id, chart);
  }

  removeChart(chart: ChartService): void {
    removeChart(this.state, chart);
  }

  getCharts(): ChartService[] {
    return chartsOf(this.state, this.id, this.parent);
  }

  getConditionalFormatRules(): ConditionalRuleService[] {
    return rulesOf(this.state, this);
  }

  setConditionalFormatRules(rules: ConditionalRuleService[]): void {
    setRules(this.state, this.id, rules);
  }

  addDeveloperMetadata(key: string, value?: string | EnumMember, visibility?: EnumMember): this {
    addMetadata(this.state, this.id, [key, value, visibility]);
    return this;
  }

  getDeveloperMetadata(): MetadataService[] {
    return metadataOf(this.state, this.parent, this.id);
  }
}

/** The model of a sheet; throws where it is deleted. */
export function live(sheet: SheetService): SheetModel {
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
