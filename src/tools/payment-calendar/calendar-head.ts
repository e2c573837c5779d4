import { weekday } from '../../analysis/calendar';
import type { Format, Rect, Role } from '../../blueprint/blueprint';
import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { decimalText, wholeText } from '../../blueprint/sentence';
import { holidaysSource, workedFormula } from '../shared/work-days';
import { C, heading, LAST_DAY, withUnit } from './layout';
import { GROUPS, type Group } from './rows';
import type { View } from './view';

/** The calendar's head: weeks, days, what is paid and expected by day, and every group's sum. Answers with the next row. */
export function placeCalendarHead(page: Page, view: View, from: number): number {
  const { text } = view;
  let row = heading(page, from, C.client, LAST_DAY, text.calendar.heading, text.calendar.note(view.scale));
  row = placeWeeksRow(page, view, row);
  row = placeHeader(page, view, row);
  const first = row;
  row = placeSums(page, view, row);
  row = placeWeekEnds(page, view, row);
  row = placeWork(page, view, row);
  row = placeGroups(page, view, row);
  placeDayRules(page, view, first, row);
  return row;
}

function placeWeeksRow(page: Page, { weeks, month, text }: View, row: number): number {
  for (const week of weeks) {
    const column = C.day + week.first - month.first;
    const columns = week.last - week.first + 1;
    page.text(row, column, 'dayHead', text.calendar.week(week.first, week.last, columns), { align: 'left' });
    if (columns > 1) page.merge({ row, column, rows: 1, columns });
  }
  return row + 1;
}

function placeHeader(page: Page, view: View, row: number): number {
  const { text, days } = view;
  days.forEach(({ day }, index) => {
    page.text(row, C.day + index, 'dayHead', text.weekdays[weekday(day)] ?? '');
  });
  const words = text.columns;
  const put = (column: number, label: string, left: boolean, note = '') =>
    page.text(row + 1, column, 'header', label, { align: left ? 'left' : 'right', ...(note && { note }) });
  put(C.client, words.client, true);
  put(C.manager, words.manager, true);
  put(C.stage, words.stage, true);
  put(C.probability, words.probability, false, words.probabilityNote);
  put(C.amount, withUnit(view, words.amount), false);
  put(C.weighted, withUnit(view, words.weighted), false);
  put(C.date, words.date, false, words.dateNote);
  placeDayNumbers(page, view, row + 1, 'header');
  put(C.morning, words.morning, true, words.notesNote);
  put(C.evening, words.evening, true, words.notesNote);
  put(C.comment, words.comment, true, words.notesNote);
  put(C.crmDay, words.crmDay, false, words.crmNote);
  put(C.crmProbability, words.crmProbability, false, words.crmNote);
  put(C.basis, words.basis, true, words.basisNote);
  put(C.kind, words.kind, true, words.kindNote);
  put(C.currency, words.currency, true);
  put(C.key, words.key, true, words.keyNote);
  page.ground(row + 1, C.client, C.key, 'header');
  page.name('days', row + 1, C.day, 1, days.length);
  page.height(row + 1, 34);
  return row + 2;
}

/** The numbers of the days, as real days that show only their number. */
export function placeDayNumbers(page: Page, { days }: View, row: number, role: Role = 'dayHead'): void {
  days.forEach(({ day }, index) => {
    page.text(row, C.day + index, role === 'header' ? 'dayHeader' : role, day, { format: 'dayOfMonth' });
  });
}

/** How the figures of days are shown. */
export function dayFormat({ scale }: View): Format {
  return scale === 1000 ? 'dayWhole' : 'dayTenths';
}

function placeSums(page: Page, view: View, from: number): number {
  const { text, days, scale } = view;
  const format = dayFormat(view);
  const ref = (name: string) => page.ref(name);
  const weighted = (group: Group) => `SUMIF(${ref('keys.code')};${GROUPS[group]};${ref('list.weighted')})`;
  const at = (name: string, index: number) => `INDEX(${ref(`day.${name}`)};${index + 1})`;
  const lines = [
    {
      label: text.calendar.paid,
      amount: () => ref('paid'),
      weighted: () => ref('paid'),
      day: (index: number) => at('paid', index),
    },
    ...(['certain', 'probable'] as const).map((group) => ({
      label: text.calendar[group],
      amount: () => ref(group),
      weighted: () => weighted(group),
      day: (index: number) => at(group, index),
    })),
    {
      label: text.calendar.total,
      amount: () => `${ref('paid')}+${ref('certain')}+${ref('probable')}`,
      weighted: () => `${ref('paid')}+${weighted('certain')}+${weighted('probable')}`,
      day: (index: number) =>
        `${at('paid', index)}+${at('certainWeighted', index)}+${at('probableWeighted', index)}`,
    },
  ];
  lines.forEach(({ label, amount, weighted: certain, day }, line) => {
    const row = from + line;
    const total = line === lines.length - 1;
    const role = total ? 'total' : 'formula';
    page.text(row, C.client, total ? 'total' : 'label', label);
    page.formula(row, C.amount, role, amount, { format: 'money' });
    page.formula(row, C.weighted, role, certain, { format: 'money' });
    days.forEach((_, index) => {
      // Empty rather than 0: what a format hides one engine shows.
      const value = () => `IF(${day(index)}=0;"";(${day(index)})/${scale})`;
      page.formula(row, C.day + index, total ? 'dayTotal' : 'day', value, { format });
    });
    if (total) page.ground(row, C.client, C.date, 'total');
  });
  const total = from + lines.length - 1;
  page.name('dayTotals', total, C.day, 1, days.length);
  const rect = { row: from, column: C.day, rows: lines.length, columns: days.length };
  const here = `${columnLetter(C.day)}${from}`;
  for (const [look, quarter] of [
    ['heat4', 3],
    ['heat3', 2],
    ['heat2', 1],
  ] as const) {
    page.rule([rect], look, () => `AND(N(${here})>0;N(${here})*4>${quarter}*MAX(${page.ref('dayTotals')}))`);
  }
  page.rule([rect], 'heat1', () => `N(${here})>0`);
  return from + lines.length;
}

