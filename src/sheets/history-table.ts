import { quoteSheet } from '../blueprint/formula';
import { numberFormat } from '../blueprint/looks';
import type { DayTime } from '../calls';
import { HISTORY_COLUMNS, type HistoryValue, historyRow, unwritten } from '../tables/history';
import type { Change } from '../tables/merge';
import type { RawRow } from '../tables/raw';
import { recordedChanges } from '../tables/recorded-changes';
import type { DealHistory } from '../tools/tool';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { type Mark, ownSheet } from './own-sheets';
import {
  growRows,
  LANGUAGES,
  markTable,
  type TableColumn,
  tableRows,
  tableSheet,
  writeRows,
} from './table-sheet';
import { asText } from './text';

const ID = 'history';
const FORMATS = { text: 'plain', money: 'money', day: 'day', moment: 'dayTime' } as const;
const WIDTHS: Readonly<Record<(typeof HISTORY_COLUMNS)[number], number>> = {
  at: 130,
  key: 110,
  title: 240,
  what: 170,
  before: 150,
  after: 150,
};

export interface HistoryTable {
  readonly sheetName: string;
  /** Below the header. */
  readonly rows: readonly RawRow[];
}

/**
 * What imports wrote down; null before the first import.
 * @throws ProblemError tableMoved
 */
export function readHistory(document: Document): HistoryTable | null {
  const own = ownSheet(document.spreadsheet, ID);
  return own && { sheetName: own.sheet.getName(), rows: tableRows(own, document, columns) };
}

/** The grid that the history needs for so many changes more. */
export function historyRows({ spreadsheet }: Document, changes: number): number {
  const last = ownSheet(spreadsheet, ID)?.sheet.getLastRow() ?? 1;
  return changes === 0 ? 0 : last + changes + 3;
}

/**
 * Adds what an import changed below what earlier ones did. Rows of the history are never rewritten. Rows that an import
 * wrote which then failed are not written twice: they are the ones of after `since`.
 * @throws ProblemError tableMoved, before anything is written
 * @param since when the last import that came to its end did; null before the first
 */
export function appendHistory(document: Document, changes: readonly Change[], since: DayTime | null): void {
  const words = wordsOf(ownSheet(document.spreadsheet, ID)?.mark.language ?? document.language).import;
  const sheet = tableSheet(document, ID, columns(words));
  const there = readHistory(document)?.rows ?? [];
  const rows = unwritten(
    changes.map((change) => historyRow(change, document.now, words)),
    there,
    since,
  );
  if (rows.length > 0) {
    const first = sheet.getLastRow() + 1;
    growRows(sheet, first + rows.length);
    sheet
      .getRange(first, 1, rows.length, HISTORY_COLUMNS.length)
      .setNumberFormats(
        rows.map((row) => row.map(({ kind }) => numberFormat(FORMATS[kind], document.locale))),
      );
    writeRows(
      sheet,
      first,
      rows.map((row) => row.map(written)),
    );
  }
  markTable(document, sheet, ID, beginningOf(document, there.length));
}

/** When the history began stays in its mark: what was before, no row tells. An earlier version did not write it down. */
function beginningOf({ spreadsheet, now }: Document, rows: number): Mark['settings'] {
  const known = ownSheet(spreadsheet, ID)?.mark.settings.since;
  if (typeof known === 'number') return { since: known };
  return rows === 0 ? { since: now } : {};
}

/** What deals changed between imports, for tools; null before the first import. @throws ProblemError tableMoved */
export function dealHistory(document: Document): DealHistory | null {
  const own = ownSheet(document.spreadsheet, ID);
  const table = readHistory(document);
  const deals = ownSheet(document.spreadsheet, 'deals');
  if (!own || !table || !deals) return null;
  const { since } = own.mark.settings;
  const words = LANGUAGES.map((language) => wordsOf(language).import);
  const { sheetName } = table;
  return {
    changes: recordedChanges(table.rows, words),
    since: typeof since === 'number' ? since : null,
    importedAt: deals.mark.builtAt,
    moments: `${quoteSheet(sheetName)}!$A$2:$A$${Math.max(3, own.sheet.getMaxRows())}`,
    sheetName,
  };
}

function columns({ history }: Words['import']): TableColumn[] {
  return HISTORY_COLUMNS.map((column) => ({
    heading: history.columns[column],
    format: column === 'at' ? 'dayTime' : 'plain',
    width: WIDTHS[column],
  }));
}

function written({ value }: HistoryValue): string | number {
  return typeof value === 'string' ? asText(value) : (value ?? '');
}
