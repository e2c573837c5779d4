import type { HolidayDoubt, HolidayField, HolidayKind } from '../../tables/holiday';
import type { RussianDayName } from '../../tables/holidays-ru';
import type { InstalmentDoubt, InstalmentField } from '../../tables/instalment';
import { numberEn } from '../grammar';

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

const parts: Readonly<Record<InstalmentField, string>> = {
  deal: 'Deal: ID or title',
  amount: 'Amount',
  day: 'Date',
  comment: 'Comment',
};

/** What may be wrong in a row of the Instalments sheet, by itself or against the deals. */
type PartDoubt = InstalmentDoubt['code'] | 'unknownDeal' | 'severalDeals' | 'nothingLeft';

const partDoubts: Readonly<
  Record<PartDoubt, (sheet: string, row: number, more: number, text: string) => string>
> = {
  noDeal: (sheet, row, more) =>
    `Sheet "${sheet}", ${place(row, more)}: no deal is named, so the part is left out. Enter the deal's ID or title.`,
  badAmount: (sheet, row, more, text) =>
    `Sheet "${sheet}", ${place(row, more)}: "${text}" is not an amount, so the part is left out. Enter a number.`,
  badDay: (sheet, row, more, text) =>
    `Sheet "${sheet}", ${place(row, more)}: "${text}" is not a date, so the part has none. Enter a date.`,
  unknownDeal: (sheet, row, more, text) =>
    `Sheet "${sheet}", ${place(row, more)}: there is no deal "${text}", so the part is left out. Check its ID or title.`,
  severalDeals: (sheet, row, more, text) =>
    `Sheet "${sheet}", ${place(row, more)}: several open deals are called "${text}", so the part is left out. Enter the ID.`,
  nothingLeft: (sheet, row, more, text) =>
    `Sheet "${sheet}", ${place(row, more)}: no amount is given, and the other parts of "${text}" leave nothing. Enter one or delete the row.`,
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
  instalments: {
    columns: parts,
    doubts: partDoubts,
    exceeds: (sheet: string, row: number, more: number, deal: string, sum: number, amount: number | null) =>
      `Sheet "${sheet}", ${place(row, more)}: the parts of "${deal}" come to ${numberEn(sum)}, ${amount === null ? 'the deal has no amount' : `the deal is ${numberEn(amount)}`}. All parts are counted; correct one of the two.`,
    hint: 'One row for each part of a deal. Example: Harbour | 300,000 | 5/20/2026 | advance, then Harbour | 700,000 | 6/20/2026 | on delivery. A row without an amount takes what is left of the deal. Then press Refresh on the payment calendar.',
    dayHelp: 'Enter a date.',
  },
};
