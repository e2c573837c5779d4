import type { BonusBase } from '../../analysis/scheme';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { factOf, nameKey } from '../motivation/published';
import { type SalesTable, tableOf } from '../motivation/sales';
import { safeKeys } from '../shared/criteria';
import { currenciesIn } from '../shared/currency';
import { foreignLine, placeForeign } from '../shared/foreign-sales';
import type { Line } from '../shared/report-parts';
import { Fills } from '../shared/sale-fills';
import { sheetOf } from './base-words';
import { figuresOf } from './figures';
import { currencyText, schemeSheet, W } from './keys';
import type { SoldRow } from './months';
import type { View } from './view';

/** Ranges of a table of sales. */
interface Columns {
  readonly key: string;
  readonly deal: string;
  readonly owner: string;
  readonly day: string;
  readonly amount: string;
  readonly margin: string | null;
  readonly currency: string;
  readonly sold: string;
}

/** The tables that somebody's pay is counted from, where they have more than one currency, with these. */
function mixedTables({ people, tables, context }: View): (readonly [SalesTable, readonly string[]])[] {
  const used = [...new Set(people.map(({ base }) => tableOf(base, tables)))];
  return used.flatMap((table) => {
    const won = context.deals.filter(({ outcome }) => outcome === 'won');
    const rows = table === 'orders' ? context.orders.rows : won;
    const currencies = currenciesIn(rows.filter(({ amount }) => amount !== null));
    return currencies === null ? [] : [[table, currencies] as const];
  });
}

/** What the month brought in other currencies, which are never added up: a block a table. */
export function placeOtherCurrencies(page: Page, view: View): void {
  let row = 10;
  for (const [table, currencies] of mixedTables(view)) {
    page.text(row - 1, W.facts, 'header', view.text.keys.foreign);
    placeForeign(
      page,
      { row, column: W.facts },
      {
        name: `foreign.${table}`,
        columns: columnsOf(view, table),
        currencies,
        chosen: () => currencyText(page, view),
        within: (day) => {
          const [first, last, today] = ['first', 'last', 'today'].map((name) => page.ref(name));
          return `(${day}>=${first})*(${day}<${last}+1)*(${day}<${today}+1)`;
        },
        none: view.text.none,
        style: view.text.style,
      },
    );
    row += currencies.length + 2;
  }
}

/** A warning for each of them. */
export function otherCurrencyLines(page: Page, view: View): (() => Line)[] {
  return mixedTables(view).map(([table]) => () => {
    const base = (['revenue', 'paid'] as const).find((one) => tableOf(one, view.tables) === table);
    const sheet = sheetOf(view, base ?? 'profit');
    return foreignLine(page, `foreign.${table}`, view.text.warnings.foreign(sheet));
  });
}

function columnsOf({ context }: View, table: SalesTable): Columns {
  const { source, orders } = context;
  if (table === 'orders' && orders.source) {
    const column = orders.source.column.bind(orders.source);
    const id = `IF(${column('id')}="";${column('key')};${column('id')})`;
    return {
      key: column('key'),
      deal: `IF(${column('deal')}="";${id};${column('deal')})`,
      owner: column('owner'),
      day: column('day'),
      amount: column('amount'),
      margin: column('margin'),
      currency: column('currency'),
      sold: `(${column('day')}<>"")`,
    };
  }
  return {
    key: source.column('key'),
    deal: `IF(${source.column('id')}="";${source.column('key')};${source.column('id')})`,
    owner: source.column('owner'),
    day: source.column('closed'),
    amount: source.column('amount'),
    margin: null,
    currency: source.column('currency'),
    sold: `(${source.column('outcome')}=${quoteText(source.outcome('won'))})*(${source.column('closed')}<>"")`,
  };
}

/** The columns of days of the tables that any base or indicator is counted from: the hidden sheet fills beside them. */
export function daysBeside(view: View): string[] {
  const { source } = view.context.activities;
  return [
    ...tablesOf(view).map((table) => columnsOf(view, table).day),
    ...(source ? [source.column('day')] : []),
  ];
}

function tablesOf({ tables }: View): SalesTable[] {
  return [...new Set((['revenue', 'paid', 'profit'] as const).map((base) => tableOf(base, tables)))];
}

/** The names of a base's columns; bases of one table and measure share them. */
export function valueName(base: BonusBase, { tables }: View): string {
  return `${tableOf(base, tables)}.${base === 'profit' ? 'profit' : 'amount'}`;
}

/**
 * Beside each table of sales: keys, the owner and the month, what a sale counts, and what of it is split with nobody,
 * sales and returns apart.
 */
