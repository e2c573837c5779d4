import fc from 'fast-check';
import { evenness } from '../../src/analysis/evenness';
import { shareRest } from '../../src/analysis/share-rest';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const rows = fc.array(
  fc.record({
    // Weights as people have them, to six decimals: those that differ by less are taken for equal.
    weight: fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 0, max: 5_000_000 }).map((millionths) => millionths / 1_000_000),
    ),
    typed: fc.option(fc.integer({ min: 0, max: 50_000_000 }), { nil: null }),
  }),
  { minLength: 1, maxLength: 14 },
);
const total = fc.integer({ min: 0, max: 10_000_000_000 });

test('what is typed stands, the rest is given out to the kopeck, and only what cannot be given out is left', () => {
  fc.assert(
    fc.property(total, rows, (goal, list) => {
      const typed = list.map((row) => row.typed);
      const { parts, left } = shareRest(
        goal,
        list.map(({ weight }) => weight),
        typed,
      );
      const said = sum(typed.map((part) => part ?? 0));
      expect(sum(parts) + left).toBe(goal);
      parts.forEach((part, index) => {
        if (typed[index] !== null) expect(part).toBe(typed[index]);
        expect(part).toBeGreaterThanOrEqual(0);
      });
      const allTyped = typed.every((part) => part !== null);
      if (!allTyped && said <= goal) expect(left).toBe(0);
      if (said > goal) expect(left).toBe(goal - said);
    }),
  );
});

test('a part with a larger weight never gets less than one with a smaller weight', () => {
  fc.assert(
    fc.property(total, rows, (goal, list) => {
      const { parts } = shareRest(
        goal,
        list.map(({ weight }) => weight),
        list.map(() => null),
      );
      list.forEach((one, i) => {
        list.forEach((other, k) => {
          if (one.weight > other.weight) expect(parts[i]!).toBeGreaterThanOrEqual(parts[k]!);
        });
      });
    }),
  );
});

test('weights that are all zero share evenly', () => {
  expect(shareRest(100, [0, 0, 0], [null, null, null])).toEqual({ parts: [34, 33, 33], left: 0 });
  expect(shareRest(100, [0, 0, 0], [40, null, null])).toEqual({ parts: [40, 30, 30], left: 0 });
});

test('a weight too small to compute with counts as none', () => {
  expect(shareRest(0, [5e-324], [null])).toEqual({ parts: [0], left: 0 });
  expect(shareRest(7, [5e-324, 1e-300, 0], [null, null, null])).toEqual({ parts: [3, 2, 2], left: 0 });
  expect(shareRest(7, [5e-324, 2], [null, null])).toEqual({ parts: [0, 7], left: 0 });
});

test('a goal of zero gives zeros, and no rows leave it all', () => {
  expect(shareRest(0, [3, 1], [null, null])).toEqual({ parts: [0, 0], left: 0 });
  expect(shareRest(7, [], [])).toEqual({ parts: [], left: 7 });
});

test('the published split of 7,000,001 over four managers is met, a typed one taken out of it', () => {
  // plan_managers.csv: weights 1.2, 1, 1, 0.35
  const weights = [1.2, 1, 1, 0.35];
  expect(shareRest(7_000_001, weights, [null, null, null, null]).parts).toEqual([
    2_366_198, 1_971_831, 1_971_831, 690_141,
  ]);
  expect(shareRest(7_000_001, weights, [null, null, null, 690_141]).parts).toEqual([
    2_366_198, 1_971_831, 1_971_831, 690_141,
  ]);
});

describe('evenness of weeks', () => {
  const week = (actual: number, days: number) => ({ actual, days });

  test('is 1 where each week brought its share of the days', () => {
    expect(evenness([week(20, 2), week(50, 5), week(50, 5)])).toBe(1);
  });

  test('lacks the part of the sales that came in other weeks', () => {
    expect(evenness([week(0, 5), week(100, 5)])).toBe(0.5);
    expect(evenness([week(75, 5), week(25, 5)])).toBe(0.75);
  });

  test('is nothing where all was sold on days off, and unknown without sales or days', () => {
    expect(evenness([week(10, 0), week(0, 5)])).toBe(0);
    expect(evenness([week(0, 5)])).toBeNull();
    expect(evenness([week(-5, 5)])).toBeNull();
    expect(evenness([week(10, 0)])).toBeNull();
  });

  test('lies from 0 to 1 whatever the weeks brought', () => {
    const weeks = fc.array(
      fc.record({ actual: fc.integer({ min: -1000, max: 100_000 }), days: fc.integer({ min: 0, max: 7 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(weeks, (list) => {
        const value = evenness(list);
        if (value !== null) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
