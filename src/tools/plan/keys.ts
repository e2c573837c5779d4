import type { Format, Scalar } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { actualActions, isCounted, neededFor, plannedActions } from './actions-table';
import { dayNumber, monthNumber, placeFills } from './fills';
import { placeKept } from './kept';
import { managerKey } from './layout';
import {
  DAY_COLUMNS,
  type DayColumn,
  FACT_COLUMN,
  FACTS,
  type Fact,
  MONTH_COLUMNS,
  type MonthColumn,
} from './published';
import { measured } from './totals';
import { type MonthPlan, partsOfMonth, type View } from './view';

/** Column letters of published.ts as numbers. */
function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

const CHART_COLUMN = columnOf('AP');

/**
 * The hidden sheet: what other tools read, in the columns that published.ts fixes; what the chart draws; what was
 * typed for other months; and one column a figure beside every sale and activity.
 */
export function placeKeys(page: Page, view: View): void {
  placeMonths(page, view);
  placeFacts(page, view);
  placeDays(page, view);
  placeChart(page, view);
  placeKept(page, view);
  placeFills(page, view);
}

/** Managers of a block's rows, the department first. */
function rowsOf({ people }: View): readonly { readonly name: string | null; readonly id: string }[] {
  return [
    { name: null, id: 'department' },
    ...people.map(({ name }, index) => ({ name, id: String(index) })),
  ];
}

function placeMonths(page: Page, view: View): void {
  for (const [name, letters] of Object.entries(MONTH_COLUMNS)) {
    page.text(1, columnOf(letters), 'header', name);
  }
  let row = 2;
  view.months.forEach((month, index) => {
    const parts = partsOfMonth(view, month);
    rowsOf(view).forEach(({ name, id }, manager) => {
      const put = (column: MonthColumn, formula: () => string) => {
        page.name(`keys.${column}.${index}.${id}`, row, columnOf(MONTH_COLUMNS[column]));
        page.formula(row, columnOf(MONTH_COLUMNS[column]), 'formula', formula);
      };
      const key = name === null ? '' : managerKey(name);
      const text = (column: MonthColumn, value: Scalar, format: Format = 'plain') =>
        page.text(row, columnOf(MONTH_COLUMNS[column]), 'text', value, { format });
      text('key', `${monthNumber(month.month.first)}|${key}`, 'text');
      text('month', month.month.first);
      text('manager', key, 'text');
      placeMonthRow({ page, view, month, index, id, name, put, plan: parts[manager - 1] ?? 0 });
      row += 1;
    });
  });
}

interface MonthRow {
  readonly page: Page;
  readonly view: View;
  readonly month: MonthPlan;
  /** Of the month in the period, and of the manager. */
  readonly index: number;
  readonly id: string;
  /** Null is the department. */
  readonly name: string | null;
  /** As of the build, of a month that is not shown. */
  readonly plan: number;
  put(column: MonthColumn, formula: () => string): void;
}

