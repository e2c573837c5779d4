import { actionsFor, splitYear } from '../../src/analysis/plan';

it.each([
  [10_000_000, 250_000, [0.25, 0.3, 0.5], [40, 160, 534, 1068], [40, 160, 534, 1067], 1066.666667],
  [1_000_000, 35_000, [0.4, 0.6], [29, 73, 122], [29, 72, 120], 119.047619],
  [500_000, 500_000, [0.1], [1, 10], [1, 10], 10],
  [
    7_300_000,
    81_000,
    [0.22, 0.35, 0.7, 0.9],
    [91, 414, 1183, 1690, 1878],
    [91, 410, 1171, 1673, 1858],
    1857.832546,
  ],
])('goes from %i at %i a deal back to the first action', (revenue, deal, conversions, each, last, exact) => {
  const steps = actionsFor(revenue, deal, conversions)!;
  expect(steps.map((step) => step.roundedEach)).toEqual(each);
  expect(steps.map((step) => step.rounded)).toEqual(last);
  expect(steps[steps.length - 1]!.exact).toBeCloseTo(exact, 6);
});

it('does not add an action for the rounding of floats', () => {
  expect(actionsFor(21, 1, [0.35])!.map((step) => step.rounded)).toEqual([21, 60]);
});

it('cannot go back through a step nobody passes, nor without an average deal', () => {
  expect([actionsFor(10, 1, [0.5, 0]), actionsFor(10, 0, []), actionsFor(-1, 1, [])]).toEqual([
    null,
    null,
    null,
  ]);
});

it('splits a hundred million over 2026 by season and working days', () => {
  const season = [0.82, 0.91, 1.07, 1.03, 0.94, 0.98, 0.88, 0.9, 1.06, 1.1, 1.12, 1.19];
  const days = [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22];
  expect(splitYear(100_000_000, season, days)).toEqual([
    4951691, 6960548, 9045894, 9122383, 7190016, 8285024, 8148148, 7608696, 9388084, 9742351, 9017713,
    10539452,
  ]);
  expect(splitYear(100, season, [])).toBeNull();
});
