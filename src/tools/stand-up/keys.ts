import type { Page } from '../../blueprint/page';
import { type MonthColumn, planOf } from '../plan/published';
import { placeMonthDays } from '../shared/month-days';
import { sumOfOwner } from '../shared/sale-fills';
import { keepOtherPlans } from '../shared/team-plans';
import { personText } from '../shared/team-sales';
import type { Scope } from './fills';
import type { Indicator, IndicatorSource, View } from './view';

/** Columns of the hidden sheet. */
const AT = {
  days: 1,
  people: 10,
  kept: 40,
} as const;

/** Months before this one that tell what is usual. */
export const LOOKED_BACK = 3;

/** The plan's figure of an indicator. */
const PLANNED: Readonly<Record<Indicator, MonthColumn>> = {
  call: 'calls',
  meeting: 'meetings',
  proposal: 'proposals',
  lead: 'leads',
  deal: 'deals',
};

/** The row of the department in the tables by person. */
export const DEPARTMENT = 'all';

/** The hidden sheet: days, and figures by person. */
export function placeKeys(page: Page, view: View): void {
  placeMonthDays(page, view.context, AT.days, view.text.keys.days);
  placePast(page, view);
  placePeople(page, view);
  nameMissing(page, view);
  placeStandouts(page, view);
  placeKept(page, view);
}

/** Of a table's own: since which day "usual" looks back, and how many whole months there are. */
function placePast(page: Page, view: View): void {
  const { context } = view;
  const column = AT.days + 5;
  const firstDays: readonly (readonly [IndicatorSource['from'], string])[] = [
    ['won', context.source.column('closed')],
    ['deals', context.source.column('created')],
    ...(context.activities.source ? [['activities', context.activities.source.column('day')] as const] : []),
  ];
  page.text(10, column, 'label', view.text.keys.pastFirst);
  page.formula(10, column + 1, 'formula', () => monthBefore(page), { format: 'day' });
  page.name('pastFirst', 10, column + 1);
  firstDays.forEach(([from, days], index) => {
    const row = 11 + index;
    page.text(row, column, 'label', view.text.keys.pastMonths[from]);
    const index12 = (day: string) => `(YEAR(${day})*12+MONTH(${day}))`;
    page.formula(
      row,
      column + 1,
      'formula',
      () =>
        `IF(MAX(${days})=0;0;MAX(0;MIN(${LOOKED_BACK};${index12(page.ref('first'))}-${index12(`MIN(${days})`)})))`,
    );
    page.name(`pastMonths.${from}`, row, column + 1);
  });
}

function monthBefore(page: Page): string {
  const first = page.ref('first');
  return `DATE(YEAR(${first});MONTH(${first})-${LOOKED_BACK};1)`;
}

function ownersOf(page: Page, from: IndicatorSource['from']): string {
  return page.ref(`${from}.owner`);
}

/** What a person brought, in formulas of any page. */
export function moneyOf(page: Page, name: string | null, scope: 'since' | 'month'): string {
  const figures = page.ref(`money.${scope}`);
  return name === null ? `SUM(${figures})` : sumOfOwner(page.ref('sale.owner'), name, figures);
}

/** How many of an indicator a person has. */
export function countOf(
  page: Page,
  { name: indicator, from }: IndicatorSource,
  name: string | null,
  scope: Scope,
): string {
  const figures = page.ref(`${indicator}.${scope}`);
  return name === null ? `SUM(${figures})` : sumOfOwner(ownersOf(page, from), name, figures);
}

/**
 * What was to be expected by the morning: the plan's part of the days that are over, else the average month before;
 * empty where neither is known.
 */
export function dueOf(page: Page, view: View, source: IndicatorSource, name: string | null): string {
  const ref = (place: string) => page.ref(place);
  const past = countOf(page, source, name, 'past');
  const months = ref(`pastMonths.${source.from}`);
  const part = `${ref('workdays.passed')}/${ref('workdays.total')}`;
  const usual = `IF(OR(${months}=0;${ref('workdays.total')}=0);"";IF(${past}=0;"";${past}/${months}*${part}))`;
  const sheet = view.team.planSheet;
  if (sheet === undefined) return usual;
  const person = name === null ? '""' : personText(name);
  const planned = planOf(sheet, PLANNED[source.name], ref('first'), person);
  return `IF(AND(${planned}>0;${ref('workdays.total')}>0);${planned}*${part};${usual})`;
}

