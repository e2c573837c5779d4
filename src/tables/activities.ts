import type { Answer, Mapping, ReadingNote } from '../calls';
import type { Activity } from './activity';
import { activityKindOf, KIND_OF_COLUMN } from './activity-words';
import { type CellReader, firstText } from './cell-reader';
import { WIDE_FIELDS, type WideField } from './import-fields';
import { countOfCell, minutesOfCell } from './numbers';
import { cellText, type RawRow, type RawTable } from './raw';
import { activityKey } from './row-keys';
import {
  keyed,
  readingOf,
  readRows,
  type TableOptions,
  type TableReading,
  unknownOwners,
} from './table-reading';

type Draft = Omit<Activity, 'key'> & { readonly id: string };

type Who = Pick<Draft, 'owner' | 'day' | 'id' | 'result' | 'minutes'>;

function minutesOf(row: RawRow, number: number, cells: CellReader): number | null {
  const found = cells.found(row, cells.of('minutes'));
  if (found === null) return null;
  const minutes = minutesOfCell(found.cell, found.plan.header);
  if (minutes === null) cells.unreadCells.add('minutesText', number, found.plan, cellText(found.cell));
  return minutes;
}

/** A row for each activity or for several of one kind; without a number it is one. */
function longRow(who: Who, row: RawRow, number: number, cells: CellReader): readonly Draft[] | null {
  const kindText = cells.text(row, 'kind');
  const found = cells.found(row, cells.of('count'));
  const count = found === null ? 1 : countOfCell(found.cell);
  if (found !== null && count === null)
    return cells.refuse('countText', number, found.plan, cellText(found.cell));
  return count === 0 ? [] : [{ ...who, kind: activityKindOf(kindText), kindText, count: count ?? 1 }];
}

/** A row for a manager's day with a column for each kind. A number that cannot be read is noted; the others are read. */
function wideRow(who: Who, row: RawRow, number: number, cells: CellReader): readonly Draft[] {
  return WIDE_FIELDS.flatMap((field): readonly Draft[] => {
    const found = cells.found(row, cells.of(field));
    if (found === null) return [];
    const count = countOfCell(found.cell);
    if (count === null) cells.unreadCells.add('countText', number, found.plan, cellText(found.cell));
    if (count === null || count === 0) return [];
    return [{ ...who, kind: KIND_OF_COLUMN[field], kindText: found.plan.header, count }];
  });
}

const isWide = ({ fields }: Mapping) =>
  (fields.kind ?? []).length === 0 &&
  WIDE_FIELDS.some((field: WideField) => (fields[field] ?? []).length > 0);

function reading(mapping: Mapping) {
  const wide = isWide(mapping);
  return (row: RawRow, number: number, cells: CellReader): readonly Draft[] | null => {
    if (cells.isTotals(row, ['day'])) return cells.refuse('totals', number, null, firstText(row));
    const owner = cells.text(row, 'owner');
    if (owner === '') return cells.refuse('noOwner', number, cells.of('owner')[0], '');
    const day = cells.neededDay(row, number);
    if (day === null) return null;
    const id = wide ? '' : cells.text(row, 'id');
    const who: Who = {
      id,
      owner,
      day,
      minutes: minutesOf(row, number, cells),
      result: cells.text(row, 'result'),
    };
    if (!wide) return longRow(who, row, number, cells);
    // The minutes of a whole day are of no one kind.
    return wideRow({ ...who, minutes: null }, row, number, cells);
  };
}

/** The file's words that stand for none of the kinds that plans count. */
function otherKinds(drafts: readonly Draft[]): readonly ReadingNote[] {
  const others = drafts.filter(({ kind, kindText }) => kind === 'other' && kindText !== '');
  if (others.length === 0) return [];
  const names = [...new Set(others.map(({ kindText }) => kindText))];
  const list = names.slice(0, 10).join(', ') + (names.length > 10 ? ' …' : '');
  return [{ code: 'otherKinds', details: { count: others.length, names: list } }];
}

/**
 * Reads a raw table as activities: a row for each or for several of one kind, or a row for a manager's day with a
 * column for each kind. Problems: lackingFields, noReadableRows.
 */
export function readActivities(
  table: RawTable,
  mapping: Mapping,
  options: TableOptions = {},
): Answer<TableReading<Activity>> {
  const answer = readRows(table, mapping, options, reading(mapping));
  if (!answer.ok) return answer;
  const { drafts } = answer.value;
  const keys = keyed(drafts, (draft) => draft.id || activityKey(draft));
  const activities = drafts.map(({ id, ...activity }, index) => ({
    ...activity,
    key: keys[index] as string,
  }));
  const notes = [...otherKinds(drafts), ...unknownOwners(activities, options.owners)];
  return { ok: true, value: readingOf(activities, answer.value, mapping, notes) };
}
