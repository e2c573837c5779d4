import type { Mapping } from '../calls';
import type { Activity } from './activity';
import type { Order } from './order';
import { withOrderKinds } from './order-kind';
import { foldText } from './raw';
import { ACTIVITIES, ORDERS, type TableShape, TEAM } from './shapes';
import type { RowValue } from './table-row';
import type { TeamMember } from './team-member';

export interface TableMerge<Row> {
  /** Rows of before in their order, then the new ones in the order of the file. */
  readonly records: readonly Row[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    /** In the table before, not in this file; they stay. */
    readonly missing: number;
  };
}

type Fields<Field extends string> = Readonly<Record<Field, RowValue>>;

/** What a row becomes when the file has it anew. */
type Follow<Row> = (before: Row, found: Row) => Row;

/** Brings the rows of a newer file into a table: by key, nothing of either side is lost. */
function mergeRows<Row extends Fields<Field>, Field extends string>(
  { columns, key }: TableShape<Row, Field>,
  previous: readonly Row[],
  incoming: readonly Row[],
  follow: Follow<Row>,
): TableMerge<Row> {
  const keyOf = (row: Row) => foldText(String(row[key]));
  const file = new Map(incoming.map((row) => [keyOf(row), row]));
  const known = new Set<string>();
  const counts = { added: 0, changed: 0, same: 0, missing: 0 };
  const kept = previous.map((before) => {
    const name = keyOf(before);
    const found = known.has(name) ? undefined : file.get(name);
    known.add(name);
    if (found === undefined) {
      counts.missing += 1;
      return before;
    }
    const after = follow(before, found);
    const changed = columns.some(({ field }) => before[field] !== after[field]);
    counts[changed ? 'changed' : 'same'] += 1;
    return after;
  });
  const added = [...file].filter(([name]) => !known.has(name)).map(([, row]) => row);
  counts.added = added.length;
  return { records: [...kept, ...added], counts };
}

/** The file's value where it has a column for it, else what stands there. */
function following<Row extends Fields<Field>, Field extends string>(
  { columns, key }: TableShape<Row, Field>,
  mapped: (field: Field) => boolean,
): Follow<Row> {
  const taken = columns.map(({ field }) => field).filter((field) => field !== key && mapped(field));
  return (before, found) => {
    const after: Record<string, RowValue> = { ...before };
    for (const field of taken) after[field] = found[field];
    return after as unknown as Row;
  };
}

function mappedIn({ fields }: Mapping): (field: string) => boolean {
  const columns: Readonly<Partial<Record<string, readonly number[]>>> = fields;
  return (field) => (columns[field]?.length ?? 0) > 0;
}

/** What the table did not know so far, and the file or its deals do. */
function filled(order: Order, found: Order): Order {
  const { client, product, channel, region, owner } = order;
  return {
    ...order,
    client: client || found.client,
    product: product || found.product,
    channel: channel || found.channel,
    region: region || found.region,
    owner: owner || found.owner,
  };
}

/** Gross profit stays where the file is silent about it, unless the amount it belonged to has changed. */
function marginOf(before: Order, after: Order): number | null {
  if (after.amount === before.amount) return before.margin;
  return after.cost === null ? null : after.amount - after.cost;
}

/** Brings orders of a file into the table, and tells new and current clients apart anew. */
export function mergeOrders(
  previous: readonly Order[],
  incoming: readonly Order[],
  mapping: Mapping,
): TableMerge<Order> {
  const mapped = mappedIn(mapping);
  const silent = !mapped('margin') && !mapped('cost');
  const follow = following(ORDERS, (field) => (field === 'margin' ? !silent : mapped(field)));
  const merged = mergeRows(ORDERS, previous, incoming, (before, found) => {
    const after = { ...filled(follow(before, found), found), currency: found.currency || before.currency };
    return silent ? { ...after, margin: marginOf(before, after) } : after;
  });
  return { ...merged, records: withOrderKinds(merged.records) };
}

/** Brings activities of a file into the table. */
export function mergeActivities(
  previous: readonly Activity[],
  incoming: readonly Activity[],
  mapping: Mapping,
): TableMerge<Activity> {
  const mapped = mappedIn(mapping);
  const silent: readonly string[] = ['minutes', 'result'].filter((field) => !mapped(field));
  return mergeRows(
    ACTIVITIES,
    previous,
    incoming,
    following(ACTIVITIES, (field) => !silent.includes(field)),
  );
}

/** Brings people of a file into the team: what the owner wrote stays where the file is silent or empty. */
export function mergeTeam(
  previous: readonly TeamMember[],
  incoming: readonly TeamMember[],
): TableMerge<TeamMember> {
  return mergeRows(TEAM, previous, incoming, (before, found) => {
    const after: Record<string, RowValue> = { ...before };
    for (const { field } of TEAM.columns) {
      const said = found[field];
      if (field !== TEAM.key && said !== '' && said !== null) after[field] = said;
    }
    return after as unknown as TeamMember;
  });
}
