/** The Holidays sheet as its first build makes it, or as the owner edited it, for tools to be tried on. */

import { columnLetter, quoteSheet } from '../../src/blueprint/formula';
import { calendarOfDays, HOLIDAY_COLUMNS, type NamedDay, readHolidays } from '../../src/tables/holiday';
import { russianHolidays } from '../../src/tables/holidays-ru';
import type { ToolContext } from '../../src/tools/tool';
import { type Language, wordsOf } from '../../src/words';
import type { PlainCell, PlainSheet } from './recalculate';

const EMPTY_ROWS = 10;

/** Rows below the headings as they stand in the cells: day, kind, name. */
export type HolidayRows = readonly (readonly (string | number | null)[])[];

/** Rows of named days in a language. */
export function holidayRows(
  days: readonly Pick<NamedDay, 'day' | 'kind'>[],
  language: Language,
): HolidayRows {
  const { kinds } = wordsOf(language).ownTables.holidays;
  return days.map(({ day, kind }) => [day, kinds[kind], null]);
}

/** What the sheet holds where nothing else is said. */
function rowsOf(rows: HolidayRows | undefined, language: Language): HolidayRows {
  return rows ?? holidayRows(language === 'ru' ? russianHolidays() : [], language);
}

export function holidaysSheet(said: HolidayRows | undefined, language: Language): PlainSheet {
  const { ownTables, sheets } = wordsOf(language);
  const rows: readonly (readonly PlainCell[])[] = rowsOf(said, language);
  const header = HOLIDAY_COLUMNS.map((column) => ownTables.holidays.columns[column]);
  return { name: sheets.nameOf('holidays'), rowCount: rows.length + 1 + EMPTY_ROWS, rows: [header, ...rows] };
}

/** What a tool knows of the sheet. */
export function holidaysIn(
  said: HolidayRows | undefined,
  language: Language,
): Pick<ToolContext, 'holidays' | 'calendar'> {
  const words = wordsOf(language);
  const { kinds } = words.ownTables.holidays;
  const rows = rowsOf(said, language);
  const list = readHolidays(
    rows.map((row) => row.map((cell) => cell ?? '')),
    kinds,
  );
  const sheetName = words.sheets.nameOf('holidays');
  const last = rows.length + 1 + EMPTY_ROWS;
  const column = (field: (typeof HOLIDAY_COLUMNS)[number]) => {
    const letter = columnLetter(HOLIDAY_COLUMNS.indexOf(field) + 1);
    return `${quoteSheet(sheetName)}!$${letter}$2:$${letter}$${last}`;
  };
  return {
    calendar: calendarOfDays(list.days),
    holidays: { ...list, source: { sheetName, rows: last - 1, column, kind: (kind) => kinds[kind] } },
  };
}
