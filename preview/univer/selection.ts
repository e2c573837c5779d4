import type { Worksheet } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { RectFile } from '../files/workbook-file';
import { rangeOf, rectOf } from './rects';
import type { UniverEngine } from './univer-engine';

const FIRST_CELL: RectFile = { row: 1, column: 1, rows: 1, columns: 1 };

/** What is selected on one sheet. */
export class SheetSelection {
  constructor(
    private readonly engine: UniverEngine,
    private readonly sheet: Worksheet,
  ) {}

  select(rect: RectFile): void {
    const range = { ...rangeOf(rect), unitId: this.engine.unitId, sheetId: this.sheet.getSheetId() };
    const primary = {
      ...range,
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.set([{ range, primary, style: null }]);
  }

  /** The block that was selected last, and its cell that is typed into; A1 where none was. */
  get selected(): { readonly rect: RectFile; readonly cell: RectFile } {
    const last = this.all().at(-1);
    const rect = last ? rectOf(last.range) : FIRST_CELL;
    const { actualRow, actualColumn } = last?.primary ?? {};
    const cell = {
      ...FIRST_CELL,
      row: (actualRow ?? rect.row - 1) + 1,
      column: (actualColumn ?? rect.column - 1) + 1,
    };
    return { rect, cell };
  }

  /** Call it before a change that selects something of its own, and what it answers with after. */
  kept(): () => void {
    const before = [...this.all()];
    return () => (before.length === 0 ? this.select(FIRST_CELL) : this.set(before));
  }

  private all() {
    return this.engine.univer
      .__getInjector()
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.engine.unitId)
      .getSelectionsOfWorksheet(this.sheet.getSheetId());
  }

  private set(selections: readonly object[]): void {
    this.engine.run('sheet.operation.set-selections', {
      unitId: this.engine.unitId,
      subUnitId: this.sheet.getSheetId(),
      selections,
    });
  }
}