/** Weeks' ends: the plan's running total and the forecast's, each over the days of its week. */
function placeWeekEnds(page: Page, view: View, from: number): number {
  const { weeks, month, text, scale } = view;
  const put = (row: number, label: string, role: 'note' | 'strong', value: (index: number) => string) => {
    page.text(row, C.client, role, label);
    for (const week of weeks) {
      const column = C.day + week.first - month.first;
      const columns = week.last - week.first + 1;
      const index = week.last - month.first;
      const figure = () => {
        const scaled = `(${value(index)}/${scale})`;
        return scale === 1000 ? wholeText(scaled, text.style) : decimalText(scaled, text.style);
      };
      const planned = () => `IF(${page.ref('plan')}="";"";${figure()})`;
      page.formula(row, column, role === 'note' ? 'dayHead' : 'day', role === 'note' ? planned : figure, {
        align: 'right',
      });
      if (columns > 1) page.merge({ row, column, rows: 1, columns });
    }
  };
  const of = (offset: number) => (index: number) => `INDEX(${page.ref('chart')};${index + 1};${offset})`;
  put(from, text.calendar.planToWeek, 'note', of(7));
  put(from + 1, text.calendar.forecastToWeek, 'strong', of(11));
  return from + 2;
}

/** Which days are worked: ones and noughts by the Holidays sheet. */
function placeWork(page: Page, { days, text, context }: View, row: number): number {
  const source = holidaysSource(context);
  page.text(row, C.client, 'note', text.calendar.worked, {
    note: text.calendar.workedNote(source.sheetName),
  });
  days.forEach((_, index) => {
    const day = () => `${columnLetter(C.day + index)}$${page.places.get('days').rect.row}`;
    page.formula(row, C.day + index, 'dayHead', () => workedFormula(source, day()));
    page.name(`work.${index}`, row, C.day, 1, index + 1);
  });
  page.name('worked', row, C.day, 1, days.length);
  return row + 1;
}

/** A line for each group outside the days, with its count and sums, and the total of all open. */
function placeGroups(page: Page, view: View, from: number): number {
  const { rows, text, currencies } = view;
  const ref = (name: string) => page.ref(name);
  const shown = (group: Group) =>
    !['earlier', 'otherCurrency', 'otherManager'].includes(group) ||
    rows.some((line) => line.group === group);
  const groups = (Object.keys(GROUPS) as Group[]).filter(
    (group) => shown(group) || (group === 'otherCurrency' && currencies !== null) || group === 'otherManager',
  );
  const lines = groups.filter((group) => group !== 'certain' && group !== 'probable');
  let row = from;
  const put = (
    name: string,
    label: string,
    count: () => string,
    sums: (list: string) => string,
    role: Role,
  ) => {
    page.text(row, C.client, role, label);
    page.formula(row, C.stage, role, count, { format: 'integer' });
    page.formula(row, C.amount, role, () => sums('amount'), { format: 'money' });
    page.formula(row, C.weighted, role, () => sums('weighted'), { format: 'money' });
    if (role === 'total') page.ground(row, C.client, C.date, 'total');
    page.name(`count.${name}`, row, C.stage);
    page.name(`sum.${name}`, row, C.amount);
    row += 1;
  };
  for (const group of lines) {
    const code = GROUPS[group];
    put(
      group,
      text.groups[group](view.month.first),
      () => `COUNTIF(${ref('keys.code')};${code})`,
      (list) => `SUMIF(${ref('keys.code')};${code};${ref(`list.${list}`)})`,
      'label',
    );
  }
  put(
    'open',
    text.groups.all,
    () => `COUNTIF(${ref('keys.code')};">0")`,
    (list) =>
      list === 'amount'
        ? `SUMIF(${ref('keys.code')};">0";${ref('list.amount')})`
        : `SUMIF(${ref('keys.code')};">0";${ref('list.weighted')})`,
    'total',
  );
  page.name('groupSums', from, C.amount, row - from - 1);
  return row;
}

function placeDayRules(page: Page, { days }: View, first: number, end: number): void {
  const letter = columnLetter(C.day);
  const head = { row: first - 2, column: C.day, rows: 2, columns: days.length };
  page.rule([head], 'today', () => `${letter}$${first - 1}=${page.ref('today')}`);
  placeDaysOff(page, { ...head, rows: end - first + 2 });
}

/** Greys the days off of a block that begins in the first day's column. */
function placeDaysOff(page: Page, at: Rect): void {
  page.rule([at], 'dayOff', () => `${columnLetter(C.day)}$${page.places.get('worked').rect.row}=0`);
}
