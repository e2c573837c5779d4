import { columnLetter, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import type { DealField } from '../../tables/deal';
import { safeKeys, safeName } from '../shared/criteria';
import type { SliceField } from './settings';
import type { View } from './view';

/** The hidden sheet of these columns: as high as the Deals sheet, so that nothing else stands on it. */
export const FUNNEL_ROWS = 'funnel-rows';

/**
 * The columns of the hidden sheet that hold one number per deal, in the row that the deal has on the
 * Deals sheet. Each is one formula that fills its column, so a changed period costs a few of them
 * and a sum by one criterion per figure of the funnel. Numbers, because engines fill columns with
 * texts several times slower; and many small steps, so that an edit repeats only those it touches.
 *
 * Of the deals alone: base, furthest step × 10 + outcome; span, days from creation to finish.
 * By the chosen kind of period: day; month, its year × 12 + month − 1; 0 without a date.
 * By pipeline, manager and currency: scope, 1 or 0.
 * By all of them: code, the base of a selected deal, else 0; outcome, its last digit; won, lost and
 * open, 1 or 0; revenue, the amount of a won one; length, the span of a won one; arrived and passed,
 * 1 of a deal that came to the weak step, that went on from it.
 *
 * Behind them stand names that a criterion cannot hold as they are, one column per field that has
 * such names; they change with the deals only.
 */
const COLUMNS = [
  'base',
  'span',
  'day',
  'month',
  'scope',
  'code',
  'outcome',
  'won',
  'lost',
  'open',
  'revenue',
  'length',
  'arrived',
  'passed',
] as const;

export type KeyColumn = (typeof COLUMNS)[number];

/** Last digits of a code. */
export const OPEN = 1;
export const WON = 2;
export const LOST = 3;
/** Lost nobody knows where. */
export const LOST_UNKNOWN = 4;

/** The whole column of a key, as a formula on the sheet `on` takes it: it grows with the deals. */
export function keyColumn(view: View, key: KeyColumn, on: string): string {
  return wholeColumn(view, COLUMNS.indexOf(key) + 1, on);
}

function wholeColumn(view: View, column: number, on: string): string {
  const letter = columnLetter(column);
  return `${prefix(view, on)}$${letter}:$${letter}`;
}

function prefix(view: View, on: string): string {
  return on === FUNNEL_ROWS ? '' : `${view.context.sheet(FUNNEL_ROWS)}!`;
}

/** The part of a key column that has deals beside it, as a formula on the sheet `on` takes it. */
export function keyRows(view: View, key: KeyColumn, on: string = FUNNEL_ROWS): string {
  const letter = columnLetter(COLUMNS.indexOf(key) + 1);
  const end = `INDEX(${keyColumn(view, key, on)};ROWS(${view.column('key')})+1)`;
  return `${prefix(view, on)}$${letter}$2:${end}`;
}

/** A whole column of the Deals sheet: its rows are those of the key columns. */
export function dealColumn(view: View, field: DealField): string {
  return view.column(field).replace(/(\$[A-Z]+)\$\d+:(\$[A-Z]+)\$\d+$/, '$1:$2');
}

export function placeKeyColumns(page: Page, view: View): void {
  const formulas = {
    ...dealFormulas(view),
    ...selectionFormulas(page, view),
    ...outcomeFormulas(page, view),
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

type Formulas<K extends KeyColumn> = Readonly<Record<K, string>>;

function dealFormulas(view: View): Formulas<'base' | 'span'> {
  const is = (name: 'won' | 'lost') => `${view.column('outcome')}=${quoteText(view.outcome(name))}`;
  const reached = view.column('reached');
  const unknown = `(${view.column('lostFrom')}="")*(${reached}<2)`;
  const digit = `IF(${is('won')};${WON};IF(${is('lost')};IF(${unknown};${LOST_UNKNOWN};${LOST});${OPEN}))`;
  const [created, closed] = [view.column('created'), view.column('closed')];
  return {
    base: `IF(${reached}<1;1;${reached})*10+${digit}`,
    span: `IF((${created}>0)*(${closed}>0);${closed}-${created};"")`,
  };
}

function selectionFormulas(page: Page, view: View): Formulas<'day' | 'month' | 'scope' | 'code'> {
  const day = keyRows(view, 'day');
  const inPeriod = `(${day}>=${page.ref('lowDay')})*(${day}<${page.ref('highDay')})`;
  const stillOpen = `${page.ref('perFinish')}*(${view.column('outcome')}=${quoteText(view.outcome('open'))})`;
  return {
    day: `IF(${page.ref('perFinish')}=1;${view.column('closed')};${view.column('created')})`,
    month: `IF(${day}>0;YEAR(${day})*12+MONTH(${day})-1;0)`,
    scope: scopeFormula(page, view),
    code: `${keyRows(view, 'scope')}*((${inPeriod}+${stillOpen})>0)*${keyRows(view, 'base')}`,
  };
}

function scopeFormula(page: Page, view: View): string {
  const parts = [`(${view.column('key')}<>"")`];
  if (view.pipelines) parts.push(`(${view.column('pipeline')}=${page.ref('pipelineText')})`);
  if (view.managers.length > 0) {
    parts.push(`(((${view.column('owner')}=${page.ref('managerText')})+${page.ref('allManagers')})>0)`);
  }
  if (view.currencies) {
    const currency = `(${view.column('currency')}=${page.ref('currencyText')})`;
    parts.push(`((${currency}+(${view.column('amount')}=""))>0)`);
  }
  return `${parts.join('*')}*1`;
}

function outcomeFormulas(
  page: Page,
  view: View,
): Formulas<'outcome' | 'won' | 'lost' | 'open' | 'revenue' | 'length' | 'arrived' | 'passed'> {
  const [code, outcome, won] = [keyRows(view, 'code'), keyRows(view, 'outcome'), keyRows(view, 'won')];
  const weak = page.ref('weak');
  return {
    outcome: `MOD(${code};10)`,
    won: `(${outcome}=${WON})*1`,
    lost: `(${outcome}>=${LOST})*1`,
    open: `(${outcome}=${OPEN})*1`,
    revenue: `${won}*${view.column('amount')}`,
    length: `IF(${won}=1;${keyRows(view, 'span')};"")`,
    arrived: `(${weak}>0)*(${code}>=${weak}*10)`,
    passed: `(${weak}>0)*(${code}>=${weak}*10+10)`,
  };
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
  const names = wholeColumn(view, COLUMNS.length + hard + 1, on);
  const criterion = safeName(name) === name ? `"|"&${cell}` : quoteText(`|${safeName(name)}`);
  return `SUMIF(${names};${criterion};${values})`;
}
