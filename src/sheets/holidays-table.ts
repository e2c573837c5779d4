import { columnLetter, quoteSheet } from '../blueprint/formula';
import { HOLIDAY_COLUMNS, type HolidayField, readHolidays } from '../tables/holiday';
import { russianHolidays } from '../tables/holidays-ru';
import type { Holidays, HolidaysSource } from '../tools/tool';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { type OwnSheet, ownSheet } from './own-sheets';
import { makeOwnTable, type TypedColumn } from './own-table';
import { tableRows } from './table-sheet';
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
  const rows = tableRows(own, document, (_, words) => columns(words));
  return { ...readHolidays(rows, kinds), source: sourceOf(own) };
}

/** Makes the sheet where there is none: with Russia's days for a Russian locale, else with headings only. */
export function makeHolidaysTable(document: Document): void {
  const words = wordsOf(document.language);
  const { kinds, names, hint } = words.ownTables.holidays;
  const known = document.locale.startsWith('ru') ? russianHolidays() : [];
  const rows = known.map(({ day, kind, name }) => [day, asText(kinds[kind]), asText(names[name])]);
  makeOwnTable(document, words, { id: ID, columns, hint, rows });
}

function columns({ ownTables: { holidays } }: Words): TypedColumn[] {
  const { columns: headings, kinds, dayHelp, kindHelp } = holidays;
  const column = (field: HolidayField) => ({ heading: headings[field], width: WIDTHS[field] });
  return [
    { ...column('day'), format: 'day', check: { kind: 'day', help: dayHelp } },
    {
      ...column('kind'),
      format: 'plain',
      check: { kind: 'list', items: Object.values(kinds), help: kindHelp },
    },
    { ...column('name'), format: 'plain' },
  ];
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
