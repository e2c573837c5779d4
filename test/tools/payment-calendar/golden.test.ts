import { dayOf } from '../../../src/analysis/day';
import { wordsOf } from '../../../src/words';
import { goldenRows } from '../../fixtures/golden';
import { dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { STAGES } from './company';
import { build, CalendarReader, workbook } from './read-calendar';

const TODAY = dayOf(2026, 1, 1);
const PLAN = 2_500_000;

/** The fourteen deals, all expected in one month: origin in test/fixtures/golden/README.md. */
const deals = goldenRows('pipeline_example.csv').map((row, index) =>
  dealOf(row.deal!, {
    client: row.deal!,
    stage: row.stage!,
    owner: index % 2 ? 'Kim' : 'Lee',
    amount: Number(row.amount) * 100,
    probability: Number(row.probability_pct) / 100,
    expected: TODAY + index,
  }),
);

test('the example of fourteen deals comes to the published forecast, its ends and its chance of the plan', () => {
  const company = { deals, stages: STAGES, today: TODAY, language: 'en', inputs: { plan: PLAN } } as const;
  const calendar = new CalendarReader(
    recalculate([workbook(build(company, { probability: 'deal' }))])[0]!,
    company,
  );
  expect(calendar.forecast(dayOf(2026, 1, 31))).toBeCloseTo(2_475_500, 2);
  expect(calendar.total('low')).toBe(1_310_000);
  expect(calendar.total('middle')).toBe(2_490_000);
  expect(calendar.total('high')).toBe(3_485_000);
  expect(calendar.total('chance')).toBeCloseTo(0.4995506, 6);
  expect(calendar.total('coverage')).toBeCloseTo(2_475_500 / PLAN, 9);
  expect(calendar.total('unweighted')).toBeCloseTo(5_585_000 / PLAN, 9);
});

test('the ends of the running total stand beside it for the days to come, and end where the outlook does', () => {
  const keys = build(
    { deals, stages: STAGES, today: TODAY + 3, language: 'en', inputs: { plan: PLAN, overdue: 'count' } },
    { probability: 'deal' },
  ).sheets[1]!;
  const head = keys.rows[0]!.findIndex((cell) => cell?.content === wordsOf('en').paymentCalendar.keys.day);
  const ends = keys.rows.slice(1, 32).map((row) => [row[head + 13]?.content, row[head + 14]?.content]);
  expect(ends.slice(0, 3)).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  for (const [low, high] of ends.slice(3)) expect(Number(low)).toBeLessThanOrEqual(Number(high));
  expect(ends[30]).toEqual([1.31, 3.485]);
});
