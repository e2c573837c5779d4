import type { Day } from '../../analysis/day';
import { currenciesOf } from '../shared/currency';
import { type SaleColumns, saleColumns } from '../shared/sale-fills';
import { type Sales, salesOf } from '../shared/sales';
import { distinct, fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** Money that has come: an order (a return is negative), or a won deal on the day it closed. */
export interface Payment {
  readonly day: Day;
  /** Minor units. */
  readonly amount: number;
  readonly owner: string;
  readonly currency: string;
}

/** What counts as paid, by the plan's own rule: orders where any were imported, else won deals. */
export interface Payments {
  readonly from: Sales['from'];
  readonly sheetName: string;
  /** Of all months and currencies. */
  readonly rows: readonly Payment[];
  readonly columns: SaleColumns;
  /** False of orders that state no currency beside deals in several: they are in the deals' most usual one. */
  readonly stated: boolean;
}

export function paymentsOf(context: ToolContext): Payments {
  const { deals, orders, source } = context;
  const sales = salesOf(context, null);
  const columns = saleColumns(context, sales);
  if (sales.from === 'orders' && orders.source) {
    const stated = orders.rows.some(({ currency }) => currency !== '');
    return { from: 'orders', sheetName: orders.source.sheetName, rows: orders.rows, columns, stated };
  }
  const rows = deals.flatMap(({ outcome, closed, amount, owner, currency }): Payment[] =>
    outcome === 'won' && closed !== null && amount !== null ? [{ day: closed, amount, owner, currency }] : [],
  );
  return { from: 'deals', sheetName: source.sheetName, rows, columns, stated: true };
}

type Tables = Pick<ToolContext, 'deals' | 'orders'>;

/** The currencies of deals and orders, the deals' most usual first; null where there is only one. */
export function currenciesOfTables({ deals, orders }: Tables): string[] | null {
  const ofOrders = distinct(orders.rows.map(({ currency }) => currency));
  const stated = ofOrders.some((name) => name !== '');
  if (!stated) return currenciesOf(deals);
  const ofDeals = distinct(deals.filter(({ amount }) => amount !== null).map(({ currency }) => currency));
  // Deals that state none are in the one that all the orders state.
  if (ofOrders.length === 1 && ofDeals.every((name) => name === '')) return null;
  const others = ofOrders.filter((name) => ofDeals.every((own) => fold(own) !== fold(name)));
  const names = [...ofDeals, ...others];
  return names.length < 2 ? null : names;
}

/** Everybody who has a deal or an order, by name; '' is not among them. */
export function ownersOf({ deals, orders }: Tables): string[] {
  return distinct([...deals, ...orders.rows].map(({ owner }) => owner)).filter((name) => name !== '');
}

/** Whether a payment is in a currency of the calendar. */
export function isIn({ currency }: Payment, wanted: string, usual: string, { stated }: Payments): boolean {
  return fold(stated ? currency : usual) === fold(wanted);
}

/** The same as a formula: a factor of 1 for the table's rows in the currency that `wanted` comes to. */
export function isInFormula({ stated, columns }: Payments, wanted: string, usual: string): string {
  return `(${stated ? columns.currency : usual}=${wanted})`;
}
