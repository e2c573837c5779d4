/** Rows of an imported table where they stand on its sheet, for the next import to renew them in their places. */

import { columnLetter, quoteSheet } from '../blueprint/formula';
import { isBlankRow, type RawRow } from '../tables/raw';
import type { Column } from '../tables/table-columns';
import type { RowValue, TableWords } from '../tables/table-row';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { isBesideTables, type Mark, type OwnSheet, ownSheet, ownSheets } from './own-sheets';
import {
  FORMATS,
  growRows,
  LANGUAGES,
  markTable,
  runs,
  type TableColumn,
  tableRows,
  tableSheet,
  WIDTHS,
  writeRows,
} from './table-sheet';
import { asText } from './text';

/** How a table's rows are drawn on its sheet. */
export interface TableDrawing<Row, Field extends string> {
  /** Of its sheet. */
  readonly id: string;
  readonly columns: readonly Column<Field>[];
  headings(words: Words['import']): Readonly<Record<Field, string>>;
  /** Columns whose usual texts need another width than their kind's. */
  readonly wide: Readonly<Partial<Record<Field, number>>>;
  /** Null for a row that is not ours. */
  read(row: RawRow, words: readonly TableWords[]): Row | null;
  write(row: Row, words: TableWords): readonly RowValue[];
}

/** The rows of a table and where they stand. */
export interface PlacedRows<Row> {
  readonly records: readonly Row[];
  /** The row of each: the owner may have put rows of their own between them. */
  readonly rows: readonly number[];
  /** The first row below everything in our columns. */
  readonly free: number;
}

export const NO_ROWS: PlacedRows<never> = { records: [], rows: [], free: 2 };

function tableColumns<Row, Field extends string>(
  { columns, headings, wide }: TableDrawing<Row, Field>,
  words: Words['import'],
): TableColumn[] {
  const named = headings(words);
  return columns.map(({ field, kind }) => ({
    heading: named[field],
    format: FORMATS[kind],
    width: wide[field] ?? WIDTHS[kind],
  }));
}

/**
 * The rows of a table's sheet.
 * @throws ProblemError tableMoved where the owner moved our columns or the row of headings
 */
export function placedRows<Row, Field extends string>(
  own: OwnSheet,
  document: Document,
  table: TableDrawing<Row, Field>,
): PlacedRows<Row> {
  const words = LANGUAGES.map((language) => wordsOf(language).import);
  const placed = { records: [] as Row[], rows: [] as number[], free: 2 };
  tableRows(own, document, (of) => tableColumns(table, of)).forEach((row, index) => {
    if (!isBlankRow(row)) placed.free = index + 3;
    const record = table.read(row, words);
    if (!record) return;
    placed.records.push(record);
    placed.rows.push(index + 2);
  });
  return placed;
}

/** The table's sheet, made where there is none yet. */
export function drawnSheet<Row, Field extends string>(
  document: Document,
  table: TableDrawing<Row, Field>,
): GoogleAppsScript.Spreadsheet.Sheet {
  return tableSheet(document, table.id, tableColumns(table, sheetWords(document, table.id)));
}

/** Of the language that the sheet was made in. */
function sheetWords(document: Document, id: string): Words['import'] {
  return wordsOf(ownSheet(document.spreadsheet, id)?.mark.language ?? document.language).import;
}

/** The grid that a table of so many records needs: with its headings, and an empty row below. */
export function gridRows(before: PlacedRows<unknown>, records: number): number {
  return before.free + records - before.records.length;
}

/**
 * Writes all rows: those of earlier imports, which come first, where they stood, the others below. Columns of the
 * owner's beside ours and rows of the owner's between them are left alone. The sheet's mark is renewed last and says
 * that the import has come to its end.
 */
export function writePlacedRows<Row, Field extends string>(
  document: Document,
  table: TableDrawing<Row, Field>,
  records: readonly Row[],
  before: PlacedRows<Row>,
  settings: Mark['settings'],
): void {
  const words = sheetWords(document, table.id);
  const sheet = tableSheet(document, table.id, tableColumns(table, words));
  const added = records.length - before.records.length;
  growRows(sheet, gridRows(before, records.length) - 2);
  growCalculations(document, sheet.getMaxRows());
  const rows = [...before.rows, ...Array.from({ length: added }, (_, index) => before.free + index)];
  for (const { from, to } of runs(rows)) {
    writeRows(
      sheet,
      rows[from]!,
      records.slice(from, to).map((record) => table.write(record, words).map(cellOf)),
    );
  }
  markTable(document, sheet, table.id, settings);
}

function cellOf(value: RowValue): string | number {
  return typeof value === 'string' ? asText(value) : (value ?? '');
}

/** Calculation sheets have a row for each of the table: a formula without room for its results is an error. */
function growCalculations({ spreadsheet }: Document, rows: number): void {
  for (const { sheet, mark } of ownSheets(spreadsheet)) {
    const missing = rows - sheet.getMaxRows();
    if (isBesideTables(mark) && missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  }
}

/** Where formulas find a column: from row 2 to the end of the grid, "'Deals'!$G$2:$G$9002". */
export function columnRanges<Field extends string>(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: readonly Column<Field>[],
): (field: Field) => string {
  const [name, last] = [quoteSheet(sheet.getName()), sheet.getMaxRows()];
  return (field) => {
    const letter = columnLetter(columns.findIndex((column) => column.field === field) + 1);
    return `${name}!$${letter}$2:$${letter}$${last}`;
  };
}
