import fc from 'fast-check';
import { seasonality } from '../../src/analysis/seasonality';
import { airPassengers } from '../fixtures/golden';

// R 4.2.2, decompose(AirPassengers, "multiplicative")$figure
const FIGURE = [
  0.910230367372201, 0.883625320694376, 1.00736628760355, 0.975906012322847, 0.981378027495129,
  1.11277582667927, 1.2265555429312, 1.21991096944562, 1.06049193264682, 0.921757240410498, 0.801178082413474,
  0.898824389985011,
];

function indicesOf(firstMonth: number, values: readonly number[]): readonly number[] {
  const found = seasonality({ firstMonth, values });
  if (!('indices' in found)) throw new Error(found.reason);
  return found.indices;
}

it('finds the season of the airline passengers as R does', () => {
  indicesOf(1, airPassengers()).forEach((index, month) => {
    expect(index).toBeCloseTo(FIGURE[month]!, 12);
  });
});

it('puts the indices in calendar order, wherever the series starts', () => {
  const values = airPassengers().slice(5);
  expect(indicesOf(6, values)[6]).toBeGreaterThan(1.2);
  expect(indicesOf(6, values)[10]).toBeLessThan(0.82);
});

it('gets back the season a series was made with, whatever its length from two years', () => {
  const index = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(
      fc.array(index, { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 24, max: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (season, months, firstMonth) => {
        const values = Array.from({ length: months }, (_, at) => season[(firstMonth - 1 + at) % 12]!);
        const average = season.reduce((sum, one) => sum + one, 0) / 12;
        indicesOf(firstMonth, values).forEach((found, month) => {
          expect(found).toBeCloseTo(season[month]! / average, 9);
        });
      },
    ),
  );
});

it('refuses less than two years, with how many months there are', () => {
  expect(seasonality({ firstMonth: 3, values: new Array(23).fill(5) })).toEqual({
    reason: 'tooFewMonths',
    months: 23,
  });
});

it('refuses a year of nothing, and a month of the year in which returns outweigh sales', () => {
  const year = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5];
  expect(seasonality({ firstMonth: 1, values: new Array(36).fill(0) })).toEqual({ reason: 'notPositive' });
  expect(seasonality({ firstMonth: 1, values: [...year, ...new Array(24).fill(0)] })).toEqual({
    reason: 'notPositive',
  });
  expect(seasonality({ firstMonth: 1, values: [-9, ...year.slice(1), -9, ...year.slice(1)] })).toEqual({
    reason: 'notPositive',
  });
});

it('lets a month that never sells have the index 0', () => {
  const year = [0, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12];
  expect(indicesOf(1, [...year, ...year])[0]).toBe(0);
});
