import { ACTIVITY_COLUMNS, type Activity, type ActivityField } from './activity';
import { ORDER_COLUMNS, type Order, type OrderField } from './order';
import type { RawRow } from './raw';
import { activityKey, orderKey } from './row-keys';
import type { Column, TableKind } from './table-columns';
import { type RowValue, rowToRecord, type TableWords } from './table-row';
import { TEAM_COLUMNS, type TeamField, type TeamMember } from './team-member';

/** How the rows of an imported table stand on its sheet. */
export interface TableShape<Row extends Readonly<Record<Field, RowValue>>, Field extends string> {
  /** Of its sheet, too. */
  readonly id: Exclude<TableKind, 'deals'>;
  readonly columns: readonly Column<Field>[];
  /** The column that no two rows share. */
  readonly key: Field;
  /** What a row cannot be without, and what its emptied cell counts as: the same as in a formula. */
  readonly blanks: Partial<Row>;
  /** The key of a whole row that the owner wrote on the sheet by hand; '' where it has none. */
  keyOf(row: Row): string;
}

export const ORDERS: TableShape<Order, OrderField> = {
  id: 'orders',
  columns: ORDER_COLUMNS,
  key: 'key',
  blanks: { day: 0, amount: 0 },
  keyOf: orderKey,
};

export const ACTIVITIES: TableShape<Activity, ActivityField> = {
  id: 'activities',
  columns: ACTIVITY_COLUMNS,
  key: 'key',
  blanks: { day: 0 },
  keyOf: (activity) => (activity.owner === '' || activity.count === 0 ? '' : activityKey(activity)),
};

export const TEAM: TableShape<TeamMember, TeamField> = {
  id: 'team',
  columns: TEAM_COLUMNS,
  key: 'name',
  blanks: {},
  keyOf: () => '',
};

/**
 * A row of a table's sheet; null for one that is not ours: without a key and without what such a row needs, as a line
 * of totals is. `words` are all languages that the sheet may have been written in.
 */
export function rowOf<Row extends Readonly<Record<Field, RowValue>>, Field extends string>(
  { columns, key, blanks, keyOf }: TableShape<Row, Field>,
  row: RawRow,
  words: readonly TableWords[],
): Row | null {
  const record: Record<string, RowValue> = rowToRecord(columns, row, words);
  const needed = Object.entries<RowValue>(blanks as Record<string, RowValue>);
  if (record[key] === '') {
    if (needed.some(([field]) => record[field] === null)) return null;
    record[key] = keyOf(record as unknown as Row);
    if (record[key] === '') return null;
  }
  for (const [field, value] of needed) record[field] = record[field] ?? value;
  return record as unknown as Row;
}
