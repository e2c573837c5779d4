import fc from 'fast-check';
import { allocate } from '../../src/analysis/allocation';

const total = fc.integer({ min: 0, max: 7e15 });
const decimal = fc.integer({ min: 0, max: 100_000 }).map((number) => number / 1000);
const weight = fc.oneof(decimal, fc.double({ min: 0, max: 1000, noNaN: true }), fc.constantFrom(0, 1, 2));
const weights = fc
  .array(weight, { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((one) => one > 0.001));

function sum(parts: readonly number[]): number {
  return Number(parts.reduce((known, part) => known + BigInt(part), 0n));
}

// In exact fractions. Floats see the equal thirds of January, February, April … November as unequal.
it('splits a year by season and by working days', () => {
  const season = [0.82, 0.91, 1.07, 1.03, 0.94, 0.98, 0.88, 0.9, 1.06, 1.1, 1.12, 1.19];
  const days = [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22];
  expect(allocate(100_000_000, season)).toEqual([
    6833334, 7583333, 8916667, 8583333, 7833333, 8166667, 7333333, 7500000, 8833333, 9166667, 9333333,
    9916667,
  ]);
  expect(allocate(100_000_000, days)).toEqual([
    6072874, 7692308, 8502024, 8906883, 7692308, 8502024, 9311741, 8502024, 8906883, 8906883, 8097166,
    8906882,
  ]);
});

it('splits a goal over managers by weight', () => {
  expect(allocate(7_000_001, [1.2, 1, 1, 0.35])).toEqual([2_366_198, 1_971_831, 1_971_831, 690_141]);
});

it('gives what is left to the earlier of equals', () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(2, [0.3, 0.1])).toEqual([2, 0]);
  expect(allocate(2, [0.1, 0.3])).toEqual([1, 1]);
});

it('splits a return as its opposite', () => {
  expect(allocate(-100, [1, 1, 0, 1])).toEqual([-34, -33, 0, -33]);
});

it('has nothing to split by where no weight is over nothing', () => {
  expect([allocate(100, []), allocate(100, [0, 0])]).toEqual([null, null]);
});

it('adds up to any total exactly, whatever the weights', () => {
  fc.assert(
    fc.property(total, weights, (whole, list) => {
      const parts = allocate(whole, list)!;
      expect(sum(parts)).toBe(whole);
      for (const [index, part] of parts.entries()) {
        expect(Number.isInteger(part) && part >= 0).toBe(true);
        if (list[index] === 0) expect(part).toBe(0);
      }
    }),
  );
});

it('never gives less for a larger weight, and at most one unit more for an equal one', () => {
  fc.assert(
    fc.property(total, fc.array(decimal, { minLength: 1, maxLength: 40 }), (whole, list) => {
      const parts = allocate(whole, list) ?? [];
      for (let one = 0; one < parts.length; one += 1) {
        for (let other = 0; other < parts.length; other += 1) {
          if (list[one]! > list[other]!) expect(parts[one]!).toBeGreaterThanOrEqual(parts[other]!);
          if (list[one] === list[other] && one < other) expect([0, 1]).toContain(parts[one]! - parts[other]!);
        }
      }
    }),
  );
});

it('never takes from a part whose weight grows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.array(decimal, { minLength: 2, maxLength: 12 }),
      decimal,
      (whole, list, more) => {
        const grown = [list[0]! + more, ...list.slice(1)];
        const before = allocate(whole, list)?.[0] ?? 0;
        expect(allocate(whole, grown)?.[0] ?? 0).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});

it('keeps each part within a unit of its share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
      (whole, list) => {
        const all = list.reduce((known, one) => known + one, 0);
        allocate(whole, list)!.forEach((part, index) => {
          expect(Math.abs(part * all - whole * list[index]!)).toBeLessThan(all);
        });
      },
    ),
  );
});
