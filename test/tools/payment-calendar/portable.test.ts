import { dayOf } from '../../../src/analysis/day';
import { dealOf } from '../../helpers/deals-sheet';
import { inputsOf, testPortable } from '../../helpers/portable';
import { history, STAGES, TODAY } from './company';
import { build } from './read-calendar';

const deals = ['Kim', 'a*b?', ''].flatMap((owner, index) =>
  [null, TODAY - 3, TODAY + 2, TODAY + 60].map((expected, which) =>
    dealOf(`k${index}${which}`, {
      owner,
      currency: index ? 'USD' : 'EUR',
      amount: 1234 * (which + 1),
      stage: which % 2 ? 'Contract' : 'Offer',
      created: dayOf(2026, 1, 5),
      expected,
      probability: index ? 1 : null,
    }),
  ),
);
const company = {
  deals: [...history(), ...deals],
  stages: STAGES,
  today: TODAY,
  language: 'ru',
  inputs: { plan: 1000.5 },
} as const;
const { sheets } = build(company, { instalments: 'rule', advance: 0.3 });

testPortable('the calendar', sheets);

test('a payment has no formula for a day and no conditional rule, so that 5,000 of them recalculate', () => {
  const [report] = sheets;
  const list = report!.keyedRows!.find(({ name }) => name === 'deals')!;
  const formulasOfDays = report!.rows
    .slice(list.row - 1, list.row - 1 + list.rows)
    .flatMap((row) => row.slice(8, 39))
    .filter((cell) => cell?.content !== null && typeof cell?.content === 'object');
  expect(formulasOfDays).toEqual([]);
  const ruled = report!.rules
    .flatMap(({ at }) => at)
    .filter(({ row, rows }) => row < list.row && row + rows > list.row);
  expect(ruled).toEqual([]);
});

test('the inputs of the calendar keep their keys over versions', () => {
  const keys = inputsOf(sheets[0]!).map(({ key }) => key);
  expect(keys).toEqual([
    'month',
    'plan',
    'manager',
    'currency',
    'overdue',
    'undated',
    'leastCoverage',
    'leastUnweighted',
  ]);
});
