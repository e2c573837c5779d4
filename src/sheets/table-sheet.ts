/** The sheets of imported tables: one header row, typed columns, rows that only grow in number. */

import type { Format } from '../blueprint/blueprint';
import { COLOURS, FONT, lookOf, numberFormat } from '../blueprint/looks';
import { ProblemError } from '../problem';
import { cellText, foldText, type RawRow } from '../tables/raw';
import type { FieldKind } from '../tables/table-columns';
import { type Language, type Words, wordsOf } from '../words';
import type { Document } from './document';
import { insertOwnSheet, type Mark, markOf, type OwnSheet, ownSheets, setMark } from './own-sheets';
import { readTable } from './read-table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Every language the cells may be in: the spreadsheet's locale can change between two imports. */
export const LANGUAGES: readonly Language[] = ['ru', 'en'];

/** What marks of imported tables have for a tool. */
const TOOL = 'import';

export interface TableColumn {
  readonly heading: string;
  readonly format: Format;
  /** Pixels */
  readonly width: number;
}

/** How the cells of a column are shown. */
export const FORMATS: Readonly<Record<FieldKind, Format>> = {
  text: 'plain',
  money: 'money',
  day: 'day',
  share: 'share',
  integer: 'integer',
  number: 'integer',
  outcome: 'plain',
  clientKind: 'plain',
  activityKind: 'plain',
};

/** Pixels that a column's usual values need. */
export const WIDTHS: Readonly<Record<FieldKind, number>> = {
  text: 150,
  money: 110,
  day: 95,
  share: 95,
  integer: 80,
  number: 80,
  outcome: 95,
  clientKind: 190,
  activityKind: 110,
};

/**
 * The table's sheet, made with its header row where there is none yet. One whose making was cut
 * short is marked as unfinished and finished by the next call; one of an earlier version gets the
 * columns that came since.
 */
export function tableSheet(document: Document, id: string, columns: readonly TableColumn[]): Sheet {
  const found = ownSheets(document.spreadsheet).find(
    ({ mark }) => mark.id === id && mark.tool === TOOL && mark.state !== 'previous',
  );
  if (found?.mark.state === 'current') return withNewColumns(found, columns, document.locale);
  const sheet = found?.sheet ?? insertTable(document, id);
  drawHeader(sheet, columns, document.locale);
  markTable(document, sheet, id, {}, columns.length);
  return sheet;
}

/** Columns of the owner's that stand where new ones belong are pushed to the right. */
function withNewColumns({ sheet, mark }: OwnSheet, columns: readonly TableColumn[], locale: string): Sheet {
  const width = widthOf(mark, columns);
  const added = columns.slice(width);
  if (added.length === 0) return sheet;
  if (!isFree(sheet, width, added)) sheet.insertColumnsAfter(width, added.length);
  drawHeader(sheet, columns, locale, width);
  setMark(sheet, { ...mark, columns: columns.length });
  return sheet;
}

function widthOf(mark: Mark, columns: readonly TableColumn[]): number {
  return Math.min(mark.columns ?? columns.length, columns.length);
}

/** Whether the cells right of `width` are empty, or have the new headings from a try that failed. */
function isFree(sheet: Sheet, width: number, added: readonly TableColumn[]): boolean {
  const there = Math.min(added.length, sheet.getMaxColumns() - width);
  if (there <= 0) return true;
  const values: unknown[][] = sheet
    .getRange(1, width + 1, Math.max(1, sheet.getLastRow()), there)
    .getValues();
  return values.every((row, index) =>
    row.every((value, column) => value === '' || (index === 0 && value === added[column]?.heading)),
  );
}

function insertTable({ spreadsheet, language, now: builtAt }: Document, id: string): Sheet {
  const mark = { id, tool: TOOL, state: 'building', builtAt, language, hidden: false, settings: {} } as const;
  return insertOwnSheet(spreadsheet, wordsOf(language).sheets.nameOf(id), mark);
}

/**
 * The rows below the headings, in our columns only.
 * @param columnsOf the table's columns with headings in a language: the sheet may have been made in any
 * @throws ProblemError tableMoved where the owner moved our columns or the row of headings
 */
