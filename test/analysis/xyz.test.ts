import fc from 'fast-check';
import { frequencyClass, variation, variationClass } from '../../src/analysis/xyz';

// Published by practitioners as 59 %, 29 %, 19 %: the sample deviation.
it.each([
  [
    'week',
    '0 15 40 15 10 15 20 15 10 15 20 15 5 20 45 20 15 20 25 20 15 20 25 20 40 10 35 10 5 10 15 10 5 10 15 10',
    0.57872246,
    0.5869317,
  ],
  ['month', '70 60 60 90 80 80 95 40 40', 0.27594411, 0.29268293],
  ['quarter', '190 250 175', 0.15806685, 0.19359156],
])('finds both coefficients of variation of one series by %s', (_, text, population, sample) => {
  const values = Object.freeze(text.split(' ').map(Number));
  expect(variation(values, values.length, 'population')).toBeCloseTo(population, 7);
  expect(variation(values, values.length, 'sample')).toBeCloseTo(sample, 7);
});

it('counts the periods without a purchase as zeros', () => {
  expect(variation([30], 3, 'population')).toBeCloseTo(variation([30, 0, 0], 3, 'population')!, 12);
  expect(variation([30], 3, 'population')).toBeCloseTo(Math.SQRT2, 12);
});

it('has no coefficient without a positive mean, or of a sample of one period', () => {
  expect(variation([], 5, 'population')).toBeNull();
  expect(variation([-10, 5], 2, 'population')).toBeNull();
  expect(variation([10], 1, 'sample')).toBeNull();
  expect(variationClass(null)).toBe('Z');
});

it('includes the limits: X from two thirds and up to 10 %, Y from one third and up to 25 %', () => {
  expect([12 / 18, 11 / 18, 6 / 18, 5 / 18, 0].map((share) => frequencyClass(share))).toEqual([
    'X',
    'Y',
    'Y',
    'Z',
    'Z',
  ]);
  expect([0, 0.1, 0.1001, 0.25, 0.2501].map((value) => variationClass(value))).toEqual([
    'X',
    'X',
    'Y',
    'Y',
    'Z',
  ]);
});

it('calls a series X whose coefficient is the limit exactly', () => {
  // Mean m, spread m / 10: the square root may err by the last bit.
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (tenth) => {
      const values = [9 * tenth, 11 * tenth];
      expect(variationClass(variation(values, 2, 'population'))).toBe('X');
    }),
  );
});

it('calls a client Y at a limit of 200 % who bought in one month of five', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (amount) => {
      expect(variationClass(variation([amount], 5, 'population'), { x: 1, y: 2 })).toBe('Y');
    }),
  );
});

it('does not depend on the unit or the order of the amounts', () => {
  const amount = fc.integer({ min: 0, max: 1e9 });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 2, maxLength: 36 }), (values) => {
      const once = variation(values, values.length, 'population');
      const hundredfold = variation(
        values.map((value) => value * 100).reverse(),
        values.length,
        'population',
      );
      if (once === null) expect(hundredfold).toBeNull();
      else expect(hundredfold).toBeCloseTo(once, 9);
    }),
  );
});
