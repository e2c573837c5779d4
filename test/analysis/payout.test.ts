import fc from 'fast-check';
import {
  attainmentOf,
  linearValue,
  type PayKind,
  type PayPoint,
  payFor,
  stepValue,
} from '../../src/analysis/payout';
import {
  marginalPay,
  payLines,
  splitByTiers,
  tierOf,
  tierProblem,
  tiersFrom,
  wholePay,
} from '../../src/analysis/tiers';
import { goldenRows } from '../fixtures/golden';

const points = (...pairs: [attainment: number, value: number][]): PayPoint[] =>
  pairs.map(([attainment, value]) => ({ attainment, value }));

const STEPS = points([0, 0], [0.8, 0.5], [0.9, 0.8], [1, 1], [1.2, 1.5]);
const TIERS = tiersFrom([0, 1_000_000_00, 2_000_000_00]);
const RATES = [0.03, 0.05, 0.08];

describe('the pay curves', () => {
  for (const row of goldenRows('motivation_curves.csv')) {
    const attainment = Number(row.attainment);
    const sales = Math.round(Number(row.sales) * 100);

    it(`are those of the separate computation at ${row.attainment}`, () => {
      const bonus = (factor: number) => 40_000 + 60_000 * factor;
      expect(stepValue(STEPS, attainment)).toBe(Number(row.step));
      expect(bonus(stepValue(STEPS, attainment))).toBeCloseTo(Number(row.pay_step), 6);
      const lines: [string, PayPoint[], 'hold' | 'continue'][] = [
        ['pay_linear', points([0, 0], [1, 1]), 'continue'],
        ['pay_hard', points([0.7, 0], [1, 1], [1.5, 2]), 'hold'],
        ['pay_bump', points([0.7, 0.7], [1, 1], [2, 3]), 'continue'],
        ['pay_ecsell', points([0.75, 0.5], [1, 1], [1.5, 3]), 'continue'],
      ];
      for (const [column, line, beyond] of lines) {
        expect(bonus(linearValue(line, attainment, beyond))).toBeCloseTo(Number(row[column]), 4);
      }
    });

    it(`pay the commissions of the separate computation at ${row.attainment}`, () => {
      const marginal = marginalPay(sales, TIERS, RATES).reduce((sum, line) => sum + line, 0);
      expect(marginal / 100).toBe(Number(row.commission_marginal));
      expect(wholePay(sales, TIERS, RATES) / 100).toBe(Number(row.commission_cliff));
    });
  }
});

it.each(goldenRows('motivation_team.csv').filter((row) => row.k_step !== ''))(
  'pays $manager by the step reached',
  (row) => {
    const attainment = attainmentOf(Number(row.fact), Number(row.plan))!;
    expect(attainment).toBeCloseTo(Number(row.attainment), 9);
    expect(Number(row.base) + Number(row.target_bonus) * stepValue(STEPS, attainment)).toBe(Number(row.pay));
  },
);

it('pays 5 % to a million and 10 % above as Aon has it', () => {
  expect(marginalPay(1_200_000_00, tiersFrom([0, 1_000_000_00]), [0.05, 0.1])).toEqual([
    50_000_00, 20_000_00,
  ]);
});

describe('payFor', () => {
  const scheme = points([0.8, 0.03], [0.9, 0.04], [1, 0.05]);

  it.each<[PayKind, number, number]>([
    ['whole', 79.99, 0],
    ['whole', 80, 2.4],
    ['whole', 90, 3.6],
    ['whole', 130, 6.5],
    ['marginal', 79, 0],
    ['marginal', 85, 0.15],
    ['marginal', 110, 0.3 + 0.4 + 0.5],
    ['linear', 80, 2.4],
    ['linear', 85, 85 * 0.035],
    ['linear', 130, 6.5],
  ])('pays %s at %d of 100', (kind, actual, pay) => {
    expect(payFor(actual * 100, 10_000, scheme, kind)).toBe(Math.round(pay * 100));
  });

  it('pays the sum of the step reached', () => {
    const sums = points([0.8, 3_000_000], [1, 6_000_000]);
    expect([79, 80, 100, 300].map((actual) => payFor(actual, 100, sums, 'fixed'))).toEqual([
      0, 3_000_000, 6_000_000, 6_000_000,
    ]);
  });

  it('has no pay without a plan, and none for more returns than sales', () => {
    expect(payFor(100, 0, scheme, 'whole')).toBeNull();
    for (const kind of ['whole', 'marginal', 'linear', 'fixed'] as const) {
      expect(payFor(-100, 100, points([0, 0.1]), kind)).toBe(0);
    }
  });

  it('never falls with sales by marginal tiers, nor by rates that rise', () => {
    const rising = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 10 })), {
        minLength: 1,
        maxLength: 5,
      })
      .map((steps) => {
        let [attainment, value] = [0, 0];
        return steps.map(([wider, more]) => {
          attainment += wider;
          value += more;
          return { attainment: attainment / 20, value: value / 100 };
        });
      });
    const amount = fc.integer({ min: 0, max: 3e9 });
    fc.assert(
      fc.property(
        rising,
        amount,
        amount,
        fc.constantFrom<PayKind>('whole', 'marginal', 'linear'),
        (curve, a, b, kind) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(payFor(more, 1_000_000_000, curve, kind)!).toBeGreaterThanOrEqual(
            payFor(less, 1_000_000_000, curve, kind)!,
          );
        },
      ),
    );
  });
});

