import type { Scalar } from '../blueprint/blueprint';
import type { Document } from '../sheets/document';
import { readInputs } from '../sheets/inputs';
import type { KeyedRow } from '../sheets/kept-rows';
import { ownSheet } from '../sheets/own-sheets';
import { HALVES, isStale, lastWords, recordKey, type StatusRecord } from '../tables/status-history';
import { wordsOf } from '../words';

/** The rows that statuses are typed in, of whatever tool. */
export const STATUS_ROWS = 'deals';

/**
 * Keyed rows without the statuses that were saved on an earlier day: a new day begins with empty cells, and what was
 * said stands in the Status history. Nothing that was not saved is emptied, and nothing where the owner chose to keep it.
 * @param builtOn the day their sheet was built before
 */
export function freshRows(
  document: Document,
  rows: ReadonlyMap<string, KeyedRow>,
  records: readonly StatusRecord[],
  builtOn: number,
): ReadonlyMap<string, KeyedRow> {
  if (records.length === 0 || keepsStatuses(document)) return rows;
  const last = lastWords(records);
  return new Map([...rows].map(([key, row]) => [key, freshRow(key, row, last, document.today, builtOn)]));
}

function freshRow(
  key: string,
  row: KeyedRow,
  last: ReadonlyMap<string, StatusRecord>,
  today: number,
  builtOn: number,
): KeyedRow {
  const stale = HALVES.filter((half) => {
    const word = row[half];
    return (
      word !== undefined &&
      word !== null &&
      isStale(String(word), last.get(recordKey({ key, half })), today, builtOn)
    );
  });
  if (stale.length === 0) return row;
  const emptied: Record<string, Scalar> = { ...row };
  for (const half of stale) emptied[half] = null;
  return emptied;
}

/** The owner's choice stands on the sheet of deal control; without one, a new day begins empty. */
function keepsStatuses({ spreadsheet, toDayTime }: Document): boolean {
  const own = ownSheet(spreadsheet, 'pipeline-control');
  if (!own) return false;
  const { no } = wordsOf(own.mark.language).pipelineControl.inputs;
  return readInputs(spreadsheet, 'pipeline-control', toDayTime).get('newDay') === no;
}
