import { dayOf } from '../../../src/analysis/day';
import { actionsFor } from '../../../src/analysis/plan';
import { viewOf } from '../../../src/tools/plan/view';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { orderOf } from '../../helpers/tables-sheet';
import { STAGES, TODAY } from './company';
import { build, PlanReader, workbook } from './read-plan';

const JUNE = dayOf(2026, 6, 1);
const OWNERS = ['Kim', 'Lee', 'Park'];

/** Forty won deals and their orders of 100,000, half in dollars and half in roubles; three of each are of May. */
const sold = Array.from({ length: 40 }, (_, index) => ({
  key: `${index}`,
  day: index < 34 ? TODAY - 60 : TODAY - 3,
  currency: index % 2 === 0 ? 'USD' : 'RUB',
  owner: OWNERS[index % 3]!,
}));

const company: Company = {
  deals: [
    ...sold.map(({ key, day, ...said }) =>
      dealOf(key, { ...said, outcome: 'won', closed: day, amount: 10_000_000 }),
    ),
    dealOf('unpriced', { outcome: 'won', closed: TODAY - 3, owner: 'Kim' }),
  ],
  stages: STAGES,
  today: TODAY,
  language: 'en',
  orders: sold.map(({ key, day, ...said }) => orderOf(key, day, 10_000_000, said)),
};

const built = build(company, {
  period: 'quarter',
  goalQuarter: 3_000_000,
  managersBy: 'equal',
});

describe('a plan in dollars of sales in two currencies, whose June was typed over', () => {
  const [answer] = recalculate([workbook(built, [{ rows: 'months', key: String(JUNE), value: 100 }])]);
  const reader = new PlanReader(answer!, company);

  test('counts the deals in dollars, and those without an amount', () => {
    const { currency, deals } = viewOf(built.settings, built.context).sales;
    expect([currency, deals.length]).toEqual(['USD', 21]);
    const [department] = reader.keys.filter((row) => row[0] === '202605|');
    const managers = reader.table(reader.words.managers.heading);
    const names = OWNERS.map((name) => [name, managers.get(name)![10]]);
    expect(names).toEqual([
      ['Kim', 2],
      ['Lee', 1],
      ['Park', 1],
    ]);
    expect(department![12]).toBe(4);
  });

  test('counts all deals where none says its currency: nothing tells them apart', () => {
    const deals = company.deals.map((deal) => ({ ...deal, currency: '' }));
    expect(viewOf(built.settings, contextOf({ ...company, deals })).sales.deals).toHaveLength(41);
  });

  test('proposes the average deal of one currency, and as many deals as it takes', () => {
    const rows = [...reader.table(reader.words.actions.heading).values()];
    expect(rows[0]![0]).toBe(100_000);
    expect(rows[1]![3]).toBe(actionsFor(Number(reader.total('plan')), 100_000, [])![0]!.rounded);
  });

  test('gives the managers of a month not shown the typed plan to the kopeck', () => {
    const plans = reader.keys.filter((row) => String(row[0]).startsWith('202606|')).map((row) => row[3]);
    expect(plans).toEqual([100, 33.33, 33.34, 33.33]);
  });
});
