import { fromMinor } from '../../analysis/money';
import type { Scalar } from '../../blueprint/blueprint';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { safeKeys } from '../shared/criteria';
import { Fills } from '../shared/sale-fills';
import { isInFormula } from './payments';
import { placeWordsOfRows } from './published';
import { GROUPS } from './rows';
import { placeTyped } from './typed';
import { lastWorked, paidOff, type View } from './view';

/** Days in a day key come after the group: 1 046 150 is group 1 on day 46150. */
const GROUP_STEP = 1_000_000;

/** Columns of the table by day. */
const DAYS_WIDTH = 16;
const MINOR_PER_MAJOR = 100;

const COLUMNS = {
  code: 1,
  dayKey: 2,
  counted: 3,
  aheadFull: 4,
  aheadWeighted: 5,
  owner: 6,
  scope: 7,
  days: 12,
  kept: 31,
} as const;

/**
 * The hidden sheet: for every row of the calendar its group, its group with its day and its weighted
 * amount if the forecast counts it; a table by day. Each is one formula a column, so that an edit costs little.
 */
export function placeKeys(page: Page, view: View): void {
  const { rect } = page.places.get('list.key');
  const list = { row: 2, rows: rect.rows };
  const put = (name: keyof typeof COLUMNS, rows: number, formula: () => string) => {
    page.text(1, COLUMNS[name], 'header', view.text.keys[name as keyof View['text']['keys']]);
    page.fill(2, COLUMNS[name], 'formula', formula);
    page.name(`keys.${name}`, 2, COLUMNS[name], rows);
  };
  put('owner', list.rows, () => safeKeys(page.ref('list.manager'), view.managers));
  put('scope', list.rows, () => scopeOf(page, view));
  put('code', list.rows, () => codeOf(page, view));
  put('dayKey', list.rows, () => {
    const code = page.ref('keys.code');
    const day = page.ref('keys.day');
    return `IF((${code}=${GROUPS.certain})+(${code}=${GROUPS.probable})>0;${code}*${GROUP_STEP}+${day};0)`;
  });
  put('counted', list.rows, () => {
    const code = page.ref('keys.code');
    const flag = (name: string, group: number) =>
      `(${code}=${group})*(${page.ref(name)}=${quoteText(view.text.inputs.count)})`;
    const ours = `(${code}=${GROUPS.certain})+(${code}=${GROUPS.probable})`;
    return `IF(${ours}+${flag('overdue', GROUPS.overdue)}+${flag('undated', GROUPS.undated)}>0;1;0)`;
  });
  for (const [name, column] of [
    ['aheadFull', 'amount'],
    ['aheadWeighted', 'weighted'],
  ] as const) {
    const amount = () => page.ref(`list.${column}`);
    put(name, list.rows, () => `IF((${page.ref('keys.counted')}=1)*(${amount()}<>"")>0;${amount()};0)`);
  }
  placeTyped(page, view, list.rows);
  placeDays(page, view);
  placeKept(page, view);
  placeWordsOfRows(page, (column) => page.ref(`list.${column}`));
}

/** A group that does not ask the day: of no payment, another currency or manager; −1 where the day decides. */
function scopeOf(page: Page, view: View): string {
  const { currencies, text } = view;
  const list = (name: string) => page.ref(`list.${name}`);
  const manager = page.ref('manager');
  const wanted = wantedOwner(page, view);
  const other = `(${manager}<>${quoteText(text.all)})*(${page.ref('keys.owner')}<>${wanted})>0`;
  const scope = `IF(${other};${GROUPS.otherManager};-1)`;
  if (!currencies) return `IF(${list('key')}="";0;${scope})`;
  const foreign = `(${list('currency')}<>${currencyOf(page, text.none)})*(${list('amount')}<>"")>0`;
  return `IF(${list('key')}="";0;IF(${foreign};${GROUPS.otherCurrency};${scope}))`;
}

/** Nested so that each row is in one group. Apart from the scope, so that a typed date recalculates only this. */
function codeOf(page: Page, { month, text }: View): string {
  const date = page.ref('keys.day');
  const kind = `IF(${page.ref('list.kind')}=${quoteText(text.rows.certain)};${GROUPS.certain};${GROUPS.probable})`;
  const early = `IF(${date}<${month.first};${GROUPS.earlier};${kind})`;
  const late = `IF(${date}>${month.last};${GROUPS.later};${early})`;
  const dated = `IF(${date}<${page.ref('today')};${GROUPS.overdue};${late})`;
  const scope = page.ref('keys.scope');
  return `IF(${scope}>=0;${scope};IF(${date}="";${GROUPS.undated};${dated}))`;
}

/** The manager asked for, as the owners' keys have it: signs of patterns would match other names. */
function wantedOwner(page: Page, { managers, text }: View): string {
  const manager = page.ref('manager');
  return `IF(${manager}=${quoteText(text.none)};"";${safeKeys(manager, managers)})`;
}

