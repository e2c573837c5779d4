import fc from 'fast-check';
import { dayOfIso, isoDay, momentOf } from '../../sidebar/days';
import { readNumber } from '../../sidebar/tool/number-text';
import { parseShare } from '../../sidebar/tool/share';
import { calendarDay, dayOf } from '../../src/analysis/day';

test.each([
  ['70 %', 0.7],
  ['70%', 0.7],
  ['70\u00a0%', 0.7],
  ['70', 0.7],
  ['0,7', 0.7],
  ['0.7', 0.7],
  ['0,5%', 0.005],
  ['1', 1],
  ['0', 0],
  ['100', 1],
  ['12,5', 0.125],
])('"%s" is read as the share %p', (text, share) => {
  expect(parseShare(text)).toBeCloseTo(share, 12);
});

test.each(['высокая', '', '-5', '101', '150%', '1e3', '0,7,1', '%'])(
  '"%s" is not taken for a share',
  (text) => {
    expect(parseShare(text)).toBeNull();
  },
);

test('a share over 100 % is read where there may be one, as a step of a bonus from 110 %', () => {
  const step = { format: 'share', min: 0, max: 10 } as const;
  expect(readNumber('110 %', step, ',')).toBeCloseTo(1.1, 12);
  expect(readNumber('1100 %', step, ',')).toBe('tooLarge');
  expect(readNumber('110 %', { ...step, max: 1 }, ',')).toBe('tooLarge');
});

test('A day goes into a date field and comes back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1901, 1, 1), max: dayOf(2099, 12, 31) }), (day) => {
      expect(dayOfIso(isoDay(day))).toBe(day);
    }),
  );
});

test('The page and the analysis mean the same calendar by a day number', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1901, 1, 1), max: dayOf(2099, 12, 31) }), (day) => {
      const { year, month, day: dayOfMonth } = momentOf(day, day);
      expect({ year, month, day: dayOfMonth }).toEqual(calendarDay(day));
    }),
  );
});

test.each(['2026-02-31', '2026-1-1', '', '0026-01-01', '20260-01-01'])('"%s" is not a whole date', (text) => {
  expect(dayOfIso(text)).toBeNull();
});

test('Five past nine yesterday is told apart from today, to the minute', () => {
  const now = dayOf(2026, 1, 1) + 0.5;
  const moment = momentOf(dayOf(2025, 12, 31) + (9 * 60 + 5) / 1440, now);
  expect(moment).toEqual({
    year: 2025,
    month: 12,
    day: 31,
    hour: 9,
    minute: 5,
    ago: 1,
    sameYear: false,
  });
});
