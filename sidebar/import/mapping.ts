import type { DateOrder, FoundColumn, Mapping } from '../../src/calls';
import { SOURCE_FIELDS, type SourceField } from '../../src/tables/import-fields';
import type { TableKind } from '../../src/tables/table-columns';
import type { PageWords } from '../context';

/** What the columns of a sheet may mean, by the table they go to, with the names people know the meanings by. */
export function meanings(
  { kind = 'deals' }: Mapping,
  words: PageWords['import'],
): readonly { readonly field: SourceField; readonly name: string }[] {
  return SOURCE_FIELDS[kind].map((field) => ({ field, name: nameOf(field, kind, words) }));
}

/** The name of a meaning. */
export function nameOf(field: SourceField, kind: TableKind, words: PageWords['import']): string {
  const names: Readonly<Record<string, string>> = words.tables[kind];
  return names[field] ?? field;
}

/** The columns a field is read from, in the order they are tried. */
export function columnsOf(mapping: Mapping, field: SourceField): readonly number[] {
  return mapping.fields[field] ?? [];
}

/** What a column means: nothing where it is not imported, two things where one date is plan and fact. */
export function fieldsOf(mapping: Mapping, column: number): readonly SourceField[] {
  const fields = Object.keys(mapping.fields) as SourceField[];
  return fields.filter((field) => columnsOf(mapping, field).includes(column)).sort();
}

/** The mapping with a field read from these columns; from none, it is not imported. */
export function readFrom(mapping: Mapping, field: SourceField, columns: readonly number[]): Mapping {
  const { [field]: _, ...others } = mapping.fields;
  return { ...mapping, fields: columns.length > 0 ? { ...others, [field]: columns } : others };
}

/**
 * The mapping after a column is given another meaning. A field has one column unless its columns were
 * put together before, so the column that had the field loses it.
 */
export function assign(mapping: Mapping, column: number, fields: readonly SourceField[]): Mapping {
  const freed = fieldsOf(mapping, column).reduce((rest, field) => {
    const others = columnsOf(rest, field).filter((other) => other !== column);
    return readFrom(rest, field, others);
  }, mapping);
  return fields.reduce((made, field) => readFrom(made, field, [column]), freed);
}

export function setDateOrder(mapping: Mapping, column: number, order: DateOrder): Mapping {
  return { ...mapping, dateOrders: { ...mapping.dateOrders, [column]: order } };
}

/** From how many columns on only the sheet's own order is offered: the list would be longer than its use. */
const MANY = 4;

/** The ways to read several columns as one field: each first with the others after it, and each alone. */
export function orderings(columns: readonly number[]): readonly (readonly number[])[] {
  const firsts = columns.length < MANY ? columns : columns.slice(0, 1);
  const together = firsts.map((first) => [first, ...columns.filter((other) => other !== first)]);
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
