import { dayOf } from '../../../src/analysis/day';
import type { Deal } from '../../../src/tables/deal';
import { plan } from '../../../src/tools/plan';
import { beliefOf } from '../../../src/tools/plan/belief';
import type { PlanSettings } from '../../../src/tools/plan/settings';
import { viewOf } from '../../../src/tools/plan/view';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { activityOf, orderOf } from '../../helpers/tables-sheet';
import { STAGES } from './company';

const TODAY = dayOf(2026, 5, 18);

function view(said: Partial<Company>, settings: Partial<PlanSettings> = {}) {
  const context = contextOf({ deals: [], stages: STAGES, today: TODAY, language: 'en', ...said });
  return viewOf({ ...plan.defaults(context), ...settings }, context);
}

/** A won deal on the tenth of a month, so many months before May 2026. */
function won(key: string, monthsAgo: number, major: number, said: Partial<Deal> = {}): Deal {
  const closed = dayOf(2026, 5 - monthsAgo, 10);
  return dealOf(key, {
    outcome: 'won',
    stage: 'Paid',
    reached: 4,
    owner: 'Kim',
    client: 'Acme',
    clientKind: 'current',
    created: closed - 5,
    closed,
    amount: major * 100,
    ...said,
  });
}

/** A thousand a month for a year, twice as much from then on: 22 working days a month, as in April 2026. */
const months = Array.from({ length: 16 }, (_, index) =>
  won(`m${index}`, 16 - index, index < 13 ? 1000 : 2000),
);

test('the plan is held against the month a year before, the growth since and the pace of the last months', () => {
  const belief = beliefOf(view({ deals: months }));
  expect(belief.lastYear).toBe(1000);
  expect(belief.growth).toBe(2);
  // 2,000 a month over 20, 22 and 22 working days, May has 21
  expect(belief.trend).toBeCloseTo((6000 / 64) * 21, 2);
});

test('a goal is proposed between the pace of the last months and a fifth more, in round figures', () => {
  expect(view({ deals: months }).proposedGoal).toBe(200_000);
  const falling = months.map((deal) => ({ ...deal, amount: deal.amount === 200_000 ? 100_000 : 200_000 }));
  expect(view({ deals: falling }).proposedGoal).toBe(100_000);
});

test('clients’ usual months are added up from below, current and new apart', () => {
  const deals = [
    ...months.slice(4),
    won('a', 1, 1200, { client: 'Beta', clientKind: 'new' }),
    won('b', 2, 2400, { client: 'Gamma', clientKind: 'current' }),
  ];
  const own = view({ deals });
  // Twelve months of Acme and Gamma, and 1,200 of new clients in them
  expect(beliefOf(own).bottomUp).toBeCloseTo((9 * 1000 + 3 * 2000 + 2400 + 1200) / 12, 2);
  expect(own.newShare!.proposed).toBeCloseTo(1200 / 18_600, 3);
});

test('managers to hire follow from an average month of those there are', () => {
  const deals = [1, 2, 3, 4, 5, 6].flatMap((ago) => [
    won(`k${ago}`, ago, 600),
    won(`l${ago}`, ago, 400, { owner: 'Lee' }),
  ]);
  expect(beliefOf(view({ deals })).managers).toEqual({ usual: 500, count: 2 });
});

test('a newcomer’s average month counts from the first sale, and is planned like the least of the others', () => {
  const deals = [1, 2, 3, 4, 5, 6].flatMap((ago) => [
    won(`k${ago}`, ago, 600),
    won(`l${ago}`, ago, 300, { owner: 'Lee' }),
  ]);
  const late = view({ deals: [...deals, won('n', 1, 900, { owner: 'New' })] });
  expect(late.people.find(({ name }) => name === 'New')!.usual).toBe(90_000);
  const people = view({ deals, team: [{ ...member('Kim') }, member('Lee'), member('Newcomer')] }).people;
  expect(people.map(({ name, weight }) => [name, weight])).toEqual([
    ['Kim', 60_000],
    ['Lee', 30_000],
    ['Newcomer', 30_000],
  ]);
});

