import type { DayTime } from '../calls';
import type { DealField, Outcome } from './deal';
import type { Change } from './merge';
import { cellText, isRawDay, type RawCell, type RawRow } from './raw';
import type { RowValue } from './table-row';

/** Columns of the History sheet, left to right; words/import names them. Append, never insert. */
export const HISTORY_COLUMNS = ['at', 'key', 'title', 'what', 'before', 'after'] as const;

/** The words a row of the history is written in; words/import has them. */
export interface HistoryWords {
  readonly fields: Readonly<Record<DealField, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly history: { readonly events: Readonly<Record<'new' | 'missing' | 'returned', string>> };
}

/** A cell of the history with what it is: its number format differs from row to row. */
export interface HistoryValue {
  readonly value: RowValue;
  readonly kind: 'text' | 'money' | 'day' | 'moment';
}

const text = (value: string): HistoryValue => ({ value: value === '' ? null : value, kind: 'text' });

function historyValue(value: Change['before'], change: Change, words: HistoryWords): HistoryValue {
  if (value === null) return { value: null, kind: 'text' };
  if (change.what === 'amount') return { value: Number(value) / 100, kind: 'money' };
  if (typeof value === 'number') return { value, kind: 'day' };
  return text(change.what === 'outcome' ? words.outcomes[value as Outcome] : value);
}

function whatOf(change: Change, words: HistoryWords): string {
  const { what } = change;
  if (what === 'new' || what === 'missing' || what === 'returned') return words.history.events[what];
  return words.fields[what];
}

/** A row of the History sheet in the order of HISTORY_COLUMNS; amounts in major units, days as day numbers. */
export function historyRow(change: Change, at: DayTime, words: HistoryWords): readonly HistoryValue[] {
  return [
    { value: at, kind: 'moment' },
    text(change.key),
    text(change.title),
    text(whatOf(change, words)),
    historyValue(change.before, change, words),
    historyValue(change.after, change, words),
  ];
}

/** A second, in days: no two imports end in one. */
const SECOND = 1 / 86_400;

/**
 * Of the rows an import wants to add, those that are not there yet from an attempt that failed half-way: written after
 * `since`, about the same deal and what became of it.
 * @param there rows of the History sheet without its header
 * @param since when the last import that came to its end did; null before the first
 */
export function unwritten(
  rows: readonly (readonly HistoryValue[])[],
  there: readonly RawRow[],
  since: DayTime | null,
): readonly (readonly HistoryValue[])[] {
  const known = new Set(there.filter((row) => momentOf(row) > (since ?? 0) + SECOND).map(subject));
  return known.size === 0
    ? rows
    : rows.filter((row) => !known.has(subject(row.map(({ value }) => value ?? ''))));
}

const SUBJECT = (['key', 'what', 'after'] as const).map((column) => HISTORY_COLUMNS.indexOf(column));

function subject(row: RawRow): string {
  return JSON.stringify(SUBJECT.map((index) => plainCell(row[index] ?? '')));
}

function plainCell(cell: RawCell): RawCell {
  if (isRawDay(cell)) return cell.day;
  return typeof cell === 'string' ? cellText(cell) : cell;
}

function momentOf(row: RawRow): number {
  const at = row[0] ?? '';
  const moment = isRawDay(at) ? at.day : at;
  return typeof moment === 'number' ? moment : 0;
}
