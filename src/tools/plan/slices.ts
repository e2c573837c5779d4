import { monthIndex } from '../../analysis/day';
import { shareRest } from '../../analysis/share-rest';
import { amountOf, type Sale } from '../shared/sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { lookBackFrom } from './period';
import type { Selection } from './selection';
import { SLICES, type Slice } from './settings';
import { type Row, rowsOf, typedAmount } from './typed';

/** A part of the month's plan: of a product, of a group of clients. Money in minor units. */
export interface Part {
  /** Of the row on the sheet, within its table. */
  readonly key: string;
  /** As the data has it; '' is "not stated". Rows for the rest have none. */
  readonly name: string;
  readonly kind: 'name' | 'rest' | 'current' | 'new';
  /** An average month of the last twelve. */
  readonly usual: number;
  /** What is proposed where nothing is typed. */
  readonly proposed: number;
  readonly plan: number;
  readonly typed: boolean;
}

export interface SliceTable {
  readonly slice: Exclude<Slice, 'client'>;
  readonly parts: readonly Part[];
  readonly left: number;
}

/** Names that get a row; the rest share one. */
const MOST_NAMES = 12;
export const YEAR = 12;

/** Keys of rows that stand for no name; names begin with a line. */
export const REST_KEY = '#rest';
export const NEW_KEY = '#new';

/** Slices of which the data names two values or more. */
export function slicesIn(rows: readonly Sale[]): Slice[] {
  const named = (['product', 'channel', 'region'] as const).filter((slice) => {
    const names = new Set(rows.map((sale) => fold(sale[slice])));
    names.delete('');
    return names.size > 1;
  });
  const clients = new Set(rows.map(({ client }) => fold(client)));
  clients.delete('');
  return clients.size > 1 ? [...named, 'client'] : named;
}

/** The sales of the last twelve months that are over, and how many months of them are known. */
export interface Lately {
  readonly rows: readonly Sale[];
  readonly months: number;
}

/** @param until the first month that is not over, as year × 12 + month − 1 */
export function latelyOf(rows: readonly Sale[], until: number): Lately {
  const age = (day: number) => until - monthIndex(day);
  const recent = rows.filter(({ day }) => age(day) >= 1 && age(day) <= YEAR);
  const months = recent.reduce((most, { day }) => Math.max(most, age(day)), 1);
  return { rows: recent, months };
}

/** Sums and an average month by name, largest first. */
export function usualBy(
  { rows, months }: Lately,
  nameOf: (sale: Sale) => string,
  measure: Selection['measure'],
): { readonly name: string; readonly sum: number; readonly usual: number }[] {
  const sums = new Map<string, { name: string; sum: number }>();
  for (const sale of rows) {
    const name = nameOf(sale);
    const known = sums.get(fold(name));
    if (known) known.sum += amountOf(sale, measure);
    else sums.set(fold(name), { name, sum: amountOf(sale, measure) });
  }
  return [...sums.values()]
    .map(({ name, sum }) => ({ name, sum, usual: Math.round(sum / months) }))
    .sort((a, b) => b.sum - a.sum || (a.name < b.name ? -1 : 1));
}

export function sliceTable(
  slice: SliceTable['slice'],
  rows: readonly Sale[],
  plan: number,
  selection: Selection,
  context: Pick<ToolContext, 'keyedRows' | 'today'>,
): SliceTable {
  const lately = latelyOf(rows, lookBackFrom(selection.month.first, context.today));
  const all = usualBy(lately, (sale) => sale[slice], selection.measure);
  const listed = all.slice(0, MOST_NAMES);
  const restUsual = all.slice(MOST_NAMES).reduce((sum, { usual }) => sum + usual, 0);
  const drafts = [
    ...listed.map(({ name, usual }) => ({ key: `|${name}`, name, kind: 'name' as const, usual })),
    { key: REST_KEY, name: '', kind: 'rest' as const, usual: restUsual },
  ];
  return { slice, ...planned(slice, drafts, plan, selection, context) };
}

type Draft = Pick<Part, 'key' | 'name' | 'kind' | 'usual'>;

/** Shares a sum over rows by their usual month, and keeps what was typed. */
export function planned(
  table: string,
  drafts: readonly Draft[],
  plan: number,
  { month }: Pick<Selection, 'month'>,
  context: Pick<ToolContext, 'keyedRows'>,
): { readonly parts: readonly Part[]; readonly left: number } {
  const kept = keptParts(context);
  const typed = drafts.map(({ key }) => typedAmount(kept.get(partKey(month.first, table, key))));
  const weights = drafts.map(({ usual }) => usual);
  const { parts, left } = shareRest(plan, weights, typed);
  const alone = shareRest(
    plan,
    weights,
    drafts.map(() => null),
  ).parts;
  return {
    left,
    parts: drafts.map((draft, index) => ({
      ...draft,
      plan: parts[index]!,
      proposed: typed[index] === null ? parts[index]! : alone[index]!,
      typed: typed[index] !== null,
    })),
  };
}

/** What a table's rows are kept by on the sheet: each has a name of its own, for a sheet keeps a name once. */
export function partsName(table: Slice): string {
  return `parts${table.charAt(0).toUpperCase()}${table.slice(1)}`;
}

/** What waits on the hidden sheet, or stood in a plan of an earlier version, whose tables had one name. */
export const PARTS = 'parts';

/** What was written into the parts of all tables; a table's own rows come before those that wait. */
export function keptParts(context: Pick<ToolContext, 'keyedRows'>): ReadonlyMap<string, Row> {
  const names = [PARTS, ...SLICES.map(partsName)];
  return new Map(names.flatMap((name) => [...rowsOf(context, name)]));
}

/** The key of a part's row for ever. */
export function partKey(month: number, table: string, key: string): string {
  return `${month}|${table}|${key}`;
}
