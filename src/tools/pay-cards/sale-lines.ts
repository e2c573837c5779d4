import { type Month, monthAround } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import { takenBack } from '../../analysis/returns';
import type { SalesTable } from '../motivation/sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** A row of a table of sales as payslips list it. */
export interface SaleRow {
  /** The row's key in its table, and what splits of its deal are found by. */
  readonly key: string;
  readonly deal: string;
  readonly title: string;
  readonly day: Day;
  readonly isReturn: boolean;
  readonly owner: string;
}

/** The sales that a return takes back. */
export interface Origin {
  /** Of the latest of them. */
  readonly day: Day;
  readonly seller: string;
  /** Minor units, by month, the latest first; together no more than the return's. */
  readonly parts: readonly { readonly month: Day; readonly amount: number }[];
  /** What the return says, minor units from 0. */
  readonly amount: number;
}

/** The sales of a table in the currency that counts, up to a day. */
export interface Book {
  readonly rows: readonly SaleRow[];
  /** Returns that name an order of a shared deal: among the rows they have the deal. */
  readonly byOrder: readonly SaleRow[];
  /** By the return's key; a return without a sale that it belongs to has none. */
  readonly origins: ReadonlyMap<string, Origin>;
}

interface Row extends SaleRow {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
}

export interface Scope {
  readonly month: Month;
  readonly day: Day;
  readonly currency: string | null;
  /** Deals that are shared, folded. */
  readonly shares: ReadonlyMap<string, unknown>;
}

/** By day. */
export function bookOf(
  table: SalesTable,
  { month, day, currency, shares }: Scope,
  context: ToolContext,
): Book {
  const all = rowsOf(table, context)
    .filter((row) => row.day <= Math.min(day, month.last))
    .filter((row) => currency === null || fold(row.currency) === fold(currency))
    .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  const dealOf = dealsOf(all);
  const isShared = (deal: string) => shares.has(fold(deal));
  const byOrder = all.flatMap((row) =>
    !isShared(row.deal) && isShared(dealOf(row)) ? [{ ...row, deal: dealOf(row) }] : [],
  );
  const moved = new Map(byOrder.map((row) => [row.key, row]));
  const rows = all.map((row) => moved.get(row.key) ?? row);
  return { rows, byOrder, origins: originsOf(all, dealOf) };
}

/** A return names its deal, or the order of a deal, as its own deal. */
function dealsOf(rows: readonly Row[]): (row: Row) => string {
  const deals = new Set(rows.flatMap(({ deal, isReturn }) => (isReturn ? [] : [fold(deal)])));
  const dealOfOrder = new Map<string, string>();
  for (const { id, deal, isReturn } of rows) if (id !== '' && !isReturn) dealOfOrder.set(fold(id), deal);
  return ({ deal, isReturn }) => {
    const own = fold(deal);
    return isReturn && !deals.has(own) ? (dealOfOrder.get(own) ?? deal) : deal;
  };
}

function originsOf(rows: readonly Row[], dealOf: (row: Row) => string): Map<string, Origin> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const deal = fold(dealOf(row));
    groups.set(deal, [...(groups.get(deal) ?? []), row]);
  }
  const origins = new Map<string, Origin>();
  for (const group of groups.values()) {
    if (!group.some(({ isReturn }) => isReturn)) continue;
    for (const [at, taken] of takenBack(group)) {
      const latest = group[taken[0]?.sale ?? -1];
      if (latest === undefined) continue;
      const byMonth = new Map<Day, number>();
      for (const { sale, amount } of taken) {
        const { first } = monthAround(group[sale]!.day);
        byMonth.set(first, (byMonth.get(first) ?? 0) + amount);
      }
      const parts = [...byMonth].map(([month, amount]) => ({ month, amount }));
      const { key, amount } = group[at]!;
      origins.set(key, { day: latest.day, seller: latest.owner, parts, amount: -amount });
    }
  }
  return origins;
}

function rowsOf(table: SalesTable, { deals, orders }: ToolContext): Row[] {
  if (table === 'orders') {
    return orders.rows.map((order) => ({
      key: order.key,
      id: order.id,
      deal: order.deal || order.id || order.key,
      title: order.client || order.product || order.id,
      day: order.day,
      amount: order.amount,
      isReturn: order.amount < 0,
      owner: order.owner,
      currency: order.currency,
    }));
  }
  return deals.flatMap((deal) =>
    deal.outcome === 'won' && deal.closed !== null && deal.amount !== null
      ? [
          {
            key: deal.key,
            id: '',
            deal: deal.id || deal.key,
            title: deal.title || deal.client || deal.id,
            day: deal.closed,
            amount: deal.amount,
            isReturn: deal.amount < 0,
            owner: deal.owner,
            currency: deal.currency,
          },
        ]
      : [],
  );
}

/** Deals that are shared, by the managers who have a share of them. */
export function sharesOf(
  splits: readonly { readonly deal: string; readonly manager: string; readonly share: number | null }[],
): Map<string, Set<string>> {
  const shares = new Map<string, Set<string>>();
  for (const { deal, manager, share } of splits) {
    const [own, name] = [fold(deal.trim()), fold(manager.trim())];
    if (own === '' || name === '' || !(share !== null && share > 0)) continue;
    shares.set(own, (shares.get(own) ?? new Set()).add(name));
  }
  return shares;
}
