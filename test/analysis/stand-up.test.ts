import fc from 'fast-check';
import { deviation, morningOf, standouts } from '../../src/analysis/stand-up';

const months = fc
  .record({
    plan: fc.integer({ min: 0, max: 1e12 }),
    actual: fc.integer({ min: -1e11, max: 1e12 }),
    total: fc.integer({ min: 1, max: 23 }),
    passed: fc.integer({ min: 0, max: 23 }),
    todayWorked: fc.boolean(),
  })
  .map((month) => ({ ...month, passed: Math.min(month.passed, month.total) }));

test('whoever is behind shares exactly what is left of the plan over the days left, none differing by more than a kopeck', () => {
  fc.assert(
    fc.property(months, ({ plan, actual, ...days }) => {
      const { rest, gap, left } = morningOf(plan, actual, days);
      fc.pre(gap !== null && gap < -1 && days.passed < days.total);
      expect(rest).toHaveLength(days.total - days.passed);
      expect(rest.reduce((sum, part) => sum + part, 0)).toBe(left);
      expect(Math.max(...rest) - Math.min(...rest)).toBeLessThanOrEqual(1);
    }),
  );
});

test('whoever is not behind keeps the plan of each day, and the days of a month add up to its plan', () => {
  fc.assert(
    fc.property(months, ({ plan, actual, ...days }) => {
      const whole = morningOf(plan, plan, { ...days, passed: 0 });
      expect(whole.rest.reduce((sum, part) => sum + part, 0)).toBe(plan);
      const { rest, gap } = morningOf(plan, actual, days);
      fc.pre(gap !== null && gap > 1);
      expect(rest).toEqual(whole.rest.slice(days.passed));
    }),
  );
});

test('on 18 May 2026 9 of 19 days are over: of 6,000,000 planned 2,842,105.26 are due by the morning', () => {
  const morning = morningOf(600_000_000, 320_000_000, { total: 19, passed: 9, todayWorked: true });
  expect(morning.due).toBeCloseTo(284_210_526.3, 1);
  expect(morning.gap).toBeCloseTo(35_789_473.7, 1);
  expect([morning.planToday, morning.needToday]).toEqual([31_578_947, 31_578_947]);
});

test('a day off and a month without days left ask for nothing today', () => {
  expect(morningOf(1000, 0, { total: 10, passed: 5, todayWorked: false })).toMatchObject({
    planToday: 0,
    needToday: 0,
  });
  expect(morningOf(1000, 0, { total: 10, passed: 10, todayWorked: true })).toMatchObject({
    needToday: 0,
    rest: [],
  });
  expect(morningOf(1000, 0, { total: 0, passed: 0, todayWorked: false })).toMatchObject({
    due: null,
    gap: null,
  });
});

test('a return makes what is left larger than the plan', () => {
  expect(morningOf(1000, -500, { total: 2, passed: 1, todayWorked: true })).toMatchObject({
    left: 1500,
    rest: [1500],
  });
});

test('a count stands out only beyond two standard deviations of as many as were expected', () => {
  expect(deviation({ actual: 120, due: 100 }, 10)).toBe(2);
  expect(
    standouts(
      [
        { actual: 120, due: 100 },
        { actual: 14, due: 10 },
      ],
      10,
    ),
  ).toEqual({ best: 0, weakest: null, judged: 2 });
  expect(
    standouts(
      [
        { actual: 52, due: 80 },
        { actual: 3, due: 10 },
      ],
      10,
    ),
  ).toEqual({ best: null, weakest: 0, judged: 2 });
});

test('few expected, or nothing to expect by, is not judged', () => {
  expect(
    standouts(
      [
        { actual: 40, due: 9.9 },
        { actual: 5, due: null },
      ],
      10,
    ),
  ).toEqual({ best: null, weakest: null, judged: 0 });
});