function currencyOf(page: Page, none: string): string {
  return `IF(${page.ref('currency')}=${quoteText(none)};"";${page.ref('currency')})`;
}

/** Beside every payment (an order or a won deal), what it brought in the month. */
export function placePaid(page: Page, view: View): void {
  const { payments, currencies, month, text } = view;
  const { columns } = payments;
  const fills = new Fills(page, columns.day);
  const put = (name: 'paidDay' | 'paid' | 'paidOwner', formula: () => string) =>
    fills.put(`keys.${name}`, text.keys[name], formula);
  put('paidOwner', () => safeKeys(columns.owner, view.managers));
  put('paidDay', () => {
    const all = `(${page.ref('manager')}=${quoteText(text.all)})`;
    const ours = `(${all}+(${fills.row('keys.paidOwner')}=${wantedOwner(page, view)})>0)`;
    const usual = quoteText(currencies?.[0] ?? '');
    const money = currencies ? `*${isInFormula(payments, currencyOf(page, text.none), usual)}` : '';
    return `IF(${columns.sold}*${ours}${money}>0;${columns.day};0)`;
  });
  put('paid', () => {
    const day = fills.row('keys.paidDay');
    const { amount } = columns;
    return `IF((${day}>=${month.first})*(${day}<${month.last + 1})*(${amount}<>"")>0;${amount};0)`;
  });
}

/** The figures of a day, the columns of the table by day. */
export const DAY_FIGURES = ['paid', 'certain', 'probable', 'certainWeighted', 'probableWeighted'] as const;
export type DayFigure = (typeof DAY_FIGURES)[number];

/** A row a day: its sums, then what the chart draws. */
function placeDays(page: Page, view: View): void {
  const { days, text, month } = view;
  const first = COLUMNS.days;
  const head = [text.keys.day, ...DAY_FIGURES.map((name) => text.keys[name]), text.keys.planToDay];
  head.forEach((name, index) => {
    page.text(1, first + index, 'header', name);
  });
  const paidDays = () => page.ref('keys.paidDay');
  days.forEach(({ day }, index) => {
    const row = index + 2;
    const put = (offset: number, formula: () => string) =>
      page.formula(row, first + offset, 'formula', formula);
    page.text(row, first, 'formula', day, { format: 'dayOfMonth' });
    const ofDay = (group: 'certain' | 'probable', list: string) => () =>
      `SUMIF(${page.ref('keys.dayKey')};${GROUPS[group] * GROUP_STEP + day};${page.ref(`list.${list}`)})`;
    put(1, () => `SUMIF(${paidDays()};${day};${page.ref('keys.paid')})`);
    put(2, ofDay('certain', 'amount'));
    put(3, ofDay('probable', 'amount'));
    put(4, ofDay('certain', 'weighted'));
    put(5, ofDay('probable', 'weighted'));
    put(6, () => {
      const worked = page.ref('worked');
      const toDay = `SUM(${page.ref(`work.${index}`)})`;
      return `IF(OR(${page.ref('plan')}="";SUM(${worked})=0);0;${page.ref('plan')}*${toDay}/SUM(${worked}))`;
    });
    placeDrawn(page, view, row, index);
  });
  const rows = days.length;
  DAY_FIGURES.forEach((name, index) => {
    page.name(`day.${name}`, 2, first + 1 + index, rows);
  });
  view.weeks.forEach((week, index) => {
    DAY_FIGURES.forEach((name, offset) => {
      const from = week.first - month.first + 2;
      page.name(`week${index}.${name}`, from, first + 1 + offset, week.last - week.first + 1);
    });
  });
  page.name('day.plan', 2, first + 6, rows);
  page.name('chart', 2, first, rows, 15);
  placeBuilt(page, view, first + DAYS_WIDTH);
}

/** Figures that sentences speak of: a sentence repeats a figure's cell many times, and not what is behind it. */
function placeFigures(
  page: Page,
  view: View,
  put: (row: number, name: string, content: () => string) => void,
): void {
  const ref = (name: string) => page.ref(name);
  put(6, 'ahead.count', () => `COUNTIF(${ref('keys.counted')};1)`);
  put(7, 'ahead.full', () => `SUM(${ref('keys.aheadFull')})`);
  put(8, 'missing', () => `${ref('leastCoverage')}*N(${ref('left')})-${ref('ahead')}`);
  put(9, 'average', () => `${ref('ahead.full')}/MAX(1;${ref('ahead.count')})`);
  put(10, 'deals.missing', () => {
    const stage = view.usualStage;
    const each = stage
      ? `(${ref('average')}*N(${ref(`odds.${stage.key}`)}))`
      : `(${ref('ahead')}/MAX(1;${ref('ahead.count')}))`;
    return `IF(OR(${each}<=0;${ref('missing')}<=0);0;ROUNDUP(ROUND(${ref('missing')}/${each};6);0))`;
  });
  const [from, to] = [lastWorked(view) - view.month.first + 1, view.days.length];
  const part = (name: string) => `SUM(INDEX(${ref(name)};${from}):INDEX(${ref(name)};${to}))`;
  put(11, 'pile', () => `${part('day.certain')}+${part('day.probable')}`);
  put(12, 'biggest', () => `MAX(${ref('keys.aheadFull')})`);
  put(13, 'biggest.at', () => `MATCH(${ref('biggest')};${ref('keys.aheadFull')};0)`);
  put(14, 'without', () => `${ref('forecast')}-N(INDEX(${ref('list.weighted')};${ref('biggest.at')}))`);
  put(15, 'sure', () => `COUNTIF(${ref('list.probability')};1)+COUNTIF(${ref('list.probability')};100)`);
}

