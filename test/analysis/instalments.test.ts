import fc from 'fast-check';
import { FIVE_DAY_WEEK, isWorking, PLAIN_CALENDAR, type WorkCalendar } from '../../src/analysis/calendar';
import { monthIndex } from '../../src/analysis/day';
import { instalments } from '../../src/analysis/instalments';
import { russianDays } from '../../src/tables/holidays-ru';
import { exampleDeals, goldenRows, isoDay } from '../fixtures/golden';

const { off, worked } = russianDays();
const RUSSIA: WorkCalendar = { week: FIVE_DAY_WEEK, off: new Set(off), worked: new Set(worked) };

function examplePayments() {
  return exampleDeals().flatMap(({ id, amount, probability, close, advance, months }) =>
    instalments(amount, close, { advance, restAfter: { months } }, RUSSIA).map((payment) => ({
      ...payment,
      deal: id,
      weighted: Math.round(payment.amount * probability),
    })),
  );
}

it('pays the fourteen deals on the days of the separate computation', () => {
  expect(
    examplePayments().map(({ deal, part, nominal, day, amount, weighted }) => [
      deal,
      part,
      nominal,
      day,
      amount / 100,
      weighted / 100,
    ]),
  ).toEqual(
    goldenRows('pipeline_example_payments.csv').map((row) => [
      row.deal,
      row.part,
      isoDay(row.nominal_date!),
      isoDay(row.payment_date!),
      Number(row.amount),
      Number(row.weighted),
    ]),
  );
});

it.each([
  ['2026-01-10', 550_000, 200_000],
  ['2026-02-10', 860_000, 48_000],
  ['2026-03-10', 845_000, 254_750],
  ['2026-06-10', 1_875_000, 1_272_500],
  ['2026-11-10', 30_000, 27_000],
])('expects in the month of %s %i, weighted %i', (date, amount, weighted) => {
  const month = examplePayments().filter(({ day }) => monthIndex(day) === monthIndex(isoDay(date)));
  expect(month.reduce((sum, payment) => sum + payment.amount, 0)).toBe(amount * 100);
  expect(month.reduce((sum, payment) => sum + payment.weighted, 0)).toBe(weighted * 100);
});

it('counts the rest in days where the rule says so', () => {
  const payments = instalments(
    10_001,
    isoDay('2026-03-02'),
    { advance: 0.5, restAfter: { days: 14 } },
    PLAIN_CALENDAR,
  );
  expect(payments.map(({ part, day, amount }) => [part, day, amount])).toEqual([
    ['advance', isoDay('2026-03-02'), 5001],
    ['balance', isoDay('2026-03-16'), 5000],
  ]);
});

it('adds up to the deal to the kopeck and pays on working days only', () => {
  const day = fc.integer({ min: isoDay('2024-01-01'), max: isoDay('2026-06-01') });
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e12 }),
      day,
      percent,
      fc.nat(6),
      (amount, close, advance, months) => {
        const payments = instalments(
          amount,
          close,
          { advance: advance / 100, restAfter: { months } },
          RUSSIA,
        );
        expect(payments.reduce((sum, payment) => sum + payment.amount, 0)).toBe(amount);
        for (const payment of payments) {
          expect(isWorking(RUSSIA, payment.day)).toBe(true);
          expect(payment.day).toBeGreaterThanOrEqual(payment.nominal);
        }
      },
    ),
  );
});
