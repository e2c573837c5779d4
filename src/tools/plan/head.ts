import { calendarDay } from '../../analysis/day';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { holidayWarnings } from '../shared/work-days';
import { C, LAST } from './layout';
import type { View } from './view';

/** Title and the grey line under it. Answers with the next row. */
export function placeTitle(page: Page, view: View): number {
  const { text, context, selection, sales } = view;
  const { source, orders } = context;
  page.text(1, C.name, 'title', text.title(selection.month.first));
  page.height(1, 34);
  const sheet = sales.from === 'orders' ? (orders.source?.sheetName ?? '') : source.sheetName;
  page.text(2, C.name, 'subtitle', text.subtitle[sales.from](sheet, whenText(context.now)));
  page.ground(2, C.name, LAST, 'subtitle');
  page.height(3, 8);
  return 4;

  function whenText(now: number): string {
    const minutes = Math.floor((now - Math.floor(now)) * 1440 + 1 / 1000);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${text.day(Math.floor(now))}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
}

interface Warning {
  readonly when: string;
  /** A formula too. */
  readonly what: string;
}

/**
 * What to know before trusting the figures; a line that no longer applies is empty. Answers with the next row;
 * without warnings the same.
 */
export function placeWarnings(page: Page, view: View, from: number): number {
  let row = from;
  for (const warning of warningsOf(page, view)) {
    page.formula(row, C.sign, 'warningSign', () => `IF(${warning().when};"⚠";"")`);
    page.formula(row, C.name, 'warning', () => `IF(${warning().when};${warning().what};"")`);
    row += 1;
  }
  return row;
}

function warningsOf(page: Page, view: View): (() => Warning)[] {
  const { text, sales, goal, people, selection, history } = view;
  const words = text.warnings;
  const ref = (name: string) => page.ref(name);
  const fixed = (applies: boolean, what: () => string): (() => Warning)[] =>
    applies ? [() => ({ when: 'TRUE', what: sentence(what(), {}) })] : [];
  const { first, last } = selection.month;
  return [
    ...(goal === 0 ? [() => ({ when: `N(${ref('goal')})=0`, what: sentence(words.noGoal, {}) })] : []),
    ...fixed(history.span === null, () => words.noHistory),
    ...fixed(
      people.every(({ name }) => name === ''),
      () => words.noManagers,
    ),
    ...fixed(sales.foreign > 0, () => words.foreign(sales.foreign, sales.currency ?? '')),
    ...fixed(sales.undated > 0, () => words.undated(sales.undated)),
    ...fixed(sales.unpriced > 0, () => words.unpriced(sales.unpriced)),
    ...fixed(returnsOf(view) > 0, () => words.returns(returnsOf(view))),
    ...holidays(view).map((warning) => () => warning),
    // Only after something was typed over: until then its line is the gap under the block.
    () => {
      const other = `OR(${ref('month')}<${first};${ref('month')}>${last})`;
      const noDays = `AND(${ref('workingDays')}=0;N(${ref('plan')})>0)`;
      const what = `IF(${other};${sentence(words.otherMonth(first), {})};${sentence(words.noDays, {})})`;
      return { when: `OR(${other};${noDays})`, what };
    },
  ];
}

/** Only those that apply at the build: a list of the year's days off is not deleted every day. */
function holidays({ context, selection }: View): readonly Warning[] {
  if (!context.holidays.source) return [];
  const { year } = calendarDay(selection.month.first);
  const { off, worked } = context.calendar;
  const listed = [...off, ...worked].some((day) => calendarDay(day).year === year);
  return holidayWarnings(context, selection.month.first).slice(listed ? 1 : 0);
}

/** Orders of the month with a negative amount: they lower what was sold. */
function returnsOf({ sales, selection }: View): number {
  const { first, last } = selection.month;
  return sales.rows.filter(({ day, revenue }) => revenue < 0 && day >= first && day <= last).length;
}
