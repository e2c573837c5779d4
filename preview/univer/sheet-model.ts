import { BooleanNumber, Direction, type IRange, type Workbook, type Worksheet } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { RectFile } from '../files/workbook-file';
import { type CellContent, type CellExtras, Cells, type CellValue } from './cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, freezeOf, rangeOf, rectOf, uncovered } from './rects';
import { SheetSelection } from './selection';
import { amongFormulasNaming } from './sheet-names';
import type { StylePatch } from './styles';
import type { UniverEngine } from './univer-engine';

const SHEET_MUTATION = 'sheet.mutation.';

/** One sheet of the model: cells in blocks, and everything about rows, columns and the sheet itself. */
export interface RowGroupState {
  readonly depth: number;
  readonly folded: boolean;
}

export class SheetModel {
  private readonly cells: Cells;
  private readonly selection: SheetSelection;

  constructor(
    private readonly engine: UniverEngine,
    private readonly workbook: Workbook,
    readonly worksheet: Worksheet,
    /** Google's number of the sheet. */
    readonly sheetId: number,
    private readonly facade: () => FWorkbook,
  ) {
    this.cells = new Cells(workbook, worksheet, engine.formulas);
    this.selection = new SheetSelection(engine, worksheet);
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get rowCount(): number {
    return this.worksheet.getRowCount();
  }

  get columnCount(): number {
    return this.worksheet.getColumnCount();
  }

  private get sheetFacade(): FWorksheet {
    const sheet = this.facade().getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`The sheet ${this.name} is gone`);
    return sheet;
  }

  private mutate(name: string, params: object): void {
    this.engine.run(`${SHEET_MUTATION}${name}`, {
      unitId: this.engine.unitId,
      subUnitId: this.id,
      ...params,
    });
  }

  values(rect: RectFile): CellValue[][] {
    return this.cells.values(rect);
  }

  formulas(rect: RectFile): string[][] {
    return this.cells.formulaTexts(rect);
  }

  formats(rect: RectFile): string[][] {
    return this.cells.formats(rect);
  }

  styleAt(row: number, column: number) {
    return this.worksheet.getCellStyle(row - 1, column - 1);
  }

  extras(row: number, column: number): CellExtras {
    return this.cells.extras(row, column);
  }

  setExtras(row: number, column: number, extras: Partial<Record<keyof CellExtras, unknown>>): void {
    if (this.cells.setExtras(row, column, extras)) this.lookChanged();
  }

  /** Writes values and neutral formulas; looks and notes stay. Formulas have their results after settle(). */
  write(rect: RectFile, contents: readonly (readonly CellContent[])[]): void {
    const special = this.cells.write(rect, uncovered(rect, contents, this.merges));
    if (Object.keys(special).length > 0) this.mutate('set-range-values', { cellValue: special });
    else this.lookChanged();
    this.engine.recalculate([{ unitId: this.engine.unitId, sheetId: this.id, range: rangeOf(rect) }]);
  }

  /** Writes one content into every cell of a block. */
  fill(rect: RectFile, content: CellContent): void {
    const row = new Array<CellContent>(rect.columns).fill(content);
    this.write(rect, new Array<CellContent[]>(rect.rows).fill(row));
  }

  restyle(rect: RectFile, patchAt: (row: number, column: number) => StylePatch | null): void {
    this.cells.restyle(rect, patchAt);
    this.lookChanged();
  }

  /** Gives a block of the same size the looks of another, of this sheet or of a second one. */
  copyLooks(source: SheetModel, from: RectFile, to: RectFile): void {
    this.cells.copyLooks(source.cells, from, to);
    this.lookChanged();
  }

  /** Selects a block for whoever looks at the page. */
  select(rect: RectFile): void {
    this.selection.select(rect);
  }

  /** The block a person or a script selected last, and its cell that is typed into; A1 where none was. */
  get selected(): { readonly rect: RectFile; readonly cell: RectFile } {
    return this.selection.selected;
  }

  /** Looks are changed straight in the matrix: an empty change of style makes the page redraw. */
  private lookChanged(): void {
    this.mutate('set-range-values', { cellValue: {}, trigger: 'sheet.command.set-style' });
  }

  /** The block a formula in this cell fills, null where it fills only its own. */
  spillAt(row: number, column: number): { readonly rows: number; readonly columns: number } | null {
    const ranges = this.engine.formulas.getArrayFormulaRange();
    const range = ranges?.[this.engine.unitId]?.[this.id]?.[row - 1]?.[column - 1];
    return range ? { rows: rectOf(range).rows, columns: rectOf(range).columns } : null;
  }

  extent(): { readonly rows: number; readonly columns: number } {
    return this.cells.extent();
  }

