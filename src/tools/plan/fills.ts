import { calendarDay, monthIndex } from '../../analysis/day';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { Fills, ofCurrency } from '../shared/sale-fills';
import { NO_MANAGER } from './published';
import type { View } from './view';

/**
 * Columns that fill downwards beside every imported sale and activity: the month, the manager, the money as the plan
 * counts them. Every sum of the plan is then one SUMIF with one criterion, so that an edit costs little.
 */

const WILD: readonly (readonly [string, string])[] = [
  ['~', '\u2248'],
  ['*', '\u2217'],
  ['?', '\uff1f'],
];

/** The month as keys have it: 202605. A plain number, because a day joined to a text is not the same everywhere. */
export function monthNumber(day: number): number {
  const index = monthIndex(day);
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
}

/** The day as keys have it: 20260518. */
export function dayNumber(day: number): number {
  return monthNumber(day) * 100 + calendarDay(day).day;
}

/** The formula that makes names safe as criteria: look-alikes for the signs that mean patterns. */
function safe(range: string): string {
  return WILD.reduce((formula, [sign, stand]) => `SUBSTITUTE(${formula};"${sign}";"${stand}")`, range);
}

function ownerKeys(range: string): string {
  return `IF(${range}="";"${NO_MANAGER}";${safe(range)})`;
}

/** Where the day that was typed as today ends: what came later is not there yet, and a month that is over is whole. */
export function endOfToday(page: Page): string {
  return `N(${page.ref('today')})+1`;
}

/** Fills under the names that the sums know them by: `keys.month` is headed "month". */
class Filler {
  private readonly fills: Fills;

  /** @param beside a column of the table that they stand beside */
  constructor(page: Page, beside: string) {
    this.fills = new Fills(page, beside);
  }

  put(name: string, formula: () => string): void {
    this.fills.put(`keys.${name}`, name, formula);
  }

  /** Another column of these, row by row. */
  row(name: string): string {
    return this.fills.row(`keys.${name}`);
  }
}

interface SaleColumns {
  readonly day: string;
  readonly revenue: string;
  readonly profit: string | null;
  readonly currency: string;
  readonly owner: string;
  readonly kind: string;
  readonly client: string;
  readonly product: string;
  readonly channel: string;
  readonly region: string;
  /** A factor that is 0 for rows that are no sale. */
  readonly sold: string;
}

function columnsOf({ context, sales }: View): SaleColumns {
  const { source, orders } = context;
  if (sales.from === 'orders' && orders.source) {
    const table = orders.source;
    return {
      day: table.column('day'),
      revenue: table.column('amount'),
      profit: sales.profitKnown ? table.column('margin') : null,
      currency: table.column('currency'),
      owner: table.column('owner'),
      kind: table.column('clientKind'),
      client: table.column('client'),
      product: table.column('product'),
      channel: table.column('channel'),
      region: table.column('region'),
      sold: `(${table.column('day')}<>"")`,
    };
  }
  const won = `(${source.column('outcome')}=${quoteText(source.outcome('won'))})`;
  return {
    day: source.column('closed'),
    revenue: source.column('amount'),
    profit: null,
    currency: source.column('currency'),
    owner: source.column('owner'),
    kind: source.column('clientKind'),
    client: source.column('client'),
    product: source.column('product'),
    channel: source.column('channel'),
    region: source.column('region'),
    sold: `${won}*(${source.column('closed')}<>"")`,
  };
}

export function placeFills(page: Page, view: View): void {
  const columns = columnsOf(view);
  const { selection, sales, newShare, slices, clients } = view;
  const fill = new Filler(page, columns.day);
  const ref = (name: string) => fill.row(name);
  const shown = monthNumber(selection.month.first);
  const months = selection.months.map(({ first }) => monthNumber(first));
  fill.put('day', () => {
    const money = sales.currencies ? `*(${columns.currency}=${page.ref('currencyKey')})` : '';
    return `IF(${columns.sold}${money}*(${columns.day}<${endOfToday(page)})>0;${columns.day};0)`;
  });
  fill.put('month', () => `IF(${ref('day')}>0;YEAR(${ref('day')})*100+MONTH(${ref('day')});0)`);
  fill.put('revenue', () => amounts(columns.revenue, ref('day')));
  if (columns.profit !== null) fill.put('profit', () => amounts(columns.profit ?? '', ref('day')));
  fill.put('count', () => `IF(${ref('revenue')}>0;1;0)`);
  fill.put('owner', () => ownerKeys(columns.owner));
  fill.put('monthOwner', () => {
    const within = `(${ref('month')}>=${months[0]})*(${ref('month')}<=${months[months.length - 1]})`;
    return `IF(${within}>0;${ref('month')}&"|"&${ref('owner')};"")`;
  });
  const ofMonth = (key: string) => () => `IF(${ref('month')}=${shown};${key};"")`;
  fill.put('dayOfMonth', () => `IF(${ref('month')}=${shown};DAY(${ref('day')});0)`);
  fill.put('dayOwner', ofMonth(`${ref('dayOfMonth')}&"|"&${ref('owner')}`));
  if (newShare) {
    fill.put('kind', ofMonth(columns.kind));
    fill.put('kindOwner', ofMonth(`${columns.kind}&"|"&${ref('owner')}`));
    fill.put('dayKind', ofMonth(`${ref('dayOfMonth')}&"|"&${columns.kind}`));
  }
  for (const { slice } of slices) fill.put(slice, ofMonth(`"|"&${safe(columns[slice])}`));
  if (clients) fill.put('client', ofMonth(`"|"&${safe(columns.client)}`));
  placeActivities(page, view);
  if (sales.countsDeals) placeWonDeals(page, view);
}

/** Beside orders, what a deal is: a won one of the plan's currency on the day it closed. */
function placeWonDeals(page: Page, { context, sales }: View): void {
  const { source } = context;
  const closed = source.column('closed');
  const won = `(${source.column('outcome')}=${quoteText(source.outcome('won'))})*(${closed}<>"")`;
  const fill = new Filler(page, closed);
  const known = () => {
    const money = ofCurrency(context, sales.currencies && page.ref('currencyKey'));
    return `${won}*(${closed}<${endOfToday(page)})${money}>0`;
  };
  fill.put('wonMonth', () => `IF(${known()};YEAR(${closed})*100+MONTH(${closed});0)`);
  const owner = ownerKeys(source.column('owner'));
  fill.put('wonOwner', () => `IF(${known()};${fill.row('wonMonth')}&"|"&${owner};"")`);
}

function amounts(column: string, day: string): string {
  return `IF((${day}>0)*(${column}<>"")>0;${column};0)`;
}

function placeActivities(page: Page, { context, selection }: View): void {
  const { source } = context.activities;
  if (!source) return;
  const { first, last } = selection.month;
  const day = source.column('day');
  const within = `(${day}>=${first})*(${day}<${last + 1})*(${day}<${endOfToday(page)})>0`;
  const fill = new Filler(page, day);
  fill.put('action', () => `IF(${within};${source.column('kind')};"")`);
  fill.put('actionCount', () => `IF(${within};${source.column('count')};0)`);
  fill.put(
    'actionOwner',
    () => `IF(${within};${source.column('kind')}&"|"&${ownerKeys(source.column('owner'))};"")`,
  );
}
