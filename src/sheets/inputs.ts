/**
 * The owner's input cells, and the columns of keyed rows. Each has a named range, so that it is
 * found wherever rows the owner inserted have moved it.
 */
import type { KeyedRows, ListRows, Rect, Scalar, SheetBlueprint } from '../blueprint/blueprint';
import { type ColumnCells, type KeyedRow, rowsByKey, rowsByPlace } from './kept-rows';
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

/** How the names of keyed rows' columns begin, and of those of lists, so no input's key may. */
const ROWS = 'rows_';
const LIST = 'list_';

/** The column that says whose a row is. */
const KEY = 'key';

/** Of a list: the cell above its first row. */
const HEAD = 'head';

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
  for (const list of blueprint.lists ?? []) giveList(list, roomBelow(sheet, blueprint, list), give);
  for (const name of rangeNames(spreadsheet)) {
    if (keyOf(name, blueprint.id) !== null && !names.has(name)) removeName(spreadsheet, name);
  }
}

type Give = (key: string, at: Rect) => void;

function giveColumns({ name, row, rows, key, columns }: KeyedRows, give: Give): void {
  for (const [title, column] of Object.entries({ [KEY]: key, ...columns })) {
    give(`${ROWS}${name}_${title}`, { row, column, rows, columns: 1 });
  }
}

/** From the head to the free rows below, so that a row put in above the first or below the last one is within. */
function giveList({ name, row, rows, columns, wide = {} }: ListRows, below: number, give: Give): void {
  for (const [title, column] of Object.entries(columns)) {
    const at = { row: row - 1, column, rows: 1 + rows + below, columns: wide[title] ?? 1 };
    give(`${LIST}${name}_${title}`, at);
  }
  const column = Math.min(...Object.values(columns));
  give(`${LIST}${name}_${HEAD}`, { row: row - 1, column, rows: 1, columns: 1 });
}

/** Rows below a list that are free: the one before what follows it, or all to the end of the sheet. */
function roomBelow(sheet: Sheet, blueprint: SheetBlueprint, { row, rows }: ListRows): number {
  const last = row + rows - 1;
  return blueprint.rows.length > last ? 1 : sheet.getMaxRows() - last;
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
  const cells = namedInUse(spreadsheet, id).filter(
    ({ key }) => !key.startsWith(ROWS) && !key.startsWith(LIST),
  );
  return new Map(cells.map(({ key, range }) => [key, inputValue(range.getValue(), toDayTime)]));
}

/**
 * What the keyed rows of the sheet in use hold now: by the rows' name, then by key. Rows of a list have their place
 * for a key.
 */
export function readKeyedRows(
  spreadsheet: Spreadsheet,
  id: string,
  toDayTime: ToDayTime,
): Map<string, Map<string, KeyedRow>> {
  const things = new Map<string, Map<string, ColumnCells>>();
  const lists = new Map<string, Map<string, ColumnCells>>();
  for (const { key, range } of namedInUse(spreadsheet, id)) {
    const [, kind, name, column] = /^(rows_|list_)([A-Za-z0-9]+)_([A-Za-z0-9]+)$/.exec(key) ?? [];
    if (!name || !column) continue;
    const first = range.getRow();
    const values = range
      .getValues()
      .map((cells, row): [number, Scalar] => [first + row, firstValue(cells, toDayTime)]);
    const blocks = kind === LIST ? lists : things;
    const block = blocks.get(name) ?? new Map<string, ColumnCells>();
    blocks.set(name, block.set(column, new Map(values)));
  }
  const without = (columns: ReadonlyMap<string, ColumnCells>, title: string) =>
    new Map([...columns].filter(([name]) => name !== title));
  return new Map([
    ...[...things].map(
      ([name, columns]) =>
        [name, rowsByKey(columns.get(KEY) ?? new Map<number, Scalar>(), without(columns, KEY))] as const,
    ),
    ...[...lists].map(([name, columns]) => {
      const [head] = columns.get(HEAD)?.keys() ?? [];
      return [name, rowsByPlace(head, without(columns, HEAD))] as const;
    }),
  ]);
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

/** Of merged cells the first holds the value; in a row that the owner has put in, it may be any of them. */
function firstValue(cells: readonly unknown[], toDayTime: ToDayTime): Scalar {
  const values = cells.map((cell) => inputValue(cell, toDayTime));
  return values.find((value) => value !== null) ?? null;
}

function inputValue(value: unknown, toDayTime: ToDayTime): Scalar {
  if (isDate(value)) return Math.floor(toDayTime(value));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
