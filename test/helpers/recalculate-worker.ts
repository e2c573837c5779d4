import {
  CellValueType,
  type ICellData,
  type IWorkbookData,
  type Nullable,
  type Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import { toUniver } from '../../preview/files/formula-text';
import { createHeadlessUniver } from '../../preview/univer/headless';
import type { PlainCell, PlainEdit, PlainWorkbook, Recalculated } from './recalculate';

function cellData(cell: PlainCell): ICellData {
  if (typeof cell === 'string' && cell.startsWith('=')) return { f: toUniver(cell) };
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: (cell ?? '').replace(/^'/, ''), t: CellValueType.STRING };
}

function snapshot(workbook: PlainWorkbook, id: string): IWorkbookData {
  const sheets: IWorkbookData['sheets'] = {};
  workbook.sheets.forEach((sheet, index) => {
    const data: Record<number, Record<number, ICellData>> = {};
    sheet.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell === null || cell === '') return;
        data[r] ??= {};
        data[r]![c] = cellData(cell);
      });
    });
    sheets[`s${index}`] = {
      id: `s${index}`,
      name: sheet.name,
      rowCount: sheet.rowCount,
      columnCount: Math.max(30, ...sheet.rows.map((row) => row.length)),
      cellData: data,
    };
  });
  const order = workbook.sheets.map((_, index) => `s${index}`);
  return {
    id,
    name: id,
    appVersion: '0',
    locale: 'enUS',
    styles: {},
    sheetOrder: order,
    sheets,
  } as IWorkbookData;
}

async function settle(api: FUniver): Promise<void> {
  await api.getFormula().onCalculationResultApplied(300_000);
}

type Cells = Record<number, Record<number, Nullable<ICellData>> | undefined>;

/** What formulas that fill several cells have filled, by sheet: Univer keeps it apart from the cells. */
function filledOf(univer: Univer, id: string): Record<string, Cells | undefined> {
  const filled = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  return (filled?.[id] ?? {}) as Record<string, Cells | undefined>;
}

function plain(cell: Nullable<ICellData>): string | number | boolean {
  if (cell?.v === undefined || cell.v === null) return '';
  return cell.t === CellValueType.BOOLEAN ? cell.v === 1 || cell.v === true : cell.v;
}

function valuesOf(api: FUniver, univer: Univer, workbook: PlainWorkbook, id: string): Recalculated['values'] {
  const filled = filledOf(univer, id);
  const values: Recalculated['values'] = {};
  workbook.sheets.forEach(({ name, rows, rowCount }, index) => {
    const width = Math.max(1, ...rows.map((row) => row.length));
    const sheet = api.getActiveWorkbook()!.getSheetByName(name)!;
    const read = sheet.getRange(0, 0, Math.min(rowCount, workbook.readRows), width).getCellDatas();
    values[name] = read.map((row, r) => row.map((cell, c) => plain(filled[`s${index}`]?.[r]?.[c] ?? cell)));
  });
  return values;
}

async function type(api: FUniver, edits: readonly PlainEdit[]): Promise<void> {
  for (const { sheet, row, column, value } of edits) {
    const cell = api
      .getActiveWorkbook()!
      .getSheetByName(sheet)!
      .getRange(row - 1, column - 1);
    if (value === null) cell.clearContent();
    else cell.setValue(value);
  }
  if (edits.length > 0) await settle(api);
}

async function calculate(univer: Univer, workbook: PlainWorkbook, id: string): Promise<Recalculated> {
  const api = FUniver.newAPI(univer);
  api.createWorkbook(snapshot(workbook, id));
  api.getFormula().executeCalculation();
  await settle(api);
  await type(api, workbook.edits ?? []);
  const values = valuesOf(api, univer, workbook, id);
  const rounds: Recalculated['values'][] = [];
  for (const edits of workbook.rounds ?? []) {
    await type(api, edits);
    rounds.push(valuesOf(api, univer, workbook, id));
  }
  api.disposeUnit(id);
  return { values, rounds };
}

let calculated = 0;

/** Calculates workbooks one after another, each in a Univer of its own. */
export async function calculateAll(workbooks: readonly PlainWorkbook[]): Promise<Recalculated[]> {
  const answers: Recalculated[] = [];
  for (const workbook of workbooks) {
    const univer = createHeadlessUniver();
    // Univer keeps the values of ranges by a workbook's id for all its instances.
    answers.push(await calculate(univer, workbook, `workbook${++calculated}`));
    univer.dispose();
  }
  return answers;
}