export function tableRows(
  { sheet, mark }: OwnSheet,
  { toDayTime }: Document,
  columnsOf: (words: Words['import'], all: Words) => readonly TableColumn[],
): readonly RawRow[] {
  const whole = LANGUAGES.map(wordsOf).map((words) => columnsOf(words.import, words));
  const shapes = whole.map((columns) => columns.slice(0, widthOf(mark, columns)));
  const width = Math.max(...shapes.map(({ length }) => length));
  const [headings = [], ...rows] = readTable(sheet, toDayTime, width).rows;
  if (!shapes.some((columns) => keepsPlaces(headings, columns))) {
    throw new ProblemError('tableMoved', { sheetName: sheet.getName() });
  }
  return rows;
}

/**
 * Whether a row of headings is ours with its columns where we put them. A heading that the owner
 * worded anew is no harm; one that stands elsewhere is, and so is a lost last one, the key.
 */
function keepsPlaces(row: RawRow, columns: readonly TableColumn[]): boolean {
  const found = columns.map((_, index) => foldText(cellText(row[index] ?? '')));
  const wanted = columns.map(({ heading }) => foldText(heading));
  const last = wanted.length - 1;
  const moved = wanted.some((heading, index) => heading !== found[index] && found.includes(heading));
  const kept = wanted.filter((heading, index) => heading === found[index]).length;
  return !moved && found[last] === wanted[last] && kept * 2 > wanted.length;
}

/** Notes on a table's sheet when and from what it was renewed. It keeps the language of its first import. */
export function markTable(
  document: Document,
  sheet: Sheet,
  id: string,
  settings: Mark['settings'],
  columns = markOf(sheet)?.columns,
): void {
  const { now: builtAt } = document;
  const language = markOf(sheet)?.language ?? document.language;
  const mark: Mark = { id, tool: TOOL, state: 'current', builtAt, language, hidden: false, settings };
  setMark(sheet, columns === undefined ? mark : { ...mark, columns });
}

/** @param from columns that are there already */
function drawHeader(sheet: Sheet, columns: readonly TableColumn[], locale: string, from = 0): void {
  growColumns(sheet, columns.length);
  const look = lookOf('header');
  const drawn = columns.slice(from);
  const header = sheet.getRange(1, from + 1, 1, drawn.length);
  header
    .setValues([drawn.map(({ heading }) => heading)])
    .setFontWeight('bold')
    .setBackground(COLOURS.soft)
    .setVerticalAlignment(look.verticalAlign)
    .setWrap(true)
    .setBorder(null, null, true, null, null, null, COLOURS.line, SpreadsheetApp.BorderStyle.SOLID);
  const whole = sheet.getRange(1, from + 1, sheet.getMaxRows(), drawn.length);
  whole.setFontFamily(FONT).setFontSize(look.size).setFontColor(COLOURS.ink);
  drawn.forEach(({ format, width }, index) => {
    const column = from + index + 1;
    sheet.setColumnWidth(column, width);
    sheet.getRange(2, column, sheet.getMaxRows() - 1, 1).setNumberFormat(numberFormat(format, locale));
  });
  sheet.setFrozenRows(1);
}

function growColumns(sheet: Sheet, columns: number): void {
  const missing = columns - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
}

/**
 * Makes room for `rows` rows of data and an empty one below. Rows are added before the last one of
 * the grid, so that formulas whose ranges end there grow with the table, and take its formats.
 */
export function growRows(sheet: Sheet, rows: number): void {
  const missing = rows + 2 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsBefore(sheet.getMaxRows(), missing);
}

/** Writes rows of data from a row on, in one call. */
export function writeRows(
  sheet: Sheet,
  firstRow: number,
  rows: readonly (readonly (string | number | boolean)[])[],
): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  sheet.getRange(firstRow, 1, rows.length, width).setValues(rows.map((row) => [...row]));
}

/** Parts of a list of row numbers that follow one another: each takes one call. */
export function runs(rows: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  rows.forEach((row, index) => {
    const last = found[found.length - 1];
    if (last && rows[index - 1] === row - 1) last.to = index + 1;
    else found.push({ from: index, to: index + 1 });
  });
  return found;
}
