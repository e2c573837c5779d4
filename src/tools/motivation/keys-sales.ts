import type { BonusBase } from '../../analysis/scheme';
import { columnLetter, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { safeKeys } from '../shared/criteria';
import { firstDay, paysQuarters } from './keys-quarters';
import { BEFORE, MONTHS } from './people';
import { type SalesTable, tableOf } from './sales';
import type { View } from './view';

/** The hidden sheet that stands beside the sales: each of its columns is one formula that fills it. */
export const MOTIVATION_ROWS = 'motivation-rows';
/**
 * Of a table: the month of the trial, 1 … 12 (13 after it); "|anna|3". Where quarters are paid for, the two months
 * before it are -1 and 0. What is before all these months, or does not count, has the number under theirs.
 */
const WIDTH = 2;

function columnOf(index: number): number {
  return 1 + index * WIDTH;
}

/** The tables that bonuses may be counted from. */
function tablesOf({ facts }: View): SalesTable[] {
  const { tables } = facts;
  return [...new Set([tables.revenue, tables.paid, tableOf('profit', tables)])];
}

export function placeSalesKeys(page: Page, view: View): void {
  tablesOf(view).forEach((table, index) => {
    const at = columnOf(index);
    const columns = columnsOf(view, table);
    if (columns === null) return;
    const month = `$${columnLetter(at)}$2:INDEX($${columnLetter(at)}:$${columnLetter(at)};ROWS(${columns.owner})+1)`;
    page.text(1, at, 'header', view.text.keys.sales.month);
    page.text(1, at + 1, 'header', view.text.keys.sales.key);
    page.fill(2, at, 'formula', () => monthFormula(page, view, columns));
    page.fill(2, at + 1, 'formula', () => {
      const names = view.managers.map(({ person }) => person.name);
      return `IF((${month}>${firstNumber(view) - 1})*(${month}<13)*(${columns.owner}<>"")>0;${safeKeys(columns.owner, names)}&"|"&${month};"")`;
    });
  });
}

interface SourceColumns {
  readonly owner: string;
  readonly day: string;
  readonly amount: string;
  readonly margin: string | null;
  readonly currency: string;
  /** Whether a row counts at all, besides its day, amount and currency; '' is always. */
  readonly counts: string;
}

function columnsOf({ context }: View, table: SalesTable): SourceColumns | null {
  const { source, orders } = context;
  if (table === 'deals') {
    return {
      owner: source.column('owner'),
      day: source.column('closed'),
      amount: source.column('amount'),
      margin: null,
      currency: source.column('currency'),
      counts: `*(${source.column('outcome')}=${quoteText(source.outcome('won'))})`,
    };
  }
  if (orders.source === null) return null;
  const column = orders.source.column.bind(orders.source);
  return {
    owner: column('owner'),
    day: column('day'),
    amount: column('amount'),
    margin: column('margin'),
    currency: column('currency'),
    counts: '',
  };
}

/** The number of the first month that counts. */
function firstNumber(view: View): number {
  return paysQuarters(view) ? 1 - BEFORE : 1;
}

function monthFormula(page: Page, view: View, { day, amount, currency, counts }: SourceColumns): string {
  const { facts, text } = view;
  const none = firstNumber(view) - 1;
  const after = `(EOMONTH(${firstDay(page, MONTHS - 1)};0)+1)`;
  const passed = Array.from(
    { length: MONTHS - none },
    (_, index) => `(${day}>=${firstDay(page, index + none)})`,
  );
  const chosen = () => `IF(${page.ref('currency')}=${quoteText(text.none)};"";${page.ref('currency')})`;
  const ours = facts.currencies === null ? '' : `*(${currency}=${chosen()})`;
  const number = `${[...passed, `(${day}>=${after})`].join('+')}${none === 0 ? '' : none}`;
  return `IF((${day}<>"")*(${amount}<>"")${ours}${counts}>0;${number};${none})`;
}

/**
 * The sum, in a base, of the sales with a key: `"|anna|3"` of a manager's month, a number of a month for all.
 * Whole columns, so that rows count that were imported since the build.
 */
export function sumOfSales(page: Page, view: View, base: BonusBase, key: string): string {
  const table = tableOf(base, view.facts.tables);
  const at = columnOf(tablesOf(view).indexOf(table));
  const columns = columnsOf(view, table);
  if (columns === null) return '0';
  const ofMonth = /^-?\d+$/.test(key);
  const letter = columnLetter(ofMonth ? at : at + 1);
  const keys = `${view.context.sheet(MOTIVATION_ROWS)}!$${letter}:$${letter}`;
  const own = base === 'profit' && view.facts.tables.profit !== null;
  const values = wholeColumn(own ? columns.margin! : columns.amount);
  const sum = `SUMIF(${keys};${key};${values})`;
  return base === 'profit' && !own ? `${sum}*N(${page.ref('limit.margin')})` : sum;
}

function wholeColumn(range: string): string {
  return range.replace(/(\$[A-Z]+)\$\d+:(\$[A-Z]+)\$\d+$/, '$1:$2');
}
