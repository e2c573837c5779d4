import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { placeMonthDays } from '../shared/month-days';
import { Fills, ofCurrency, ownerFill, placeSaleFills, saleColumns, sumOfOwner } from '../shared/sale-fills';
import { planKey } from '../shared/team-sales';
import type { Standard, View } from './view';

/** Columns of the hidden sheet. */
const AT = { days: 1, kept: 12 } as const;

/** The hidden sheet: days, and what waits for its month. */
export function placeKeys(page: Page, view: View): void {
  placeMonthDays(page, view.context, AT.days, view.text.keys.days);
  placeCurrency(page, view);
  placeKept(page, view);
}

/** The columns beside the imported tables. */
export function placeRows(page: Page, view: View): void {
  placeSales(page, view);
  placeDeals(page, view);
  placeActivities(page, view);
}

function inMonth(page: Page, day: string): string {
  return `(${day}>=${page.ref('first')})*(${day}<=${page.ref('today')})`;
}

function namesOf({ people }: View): string[] {
  return people.map(({ name }) => name);
}

function placeSales(page: Page, view: View): void {
  const { context, team, text } = view;
  const columns = saleColumns(context, team.sales);
  const fills = new Fills(page, columns.day);
  placeSaleFills(fills, {
    columns,
    names: namesOf(view),
    currency: team.sales.currencies ? page.ref('currencyText') : null,
    byMargin: null,
    headings: text.keys.sales,
  });
  fills.put(
    'money.month',
    text.keys.month,
    () => `${inMonth(page, fills.row('sale.day'))}*${fills.row('sale.amount')}`,
  );
}

/** Won deals are counted from the deals, whatever the money comes from; those of its currency. */
function placeDeals(page: Page, view: View): void {
  const { context, team } = view;
  const { source } = context;
  const fills = new Fills(page, source.column('closed'));
  fills.put('deals.owner', view.text.keys.sales.owner, () =>
    ownerFill(source.column('owner'), namesOf(view)),
  );
  const won = `(${source.column('outcome')}=${quoteText(source.outcome('won'))})`;
  fills.put('deals.month', view.text.keys.won, () => {
    const money = ofCurrency(context, team.sales.currencies && page.ref('currencyText'));
    return `${won}*${inMonth(page, source.column('closed'))}${money}`;
  });
}

function placeActivities(page: Page, view: View): void {
  const { context, text, standards } = view;
  const { source } = context.activities;
  if (!source) return;
  const fills = new Fills(page, source.column('day'));
  fills.put('activities.owner', text.keys.sales.owner, () =>
    ownerFill(source.column('owner'), namesOf(view)),
  );
  for (const { name } of standards) {
    if (name === 'own') continue;
    const kind = `(${source.column('kind')}=${quoteText(source.kind(name))})`;
    fills.put(`${name}.month`, text.standards.names[name], () => {
      return `IF(${kind}*${inMonth(page, source.column('day'))}>0;${source.column('count')};0)`;
    });
  }
}

/** The currency chosen as the tables' cells have it. */
function placeCurrency(page: Page, { team, text }: View): void {
  if (!team.sales.currencies) return;
  const cell = () => page.ref('currency');
  page.text(12, AT.days + 5, 'label', text.inputs.currency);
  page.formula(12, AT.days + 6, 'formula', () => `IF(${cell()}=${quoteText(text.none)};"";${cell()}&"")`);
  page.name('currencyText', 12, AT.days + 6);
}

/** What a manager sold in the month. */
export function salesOfPerson(page: Page, name: string): string {
  return sumOfOwner(page.ref('sale.owner'), name, page.ref('money.month'));
}

export function dealsOfPerson(page: Page, name: string): string {
  return sumOfOwner(page.ref('deals.owner'), name, page.ref('deals.month'));
}

export function doneByPerson(page: Page, standard: Exclude<Standard, 'own'>, name: string): string {
  return sumOfOwner(page.ref('activities.owner'), name, page.ref(`${standard}.month`));
}

/** Rows that the owner wrote and the visible sheet does not list now, by the rows' name. */
const KEPT = {
  pay: ['full'],
  kpi: ['plan', 'deals', 'ownPlan', 'ownActual'],
  standards: ['kept'],
} as const;

/** Plans that were typed here before there was a Plan sheet: they count again once it is gone. */
function placePlans(page: Page, { people, month, team }: View, column: number): void {
  const typed = people.filter(({ kpi }) => kpi.plan !== null);
  if (team.planSheet === undefined || typed.length === 0) return;
  typed.forEach(({ name, kpi }, index) => {
    page.text(index + 2, column, 'text', planKey(month, name), { format: 'text' });
    page.text(index + 2, column + 1, 'text', kpi.plan);
  });
  page.keep({ name: 'plans', row: 2, rows: typed.length, key: column, columns: { plan: column + 1 } });
}

/** What was typed for other months, or about somebody who is not listed: it comes back with them. */
function placeKept(page: Page, view: View): void {
  const { context, people, month } = view;
  page.text(1, AT.kept, 'header', view.text.keys.kept);
  const byMonth = new Set(people.map(({ name }) => planKey(month, name)));
  const byName = new Set(people.map(({ name }) => name));
  let column: number = AT.kept;
  for (const [name, columns] of Object.entries(KEPT)) {
    const listed = name === 'pay' ? byName : byMonth;
    const rows = [...(context.keyedRows?.get(name) ?? [])].filter(
      ([key, row]) => !listed.has(key) && columns.some((own) => typeof row[own] === 'number'),
    );
    rows.forEach(([key, row], index) => {
      page.text(index + 2, column, 'text', key, { format: 'text' });
      columns.forEach((own, offset) => {
        page.text(index + 2, column + 1 + offset, 'text', row[own] ?? null);
      });
    });
    const places = Object.fromEntries(columns.map((own, offset) => [own, column + 1 + offset]));
    if (rows.length > 0) page.keep({ name, row: 2, rows: rows.length, key: column, columns: places });
    column += columns.length + 2;
  }
  placePlans(page, view, column);
}
