import type { Answer, Mapping, ReadingNote, UnreadRows } from '../calls';
import { CellReader } from './cell-reader';
import { type ColumnPlan, planColumns } from './column-plan';
import { emptyTexts } from './columns';
import type { UtcOffset } from './date';
import { headersAt } from './header';
import { lackingFields } from './lacking';
import { listProfile } from './profiles/registry';
import { isBlankRow, type RawRow, type RawTable } from './raw';
import { columnNotes } from './reading-notes';
import { profileFor } from './table-kind';
import { rememberedOffset } from './utc-offset';

export interface TableOptions {
  /** As for deals: the spreadsheet's minutes east of UTC at a moment. */
  readonly utcOffset?: UtcOffset;
  /** Managers that the deals and the team know, for names that nobody knows to be told. */
  readonly owners?: ReadonlySet<string>;
}

/** What a raw table of orders, activities or people came to. */
export interface TableReading<Row> {
  /** In the order of the file; keys are unique. */
  readonly records: readonly Row[];
  /** Rows with data under the headers, and those of them that are in a record. */
  readonly rows: number;
  readonly rowsRead: number;
  readonly unread: readonly UnreadRows[];
  /** Cells that could not be read, of rows that were. */
  readonly unreadCells: readonly UnreadRows[];
  readonly notes: readonly ReadingNote[];
}

/** The rows of a table before their keys. */
export interface TableRows<Draft> {
  readonly drafts: readonly Draft[];
  readonly rows: number;
  readonly rowsRead: number;
  readonly reader: CellReader;
  readonly plans: ReadonlyMap<number, ColumnPlan>;
}

/**
 * Reads every row of a table: `read` makes a draft of one (or several), or refuses it through the reader.
 * Problems: lackingFields, noReadableRows.
 */
export function readRows<Draft>(
  table: RawTable,
  mapping: Mapping,
  { utcOffset }: TableOptions,
  read: (row: RawRow, number: number, reader: CellReader) => readonly Draft[] | null,
): Answer<TableRows<Draft>> {
  const kind = mapping.kind ?? 'deals';
  const headers = headersAt(table, mapping.headerRow);
  const profile = profileFor(kind, headers);
  const fields = lackingFields(mapping, profile).join(',');
  if (fields !== '') return { ok: false, problem: { code: 'lackingFields', details: { fields } } };
  const empty = emptyTexts(profile, listProfile);
  const plans = planColumns(table, mapping, headers, empty);
  const reader = new CellReader(mapping, plans, empty, utcOffset && rememberedOffset(utcOffset));
  const drafts: Draft[] = [];
  let [rows, rowsRead] = [0, 0];
  for (let index = mapping.headerRow; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    if (isBlankRow(row)) continue;
    rows += 1;
    const found = read(row, index + 1, reader);
    if (found === null) continue;
    rowsRead += 1;
    for (const draft of found) drafts.push(draft);
  }
  if (drafts.length === 0) return { ok: false, problem: { code: 'noReadableRows', details: { rows, kind } } };
  return { ok: true, value: { drafts, rows, rowsRead, reader, plans } };
}

/** What all tables tell of their reading. */
export function readingOf<Row, Draft>(
  records: readonly Row[],
  { rows, rowsRead, reader, plans }: TableRows<Draft>,
  mapping: Mapping,
  notes: readonly ReadingNote[],
): TableReading<Row> {
  return {
    records,
    rows,
    rowsRead,
    unread: reader.unreadRows.report(),
    unreadCells: reader.unreadCells.report(),
    notes: [...columnNotes(mapping, plans), ...notes],
  };
}

/** Managers of a file that neither the deals nor the team know: their plans and actuals would not meet. */
export function unknownOwners(
  records: readonly { readonly owner: string }[],
  owners: ReadonlySet<string> | undefined,
): readonly ReadingNote[] {
  if (!owners || owners.size === 0) return [];
  const unknown = new Set(
    records.map(({ owner }) => owner).filter((owner) => owner !== '' && !owners.has(owner)),
  );
  if (unknown.size === 0) return [];
  const names = [...unknown].slice(0, 10).join(', ') + (unknown.size > 10 ? ' …' : '');
  return [{ code: 'unknownOwners', details: { count: unknown.size, names } }];
}

/** A key for each draft: where several have the same one, a number after the second and later ones. */
export function keyed<Draft>(drafts: readonly Draft[], keyOf: (draft: Draft) => string): string[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const key = keyOf(draft);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? key : `${key} · ${number}`;
  });
}
