import { calendarDay, type Day, dayOf } from '../analysis/day';

/** Days of a year that differ from their weekday, as month-day. */
interface YearOfDays {
  readonly off: string;
  readonly worked: string;
  readonly short: string;
}

/**
 * Russia's production calendar, as decreed by the government: holidays and moved days off, weekend
 * days that are worked, and days an hour shorter. A day that is not named here follows its weekday.
 */
const YEARS: Readonly<Record<number, YearOfDays>> = {
  2024: {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31',
    worked: '04-27 11-02 12-28',
    short: '02-22 03-07 05-08 06-11 11-02',
  },
  2025: {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31',
    worked: '11-01',
    short: '03-07 04-30 06-11 11-01',
  },
  2026: {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 02-23 03-08 03-09 05-01 05-09 05-11 06-12 11-04 12-31',
    worked: '',
    short: '04-30 05-08 06-11 11-03',
  },
};

/** What a day off or a worked weekend day is called; words/own-tables has the names. */
export type RussianDayName =
  | 'newYear'
  | 'christmas'
  | 'defender'
  | 'women'
  | 'labour'
  | 'victory'
  | 'russia'
  | 'unity'
  | 'moved'
  | 'instead';

const NAMES: Readonly<Record<string, RussianDayName>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 8].map((date) => [`01-0${date}`, 'newYear'])),
  '01-07': 'christmas',
  '02-23': 'defender',
  '03-08': 'women',
  '05-01': 'labour',
  '05-09': 'victory',
  '06-12': 'russia',
  '11-04': 'unity',
};

export interface NamedDays {
  readonly off: readonly Day[];
  readonly worked: readonly Day[];
  readonly short: readonly Day[];
}

/** The named days of the years known, 2024–2026. */
export function russianDays(): NamedDays {
  const days = (kind: keyof YearOfDays) =>
    Object.keys(YEARS).flatMap((year) =>
      YEARS[Number(year)]![kind].split(' ')
        .filter(Boolean)
        .map((text) => dayOf(Number(year), Number(text.slice(0, 2)), Number(text.slice(3)))),
    );
  return { off: days('off'), worked: days('worked'), short: days('short') };
}

/** The days off and the worked weekend days of the years known, in order, each with what it is called. */
export function russianHolidays(): {
  readonly day: Day;
  readonly kind: 'off' | 'worked';
  readonly name: RussianDayName;
}[] {
  const { off, worked } = russianDays();
  const nameOf = (day: Day) => NAMES[monthDay(day)] ?? 'moved';
  return [
    ...off.map((day) => ({ day, kind: 'off' as const, name: nameOf(day) })),
    ...worked.map((day) => ({ day, kind: 'worked' as const, name: 'instead' as const })),
  ].sort((a, b) => a.day - b.day);
}

function monthDay(day: Day): string {
  const { month, day: date } = calendarDay(day);
  return [month, date].map((part) => String(part).padStart(2, '0')).join('-');
}
