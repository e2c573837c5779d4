import {
  type ClientKind,
  DEAL_COLUMNS,
  type Deal,
  type DealField,
  type DealFieldKind,
  type Outcome,
} from './deal';
import { cellText, foldText, isRawDay, type RawCell, type RawRow } from './raw';

/** The words of one language that stand in cells of the Deals sheet; words/import has them. */
export interface DealWords {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly clientKinds: Readonly<Record<Exclude<ClientKind, ''>, string>>;
}

/** A cell to be written: a text, a number (days as their day numbers), or null for an empty one. */
export type RowValue = string | number | null;

function written(value: Deal[DealField], kind: DealFieldKind, words: DealWords): RowValue {
  if (value === null || value === '') return null;
  if (kind === 'money') return Number(value) / 100;
  if (kind === 'outcome') return words.outcomes[value as Outcome];
  if (kind === 'clientKind') return words.clientKinds[value as Exclude<ClientKind, ''>];
  return value;
}

/** A row of the Deals sheet, in the order of DEAL_COLUMNS: amounts in major units, days as day numbers, outcomes in words. */
export function dealToRow(deal: Deal, words: DealWords): RowValue[] {
  return DEAL_COLUMNS.map(({ field, kind }) => written(deal[field], kind, words));
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

function readValue(cell: RawCell, kind: DealFieldKind, words: readonly DealWords[]): Deal[DealField] {
  const number = numberOf(cell);
  switch (kind) {
    case 'money':
      return number === null ? null : Math.round(number * 100);
    case 'day':
      return number === null ? null : Math.floor(number);
    case 'share':
      return number;
    case 'integer':
      return number ?? 0;
    case 'outcome':
      return (
        named(
          cell,
          words.map(({ outcomes }) => outcomes),
        ) ?? 'open'
      );
    case 'clientKind':
      return (
        named(
          cell,
          words.map(({ clientKinds }) => clientKinds),
        ) ?? ''
      );
    default:
      return cellText(cell);
  }
}

/**
 * A deal from a row of the Deals sheet; null for a row without a key. `words` are all languages the sheet may have been
 * written in: the spreadsheet's language can change between two imports.
 */
export function rowToDeal(row: RawRow, words: readonly DealWords[]): Deal | null {
  const values: Partial<Record<DealField, Deal[DealField]>> = {};
  DEAL_COLUMNS.forEach(({ field, kind }, index) => {
    values[field] = readValue(row[index] ?? '', kind, words);
  });
  return values.key === '' ? null : (values as unknown as Deal);
}
