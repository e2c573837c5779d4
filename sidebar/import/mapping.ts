import type { DateOrder, FoundColumn, Mapping } from '../../src/calls';
import type { DealField } from '../../src/tables/deal';

/** Fields that the add-on fills in itself: nothing is imported into them. */
const OWN_FIELDS: readonly DealField[] = ['key', 'reached', 'missingSince'];

export function isImportable(field: string): boolean {
  return !OWN_FIELDS.some((own) => own === field);
}

/** The columns a field is read from, in the order they are tried. */
export function columnsOf(mapping: Mapping, field: DealField): readonly number[] {
  return mapping.fields[field] ?? [];
}

/** What a column means, or null where it is not imported. */
export function fieldOf(mapping: Mapping, column: number): DealField | null {
  const fields = Object.keys(mapping.fields) as DealField[];
  return fields.find((field) => columnsOf(mapping, field).includes(column)) ?? null;
}

/** The mapping with a field read from these columns; from none, it is not imported. */
export function readFrom(mapping: Mapping, field: DealField, columns: readonly number[]): Mapping {
  const { [field]: _, ...others } = mapping.fields;
  return { ...mapping, fields: columns.length > 0 ? { ...others, [field]: columns } : others };
}

/**
 * The mapping after a column is given another meaning. A field has one column unless its columns were
 * put together before, so the column that had the field loses it.
 */
export function assign(mapping: Mapping, column: number, field: DealField | null): Mapping {
  const before = fieldOf(mapping, column);
  const freed = before
    ? readFrom(
        mapping,
        before,
        columnsOf(mapping, before).filter((other) => other !== column),
      )
    : mapping;
  return field ? readFrom(freed, field, [column]) : freed;
}

export function setDateOrder(mapping: Mapping, column: number, order: DateOrder): Mapping {
  return { ...mapping, dateOrders: { ...mapping.dateOrders, [column]: order } };
}

/** The ways to read several columns as one field: each alone, and each first with the others after it. */
export function orderings(columns: readonly number[]): readonly (readonly number[])[] {
  const together = columns.map((first) => [first, ...columns.filter((other) => other !== first)]);
  const alone = columns.map((column) => [column]);
  return columns.length < 2 ? alone : [...together, ...alone];
}

const DOUBTFUL_FIRST = { unsure: 0, likely: 1, sure: 1 };

/** The columns with a meaning, doubtful ones first, and those without. */
export function arrange(columns: readonly FoundColumn[]): {
  readonly known: readonly FoundColumn[];
  readonly unknown: readonly FoundColumn[];
} {
  const known = columns.filter((column) => column.field !== null);
  const rank = (column: FoundColumn) => DOUBTFUL_FIRST[column.confidence ?? 'sure'];
  return {
    known: [...known].sort((a, b) => rank(a) - rank(b) || a.column - b.column),
    unknown: columns.filter((column) => column.field === null),
  };
}
