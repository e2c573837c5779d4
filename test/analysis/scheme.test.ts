import fc from 'fast-check';
import { sumOf } from '../../src/analysis/exact';
import {
  type BonusRule,
  bonusLines,
  bonusOf,
  payOf,
  type RoleScheme,
  type StepKind,
  scoreOf,
  softParts,
  splitDeal,
} from '../../src/analysis/scheme';
import { goldenRows } from '../fixtures/golden';

const points = (...pairs: [attainment: number, value: number][]) =>
  pairs.map(([attainment, value]) => ({ attainment, value }));

function ruleOf(said: Partial<BonusRule> = {}): BonusRule {
  return {
    base: 'paid',
    kind: 'whole',
    measure: 'amount',
    target: 0,
    points: points([0, 0], [0.8, 0.012], [0.9, 0.016], [1, 0.02], [1.2, 0.024]),
    ...said,
  };
}

function schemeOf(said: Partial<RoleScheme> = {}): RoleScheme {
  return {
    role: 'hunter',
    fixed: 25_000_00,
    soft: 15_000_00,
    indicators: [
      { name: 'Calls', plan: 240, weight: 0.4, floor: 0, cap: 1 },
      { name: 'Meetings', plan: 20, weight: 0.4, floor: 0, cap: 1 },
      { name: 'Proposals', plan: 16, weight: 0.2, floor: 0, cap: 1 },
    ],
    bonus: ruleOf(),
    quarter: null,
    returns: 'net',
    ...said,
  };
}

/** Rising bounds and rates that do not fall. */
const rising = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((steps) => {
    let [attainment, value] = [0, 0];
    const list = [{ attainment: 0, value: 0 }];
    for (const [wider, more] of steps) {
      attainment += wider;
      value += more;
      list.push({ attainment: attainment / 50, value: value / 1000 });
    }
    return list;
  });
const kinds = fc.constantFrom<StepKind>('whole', 'marginal', 'linear');
const amounts = fc.integer({ min: 0, max: 2_000_000_000 });

describe('the bonus', () => {
  test.each(goldenRows('motivation_curves.csv'))(
    'is that of the published curves of REFERENCE §9 at an attainment of $attainment',
    (row) => {
      const plan = 1_500_000_00;
      const actual = Math.round(Number(row.sales) * 100);
      const pay = (rule: Partial<BonusRule>) =>
        40_000 + bonusOf(ruleOf({ measure: 'target', target: 60_000_00, ...rule }), actual, plan)! / 100;
      const step = points([0, 0], [0.8, 0.5], [0.9, 0.8], [1, 1], [1.2, 1.5]);
      expect(pay({ points: step })).toBeCloseTo(Number(row.pay_step), 2);
      expect(pay({ kind: 'linear', points: points([0, 0], [3, 3]) })).toBeCloseTo(Number(row.pay_linear), 2);
      const hard = points([0, 0], [0.7, 0], [1, 1], [1.5, 2]);
      expect(pay({ kind: 'linear', points: hard })).toBeCloseTo(Number(row.pay_hard), 2);
      const commission = (kind: StepKind) =>
        bonusOf(ruleOf({ kind, points: points([0, 0.03], [1, 0.05], [2, 0.08]) }), actual, 1_000_000_00)! /
        100;
      expect(commission('marginal')).toBeCloseTo(Number(row.commission_marginal), 2);
      expect(commission('whole')).toBeCloseTo(Number(row.commission_cliff), 2);
    },
  );

  test('is none without a plan, and never less than nothing', () => {
    expect(bonusOf(ruleOf(), 100, 0)).toBeNull();
    expect(bonusOf(ruleOf(), 100, -5)).toBeNull();
    expect(bonusOf(ruleOf({ points: points([0, 0.1]) }), -5_000_00, 1_000_000_00)).toBe(0);
  });

  test('never falls with sales where rates rise, whatever the kind of step', () => {
    fc.assert(
      fc.property(rising, kinds, amounts, amounts, (list, kind, one, other) => {
        const rule = ruleOf({ kind, points: list });
        const plan = 500_000_00;
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(bonusOf(rule, more, plan)!).toBeGreaterThanOrEqual(bonusOf(rule, less, plan)!);
      }),
    );
  });

  test('is counted at the rate of the one step that an amount lies in, its lower bound included', () => {
    fc.assert(
      fc.property(rising, amounts, fc.nat(6), (list, free, which) => {
        const plan = 500_000_00;
        const bound = (list[which % list.length]?.attainment ?? 0) * plan;
        for (const amount of [free, bound]) {
          const inside = list.filter(
            ({ attainment }, index) =>
              amount / plan >= attainment &&
              amount / plan < (list[index + 1]?.attainment ?? Number.POSITIVE_INFINITY),
          );
          expect(inside).toHaveLength(1);
          const bonus = bonusOf(ruleOf({ points: list }), amount, plan)!;
          expect(Math.abs(bonus - amount * inside[0]!.value)).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      }),
    );
  });
});

describe('the lines of a bonus', () => {
  test('add up to it exactly, returns among them', () => {
    const credits = fc.array(fc.integer({ min: -200_000_00, max: 900_000_00 }), { maxLength: 12 });
    fc.assert(
      fc.property(rising, kinds, credits, (list, kind, parts) => {
        const rule = ruleOf({ kind, points: list });
        const lines = bonusLines(rule, parts, 1_000_000_00)!;
        expect(sumOf(lines)).toBe(bonusOf(rule, sumOf(parts), 1_000_000_00));
        expect(lines).toHaveLength(parts.length);
      }),
    );
  });

  test('are those of the pay card in the picture: eight payments at 1.2 %', () => {
    const paid = [684_500, 148_200, 412_300, -48_100, 118_400, 527_640, 301_500, 376_900].map(
      (sum) => sum * 100,
    );
    const lines = bonusLines(ruleOf(), paid, 3_000_000_00)!.map((line) => line / 100);
    expect(lines).toEqual([8214, 1778.4, 4947.6, -577.2, 1420.8, 6331.68, 3618, 4522.8]);
    expect(Math.round(sumOf(lines) * 100)).toBe(30_256_08);
  });

  test('are nothing each where a return takes the sum back under the first step', () => {
    const points = [
      { attainment: 0, value: 0 },
      { attainment: 0.8, value: 0.05 },
    ];
    const rule = ruleOf({ kind: 'marginal', points });
    expect(bonusLines(rule, [900_000_00, -200_000_00], 1_000_000_00)).toEqual([0, 0]);
    expect(bonusLines(rule, [900_000_00, -50_000_00], 1_000_000_00)).toEqual([5_000_00, -2_500_00]);
  });

  test('are none without a plan', () => {
    expect(bonusLines(ruleOf(), [100], 0)).toBeNull();
  });
});

describe('the soft base', () => {
  test('pays each indicator by its weight and attainment, as the pay card in the picture does', () => {
    expect(softParts(schemeOf(), [126, 12, 9])).toEqual([3150_00, 3600_00, 1687_50]);
  });

  test('pays nothing under the floor, no more than the cap, and nothing for what is not known', () => {
    const indicator = { name: 'Calls', plan: 100, weight: 1, floor: 0.5, cap: 1.2 };
    expect([49, 50, 110, 300].map((actual) => scoreOf(indicator, actual))).toEqual([0, 0.5, 1.1, 1.2]);
    expect(scoreOf(indicator, null)).toBeNull();
    expect(scoreOf({ ...indicator, plan: 0 }, 10)).toBeNull();
    expect(softParts(schemeOf({ indicators: [indicator] }), [null])).toEqual([0]);
  });

  test('adds up to the sum rounded once, however the weights fall', () => {
    const actual = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), actual), { minLength: 1, maxLength: 5 }),
        (list) => {
          const all = sumOf(list.map(([weight]) => weight));
          const indicators = list.map(([weight], index) => ({
            name: String(index),
            plan: 100,
            weight: weight / all,
            floor: 0,
            cap: 1,
          }));
          const scheme = schemeOf({ soft: 10_000_01, indicators });
          const full = softParts(
            scheme,
            indicators.map(() => 100),
          );
          expect(sumOf(full)).toBe(10_000_01);
          const parts = softParts(
            scheme,
            list.map(([, value]) => value),
          );
          expect(parts.every((part) => part >= 0)).toBe(true);
        },
      ),
    );
  });
});

