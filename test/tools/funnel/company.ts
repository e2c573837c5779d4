import fc from 'fast-check';
import { type Day, dayOf } from '../../../src/analysis/day';
import { type FunnelRow, funnelOf } from '../../../src/analysis/funnel';
import type { Deal, Outcome, Stage } from '../../../src/tables/deal';
import { isLossUnknown } from '../../../src/tools/funnel/view';
import { dealOf } from '../../helpers/deals-sheet';

export const STEPS = ['Lead', 'Offer', 'Contract', 'Paid'];

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

export const FIRST_DAY = dayOf(2025, 1, 1);
export const LAST_DAY = dayOf(2026, 3, 31);

/** Names that a criterion, a formula or a comparison might take for something else. */
export const HARD_NAMES = [
  'Ann "Q" O\'Neil',
  'a*b',
  'a?b',
  '=1+1',
  '>5',
  'x|y',
  '<>',
  'Ёлкина',
  '100%',
  '12',
];

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

const drafts = fc.record({
  outcome: fc.constantFrom<Outcome>('open', 'won', 'lost'),
  step: fc.integer({ min: 0, max: STEPS.length - 1 }),
  owner: fc.constantFrom('', ...HARD_NAMES),
  channel: fc.constantFrom('', 'site', 'Site', 'fair'),
  created: fc.option(day, { freq: 8 }),
  length: fc.integer({ min: 0, max: 200 }),
  amount: fc.option(fc.integer({ min: 0, max: 90_000_000 }), { freq: 5 }),
  lostKnown: fc.boolean(),
});

/** Deals as an import may give them: gaps everywhere, hard names. */
export const someDeals: fc.Arbitrary<Deal[]> = fc.array(drafts, { minLength: 1, maxLength: 60 }).map((list) =>
  list.map(({ outcome, step, owner, channel, created, length, amount, lostKnown }, index) => {
    const knownLoss = outcome === 'lost' && lostKnown && step > 0;
    const reached = outcome === 'won' ? STEPS.length : outcome === 'lost' && !knownLoss ? 1 : step;
    return dealOf(`k${index}`, {
      outcome,
      owner,
      channel,
      created,
      amount,
      reached,
      closed: outcome === 'open' || created === null ? null : Math.min(LAST_DAY, created + length),
      lostFrom: knownLoss ? STEPS[step - 1]! : '',
    });
  }),
);

/** The analysis's word on deals; a deal that is on no step has entered the first. */
export function analysed(deals: readonly Deal[]): ReturnType<typeof funnelOf> {
  const rows = deals.map(
    (deal): FunnelRow => ({
      reached: Math.max(1, deal.reached),
      outcome: deal.outcome,
      amount: deal.amount,
      lostFromKnown: !isLossUnknown(deal),
    }),
  );
  return funnelOf(rows, STEPS.length);
}

export function within(value: Day | null, from: Day, to: Day): boolean {
  return value !== null && value >= from && value <= to;
}
