import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { workedFormula } from '../shared/work-days';
import { C, header, heading, MATRIX, ratioOf, withUnit } from './layout';
import type { View } from './view';

/** The month by day: plan, actual, both running, and each manager's sales. Answers with the next row. */
export function placeDays(page: Page, view: View, from: number): number {
  const { text, days, people, context } = view;
  const words = text.days;
  const end = Math.max(MATRIX + people.length - 1, MATRIX);
  let row = heading(page, from, C.name, end, words.heading, words.note);
  row = header(
    page,
    row,
    [
      { at: C.name, label: words.day, left: true },
      { at: C.first, label: words.worked, note: words.workedNote },
      { at: C.second, label: withUnit(view, text.columns.plan) },
      { at: C.third, label: withUnit(view, text.columns.actual) },
      { at: C.fourth, label: words.planToDay },
      { at: C.fifth, label: words.actualToDay },
      { at: C.sixth, label: text.columns.attainment, note: words.attainmentNote },
      { at: C.seventh, label: words.gap },
      ...people.map(({ name }, index) => ({ at: MATRIX + index, label: name || text.nobody })),
    ],
    end,
  );
  const first = row;
  const rows = days.length;
  const holidays = context.holidays.source;
  days.forEach(({ day, worked }, index) => {
    const at = row;
    page.text(at, C.name, 'label', day, { format: 'day', align: 'left' });
    page.name(`days.${index}.worked.to`, first, C.first, index + 1);
    page.formula(
      at,
      C.first,
      'aside',
      () => (holidays ? workedFormula(holidays, String(day)) : worked ? '1' : '0'),
      {
        format: 'integer',
      },
    );
    placeFigures(page, at, index, rows, day);
    people.forEach((_, person) => {
      page.formula(at, MATRIX + person, 'formula', () => shownSum(page.ref(`keys.day.${index}.${person}`)), {
        format: 'money',
      });
    });
    row += 1;
  });
  page.name('days.day', first, C.name, rows);
  page.name('days.worked', first, C.first, rows);
  page.name('days.plan', first, C.second, rows);
  page.name('days.actual', first, C.third, rows);
  nameWeeks(page, view, first);
  placeTotal(page, view, first, row);
  const at = [{ row: first, column: C.name, rows, columns: end - C.name + 1 }];
  page.rule(at, 'today', () => `$${columnLetter(C.name)}${first}=${page.ref('today')}`);
  page.rule(at, 'muted', () => `$${columnLetter(C.first)}${first}=0`);
  return row + 1;
}

/** Empty rather than 0 on days without a sale: only what happened draws the eye. */
function shownSum(cell: string): string {
  return `IF(${cell}=0;"";${cell})`;
}

function placeFigures(page: Page, row: number, index: number, rows: number, day: number): void {
  const ref = (name: string) => page.ref(name);
  const own = (name: string) => `days.${index}.${name}`;
  page.name(own('plan'), row, C.second);
  page.name(own('actual'), row, C.third);
  page.name(own('planTo'), row, C.fourth);
  page.name(own('actualTo'), row, C.fifth);
  page.formula(row, C.fourth, 'aside', () => `ROUND(${ref('plan')}*${reached(page, index, rows)};2)`, {
    format: 'money',
  });
  const before = () => (index === 0 ? '' : `-${ref(`days.${index - 1}.planTo`)}`);
  page.formula(row, C.second, 'formula', () => `ROUND(${ref(own('planTo'))}${before()};2)`, {
    format: 'money',
  });
  page.formula(row, C.third, 'formula', () => shownSum(ref(`keys.day.${index}.department`)), {
    format: 'money',
  });
  const actualBefore = () => (index === 0 ? '' : `+N(${ref(`days.${index - 1}.actualTo`)})`);
  page.formula(
    row,
    C.fifth,
    'formula',
    () => `IF(${day}>${ref('today')};"";${ref(`keys.day.${index}.department`)}${actualBefore()})`,
    { format: 'money' },
  );
  page.formula(
    row,
    C.sixth,
    'formula',
    () =>
      `IF(OR(${ref(own('actualTo'))}="";${ref(own('planTo'))}=0);"";N(${ref(own('actualTo'))})/${ref(own('planTo'))})`,
    { format: 'share' },
  );
  page.formula(
    row,
    C.seventh,
    'formula',
    () => `IF(${ref(own('actualTo'))}="";"";N(${ref(own('actualTo'))})-${ref(own('planTo'))})`,
    { format: 'money' },
  );
}