/** By person, in kopecks: what is shared over which days, for the table by day. */
function placePeople(page: Page, view: View): void {
  const { text, people } = view;
  [text.keys.shared, text.keys.over, text.keys.from, text.keys.missing].forEach((label, index) => {
    page.text(1, AT.people + index, 'header', label);
  });
  people.forEach((_, index) => {
    const row = index + 2;
    const ref = (name: string) => page.ref(name);
    const own = (name: string) => ref(`person.${index}.${name}`);
    const minor = (value: string) => `ROUND(100*N(${value});0)`;
    // In whole kopecks times days, so that nothing is rounded.
    const behind = () => {
      const less = `${minor(own('actual'))}*${ref('workdays.total')}<${minor(own('plan'))}*${ref('workdays.passed')}`;
      return `AND(ISNUMBER(${own('plan')});${less})`;
    };
    page.formula(
      row,
      AT.people,
      'formula',
      () => `IF(${behind()};${minor(own('left'))};${minor(own('plan'))})`,
    );
    page.formula(
      row,
      AT.people + 1,
      'formula',
      () => `IF(${behind()};${ref('workdays.left')};${ref('workdays.total')})`,
    );
    page.formula(row, AT.people + 2, 'formula', () => `IF(${behind()};0;${ref('workdays.passed')})`);
    page.name(`share.${index}.sum`, row, AT.people);
    page.name(`share.${index}.days`, row, AT.people + 1);
    page.name(`share.${index}.from`, row, AT.people + 2);
    if (view.daysLeft === 0) return;
    const share = (name: string) => ref(`share.${index}.${name}`);
    page.formula(row, AT.people + 3, 'formula', () => {
      const each = `INT(${share('sum')}/${share('days')})`;
      const spent = `(${share('from')}*${each}+MIN(${share('from')};${share('sum')}-${share('days')}*${each}))`;
      const owed = `(${share('sum')}-${spent})/100`;
      return `IF(${share('days')}-${share('from')}<=0;0;ABS(ROUND(${owed}-${ref(`rest.${index}`)};2)))`;
    });
  });
}

/** By how much the table by day misses what is owed, by person. */
function nameMissing(page: Page, { people }: View): void {
  page.name('rest.missing', 2, AT.people + 3, Math.max(1, people.length));
}

/** A sum's part on the day that stands `place` in the row of its days (a formula from 1), to the kopeck. */
export function partOf(sum: string, days: string, place: string): string {
  const each = `INT(${sum}/${days})`;
  return `(${each}+IF(${place}<=${sum}-${days}*${each};1;0))/100`;
}

/** How far each indicator is from what was expected, by person, and which stands out. */
function placeStandouts(page: Page, view: View): void {
  const { indicators, people, text } = view;
  const first = AT.people + 4;
  const width = indicators.length;
  if (width === 0) return;
  indicators.forEach(({ name }, index) => {
    page.text(1, first + index, 'header', text.indicators[name]);
    page.text(1, first + width + index, 'header', text.keys.due);
    page.text(1, first + 2 * width + index, 'header', text.keys.deviation);
  });
  page.name('standouts.names', 1, first, 1, width);
  [...people.map((_, index) => `${index}`), DEPARTMENT].forEach((person, index) => {
    const row = index + 2;
    indicators.forEach((source, at) => {
      const name = person === DEPARTMENT ? null : people[index]!.name;
      page.formula(row, first + at, 'formula', () => countOf(page, source, name, 'month'));
      page.formula(row, first + width + at, 'formula', () => dueOf(page, view, source, name));
      page.name(`standouts.${person}.${at}.actual`, row, first + at);
      page.name(`standouts.${person}.${at}.due`, row, first + width + at);
      page.formula(row, first + 2 * width + at, 'formula', () => {
        const due = page.ref(`standouts.${person}.${at}.due`);
        const actual = page.ref(`standouts.${person}.${at}.actual`);
        return `IF(N(${due})<MAX(1;N(${page.ref('fewest')}));"";(${actual}-${due})/SQRT(${due}))`;
      });
    });
    page.name(`standouts.${person}.actual`, row, first, 1, width);
    page.name(`standouts.${person}.due`, row, first + width, 1, width);
    page.name(`standouts.${person}.z`, row, first + 2 * width, 1, width);
  });
}

/** Older notes beyond those shown, and plans typed for other months: they wait here. */
function placeKept(page: Page, view: View): void {
  const { notes, text } = view;
  page.text(1, AT.kept, 'header', text.keys.kept);
  const rest = notes.slice(SHOWN_NOTES);
  rest.forEach(({ key, text: note }, index) => {
    page.text(index + 2, AT.kept, 'text', key, { format: 'text' });
    page.text(index + 2, AT.kept + 1, 'text', note, { format: 'text' });
  });
  if (rest.length > 0) {
    page.keep({ name: 'notes', row: 2, rows: rest.length, key: AT.kept, columns: { note: AT.kept + 1 } });
  }
  keepOtherPlans(page, view, AT.kept + 3);
}

/** Older notes that the sheet lists. */
export const SHOWN_NOTES = 100;
