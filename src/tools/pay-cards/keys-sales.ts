import type { BonusBase } from '../../analysis/scheme';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { factOf, nameKey } from '../motivation/published';
import { type SalesTable, tableOf } from '../motivation/sales';
import { safeKeys } from '../shared/criteria';
import { Fills } from '../shared/sale-fills';
import { currencyText, schemeSheet, W } from './keys';
import type { View } from './view';

/** Columns that a table of sales may take, with a free one. */
const FILLS_OF_TABLE = 10;

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

/** The columns of days of the tables that any base is counted from: the hidden sheet fills beside them. */
export function daysBeside(view: View): string[] {
  return tablesOf(view).map((table) => columnsOf(view, table).day);
}

function tablesOf({ tables }: View): SalesTable[] {
  return [...new Set((['revenue', 'paid', 'profit'] as const).map((base) => tableOf(base, tables)))];
}

/** The names of a base's columns; bases of one table and measure share them. */
function valueName(base: BonusBase, { tables }: View): string {
  return `${tableOf(base, tables)}.${base === 'profit' ? 'profit' : 'amount'}`;
}

/** Beside each table of sales: keys, the owner, what a sale of the month counts, and what of it is split with nobody. */
export function placeSaleKeys(page: Page, view: View): void {
  const { text, currencies, tables } = view;
  const hard = ['*', '?', '~'];
  let at: number = W.fills;
  for (const table of tablesOf(view)) {
    const columns = columnsOf(view, table);
    const fills = new Fills(page, columns.day, at);
    const own = (name: string) => fills.row(`${table}.${name}`);
    fills.put(`${table}.key`, text.keys.sale, () => safeKeys(columns.key, hard));
    fills.put(`${table}.deal`, text.keys.deal, () => safeKeys(columns.deal, hard));
    fills.put(`${table}.owner`, text.manager, () => safeKeys(columns.owner, hard));
    fills.put(`${table}.in`, text.keys.inMonth, () => {
      const money = currencies ? `*(${columns.currency}=${currencyText(page, view)})` : '';
      const days = `*(${columns.day}>=${page.ref('first')})*(${columns.day}<${page.ref('last')}+1)*(${columns.day}<${page.ref('today')}+1)`;
      return `IF(${columns.sold}*(${columns.amount}<>"")${money}${days}>0;1;0)`;
    });
    fills.put(`${table}.alone`, text.keys.alone, () => {
      return `IF(ISNUMBER(MATCH(${own('deal')};${page.ref('splits.key')};0));0;1)`;
    });
    const value = (name: string, formula: () => string) => {
      fills.put(`${table}.${name}`, text.keys.counts, () => `IF(${own('in')}=1;${formula()};0)`);
      fills.put(`${table}.${name}.alone`, text.keys.alone, () => `${own(name)}*${own('alone')}`);
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
    at += FILLS_OF_TABLE;
  }
  placeActivityKeys(page, view, at);
}

function placeActivityKeys(page: Page, view: View, column: number): void {
  const { source } = view.context.activities;
  if (!source) return;
  const fills = new Fills(page, source.column('day'), column);
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

/** What a person's undivided sales of the month count in a base, by the code in `base`. */
export function aloneFormula(page: Page, view: View, name: string, base: string): string {
  const sum = (one: BonusBase) => {
    const table = tableOf(one, view.tables);
    return `SUMIF(${page.ref(`${table}.owner`)};${nameKey(quoteText(name))};${page.ref(`${valueName(one, view)}.alone`)})`;
  };
  return `IF(${base}=1;${sum('revenue')};IF(${base}=2;${sum('profit')};${sum('paid')}))`;
}

/** A row for each line of the payslips: what the sale counts, and what of it the manager is credited. */
export function placeLineKeys(page: Page, view: View): void {
  const { text, people } = view;
  const labels = text.keys.lines;
  [labels.amount, labels.share, labels.at, labels.left, labels.rest, labels.credit].forEach(
    (label, index) => {
      page.text(1, W.lines + index, 'header', label);
    },
  );
  let row = 2;
  people.forEach(({ name, base, lines }, person) => {
    const table = tableOf(base, view.tables);
    const first = row;
    lines.forEach((line, index) => {
      const [amount, whole, at, left, rest] = [0, 1, 2, 3, 4].map((offset) =>
        fixed(row, W.lines + offset),
      ) as [string, string, string, string, string];
      const put = (offset: number, formula: () => string) =>
        page.formula(row, W.lines + offset, 'formula', formula);
      const deal = () => nameKey(quoteText(line.deal));
      const ref = (range: string) => page.ref(`splits.${range}`);
      const own = () => `(${ref('key')}=${deal()})`;
      const parts = () => `(ROUND(ABS(${amount})*100;0)*${ref('share')}/${whole})`;
      const rests = () => `ROUND(${parts()}-INT(ROUND(${parts()};6));6)`;
      put(0, () => {
        const key = nameKey(quoteText(line.key));
        return `SUMIF(${page.ref(`${table}.key`)};${key};${page.ref(valueName(base, view))})`;
      });
      put(1, () => `SUMIF(${ref('key')};${deal()};${ref('share')})`);
      put(2, () => `IFERROR(MATCH(${deal()}&"#"&${nameKey(quoteText(name))};${ref('pair')};0);0)`);
      put(3, () => {
        const given = `SUMPRODUCT(${own()}*INT(ROUND(${parts()};6)))`;
        return `IF(${at}=0;0;ROUND(ABS(${amount})*100;0)-${given})`;
      });
      put(4, () => {
        const part = `(ROUND(ABS(${amount})*100;0)*INDEX(${ref('share')};${at})/${whole})`;
        return `IF(${at}=0;0;ROUND(${part}-INT(ROUND(${part};6));6))`;
      });
      put(5, () => {
        const part = `(ROUND(ABS(${amount})*100;0)*INDEX(${ref('share')};${at})/${whole})`;
        const above = `SUMPRODUCT(${own()}*(${rests()}>${rest}))`;
        const before = `SUMPRODUCT(${own()}*(${rests()}=${rest})*(${ref('number')}<${at}))`;
        const extra = `IF(${above}+${before}<${left};1;0)`;
        const share = `IF(${amount}<0;-1;1)*(INT(ROUND(${part};6))+${extra})/100`;
        const unsplit = line.isOwner ? amount : '0';
        return `IF(${whole}=0;${unsplit};IF(${at}=0;0;${share}))`;
      });
      page.name(`line.${person}.${index}.amount`, row, W.lines);
      page.name(`line.${person}.${index}.share`, row, W.lines + 1);
      page.name(`line.${person}.${index}.credit`, row, W.lines + 5);
      row += 1;
    });
    if (lines.length > 0) {
      page.name(`lines.${person}.credit`, first, W.lines + 5, lines.length);
      page.name(`lines.${person}.whole`, first, W.lines + 1, lines.length);
    }
  });
}
