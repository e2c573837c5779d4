import { dayOf } from '../../../src/analysis/day';
import { plan } from '../../../src/tools/plan';
import { viewOf } from '../../../src/tools/plan/view';
import { airPassengers } from '../../fixtures/golden';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { orderOf } from '../../helpers/tables-sheet';
import { STAGES } from './company';
import { build, PlanReader, workbook } from './read-plan';

/** run_rate.csv, Russian working days: 2026-05-18, 3,200,000 of 6,000,000. */
test('the month of the published run rate, and its actions back from 10,000,000', () => {
  const today = dayOf(2026, 5, 18);
  const may: Company = {
    deals: [
      dealOf('a', { outcome: 'won', stage: 'Paid', closed: today - 3, amount: 320_000_000, owner: 'Kim' }),
    ],
    stages: STAGES,
    today,
    language: 'ru',
  };
  const back = {
    goalMonth: 10_000_000,
    averageDeal: 250_000,
    // plan_funnel_back.csv: 0.25, then 0.3, then 0.5; here each from the deal
    conversions: { proposal: 0.25, meeting: 0.075, call: 0.0375 },
  };
  const books = [build(may, { goalMonth: 6_000_000 }), build(may, back)].map((built) => workbook(built));
  const [rate, actions] = recalculate(books).map((answer) => new PlanReader(answer, may));
  expect(rate!.total('workingDays')).toBe(19);
  expect(rate!.total('elapsed')).toBe(10);
  expect(rate!.total('runRate')).toBeCloseTo(6_080_000, 6);
  expect(rate!.total('runRateShare')).toBeCloseTo(1.013333333, 9);
  expect(rate!.total('due')).toBeCloseTo(3_157_894.737, 3);
  expect(rate!.total('gap')).toBeCloseTo(42_105.26316, 4);
  expect(rate!.total('needed')).toBeCloseTo(311_111.1111, 4);
  const table = actions!.table(actions!.words.actions.heading);
  const { deal, proposal, meeting, call } = actions!.words.actions.names;
  expect([deal, proposal, meeting, call].map((name) => table.get(name)![3])).toEqual([40, 160, 534, 1067]);
});

test('the year 2026 split by working days is the published one, to the kopeck', () => {
  const context = contextOf({ deals: [], stages: STAGES, today: dayOf(2026, 1, 5), language: 'ru' });
  const settings = {
    ...plan.defaults(context),
    period: 'year',
    monthsBy: 'days',
    goalYear: 1_000_000,
  } as const;
  // plan_year_2026.csv: 100,000,000 units
  expect(viewOf(settings, context).months.map(({ plan: own }) => own)).toEqual([
    6072874, 7692308, 8502024, 8906883, 7692308, 8502024, 9311741, 8502024, 8906883, 8906883, 8097166,
    8906882,
  ]);
});

test('months are shared by the seasons of the company’s own years: those of the air passengers', () => {
  const values = airPassengers();
  const orders = values.map((amount, index) => orderOf(`o${index}`, dayOf(1949, index + 1, 15), amount));
  const context = contextOf({
    deals: [],
    orders,
    stages: STAGES,
    today: dayOf(1961, 1, 1),
    language: 'en',
  });
  const { months } = viewOf({ ...plan.defaults(context), period: 'year' }, context);
  // R decompose: January, July and November of seasonality_airpassengers.csv
  expect(months[0]!.season).toBeCloseTo(0.91023, 5);
  expect(months[6]!.season).toBeCloseTo(1.226556, 5);
  expect(months[10]!.season).toBeCloseTo(0.801178, 5);
  const weight = (index: number) => months[index]!.season! * months[index]!.days;
  expect(months[6]!.plan / months[10]!.plan).toBeCloseTo(weight(6) / weight(10), 2);
});
