import { fromMinor } from '../../analysis/money';
import type { Format } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { placeLines } from '../shared/report-parts';
import { isProfitPlan, keepPlans } from '../shared/team-plans';
import { personText, planFormula } from '../shared/team-sales';
import { ofDeals, ofSales } from './keys';
import { C, heading, withUnit } from './layout';
import type { PersonMonth } from './people';
import type { View } from './view';

const FIGURES = [
  'revenue',
  'plan',
  'attained',
  'count',
  'average',
  'won',
  'lost',
  'conversion',
  'newClients',
  'usual',
  'growth',
] as const;
type Figure = (typeof FIGURES)[number];

const FORMATS: Readonly<Record<Figure, Format>> = {
  revenue: 'money',
  plan: 'money',
  attained: 'share',
  count: 'integer',
  average: 'money',
  won: 'integer',
  lost: 'integer',
  conversion: 'share',
  newClients: 'integer',
  usual: 'money',
  growth: 'share',
};

const MONEY: ReadonlySet<Figure> = new Set(['revenue', 'plan', 'average', 'usual']);

/** Column of a figure. */
const at = (figure: Figure): number => C.first + FIGURES.indexOf(figure);

/** The figures the letter is written from, by formulas. Answers with the next row. */
export function placeTable(page: Page, view: View, from: number): number {
  const { text, people, team } = view;
  let row = heading(page, from, text.table.heading, text.table.note);
  page.text(row, C.name, 'header', text.table.manager);
  for (const figure of FIGURES) {
    const ofOrders = team.sales.from === 'orders';
    const label = ofOrders ? { ...text.columns, ...text.ofOrders }[figure] : text.columns[figure];
    const note = text.notes[figure];
    page.text(row, at(figure), 'header', MONEY.has(figure) ? withUnit(view, label) : label, {
      align: 'right',
      ...(note !== '' && { note }),
    });
  }
  page.text(row, GAP, 'header', text.table.gap, { align: 'right' });
  page.height(row, 34);
  row += 1;
  const first = row;
  for (const person of people) {
    placePerson(page, view, row, person, person.name);
    row += 1;
  }
  page.name('listed.revenue', first, at('revenue'), Math.max(1, people.length));
  page.name('listed.plan', first, at('plan'), Math.max(1, people.length));
  placePerson(page, view, row, view.department, null);
  if (team.planSheet === undefined) {
    keepPlans(page, view, { row: first, column: at('plan'), key: C.key }, text.inputs.planHelp);
  }
  return row + 1;
}

function placePerson(page: Page, view: View, row: number, person: PersonMonth, name: string | null): void {
  const { text, team, month } = view;
  const total = name === null;
  const role = total ? 'total' : 'formula';
  const own = (figure: Figure) => `$${a1(row, at(figure))}`;
  const over = (part: string, whole: string) => `IF(N(${whole})=0;"";${part}/${whole})`;
  page.text(row, C.name, total ? 'total' : 'text', total ? text.table.department : name || text.nobody);
  const put = (figure: Figure, formula: () => string) =>
    page.formula(row, at(figure), role, formula, { format: FORMATS[figure] });
  put('revenue', () => ofSales(page, name, 'money.month'));
  if (total) {
    put('plan', () => `IF(COUNT(${page.ref('listed.plan')})=0;"";SUM(${page.ref('listed.plan')}))`);
  } else if (team.planSheet !== undefined) {
    const sheet = team.planSheet;
    const plan = planFormula(sheet, `${month.first}`, personText(name), false);
    put('plan', () => `IF(${isProfitPlan(sheet)};"";${plan})`);
  } else {
    page.text(row, at('plan'), 'entry', person.plan === null ? null : fromMinor(person.plan), {
      format: 'money',
      align: 'right',
    });
  }
  put('attained', () => over(own('revenue'), own('plan')));
  put('count', () => ofSales(page, name, 'count.month'));
  put('average', () => over(own('revenue'), own('count')));
  put('won', () => ofDeals(page, name, 'won.month'));
  put('lost', () => ofDeals(page, name, 'lost.month'));
  put('conversion', () => over(own('won'), `(${own('won')}+${own('lost')})`));
  put('newClients', () => ofDeals(page, name, 'new.month'));
  put('usual', () =>
    person.pastMonths === 0 ? '""' : `${ofSales(page, name, 'money.past')}/${person.pastMonths}`,
  );
  put('growth', () => `IF(N(${own('usual')})<=0;"";${own('revenue')}/${own('usual')}-1)`);
  placeBuilt(page, row, person);
}

