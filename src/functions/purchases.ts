import type { Purchases } from '../analysis/abcxyz';
import { LARGEST_MINOR, toMinor } from '../analysis/money';
import { failAt, type Grid, lineOf, placeInLine, placeOf } from './arguments';
import { isDate, kindOf } from './cells';
import { type FunctionsWords, fail } from './errors';
import { type MonthReader, monthReader, type ToDay } from './months';
import { requireLength } from './pairs';

/** A client as its cells spell it first. */
export type ClientName = string | number;

export interface ReadPurchases {
  readonly purchases: Purchases;
  /** By the client's number in `purchases`. */
  readonly clients: readonly ClientName[];
}

interface Columns {
  readonly client: Grid;
  readonly amount: Grid;
  readonly date: Grid;
}

/**
 * Reads three lines of equal length into purchases. A row that is blank in all three is skipped;
 * any other that lacks something, or holds something else, is an error naming its place.
 */
export function readPurchases(columns: Columns, toDay: ToDay, words: FunctionsWords): ReadPurchases {
  const clients = lineOf(columns.client, words);
  const amounts = lineOf(columns.amount, words);
  const dates = lineOf(columns.date, words);
  requireLength(columns.client, clients.length, columns.amount, amounts.length, words);
  requireLength(columns.client, clients.length, columns.date, dates.length, words);
  const months = monthReader(toDay);
  const register = clientRegister();
  const rows = clients.length;
  const client = new Int32Array(rows);
  const amount = new Float64Array(rows);
  const month = new Int32Array(rows);
  let used = 0;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const name = clients.at(row);
    const value = amounts.at(row);
    const date = dates.at(row);
    const number = register.numberOf(name);
    const monthNumber = monthOf(date, months);
    if (number === null || typeof value !== 'number' || !Number.isFinite(value) || monthNumber === null) {
      if (isBlank(name) && isBlank(value) && isBlank(date)) continue;
      return failInRow(columns, row, words);
    }
    client[used] = number;
    amount[used] = toMinor(value);
    month[used] = monthNumber;
    sum += Math.abs(amount[used]!);
    if (sum > LARGEST_MINOR) fail(words, 'sumTooLarge', { place: placeInRow(columns.amount, row) });
    used += 1;
  }
  return {
    purchases: {
      client: client.subarray(0, used),
      amount: amount.subarray(0, used),
      month: month.subarray(0, used),
    },
    clients: register.names,
  };
}

function isBlank(value: unknown): boolean {
  return kindOf(value) === 'blank';
}

function monthOf(value: unknown, months: MonthReader): number | null {
  if (typeof value === 'number') return months.ofSerial(value);
  return isDate(value) ? months.ofDate(value) : null;
}

/**
 * Numbers the clients in order of appearance. Spaces around and doubled within a name do not
 * matter; case does, because record ids of some CRMs differ by it alone.
 */
function clientRegister(): { numberOf(value: unknown): number | null; names: ClientName[] } {
  const names: ClientName[] = [];
  const byValue = new Map<unknown, number | null>();
  const byName = new Map<string, number>();
  const enter = (value: unknown): number | null => {
    const kind = kindOf(value);
    if (kind !== 'text' && kind !== 'number') return null;
    const name = String(value).replace(/\s+/g, ' ').trim();
    const known = byName.get(name);
    if (known !== undefined) return known;
    byName.set(name, names.length);
    names.push(kind === 'number' ? Number(value) : name);
    return names.length - 1;
  };
  return {
    names,
    numberOf(value) {
      const known = byValue.get(value);
      if (known !== undefined) return known;
      const number = enter(value);
      byValue.set(value, number);
      return number;
    },
  };
}

function placeInRow(grid: Grid, index: number) {
  return placeOf(grid, ...placeInLine(grid, index));
}

/** Says what is wrong with a row that could not be read. */
function failInRow(columns: Columns, index: number, words: FunctionsWords): never {
  const kindIn = (grid: Grid) => {
    const [row, column] = placeInLine(grid, index);
    return kindOf(grid.cells[row]![column]);
  };
  if (
    index === 0 &&
    [columns.client, columns.amount, columns.date].every((grid) => kindIn(grid) === 'text')
  ) {
    return fail(words, 'headerInRange', { place: placeInRow(columns.client, index) });
  }
  for (const grid of [columns.client, columns.amount, columns.date]) {
    if (kindIn(grid) === 'blank') {
      const need = grid.parameter.need ?? 'client';
      fail(words, 'gapInRow', { place: placeInRow(grid, index), need });
    }
  }
  const right = { client: ['text', 'number'], amount: ['number'] };
  const wrong = !right.client.includes(kindIn(columns.client))
    ? columns.client
    : !right.amount.includes(kindIn(columns.amount))
      ? columns.amount
      : columns.date;
  return failAt(wrong, ...placeInLine(wrong, index), words);
}
