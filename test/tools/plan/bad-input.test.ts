import { dayOf } from '../../../src/analysis/day';
import { plan } from '../../../src/tools/plan';
import type { PlanSettings } from '../../../src/tools/plan/settings';
import { viewOf } from '../../../src/tools/plan/view';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { STAGES, TODAY } from './company';
import { build, PlanReader, workbook } from './read-plan';

const MAY = dayOf(2026, 5, 1);

function company(said: Partial<Company>): Company {
  return { deals: [], stages: STAGES, today: TODAY, language: 'en', ...said };
}

function view(said: Partial<Company>, settings: Partial<PlanSettings> = {}) {
  const context = contextOf(company(said));
  return viewOf({ ...plan.defaults(context), ...settings }, context);
}

const won = (key: string, closed: number | null, amount: number | null, owner = 'Kim', currency = 'RUB') =>
  dealOf(key, { outcome: 'won', stage: 'Paid', closed, created: closed, amount, owner, currency });

const read = (said: Partial<Company>, settings: Partial<PlanSettings> = {}) => {
  const own = company(said);
  const [answer] = recalculate([workbook(build(own, settings))]);
  return new PlanReader(answer!, own);
};

test('without sales, goal and managers the plan stands empty, says what is missing, and shows no error', () => {
  const reader = read({});
  expect(reader.errors()).toEqual([]);
  expect(reader.warnings()).toEqual([
    reader.words.warnings.noGoal,
    reader.words.warnings.noHistory,
    reader.words.warnings.noManagers,
    expect.any(String),
  ]);
  expect(reader.total('plan')).toBe(0);
  expect(reader.total('attainment')).toBe('');
  expect(reader.checks().every(({ sign }) => sign === '✓')).toBe(true);
});

test('several currencies, returns over the month and a month without working days show no error', () => {
  const days = Array.from({ length: 31 }, (_, index) => [MAY + index, 'day off', '']);
  const reader = read(
    {
      deals: [
        won('a', TODAY, 100_000),
        won('b', TODAY - 40, 500_000),
        won('c', TODAY, 700_000, 'Kim', 'USD'),
        won('d', null, 5),
        won('e', TODAY, null),
        won('f', TODAY - 1, -900_000),
      ],
      holidays: days,
    },
    { goalMonth: 1000 },
  );
  expect(reader.errors()).toEqual([]);
  expect(reader.total('actual')).toBe(-8000);
  expect(reader.total('workingDays')).toBe(0);
  expect(reader.total('runRate')).toBe('');
  expect(reader.total('needed')).toBe('');
  expect(reader.total('evenness')).toBe('');
  const words = reader.words.warnings;
  expect(reader.warnings()).toEqual(
    expect.arrayContaining([words.foreign(1, 'RUB'), words.undated(1), words.unpriced(1), words.noDays]),
  );
  const [, ...days31] = [...reader.table(reader.words.days.heading).values()].reverse();
  expect(Math.round(days31.reduce((sum, cells) => sum + Number(cells[1]) * 100, 0))).toBe(100_000);
});

test('a goal of zero is a goal: everybody has a plan of zero', () => {
  const { goal, people } = view({ deals: [won('a', TODAY - 40, 5_000_000)] }, { goalMonth: 0 });
  expect(goal).toBe(0);
  expect(people.map((person) => person.plan)).toEqual([0]);
});

test('one manager gets the whole plan, and managers who sold nothing share it evenly', () => {
  expect(view({ deals: [won('a', TODAY - 40, 1)] }, { goalMonth: 70_000.01 }).people).toMatchObject([
    { name: 'Kim', plan: 7_000_001 },
  ]);
  const team = ['A', 'B', 'C'].map((name) => memberOf(name));
  expect(view({ team }, { goalMonth: 100 }).people.map((person) => person.plan)).toEqual([3334, 3333, 3333]);
});

test('without managers the department has the plan', () => {
  const { people } = view({ deals: [won('a', TODAY - 40, 5_000_000, '')] }, { goalMonth: 100 });
  expect(people).toMatchObject([{ name: '', plan: 10_000 }]);
});

test('a manager who left is planned nothing, and is listed only while sales of the month are theirs', () => {
  const team = [memberOf('Kim', { left: TODAY - 60 }), memberOf('Lee')];
  const deals = [won('a', TODAY - 90, 900), won('b', TODAY - 40, 500, 'Lee')];
  expect(view({ deals, team }).people.map(({ name }) => name)).toEqual(['Lee']);
  const still = view({ deals: [...deals, won('c', TODAY, 7)], team }, { goalMonth: 100 }).people;
  expect(still.map(({ name, gone, plan: own }) => [name, gone, own])).toEqual([
    ['Lee', false, 10_000],
    ['Kim', true, 0],
  ]);
});

test('the head of sales sells by others and has no plan', () => {
  const team = [memberOf('Boss', { role: 'Руководитель отдела продаж' }), memberOf('Lee')];
  expect(view({ team }, { goalMonth: 100 }).people.map(({ name }) => name)).toEqual(['Lee']);
});

test.each([
  ['on a holiday', dayOf(2026, 5, 9), { total: 19, elapsed: 5, remaining: 14 }],
  ['after the last working day', dayOf(2026, 5, 31), { total: 19, elapsed: 19, remaining: 0 }],
  ['before the first working day', dayOf(2026, 1, 5), { total: 15, elapsed: 0, remaining: 15 }],
])('%s the working days are those of the calendar', (_, today, progress) => {
  const context = contextOf(company({ language: 'ru', today }));
  expect(viewOf(plan.defaults(context), context).progress).toEqual(progress);
});

test('in December the next month is January, and its year the next one', () => {
  const settings = { month: 'next', period: 'year', goalYear: 12 } as const;
  const { selection, months } = view({ today: dayOf(2026, 12, 20) }, settings);
  expect(selection.month.first).toBe(dayOf(2027, 1, 1));
  expect([months[0]!.month.first, months[11]!.month.last]).toEqual([dayOf(2027, 1, 1), dayOf(2027, 12, 31)]);
});

test('returns that outweigh sales propose no goal, and nothing is planned below zero', () => {
  const orders = [orderOf('a', TODAY - 40, 100), orderOf('b', TODAY - 30, -9_000)];
  const { goal, months, people } = view({ orders });
  expect(goal).toBe(0);
  expect([...months, ...people].every((part) => part.plan >= 0)).toBe(true);
});

test('a goal in gross profit goes back to revenue where orders no longer know theirs', () => {
  const orders = [orderOf('a', TODAY - 40, 100)];
  expect(view({ orders }, { measure: 'profit' }).selection.measure).toBe('revenue');
});

test('settings that no page could have sent are refused', () => {
  const { settings } = plan;
  const good = plan.defaults(contextOf(company({})));
  expect(settings.safeParse(good).success).toBe(true);
  expect(settings.safeParse({ ...good, goalMonth: -1 }).success).toBe(false);
  expect(settings.safeParse({ ...good, managers: { Kim: -1 } }).success).toBe(false);
  expect(settings.safeParse({ ...good, conversions: { call: 2 } }).success).toBe(false);
});
