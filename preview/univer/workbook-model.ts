import {
  type IWorksheetData,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { RectFile, WorkbookFile } from '../files/workbook-file';
import { keepFormulaData } from './formula-index';
import { emptyWorksheet, snapshotOf } from './load';
import { rectOf } from './rects';
import { Rules } from './rules';
import { type FunctionDefinition, registerFunctions } from './script-function';
import { SheetModel } from './sheet-model';
import { amongFormulasNaming } from './sheet-names';
import { UniverEngine } from './univer-engine';
import { Validations } from './validations';

/** A change of the grid that pointers into it (named ranges, chart anchors) have to follow. */
export type StructureChange =
  | {
      readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'removeSheet'; readonly sheet: string };

const STRUCTURE: Readonly<Record<string, 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'>> = {
  'sheet.mutation.insert-row': 'insertRows',
  'sheet.mutation.remove-rows': 'deleteRows',
  'sheet.mutation.insert-col': 'insertColumns',
  'sheet.mutation.remove-col': 'deleteColumns',
};

/** A Univer workbook behind plain words. Works over any Univer, headless or with a page around it. */
export class WorkbookModel {
  readonly engine: UniverEngine;
  readonly rules: Rules;
  readonly validations: Validations;
  private readonly workbook: Workbook;
  private readonly models = new Map<string, SheetModel>();
  private nextSheetNumber: number;

  /** Univer starts its plugins with the workbook and calculates later, so functions come in between. */
  constructor(univer: Univer, file: WorkbookFile, functions: readonly FunctionDefinition[] = []) {
    this.engine = new UniverEngine(univer);
    this.workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshotOf(file, this.engine.unitId));
    registerFunctions(this.engine, functions);
    this.engine.onEveryCommand(keepFormulaData(this.engine.formulas, this.workbook));
    this.nextSheetNumber = file.sheets.length;
    this.rules = new Rules(this.engine);
    this.validations = new Validations(this.engine);
    for (const [index, sheet] of file.sheets.entries()) {
      this.rules.replace(String(index), sheet.rules);
      this.validations.load(String(index), sheet.validations);
    }
  }

  get title(): string {
    return this.workbook.getName();
  }

  sheets(): SheetModel[] {
    return this.workbook.getSheets().map((sheet) => this.modelOf(sheet));
  }

  byName(name: string): SheetModel | null {
    const sheet = this.workbook.getSheetBySheetName(name);
    return sheet ? this.modelOf(sheet) : null;
  }

  byId(id: string): SheetModel | null {
    const sheet = this.workbook.getSheetBySheetId(id);
    return sheet ? this.modelOf(sheet) : null;
  }

  /** Sheets made in the page have ids of Univer's making, so the number is kept beside. */
  private modelOf(sheet: Worksheet): SheetModel {
    const id = sheet.getSheetId();
    const known = this.models.get(id);
    if (known && known.worksheet === sheet) return known;
    const number = /^\d+$/.test(id) ? Number(id) : this.nextSheetNumber++;
    const model = new SheetModel(this.engine, this.workbook, sheet, number, () => this.facade());
    this.models.set(id, model);
    return model;
  }

  private facade(): FWorkbook {
    const workbook = this.engine.api.getUniverSheet(this.engine.unitId);
    if (!workbook) throw new Error('The workbook is closed');
    return workbook;
  }

  get active(): SheetModel {
    return this.modelOf(this.workbook.getActiveSheet() ?? this.workbook.getSheets()[0]!);
  }

  activate(sheet: SheetModel): void {
    this.engine.run('sheet.operation.set-worksheet-active', {
      unitId: this.engine.unitId,
      subUnitId: sheet.id,
    });
  }

  insert(name: string, index: number, rowCount: number, columnCount: number): SheetModel {
    return this.add(emptyWorksheet(String(this.nextSheetNumber), name, rowCount, columnCount), index);
  }

  private add(sheet: Partial<IWorksheetData>, index: number): SheetModel {
    const id = String(this.nextSheetNumber++);
    this.engine.run('sheet.mutation.insert-sheet', {
      unitId: this.engine.unitId,
      index,
      sheet: { ...sheet, id },
    });
    return this.byId(id)!;
  }

  /** A copy with values, formulas, looks, rules and validations, under a new name at the end. */
  duplicate(source: SheetModel, name: string): SheetModel {
    const { id: _id, ...config } = source.worksheet.getConfig();
    const copy = this.add({ ...config, name, hidden: 0 }, this.workbook.getSheets().length);
    this.rules.replace(copy.id, this.rules.list(source.id));
    this.validations.copy(source.id, copy.id);
    return copy;
  }

  /**
   * Univer changes the formulas that name a sheet after the sheet is gone, and fails where one of them stood on it: so
   * the sheet is emptied first.
   */
  remove(sheet: SheetModel): void {
    const place = { unitId: this.engine.unitId, subUnitId: sheet.id };
    sheet.clear();
    amongFormulasNaming(this.engine.univer, sheet.name, () =>
      this.engine.run('sheet.command.remove-sheet', place),
    );
    this.models.delete(sheet.id);
  }

  /** Puts a sheet at a place, from 0. */
  move(sheet: SheetModel, index: number): void {
    this.engine.run('sheet.command.set-worksheet-order', {
      unitId: this.engine.unitId,
      subUnitId: sheet.id,
      order: index,
    });
  }

  onStructure(listener: (change: StructureChange) => void): void {
    this.engine.onCommand((id, params) => {
      const { subUnitId, range } = (params ?? {}) as {
        subUnitId: string;
        range: Parameters<typeof rectOf>[0];
      };
      if (id === 'sheet.mutation.remove-sheet') listener({ kind: 'removeSheet', sheet: subUnitId });
      const kind = STRUCTURE[id];
      if (kind) listener(gridChange(kind, subUnitId, rectOf(range)));
    });
  }

  settle(): Promise<void> {
    return this.engine.settle();
  }

  dispose(): void {
    this.engine.dispose();
  }
}

function gridChange(
  kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns',
  sheet: string,
  rect: RectFile,
): StructureChange {
  const rows = kind === 'insertRows' || kind === 'deleteRows';
  return { kind, sheet, at: rows ? rect.row : rect.column, count: rows ? rect.rows : rect.columns };
}
