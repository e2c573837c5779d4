import fc from 'fast-check';
import { abcClasses } from '../../src/analysis/abc';
import { cdnowMaster } from '../fixtures/read';

function cdnowRevenues(): number[] {
  const cents = new Map<number, number>();
  for (const purchase of cdnowMaster()) {
    cents.set(purchase.client, (cents.get(purchase.client) ?? 0) + purchase.cents);
  }
  return [...cents.values()].sort((a, b) => b - a);
}

it('sorts the 23,570 CDNOW clients into 7,695 A, 8,044 B and 7,831 C with the money of each', () => {
  const revenues = cdnowRevenues();
  const classes = abcClasses(revenues);
  const of = (name: string) => revenues.filter((_, place) => classes[place] === name);
  const money = (name: string) => of(name).reduce((sum, cents) => sum + cents, 0);
  expect(['A', 'B', 'C'].map((name) => of(name).length)).toEqual([7695, 8044, 7831]);
  expect(['A', 'B', 'C'].map(money)).toEqual([200_026_506, 37_503_710, 12_501_347]);
});

it('leaves the object that crosses a limit in the class it crosses from', () => {
  expect(abcClasses([79, 2, 13, 2, 4])).toEqual(['A', 'A', 'B', 'B', 'C']);
  expect(abcClasses([80, 15, 5])).toEqual(['A', 'B', 'C']);
  expect(abcClasses([100])).toEqual(['A']);
});

it('puts what brings nothing or costs into C and leaves it out of the total', () => {
  expect(abcClasses([10, 0, -1000])).toEqual(['A', 'C', 'C']);
  expect(abcClasses([0, 0])).toEqual(['C', 'C']);
});

it('takes other limits', () => {
  expect(abcClasses([50, 30, 20], { a: 0.5, b: 0.8 })).toEqual(['A', 'B', 'C']);
});

const revenues = fc
  .array(fc.integer({ min: -1000, max: 1e11 }), { minLength: 1, maxLength: 60 })
  .map((values) => values.sort((a, b) => b - a));

it('agrees with the rule said in whole numbers of any size', () => {
  fc.assert(
    fc.property(revenues, (values) => {
      const total = values.reduce((sum, value) => sum + BigInt(Math.max(0, value)), 0n);
      let before = 0n;
      const expected = values.map((value) => {
        if (value <= 0) return 'C';
        const start = before;
        before += BigInt(value);
        if (100n * start < 80n * total) return 'A';
        return 100n * start < 95n * total ? 'B' : 'C';
      });
      expect(abcClasses(Object.freeze(values))).toEqual(expected);
    }),
  );
});

it('gives A at least its share of the money, and the first always A', () => {
  fc.assert(
    fc.property(revenues, (values) => {
      fc.pre(values[0]! > 0);
      const classes = abcClasses(values);
      const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
      const ofA = values.reduce((sum, value, place) => sum + (classes[place] === 'A' ? value : 0), 0);
      expect(classes[0]).toBe('A');
      expect(ofA).toBeGreaterThanOrEqual(0.8 * total * (1 - 1e-12));
      expect(classes.join('')).toMatch(/^A+B*C*$/);
    }),
  );
});