/**
 * What the outlook was counted for: once the forecast is another, it no longer holds. The plan is compared apart, as only
 * the chance speaks of it, and it may have become known after the build.
 */
function placeBuilt(page: Page, view: View, column: number): void {
  const { outlook, paid, payments, selection } = view;
  const put = (row: number, name: string, content: Scalar | (() => string)) => {
    if (typeof content === 'function') page.formula(row, column, 'formula', content);
    else page.text(row, column, 'dated', content);
    page.name(name, row, column);
  };
  const ahead = (group: number) => `SUMIF(${page.ref('keys.code')};${group};${page.ref('list.weighted')})`;
  put(2, 'extra', () => `${page.ref('ahead')}-${ahead(GROUPS.certain)}-${ahead(GROUPS.probable)}`);
  put(3, 'built.forecast', (paid + outlook.expected) / MINOR_PER_MAJOR);
  put(4, 'built.plan', selection.plan === null ? null : selection.plan / MINOR_PER_MAJOR);
  placeFigures(page, view, put);
  put(16, 'built.excess', fromMinor(view.agreed.excess));
  put(17, 'built.paidOff', fromMinor(paidOff(view).sum));
  put(18, 'built.payments', fromMinor(payments.rows.reduce((sum, { amount }) => sum + amount, 0)));
  put(5, 'asBuilt', () => `IF(ABS(${page.ref('forecast')}-${page.ref('built.forecast')})<1;1;0)`);
}

/** Running totals in the unit of the day columns; empty where the chart should not draw. */
function placeDrawn(page: Page, { scale, days, band }: View, row: number, index: number): void {
  const first = COLUMNS.days;
  const day = days[index]!.day;
  const upTo = (figure: DayFigure) => {
    const column = first + 1 + DAY_FIGURES.indexOf(figure);
    page.name(`to${index}.${figure}`, 2, column, index + 1);
    return () => `SUM(${page.ref(`to${index}.${figure}`)})`;
  };
  const [paid, certain, probable] = [upTo('paid'), upTo('certainWeighted'), upTo('probableWeighted')];
  const last = index === days.length - 1;
  const extra = () => (last ? `+${page.ref('extra')}` : '');
  const forecast = () => `(${paid()}+${certain()}+${probable()}${extra()})`;
  const put = (offset: number, formula: () => string) =>
    page.formula(row, first + offset, 'formula', formula);
  put(7, () => `IF(${day}<=${page.ref('today')};${paid()}/${scale};NA())`);
  put(8, () => `IF(${day}>=${page.ref('today')};${forecast()}/${scale};NA())`);
  put(9, () => `IF(${page.ref('plan')}="";NA();INDEX(${page.ref('day.plan')};${index + 1})/${scale})`);
  put(10, forecast);
  // The ends of the outlook stand as they were at the build, and are drawn while the sheet says the same.
  const ends = band[index];
  for (const [offset, end] of [
    [11, ends?.low],
    [12, ends?.high],
  ] as const) {
    const column = first + offset + 2;
    page.text(row, column, 'dated', end === undefined ? null : fromMinor(end) / scale);
    const cell = fixed(row, column);
    put(offset, () => `IF(OR(${cell}="";${page.ref('asBuilt')}=0);NA();${cell})`);
  }
}

/** What the owner wrote about payments that are not listed now: it comes back with them. */
function placeKept(page: Page, view: View): void {
  const names = [
    'day',
    'crmDay',
    'amount',
    'probability',
    'crmProbability',
    'morning',
    'evening',
    'comment',
  ] as const;
  const first = COLUMNS.kept;
  page.text(1, first, 'header', view.text.keys.kept);
  const rows = [...view.unlisted];
  rows.forEach(([key, row], index) => {
    page.text(index + 2, first, 'text', key, { format: 'text' });
    names.forEach((name, offset) => {
      const value = row[name] ?? null;
      const format = typeof value === 'string' ? 'text' : 'plain';
      page.text(index + 2, first + 1 + offset, 'text', value, { format });
    });
  });
  if (rows.length === 0) return;
  const columns = Object.fromEntries(names.map((name, offset) => [name, first + 1 + offset]));
  page.keep({ name: 'deals', row: 2, rows: rows.length, key: first, columns });
}
