import { isWorking } from '../../src/analysis/calendar';
import { dayOf } from '../../src/analysis/day';
import { calendarOfDays, readHolidays } from '../../src/tables/holiday';
import { russianDays, russianHolidays } from '../../src/tables/holidays-ru';
import { knownCalendar } from '../../src/tables/known-calendar';

const KINDS = { off: 'off', worked: 'worked' };
const MONDAY = dayOf(2027, 5, 3);
const SATURDAY = dayOf(2027, 5, 8);

test('a listed day is off unless it says that it is worked', () => {
  const { days, doubts } = readHolidays(
    [
      [{ day: MONDAY }, 'off', 'Spring  Day'],
      [{ day: SATURDAY }, ' Worked ', ''],
      ['', '', ''],
      [{ day: MONDAY + 1 }, '', ''],
    ],
    KINDS,
  );
  expect(days).toEqual([
    { day: MONDAY, kind: 'off', name: 'Spring Day' },
    { day: SATURDAY, kind: 'worked', name: '' },
    { day: MONDAY + 1, kind: 'off', name: '' },
  ]);
  expect(doubts).toEqual([]);
  const calendar = calendarOfDays(days);
  expect([MONDAY, MONDAY + 1, MONDAY + 2, SATURDAY].map((day) => isWorking(calendar, day))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('rows that say less than they seem to are told by their row, and the rest is read', () => {
  const { days, doubts } = readHolidays(
    [
      ['12 June', 'off', ''],
      [{ day: MONDAY }, 'maybe', ''],
      [{ day: MONDAY }, 'worked', ''],
      [2027, 'off', ''],
      [{ day: SATURDAY + 0.5 }, 'worked', ''],
      [true, 'off', ''],
    ],
    KINDS,
  );
  expect(doubts.map(({ row, code }) => `${row} ${code}`)).toEqual([
    '2 notADay',
    '3 unknownKind',
    '4 twice',
    '5 notADay',
    '6 notADay',
    '7 notADay',
  ]);
  expect(days.map(({ kind }) => kind)).toEqual(['off', 'worked']);
  expect(isWorking(calendarOfDays(days), MONDAY)).toBe(true);
});

test("Russia's list has every decreed day once, in order, and says what it is", () => {
  const list = russianHolidays();
  const days = list.map(({ day }) => day);
  expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  expect(days).toHaveLength(russianDays().off.length + russianDays().worked.length);
  expect(calendarOfDays(list)).toEqual(knownCalendar('ru_RU'));
  const named = (day: number) => list.find((own) => own.day === day)?.name;
  expect([named(dayOf(2026, 1, 7)), named(dayOf(2026, 5, 9)), named(dayOf(2026, 1, 9))]).toEqual([
    'christmas',
    'victory',
    'moved',
  ]);
  expect(named(dayOf(2025, 11, 1))).toBe('instead');
});
