import { columnLetter, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { safeName, safeNames } from './formulas';
import type { SliceField } from './settings';
import type { View } from './view';

/**
 * The columns of the keys sheet that hold one key per deal, in the row that the deal has on the
 * Deals sheet. Each is one formula that fills its column, so a changed period costs a few of them
 * and a count by one criterion per figure of the funnel.
 *
 * The first holds furthest step × 10 + outcome: 1 open, 2 won, 3 lost, 4 lost nobody knows where;
 * 0 is a deal outside the selection. The second holds the outcome alone, 4 as 3.
 */
const FIXED = ['code', 'outcome', 'amount', 'month', 'length', 'weak'] as const;

export type KeyColumn = (typeof FIXED)[number] | SliceField;

export const OPEN = 1;
export const WON = 2;
export const LOST = 3;
export const LOST_UNKNOWN = 4;

/** Columns taken by keys, the empty one behind them included. */
export function keysWidth(view: View): number {
  return FIXED.length + view.slices.length + 1;
}

function position(view: View, key: KeyColumn): number {
  const fixed = (FIXED as readonly string[]).indexOf(key);
  if (fixed >= 0) return fixed + 1;
  return FIXED.length + 1 + view.slices.findIndex(({ field }) => field === key);
}

/** The whole column of a key, as a formula on the sheet `on` takes it: it grows with the deals. */
export function keyColumn(view: View, key: KeyColumn, on: string): string {
  const letter = columnLetter(position(view, key));
  const address = `$${letter}:$${letter}`;
  return on === 'funnel-keys' ? address : `${view.context.sheet('funnel-keys')}!${address}`;
}

/** The part of a key column that has deals beside it, on the keys sheet. */
export function keyRows(view: View, key: KeyColumn): string {
  const letter = columnLetter(position(view, key));
  return `$${letter}$2:INDEX($${letter}:$${letter};ROWS(${view.column('key')})+1)`;
}

/** The days that the period is about: of creation or of finish. */
function periodDays(page: Page, view: View): string {
  return `IF(${page.ref('perFinish')}=1;${view.column('closed')};${view.column('created')})`;
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
  const put = (key: KeyColumn, heading: string, formula: () => string) => {
    page.text(1, position(view, key), 'header', heading);
    page.fill(2, position(view, key), 'formula', formula, { format: key === 'amount' ? 'money' : 'plain' });
  };
  const { keys, slices } = view.text;
  const outcome = keyRows(view, 'outcome');
  const amount = view.column('amount');
  put('code', keys.code, () => codeFormula(page, view));
  put('outcome', keys.outcome, () => {
    const digit = `MOD(${keyRows(view, 'code')};10)`;
    return `IF(${digit}=${LOST_UNKNOWN};${LOST};${digit})`;
  });
  put('amount', keys.amount, () => `IF(${amount}="";0;${amount})`);
  put('month', keys.month, () => {
    const days = periodDays(page, view);
    return `IF((${outcome}>0)*(${days}>0);(YEAR(${days})*12+MONTH(${days})-1)*10+${outcome};0)`;
  });
  put('length', keys.length, () => {
    const [created, closed] = [view.column('created'), view.column('closed')];
    return `IF((${outcome}=${WON})*(${created}>0)*(${closed}>0);${closed}-${created};"")`;
  });
  put('weak', keys.weak, () => weakFormula(page, view));
  for (const { field, names } of view.slices) {
    const texts = safeNames(view.column(field), names);
    put(field, slices.column[field], () => `IF(${outcome}>0;${outcome}&"|"&${texts};"")`);
  }
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

/** "2|name" of a deal that went on from the weak step, "1|name" of one that stopped at it, else "0|name". */
function weakFormula(page: Page, view: View): string {
  const reached = `INT(${keyRows(view, 'code')}/10)`;
  const weak = page.ref('weak');
  const owners = safeNames(view.column('owner'), view.managers);
  return `IF(${reached}>0;IF(${reached}>${weak};2;IF(${reached}=${weak};1;0))&"|"&${owners};"")`;
}

/** Counts the deals with a key: `key` is a formula for a text or a number. */
export function countKey(view: View, column: KeyColumn, key: string, on: string): string {
  return `COUNTIF(${keyColumn(view, column, on)};${key})`;
}

/** Sums the amounts of the deals with a key. */
export function sumKey(view: View, column: KeyColumn, key: string, on: string): string {
  return `SUMIF(${keyColumn(view, column, on)};${key};${keyColumn(view, 'amount', on)})`;
}

/** The key of a named group's deals with an outcome: from the cell with the name, if that can be a criterion. */
export function nameKey(outcome: number, name: string, cell: string): string {
  const plain = safeName(name) === name;
  return plain ? `"${outcome}|"&${cell}` : quoteText(`${outcome}|${safeName(name)}`);
}
