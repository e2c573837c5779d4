import fc from 'fast-check';
import { addMonths } from '../../../src/analysis/calendar';
import { sumOf } from '../../../src/analysis/exact';
import { attentionIn, breaksMarket } from '../../../src/tools/motivation/check-facts';
import { viewOf } from '../../../src/tools/motivation/view';
import { contextOf } from '../../helpers/deals-sheet';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { companyOf, FIRST, SETTINGS } from './company';

/** What each of the sellers sold in a month, and what such work is paid elsewhere: a fiftieth of it or more. */
const departments = fc
  .record({
    sold: fc.array(fc.integer({ min: 20_000, max: 9_000_000 }), { minLength: 1, maxLength: 6 }),
    share: fc.integer({ min: 20, max: 500 }),
  })
  .map(({ sold, share }) => ({ sold, market: Math.round((sumOf(sold) / sold.length) * (share / 1000)) }));

function proposedFor({ sold, market }: { readonly sold: readonly number[]; readonly market: number }) {
  const name = (index: number) => `Seller ${index}`;
  const company = companyOf({
    orders: sold.flatMap((amount, index) =>
      Array.from({ length: 12 }, (_, month) =>
        orderOf(`${index}|${month}`, addMonths(FIRST, month), amount * 100, {
          owner: name(index),
          client: `Client ${index} ${month}`,
          currency: 'RUB',
        }),
      ),
    ),
    team: sold.map((_, index) => memberOf(name(index), { marketPay: market * 100 })),
  });
  return viewOf(SETTINGS, contextOf(company));
}

describe('the scheme that is proposed before anybody has typed', () => {
  test('passes the checks of its own form, whatever is sold and paid', () => {
    fc.assert(
      fc.property(departments, (department) => {
        const view = proposedFor(department);
        const off = attentionIn(view, view.roles[0]!);
        for (const check of ['jump', 'fall', 'bounds', 'mix', 'parts', 'weights'] as const) {
          expect([check, off.has(check)]).toEqual([check, false]);
        }
        expect(off.has('market')).toBe(breaksMarket(view, view.roles[0]!));
      }),
      { numRuns: 100 },
    );
  });

  test('pays all of them together, each at the own plan, the mix that was meant', () => {
    const view = proposedFor({ sold: [410_000, 560_000, 1_200_000], market: 52_000 });
    const [role] = view.roles;
    const base = role!.cells.fixed! + role!.cells.soft!;
    const atPlan = role!.cells.steps.find(({ from }) => from === 1)!.rate!;
    const bonus = atPlan * sumOf(view.managers.map(({ plan }) => plan!));
    expect((3 * base) / (3 * base + bonus)).toBeCloseTo(0.4, 2);
  });

  test('breaks the rule of the market where own plans lie far apart, and keeps it where they are alike', () => {
    const off = (sold: readonly number[]) => {
      const view = proposedFor({ sold, market: 52_000 });
      return attentionIn(view, view.roles[0]!).has('market');
    };
    expect([off([410_000, 560_000, 1_200_000]), off([700_000, 700_000, 700_000])]).toEqual([true, false]);
  });

  test('takes an instalment of the first deal for no repeat order, an order of another deal for one', () => {
    const order = (key: string, month: number, deal: string) =>
      orderOf(key, addMonths(FIRST, month), 100_00, { owner: 'Ann', client: 'Acme', currency: 'RUB', deal });
    const view = viewOf(
      SETTINGS,
      contextOf(
        companyOf({
          orders: [order('1', 0, 'd1'), order('2', 1, 'd1'), order('3', 2, 'd2'), order('4', 3, '')],
        }),
      ),
    );
    expect(view.managers.map(({ repeatShare }) => repeatShare)).toEqual([0.5]);
  });
});
