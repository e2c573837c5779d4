import type { Mapping } from '../calls';
import { type ColumnMatch, type EmptyTexts, isEmptyCell } from './columns';
import type { SourceField } from './import-fields';
import { outcomeOf } from './outcome-words';
import type { Profile } from './profiles/profile';
import { cellText, type RawTable } from './raw';

/** Columns by field. */
type Fields = Partial<Record<SourceField, readonly number[]>>;

/** What is open in the table but has a close date all the same: then the one date is also the planned one. */
function openDealsHaveCloseDate(table: RawTable, headerRow: number, fields: Fields, empty: EmptyTexts) {
  const closed = fields.closed?.[0];
  const told = [...(fields.outcome ?? []), ...(fields.stage ?? [])];
  if (closed === undefined || told.length === 0) return false;
  let open = 0;
  let dated = 0;
  for (let index = headerRow; index < table.rows.length && open < 500; index += 1) {
    const row = table.rows[index] ?? [];
    const texts = told.map((column) => cellText(row[column - 1]));
    if (texts.every((text) => text === '')) continue;
    const ended = texts.some((text) => ['won', 'lost'].includes(outcomeOf(text) ?? ''));
    if (ended) continue;
    open += 1;
    if (!isEmptyCell(row[closed - 1], empty)) dated += 1;
  }
  return open >= 3 && dated * 2 > open;
}

/**
 * Lets a single date column serve as plan and fact, a lone status column as the stage, and the client name a deal
 * in a list that has no other name for it.
 */
function completed(fields: Fields, profile: Profile, closeDateOfOpen: () => boolean): Fields {
  const full: Fields = { ...fields };
  if (full.stage === undefined && full.outcome !== undefined) {
    full.stage = full.outcome;
    delete full.outcome;
  }
  if (full.id === undefined && full.title === undefined && full.client !== undefined) {
    full.title = full.client;
  }
  if (profile.withoutStage !== undefined && full.closed === undefined && full.created !== undefined) {
    full.closed = full.created;
  }
  if (profile.oneCloseDate === true) {
    if (full.closed === undefined && full.expected !== undefined) full.closed = full.expected;
    else if (full.closed !== undefined) full.expected = [...(full.expected ?? []), ...full.closed];
  } else if (full.expected === undefined && full.closed !== undefined && closeDateOfOpen()) {
    full.expected = full.closed;
  }
  return full;
}

function fieldsOf(matches: ReadonlyMap<SourceField, readonly ColumnMatch[]>): Fields {
  const fields: Fields = {};
  for (const [field, list] of matches) fields[field] = list.map((match) => match.source.column);
  return fields;
}

/** The mapping that the recognised columns make: what is proposed where the owner confirmed none. */
export function proposeMapping(
  table: RawTable,
  headerRow: number,
  matches: ReadonlyMap<SourceField, readonly ColumnMatch[]>,
  profile: Profile,
  empty: EmptyTexts,
): Mapping {
  const found = fieldsOf(matches);
  if (profile.table !== undefined) return { kind: profile.table, headerRow, fields: found, dateOrders: {} };
  const closeDateOfOpen = () => openDealsHaveCloseDate(table, headerRow, found, empty);
  return { headerRow, fields: completed(found, profile, closeDateOfOpen), dateOrders: {} };
}
