import type { ImportReport, ReadingNote } from '../calls';
import type { Outcome } from './deal';
import type { Reading } from './deals';
import type { Merged } from './merge';

/** What an import did, for the sidebar and the Import report sheet; the edge adds the sheet it came from. */
export function importReport(reading: Reading, merged: Merged): Omit<ImportReport, 'sheetId'> {
  const { added, changed, same, missing, newlyMissing, returned } = merged.counts;
  const count = (outcome: Outcome) => reading.deals.filter((deal) => deal.outcome === outcome).length;
  const notes: ReadingNote[] = [...reading.notes];
  if (newlyMissing > 0) notes.push({ code: 'missing', details: { count: newlyMissing } });
  if (returned > 0) notes.push({ code: 'returned', details: { count: returned } });
  return {
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
