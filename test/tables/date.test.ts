import * as fc from 'fast-check';
import { calendarDay } from '../../src/analysis/day';
import { dayOfNumber, orderEvidence, parseDay } from '../../src/tables/date';
import { day } from './export';

test.each([
  ['2026-03-12', '2026-03-12'],
  ['2026-03-12 23:59:59', '2026-03-12'],
  ['2026-03-12T14:33:05.000Z', '2026-03-12'],
  ['2026-03-12T14:33:05+03:00', '2026-03-12'],
  ['2026/03/12', '2026-03-12'],
  ['12.03.2026', '2026-03-12'],
  ['12.03.2026 14:33', '2026-03-12'],
  ['12.03.2026, 14:33:10', '2026-03-12'],
  ['2.3.26', '2026-03-02'],
  ['12.03.99', '1999-03-12'],
  ['12.03.2026 г.', '2026-03-12'],
  ['12 марта 2026', '2026-03-12'],
  ['12 марта 2026 г.', '2026-03-12'],
  ['12 мар. 2026 г., 14:33', '2026-03-12'],
  ['9 мая 2026', '2026-05-09'],
  ['9 май 2026', '2026-05-09'],
  ['чт, 12 марта 2026', '2026-03-12'],
  ['Mar 12, 2026', '2026-03-12'],
  ['March 12, 2026 2:33 PM', '2026-03-12'],
  ['12 Mar 2026', '2026-03-12'],
  ['12-Mar-26', '2026-03-12'],
  ['Thu, Mar 12, 2026', '2026-03-12'],
  ['May 1st, 2026', '2026-05-01'],
  ['20260312', '2026-03-12'],
  ['\uFEFF12.03.2026\u00a014:33', '2026-03-12'],
])('reads the date %s', (text, iso) => {
  expect(parseDay(text, 'dayFirst')).toBe(day(iso));
});

test('reads 03/04/2026 by the order of its column', () => {
  expect(parseDay('03/04/2026', 'dayFirst')).toBe(day('2026-04-03'));
  expect(parseDay('03/04/2026', 'monthFirst')).toBe(day('2026-03-04'));
  expect(parseDay('1/25/26 9:00 AM', 'monthFirst')).toBe(day('2026-01-25'));
});

test('names a date that does not exist and does not roll it over to the next month', () => {
  expect(parseDay('31.02.2026', 'dayFirst')).toBe('dayImpossible');
  expect(parseDay('2026-13-01', 'dayFirst')).toBe('dayImpossible');
  expect(parseDay('30 февраля 2026', 'dayFirst')).toBe('dayImpossible');
  expect(parseDay('25/03/2026', 'monthFirst')).toBe('dayImpossible');
  expect(parseDay('29.02.2024', 'dayFirst')).toBe(day('2024-02-29'));
});

test.each(['скоро', 'вчера', '12.03', 'Q1 2026', '12.03.2026 в обед', '1234', 'март 2026'])(
  'calls "%s" no date',
  (text) => {
    expect(parseDay(text, 'dayFirst')).toBe('dayText');
  },
);

test('takes 0000-00-00 for an empty date', () => {
  expect(parseDay('0000-00-00 00:00:00', 'dayFirst')).toBe('');
});

test('brings a date with a zone to the zone of the spreadsheet, where its offset is known', () => {
  const moscow = () => 180;
  expect(parseDay('2026-03-12T23:30:00Z', 'dayFirst', moscow)).toBe(day('2026-03-13'));
  expect(parseDay('2026-03-12T23:30:00+03:00', 'dayFirst', moscow)).toBe(day('2026-03-12'));
  expect(parseDay('2026-03-12 00:30:00-05:00', 'dayFirst', () => -480)).toBe(day('2026-03-11'));
  expect(parseDay('2026-03-12 23:30:00', 'dayFirst', moscow)).toBe(day('2026-03-12'));
});

test('takes numbers of a date column as serial days or as 20260312, and refuses others', () => {
  expect(dayOfNumber(day('2026-03-12') + 0.75)).toBe(day('2026-03-12'));
  expect(dayOfNumber(20260312)).toBe(day('2026-03-12'));
  expect(dayOfNumber(20260231)).toBe('dayImpossible');
  expect(dayOfNumber(12)).toBe('dayText');
  expect(dayOfNumber(1.7e12)).toBe('dayText');
});

test('knows which dates tell the order of day and month', () => {
  expect(orderEvidence('25/03/2026')).toBe('dayFirst');
  expect(orderEvidence('03/25/2026')).toBe('monthFirst');
  expect(orderEvidence('03/04/2026')).toBe('doubtful');
  expect(orderEvidence('03.04.2026')).toBe('dayFirst');
  expect(orderEvidence('04/04/2026')).toBeNull();
  expect(orderEvidence('2026-03-04')).toBeNull();
});

test('reads back every day of two centuries in every form that is not in doubt', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: 18264, max: 73050 }), (serial) => {
      const { year, month, day: date } = calendarDay(serial);
      expect(parseDay(`${year}-${two(month)}-${two(date)}`, 'monthFirst')).toBe(serial);
      expect(parseDay(`${date}.${month}.${year} 23:59`, 'dayFirst')).toBe(serial);
      expect(parseDay(`${date}/${month}/${year}`, 'dayFirst')).toBe(serial);
      expect(parseDay(`${month}/${date}/${year}`, 'monthFirst')).toBe(serial);
    }),
  );
});
