import { dayOf } from '../../../src/analysis/day';
import { finishedByStep, stageProbability } from '../../../src/analysis/probabilities';
import type { Deal } from '../../../src/tables/deal';
import { wordsOf } from '../../../src/words';
import { type Company, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { history, STAGES, TODAY } from './company';
import { build, CalendarReader, workbook } from './read-calendar';

const words = wordsOf('en').paymentCalendar;
const LAST_WORKED = dayOf(2026, 5, 29);

const open = (key: string, amount: number, said: Partial<Deal> = {}) =>
  dealOf(key, {
    stage: 'Offer',
    reached: 2,
    amount: amount * 100,
    currency: 'RUB',
    client: key,
    expected: TODAY + 1,
    created: TODAY - 20,
    ...said,
  });

const company = (deals: readonly Deal[], plan: number): Company => ({
  deals: [...history(), ...deals],
  stages: STAGES,
  today: TODAY,
  language: 'en',
  inputs: { plan },
});

const OFFER = stageProbability(finishedByStep(history(), 4)[1]!).probability!;

const small = Array.from({ length: 6 }, (_, index) =>
  open(`small ${index}`, 1000, { expected: TODAY + index }),
);

const CASES: Readonly<Record<string, { company: Company }>> = {
  short: {
    company: company(
      [open('a', 1000), open('b', 3000), open('c', 500, { stage: 'Lead', reached: 1 })],
      10_000,
    ),
  },
  covered: { company: company([open('a', 1000), open('b', 1000)], 100) },
  nothing: { company: company([], 10_000) },
  biggest: { company: company([...small, open('whale', 9000)], 0) },
  crmSure: { company: company([...small, open('x', 10, { stage: 'Nowhere', probability: 1 })], 0) },
  pile: {
    company: company(
      [
        ...small,
        open('late', 1500, { expected: LAST_WORKED }),
        open('sunday', 1500, { expected: LAST_WORKED + 2 }),
      ],
      0,
    ),
  },
  old: { company: company([...small, open('ancient', 1000, { created: TODAY - 101 })], 0) },
};

describe('the calendar says', () => {
  const readers = new Map<string, CalendarReader>();
  beforeAll(() => {
    const books = Object.values(CASES).map(({ company: of }) => workbook(build(of)));
    recalculate(books).forEach((answer, index) => {
      const name = Object.keys(CASES)[index]!;
      readers.set(name, new CalendarReader(answer, CASES[name]!.company));
    });
  }, 60_000);

  const said = (name: string) => readers.get(name)!.warnings().join('\n');
  const advice = (name: string) =>
    readers
      .get(name)!
      .rows.map((cells) => String(cells[3]))
      .find((text) => /^On average|covers? the/.test(text)) ?? '';

  test('how many deals to add, at which stage and of what average amount, to come to the plan on average', () => {
    const lead = stageProbability(finishedByStep(history(), 4)[0]!).probability!;
    const missing = 10_000 - 4000 * OFFER - 500 * lead;
    const average = 4500 / 3;
    expect(advice('short')).toBe(
      `On average ${Math.round(missing).toLocaleString('en-US')} short of the plan: ` +
        `${Math.ceil(missing / (average * OFFER))} more deals at the stage "Offer" are needed, averaging 1,500.`,
    );
    expect(advice('covered')).toBe(words.totals.covered);
    expect(advice('nothing')).toBe(
      'On average 10,000 short of the plan, and nothing is expected: plan new deals.',
    );
  });

  test('what is left without the biggest deal, where it is over a third of the month', () => {
    expect(said('biggest')).toContain(
      `whale, 9,000. Without it the forecast is ${Math.round(6000 * OFFER).toLocaleString('en-US')}`,
    );
    expect(said('pile')).not.toContain('over a third');
  });

  test('which deals are certain and still not paid', () => {
    expect(said('crmSure')).toContain('Probability is 100%, but not paid: 1.');
    expect(said('biggest')).not.toContain('100%');
  });

  test('what piles up on the last working day and after it', () => {
    expect(said('pile')).toContain(
      'From May 29, the last working day, 3,000 is expected: 33.3% of the month.',
    );
    expect(said('biggest')).not.toContain('last working day');
  });

  test('which deals are older than any that was won', () => {
    // Deals were won after 100 days.
    expect(said('old')).toContain('Older than any deal you have won (100 days): 1.');
    expect(said('biggest')).not.toContain('Older than');
  });
});
