import type { Answer, Doubt, FoundColumn, Inspection, Mapping } from '../calls';
import { type ColumnPlan, planColumns } from './column-plan';
import {
  type ColumnMatch,
  type EmptyTexts,
  emptyTexts,
  isEmptyCell,
  matchColumns,
  type SourceColumn,
  sourceColumns,
} from './columns';
import { currenciesIn } from './currencies';
import { parseDay } from './date';
import type { DealField } from './deal';
import { findHeader, headersAt } from './header';
import { headerName } from './header-text';
import { outcomeOf } from './outcome-words';
import type { Profile, SourceField } from './profiles/profile';
import { listProfile } from './profiles/registry';
import { cellText, columnLetter, isBlankRow, isoDay, isRawDay, type RawCell, type RawTable } from './raw';
import { recogniseProfile } from './recognise';

/** What inspection finds in a table; the edge adds whose sheet it is. */
export type TableInspection = Omit<Inspection, 'sheetId' | 'sheetName'>;

type Fields = Partial<Record<DealField, readonly number[]>>;

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

function sampleOf(cell: RawCell, dotted: boolean): string {
  if (!isRawDay(cell)) return cellText(cell);
  const [year, month, day] = isoDay(Math.floor(cell.day)).split('-');
  return dotted ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
}

function fieldOfColumn(mapping: Mapping, column: number): DealField | null {
  const fields = Object.keys(mapping.fields) as DealField[];
  return fields.find((field) => mapping.fields[field]?.includes(column)) ?? null;
}

function foundColumns(
  sources: readonly SourceColumn[],
  mapping: Mapping,
  matches: ReadonlyMap<SourceField, readonly ColumnMatch[]>,
  confirmed: boolean,
): readonly FoundColumn[] {
  const dotted = sources.some(({ header }) => /[а-яё]/i.test(header));
  const found = new Map<number, ColumnMatch>();
  for (const list of matches.values()) for (const match of list) found.set(match.source.column, match);
  return sources.map(({ column, header, first }) => {
    const field = fieldOfColumn(mapping, column);
    const confidence = found.get(column)?.confidence ?? 'likely';
    return {
      column,
      letter: columnLetter(column),
      header,
      sample: sampleOf(first, dotted),
      field,
      confidence: field === null ? null : confirmed ? 'sure' : confidence,
    };
  });
}

function repeatedHeaders(columns: readonly FoundColumn[]): readonly Doubt[] {
  const groups = new Map<string, FoundColumn[]>();
  for (const column of columns) {
    const name = headerName(column.header);
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  const doubts: Doubt[] = [];
  for (const group of groups.values()) {
    const field = group.find((column) => column.field !== null)?.field ?? null;
    if (group.length < 2 || field === null) continue;
    const numbers = group.map(({ column }) => column);
    doubts.push({ kind: 'repeatedHeader', header: group[0]?.header ?? '', field, columns: numbers });
  }
  return doubts;
}

function ambiguousDates(plans: ReadonlyMap<number, ColumnPlan>): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const { column, header, date } of plans.values()) {
    if (date === null || date.doubtful === 0 || date.settled === 'itself') continue;
    const [dayFirst, monthFirst] = [parseDay(date.sample, 'dayFirst'), parseDay(date.sample, 'monthFirst')];
    if (typeof dayFirst === 'string' || typeof monthFirst === 'string') continue;
    const { sample, order, doubtful: count, settledBy } = date;
    doubts.push({
      kind: 'ambiguousDates',
      column,
      header,
      sample,
      count,
      order,
      dayFirst,
      monthFirst,
      settledBy,
    });
  }
  return doubts;
}

/** The column that is read both as the planned and the actual close. */
export function sharedCloseColumn(mapping: Mapping): number | null {
  return mapping.fields.closed?.find((column) => mapping.fields.expected?.includes(column)) ?? null;
}