  get hidden(): boolean {
    return this.worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  setHidden(hidden: boolean): void {
    this.mutate('set-worksheet-hidden', { hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  rename(name: string): void {
    const place = { unitId: this.engine.unitId, subUnitId: this.id };
    amongFormulasNaming(this.engine.univer, this.name, () =>
      this.engine.run('sheet.command.set-worksheet-name', { ...place, name }),
    );
  }

  /** Empties the whole sheet. */
  clear(): void {
    const { rows, columns } = this.extent();
    if (rows > 0) this.fill({ row: 1, column: 1, rows, columns }, null);
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.worksheet.getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }

  freeze(rows: number, columns: number): void {
    this.mutate('set-frozen', freezeOf(rows, columns));
  }

  get gridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setGridlines(shown: boolean): void {
    this.mutate('toggle-gridlines', { showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get tabColour(): string | null {
    return this.worksheet.getConfig().tabColor || null;
  }

  setTabColour(colour: string | null): void {
    this.mutate('set-tab-color', { color: colour ?? '' });
  }

  columnWidth(column: number): number {
    return this.worksheet.getConfig().columnData[column - 1]?.w ?? DEFAULT_COLUMN_WIDTH;
  }

  setColumnWidth(column: number, count: number, width: number): void {
    this.mutate('set-worksheet-col-width', { ranges: [this.columnsRange(column, count)], colWidth: width });
  }

  rowHeight(row: number): number {
    return this.worksheet.getConfig().rowData[row - 1]?.h ?? DEFAULT_ROW_HEIGHT;
  }

  setRowHeight(row: number, count: number, height: number): void {
    const ranges = [this.rowsRange(row, count)];
    this.mutate('set-worksheet-row-height', { ranges, rowHeight: height });
    this.mutate('set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: BooleanNumber.FALSE });
  }

  columnHidden(column: number): boolean {
    return this.worksheet.getConfig().columnData[column - 1]?.hd === BooleanNumber.TRUE;
  }

  setColumnsHidden(column: number, count: number, hidden: boolean): void {
    this.mutate(hidden ? 'set-col-hidden' : 'set-col-visible', {
      ranges: [this.columnsRange(column, count)],
    });
  }

  rowHidden(row: number): boolean {
    return this.worksheet.getConfig().rowData[row - 1]?.hd === BooleanNumber.TRUE;
  }

  setRowsHidden(row: number, count: number, hidden: boolean): void {
    this.mutate(hidden ? 'set-row-hidden' : 'set-row-visible', { ranges: [this.rowsRange(row, count)] });
  }

  /** How many groups a row is in, and whether it is folded away; Univer keeps it with the row, and shows nothing of it. */
  rowGroup(row: number): RowGroupState {
    const { depth, folded } = (this.worksheet.getConfig().rowData[row - 1]?.custom ??
      {}) as Partial<RowGroupState>;
    return { depth: depth ?? 0, folded: folded ?? false };
  }

  setRowGroup(row: number, { depth, folded }: RowGroupState): void {
    const rows = this.worksheet.getConfig().rowData;
    rows[row - 1] = { ...rows[row - 1], custom: depth > 0 ? { depth, folded } : {} };
  }

  /** Whether a group's sign stands above its rows; Google's default is below. */
  get groupsFoldUpwards(): boolean {
    return this.worksheet.getConfig().custom?.groupsFoldUpwards === true;
  }

  set groupsFoldUpwards(above: boolean) {
    const config = this.worksheet.getConfig();
    config.custom = { ...config.custom, groupsFoldUpwards: above };
  }

  /** Inserts before a row (one past the last appends); the new rows look like the row `like` did. */
  insertRows(before: number, count: number, like: number): void {
    if (before > this.rowCount) this.setGrid(this.rowCount + count, this.columnCount);
    else this.insertLines('row', { row: before, column: 1, rows: count, columns: this.columnCount });
    this.cells.spreadRowLook(like < before ? like : like + count, before, count);
    this.lookChanged();
  }

  insertColumns(before: number, count: number, like: number): void {
    if (before > this.columnCount) this.setGrid(this.rowCount, this.columnCount + count);
    else this.insertLines('col', { row: 1, column: before, rows: this.rowCount, columns: count });
    const source = { row: 1, column: like < before ? like : like + count, rows: this.rowCount, columns: 1 };
    for (let index = 0; index < count; index++) {
      this.cells.copyLooks(this.cells, source, { ...source, column: before + index });
    }
    this.lookChanged();
  }

  /**
   * Univer's own copying of looks into new rows costs seconds where they are many. It also selects the
   * new rows, which is for a person who asked for them and not for a script.
   */
  private insertLines(kind: 'row' | 'col', rect: RectFile): void {
    const again = this.selection.kept();
    this.engine.run(`sheet.command.insert-${kind}-by-range`, {
      unitId: this.engine.unitId,
      subUnitId: this.id,
      direction: kind === 'row' ? Direction.UP : Direction.LEFT,
      range: rangeOf(rect),
    });
    again();
  }

  /** Univer leaves hidden rows where they are, so they are shown first. */
  deleteRows(row: number, count: number): void {
    this.setRowsHidden(row, count, false);
    this.removeLines(() => this.sheetFacade.deleteRows(row - 1, count));
  }

  deleteColumns(column: number, count: number): void {
    this.setColumnsHidden(column, count, false);
    this.removeLines(() => this.sheetFacade.deleteColumns(column - 1, count));
  }

  /**
   * Univer lets formulas follow as if the lines went from the sheet in front. Where this one is empty, only those that
   * name it are to be looked at.
   */
  private removeLines(remove: () => void): void {
    const front = this.workbook.getActiveSheet();
    this.workbook.setActiveSheet(this.worksheet);
    try {
      if (this.extent().rows > 0) remove();
      else amongFormulasNaming(this.engine.univer, this.name, remove);
    } finally {
      this.workbook.setActiveSheet(front);
    }
  }

  setGrid(rowCount: number, columnCount: number): void {
    if (rowCount !== this.rowCount) this.mutate('set-worksheet-row-count', { rowCount });
    if (columnCount !== this.columnCount) this.mutate('set-worksheet-column-count', { columnCount });
  }

  get merges(): RectFile[] {
    return this.worksheet.getMergeData().map(rectOf);
  }

  merge(rect: RectFile): void {
    this.mutate('add-worksheet-merge', { ranges: [rangeOf(rect)] });
  }

  unmerge(rect: RectFile): void {
    this.mutate('remove-worksheet-merge', { ranges: [rangeOf(rect)] });
  }

  private columnsRange(column: number, count: number): IRange {
    return rangeOf({ row: 1, column, rows: this.rowCount, columns: count });
  }

  private rowsRange(row: number, count: number): IRange {
    return rangeOf({ row, column: 1, rows: count, columns: this.columnCount });
  }
}
