/**
 * The owner's input cells. Each has a named range, so that it is found wherever rows the owner
 * inserted have moved it.
 */
import type { Scalar, SheetBlueprint } from '../blueprint/blueprint';
import { ownSheet } from './own-sheets';
import { isDate, type ToDayTime } from './zone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

function rangeName(id: string, key: string): string {
  // Two lines before the key, so that no id's names begin like those of another.
  return `voronka_${id}__${key}`.replace(/[^A-Za-z0-9_]/g, '_');
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
  for (const { key, cell } of inputCells(spreadsheet, sheet, id)) places[key] = cell.getA1Notation();
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

/**
 * What the owner's inputs on the sheet in use hold now, by key; days as day numbers, empty ones as null.
 * No sheet, no inputs.
 */
export function readInputs(spreadsheet: Spreadsheet, id: string, toDayTime: ToDayTime): Map<string, Scalar> {
  const own = ownSheet(spreadsheet, id);
  const cells = own ? inputCells(spreadsheet, own.sheet, id) : [];
  return new Map(cells.map(({ key, cell }) => [key, inputValue(cell.getValue(), toDayTime)]));
}

interface InputCell {
  readonly key: string;
  readonly cell: GoogleAppsScript.Spreadsheet.Range;
}

function inputCells(spreadsheet: Spreadsheet, sheet: Sheet, id: string): InputCell[] {
  return spreadsheet.getNamedRanges().flatMap((named) => {
    const key = keyOf(named.getName(), id);
    const cell = key === null ? null : cellOn(sheet, named);
    return key !== null && cell ? [{ key, cell }] : [];
  });
}

/** The named cell, or null where it stands on another sheet or its row, column or sheet was deleted. */
function cellOn(
  sheet: Sheet,
  named: GoogleAppsScript.Spreadsheet.NamedRange,
): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    const range = named.getRange();
    const here = range.getSheet().getSheetId() === sheet.getSheetId();
    return here && /^[A-Z]+\d+$/.test(range.getA1Notation()) ? range : null;
  } catch {
    // A name that has lost its cells: whether Google then throws or answers #REF! is written nowhere.
    return null;
  }
}

function inputValue(value: unknown, toDayTime: ToDayTime): Scalar {
  if (isDate(value)) return Math.floor(toDayTime(value));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
