import { gradeOf, gradePay, resultOf, weightedResult } from '../../../src/analysis/cascade';
import { dayOf } from '../../../src/analysis/day';
import type { Scalar } from '../../../src/blueprint/blueprint';
import { cascadeScheme } from '../../../src/tools/cascade-scheme';
import { USUAL_GRADES } from '../../../src/tools/cascade-scheme/head';
import type { CascadeSettings } from '../../../src/tools/cascade-scheme/settings';
import { planKey } from '../../../src/tools/shared/team-sales';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import { testPortable } from '../../helpers/portable';
import { recalculate } from '../../helpers/recalculate';
import { activityOf, memberOf, orderOf } from '../../helpers/tables-sheet';

const TODAY = dayOf(2026, 5, 18);
const MAY = { first: dayOf(2026, 5, 1) };
const words = wordsOf('en').cascadeScheme;
const NAMES = ['Kim', 'Lee*', 'Zoe'];

const base: Company = {
  deals: [
    dealOf('d1', { outcome: 'won', owner: 'Kim', closed: TODAY - 3, amount: 100, currency: 'USD' }),
    dealOf('d2', { outcome: 'won', owner: 'Kim', closed: TODAY - 60, amount: 100, currency: 'USD' }),
    dealOf('d3', { outcome: 'lost', owner: 'Kim', closed: TODAY - 2 }),
    dealOf('d5', { outcome: 'won', owner: 'Kim', closed: TODAY - 3, amount: 100, currency: 'RUB' }),
    dealOf('d4', { outcome: 'won', owner: 'Lee*', closed: TODAY, amount: 100, currency: 'USD' }),
  ],
  stages: [],
  today: TODAY,
  language: 'en',
  orders: [
    orderOf('o1', TODAY - 1, 8_000_050, { owner: 'Kim', currency: 'USD' }),
    orderOf('o2', TODAY, 1_500_000, { owner: 'Kim', currency: 'USD' }),
    orderOf('o3', TODAY - 4, -500_000, { owner: 'Kim', currency: 'USD' }),
    orderOf('o4', TODAY - 40, 70_000_000, { owner: 'Kim', currency: 'USD' }),
    orderOf('o5', TODAY - 5, 30_000_000, { owner: 'Lee*', currency: 'USD' }),
    orderOf('o7', TODAY - 1, 7_000_000, { owner: 'Kim', currency: 'RUB' }),
    orderOf('o6', TODAY - 6, -900_000, { owner: 'Zoe', currency: 'USD' }),
  ],
  activities: [
    activityOf('Kim', TODAY - 1, 'call', 90),
    activityOf('Kim', TODAY - 4, 'call', 60),
    activityOf('Kim', TODAY - 50, 'call', 500),
    activityOf('Lee*', TODAY, 'meeting', 9),
    activityOf('Zoe', TODAY - 2, 'call', 20),
  ],
  team: NAMES.map((name, index) => memberOf(name, { currentPay: 10_000_000 + index, started: 40_000 })),
};

/** What the owner typed: plans, deals, own figures, tasks. */
const typed = {
  pay: new Map([['Kim', { full: 60_000.33 }]]),
  kpi: new Map<string, Record<string, Scalar>>([
    [planKey(MAY, 'Kim'), { plan: 100_000, deals: 2, ownPlan: 10, ownActual: 9 }],
    [planKey(MAY, 'Lee*'), { plan: 200_000, deals: null, ownPlan: 4, ownActual: null }],
    [planKey({ first: dayOf(2026, 4, 1) }, 'Kim'), { plan: 77_000 }],
  ]),
  standards: new Map([[planKey(MAY, 'Kim'), { kept: 8 }]]),
  tasks: new Map<string, Record<string, Scalar>>([
    ['1', { manager: 'Kim', task: '=1+1', due: dayOf(2026, 5, 31), weight: 0.6, done: 0.5 }],
    ['3', { manager: 'kim', task: 'Write the script', due: TODAY, weight: 0.4, done: 1 }],
    ['4', { manager: 'Kim', task: 'June', due: dayOf(2026, 6, 1), weight: 1, done: 0 }],
    ['5', { manager: 'Lee*', task: 'No day', due: null, weight: 1, done: 1 }],
    ['6', { manager: 'Nobody', task: 'Stranger', due: TODAY, weight: 0.5, done: 1 }],
    ['7', { manager: 'Zoe', task: 'Half', due: TODAY, weight: 0.5, done: 1 }],
  ]),
};

