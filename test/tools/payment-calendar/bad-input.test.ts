import { type Day, dayOf } from '../../../src/analysis/day';
import type { Deal } from '../../../src/tables/deal';
import { paymentCalendar } from '../../../src/tools/payment-calendar';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { history, STAGES, TODAY } from './company';
import { build, CalendarReader, workbook } from './read-calendar';

const words = wordsOf('en').paymentCalendar;

function open(key: string, said: Partial<Deal>): Deal {
  return dealOf(key, {
    stage: 'Offer',
    amount: 100_000,
    currency: 'RUB',
    owner: 'Kim',
    client: key,
    ...said,
  });
}

function company(deals: readonly Deal[], today: Day = TODAY, closed = history()): Company {
  return { deals: [...closed, ...deals], stages: STAGES, today, language: 'en', inputs: { plan: 1000 } };
}

const CASES: readonly { readonly name: string; readonly company: Company; readonly open: number }[] = [
  { name: 'no deals at all', company: company([], TODAY, []), open: 0 },
  { name: 'no open deals', company: company([]), open: 0 },
  { name: 'no dates at all', company: company([open('a', {}), open('b', {})]), open: 2 },
  {
    name: 'all dates in the past',
    company: company([open('a', { expected: TODAY - 1 }), open('b', { expected: dayOf(2020, 2, 29) })]),
    open: 2,
  },
  { name: 'a return', company: company([open('a', { amount: -50_000, expected: TODAY + 1 })]), open: 1 },
  { name: 'no amounts', company: company([open('a', { amount: null, expected: TODAY + 1 })]), open: 1 },
  {
    name: '29 February',
    company: company([open('a', { expected: dayOf(2028, 2, 29) })], dayOf(2028, 2, 20)),
    open: 1,
  },
  {
    name: 'a year of 53 weeks',
    company: company([open('a', { expected: dayOf(2026, 12, 31) })], dayOf(2026, 12, 28)),
    open: 1,
  },
  {
    name: 'deals of one client in three currencies',
    company: company(
      (['RUB', 'RUB', 'USD', 'EUR'] as const).map((currency, index) =>
        open(`c${index}`, {
          client: 'One',
          title: 'One deal',
          currency,
          amount: 100_000 * 3 ** index,
          expected: TODAY + 1,
        }),
      ),
    ),
    open: 4,
  },
  { name: 'an unknown stage', company: company([open('a', { stage: 'Nowhere', expected: TODAY })]), open: 1 },
];

describe('a calendar of bad input adds up and shows no error', () => {
  const readers = new Map<string, CalendarReader>();
  beforeAll(() => {
    const answers = recalculate(CASES.map((one) => workbook(build(one.company))));
    CASES.forEach((one, index) => {
      readers.set(one.name, new CalendarReader(answers[index]!, one.company));
    });
  }, 120_000);

  test.each(CASES)('with $name', ({ name, open: count }) => {
    const calendar = readers.get(name)!;
    expect(calendar.errors()).toEqual([]);
    expect(calendar.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓']);
    expect(calendar.line(words.groups.all).count).toBe(count);
  });

  test('says which payments the forecast leaves out', () => {
    expect(readers.get('no dates at all')!.warnings().join()).toMatch(/2 without a date for 2,000/);
    expect(readers.get('all dates in the past')!.warnings().join()).toMatch(/2 overdue for 2,000/);
  });

  test('puts the payment of 29 February on that day', () => {
    const line = readers.get('29 February')!.line(words.calendar.probable);
    expect(line.days.slice(27, 30)).toEqual(['', 1, '']);
  });

  test('warns of what piles up on the last working day and after it', () => {
    expect(readers.get('a year of 53 weeks')!.warnings().join()).toMatch(
      /From December 31.*1,000 is expected: 100\.0%/,
    );
  });

  test('never adds currencies up', () => {
    const calendar = readers.get('deals of one client in three currencies')!;
    expect(calendar.total('probable')).toBe(1000 + 3000);
    expect(calendar.line(words.groups.otherCurrency()).count).toBe(2);
    const table = calendar.table(words.tables.currencies);
    expect(['RUB', 'USD', 'EUR'].map((currency) => table.get(currency)?.[3])).toEqual([4000, 9000, 27_000]);
  });

  test('a return lowers the forecast', () => {
    expect(readers.get('a return')!.forecast(dayOf(2026, 5, 31))).toBeLessThan(0);
  });
});

test('too few finished deals give no probability, and the CRM word is taken', () => {
  const few = company([open('a', { expected: TODAY, probability: 0.7 })], TODAY, history().slice(0, 6));
  const context = contextOf(few);
  const effect = paymentCalendar.effect(paymentCalendar.defaults(context), context, wordsOf('en'));
  expect(effect.figures[1]).toEqual({ label: words.effect.ahead, value: '700' });
});

test('an advance and the rest are two payments that add up to the deal', () => {
  const deal = open('a', { amount: 100_001, expected: TODAY + 1 });
  const built = build(company([deal]), { instalments: 'rule', advance: 0.3, rest: '14days' });
  const list = built.sheets[0]!.keyedRows!.find(({ name }) => name === 'deals')!;
  const rows = built.sheets[0]!.rows.slice(list.row - 1, list.row - 1 + list.rows);
  const parts = rows.flatMap((row) => (row[list.key - 1]?.content ? [Number(row[5]?.content)] : []));
  expect(parts.map((part) => Math.round(part * 100)).sort((a, b) => a - b)).toEqual([30_000, 70_001]);
});
