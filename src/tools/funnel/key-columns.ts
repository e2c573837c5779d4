import { columnLetter, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import type { DealField } from '../../tables/deal';
import { safeKeys, safeName } from './formulas';
import type { SliceField } from './settings';
import type { View } from './view';

/**
 * The columns of the keys sheet that hold one number per deal, in the row that the deal has on the
 * Deals sheet. Each is one formula that fills its column, so a changed period costs a few of them
 * and a sum by one criterion per figure of the funnel. Numbers, because engines fill columns with
 * texts several times slower.
 *
 * code: furthest step × 10 + outcome; 0 is a deal outside the selection.
 * won, lost, open: 1 of such a deal in the selection, else 0. revenue: the amount of a won one.
 * month: year × 12 + month − 1 of the day that the period is about, 0 without one.
 * length: days from creation to winning, empty of others.
 * arrived, passed: 1 of a deal that came to the weak step, that went on from it.
 *
 * Behind them stand names that a criterion cannot hold as they are, one column per field that has
 * such names; they change with the deals only.
 */
const COLUMNS = ['code', 'won', 'lost', 'open', 'revenue', 'month', 'length', 'arrived', 'passed'] as const;

export type KeyColumn = (typeof COLUMNS)[number];

/** Last digits of a code. */
export const OPEN = 1;
export const WON = 2;
export const LOST = 3;
/** Lost nobody knows where. */
export const LOST_UNKNOWN = 4;

/** Columns taken by keys, the empty one behind them included. */
export function keysWidth({ hardFields }: View): number {
  return COLUMNS.length + hardFields.length + 1;
}

/** The whole column of a key, as a formula on the sheet `on` takes it: it grows with the deals. */
export function keyColumn(view: View, key: KeyColumn, on: string): string {
  const letter = columnLetter(COLUMNS.indexOf(key) + 1);
  const address = `$${letter}:$${letter}`;
  return on === 'funnel-keys' ? address : `${view.context.sheet('funnel-keys')}!${address}`;
}

/** The part of a key column that has deals beside it, on the keys sheet. */
export function keyRows(view: View, key: KeyColumn): string {
  const letter = columnLetter(COLUMNS.indexOf(key) + 1);
  return `$${letter}$2:INDEX($${letter}:$${letter};ROWS(${view.column('key')})+1)`;
}

/** A whole column of the Deals sheet: its rows are those of the key columns. */
export function dealColumn(view: View, field: DealField): string {
  return view.column(field).replace(/(\$[A-Z]+)\$\d+:(\$[A-Z]+)\$\d+$/, '$1:$2');
}

/** Conditions of a deal's pipeline, manager and currency, to be multiplied. */
export function scopeConditions(page: Page, view: View): string {
  const parts = [`(${view.column('key')}<>"")`];
  if (view.pipelines) parts.push(`(${view.column('pipeline')}=${page.ref('pipelineText')})`);
  if (view.managers.length > 0) {
    parts.push(`(((${view.column('owner')}=${page.ref('managerText')})+${page.ref('allManagers')})>0)`);
  }
  if (view.currencies) {
    const currency = `(${view.column('currency')}=${page.ref('currencyText')})`;
    parts.push(`((${currency}+(${view.column('amount')}=""))>0)`);
  }
  return parts.join('*');
}

export function placeKeyColumns(page: Page, view: View): void {
  const code = keyRows(view, 'code');
  const is = (digit: number) => `(MOD(${code};10)=${digit})`;
  const days = periodDays(page, view);
  const [created, closed] = [view.column('created'), view.column('closed')];
  const won = `(${keyRows(view, 'won')}=1)`;
  const reached = `INT(${code}/10)`;
  const weak = page.ref('weak');
  const formulas: Record<KeyColumn, string> = {
    code: codeFormula(page, view),
    won: `${is(WON)}*1`,
    lost: `${is(LOST)}+${is(LOST_UNKNOWN)}`,
    open: `${is(OPEN)}*1`,
    revenue: `IF(${won}*(${view.column('amount')}<>"");${view.column('amount')};0)`,
    month: `IF((${code}>0)*(${days}>0);YEAR(${days})*12+MONTH(${days})-1;0)`,
    length: `IF(${won}*(${created}>0)*(${closed}>0);${closed}-${created};"")`,
    arrived: `(${weak}>0)*(${reached}>=${weak})`,
    passed: `(${weak}>0)*(${reached}>${weak})`,
  };
  COLUMNS.forEach((key, index) => {
    page.text(1, index + 1, 'header', view.text.keys[key]);
    page.fill(2, index + 1, 'formula', () => formulas[key], {
      format: key === 'revenue' ? 'money' : 'plain',
    });
  });
  view.hardFields.forEach((field, index) => {
    const column = COLUMNS.length + index + 1;
    page.text(1, column, 'header', view.text.slices.column[field]);
    page.fill(2, column, 'text', () => safeKeys(view.column(field), view.namesOf(field)));
  });
}

/** The days that the period is about: of creation or of finish. */
function periodDays(page: Page, view: View): string {
  return `IF(${page.ref('perFinish')}=1;${view.column('closed')};${view.column('created')})`;
}

function codeFormula(page: Page, view: View): string {
  const days = periodDays(page, view);
  const outcome = view.column('outcome');
  const is = (name: 'open' | 'won' | 'lost') => `${outcome}=${quoteText(view.outcome(name))}`;
  const inPeriod = `(${days}>=${page.ref('lowDay')})*(${days}<${page.ref('highDay')})`;
  const stillOpen = `${page.ref('perFinish')}*(${is('open')})`;
  const reached = view.column('reached');
  const unknown = `(${view.column('lostFrom')}="")*(${reached}<2)`;
  const digit = `IF(${is('won')};${WON};IF(${is('lost')};IF(${unknown};${LOST_UNKNOWN};${LOST});${OPEN}))`;
  const furthest = `IF(${reached}<1;1;${reached})*10`;
  return `${scopeConditions(page, view)}*((${inPeriod}+${stillOpen})>0)*(${furthest}+${digit})`;
}

/** Counts the deals with a code; `code` is a criterion. */
export function countCode(view: View, code: string, on: string): string {
  return `COUNTIF(${keyColumn(view, 'code', on)};${code})`;
}

/** Adds up a key column. */
export function total(view: View, key: KeyColumn, on: string): string {
  return `SUM(${keyColumn(view, key, on)})`;
}

/** Adds up a key column over the deals that have a name in a field; `cell` holds the name. */
export function sumOfName(
  view: View,
  key: KeyColumn,
  field: SliceField,
  { name, cell }: { readonly name: string; readonly cell: string },
  on: string,
): string {
  const hard = view.hardFields.indexOf(field);
  const values = keyColumn(view, key, on);
  if (hard < 0) return `SUMIF(${dealColumn(view, field)};${cell};${values})`;
  const letter = columnLetter(COLUMNS.length + hard + 1);
  const address = `$${letter}:$${letter}`;
  const names = on === 'funnel-keys' ? address : `${view.context.sheet('funnel-keys')}!${address}`;
  const criterion = safeName(name) === name ? `"|"&${cell}` : quoteText(`|${safeName(name)}`);
  return `SUMIF(${names};${criterion};${values})`;
}
