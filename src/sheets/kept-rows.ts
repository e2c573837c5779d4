/** What the owner wrote into the rows of a sheet, as it is read back: pure, so that every order of rows can be tried. */
import type { Scalar } from '../blueprint/blueprint';

/** A row of the owner's by its columns' names. */
export type KeyedRow = Readonly<Record<string, Scalar>>;

/** The row that each value of a column stands in. */
export type ColumnCells = ReadonlyMap<number, Scalar>;

/** Rows about things: by the key beside each. Of two rows with one key (the owner has copied one) the upper counts. */
export function rowsByKey(
  keys: ColumnCells,
  columns: ReadonlyMap<string, ColumnCells>,
): Map<string, KeyedRow> {
  const rows = new Map<string, KeyedRow>();
  for (const [row, key] of keys) {
    if (key === null || rows.has(String(key))) continue;
    rows.set(String(key), cellsOf(columns, row));
  }
  return rows;
}

/**
 * A list of the owner's own: the rows below its head by their place, from 1, however the owner has inserted, copied,
 * sorted or deleted them. Free rows between others keep their place; those after the last are left out.
 *
 * @param head the row of the head; undefined where the owner has deleted it
 */
export function rowsByPlace(
  head: number | undefined,
  columns: ReadonlyMap<string, ColumnCells>,
): Map<string, KeyedRow> {
  const numbers = new Set([...columns.values()].flatMap((cells) => [...cells.keys()]));
  const rows = [...numbers]
    .filter((row) => head === undefined || row > head)
    .sort((a, b) => a - b)
    .map((row) => cellsOf(columns, row));
  const last = rows.reduce((most, cells, index) => (isTyped(cells) ? index + 1 : most), 0);
  return new Map(rows.slice(0, last).map((cells, index) => [String(index + 1), cells]));
}

function cellsOf(columns: ReadonlyMap<string, ColumnCells>, row: number): KeyedRow {
  return Object.fromEntries([...columns].map(([name, cells]) => [name, cells.get(row) ?? null]));
}

function isTyped(cells: KeyedRow): boolean {
  return Object.values(cells).some((value) => value !== null);
}
