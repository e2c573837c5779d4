import { numberFormat } from '../blueprint/looks';
import type { RawRow } from '../tables/raw';
import {
  recordOf,
  type Saving,
  STATUS_COLUMNS,
  type StatusColumn,
  type StatusRecord,
  statusRow,
} from '../tables/status-history';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { ownSheet } from './own-sheets';
import {
  growRows,
  LANGUAGES,
  markTable,
  runs,
  type TableColumn,
  tableRows,
  tableSheet,
  writeRows,
} from './table-sheet';
import { asText } from './text';

const ID = 'status-history';

const SHAPES: Readonly<Record<StatusColumn, Omit<TableColumn, 'heading'>>> = {
  day: { format: 'day', width: 90 },
  half: { format: 'plain', width: 110 },
  title: { format: 'plain', width: 260 },
  owner: { format: 'plain', width: 140 },
  stage: { format: 'plain', width: 150 },
  probability: { format: 'share', width: 95 },
  amount: { format: 'money', width: 110 },
  expected: { format: 'day', width: 110 },
  status: { format: 'plain', width: 150 },
  comment: { format: 'plain', width: 220 },
  savedAt: { format: 'dayTime', width: 130 },
  key: { format: 'plain', width: 110 },
};

export interface StatusTable {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly records: readonly StatusRecord[];
  /** The sheet's row of each record: the owner may have put rows of their own between them. */
  readonly rows: readonly number[];
}

/**
 * The statuses saved so far; null before the first time.
 * @throws ProblemError tableMoved
 */
export function readStatuses(document: Document): StatusTable | null {
  const own = ownSheet(document.spreadsheet, ID);
  if (!own) return null;
  const words = LANGUAGES.map((language) => wordsOf(language).import.statusHistory);
  const found = tableRows(own, document, columns).flatMap((row: RawRow, index) => {
    const record = recordOf(row, words);
    return record ? [{ record, row: index + 2 }] : [];
  });
  return {
    sheet: own.sheet,
    records: found.map(({ record }) => record),
    rows: found.map(({ row }) => row),
  };
}

/**
 * Writes what saving comes to: new records below everything, others in place of the ones of the same half-day. The
 * number of calls grows with the groups of rows that are replaced, which stand together unless somebody sorted them.
 * @param before what was read, under the same lock
 */
export function writeStatuses(
  document: Document,
  before: StatusTable | null,
  { added, replaced }: Pick<Saving, 'added' | 'replaced'>,
): GoogleAppsScript.Spreadsheet.Sheet {
  const words = wordsOf(ownSheet(document.spreadsheet, ID)?.mark.language ?? document.language).import;
  const sheet = tableSheet(document, ID, columns(words));
  const cells = (record: StatusRecord) =>
    statusRow(record, words.statusHistory).map((value) =>
      typeof value === 'string' ? asText(value) : (value ?? ''),
    );
  const places = [...replaced]
    .map(([index, record]) => ({ row: before?.rows[index] ?? 0, record }))
    .sort((a, b) => a.row - b.row);
  for (const { from, to } of runs(places.map(({ row }) => row))) {
    writeRows(
      sheet,
      places[from]!.row,
      places.slice(from, to).map(({ record }) => cells(record)),
    );
  }
  if (added.length > 0) {
    const first = sheet.getLastRow() + 1;
    growRows(sheet, first + added.length);
    formatRows(sheet, first, added.length, columns(words), document.locale);
    writeRows(sheet, first, added.map(cells));
  }
  markTable(document, sheet, ID, {});
  return sheet;
}

/** Rows that the owner added at the end of the grid may have formats of their own. */
function formatRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  first: number,
  rows: number,
  shape: readonly TableColumn[],
  locale: string,
): void {
  const formats = shape.map(({ format }) => numberFormat(format, locale));
  sheet
    .getRange(first, 1, rows, shape.length)
    .setNumberFormats(Array.from({ length: rows }, () => [...formats]));
}

function columns({ statusHistory }: Words['import']): TableColumn[] {
  return STATUS_COLUMNS.map((column) => ({
    heading: statusHistory.columns[column],
    ...SHAPES[column],
  }));
}
