import { ABC_LIMITS, type AbcClass, type AbcLimits, abcClasses } from './abc';
import {
  type Deviation,
  FREQUENCY_LIMITS,
  frequencyClass,
  VARIATION_LIMITS,
  variation,
  variationClass,
  type XyzClass,
  type XyzLimits,
} from './xyz';

/** Purchases as columns, one entry each. A million of them is the size to hold. */
export interface Purchases {
  /** The client's number, from 0. */
  readonly client: Int32Array;
  /** Whole minor units; a return is negative. */
  readonly amount: Float64Array;
  /** The month as one growing number (see monthIndex of day.ts). */
  readonly month: Int32Array;
}

export type Regularity =
  | { readonly by: 'frequency' }
  | { readonly by: 'variation'; readonly deviation: Deviation };

export interface AbcXyzOptions {
  readonly regularity: Regularity;
  readonly abc: AbcLimits;
  readonly xyz: XyzLimits;
}

export interface AbcXyzRow {
  readonly client: number;
  /** Minor units */
  readonly revenue: number;
  /** Of the sum of positive revenues; a client at or under zero has none of it. Null where that sum is 0. */
  readonly share: number | null;
  /** With this client included. */
  readonly cumulative: number | null;
  readonly abc: AbcClass;
  /** Share of months with a purchase, or the coefficient of variation; null where there is none. */
  readonly regularity: number | null;
  readonly xyz: XyzClass;
}

/** The options that stand until the owner says otherwise. */
export function defaultOptions(regularity: Regularity = { by: 'frequency' }): AbcXyzOptions {
  const xyz = regularity.by === 'frequency' ? FREQUENCY_LIMITS : VARIATION_LIMITS;
  return { regularity, abc: ABC_LIMITS, xyz };
}

/**
 * ABC by revenue and XYZ by regularity of every client, largest revenue first. The window is
 * every calendar month from the first purchase of all clients to the last one. A month counts as
 * one with a purchase if it has an entry that is not negative (a return is no purchase).
 * `compare` orders clients of equal revenue. Clients have numbers 0 … clients − 1.
 */
export function abcXyz(
  purchases: Purchases,
  clients: number,
  compare: (a: number, b: number) => number,
  options: AbcXyzOptions,
): AbcXyzRow[] {
  const revenue = revenues(purchases, clients);
  const regularity = regularities(purchases, clients, options.regularity);
  const order = Array.from({ length: clients }, (_, client) => client);
  order.sort((a, b) => revenue[b]! - revenue[a]! || compare(a, b));
  const descending = order.map((client) => revenue[client]!);
  const classes = abcClasses(descending, options.abc);
  const total = descending.reduce((sum, value) => sum + Math.max(0, value), 0);
  const classOf = options.regularity.by === 'frequency' ? frequencyClassOf : variationClass;
  let sum = 0;
  return order.map((client, place) => {
    const part = Math.max(0, revenue[client]!);
    sum += part;
    return {
      client,
      revenue: revenue[client]!,
      share: total > 0 ? part / total : null,
      cumulative: total > 0 ? sum / total : null,
      abc: classes[place]!,
      regularity: regularity[client]!,
      xyz: classOf(regularity[client]!, options.xyz),
    };
  });
}

function frequencyClassOf(share: number | null, limits: XyzLimits): XyzClass {
  return frequencyClass(share ?? 0, limits);
}

function revenues(purchases: Purchases, clients: number): Float64Array {
  const totals = new Float64Array(clients);
  for (let row = 0; row < purchases.client.length; row += 1) {
    const client = purchases.client[row]!;
    totals[client] = totals[client]! + purchases.amount[row]!;
  }
  return totals;
}

/** One client's months, in arrays as long as the window that serve all clients in turn. */
interface MonthBook {
  readonly first: number;
  readonly periods: number;
  readonly sums: Float64Array;
  readonly bought: Uint8Array;
  readonly entered: Uint8Array;
}

function regularities(purchases: Purchases, clients: number, regularity: Regularity): (number | null)[] {
  const { first, periods } = windowOf(purchases.month);
  const book: MonthBook = {
    first,
    periods,
    sums: new Float64Array(periods),
    bought: new Uint8Array(periods),
    entered: new Uint8Array(periods),
  };
  const { rows, starts } = rowsByClient(purchases.client, clients);
  return Array.from({ length: clients }, (_, client) => {
    const months = enterRows(book, purchases, rows.subarray(starts[client]!, starts[client + 1]!));
    const answer = regularityOf(book, months, regularity);
    for (const month of months) book.sums[month] = book.bought[month] = book.entered[month] = 0;
    return answer;
  });
}

/** Enters a client's rows and answers with the months they fall in. */
function enterRows(book: MonthBook, purchases: Purchases, rows: Int32Array): number[] {
  const months: number[] = [];
  for (const row of rows) {
    const month = purchases.month[row]! - book.first;
    const amount = purchases.amount[row]!;
    if (book.entered[month] === 0) months.push(month);
    book.entered[month] = 1;
    book.sums[month] = book.sums[month]! + amount;
    if (amount >= 0) book.bought[month] = 1;
  }
  return months;
}

function regularityOf(book: MonthBook, months: readonly number[], regularity: Regularity): number | null {
  if (regularity.by === 'frequency') {
    return months.filter((month) => book.bought[month] === 1).length / book.periods;
  }
  const sums = months.map((month) => book.sums[month]!);
  return variation(sums, book.periods, regularity.deviation);
}

function windowOf(months: Int32Array): { first: number; periods: number } {
  if (months.length === 0) return { first: 0, periods: 0 };
  let first = months[0]!;
  let last = first;
  for (const month of months) {
    if (month < first) first = month;
    else if (month > last) last = month;
  }
  return { first, periods: last - first + 1 };
}

/** Counting sort: the rows of client c stand in rows[starts[c]] … rows[starts[c + 1] − 1]. */
function rowsByClient(client: Int32Array, clients: number): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(clients + 1);
  for (const one of client) starts[one + 1] = starts[one + 1]! + 1;
  for (let c = 0; c < clients; c += 1) starts[c + 1] = starts[c + 1]! + starts[c]!;
  const next = starts.slice();
  const rows = new Int32Array(client.length);
  for (let row = 0; row < client.length; row += 1) {
    const place = next[client[row]!]!;
    rows[place] = row;
    next[client[row]!] = place + 1;
  }
  return { rows, starts };
}
