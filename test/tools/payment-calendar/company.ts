import fc from 'fast-check';
import { type Day, dayOf } from '../../../src/analysis/day';
import type { Deal, Outcome, Stage } from '../../../src/tables/deal';
import { dealOf } from '../../helpers/deals-sheet';
import { HARD_NAMES } from '../funnel/company';

export const TODAY = dayOf(2026, 5, 18);

const STEPS = ['Lead', 'Offer', 'Contract', 'Paid'];

export const STAGES: readonly Stage[] = [
  ...STEPS.map(
    (name, index): Stage => ({
      pipeline: '',
      name,
      outcome: index === STEPS.length - 1 ? 'won' : 'open',
      step: index + 1,
    }),
  ),
  { pipeline: '', name: 'Lost', outcome: 'lost', step: 0 },
];

const day = fc.integer({ min: TODAY - 60, max: TODAY + 60 });

const drafts = fc.record({
  outcome: fc.constantFrom<Outcome>('open', 'open', 'open', 'won', 'lost'),
  step: fc.integer({ min: 1, max: 3 }),
  owner: fc.constantFrom('', 'Kim', 'kim', ...HARD_NAMES),
  expected: fc.option(day, { freq: 4 }),
  closed: fc.option(day, { freq: 6 }),
  amount: fc.option(fc.integer({ min: -5_000_000, max: 90_000_000 }), { freq: 6 }),
  probability: fc.option(fc.constantFrom(0, 0.05, 0.5, 0.9, 1), { freq: 3 }),
  currency: fc.constantFrom('RUB', 'RUB', 'USD', 'EUR'),
});

/** Deals as an import may give them: no dates, past dates, returns, several currencies, hard names. */
export function someDeals(oneCurrency: boolean): fc.Arbitrary<Deal[]> {
  return fc.array(drafts, { minLength: 25, maxLength: 60 }).map((list) =>
    list.map(({ outcome, step, closed, currency, ...said }, index) =>
      dealOf(`k${index}`, {
        ...said,
        outcome,
        client: `Client ${index}`,
        currency: oneCurrency ? 'RUB' : currency,
        stage: outcome === 'open' ? STEPS[step - 1]! : outcome === 'won' ? 'Paid' : 'Lost',
        reached: outcome === 'won' ? STEPS.length : step,
        closed: outcome === 'open' ? null : closed,
      }),
    ),
  );
}

/** Enough closed deals for every stage to have a probability of its own. */
export function history(): Deal[] {
  return Array.from({ length: 60 }, (_, index) =>
    dealOf(`h${index}`, {
      outcome: index % 3 === 0 ? 'won' : 'lost',
      reached: index % 3 === 0 ? STEPS.length : (index % 2) + 2,
      stage: index % 3 === 0 ? 'Paid' : 'Lost',
      created: TODAY - 200,
      closed: TODAY - 100,
      amount: 1000,
      currency: 'RUB',
      owner: 'Kim',
    }),
  );
}

export function sumOf(deals: readonly Deal[]): number {
  return deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0) / 100;
}

export function within(value: Day | null, from: Day, to: Day): boolean {
  return value !== null && value >= from && value <= to;
}
