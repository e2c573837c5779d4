import type { Answer, Mapping, TableReport } from '../calls';
import { ProblemError } from '../problem';
import { previousDeals } from '../sheets/deals-table';
import type { Document } from '../sheets/document';
import { ACTIVITIES_SHEET, ORDERS_SHEET, previousRows, TEAM_SHEET } from '../sheets/imported-tables';
import { locked } from '../sheets/lock';
import { gridRows, type TableDrawing, writePlacedRows } from '../sheets/placed-rows';
import { makeRoomForTables } from '../sheets/room';
import { utcOffsetIn } from '../sheets/zone';
import { readActivities } from '../tables/activities';
import type { Deal } from '../tables/deal';
import { mergeActivities, mergeOrders, mergeTeam, type TableMerge } from '../tables/merge-tables';
import { readOrders } from '../tables/orders';
import { withDealsOf } from '../tables/orders-of-deals';
import type { RawTable } from '../tables/raw';
import { tableReport } from '../tables/report';
import type { TableOptions, TableReading } from '../tables/table-reading';
import { readTeam } from '../tables/team';
import { answered, exportOn, REPORT_SIZE, reported } from './importing';

/** How a table comes from a file into its sheet. */
interface TableImport<Row, Field extends string> {
  readonly kind: TableReport['kind'];
  readonly sheet: TableDrawing<Row, Field>;
  read(
    table: RawTable,
    mapping: Mapping,
    options: TableOptions,
    deals: readonly Deal[],
  ): Answer<TableReading<Row>>;
  merge(previous: readonly Row[], incoming: readonly Row[], mapping: Mapping): TableMerge<Row>;
  /** The day of a row; null where rows have none. */
  day(row: Row): number | null;
}

/**
 * Brings orders, activities or the team from a sheet into their own: by key, so that the same file again adds nothing,
 * and what a file does not have any more stays.
 * @throws ProblemError lackingFields, noReadableRows, tableMoved, tooManyCells, badQuery for deals, which have stages to confirm
 */
export function importTable(document: Document, sheetId: number, mapping: Mapping): TableReport {
  switch (mapping.kind) {
    case 'orders':
      return imported(document, sheetId, mapping, {
        kind: 'orders',
        sheet: ORDERS_SHEET,
        read: (table, columns, options, deals) => {
          const answer = readOrders(table, columns, options);
          return answer.ok ? { ok: true, value: withDealsOf(answer.value, deals, columns) } : answer;
        },
        merge: mergeOrders,
        day: ({ day }) => day,
      });
    case 'activities':
      return imported(document, sheetId, mapping, {
        kind: 'activities',
        sheet: ACTIVITIES_SHEET,
        read: readActivities,
        merge: mergeActivities,
        day: ({ day }) => day,
      });
    case 'team':
      return imported(document, sheetId, mapping, {
        kind: 'team',
        sheet: TEAM_SHEET,
        read: readTeam,
        merge: mergeTeam,
        day: () => null,
      });
    default:
      throw new ProblemError('badQuery');
  }
}

function imported<Row, Field extends string>(
  document: Document,
  sheetId: number,
  mapping: Mapping,
  { kind, sheet, read, merge, day }: TableImport<Row, Field>,
): TableReport {
  const source = exportOn(document, sheetId);
  const deals = previousDeals(document).records;
  const options: TableOptions = {
    utcOffset: utcOffsetIn(document.toDayTime),
    owners: knownOwners(document, deals, kind),
  };
  const reading = answered(read(source.table, mapping, options, deals), source.sheet);
  return locked(() => {
    const before = previousRows(document, sheet);
    const merged = merge(before.records, reading.records, mapping);
    makeRoomForTables(document.spreadsheet, [
      { id: sheet.id, rows: gridRows(before, merged.records.length), isCounted: true },
      REPORT_SIZE,
    ]);
    writePlacedRows(document, sheet, merged.records, before, {});
    const days = reading.records.map(day).filter((value): value is number => value !== null);
    return reported(document, source, mapping, tableReport(kind, reading, merged, days));
  });
}

/** Managers of the deals, and of the team for what they did and sold. */
function knownOwners(
  document: Document,
  deals: readonly Deal[],
  kind: TableReport['kind'],
): ReadonlySet<string> {
  const team = kind === 'team' ? [] : previousRows(document, TEAM_SHEET).records.map(({ name }) => name);
  return new Set([...deals.map(({ owner }) => owner), ...team].filter((name) => name !== ''));
}
