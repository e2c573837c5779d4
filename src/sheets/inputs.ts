/**
 * The owner's input cells, and the columns of keyed rows. Each has a named range, so that it is
 * found wherever rows the owner inserted have moved it.
 */
import type { KeyedRows, Rect, Scalar, SheetBlueprint } from '../blueprint/blueprint';
import { ownSheet } from './own-sheets';
import { giveName, type NamedPlace, placeOfName, rangeNames, removeName } from './seen';
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

/** How the names of keyed rows' columns begin, so no input's key may. */
const ROWS = 'rows_';

/** The column that says whose a row is. */
const KEY = 'key';

/** Names the input cells and the columns of keyed rows where they stand; names of those it no longer has go. */
export function nameInputs(spreadsheet: Spreadsheet, sheet: Sheet, blueprint: SheetBlueprint): void {
  const names = new Set<string>();
  const give = (key: string, { row, column, rows, columns }: Rect) => {
    const name = rangeName(blueprint.id, key);
    names.add(name);
    giveName(spreadsheet, name, sheet.getRange(row, column, rows, columns));
  };
  blueprint.rows.forEach((row, rowIndex) => {
    row.forEach((cell, index) => {
      if (cell?.key) give(cell.key, { row: rowIndex + 1, column: index + 1, rows: 1, columns: 1 });
    });
  });
  for (const rows of blueprint.keyedRows ?? []) giveColumns(rows, give);
  for (const name of rangeNames(spreadsheet)) {
    if (keyOf(name, blueprint.id) !== null && !names.has(name)) removeName(spreadsheet, name);
  }
}

function giveColumns(
  { name, row, rows, key, columns }: KeyedRows,
  give: (key: string, at: Rect) => void,
): void {
  for (const [title, column] of Object.entries({ [KEY]: key, ...columns })) {
    give(`${ROWS}${name}_${title}`, { row, column, rows, columns: 1 });
  }
}

/** Where the inputs of a sheet stand now, by key: what nameInputsAt needs to find them again. */
export function inputPlaces(spreadsheet: Spreadsheet, sheet: Sheet, id: string): Record<string, string> {
  const places: Record<string, string> = {};
  for (const { key, a1 } of namedOn(spreadsheet, sheet.getSheetId(), id)) places[key] = a1;
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
    giveName(spreadsheet, rangeName(id, key), sheet.getRange(a1));
  }
}

/**
 * What the owner's inputs on the sheet in use hold now, by key; days as day numbers, empty ones as null.
 * No sheet, no inputs.
 */
export function readInputs(spreadsheet: Spreadsheet, id: string, toDayTime: ToDayTime): Map<string, Scalar> {
  const cells = namedInUse(spreadsheet, id).filter(({ key }) => !key.startsWith(ROWS));
  return new Map(cells.map(({ key, range }) => [key, inputValue(range.getValue(), toDayTime)]));
}

/** A row of the owner's by its columns' names. */
export type KeyedRow = Readonly<Record<string, Scalar>>;

/**
 * What the keyed rows of the sheet in use hold now: by the rows' name, then by key. Of two rows with
 * one key (the owner has copied one) the upper counts.
 */
export function readKeyedRows(
  spreadsheet: Spreadsheet,
  id: string,
  toDayTime: ToDayTime,
): Map<string, Map<string, KeyedRow>> {
  const blocks = new Map<string, Map<string, Map<number, Scalar>>>();
  for (const { key, range } of namedInUse(spreadsheet, id)) {
    const [, name, column] = /^rows_([A-Za-z0-9]+)_([A-Za-z0-9]+)$/.exec(key) ?? [];
    if (!name || !column) continue;
    const first = range.getRow();
    const values = range
      .getValues()
      .map(([value], row): [number, Scalar] => [first + row, inputValue(value, toDayTime)]);
    const block = blocks.get(name) ?? new Map<string, Map<number, Scalar>>();
    blocks.set(name, block.set(column, new Map(values)));
  }
  return new Map([...blocks].map(([name, columns]) => [name, byKey(columns)]));
}

function byKey(columns: ReadonlyMap<string, ReadonlyMap<number, Scalar>>): Map<string, KeyedRow> {
  const rows = new Map<string, KeyedRow>();
  for (const [row, key] of columns.get(KEY) ?? []) {
    if (key === null || rows.has(String(key))) continue;
    const cells = [...columns].filter(([name]) => name !== KEY);
    rows.set(String(key), Object.fromEntries(cells.map(([name, values]) => [name, values.get(row) ?? null])));
  }
  return rows;
}

interface InputPlace extends NamedPlace {
  readonly key: string;
}

function namedInUse(spreadsheet: Spreadsheet, id: string): InputPlace[] {
  const own = ownSheet(spreadsheet, id);
  return own ? namedOn(spreadsheet, own.sheet.getSheetId(), id) : [];
}

/** The places with names of an id's inputs, as far as they are on the sheet. */
function namedOn(spreadsheet: Spreadsheet, sheet: number, id: string): InputPlace[] {
  return rangeNames(spreadsheet).flatMap((name) => {
    const key = keyOf(name, id);
    const place = key === null ? null : placeOfName(spreadsheet, name);
    return key !== null && place?.sheet === sheet ? [{ key, ...place }] : [];
  });
}

function inputValue(value: unknown, toDayTime: ToDayTime): Scalar {
  if (isDate(value)) return Math.floor(toDayTime(value));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
