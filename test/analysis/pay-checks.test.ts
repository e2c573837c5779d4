import fc from 'fast-check';
import {
  baseShareAtPlan,
  bonusJumps,
  fallingSteps,
  largestJump,
  pointsOf,
  stepProblem,
  type TypedStep,
} from '../../src/analysis/pay-checks';
import { type BonusRule, bonusUnits } from '../../src/analysis/scheme';

function ruleOf(said: Partial<BonusRule> = {}): BonusRule {
  return {
    base: 'paid',
    kind: 'whole',
    measure: 'amount',
    target: 0,
    points: [
      { attainment: 0, value: 0 },
      { attainment: 0.8, value: 0.012 },
      { attainment: 0.9, value: 0.016 },
      { attainment: 1, value: 0.02 },
      { attainment: 1.2, value: 0.024 },
    ],
    ...said,
  };
}

const step = (from: number | null, rate: number | null): TypedStep => ({ from, rate });

describe('jumps', () => {
  test('of the scheme in the picture are 28,800, 10,800, 12,000 and 14,400, the largest at 80 %', () => {
    const jumps = bonusJumps(ruleOf(), 3_000_000);
    expect(jumps.map(({ before, at }) => Math.round(at - before))).toEqual([28_800, 10_800, 12_000, 14_400]);
    expect(largestJump(ruleOf(), 3_000_000)!.from).toBe(0.8);
  });

  test('are none in marginal tiers and in lines', () => {
    expect(bonusJumps(ruleOf({ kind: 'marginal' }), 100)).toEqual([]);
    expect(largestJump(ruleOf({ kind: 'linear' }), 100)).toBeNull();
  });
});

describe('a cliff', () => {
  test('is where the rate of the whole amount falls', () => {
    const points = [0, 0.8, 1].map((attainment, index) => ({ attainment, value: [0, 0.02, 0.015][index]! }));
    expect(fallingSteps(ruleOf({ points }))).toEqual([2]);
  });

  test('is none in marginal tiers whose rates fall: the part above only pays less', () => {
    const points = [0, 1].map((attainment, index) => ({ attainment, value: [0.05, 0.01][index]! }));
    expect(fallingSteps(ruleOf({ kind: 'marginal', points }))).toEqual([]);
  });

  test('is found exactly where pay on a fine grid falls', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom('whole', 'linear', 'marginal'),
        fc.constantFrom('amount', 'target'),
        (list, kind, measure) => {
          let attainment = 0;
          const points = list.map(([wider, value], index) => {
            if (index > 0) attainment += wider;
            return { attainment: attainment / 20, value: value / 100 };
          });
          const rule = ruleOf({
            kind: kind as BonusRule['kind'],
            measure: measure as BonusRule['measure'],
            points,
          });
          const grid = Array.from({ length: 4001 }, (_, index) => bonusUnits(rule, index / 500));
          const falls = grid.some((units, index) => index > 0 && units < grid[index - 1]! - 1e-9);
          // A fall of a line may be too short for the grid to see; one that the grid sees must be found.
          if (falls) expect(fallingSteps(rule).length).toBeGreaterThan(0);
          if (kind !== 'linear' && !falls) expect(wholeFalls(rule)).toBe(false);
        },
      ),
    );
  });
});

/** A fall of a rate that the growth within one step of the grid cannot hide. */
function wholeFalls(rule: BonusRule): boolean {
  return fallingSteps(rule).some((index) => {
    const [before, at] = [rule.points[index - 1]?.value ?? 0, rule.points[index]!.value];
    const { attainment } = rule.points[index]!;
    const fall = (before - at) * (rule.measure === 'amount' ? attainment : 1);
    return fall > 0.001;
  });
}

describe('typed steps', () => {
  test('are well where they rise, with empty rows anywhere', () => {
    expect(stepProblem([step(0, 0), step(0.8, 0.01), step(null, null), step(1, 0.02)])).toBeNull();
  });

  test.each([
    ['a bound under the one before', [step(0, 0), step(0.9, 0.01), step(0.8, 0.02)], 'notRising', 2],
    ['one bound twice', [step(0, 0), step(0.9, 0.01), step(0.9, 0.02)], 'sameBound', 2],
    ['a bound without a rate', [step(0, 0), step(0.9, null)], 'halfEmpty', 1],
    ['a rate without a bound', [step(0, 0), step(null, 0.02)], 'halfEmpty', 1],
  ] as const)('are told apart by what is wrong: %s', (_, steps, code, index) => {
    expect(stepProblem(steps)).toEqual({ code, index });
  });

  test('pay in rising order, of two with one bound the first, without those half filled', () => {
    const steps = [step(0, 0), step(1, 0.02), step(0.8, 0.01), step(1, 0.5), step(1.2, null)];
    expect(pointsOf(steps)).toEqual([
      { attainment: 0, value: 0 },
      { attainment: 0.8, value: 0.01 },
      { attainment: 1, value: 0.02 },
    ]);
  });
});

test('the mix at plan of the scheme in the picture is 40 to 60', () => {
  expect(baseShareAtPlan(40_000, ruleOf(), 3_000_000)).toBeCloseTo(0.4, 12);
  expect(baseShareAtPlan(0, ruleOf({ points: [] }), 0)).toBeNull();
});
