import fc from 'fast-check';
import {
  addMonths,
  FIVE_DAY_WEEK,
  isWorking,
  monthAround,
  monthProgress,
  PLAIN_CALENDAR,
  type WorkCalendar,
  weekday,
  workingDayFrom,
  workingDays,
} from '../../src/analysis/calendar';
import { calendarDay, dayOf } from '../../src/analysis/day';
import { neededPerDay, planToDate, runRate } from '../../src/analysis/run-rate';
import { russianDays } from '../../src/tables/holidays-ru';
import { isoDay } from '../fixtures/golden';

const { off, worked } = russianDays();
const RUSSIA: WorkCalendar = { week: FIVE_DAY_WEEK, off: new Set(off), worked: new Set(worked) };

// xmlcalendar.ru
it.each([
  [2024, [17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21]],
  [2025, [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22]],
  [2026, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]],
])('counts the working days of Russia in each month of %i', (year, months) => {
  const counted = months.map((_, index) => {
    const { first, last } = monthAround(dayOf(year, index + 1, 10));
    return workingDays(RUSSIA, first, last);
  });
  expect(counted).toEqual(months);
});

it.each([
  ['2026-05-18', 3_200_000, 6_000_000, 19, 10, 6_080_000, 3157894.737, 311111.1111],
  ['2026-01-12', 150_000, 2_000_000, 15, 1, 2_250_000, 133333.3333, 132142.8571],
  ['2026-12-30', 5_000_000, 5_200_000, 22, 22, 5_000_000, 5_200_000, null],
  ['2025-11-01', 90_000, 1_500_000, 19, 1, 1_710_000, 78947.36842, 78333.33333],
  ['2026-02-28', 1_000_000, 1_000_000, 19, 19, 1_000_000, 1_000_000, null],
  ['2026-01-05', 40_000, 1_000_000, 15, 0, null, 0, 64_000],
])('on %s sees where %i of %i leads', (date, actual, plan, total, elapsed, forecast, due, needed) => {
  const today = isoDay(date);
  const progress = monthProgress(RUSSIA, monthAround(today), today);
  expect(progress).toEqual({ total, elapsed, remaining: total - elapsed });
  expect(runRate(actual, progress)).toBe(forecast);
  expect(planToDate(plan, progress)).toBeCloseTo(due, 3);
  if (needed === null) expect(neededPerDay(plan, actual, progress)).toBeNull();
  else expect(neededPerDay(plan, actual, progress)).toBeCloseTo(needed, 3);
});

it('needs nothing more once the plan is met', () => {
  expect(neededPerDay(100, 130, { total: 20, elapsed: 10, remaining: 10 })).toBe(0);
});

it('says nothing of a month without a working day', () => {
  const closed: WorkCalendar = { ...PLAIN_CALENDAR, week: [] };
  const progress = monthProgress(closed, monthAround(46_023), 46_030);
  expect([
    progress.total,
    runRate(5, progress),
    planToDate(5, progress),
    neededPerDay(5, 1, progress),
  ]).toEqual([0, null, null, null]);
  expect(workingDayFrom(closed, 46_023)).toBe(46_023);
});

it('has nothing elapsed before the month and all of it after', () => {
  const may = monthAround(isoDay('2026-05-10'));
  expect(monthProgress(RUSSIA, may, isoDay('2026-04-30')).elapsed).toBe(0);
  expect(monthProgress(RUSSIA, may, isoDay('2026-07-02'))).toEqual({ total: 19, elapsed: 19, remaining: 0 });
});

it('knows the weekday of any day as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), (day) => {
      const { year, month, day: date } = calendarDay(day);
      expect(weekday(day)).toBe((new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7);
    }),
  );
});

it('works on a weekend day named worked, even where a list of holidays names it too', () => {
  const saturday = isoDay('2025-11-01');
  expect(isWorking(PLAIN_CALENDAR, saturday)).toBe(false);
  expect(
    isWorking({ ...PLAIN_CALENDAR, worked: new Set([saturday]), off: new Set([saturday]) }, saturday),
  ).toBe(true);
});

it('moves a day off to the next working one, over the New Year too', () => {
  expect(workingDayFrom(RUSSIA, isoDay('2025-12-31'))).toBe(isoDay('2026-01-12'));
  expect(workingDayFrom(RUSSIA, isoDay('2026-01-12'))).toBe(isoDay('2026-01-12'));
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-05-17', 0, '2026-05-17'],
])('goes from %s by %i months to %s', (from, months, to) => {
  expect(addMonths(isoDay(from), months)).toBe(isoDay(to));
});

it('splits any stretch of days into two without losing a working day', () => {
  const day = fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2026, 12, 31) });
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      const [first, middle, last] = [a, b, c].sort((one, other) => one - other) as [number, number, number];
      expect(workingDays(RUSSIA, first, middle) + workingDays(RUSSIA, middle + 1, last)).toBe(
        workingDays(RUSSIA, first, last),
      );
    }),
  );
});
