import { ACTIVITY_COLUMNS, type ActivityField } from './activity';
import { DEAL_COLUMNS, type DealField } from './deal';
import { ORDER_COLUMNS, type OrderField } from './order';
import type { Column, FieldKind, TableKind } from './table-columns';
import { TEAM_COLUMNS, type TeamField } from './team-member';

/** A column of days that is a kind of activity by itself: "Calls", a number for each manager and day. */
export const WIDE_FIELDS = ['calls', 'meetings', 'proposals', 'leads'] as const;

export type WideField = (typeof WIDE_FIELDS)[number];

type DealSource = Exclude<DealField, 'key' | 'reached' | 'missingSince'>;
/** `operation` tells a return from a sale; `returned` is what was given back of the row's amount. */
export type OrderSource = Exclude<OrderField, 'key' | 'clientKind'> | 'operation' | 'returned';
export type ActivitySource = Exclude<ActivityField, 'key' | 'kindText'> | 'id' | WideField;

/** What a column of a file may be read as, of any table. A field has one kind wherever it stands. */
export type SourceField = DealSource | OrderSource | ActivitySource | TeamField;

function sources(
  columns: readonly Column<string>[],
  own: readonly string[],
  added: readonly SourceField[] = [],
): readonly SourceField[] {
  const fields = columns.map(({ field }) => field).filter((field) => !own.includes(field));
  return [...(fields as SourceField[]), ...added];
}

/** What the columns of a file may be read as, by table. */
export const SOURCE_FIELDS: Readonly<Record<TableKind, readonly SourceField[]>> = {
  deals: sources(DEAL_COLUMNS, ['key', 'reached', 'missingSince']),
  orders: sources(ORDER_COLUMNS, ['key', 'clientKind'], ['operation', 'returned']),
  activities: sources(ACTIVITY_COLUMNS, ['key', 'kindText'], [...WIDE_FIELDS, 'id']),
  team: sources(TEAM_COLUMNS, []),
};

/** The kinds of the values. */
export const FIELD_KINDS: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ...[...DEAL_COLUMNS, ...ORDER_COLUMNS, ...ACTIVITY_COLUMNS, ...TEAM_COLUMNS].map(
    ({ field, kind }): [string, FieldKind] => [field, kind],
  ),
  ...WIDE_FIELDS.map((field): [string, FieldKind] => [field, 'integer']),
  ['operation', 'text'],
  ['returned', 'money'],
]);