function placeMonthRow(of: MonthRow): void {
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

function planOf({ page, month, index, id, name, plan }: MonthRow, shown: boolean): string {
  if (shown) return name === null ? page.ref('plan') : `N(${page.ref(`manager.${id}.plan`)})`;
  if (name === null) return `N(${page.ref(`months.plan.${index}`)})`;
  // As of the build, in proportion to what the month's plan has become since.
  const [now, built] = [`N(${page.ref(`months.plan.${index}`)})`, month.plan];
  return built === 0 ? '0' : `ROUND(${now}*${plan}/${built};2)`;
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

function placeFacts(page: Page, view: View): void {
  const { selection, sales, months, people, unit } = view;
  const last = months[months.length - 1]!.month.last;
  const values: Readonly<Record<Fact, Scalar | (() => string)>> = {
    month: selection.month.first,
    today: () => page.ref('today'),
    measure: selection.measure,
    source: sales.from,
    currency: view.currency,
    goal: () => `N(${page.ref('goal')})`,
    periodFirst: months[0]!.month.first,
    periodLast: last,
    margin: view.margin,
    managers: people.filter(({ plan }) => plan > 0).length,
    unit,
  };
  const column = columnOf(FACT_COLUMN);
  for (const [name, row] of Object.entries(FACTS)) {
    const value = values[name as Fact];
    page.text(row, column - 1, 'note', name);
    if (typeof value === 'function') page.formula(row, column, 'formula', value);
    else page.text(row, column, 'text', value, typeof value === 'string' ? { format: 'text' } : {});
    page.name(`facts.${name}`, row, column);
  }
  page.name('margin', FACTS.margin, column);
  page.name('currencyKey', FACTS.currency, column);
}

function placeDays(page: Page, view: View): void {
  for (const [name, letters] of Object.entries(DAY_COLUMNS)) page.text(1, columnOf(letters), 'header', name);
  let row = 2;
  rowsOf(view).forEach(({ name, id }) => {
    const key = name === null ? '' : managerKey(name);
    view.days.forEach(({ day }, index) => {
      const at = row;
      const put = (column: DayColumn, formula: () => string) => {
        page.formula(at, columnOf(DAY_COLUMNS[column]), 'formula', formula);
      };
      page.text(at, columnOf(DAY_COLUMNS.key), 'text', `${dayNumber(day)}|${key}`, { format: 'text' });
      page.text(at, columnOf(DAY_COLUMNS.day), 'text', day);
      page.text(at, columnOf(DAY_COLUMNS.manager), 'text', key, { format: 'text' });
      page.name(`keys.day.${index}.${id}`, at, columnOf(DAY_COLUMNS.actual));
      put('plan', () => planOfDay(page, index, id));
      const amount = page.ref(measured(view));
      const date = index + 1;
      put('actual', () =>
        name === null
          ? `SUMIF(${page.ref('keys.dayOfMonth')};${date};${amount})`
          : `SUMIF(${page.ref('keys.dayOwner')};${quoteText(`${date}|${key}`)};${amount})`,
      );
      put('worked', () => `INDEX(${page.ref('days.worked')};${index + 1})`);
      row += 1;
    });
  });
}

/** A manager's plan of a day, like the department's: running sums, so that the days add up to the kopeck. */
function planOfDay(page: Page, index: number, id: string): string {
  if (id === 'department') return page.ref(`days.${index}.plan`);
  const plan = `N(${page.ref(`manager.${id}.plan`)})`;
  const whole = `MAX(${page.ref('plan')};1/100)`;
  const upTo = (day: number) => `ROUND(${plan}*${page.ref(`days.${day}.planTo`)}/${whole};2)`;
  return index === 0 ? upTo(0) : `ROUND(${upTo(index)}-${upTo(index - 1)};2)`;
}

/** What the chart draws: day, plan and actual so far, and where the month ends at this pace. */
function placeChart(page: Page, view: View): void {
  const { days } = view;
  const ref = (name: string) => page.ref(name);
  view.text.chart.columns.forEach((name, index) => {
    page.text(1, CHART_COLUMN + index, 'header', name);
  });
  days.forEach(({ day }, index) => {
    const row = index + 2;
    const scale = view.scale;
    const put = (offset: number, formula: () => string) =>
      page.formula(row, CHART_COLUMN + offset, 'formula', formula);
    page.text(row, CHART_COLUMN, 'formula', day, { format: 'dayOfMonth' });
    put(1, () => `${ref(`days.${index}.planTo`)}/${scale}`);
    put(2, () => {
      const actual = ref(`days.${index}.actualTo`);
      return `IF(${actual}="";NA();N(${actual})/${scale})`;
    });
    put(3, () => {
      const worked = `SUM(${ref(`days.${index}.worked.to`)})`;
      const pace = `${ref('actual')}*${worked}/MAX(1;${ref('elapsed')})/${scale}`;
      return `IF(OR(${day}<${ref('today')};${ref('elapsed')}=0);NA();${pace})`;
    });
  });
  page.name('chart', 2, CHART_COLUMN, days.length, 4);
}
