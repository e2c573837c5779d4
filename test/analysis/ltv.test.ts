import { lifetimeValue } from '../../src/analysis/ltv';

it.each([
  [1500, 1, 1, 8, 12_000],
  [4000, 0.25, 0.25, 12, 3000],
  [35.893648, 0.1641894, 1, 18, 106.08042],
])('values %d × %d × %d × %d months at %d', (deal, purchases, margin, months, value) => {
  expect(lifetimeValue(deal, purchases, margin, months)).toBeCloseTo(value, 4);
});
