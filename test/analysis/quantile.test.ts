import { mean, median, quantile } from '../../src/analysis/quantile';

it('interpolates between order statistics as R type 7 does', () => {
  const values = Object.freeze([15, 20, 35, 40, 50]);
  expect(quantile(values, 0.4)).toBeCloseTo(29, 12);
  expect([quantile(values, 0), quantile(values, 1)]).toEqual([15, 50]);
});

it('takes the middle of an odd list and the mean of the middle two of an even one', () => {
  expect(median(Object.freeze([9, 1, 5]))).toBe(5);
  expect(median(Object.freeze([10, 2, 4, 1]))).toBe(3);
});

it('knows no middle and no mean of nothing', () => {
  expect([median([]), mean([])]).toEqual([null, null]);
});
