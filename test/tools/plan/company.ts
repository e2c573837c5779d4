import fc from 'fast-check';
import { dayOf } from '../../../src/analysis/day';
import type { ClientKind, Deal, Stage } from '../../../src/tables/deal';
import type { Order } from '../../../src/tables/order';
import { type Company, dealOf } from '../../helpers/deals-sheet';
import { activityOf, memberOf, orderOf } from '../../helpers/tables-sheet';
import { HARD_NAMES } from '../funnel/company';

export const TODAY = dayOf(2026, 5, 18);

export const STAGES: readonly Stage[] = [
  { pipeline: '', name: 'Lead', outcome: 'open', step: 1 },
  { pipeline: '', name: 'Meeting', outcome: 'open', step: 2 },
  { pipeline: '', name: 'Offer', outcome: 'open', step: 3 },
  { pipeline: '', name: 'Paid', outcome: 'won', step: 4 },
  { pipeline: '', name: 'Lost', outcome: 'lost', step: 0 },
];

const drafts = fc.record({
  outcome: fc.constantFrom<Deal['outcome']>('won', 'won', 'won', 'lost', 'open'),
  reached: fc.integer({ min: 1, max: 3 }),
  owner: fc.constantFrom('', 'Kim', 'kim', 'Lee', ...HARD_NAMES.slice(0, 5)),
  ago: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 900 })),
  amount: fc.option(fc.integer({ min: 0, max: 90_000_001 }), { freq: 12 }),
  dated: fc.option(fc.constant(true), { freq: 12 }),
  currency: fc.constantFrom('RUB', 'RUB', 'RUB', 'USD'),
  client: fc.constantFrom('', 'Acme', 'Beta', 'C*', 'Delta?', 'Eps'),
  clientKind: fc.constantFrom<ClientKind>('new', 'current', 'current', ''),
  product: fc.constantFrom('', 'Fan', 'fan', 'Heat~er', '=1+1'),
  channel: fc.constantFrom('site', 'fair'),
});

/** Won, lost and open deals of 900 days as an import may give them: gaps, hard names, two currencies. */
export function someDeals(today: number, count: number): fc.Arbitrary<Deal[]> {
  return fc.array(drafts, { minLength: count, maxLength: count }).map((list) =>
    list.map(({ ago, dated, outcome, ...said }, index) =>
      dealOf(`k${index}`, {
        ...said,
        outcome,
        stage: outcome === 'won' ? 'Paid' : outcome === 'lost' ? 'Lost' : 'Offer',
        created: today - ago - 10,
        closed: outcome === 'open' || !dated ? null : today - ago,
        expected: outcome === 'open' ? today + (ago % 25) : null,
      }),
    ),
  );
}

const orderDrafts = fc.record({
  ago: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 900 })),
  amount: fc.integer({ min: -900_000, max: 40_000_001 }),
  margin: fc.option(fc.integer({ min: -100_000, max: 9_000_000 }), { freq: 8 }),
  owner: fc.constantFrom('', 'Kim', 'Lee', 'Park'),
  client: fc.constantFrom('', 'Acme', 'Beta', 'Gamma', 'Delta'),
  clientKind: fc.constantFrom<ClientKind>('new', 'current', 'current'),
  product: fc.constantFrom('Fan', 'Heater', ''),
  region: fc.constantFrom('North', 'South'),
});

/** Orders with returns, some without a margin. */
export function someOrders(today: number, count: number): fc.Arbitrary<Order[]> {
  return fc
    .array(orderDrafts, { minLength: count, maxLength: count })
    .map((list) =>
      list.map(({ ago, amount, ...said }, index) =>
        orderOf(`o${index}`, today - ago, amount, { ...said, currency: 'RUB' }),
      ),
    );
}

export function sampleOne<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0]!;
}

/** A company with every table: orders, activities, a team one of whom has left. */
export function wholeCompany(language: 'en' | 'ru'): Company {
  const kinds = ['call', 'meeting', 'proposal'] as const;
  const activities = ['Kim', 'Lee', 'Park', ''].flatMap((owner, who) =>
    [5, 12, 33, 47, 61, 75].flatMap((ago, when) =>
      kinds.map((kind, which) =>
        activityOf(owner, TODAY - ago, kind, 3 * (who + 1) + when * (3 - which) + (which === 0 ? 60 : 9)),
      ),
    ),
  );
  return {
    deals: sampleOne(someDeals(TODAY, 40), 3),
    stages: STAGES,
    today: TODAY,
    language,
    orders: sampleOne(someOrders(TODAY, 160), 7),
    activities,
    team: [
      memberOf('Kim', { grade: '2' }),
      memberOf('Lee', { grade: '1' }),
      memberOf('Park', { grade: '1', left: TODAY - 90 }),
      memberOf('Boss', { role: 'Head of sales' }),
      memberOf('Newcomer', { grade: '1', started: TODAY - 20 }),
    ],
  };
}
