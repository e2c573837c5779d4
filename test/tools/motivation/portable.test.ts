import { dayOf } from '../../../src/analysis/day';
import { motivation } from '../../../src/tools/motivation';
import { R } from '../../../src/tools/motivation/replay-layout';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { testPortable } from '../../helpers/portable';
import { activityOf, memberOf, orderOf } from '../../helpers/tables-sheet';
import { companyOf, SETTINGS, TEAM, TODAY } from './company';

const MARCH = dayOf(2026, 3, 5);

const company = companyOf({
  language: 'ru',
  deals: ['Ann', 'a*b?', ''].map((owner, index) =>
    dealOf(`k${index}`, {
      owner,
      outcome: 'won',
      created: MARCH - 200,
      closed: MARCH,
      amount: 123_456,
      currency: index ? 'USD' : 'RUB',
    }),
  ),
  orders: [orderOf('o1', MARCH, 5_000_00, { owner: 'Ann', currency: 'RUB', margin: 1_000_00 })],
  activities: [activityOf('Ann', TODAY, 'call')],
  team: [...TEAM, memberOf("O'Neil")],
});
const context = {
  ...contextOf(company),
  elsewhere: { sheet: () => "'План (расчёт)'", inputs: () => new Map() },
};
const sheets = motivation.build(
  { ...SETTINGS, roles: ['hunter', 'farmer', 'operator', 'head'], quarter: 0.01 },
  context,
);

testPortable('the scheme', sheets, { withoutNote: /^asked$/ });

test('the grids have one formula a manager and month, and the sales one a column', () => {
  const keys = sheets.find(({ id }) => id === 'motivation-keys')!;
  const fills = keys.rows.flat().filter((cell) => {
    const content = cell?.content;
    return content !== null && typeof content === 'object' && content.fills;
  });
  expect(fills.length).toBeLessThanOrEqual(4);
});

test('the keys of the trial are hidden, and nothing that is shown stands behind them', () => {
  const replay = sheets.find(({ id }) => id === 'motivation-replay')!;
  expect(replay.hiddenColumns).toEqual([R.key]);
  expect(Math.max(...replay.rows.map((row) => row.length))).toBe(R.key);
});

test('the payroll is drawn with its limit across, the curve with the plan and the largest jump marked', () => {
  const { charts } = sheets.find(({ id }) => id === 'motivation')!;
  const [curve, payroll] = charts;
  expect(payroll!.series.filter(({ line }) => line).map(({ name }) => name)).toEqual(['предел']);
  expect(curve!.series.filter(({ marked }) => marked)).toHaveLength(2);
});
