import type { RectFile } from './files/workbook-file';
import type { SpreadsheetView } from './host-api';
import { displayText } from './services/display';
import { type EntryRules, readEntry } from './services/entry';
import { typedFormula } from './services/formula-rules';
import { clamped } from './services/live-sheet';
import type { HostState } from './services/state';
import { addressOf, parseA1 } from './univer/a1';
import type { SheetModel } from './univer/sheet-model';

/** The block that A1 notation means on a sheet; throws where there is none. */
export function rectAt(state: HostState, sheet: string, a1: string): { model: SheetModel; rect: RectFile } {
  const model = state.book.byName(sheet);
  if (!model) throw new Error(`There is no sheet "${sheet}"`);
  const rect = parseA1(a1);
  if (!rect) throw new Error(`"${a1}" is not a range`);
  return { model, rect: clamped(rect, model) };
}

/** What a person does in the grid and sees of it. */
export function createView(state: HostState): SpreadsheetView {
  const at = (sheet: string, a1: string) => rectAt(state, sheet, a1);
  const sheetAt = (sheet: string) => at(sheet, 'A1').model;
  const view: SpreadsheetView = {
    sheetNames: () => state.book.sheets().map((sheet) => sheet.name),
    value: (sheet, a1) => view.values(sheet, a1)[0]![0]!,
    values: (sheet, a1) => {
      const { model, rect } = at(sheet, a1);
      return model.values(rect);
    },
    formula: (sheet, a1) => view.formulas(sheet, a1)[0]![0]!,
    formulas: (sheet, a1) => {
      const { model, rect } = at(sheet, a1);
      return model.formulas(rect);
    },
    display: (sheet, a1) => view.displays(sheet, a1)[0]![0]!,
    displays: (sheet, a1) => {
      const { model, rect } = at(sheet, a1);
      const formats = model.formats(rect);
      return model
        .values(rect)
        .map((row, r) => row.map((value, c) => displayText(value, formats[r]![c]!, state.facts)));
    },
    type: (sheet, a1, text) => {
      const { model, rect } = at(sheet, a1);
      typeInto(state, model, rect, text);
    },
    namedRange: (name) => {
      const pointer = state.names.get(name);
      const model = pointer && state.book.byId(pointer.sheet);
      return pointer && model ? addressOf(model.name, pointer.rect) : null;
    },
    charts: (sheet) => state.chartFiles(sheetAt(sheet).id),
    insertRowsBefore: (sheet, row, count) => sheetAt(sheet).insertRows(row, count, row),
    deleteRows: (sheet, row, count) => sheetAt(sheet).deleteRows(row, count),
    renameSheet: (from, to) => sheetAt(from).rename(to),
    deleteSheet: (name) => state.book.remove(sheetAt(name)),
  };
  return view;
}

function typeInto(state: HostState, model: SheetModel, rect: RectFile, text: string): void {
  const year = new Date(state.now() + state.sheetZone.offset(state.now())).getUTCFullYear();
  const rules: EntryRules = {
    facts: state.facts,
    year,
    formula: (typed) => typedFormula(typed, state.locale),
  };
  const format = model.formats(rect)[0]![0]!;
  const entry = readEntry(text, format, rules);
  model.write(rect, [[entry.content]]);
  const patch = entry.format !== undefined && format === '' ? { format: entry.format } : null;
  if (patch) model.restyle(rect, () => patch);
}
