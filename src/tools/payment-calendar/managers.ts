import type { ChartBlueprint, Role } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { safeName } from '../shared/criteria';
import { personText } from '../shared/team-sales';
import { fold } from '../shared/texts';
import { C, DAYS_WIDTH, heading, withUnit } from './layout';
import { planOfPerson } from './plan-source';
import { type Column, header, moneyColumns, placeFigures, placeTotal } from './tables';
import { countedGroups, type View } from './view';

/** What each manager has brought and is expected to, against their plan where a Plan sheet is built. Answers with the next row. */
export function placeManagers(page: Page, view: View, from: number): number {
  const { text, managers } = view;
  const source = view.selection.planSource;
  let row = heading(page, from, C.client, C.date, text.tables.managers);
  row = header(page, row, text.columns.manager, source ? planColumns(view) : moneyColumns(view));
  const first = row;
  byForecast(view).forEach((name, index) => {
    const own = first + index;
    page.text(own, C.client, 'text', name || text.none);
    const of = (range: string, values: string) => sumOfName(range, name, `$${a1(own, C.client)}`, values);
    const owners = () => page.ref('keys.owner');
    const paid = () => of(page.ref('keys.paidOwner'), page.ref('keys.paid'));
    const ahead = () => of(owners(), page.ref('keys.aheadWeighted'));
    if (source) {
      const plan = () => planOfPerson(page, view, source.sheet, personText(name));
      placeAgainstPlan(page, own, 'formula', { plan, paid, ahead });
    } else {
      placeFigures(page, own, 'formula', {
        paid,
        ahead,
        payments: () => of(owners(), page.ref('keys.counted')),
        full: () => of(owners(), page.ref('keys.aheadFull')),
      });
    }
  });
  if (managers.length > 0) page.chart(forecastChart(view, first, source !== null));
  if (!source) return placeTotal(page, view, first + managers.length, first, 'managers');
  return placeManagersTotal(page, view, first + managers.length, first);
}

/** Bars that a window holds; those who are to bring most come first. */
const MOST_BARS = 15;
const BAR_HEIGHT = 24;
const AROUND_BARS = 84;

/** Beside the table: what is paid and what is still expected, a bar a manager. */
function forecastChart(view: View, first: number, planned: boolean): ChartBlueprint {
  const rows = Math.min(MOST_BARS, view.managers.length);
  const words = view.text.managersChart;
  const part = (column: number) => ({
    sheet: 'payment-calendar',
    at: { row: first, column, rows, columns: 1 },
  });
  return {
    kind: 'bar',
    title: withUnit(view, words.title),
    subtitle: words.subtitle,
    anchor: { row: first - 2, column: C.day },
    width: DAYS_WIDTH,
    height: AROUND_BARS + rows * BAR_HEIGHT,
    labels: part(C.client),
    series: [
      { name: view.text.tables.paid, values: part(planned ? C.stage : C.manager), colour: 'grey' },
      { name: view.text.tables.ahead, values: part(planned ? C.amount : C.stage), colour: 'accent' },
    ],
    format: 'money',
  };
}

/** Those who are to bring most first, as of the build. */
function byForecast({ managers, rows, selection, paidBy }: View): string[] {
  const counted = countedGroups(selection);
  const sums = new Map(paidBy);
  for (const { deal, amount, probability, group } of rows) {
    if (!counted.has(group)) continue;
    const owner = fold(deal.owner);
    sums.set(owner, (sums.get(owner) ?? 0) + (amount ?? 0) * (probability ?? 0));
  }
  const sum = (name: string) => sums.get(fold(name)) ?? 0;
  return [...managers].sort((a, b) => sum(b) - sum(a));
}

function planColumns(view: View): Column[] {
  const words = view.text.tables;
  const money = (label: string) => withUnit(view, label);
  return [
    { at: C.manager, label: money(words.plan), format: 'money' },
    { at: C.stage, label: money(words.paid), format: 'money' },
    { at: C.probability, label: words.done, format: 'share' },
    { at: C.amount, label: money(words.ahead), format: 'money' },
    { at: C.weighted, label: money(words.forecast), format: 'money' },
    { at: C.date, label: words.ofPlan, format: 'share' },
  ];
}

interface AgainstPlan {
  readonly plan: () => string;
  readonly paid: () => string;
  readonly ahead: () => string;
}

function placeAgainstPlan(page: Page, row: number, role: Role, { plan, paid, ahead }: AgainstPlan): void {
  const money = { format: 'money' } as const;
  const share = { format: 'share' } as const;
  const cell = (column: number) => a1(row, column);
  const ofPlan = (column: number) => () =>
    `IF(N(${cell(C.manager)})=0;"";${cell(column)}/${cell(C.manager)})`;
  page.formula(row, C.manager, role, plan, money);
  page.formula(row, C.stage, role, paid, money);
  page.formula(row, C.probability, role, ofPlan(C.stage), share);
  page.formula(row, C.amount, role, ahead, money);
  page.formula(row, C.weighted, role, () => `${cell(C.stage)}+${cell(C.amount)}`, money);
  page.formula(row, C.date, role === 'formula' ? 'aside' : role, ofPlan(C.weighted), share);
}

/** The department's plan is its own: managers' plans may leave some of it to nobody. */
function placeManagersTotal(page: Page, view: View, row: number, first: number): number {
  page.text(row, C.client, 'total', view.text.tables.total.managers);
  const sum = (column: number) => () =>
    row === first ? '0' : `SUM(${a1(first, column)}:${a1(row - 1, column)})`;
  placeAgainstPlan(page, row, 'total', {
    plan: () => page.ref('plan'),
    paid: sum(C.stage),
    ahead: sum(C.amount),
  });
  page.ground(row, C.client, C.date, 'total');
  page.name('total.managers', row, C.weighted);
  return row + 1;
}

/** By the owners' keys, in which no name is a pattern or a comparison. */
function sumOfName(keys: string, name: string, cell: string, values: string): string {
  if (name === '') return `SUMPRODUCT((${keys}="")*${values})`;
  const criterion = safeName(name) === name ? `"|"&${cell}` : quoteText(`|${safeName(name)}`);
  return `SUMIF(${keys};${criterion};${values})`;
}
