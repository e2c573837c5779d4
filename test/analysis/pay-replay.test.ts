import {
  levellingPercent,
  payrollAt,
  payrollWithRepeats,
  presentPay,
  trialOf,
} from '../../src/analysis/pay-replay';
import type { RoleScheme } from '../../src/analysis/scheme';

const SCHEME: RoleScheme = {
  role: 'hunter',
  fixed: 25_000_00,
  soft: 15_000_00,
  indicators: [],
  bonus: {
    base: 'paid',
    kind: 'whole',
    measure: 'amount',
    target: 0,
    points: [
      { attainment: 0, value: 0 },
      { attainment: 0.8, value: 0.012 },
      { attainment: 1, value: 0.02 },
    ],
  },
  quarter: null,
  returns: 'net',
};
const PLAN = 3_000_000_00;
const seat = { scheme: SCHEME, softScore: 1, plan: PLAN, ofDepartment: false };

test('a month is paid by the scheme and as now; one not worked is not paid', () => {
  const now = { pay: null, fixed: 40_000_00, rate: 0.015 };
  const months = [
    { month: 1, plan: PLAN, actual: 3_000_000_00, employed: true },
    { month: 2, plan: PLAN, actual: 1_500_000_00, employed: true },
    { month: 3, plan: PLAN, actual: 1_500_000_00, employed: false },
  ];
  expect(trialOf(SCHEME, 0.85, now, months)).toEqual([
    { base: 37_750_00, bonus: 60_000_00, quarter: 0, total: 97_750_00, now: 85_000_00 },
    { base: 37_750_00, bonus: 0, quarter: 0, total: 37_750_00, now: 62_500_00 },
    { base: 0, bonus: 0, quarter: 0, total: 0, now: 0 },
  ]);
});

describe('a quarter bonus', () => {
  const scheme: RoleScheme = { ...SCHEME, quarter: { from: 0.9, rate: 0.01 } };
  const now = { pay: 0, fixed: null, rate: 0 };
  const month = (number: number, share: number, employed = true) => {
    return { month: number, plan: PLAN, actual: PLAN * share, employed };
  };
  const quarters = (months: ReturnType<typeof month>[], before: ReturnType<typeof month>[] = []) =>
    trialOf(scheme, 1, now, months, before).map(({ quarter }) => quarter);

  test('is paid in the last month of a calendar quarter whose plan was met, of what its three months brought', () => {
    expect(quarters([month(4, 1), month(5, 0.5), month(6, 1.2), month(7, 2), month(8, 0)])).toEqual([
      0, 0, 81_000_00, 0, 0,
    ]);
    expect(quarters([month(4, 1), month(5, 0.5), month(6, 1.1)])).toEqual([0, 0, 0]);
  });

  test('takes in the months before the trial that its quarter began with', () => {
    expect(quarters([month(6, 1.2)], [month(4, 1), month(5, 0.5)])).toEqual([81_000_00]);
  });

  test('leaves out months without work, and is not paid to who has gone by its end', () => {
    expect(quarters([month(4, 0, false), month(5, 0.8), month(6, 1)])).toEqual([0, 0, 54_000_00]);
    expect(quarters([month(4, 1), month(5, 1), month(6, 1, false)])).toEqual([0, 0, 0]);
  });

  test('counts by a third in the turnover that levels and in the payroll of a month', () => {
    expect(payrollAt([{ ...seat, scheme }], 1)).toBe(40_000_00 + 60_000_00 + 30_000_00);
    expect(payrollAt([{ ...seat, scheme }], 0.8)).toBe(40_000_00 + 28_800_00);
    expect(levellingPercent(scheme, 1, PLAN, 103_000_00)).toBe(96);
    expect(levellingPercent(SCHEME, 1, PLAN, 103_000_00)).toBe(105);
  });
});

test('present pay is the sum a month, else base and share, else unknown', () => {
  expect(presentPay({ pay: 100, fixed: 5, rate: 1 }, 1000)).toBe(100);
  expect(presentPay({ pay: null, fixed: 5, rate: 0.1 }, -1000)).toBe(5);
  expect(presentPay({ pay: null, fixed: null, rate: 0.1 }, 1000)).toBeNull();
});

describe('the turnover that levels', () => {
  test('is the first whole per cent that pays as much', () => {
    expect(levellingPercent(SCHEME, 1, PLAN, 40_000_00)).toBe(0);
    expect(levellingPercent(SCHEME, 1, PLAN, 65_000_00)).toBe(80);
    expect(levellingPercent(SCHEME, 1, PLAN, 100_000_00)).toBe(100);
    expect(levellingPercent(SCHEME, 1, PLAN, 103_000_00)).toBe(105);
  });

  test('is unknown over 200 % and without a plan', () => {
    expect(levellingPercent(SCHEME, 1, PLAN, 900_000_00)).toBeNull();
    expect(levellingPercent(SCHEME, 1, 0, 100_000_00)).toBeNull();
  });
});

test('payroll at a turnover is that of everybody at that share of the plan', () => {
  expect([0, 0.79, 0.8, 1, 2].map((share) => payrollAt([seat, seat], share))).toEqual([
    80_000_00, 80_000_00, 137_600_00, 200_000_00, 320_000_00,
  ]);
});

test('only repeat orders grow where only they are let grow, and the head is paid by all', () => {
  const half = { ...seat, usual: 2_400_000_00, repeatShare: 0.5 };
  const head = { ...seat, plan: PLAN, ofDepartment: true, usual: 0, repeatShare: 0 };
  expect(payrollWithRepeats([half], 0)).toBe(40_000_00 + 28_800_00);
  expect(payrollWithRepeats([half], 0.5)).toBe(40_000_00 + 60_000_00);
  expect(payrollWithRepeats([half, head], 0.5)).toBe(2 * (40_000_00 + 60_000_00));
});
