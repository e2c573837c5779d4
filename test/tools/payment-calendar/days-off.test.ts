import { isWorking, monthAround } from '../../../src/analysis/calendar';
import { dayOf } from '../../../src/analysis/day';
import { calendarOfDays, type NamedDay } from '../../../src/tables/holiday';
import { wordsOf } from '../../../src/words';
import { type Company, dealOf } from '../../helpers/deals-sheet';
import { holidayRows } from '../../helpers/holidays-sheet';
import { recalculate } from '../../helpers/recalculate';
import { history, STAGES, TODAY } from './company';
import { build, CalendarReader, workbook } from './read-calendar';

const words = wordsOf('en');
const MONTH = monthAround(TODAY);
const FRIDAY = dayOf(2026, 5, 22);
const SATURDAY = dayOf(2026, 5, 23);
const LISTED: Pick<NamedDay, 'day' | 'kind'>[] = [
  { day: FRIDAY, kind: 'off' },
  { day: SATURDAY, kind: 'worked' },
  { day: dayOf(2026, 5, 25), kind: 'off' },
  { day: dayOf(2026, 5, 25), kind: 'worked' },
  { day: dayOf(2026, 5, 31), kind: 'off' },
];

function company(holidays: Company['holidays']): Company {
  const deals = [
    ...history(),
    dealOf('a', { stage: 'Offer', amount: 100_000, currency: 'RUB', expected: TODAY + 1 }),
  ];
  const base = { deals, stages: STAGES, today: TODAY, language: 'en', inputs: { plan: 210_000 } } as const;
  return holidays ? { ...base, holidays } : base;
}

/** Of every day of the month: 1 is worked. */
function workedOf(calendar: CalendarReader): unknown[] {
  const row = calendar.rows.find((cells) => cells[1] === words.paymentCalendar.calendar.worked)!;
  return row.slice(8, 8 + MONTH.last - MONTH.first + 1);
}

const days = Array.from({ length: MONTH.last - MONTH.first + 1 }, (_, index) => MONTH.first + index);

describe('the days off of the calendar', () => {
  const listed = company([
    ...holidayRows(LISTED, 'en'),
    ['the tenth', 'off', null],
    [dayOf(2026, 5, 28), 'half', null],
  ]);
  const empty = company(undefined);
  let readers: CalendarReader[] = [];
  beforeAll(() => {
    const typed = [
      { sheet: words.sheets.nameOf('holidays'), row: 2, column: 1, value: TODAY + 1 },
      { sheet: words.sheets.nameOf('holidays'), row: 2, column: 2, value: 'off' },
    ];
    const books = [
      workbook(build(listed)),
      workbook(build(empty)),
      { ...workbook(build(empty)), edits: typed },
    ];
    readers = recalculate(books).map((answer) => new CalendarReader(answer, listed));
  }, 60_000);

  test('are those of the Holidays sheet, and a day named twice is worked if one of its rows says so', () => {
    const calendar = calendarOfDays([...LISTED, { day: dayOf(2026, 5, 28), kind: 'off' }]);
    expect(workedOf(readers[0]!)).toEqual(days.map((day) => (isWorking(calendar, day) ? 1 : 0)));
  });

  test('follow what the owner types into the sheet, and the plan by days with them', () => {
    const before = workedOf(readers[1]!);
    const after = workedOf(readers[2]!);
    const index = TODAY + 1 - MONTH.first;
    expect([before[index], after[index]]).toEqual([1, 0]);
    const planToWeek = (calendar: CalendarReader) =>
      calendar.rows.find((cells) => cells[1] === words.paymentCalendar.calendar.planToWeek)!.slice(8);
    // Thousands of 210: 11 and 16 of 21 working days by 17 and 24 May; with the 19th off, 11 and 15 of 20.
    expect([planToWeek(readers[1]!)[17], planToWeek(readers[2]!)[17]]).toEqual(['160', '158']);
    expect([planToWeek(readers[1]!)[10], planToWeek(readers[2]!)[10]]).toEqual(['110', '116']);
  });

  test('are told apart where no day of the year is listed, and where rows of the list are not read', () => {
    const said = readers.map((calendar) => calendar.warnings().join('\n'));
    expect(said[1]).toContain('lists no day of 2026');
    expect(said[0]).not.toContain('lists no day');
    expect(said[2]).not.toContain('lists no day');
    expect(said[0]).toContain('row 7: "the tenth" is not a date');
    expect(said[0]).toContain('row 8: "half" is neither');
    expect(said[0]).toMatch(/row 5: the day is listed above already/);
  });
});