export function placeSaleKeys(page: Page, view: View): void {
  const { text, tables, people } = view;
  const hard = ['*', '?', '~'];
  for (const table of tablesOf(view)) {
    const columns = columnsOf(view, table);
    const fills = new Fills(page, columns.day);
    const own = (name: string) => fills.row(`${table}.${name}`);
    const hasByOrder = view.sharedByOrder(table).length > 0;
    fills.put(`${table}.key`, text.keys.sale, () => safeKeys(columns.key, hard));
    fills.put(`${table}.deal`, text.keys.deal, () => safeKeys(columns.deal, hard));
    fills.put(`${table}.month`, text.keys.inMonth, () => monthCodes(page, view, columns));
    fills.put(`${table}.owner`, text.manager, () => `${safeKeys(columns.owner, hard)}&"#"&${own('month')}`);
    fills.put(`${table}.alone`, text.keys.alone, () => {
      const isIn = (value: string, range: string) => `ISNUMBER(MATCH(${value};${page.ref(range)};0))`;
      const rest = hasByOrder ? `IF(${isIn(own('key'), `byOrder.${table}`)};0;1)` : '1';
      return `IF(${isIn(own('deal'), 'splits.key')};0;${rest})`;
    });
    const value = (name: string, formula: () => string) => {
      const isReturn = `(${columns.amount}<0)`;
      fills.put(`${table}.${name}`, text.keys.counts, () => `IF(${own('month')}>0;${formula()};0)`);
      const alone = () => `${own(name)}*${own('alone')}`;
      fills.put(`${table}.${name}.sales`, text.keys.alone, () => `${alone()}*(1-${isReturn})`);
      fills.put(`${table}.${name}.returns`, text.keys.returns, () => `${alone()}*${isReturn}`);
    };
    value('amount', () => columns.amount);
    if (tableOf('profit', tables) === table) {
      const share = `N(${factOf(schemeSheet(view), 'margin')})`;
      value('profit', () =>
        tables.profit === null || columns.margin === null
          ? `ROUND(ROUND(${columns.amount}*${share};6);2)`
          : `IF(${columns.margin}="";0;${columns.margin})`,
      );
    }
    if (people[0] && table === tableOf(people[0].base, tables)) {
      fills.put('strays', text.keys.strays, () => {
        const listed = `ISNUMBER(MATCH(${own('owner')};${figuresOf(page, 'key')};0))`;
        return `IF((${own('month')}=1)*${own('alone')}>0;IF(${listed};0;${columns.amount});0)`;
      });
    }
  }
  placeActivityKeys(page, view);
}

/** Keys of returns that are shared though they name only an order of the deal; none while nobody has a share of it. */
export function placeByOrder(page: Page, view: View): void {
  let row = 2;
  page.text(1, W.byOrder, 'header', view.text.keys.sale);
  for (const table of tablesOf(view)) {
    const rows = view.sharedByOrder(table);
    if (rows.length > 0) page.name(`byOrder.${table}`, row, W.byOrder, rows.length + 1);
    for (const { key, deal } of rows) {
      const of = nameKey(quoteText(deal));
      page.formula(row, W.byOrder, 'formula', () => {
        return `IF(ISNUMBER(MATCH(${of};${page.ref('splits.key')};0));${nameKey(quoteText(key))};"")`;
      });
      row += 1;
    }
    // A single cell is no list to every engine.
    row += 1;
  }
}

/** By which of the counted months a row lies in; 0 for what is no sale, of another currency, or of none of them. */
function monthCodes(page: Page, view: View, columns: Columns): string {
  const money = view.currencies ? `*(${columns.currency}=${currencyText(page, view)})` : '';
  const isSale = `${columns.sold}*(${columns.amount}<>"")${money}*(${columns.day}<${page.ref('today')}+1)`;
  const codes = view.months.flatMap(({ code }, index) => {
    const [first, last] = monthBounds(page, index);
    return code === 0 ? [] : [`${code}*(${columns.day}>=${first})*(${columns.day}<${last}+1)`];
  });
  return `IF(${isSale}>0;${codes.join('+')};0)`;
}

/** Cells of the first and the last day of a counted month. */
export function monthBounds(page: Page, index: number): [first: string, last: string] {
  if (index === 0) return [page.ref('first'), page.ref('last')];
  return [page.ref(`month.${index}.first`), page.ref(`month.${index}.last`)];
}

function placeActivityKeys(page: Page, view: View): void {
  const { source } = view.context.activities;
  if (!source) return;
  const fills = new Fills(page, source.column('day'));
  fills.put('activity.key', view.text.keys.activity, () => {
    const day = source.column('day');
    const within = `(${day}>=${page.ref('first')})*(${day}<${page.ref('last')}+1)*(${day}<${page.ref('today')}+1)`;
    const owner = safeKeys(source.column('owner'), ['*', '?', '~']);
    return `IF(${within}>0;${owner}&"|"&${source.column('kind')};"")`;
  });
  fills.put(
    'activity.count',
    view.text.keys.count,
    () => `IF(${source.column('count')}="";0;${source.column('count')})`,
  );
}

/** How often a person did something in the month; `counts` is the cell with the kind's text. */
export function countFormula(page: Page, { context }: View, name: string, counts: string): string {
  const { source } = context.activities;
  if (!source) return '""';
  return `SUMIF(${page.ref('activity.key')};${nameKey(quoteText(name))}&"|"&${counts};${page.ref('activity.count')})`;
}

/** What a person's undivided sales or returns of a month count in a base. */
export function aloneIn(
  page: Page,
  view: View,
  { name, base, month }: SoldRow,
  what: 'sales' | 'returns',
): string {
  const table = tableOf(base, view.tables);
  const key = `${name === '' ? '""' : nameKey(quoteText(name))}&"#${view.months[month]!.code}"`;
  return `SUMIF(${page.ref(`${table}.owner`)};${key};${page.ref(`${valueName(base, view)}.${what}`)})`;
}

/** Of the month shown, in the base whose code is in `base`. */
export function aloneFormula(
  page: Page,
  view: View,
  name: string,
  base: string,
  what: 'sales' | 'returns',
): string {
  const of = (one: BonusBase) => aloneIn(page, view, { name, base: one, month: 0 }, what);
  return `IF(${base}=1;${of('revenue')};IF(${base}=2;${of('profit')};${of('paid')}))`;
}