const inputs = {
  kpiSales: 0.6,
  kpiDeals: 0.3,
  kpiOwn: 0.1,
  standardCall: 0.5,
  standardMeeting: 0.3,
  standardOwn: 0.2,
  normCall: 10,
  normMeeting: 0.5,
  cap: 1.1,
};

function build(company: Company, rows: typeof typed | undefined, settings: Partial<CascadeSettings> = {}) {
  const context = { ...contextOf(company), ...(rows && { keyedRows: new Map(Object.entries(rows)) }) };
  return cascadeScheme.build({ ...cascadeScheme.defaults(context), ...settings }, context);
}

type Values = readonly (readonly (string | number | boolean)[])[];

/** Where a heading stands in a row, with its unit or without. */
function headingAt(row: readonly unknown[], heading: string): number {
  return row.findIndex((cell) => cell === heading || String(cell).startsWith(`${heading}, `));
}

/** The rows of a table by manager, from the heading of one of its columns. */
function table(values: Values, heading: string): Map<string, readonly (string | number | boolean)[]> {
  const start = values.findIndex((row) => headingAt(row, heading) >= 0 && row[1] === words.manager);
  if (start < 0) throw new Error(`no table has the column ${heading}`);
  const rows = values.slice(start + 1);
  const end = rows.findIndex((row, index) => index > 2 && !NAMES.includes(String(row[1])));
  return new Map(rows.slice(0, end).map((row) => [String(row[1]), row]));
}

function read(values: Values, heading: string, name: string): string | number | boolean {
  const header = values.find((row) => headingAt(row, heading) >= 0 && row[1] === words.manager) ?? [];
  return table(values, heading).get(name)?.[headingAt(header, heading)] ?? 'no such row';
}

const company = { ...base, inputs };
const sheets = build(company, typed);
/** Deals alone. */
const poor: Company = { deals: base.deals, stages: [], today: TODAY, language: 'en' };
const empty = build(poor, undefined);

testPortable('the cascade scheme', [...sheets, ...empty.map((sheet) => ({ ...sheet, id: `${sheet.id}2` }))], {
  withoutNote: /^grade\dName$/,
});

const [whole, bare] = recalculate([workbookOf(company, sheets), workbookOf(poor, empty)]).map(
  ({ values: all }) => all[wordsOf('en').sheets.nameOf('cascade-scheme')] ?? [],
);
const values: Values = whole ?? [];
/** Working days of May to the 18th; no holidays are listed for an English spreadsheet. */
const DAYS = 12;

const grades = USUAL_GRADES;
const close = (value: unknown, expected: number | null) =>
  expected === null ? expect(value).toBe('') : expect(value).toBeCloseTo(expected, 9);

test('results, standards and tasks of each manager are those of the same rows counted apart', () => {
  const { columns } = words.results;
  const kpi = (
    sales: number,
    plan: number | null,
    deals: number,
    dealsPlan: number | null,
    own: number | null,
  ) =>
    weightedResult([
      { weight: 0.6, result: resultOf(sales, plan, 1.1) },
      { weight: 0.3, result: resultOf(deals, dealsPlan, 1.1) },
      { weight: 0.1, result: own },
    ]);
  const standards = (calls: number, meetings: number, own: number | null) =>
    weightedResult([
      { weight: 0.5, result: resultOf(calls, 10 * DAYS, 1) },
      { weight: 0.3, result: resultOf(meetings, 0.5 * DAYS, 1) },
      { weight: 0.2, result: own },
    ]);
  const expected: Readonly<Record<string, readonly (number | null)[]>> = {
    Kim: [kpi(90_000.5, 100_000, 1, 2, 0.9), standards(150, 0, 8 / DAYS), 0.7],
    'Lee*': [kpi(300_000, 200_000, 1, null, null), standards(0, 9, null), null],
    Zoe: [kpi(-9000, null, 0, null, null), standards(20, 0, null), 1],
  };
  for (const name of NAMES) {
    const [results, daily, tasks] = expected[name]!;
    close(read(values, columns.kpi, name), results!);
    close(read(values, columns.standards, name), daily!);
    close(read(values, columns.tasks, name), tasks!);
    const result = weightedResult([
      { weight: 0.5, result: results!, required: true },
      { weight: 0.3, result: daily! },
      { weight: 0.2, result: tasks! },
    ]);
    close(read(values, columns.result, name), result);
    const grade = result === null ? null : gradeOf(grades, result);
    expect(read(values, columns.grade, name)).toBe(grade?.name ?? '');
    const full = name === 'Kim' ? 6_000_033 : 6_000_000;
    close(read(values, columns.pay, name), grade && gradePay(full, grade) / 100);
  }
});

