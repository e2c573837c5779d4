import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { actualActions, isCounted, neededFor, plannedActions } from './actions-table';
import { monthNumber } from './fills';
import { managerKey } from './layout';
import type { MonthColumn } from './published';
import { measured } from './totals';
import type { MonthPlan, View } from './view';

/** A row of the block of months. */
export interface MonthRow {
  readonly page: Page;
  readonly view: View;
  readonly month: MonthPlan;
  /** Of the month in the period, and of the manager. */
  readonly index: number;
  readonly id: string;
  /** Null is the department. */
  readonly name: string | null;
  /** As of the build, of a month that is not shown: the plans of the managers above, and with this one's own. */
  readonly planBefore: number;
  readonly planTo: number;
  put(column: MonthColumn, formula: () => string): void;
}

/** A manager's month, or the department's: plan and actual in money, deals, actions and kinds of clients. */
export function placeMonthRow(of: MonthRow): void {
  const { page, view, month, index, id, name, put } = of;
  const { selection } = view;
  const shown = month.month.first === selection.month.first;
  const cell = (column: MonthColumn) => page.ref(`keys.${column}.${index}.${id}`);
  const ref = (place: string) => page.ref(place);
  const at = monthNumber(month.month.first);
  const sum = (column: string) =>
    name === null
      ? `SUMIF(${ref('keys.month')};${at};${ref(column)})`
      : `SUMIF(${ref('keys.monthOwner')};${quoteText(`${at}|${managerKey(name)}`)};${ref(column)})`;
  put('plan', () => planOf(of, shown));
  put('actual', () => sum(measured(view)));
  const { workingDays, elapsed } = progressOf(of, shown);
  put('workingDays', () => workingDays);
  put('elapsed', () => elapsed);
  put('remaining', () => `${cell('workingDays')}-${cell('elapsed')}`);
  put(
    'planToDate',
    () => `IF(${cell('workingDays')}=0;"";${cell('plan')}*${cell('elapsed')}/MAX(1;${cell('workingDays')}))`,
  );
  put(
    'runRate',
    () => `IF(${cell('elapsed')}=0;"";${cell('actual')}*${cell('workingDays')}/MAX(1;${cell('elapsed')}))`,
  );
  put(
    'needed',
    () =>
      `IF(${cell('remaining')}=0;"";MAX(0;${cell('plan')}-${cell('actual')})/MAX(1;${cell('remaining')}))`,
  );
  put('deals', () => neededFor(page, cell('plan'), 'deal'));
  put('dealsActual', () => {
    if (!view.sales.countsDeals) return sum('keys.count');
    if (name === null) return `COUNTIF(${ref('keys.wonMonth')};${at})`;
    return `COUNTIF(${ref('keys.wonOwner')};${quoteText(`${at}|${managerKey(name)}`)})`;
  });
  placeMeasures(of, cell, sum);
  if (!shown) return;
  placeActionColumns(of, cell);
  placeKindColumns(of, cell);
  // The report's tables speak of the month shown without its number.
  for (const [alias, column] of [
    ['actual', 'actual'],
    ['dealsPlan', 'deals'],
    ['dealsActual', 'dealsActual'],
    ['dealActual', 'dealsActual'],
  ] as const) {
    page.name(`keys.${alias}.${id}`, ...placeOf(page, `keys.${column}.${index}.${id}`));
  }
}

function placeOf(page: Page, name: string): [number, number] {
  const { rect } = page.places.get(name);
  return [rect.row, rect.column];
}

function planOf({ page, month, index, id, name, planBefore, planTo }: MonthRow, shown: boolean): string {
  if (shown) return name === null ? page.ref('plan') : `N(${page.ref(`manager.${id}.plan`)})`;
  if (name === null) return `N(${page.ref(`months.plan.${index}`)})`;
  // As of the build, in proportion to what the month's plan has become since; running sums, so that the managers'
  // add up to it to the kopeck.
  const [now, built] = [`N(${page.ref(`months.plan.${index}`)})`, month.plan];
  const upTo = (sum: number) => `ROUND(${now}*${sum}/${built};2)`;
  if (built === 0) return '0';
  return planBefore === 0 ? upTo(planTo) : `ROUND(${upTo(planTo)}-${upTo(planBefore)};2)`;
}

