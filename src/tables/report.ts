import type { ImportReport, ReadingNote, TableReport } from '../calls';
import type { Outcome } from './deal';
import type { Reading } from './deals';
import type { MergeCounts, Merged } from './merge';
import type { TableMerge } from './merge-tables';
import type { TableReading } from './table-reading';

/**
 * What an import did, for the sidebar and the Import report sheet; the edge adds the sheet it came from.
 * @param earlier the profile of the import before; null where there was none
 */
export function importReport(
  reading: Reading,
  merged: Merged,
  earlier: string | null = null,
): Omit<ImportReport, 'sheetId'> {
  const { added, changed, same, missing, newlyMissing, returned } = merged.counts;
  const count = (outcome: Outcome) => reading.deals.filter((deal) => deal.outcome === outcome).length;
  const notes: ReadingNote[] = [...reading.notes];
  notes.push(...otherSource(reading.profile, merged.counts, earlier));
  if (newlyMissing > 0) notes.push({ code: 'missing', details: { count: newlyMissing } });
  if (returned > 0) notes.push({ code: 'returned', details: { count: returned } });
  return {
    kind: 'deals',
    rows: reading.rows,
    rowsRead: reading.rowsRead,
    deals: reading.deals.length,
    added,
    changed,
    same,
    missing,
    open: count('open'),
    won: count('won'),
    lost: count('lost'),
    unread: reading.unread,
    unreadCells: reading.unreadCells,
    notes,
  };
}

/**
 * An export of another CRM without most of the deals so far is likely to be other deals, and those of the two with the
 * same number were taken for one.
 */
function otherSource(profile: string, counts: MergeCounts, earlier: string | null): readonly ReadingNote[] {
  const { newlyMissing, changed, same, returned } = counts;
  const before = newlyMissing + changed + same - returned;
  if (earlier === null || earlier === profile || newlyMissing * 2 <= before) return [];
  return [{ code: 'otherSource', details: { earlier, profile, count: newlyMissing, all: before } }];
}

/** What an import of another table did. `days`: those of the file's records, where they have any. */
export function tableReport<Row>(
  kind: TableReport['kind'],
  reading: TableReading<Row>,
  { counts }: TableMerge<Row>,
  days: readonly number[],
): Omit<TableReport, 'sheetId'> {
  const { records, rows, rowsRead, unread, unreadCells } = reading;
  const kept: readonly ReadingNote[] =
    counts.missing === 0 ? [] : [{ code: 'keptRows', details: { count: counts.missing } }];
  const [first, last] = days.reduce<readonly [number, number]>(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return {
    kind,
    rows,
    rowsRead,
    records: records.length,
    days: days.length === 0 ? null : { first, last },
    ...counts,
    unread,
    unreadCells,
    notes: [...reading.notes, ...kept],
  };
}
