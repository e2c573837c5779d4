import type { Answer, FoundColumn, Inspection, Mapping } from '../calls';
import { type ColumnMatch, emptyTexts, matchColumns, type SourceColumn, sourceColumns } from './columns';
import { doubtsOf } from './doubts';
import { findHeader, headersAt } from './header';
import type { SourceField } from './import-fields';
import { lackingFields } from './lacking';
import { proposeMapping } from './mapping';
import { otherSheet } from './other-sheets';
import { listProfile } from './profiles/registry';
import { cellText, columnLetter, isBlankRow, isoDay, isRawDay, type RawCell, type RawTable } from './raw';
import { type KindHints, profileFor, tableKind } from './table-kind';

/** What inspection finds in a table; the edge adds whose sheet it is. */
export type TableInspection = Omit<Inspection, 'sheetId' | 'sheetName'>;

function sampleOf(cell: RawCell, dotted: boolean): string {
  if (!isRawDay(cell)) return cellText(cell);
  const [year, month, day] = isoDay(Math.floor(cell.day)).split('-');
  return dotted ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
}

function fieldOfColumn(mapping: Mapping, column: number): SourceField | null {
  const fields = Object.keys(mapping.fields) as SourceField[];
  return fields.find((field) => mapping.fields[field]?.includes(column)) ?? null;
}

/** Whether a column stands for what we took it for; if not, the owner said so. */
function meansField(match: ColumnMatch | undefined, field: SourceField, mapping: Mapping): boolean {
  if (match === undefined) return false;
  const own = match.meaning.field;
  const column = match.source.column;
  return (
    own === field ||
    (mapping.fields[own]?.includes(column) ?? false) ||
    (own === 'outcome' && field === 'stage')
  );
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
    const match = found.get(column);
    const sure = confirmed || (field !== null && !meansField(match, field, mapping));
    return {
      column,
      letter: columnLetter(column),
      header,
      sample: sampleOf(first, dotted),
      field,
      confidence: field === null ? null : sure ? 'sure' : (match?.confidence ?? 'likely'),
    };
  });
}

/** A mapping that speaks of columns the table does not have is of another table. */
function fits(mapping: Mapping | undefined, table: RawTable): boolean {
  if (mapping === undefined) return false;
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Object.values(mapping.fields).reduce<number[]>((all, list) => all.concat(list ?? []), []);
  return mapping.headerRow <= table.rows.length && columns.every((column) => column >= 1 && column <= width);
}

/**
 * Finds out what a raw sheet holds: which table and whose export it is, its columns with their fields, and what the
 * owner should look at. `remembered` is the mapping confirmed for this row of headers before (see `headerKey`),
 * `override` the one the owner is making now; the latter wins. Problems: emptySheet, headerNotFound, noReadableRows.
 */
export function inspect(
  table: RawTable,
  remembered?: Mapping,
  override?: Mapping,
  hints: KindHints = {},
): Answer<TableInspection> {
  const given = fits(override, table) ? override : fits(remembered, table) ? remembered : undefined;
  const headerRow = given?.headerRow ?? findHeader(table);
  if (typeof headerRow !== 'number') return { ok: false, problem: headerRow };
  const headers = headersAt(table, headerRow);
  const listed = () => sourceColumns(table, headerRow, headers, emptyTexts(listProfile, listProfile));
  const kind = given ? (given.kind ?? 'deals') : (hints.kind ?? tableKind(listed(), headers, hints.sales));
  const profile = profileFor(kind, headers);
  const empty = emptyTexts(profile, listProfile);
  const sources = sourceColumns(table, headerRow, headers, empty);
  const matches = matchColumns(sources, profile);
  const mapping = given ?? proposeMapping(table, headerRow, matches, profile, empty);
  const usesRemembered = given !== undefined && given === remembered;
  const columns = foundColumns(sources, mapping, matches, usesRemembered);
  const lacking = lackingFields(mapping, profile);
  const other = lacking.length === 0 ? null : otherSheet(table, { row: headerRow, names: headers }, sources);
  const doubts = doubtsOf(table, mapping, columns, empty);
  const dataRows = table.rows.slice(headerRow).filter((row) => !isBlankRow(row)).length;
  return {
    ok: true,
    value: {
      kind,
      profile: profile.id,
      dataRows,
      columns,
      mapping,
      doubts: other === null ? doubts : [{ kind: 'otherSheet', holds: other }, ...doubts],
      lacking,
      remembered: usesRemembered,
    },
  };
}
