/** The imported tables. */
export const TABLE_KINDS = ['deals', 'orders', 'activities', 'team'] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** What stands in a column of an imported table. */
export type FieldKind =
  | 'text'
  | 'money'
  | 'day'
  | 'share'
  | 'integer'
  /** A number or nothing. */
  | 'number'
  | 'outcome'
  | 'clientKind'
  | 'activityKind';

/** A column of an imported table's sheet. */
export interface Column<Field extends string> {
  readonly field: Field;
  readonly kind: FieldKind;
}
