import fc from 'fast-check';
import { fromMinor, LARGEST_MINOR, toMinor } from '../../src/analysis/money';

it('counts an amount in whole kopecks as a person reads it', () => {
  expect([12.34, 0.29, 1.15, 4.35, 1_234_567.89, 0].map(toMinor)).toEqual([
    1234, 29, 115, 435, 123_456_789, 0,
  ]);
});

it('rounds half a kopeck away from zero, by the decimal number and not by its float', () => {
  expect([1.005, 8.345, 2.675, 0.005, 1.0049999, -1.005, -0.005].map(toMinor)).toEqual([
    101, 835, 268, 1, 100, -101, -1,
  ]);
});

it('never gives a negative zero', () => {
  expect(Object.is(toMinor(-0.001), 0)).toBe(true);
});

it('brings every whole number of kopecks back unchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: -LARGEST_MINOR, max: LARGEST_MINOR }), (minor) => {
      expect(toMinor(fromMinor(minor))).toBe(minor);
    }),
  );
});

it('rounds every number of three decimals as its digits say', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (thousandths) => {
      const tail = thousandths % 10;
      const expected = (thousandths - tail) / 10 + (tail >= 5 ? 1 : 0);
      expect(toMinor(thousandths / 1000)).toBe(expected);
    }),
  );
});
