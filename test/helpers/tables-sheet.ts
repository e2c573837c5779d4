/** The sheets of imported orders, activities and team as the import writes them, for tools to be tried on. */

import { columnLetter, quoteSheet } from '../../src/blueprint/formula';
import type { Activity } from '../../src/tables/activity';
import type { Order } from '../../src/tables/order';
import { ACTIVITIES, ORDERS, type TableShape, TEAM } from '../../src/tables/shapes';
import { type RowValue, recordToRow } from '../../src/tables/table-row';
import type { TeamMember } from '../../src/tables/team-member';
import type { TableSource, ToolContext } from '../../src/tools/tool';
import { type Language, wordsOf } from '../../src/words';
import type { PlainSheet } from './recalculate';

const EMPTY_ROWS = 20;

/** The imported tables that a company may have beside its deals. */
export interface Tables {
  readonly orders?: readonly Order[];
  readonly activities?: readonly Activity[];
  readonly team?: readonly TeamMember[];
}

/** An order of which only what matters is said; the amount in minor units. */
export function orderOf(key: string, day: number, amount: number, said: Partial<Order> = {}): Order {
  return {
    key,
    id: key,
    client: '',
    day,
    amount,
    currency: '',
    margin: null,
    cost: null,
    product: '',
    channel: '',
    region: '',
    owner: '',
    deal: '',
    clientKind: '',
    ...said,
  };
}

/** What a manager did on a day. */
export function activityOf(
  owner: string,
  day: number,
  kind: Activity['kind'],
  count = 1,
  said: Partial<Activity> = {},
): Activity {
  const key = `${owner}|${day}|${kind}`;
  return { key, owner, day, kind, kindText: kind, count, minutes: null, result: '', ...said };
}

export function memberOf(name: string, said: Partial<TeamMember> = {}): TeamMember {
  return {
    name,
    role: '',
    team: '',
    grade: '',
    currentPay: null,
    marketPay: null,
    started: null,
    left: null,
    ...said,
  };
}

function sheetOf<Row extends Readonly<Record<Field, RowValue>>, Field extends string>(
  shape: TableShape<Row, Field>,
  records: readonly Row[],
  language: Language,
): PlainSheet {
  const words = wordsOf(language);
  const headings: Readonly<Record<string, string>> = words.import.tables[shape.id];
  const rows = records.map((record) =>
    recordToRow(shape.columns, record, words.import).map((value) =>
      typeof value === 'string' && value.startsWith('=') ? `'${value}` : value,
    ),
  );
  return {
    name: words.sheets.nameOf(shape.id),
    rowCount: rows.length + 1 + EMPTY_ROWS,
    rows: [shape.columns.map(({ field }) => headings[field] ?? ''), ...rows],
  };
}

function sourceOf<Row extends Readonly<Record<Field, RowValue>>, Field extends string>(
  { id, columns }: TableShape<Row, Field>,
  rows: number,
  language: Language,
): TableSource<Field> {
  const sheetName = wordsOf(language).sheets.nameOf(id);
  return {
    sheetName,
    rows,
    column: (field) => {
      const letter = columnLetter(columns.findIndex((column) => column.field === field) + 1);
      return `${quoteSheet(sheetName)}!$${letter}$2:$${letter}$${rows + 1 + EMPTY_ROWS}`;
    },
  };
}

/** The sheets of the tables that a company has. */
export function tableSheets({ orders, activities, team }: Tables, language: Language): PlainSheet[] {
  return [
    ...(orders ? [sheetOf(ORDERS, orders, language)] : []),
    ...(activities ? [sheetOf(ACTIVITIES, activities, language)] : []),
    ...(team ? [sheetOf(TEAM, team, language)] : []),
  ];
}

/** What a tool knows of them; those that are not said were not imported. */
export function tablesIn(
  { orders, activities, team }: Tables,
  language: Language,
): Pick<ToolContext, 'orders' | 'activities' | 'team'> {
  const { activityKinds } = wordsOf(language).import;
  return {
    orders: { rows: orders ?? [], source: orders ? sourceOf(ORDERS, orders.length, language) : null },
    activities: {
      rows: activities ?? [],
      source: activities
        ? {
            ...sourceOf(ACTIVITIES, activities.length, language),
            kind: (kind) => activityKinds[kind],
          }
        : null,
    },
    team: { rows: team ?? [], source: team ? sourceOf(TEAM, team.length, language) : null },
  };
}
