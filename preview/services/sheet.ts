import { parseA1, splitAddress } from '../univer/a1';
import {
  type ChartBuilderService,
  type ChartService,
  chartsOf,
  copyCharts,
  insertChart,
  newChartBuilder,
  removeChart,
} from './charts';
import { type ConditionalRuleService, rulesOf, setRules } from './conditional';
import { SHEET_TYPES } from './enums';
import { checkCells, clamped, live } from './live-sheet';
import { addMetadata, type MetadataService, metadataOf } from './metadata';
import { RangeService } from './range';
import { RangeListService } from './range-list';
import type { EnumMember } from './service';
import { ServiceError } from './service';
import { SheetLines } from './sheet-lines';
import { checkNewName, type SpreadsheetService, sheetOf } from './spreadsheet';
import { TextFinderService } from './text-finder';

/** One sheet. It is found by its id, so that renaming it changes nothing and deleting it is noticed. */
export class SheetService extends SheetLines {
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

  getActiveCell(): RangeService {
    const { row, column } = live(this).selected.cell;
    return this.getRange(row, column);
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

  /**
   * A copy named "Copy of …", at the end, in this spreadsheet. Whether Google copies developer metadata
   * and named ranges with it is not known; here it does not.
   */
  copyTo(spreadsheet: SpreadsheetService): SheetService {
    if (spreadsheet !== this.parent)
      throw new ServiceError('Copying to another spreadsheet needs a wider scope');
    const model = live(this);
    checkCells(this.state, model, model.rowCount, 0);
    let name = `Copy of ${model.name}`;
    for (let number = 2; this.state.book.byName(name); number++) name = `Copy of ${model.name} ${number}`;
    const copy = this.state.book.duplicate(model, name);
    copyCharts(this.state, this.id, copy.id);
    this.state.changed();
    return sheetOf(this.parent, copy.id);
  }

  createTextFinder(text: string): TextFinderService {
    return new TextFinderService(this, text);
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