describe('pay', () => {
  test('of eighteen days is that of the pay card in the picture, to the kopeck', () => {
    const pay = payOf(schemeOf(), {
      plan: 3_000_000_00,
      actual: 2_521_340_00,
      indicators: [126, 12, 9],
      worked: { days: 9, of: 19 },
    });
    expect(pay.fixed).toBe(11_842_11);
    expect(pay.bonus).toBe(30_256_08);
    expect(pay.total).toBe(50_535_69);
  });

  test('takes back what was paid for sales that came back, but no more than the bonus, and keeps the rest', () => {
    const month = { plan: 100_000_00, actual: 100_000_00, indicators: [null, null, null] };
    const some = payOf(schemeOf(), { ...month, clawback: 500_00 });
    expect([some.clawback, some.carried, some.total]).toEqual([500_00, 0, 25_000_00 + 2000_00 - 500_00]);
    const much = payOf(schemeOf(), { ...month, clawback: 9000_00 });
    expect([much.clawback, much.carried, much.total]).toEqual([2000_00, 7000_00, 25_000_00]);
  });

  test('of a quarter comes on top where its plan is met', () => {
    const scheme = schemeOf({ quarter: { from: 1, rate: 0.01 } });
    const month = { plan: 0, actual: 0, indicators: [] };
    const paid = (actual: number) =>
      payOf(scheme, { ...month, quarter: { plan: 300_000_00, actual } }).quarter;
    expect([paid(299_999_99), paid(300_000_00)]).toEqual([0, 3000_00]);
  });

  test('adds up from its parts', () => {
    fc.assert(
      fc.property(
        rising,
        kinds,
        amounts,
        fc.integer({ min: 0, max: 500_000 }),
        (list, kind, actual, clawback) => {
          const pay = payOf(schemeOf({ bonus: ruleOf({ kind, points: list }) }), {
            plan: 700_000_00,
            actual,
            indicators: [100, null, 7],
            clawback,
          });
          expect(pay.total).toBe(pay.fixed + sumOf(pay.softParts) + pay.bonus! + pay.quarter - pay.clawback);
          expect(pay.clawback + pay.carried).toBe(clawback);
          expect(Number.isInteger(pay.total)).toBe(true);
        },
      ),
    );
  });

  test('for a deal of several is split without losing a kopeck', () => {
    expect(splitDeal(603_000_01, [0.5, 0.5])).toEqual([301_500_01, 301_500_00]);
    expect(splitDeal(100, [0, 0])).toBeNull();
  });
});