/** What the letter says, far right, and by how much the figures have moved since. */
function placeBuilt(page: Page, row: number, person: PersonMonth): void {
  const money = (minor: number | null) => (minor === null ? null : fromMinor(minor));
  const built: readonly (readonly [Figure, number | null])[] = [
    ['revenue', money(person.revenue)],
    ['count', person.count],
    ['won', person.won],
    ['lost', person.lost],
    ['newClients', person.newClients],
    ['plan', money(person.plan)],
    ['usual', money(person.usual)],
  ];
  const gaps = built.map(([figure, value]) => `ABS(N(${a1(row, at(figure))})-${plainNumber(value)})`);
  page.formula(row, GAP, 'dated', () => `ROUND(${gaps.join('+')};1)`, { format: 'hundredths' });
}

/** Where a row's distance from the letter stands. */
export const GAP = C.key + 1;

/** A number as formulas take one: without a fraction. */
function plainNumber(value: number | null): string {
  const hundredths = Math.round((value ?? 0) * 100);
  return hundredths % 100 === 0 ? `(${hundredths / 100})` : `(${hundredths}/100)`;
}

/** Records as formulas beside what the letter says. Answers with the next row. */
export function placeRecords(page: Page, view: View, from: number): number {
  const { text, records, team, leftOut } = view;
  const words = text.recordTable;
  let row = heading(page, from, words.heading);
  const money = (minor: number | undefined) => fromMinor(minor ?? 0);
  const lines: readonly (readonly [string, string, string, number])[] = [
    [
      'largest',
      withUnit(view, words.largest),
      `MAX(0;MAX(${page.ref('money.month')}))`,
      money(records.largest?.amount),
    ],
    [
      'largestBefore',
      withUnit(view, words.largestBefore),
      `MAX(0;MAX(${page.ref('money.before')}))`,
      money(records.largestBefore),
    ],
    [
      'bestDay',
      withUnit(view, words.bestDay),
      `MAX(0;MAX(${page.ref('days.sum')}))`,
      money(records.bestDay?.amount),
    ],
    ...(team.sales.currencies
      ? [['foreign', words.foreign, `SUM(${page.ref('foreign.month')})`, leftOut.count] as const]
      : []),
  ];
  const first = row;
  for (const [name, label, formula, built] of lines) {
    page.text(row, C.name, 'label', label);
    page.formula(row, C.first + 2, 'formula', () => formula, { format: 'money' });
    page.name(`record.${name}`, row, C.first + 2);
    const own = a1(row, C.first + 2);
    page.formula(row, GAP, 'dated', () => `ROUND(ABS(${own}-${plainNumber(built)});1)`, {
      format: 'hundredths',
    });
    row += 1;
  }
  page.name('record.gaps', first, GAP, row - first);
  return row;
}

/** Whether the letter still says what the figures do. Answers with the next row. */
export function placeChecks(
  page: Page,
  view: View,
  from: number,
  table: { readonly row: number; readonly rows: number },
): number {
  const { text } = view;
  const words = text.checks;
  page.name('table.gaps', table.row, GAP, table.rows);
  const row = heading(page, from, words.heading);
  const checks: readonly (readonly [string, string, string])[] = [
    [`(SUM(${page.ref('table.gaps')})+SUM(${page.ref('record.gaps')}))`, words.text, words.textOff],
    [
      `ROUND(ABS(${ofSales(page, null, 'money.month')}-SUM(${page.ref('listed.revenue')}));2)`,
      words.people,
      words.peopleOff,
    ],
  ];
  const lines = checks.map(([gap, holds, off]) => () => ({
    when: `${gap}<>0`,
    what: quoteText(off),
    holds: quoteText(holds),
  }));
  return placeLines(page, row, C.name, lines);
}
