import type { Page } from '../../blueprint/page';
import type { ToolContext } from '../tool';
import { holidaysSource, workedFormula } from './work-days';

/** Days before the month, where the last working day may lie, and those of the longest month. */
const BEFORE = 31;
const MONTH = 31;

export interface DayFacts {
  readonly headings: Readonly<Record<'day' | 'worked' | 'before' | 'ahead', string>>;
  /** Names of the facts, for people who look at the hidden sheet. */
  readonly labels: Readonly<
    Record<'first' | 'last' | 'lastWorked' | 'total' | 'passed' | 'elapsed' | 'left' | 'todayWorked', string>
  >;
}

/**
 * The days around a month with what is worked of them, by the Holidays sheet as it is edited, and single facts about
 * them. The page needs the place `today`. Facts: `first`, `last` (days); `lastWorked`, the last working day before
 * today; `workdays.total`; `workdays.passed`, those over by the morning of today; `workdays.elapsed`, with today;
 * `workdays.left`, from today on; `todayWorked`, 1 or 0. `days.ahead` holds the working days from today on, '' else.
 */
export function placeMonthDays(page: Page, context: ToolContext, column: number, facts: DayFacts): void {
  const source = holidaysSource(context);
  const ref = (name: string) => page.ref(name);
  const rows = BEFORE + MONTH;
  const { headings, labels } = facts;
  [headings.day, headings.worked, headings.before, headings.ahead].forEach((text, index) => {
    page.text(1, column + index, 'header', text);
  });
  for (let index = 0; index < rows; index += 1) {
    const row = index + 2;
    page.name(`days.${index}`, row, column);
    page.name(`days.${index}.worked`, row, column + 1);
    const day = () => ref(`days.${index}`);
    const worked = () => ref(`days.${index}.worked`);
    page.formula(row, column, 'formula', () => `${ref('first')}+${index}-${BEFORE}`, { format: 'day' });
    page.formula(row, column + 1, 'formula', () => workedFormula(source, day()));
    page.formula(
      row,
      column + 2,
      'formula',
      () => `IF((${worked()}=1)*(${day()}<${ref('today')})>0;${day()};0)`,
    );
    page.formula(row, column + 3, 'formula', () => {
      const ahead = `(${worked()}=1)*(${day()}>=${ref('today')})*(${day()}>=${ref('first')})*(${day()}<=${ref('last')})`;
      return `IF(${ahead}>0;${day()};"")`;
    });
  }
  page.name('days.day', 2, column, rows);
  page.name('days.worked', 2, column + 1, rows);
  page.name('days.before', 2, column + 2, rows);
  page.name('days.ahead', 2, column + 3, rows);
  placeFacts(page, column + 5, labels);
}

function placeFacts(page: Page, column: number, labels: DayFacts['labels']): void {
  const ref = (name: string) => page.ref(name);
  const inMonth = () => `(${ref('days.day')}>=${ref('first')})*(${ref('days.day')}<=${ref('last')})`;
  const count = (more: () => string) => () => `SUMPRODUCT(${ref('days.worked')}*${inMonth()}${more()})`;
  const today = () => ref('today');
  const facts: readonly (readonly [string, string, () => string])[] = [
    ['first', labels.first, () => `DATE(YEAR(${today()});MONTH(${today()});1)`],
    ['last', labels.last, () => `DATE(YEAR(${today()});MONTH(${today()})+1;1)-1`],
    [
      'lastWorked',
      labels.lastWorked,
      () => `IF(MAX(${ref('days.before')})=0;${today()}-1;MAX(${ref('days.before')}))`,
    ],
    ['workdays.total', labels.total, count(() => '')],
    ['workdays.passed', labels.passed, count(() => `*(${ref('days.day')}<${today()})`)],
    ['workdays.elapsed', labels.elapsed, count(() => `*(${ref('days.day')}<=${today()})`)],
    ['workdays.left', labels.left, () => `${ref('workdays.total')}-${ref('workdays.passed')}`],
    [
      'todayWorked',
      labels.todayWorked,
      () => `SUMPRODUCT(${ref('days.worked')}*(${ref('days.day')}=${today()}))`,
    ],
  ];
  facts.forEach(([name, label, formula], index) => {
    page.text(index + 2, column, 'label', label);
    page.formula(index + 2, column + 1, 'formula', formula, {
      format: ['first', 'last', 'lastWorked'].includes(name) ? 'day' : 'plain',
    });
    page.name(name, index + 2, column + 1);
  });
}