function repeatedDeals(table: RawTable, mapping: Mapping, empty: EmptyTexts): number {
  const ids = mapping.fields.id ?? [];
  const seen = new Map<string, number>();
  for (let index = mapping.headerRow; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    const column = ids.find((number) => !isEmptyCell(row[number - 1], empty));
    if (column === undefined) continue;
    const id = cellText(row[column - 1]);
    seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  let repeated = 0;
  for (const count of seen.values()) if (count > 1) repeated += 1;
  return repeated;
}

function doubtsOf(
  table: RawTable,
  mapping: Mapping,
  columns: readonly FoundColumn[],
  empty: EmptyTexts,
): readonly Doubt[] {
  const headers = headersAt(table, mapping.headerRow);
  const plans = planColumns(table, mapping, headers, empty);
  const doubts: Doubt[] = [...repeatedHeaders(columns), ...ambiguousDates(plans)];
  const shared = sharedCloseColumn(mapping);
  if (shared !== null)
    doubts.push({ kind: 'oneCloseDate', column: shared, header: headers[shared - 1] ?? '' });
  const count = repeatedDeals(table, mapping, empty);
  if (count > 0) doubts.push({ kind: 'repeatedDeals', count });
  const currencies = currenciesIn(table, mapping, empty);
  if (currencies.length > 1) doubts.push({ kind: 'severalCurrencies', currencies });
  return doubts;
}

function lackingOf(mapping: Mapping, profile: Profile): readonly ('key' | 'stage' | 'amount')[] {
  const has = (field: DealField) => (mapping.fields[field]?.length ?? 0) > 0;
  const lacking: ('key' | 'stage' | 'amount')[] = [];
  if (!has('id') && !has('title')) lacking.push('key');
  if (!has('stage') && !has('outcome') && profile.withoutStage === undefined) lacking.push('stage');
  if (!has('amount')) lacking.push('amount');
  return lacking;
}

/** A mapping that speaks of columns the table does not have is of another table. */
function fits(mapping: Mapping | undefined, table: RawTable): boolean {
  if (mapping === undefined) return false;
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Object.values(mapping.fields).reduce<number[]>((all, list) => all.concat(list ?? []), []);
  return mapping.headerRow <= table.rows.length && columns.every((column) => column >= 1 && column <= width);
}

/**
 * Finds out what a raw sheet holds: whose export it is, its columns with their fields, and what the owner should look at.
 * `remembered` is the mapping confirmed for this row of headers before (see `headerKey`), `override` the one the
 * owner is making now; the latter wins. Problems: emptySheet, headerNotFound, noReadableRows.
 */
export function inspect(table: RawTable, remembered?: Mapping, override?: Mapping): Answer<TableInspection> {
  const given = fits(override, table) ? override : fits(remembered, table) ? remembered : undefined;
  const headerRow = given?.headerRow ?? findHeader(table);
  if (typeof headerRow !== 'number') return { ok: false, problem: headerRow };
  const headers = headersAt(table, headerRow);
  const profile = recogniseProfile(headers);
  const empty = emptyTexts(profile, listProfile);
  const sources = sourceColumns(table, headerRow, headers, empty);
  const matches = matchColumns(sources, profile);
  const found = fieldsOf(matches);
  const closeDateOfOpen = () => openDealsHaveCloseDate(table, headerRow, found, empty);
  const mapping = given ?? { headerRow, fields: completed(found, profile, closeDateOfOpen), dateOrders: {} };
  const usesRemembered = given !== undefined && given === remembered;
  const columns = foundColumns(sources, mapping, matches, usesRemembered);
  const dataRows = table.rows.slice(headerRow).filter((row) => !isBlankRow(row)).length;
  return {
    ok: true,
    value: {
      profile: profile.id,
      dataRows,
      columns,
      mapping,
      doubts: doubtsOf(table, mapping, columns, empty),
      lacking: lackingOf(mapping, profile),
      remembered: usesRemembered,
    },
  };
}
