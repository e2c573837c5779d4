/** The Orders, Activities and Team sheets. */

import type { DayTime } from '../calls';
import type { Activity, ActivityField } from '../tables/activity';
import type { Order, OrderField } from '../tables/order';
import { ACTIVITIES, ORDERS, rowOf, type TableShape, TEAM } from '../tables/shapes';
import { type RowValue, recordToRow } from '../tables/table-row';
import type { TeamField, TeamMember } from '../tables/team-member';
import type { ActivitiesSource, ImportedTable, TableSource, ToolContext } from '../tools/tool';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { type OwnSheet, ownSheet } from './own-sheets';
import { columnRanges, NO_ROWS, type PlacedRows, placedRows, type TableDrawing } from './placed-rows';

type Rows<Field extends string> = Readonly<Record<Field, RowValue>>;

function drawingOf<Row extends Rows<Field>, Field extends string>(
  shape: TableShape<Row, Field>,
  headings: (words: Words['import']) => Readonly<Record<Field, string>>,
  wide: Readonly<Partial<Record<Field, number>>>,
): TableDrawing<Row, Field> {
  const { id, columns } = shape;
  return {
    id,
    columns,
    headings,
    wide,
    read: (row, words) => rowOf(shape, row, words),
    write: (row, words) => recordToRow(columns, row, words),
  };
}

export const ORDERS_SHEET: TableDrawing<Order, OrderField> = drawingOf(
  ORDERS,
  (words) => words.tables.orders,
  {
    id: 110,
    client: 200,
    currency: 70,
    cost: 125,
    margin: 140,
    deal: 110,
    key: 110,
  },
);

export const ACTIVITIES_SHEET: TableDrawing<Activity, ActivityField> = drawingOf(
  ACTIVITIES,
  (words) => words.tables.activities,
  { result: 240, key: 110 },
);

export const TEAM_SHEET: TableDrawing<TeamMember, TeamField> = drawingOf(TEAM, (words) => words.tables.team, {
  name: 200,
  role: 200,
  currentPay: 170,
  marketPay: 190,
  left: 170,
});

/** What earlier imports left of a table. */
export interface PreviousRows<Row> extends PlacedRows<Row> {
  /** When the last import came to its end; null before the first. */
  readonly importedAt: DayTime | null;
}

/**
 * The rows of earlier imports; none before the first.
 * @throws ProblemError tableMoved where the owner moved our columns or the row of headings
 */
export function previousRows<Row, Field extends string>(
  document: Document,
  table: TableDrawing<Row, Field>,
): PreviousRows<Row> {
  const own = ownSheet(document.spreadsheet, table.id);
  if (!own) return { ...NO_ROWS, importedAt: null };
  return { ...placedRows(own, document, table), importedAt: own.mark.builtAt };
}

/**
 * The tables that tools find beside the deals; one that nobody imported has neither rows nor source. Each is read when a
 * tool first asks for it: a funnel is not to wait for a hundred thousand payments.
 * @throws ProblemError tableMoved when asked
 */
export function readImportedTables(document: Document): Pick<ToolContext, 'orders' | 'activities' | 'team'> {
  return {
    orders: onceAsked(() => dated(imported(document, ORDERS_SHEET, plainSource))),
    activities: onceAsked(() => dated(imported(document, ACTIVITIES_SHEET, activitiesSource))),
    team: onceAsked(() => imported(document, TEAM_SHEET, plainSource)),
  };
}

function onceAsked<Row, Source>(read: () => ImportedTable<Row, Source>): ImportedTable<Row, Source> {
  let known: ImportedTable<Row, Source> | null = null;
  const table = () => {
    known = known ?? read();
    return known;
  };
  return {
    get rows() {
      return table().rows;
    },
    get source() {
      return table().source;
    },
  };
}

/** Without rows whose day the owner has emptied: no month has them. */
function dated<Row extends { readonly day: number }, Source>({
  rows,
  source,
}: ImportedTable<Row, Source>): ImportedTable<Row, Source> {
  return { rows: rows.filter(({ day }) => day > 0), source };
}

function plainSource<Field extends string>(_: OwnSheet, source: TableSource<Field>): TableSource<Field> {
  return source;
}

function activitiesSource(own: OwnSheet, source: TableSource<ActivityField>): ActivitiesSource {
  const { activityKinds } = wordsOf(own.mark.language).import;
  return { ...source, kind: (kind) => activityKinds[kind] };
}

function imported<Row, Field extends string, Source>(
  document: Document,
  table: TableDrawing<Row, Field>,
  sourceOf: (own: OwnSheet, source: TableSource<Field>) => Source,
): ImportedTable<Row, Source> {
  const own = ownSheet(document.spreadsheet, table.id);
  if (!own) return { rows: [], source: null };
  const { records, free } = placedRows(own, document, table);
  const source: TableSource<Field> = {
    sheetName: own.sheet.getName(),
    rows: free - 2,
    column: columnRanges(own.sheet, table.columns),
  };
  return { rows: records, source: sourceOf(own, source) };
}