const member = (name: string) => ({
  name,
  role: '',
  team: '',
  grade: '',
  currentPay: null,
  marketPay: null,
  started: null,
  left: null,
});

test('beside orders a deal still is a won deal, and brings later orders too', () => {
  const orders = [1, 2, 3].flatMap((ago) => [
    orderOf(`a${ago}`, dayOf(2026, 5 - ago, 12), 100_000, { owner: 'Kim' }),
    orderOf(`b${ago}`, dayOf(2026, 5 - ago, 13), 50_000, { owner: 'Kim' }),
  ]);
  const deals = Array.from({ length: 12 }, (_, index) => won(`d${index}`, (index % 3) + 1, 0));
  const activities = [activityOf('Kim', dayOf(2026, 3, 3), 'meeting', 48)];
  const { actions } = view({ deals, orders, activities });
  expect(actions.deals).toBe(12);
  expect(actions.averageDeal).toBe((3 * 1500) / 12);
  expect(actions.conversions.find(({ action }) => action === 'meeting')).toMatchObject({
    counted: { deals: 12, actions: 48, from: 'activities' },
    value: 0.25,
  });
});

test('more deals than actions propose nothing: such actions were not written down', () => {
  const deals = Array.from({ length: 12 }, (_, index) => won(`d${index}`, (index % 3) + 1, 100));
  const { actions } = view({ deals, activities: [activityOf('Kim', dayOf(2026, 3, 3), 'call', 5)] });
  expect(actions.conversions.find(({ action }) => action === 'call')).toMatchObject({
    proposed: null,
    value: null,
    counted: { deals: 12, actions: 5 },
  });
});

test('what was sold and what open deals may bring are held against the plan of this month, not of one that is over', () => {
  const history = Array.from({ length: 40 }, (_, index) =>
    dealOf(`h${index}`, {
      outcome: index % 2 ? 'won' : 'lost',
      stage: index % 2 ? 'Paid' : 'Lost',
      reached: index % 2 ? 4 : 3,
      closed: dayOf(2026, 3, 3),
      amount: 100,
      owner: 'Kim',
    }),
  );
  const open = dealOf('o', { stage: 'Offer', amount: 10_000, expected: TODAY + 3, reached: 3, owner: 'Kim' });
  const sold = won('s', 0, 70);
  const deals = [...history, open, sold];
  // Of 41 finished deals that came to the offer 21 were won: (21 + 1) / (41 + 2)
  expect(beliefOf(view({ deals })).outlook).toEqual({ low: 70, expected: 121.16, high: 170 });
  expect(beliefOf(view({ deals }, { month: 'previous' })).outlook).toBeNull();
});

test('a plan of the next month looks back on months that are over, not on this one', () => {
  const deals = [...months, won('b', 3, 7, { client: 'Beta' }), won('now', 0, 5)];
  const [may, june] = (['current', 'next'] as const).map((month) => view({ deals }, { month }));
  expect(june!.people[0]!.usual).toBe(may!.people[0]!.usual);
  expect(june!.actions.averageDeal).toBe(may!.actions.averageDeal);
  expect(june!.clients!.bottomUp).toBe(may!.clients!.bottomUp);
});

test('what is dated after today is not sold yet: neither beside the pipeline nor by the people', () => {
  const late = won('late', 0, 900, { closed: TODAY + 1, owner: 'Late' });
  const deals = [...months, won('now', 0, 500, { closed: TODAY }), late];
  const { ahead, people } = view({ deals });
  expect(ahead.sold).toBe(50_000);
  expect(people.map(({ name }) => name)).toEqual(['Kim']);
  expect(view({ deals, today: TODAY + 1 }).ahead.sold).toBe(140_000);
});
