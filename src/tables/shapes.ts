import { ACTIVITY_COLUMNS, type Activity, type ActivityField } from './activity';
import { ORDER_COLUMNS, type Order, type OrderField } from './order';
import type { RawRow } from './raw';
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
  /** What an emptied cell is where a row must have something: a formula counts it the same. */
  readonly blanks: Partial<Row>;
}

export const ORDERS: TableShape<Order, OrderField> = {
  id: 'orders',
  columns: ORDER_COLUMNS,
  key: 'key',
  blanks: { day: 0, amount: 0 },
};

export const ACTIVITIES: TableShape<Activity, ActivityField> = {
  id: 'activities',
  columns: ACTIVITY_COLUMNS,
  key: 'key',
  blanks: { day: 0 },
};

export const TEAM: TableShape<TeamMember, TeamField> = {
  id: 'team',
  columns: TEAM_COLUMNS,
  key: 'name',
  blanks: {},
};

/**
 * A row of a table's sheet; null for one without a key, which is not ours. `words` are all languages that the sheet may
 * have been written in.
 */
export function rowOf<Row extends Readonly<Record<Field, RowValue>>, Field extends string>(
  { columns, key, blanks }: TableShape<Row, Field>,
  row: RawRow,
  words: readonly TableWords[],
): Row | null {
  const record: Record<string, RowValue> = rowToRecord(columns, row, words);
  if (record[key] === '') return null;
  for (const [field, value] of Object.entries<RowValue>(blanks as Record<string, RowValue>)) {
    record[field] = record[field] ?? value;
  }
  return record as unknown as Row;
}
