import { columnLetter, quoteSheet } from '../blueprint/formula';
import { HOLIDAY_COLUMNS, type HolidayField, readHolidays } from '../tables/holiday';
import { russianHolidays } from '../tables/holidays-ru';
import type { Holidays, HolidaysSource } from '../tools/tool';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { type OwnSheet, ownSheet } from './own-sheets';
import { growRows, markTable, type TableColumn, tableRows, tableSheet, writeRows } from './table-sheet';
import { asText } from './text';

const ID = 'holidays';
const WIDTHS: Readonly<Record<HolidayField, number>> = { day: 110, kind: 170, name: 300 };

/**
 * The days that the owner's list names; none, and no source, before the first build that asks for it.
 * @throws ProblemError tableMoved
 */
export function readHolidaysTable(document: Document): Holidays {
  const own = ownSheet(document.spreadsheet, ID);
  if (!own) return { days: [], doubts: [], source: null };
  const { kinds } = wordsOf(own.mark.language).ownTables.holidays;
  return {
    ...readHolidays(
      tableRows(own, document, (_, words) => columns(words)),
      kinds,
    ),
    source: sourceOf(own),
  };
}

/** Makes the sheet where there is none: with Russia's days for a Russian locale, else with headings only. */
export function makeHolidaysTable(document: Document): void {
  if (ownSheet(document.spreadsheet, ID)) return;
  const words = wordsOf(document.language);
  const text = words.ownTables.holidays;
  const sheet = tableSheet(document, ID, columns(words));
  const known = document.locale.startsWith('ru') ? russianHolidays() : [];
  growRows(sheet, known.length);
  writeRows(
    sheet,
    2,
    known.map(({ day, kind, name }) => [day, asText(text.kinds[kind]), asText(text.names[name])]),
  );
  const below = sheet.getMaxRows() - 1;
  const kinds = SpreadsheetApp.newDataValidation()
    .requireValueInList(Object.values(text.kinds), true)
    .setAllowInvalid(false)
    .setHelpText(text.kindHelp);
  const day = SpreadsheetApp.newDataValidation()
    .requireDate()
    .setAllowInvalid(false)
    .setHelpText(text.dayHelp);
  sheet.getRange(2, 1, below, 1).setDataValidation(day.build());
  sheet.getRange(2, 2, below, 1).setDataValidation(kinds.build());
  sheet.getRange(1, 1).setNote(text.hint);
  markTable(document, sheet, ID, {});
}

function columns({ ownTables: { holidays } }: Words): TableColumn[] {
  return HOLIDAY_COLUMNS.map((column) => ({
    heading: holidays.columns[column],
    format: column === 'day' ? 'day' : 'plain',
    width: WIDTHS[column],
  }));
}

function sourceOf({ sheet, mark }: OwnSheet): HolidaysSource {
  const sheetName = sheet.getName();
  const last = sheet.getMaxRows();
  return {
    sheetName,
    rows: last - 1,
    column: (field) => {
      const letter = columnLetter(HOLIDAY_COLUMNS.indexOf(field) + 1);
      return `${quoteSheet(sheetName)}!$${letter}$2:$${letter}$${last}`;
    },
    kind: (kind) => wordsOf(mark.language).ownTables.holidays.kinds[kind],
  };
}
