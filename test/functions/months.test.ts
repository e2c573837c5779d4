import fc from 'fast-check';
import { dayOf, monthIndex } from '../../src/analysis/day';
import { monthReader } from '../../src/functions/months';
import { dayIn, utcDay } from './helpers';

const ZONES = [
  'Europe/Moscow',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
];

it.each(ZONES)('finds the month of any instant in %s as a calendar of that zone does', (zone) => {
  const toDay = dayIn(zone);
  const reader = monthReader(toDay);
  const second = fc.integer({ min: Date.UTC(2015, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 });
  fc.assert(
    fc.property(second, (seconds) => {
      const date = new Date(seconds * 1000);
      expect(reader.ofDate(date)).toBe(monthIndex(toDay(date)));
    }),
  );
});

it.each(ZONES)('changes the month at midnight in %s, to the second', (zone) => {
  const toDay = dayIn(zone);
  const reader = monthReader(toDay);
  for (let month = 1; month <= 12; month += 1) {
    const first = new Date(Date.UTC(2026, month - 1, 1) - 86_400_000);
    while (toDay(first) < dayOf(2026, month, 1)) first.setTime(first.getTime() + 900_000);
    expect(reader.ofDate(first)).toBe(2026 * 12 + month - 1);
    expect(reader.ofDate(new Date(first.getTime() - 1))).toBe(2026 * 12 + month - 2);
  }
});

it('asks for the zone some twenty times a month end, not once a row', () => {
  let asked = 0;
  const toDay = dayIn('Europe/Moscow');
  const reader = monthReader((date) => {
    asked += 1;
    return toDay(date);
  });
  const start = Date.UTC(2025, 0, 1);
  for (let hour = 0; hour < 365 * 24; hour += 1) reader.ofDate(new Date(start + hour * 3_600_000));
  expect(asked).toBeLessThan(13 * 20);
});

it('takes a serial number for its day, whatever its time of day', () => {
  const reader = monthReader(utcDay);
  expect(reader.ofSerial(dayOf(2026, 1, 31) + 0.99)).toBe(2026 * 12);
  expect(reader.ofSerial(dayOf(2026, 2, 1))).toBe(2026 * 12 + 1);
});

it('knows no month of a time without a date and of what no calendar has', () => {
  const reader = monthReader(utcDay);
  expect([0, 1.5, -5, 3_000_000, Number.NaN].map((serial) => reader.ofSerial(serial))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(
    [new Date(Number.NaN), new Date(Date.UTC(1899, 11, 30, 14))].map((date) => reader.ofDate(date)),
  ).toEqual([null, null]);
});