describe('tiers', () => {
  const bounds = fc
    .uniqueArray(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 6 })
    .map((list) => list.sort((a, b) => a - b));

  it('hold every amount in exactly one, from the first bound up', () => {
    fc.assert(
      fc.property(bounds, fc.integer({ min: 0, max: 2e9 }), (list, amount) => {
        const tiers = tiersFrom(list);
        const holding = tiers.filter(({ from, to }) => amount >= from && (to === null || amount < to));
        expect(holding).toHaveLength(amount >= list[0]! ? 1 : 0);
        expect(tierOf(tiers, amount)).toBe(amount >= list[0]! ? tiers.indexOf(holding[0]!) : null);
        expect(tierProblem(tiers)).toBeNull();
      }),
    );
  });

  it('hold their lower bound and not their upper one', () => {
    fc.assert(
      fc.property(bounds, (list) => {
        expect(list.map((bound) => tierOf(tiersFrom(list), bound))).toEqual(list.map((_, index) => index));
      }),
    );
    expect(wholePay(1_000_000_00, TIERS, RATES)).toBe(50_000_00);
    expect(wholePay(999_999_99, TIERS, RATES)).toBe(30_000_00);
  });

  it('split an amount into parts that add up to what is over the first bound', () => {
    fc.assert(
      fc.property(bounds, fc.integer({ min: 0, max: 2e9 }), (list, amount) => {
        const parts = splitByTiers(amount, tiersFrom(list));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.max(0, amount - list[0]!));
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });

  it('pay in lines that add up to the exact sum, rounded once', () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 0, max: 10_000 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const paid = payLines(
          lines.map(([amount]) => amount),
          lines.map(([, rate]) => rate / 10_000),
        );
        const exact = lines.reduce((sum, [amount, rate]) => sum + BigInt(amount) * BigInt(rate), 0n);
        expect(paid.reduce((sum, one) => sum + one, 0)).toBe(Number((exact + 5000n) / 10_000n));
      }),
    );
  });

  it('round half a kopeck up as a person would, not as floats do', () => {
    expect(payLines([150], [0.07])).toEqual([11]);
    expect(payLines([250, 250], [0.001, 0.001])).toEqual([0, 1]);
  });

  it.each([
    [
      [
        [0, 10],
        [10, null],
      ],
      null,
    ],
    [
      [
        [0, 10],
        [12, null],
      ],
      { code: 'gap', index: 1 },
    ],
    [
      [
        [0, 10],
        [9, null],
      ],
      { code: 'overlap', index: 1 },
    ],
    [
      [
        [0, null],
        [9, null],
      ],
      { code: 'overlap', index: 1 },
    ],
    [
      [
        [10, 20],
        [5, 10],
      ],
      { code: 'outOfOrder', index: 1 },
    ],
    [
      [
        [0, 0],
        [0, null],
      ],
      { code: 'emptyTier', index: 0 },
    ],
    [
      [
        [0, 10],
        [10, 20],
      ],
      { code: 'closedEnd', index: 1 },
    ],
    [[], null],
  ])('name the first problem of %j', (list, problem) => {
    expect(tierProblem((list as [number, number | null][]).map(([from, to]) => ({ from, to })))).toEqual(
      problem,
    );
  });

  it('that begin where the one before does are empty', () => {
    expect(tierProblem(tiersFrom([0, 5, 5]))).toEqual({ code: 'emptyTier', index: 1 });
    expect(tierProblem(tiersFrom([0, 5, 3]))).toEqual({ code: 'emptyTier', index: 1 });
  });
});
