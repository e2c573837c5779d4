import type { Format, Scalar } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayNumber, monthNumber } from './fills';
import { placeKept } from './kept';
import { placeMonthRow } from './keys-month';
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
import { partsOfMonth, type View } from './view';

/** Column letters of published.ts as numbers. */
function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

const CHART_COLUMN = columnOf('AP');

/**
 * The hidden sheet: what other tools read, in the columns that published.ts fixes; what the chart draws; and
 * what was typed for other months.
 */
export function placeKeys(page: Page, view: View): void {
  placeMonths(page, view);
  placeFacts(page, view);
  placeDays(page, view);
  placeChart(page, view);
  placeKept(page, view);
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
    let planTo = 0;
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
      const planBefore = planTo;
      planTo += parts[manager - 1] ?? 0;
      placeMonthRow({ page, view, month, index, id, name, put, planBefore, planTo });
      row += 1;
    });
  });
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
    put(1, () => {
      const plan = ref(`days.${index}.planTo`);
      return `IF(${plan}=0;NA();${plan}/${scale})`;
    });
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