test('a manager without a plan has no result and no pay, however good the rest is', () => {
  expect(read(values, words.results.columns.result, 'Zoe')).toBe('');
  expect(read(values, words.results.columns.pay, 'Zoe')).toBe('');
});

test('the checks name the manager whose tasks do not weigh 100 %, and tasks that count nowhere', () => {
  const said = values.map((row) => String(row[1]));
  expect(said).toContain('Tasks of Zoe weigh 50.0% in all, not 100%.');
  expect(said).toContain('Tasks that count nowhere: 1 without a day, 1 of people who are not in the list.');
  expect(said).toContain(words.checks.parts);
  expect(said).toContain(words.checks.kpi);
  expect(said).toContain(words.checks.sales);
});

test('what was typed stays, a task that looks like a formula stays text, and April waits on the hidden sheet', () => {
  const cells = sheets[0]!.rows.flat();
  expect(cells.some((cell) => cell?.content === '=1+1' && cell.role === 'entry')).toBe(true);
  expect(cells.some((cell) => cell?.content === 60_000.33)).toBe(true);
  const april = sheets[1]!.keyedRows?.find(({ name }) => name === 'kpi');
  expect(april?.rows).toBe(1);
  expect(sheets[1]!.rows.flat().some((cell) => cell?.content === 77_000)).toBe(true);
});

test('a plan typed here waits on the hidden sheet while a Plan sheet has the plans, and counts again without one', () => {
  const context = { ...contextOf(company), keyedRows: new Map(Object.entries(typed)) };
  const elsewhere = { ...context.elsewhere, sheet: () => "'Plan (calculation)'" };
  const planned = cascadeScheme.build(cascadeScheme.defaults(context), { ...context, elsewhere });
  const kept = planned[1]!.keyedRows?.find(({ name }) => name === 'plans');
  const rows = Array.from({ length: kept?.rows ?? 0 }, (_, index) => {
    const cells = planned[1]!.rows[index + 1]!;
    return [cells[kept!.key - 1]?.content, cells[kept!.columns.plan! - 1]?.content];
  });
  expect(rows).toEqual([
    [planKey(MAY, 'Lee*'), 200_000],
    [planKey(MAY, 'Kim'), 100_000],
  ]);
  const back = new Map([['plans', new Map([[planKey(MAY, 'Kim'), { plan: 100_000 }]])]]);
  const [again] = cascadeScheme.build(cascadeScheme.defaults(context), { ...context, keyedRows: back });
  expect(again!.rows.flat().some((cell) => cell?.content === 100_000 && cell.role === 'entry')).toBe(true);
});

test('without orders, activities and a team the sheet says what is missing and shows no error', () => {
  const seen = (bare ?? []).flat();
  expect(seen).toContain(words.warnings.noPlan);
  expect(seen).toContain(words.warnings.noActivities);
  expect(seen.filter((cell) => /^#/.test(String(cell)))).toEqual([]);
});

test('the wizard tells by how much weights miss 100 %, and the month before ends on its last day', () => {
  const context = contextOf(base);
  const settings = { ...cascadeScheme.defaults(context), weightTasks: 0.3 };
  expect(cascadeScheme.effect(settings, context, wordsOf('en')).sentence).toBe(words.effect.off(0.1));
  const [april] = build(base, undefined, { month: 'previous' });
  expect(april!.rows.flat().some((cell) => cell?.content === dayOf(2026, 4, 30))).toBe(true);
});
