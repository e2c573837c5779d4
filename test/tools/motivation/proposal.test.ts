import fc from 'fast-check';
import { addMonths } from '../../../src/analysis/calendar';
import { sumOf } from '../../../src/analysis/exact';
import { bonusUnits } from '../../../src/analysis/scheme';
import { motivation } from '../../../src/tools/motivation';
import { attentionIn, breaksMarket } from '../../../src/tools/motivation/check-facts';
import { replayWarnings } from '../../../src/tools/motivation/replay-head';
import { viewOf } from '../../../src/tools/motivation/view';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { activityOf, memberOf, orderOf } from '../../helpers/tables-sheet';
import { companyOf, FIRST, SETTINGS, words } from './company';

/** What each of the sellers sold in a month, and what such work is paid elsewhere: a fiftieth of it or more. */
const departments = fc
  .record({
    sold: fc.array(fc.integer({ min: 20_000, max: 9_000_000 }), { minLength: 1, maxLength: 6 }),
    share: fc.integer({ min: 20, max: 500 }),
  })
  .map(({ sold, share }) => ({ sold, market: Math.round((sumOf(sold) / sold.length) * (share / 1000)) }));

function proposedFor(
  { sold, market }: { readonly sold: readonly number[]; readonly market: number },
  settings = SETTINGS,
) {
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
  return viewOf(settings, contextOf(company));
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

  test('says that returns lower their month in the trial, where the scheme takes the bonus back', () => {
    const warnings = (returns: 'net' | 'asPaid', amount: number) => {
      const orders = [orderOf('1', FIRST, amount, { owner: 'Ann', currency: 'RUB' })];
      return replayWarnings(viewOf({ ...SETTINGS, returns }, contextOf(companyOf({ orders }))));
    };
    const { returns } = words.warnings;
    expect(warnings('asPaid', -100_00)).toContain(returns);
    expect([...warnings('asPaid', 100_00), ...warnings('net', -100_00)]).not.toContain(returns);
  });

  test.each(['marginal', 'linear'] as const)(
    'pays at plan what was asked for where steps work as %s',
    (kind) => {
      const department = { sold: [410_000, 560_000, 1_200_000], market: 52_000 };
      const atPlan = (chosen: 'whole' | 'marginal' | 'linear') => {
        const [role] = proposedFor(department, { ...SETTINGS, kind: chosen }).roles;
        return bonusUnits(role!.scheme.bonus, 1);
      };
      expect(atPlan(kind)).toBeCloseTo(atPlan('whole'), 4);
      const [role] = proposedFor(department, { ...SETTINGS, kind }).roles;
      expect(bonusUnits(role!.scheme.bonus, 0.8) > 0).toBe(kind === 'marginal');
    },
  );

  test('counts from won deals where there are no payments, and calls sums that nobody has named an example', () => {
    const deal = dealOf('1', { outcome: 'won', owner: 'Ann', closed: FIRST, amount: 100_000_00 });
    const context = contextOf(companyOf({ deals: [deal] }));
    const settings = motivation.defaults(context);
    expect(settings.bonusBase).toBe('revenue');
    expect(replayWarnings(viewOf(settings, context))).toContain(words.warnings.guess);
    const asked = viewOf({ ...settings, pay: { hunter: 90_000 } }, context);
    expect(replayWarnings(asked)).not.toContain(words.warnings.guess);
    expect(replayWarnings(proposedFor({ sold: [100_000], market: 52_000 }))).not.toContain(
      words.warnings.guess,
    );
  });

  test('asks for as many calls as are made, and for none of a head of sales, whose jumps are as his own pay', () => {
    const activities = Array.from({ length: 12 }, (_, day) => activityOf('Ann', FIRST + day, 'call', 16));
    const company = companyOf({
      orders: Array.from({ length: 12 }, (_, month) =>
        orderOf(`o${month}`, addMonths(FIRST, month), 900_000_00, { owner: 'Ann', currency: 'RUB' }),
      ),
      activities,
      team: [
        memberOf('Ann', { marketPay: 80_000_00 }),
        memberOf('Zoe', { role: 'Head of sales', marketPay: 160_000_00 }),
      ],
    });
    const view = viewOf({ ...SETTINGS, roles: ['hunter', 'head'] }, contextOf(company));
    const [hunter, head] = view.roles;
    const plans = hunter!.cells.indicators.map(({ name, plan }) => [name, plan]);
    expect(plans).toContainEqual([words.indicatorNames.call, 340]);
    expect(head!.cells.indicators.map(({ counts }) => counts).filter(Boolean)).toEqual([]);
    expect(head!.cells.indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBe(1);
    expect(attentionIn(view, head!).has('jump')).toBe(false);
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
