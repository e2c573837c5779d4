/**
 * The owner's input cells. Each has a named range, so that it is found wherever rows the owner
 * inserted have moved it.
 */
import type { Scalar, SheetBlueprint } from '../blueprint/blueprint';
import { isDate, type ToDayTime } from './zone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

function rangeName(id: string, key: string): string {
  return `voronka_${id}_${key}`.replace(/[^A-Za-z0-9_]/g, '_');
}

function keyOf(name: string, id: string): string | null {
  const prefix = rangeName(id, '');
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}

/** Names the input cells of a blueprint where they stand on its sheet; names of inputs it no longer has go. */
export function nameInputs(spreadsheet: Spreadsheet, sheet: Sheet, blueprint: SheetBlueprint): void {
  const names = new Set<string>();
  blueprint.rows.forEach((row, rowIndex) => {
    row.forEach((cell, index) => {
      if (!cell?.key) return;
      const name = rangeName(blueprint.id, cell.key);
      names.add(name);
      spreadsheet.setNamedRange(name, sheet.getRange(rowIndex + 1, index + 1));
    });
  });
  for (const named of spreadsheet.getNamedRanges()) {
    const name = named.getName();
    if (keyOf(name, blueprint.id) !== null && !names.has(name)) named.remove();
  }
}

/** Where the inputs of a sheet stand now, by key: what nameInputsAt needs to find them again. */
export function inputPlaces(spreadsheet: Spreadsheet, sheet: Sheet, id: string): Record<string, string> {
  const places: Record<string, string> = {};
  for (const named of spreadsheet.getNamedRanges()) {
    const key = keyOf(named.getName(), id);
    const range = named.getRange();
    if (key !== null && range.getSheet().getSheetId() === sheet.getSheetId())
      places[key] = range.getA1Notation();
  }
  return places;
}

/** Points the inputs' names at a sheet that is back in use. */
export function nameInputsAt(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  id: string,
  places: Readonly<Record<string, string>>,
): void {
  for (const [key, a1] of Object.entries(places)) {
    spreadsheet.setNamedRange(rangeName(id, key), sheet.getRange(a1));
  }
}

/** What the owner's inputs of a sheet hold now, by key; days as day numbers, empty ones as null. */
export function readInputs(spreadsheet: Spreadsheet, id: string, toDayTime: ToDayTime): Map<string, Scalar> {
  const inputs = new Map<string, Scalar>();
  for (const named of spreadsheet.getNamedRanges()) {
    const key = keyOf(named.getName(), id);
    if (key === null) continue;
    const value: unknown = named.getRange().getValue();
    inputs.set(key, inputValue(value, toDayTime));
  }
  return inputs;
}

function inputValue(value: unknown, toDayTime: ToDayTime): Scalar {
  if (isDate(value)) return Math.floor(toDayTime(value));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