function progressOf(
  { page, view, month }: MonthRow,
  shown: boolean,
): { workingDays: string; elapsed: string } {
  if (shown) return { workingDays: page.ref('workingDays'), elapsed: page.ref('elapsed') };
  const { first, last } = month.month;
  const { today } = view.context;
  const elapsed = today >= last ? month.days : today < first ? 0 : null;
  return {
    workingDays: String(month.days),
    elapsed: String(elapsed ?? view.elapsedNow),
  };
}

/** Revenue and gross profit both, where both are known; the one that is not planned follows by the usual margin. */
function placeMeasures(
  { page, view, put }: MonthRow,
  cell: (column: MonthColumn) => string,
  sum: (column: string) => string,
): void {
  const { selection, sales } = view;
  const planned = selection.measure;
  const margin = page.ref('margin');
  put('revenue', () =>
    planned === 'revenue' ? cell('plan') : `IF(N(${margin})=0;"";ROUND(${cell('plan')}/${margin};2))`,
  );
  put('revenueActual', () => sum('keys.revenue'));
  if (!sales.profitKnown) return;
  put('profit', () =>
    planned === 'profit' ? cell('plan') : `IF(N(${margin})=0;"";ROUND(${cell('plan')}*${margin};2))`,
  );
  put('profitActual', () => sum('keys.profit'));
}

const ACTION_COLUMNS = {
  meeting: ['meetings', 'meetingsActual'],
  proposal: ['proposals', 'proposalsActual'],
  call: ['calls', 'callsActual'],
  lead: ['leads', 'leadsActual'],
} as const;

function placeActionColumns(
  { page, view, id, index, name, put }: MonthRow,
  cell: (column: MonthColumn) => string,
): void {
  const planned = plannedActions(view);
  for (const [action, [plan, actual]] of Object.entries(ACTION_COLUMNS)) {
    const kind = action as keyof typeof ACTION_COLUMNS;
    if (planned.includes(kind)) put(plan, () => neededFor(page, cell('plan'), kind));
    if (isCounted(view, kind)) put(actual, () => actualActions(page, view, kind, name));
    for (const [column, suffix] of [
      [plan, 'Plan'],
      [actual, 'Actual'],
    ] as const) {
      if (page.places.has(`keys.${column}.${index}.${id}`)) {
        page.name(`keys.${kind}${suffix}.${id}`, ...placeOf(page, `keys.${column}.${index}.${id}`));
      }
    }
  }
}

/** New and current clients: a manager's share of the department's, and what was sold to each. */
function placeKindColumns(
  { page, view, id, index, name, put }: MonthRow,
  cell: (column: MonthColumn) => string,
): void {
  if (!view.newShare) return;
  const { source } = view.context;
  const share = page.ref('kind.new.share');
  const sum = (kind: 'new' | 'current') => {
    const text = source.clientKind(kind);
    const [keys, key] =
      name === null ? ['keys.kind', text] : ['keys.kindOwner', `${text}|${managerKey(name)}`];
    return `SUMIF(${page.ref(keys)};${quoteText(key)};${page.ref(measured(view))})`;
  };
  put('newClients', () => `ROUND(${cell('plan')}*N(${share});2)`);
  put('currentClients', () => `ROUND(${cell('plan')}-${cell('newClients')};2)`);
  put('newClientsActual', () => sum('new'));
  put('currentClientsActual', () => sum('current'));
  page.name(`keys.newActual.${id}`, ...placeOf(page, `keys.newClientsActual.${index}.${id}`));
}
