import type { HolidayDoubt, HolidayField, HolidayKind } from '../../tables/holiday';
import type { RussianDayName } from '../../tables/holidays-ru';

const columns: Readonly<Record<HolidayField, string>> = { day: 'Day', kind: 'Off or worked', name: 'Name' };

const kinds: Readonly<Record<HolidayKind, string>> = { off: 'off', worked: 'worked' };

const names: Readonly<Record<RussianDayName, string>> = {
  newYear: 'New Year holidays',
  christmas: 'Christmas',
  defender: 'Defender of the Fatherland Day',
  women: "International Women's Day",
  labour: 'Spring and Labour Day',
  victory: 'Victory Day',
  russia: 'Russia Day',
  unity: 'Unity Day',
  moved: 'Day off moved',
  instead: 'Worked for a moved day off',
};

/** "row 5", or "row 5 and 2 more". */
const place = (row: number, more: number) => (more === 0 ? `row ${row}` : `row ${row} and ${more} more`);

const doubts: Readonly<
  Record<HolidayDoubt['code'], (sheet: string, row: number, more: number, text: string) => string>
> = {
  notADay: (sheet, row, more, text) =>
    `Sheet "${sheet}", ${place(row, more)}: "${text}" is not a date, so it counts for nothing. Enter a date.`,
  unknownKind: (sheet, row, more, text) =>
    `Sheet "${sheet}", ${place(row, more)}: "${text}" is neither "off" nor "worked", so the day is off. Choose one.`,
  twice: (sheet, row, more) =>
    `Sheet "${sheet}", ${place(row, more)}: the day is listed above already. It is worked if one of its rows says so; delete the other.`,
};

/** The tables that the owner keeps by hand and the tools read: their headings, hints and what is wrong in them. */
export const ownTableWords = {
  holidays: {
    columns,
    kinds,
    names,
    doubts,
    hint: 'Days that differ from their weekday: holidays, and Saturdays or Sundays that are worked. A day that is not listed follows its weekday. Yours to edit: sheets follow by themselves.',
    dayHelp: 'Enter a date.',
    kindHelp: 'Choose from the list.',
    noneInYear: (sheet: string, year: number) =>
      `Sheet "${sheet}" lists no day of ${year}: only Saturdays and Sundays are off. Add the holidays.`,
  },
};