/** The part of the month's plan that is due with this day: by working days, or by all days of a month without any. */
function reached(page: Page, index: number, rows: number): string {
  const upTo = `SUM(${page.ref(`days.${index}.worked.to`)})`;
  return `IF(${page.ref('workingDays')}=0;${index + 1}/${rows};${upTo}/MAX(1;${page.ref('workingDays')}))`;
}

/** The rows of each week. */
function nameWeeks(page: Page, { weeks, selection }: View, first: number): void {
  const columns = { day: C.name, worked: C.first, plan: C.second, actual: C.third };
  weeks.forEach((week, index) => {
    for (const [name, column] of Object.entries(columns)) {
      const row = first + week.first - selection.month.first;
      page.name(`week.${index}.of.${name}`, row, column, week.last - week.first + 1);
    }
  });
}

function placeTotal(page: Page, view: View, first: number, row: number): void {
  const { people, text, days } = view;
  page.text(row, C.name, 'total', text.columns.total);
  const sum = (column: number, format: 'money' | 'integer') => {
    const name = `days.column${column}`;
    page.name(name, first, column, days.length);
    page.formula(row, column, 'total', () => `SUM(${page.ref(name)})`, { format });
  };
  sum(C.first, 'integer');
  sum(C.second, 'money');
  sum(C.third, 'money');
  page.name('days.plan.total', row, C.second);
  page.name('days.actual.total', row, C.third);
  people.forEach((_, index) => {
    sum(MATRIX + index, 'money');
  });
  page.ground(row, C.name, Math.max(MATRIX + people.length - 1, MATRIX), 'total');
}

/** Weeks, Monday to Sunday, with their share of the month: an even month has no zigzag. Answers with the next row. */
export function placeWeeks(page: Page, view: View, from: number): number {
  const { text, weeks } = view;
  const words = text.weeks;
  const last = C.seventh;
  let row = heading(page, from, C.name, last, words.heading);
  row = header(
    page,
    row,
    [
      { at: C.name, label: words.week, left: true },
      { at: C.first, label: words.days },
      { at: C.second, label: withUnit(view, text.columns.plan) },
      { at: C.third, label: withUnit(view, text.columns.actual) },
      { at: C.fourth, label: text.columns.attainment },
      { at: C.fifth, label: words.perDay, note: words.perDayNote },
      { at: C.sixth, label: words.share },
      { at: C.seventh, label: words.elapsed },
    ],
    last,
  );
  const first = row;
  weeks.forEach((week, index) => {
    const of = (name: string) => page.ref(`week.${index}.of.${name}`);
    const own = (name: string) => `week.${index}.${name}`;
    page.text(row, C.name, 'label', text.week(week.first, week.last));
    const put = (
      column: number,
      name: string,
      format: 'money' | 'integer' | 'share',
      formula: () => string,
    ) => {
      page.name(own(name), row, column);
      page.formula(row, column, 'formula', formula, { format });
    };
    put(C.first, 'days', 'integer', () => `SUM(${of('worked')})`);
    put(C.second, 'plan', 'money', () => `SUM(${of('plan')})`);
    put(C.third, 'actual', 'money', () => `SUM(${of('actual')})`);
    put(C.fourth, 'attainment', 'share', () => ratioOf(page.ref(own('actual')), page.ref(own('plan'))));
    put(C.fifth, 'perDay', 'money', () => ratioOf(page.ref(own('actual')), page.ref(own('elapsed'))));
    put(C.sixth, 'share', 'share', () => ratioOf(page.ref(own('actual')), page.ref('actual')));
    put(
      C.seventh,
      'elapsed',
      'integer',
      () => `SUMIF(${of('day')};"<="&${page.ref('today')};${of('worked')})`,
    );
    row += 1;
  });
  page.name('weeks.plan', first, C.second, weeks.length);
  page.name('weeks.actual', first, C.third, weeks.length);
  page.name('weeks.elapsed', first, C.seventh, weeks.length);
  return row;
}
