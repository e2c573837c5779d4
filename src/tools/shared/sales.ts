import { type Day, monthIndex } from '../../analysis/day';
import type { ClientKind } from '../../tables/deal';
import type { ToolContext } from '../tool';
import { currenciesIn } from './currency';

/** What a sale is measured in: its money, or what is left of it after costs. */
export const MEASURES = ['revenue', 'profit'] as const;
export type Measure = (typeof MEASURES)[number];

/** A sale as plans count it: an order, or a won deal on the day it closed. */
export interface Sale {
  readonly day: Day;
  /** Minor units. */
  readonly revenue: number;
  /** Gross profit; null where unknown. */
  readonly profit: number | null;
  readonly owner: string;
  readonly client: string;
  readonly product: string;
  readonly channel: string;
  readonly region: string;
  readonly clientKind: ClientKind;
}

/** A won deal, or an order where there are none. */
export type Sold = Pick<Sale, 'day' | 'owner'>;

export interface Sales {
  /** One rule for all: orders where any were imported, else won deals. */
  readonly from: 'orders' | 'deals';
  /** In the plan's currency only, by no order. */
  readonly rows: readonly Sale[];
  /** More than one currency is in the table. */
  readonly currencies: readonly string[] | null;
  /** Null where there is only one, or none is stated. */
  readonly currency: string | null;
  /** Orders without a margin count for nothing in gross profit; of orders only. */
  readonly profitKnown: boolean;
  /**
   * What is counted as a deal: won deals of the plan's currency or without an amount, also beside orders; orders only
   * where no such deal was won.
   */
  readonly deals: readonly Sold[];
  readonly countsDeals: boolean;
  /** Won deals without a closing day or an amount, and sales in other currencies: nowhere in the plan. */
  readonly undated: number;
  readonly unpriced: number;
  readonly foreign: number;
}

/** Every sale that is known. `wanted` is the currency chosen; without it the most usual. */
export function salesOf(context: Pick<ToolContext, 'deals' | 'orders'>, wanted: string | null): Sales {
  const fromOrders = context.orders.source !== null && context.orders.rows.length > 0;
  const won = context.deals.filter(({ outcome }) => outcome === 'won');
  const priced = won.filter(({ amount }) => amount !== null);
  const dated = priced.filter(({ closed }) => closed !== null);
  const all: (Sale & { readonly currency: string })[] = fromOrders
    ? context.orders.rows.map((order) => ({ ...order, revenue: order.amount, profit: order.margin }))
    : dated.map((deal) => ({ ...deal, day: deal.closed ?? 0, revenue: deal.amount ?? 0, profit: null }));
  const currencies = currenciesIn(all);
  const currency = currencies && (currencies.find((name) => name === wanted) ?? currencies[0] ?? null);
  const rows = currency === null ? all : all.filter((sale) => sale.currency === currency);
  // Beside money of one currency, deals of that currency, where deals say theirs: the average deal is one by the other.
  const apart = currency !== null && context.deals.some((deal) => deal.currency !== '');
  const counted = won.filter((deal) => !apart || deal.amount === null || deal.currency === currency);
  const closed = counted.flatMap(({ closed: day, owner }) => (day === null ? [] : [{ day, owner }]));
  const countsDeals = fromOrders && closed.length > 0;
  return {
    from: fromOrders ? 'orders' : 'deals',
    rows,
    currencies,
    currency,
    deals: countsDeals ? closed : rows.filter(({ revenue }) => revenue > 0),
    countsDeals,
    profitKnown: rows.some(({ profit }) => profit !== null),
    undated: fromOrders ? 0 : priced.length - dated.length,
    unpriced: fromOrders ? 0 : won.length - priced.length,
    foreign: all.length - rows.length,
  };
}

/** The sales up to the end of a day: those dated later are not made yet, and in no actual figure. */
export function soldBy(today: Day, sales: Sales): Sales {
  const known = ({ day }: Sold) => day <= today;
  return { ...sales, rows: sales.rows.filter(known), deals: sales.deals.filter(known) };
}

/** What the plan counts of a sale, minor units; an unknown gross profit is nothing. */
export function amountOf(sale: Sale, measure: Measure): number {
  return measure === 'profit' ? (sale.profit ?? 0) : sale.revenue;
}

/** Sums by month, the months as year × 12 + month − 1. */
export function byMonth(rows: readonly Sale[], measure: Measure): Map<number, number> {
  const sums = new Map<number, number>();
  for (const sale of rows) {
    const month = monthIndex(sale.day);
    sums.set(month, (sums.get(month) ?? 0) + amountOf(sale, measure));
  }
  return sums;
}
