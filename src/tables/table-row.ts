import type { ActivityKind } from './activity';
import type { ClientKind, Outcome } from './deal';
import { cellText, foldText, isRawDay, type RawCell, type RawRow } from './raw';
import type { Column, FieldKind } from './table-columns';

/** The words of one language that stand in cells of the imported tables; words/import has them. */
export interface TableWords {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly clientKinds: Readonly<Record<Exclude<ClientKind, ''>, string>>;
  readonly activityKinds: Readonly<Record<ActivityKind, string>>;
}

/** A cell to be written: a text, a number (days as their day numbers), or null for an empty one. */
export type RowValue = string | number | null;

function written(value: RowValue, kind: FieldKind, words: TableWords): RowValue {
  if (value === null || value === '') return null;
  if (kind === 'money') return Number(value) / 100;
  if (kind === 'outcome') return words.outcomes[value as Outcome];
  if (kind === 'clientKind') return words.clientKinds[value as Exclude<ClientKind, ''>];
  if (kind === 'activityKind') return words.activityKinds[value as ActivityKind];
  return value;
}

/** A row of an imported table's sheet, in the order of its columns: amounts in major units, days as day numbers, kinds in words. */
export function recordToRow<Field extends string>(
  columns: readonly Column<Field>[],
  record: Readonly<Record<Field, RowValue>>,
  words: TableWords,
): RowValue[] {
  return columns.map(({ field, kind }) => written(record[field], kind, words));
}

function numberOf(cell: RawCell): number | null {
  if (isRawDay(cell)) return cell.day;
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

function named<T extends string>(cell: RawCell, names: readonly Readonly<Record<T, string>>[]): T | null {
  const text = foldText(cellText(cell));
  for (const dictionary of names) {
    for (const name of Object.keys(dictionary) as T[]) if (foldText(dictionary[name]) === text) return name;
  }
  return null;
}

function readValue(cell: RawCell, kind: FieldKind, words: readonly TableWords[]): RowValue {
  const number = numberOf(cell);
  const word = <T extends string>(names: (of: TableWords) => Readonly<Record<T, string>>) =>
    named(cell, words.map(names));
  switch (kind) {
    case 'money':
      return number === null ? null : Math.round(number * 100);
    case 'day':
      return number === null ? null : Math.floor(number);
    case 'share':
    case 'number':
      return number;
    case 'integer':
      return number ?? 0;
    case 'outcome':
      return word(({ outcomes }) => outcomes) ?? 'open';
    case 'clientKind':
      return word(({ clientKinds }) => clientKinds) ?? '';
    case 'activityKind':
      return word(({ activityKinds }) => activityKinds) ?? 'other';
    default:
      return cellText(cell);
  }
}

/**
 * What a row of an imported table's sheet says, by field. `words` are all languages the sheet may have been written
 * in: the spreadsheet's language can change between two imports.
 */
export function rowToRecord<Field extends string>(
  columns: readonly Column<Field>[],
  row: RawRow,
  words: readonly TableWords[],
): Record<Field, RowValue> {
  const record: Partial<Record<Field, RowValue>> = {};
  columns.forEach(({ field, kind }, index) => {
    record[field] = readValue(row[index] ?? '', kind, words);
  });
  return record as Record<Field, RowValue>;
}
