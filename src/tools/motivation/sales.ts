import type { Day } from '../../analysis/day';
import type { BonusBase } from '../../analysis/scheme';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** The table that sales of a kind are read from. */
export type SalesTable = 'deals' | 'orders';

/** Where revenue, paid money and gross profit come from. */
export interface SalesTables {
  readonly revenue: SalesTable;
  readonly paid: SalesTable;
  /** Null: no order has a margin, gross profit is paid money × the margin that is typed. */
  readonly profit: 'orders' | null;
}

/** A sale as pay counts it: a won deal on the day it was closed, or an order; a return is below 0. */
export interface Sale {
  readonly day: Day;
  readonly owner: string;
  readonly client: string;
  /** Minor units. */
  readonly amount: number;
  readonly margin: number | null;
  readonly currency: string;
  /** Of a client who has bought before; null where the deals do not say. */
  readonly repeat: boolean | null;
}

type Tables = Pick<ToolContext, 'deals' | 'orders'>;

export function salesTables({ deals, orders }: Tables): SalesTables {
  const has = orders.source !== null && orders.rows.length > 0;
  const won = deals.some(({ outcome, closed }) => outcome === 'won' && closed !== null);
  return {
    revenue: won || !has ? 'deals' : 'orders',
    paid: has ? 'orders' : 'deals',
    profit: has && orders.rows.some(({ margin }) => margin !== null) ? 'orders' : null,
  };
}

/** The table that a bonus base is counted from. */
export function tableOf(base: BonusBase, tables: SalesTables): SalesTable {
  return base === 'profit' ? (tables.profit ?? tables.paid) : tables[base];
}

/** The sales of a table, all currencies. */
export function salesOf(table: SalesTable, context: Tables): Sale[] {
  return table === 'orders' ? ordersOf(context) : wonDeals(context);
}

function wonDeals({ deals }: Tables): Sale[] {
  return deals.flatMap(({ outcome, closed, owner, client, amount, currency, clientKind }) =>
    outcome === 'won' && closed !== null && amount !== null
      ? [
          {
            day: closed,
            owner,
            client,
            amount,
            currency,
            margin: null,
            repeat: clientKind === '' ? null : clientKind === 'current',
          },
        ]
      : [],
  );
}

/** What a client bought first: the day, and the deals paid for on it, which later payments may belong to. */
interface FirstBuy {
  readonly day: Day;
  readonly deals: ReadonlySet<string>;
}

function firstBuys({ orders }: Pick<Tables, 'orders'>): Map<string, FirstBuy> {
  const first = new Map<string, FirstBuy>();
  for (const { client, day, deal } of orders.rows) {
    const known = first.get(fold(client));
    if (known !== undefined && known.day < day) continue;
    const deals = known?.day === day ? known.deals : [];
    first.set(fold(client), { day, deals: new Set([...deals, deal]) });
  }
  return first;
}

/** An order is a repeat one where the client has an earlier one of another deal: an instalment is none. */
function ordersOf({ orders }: Tables): Sale[] {
  const first = firstBuys({ orders });
  const isRepeat = (client: string, day: Day, deal: string) => {
    const { day: firstDay, deals } = first.get(fold(client))!;
    return day > firstDay && (deal === '' || !deals.has(deal));
  };
  return orders.rows.map(({ day, owner, client, amount, margin, currency, deal }) => ({
    day,
    owner,
    client,
    amount,
    margin,
    currency,
    repeat: client === '' ? null : isRepeat(client, day, deal),
  }));
}

/** What a sale adds in a base; `margin` is the typed share of gross profit, for sales that have none of their own. */
export function countedIn(base: BonusBase, sale: Sale, tables: SalesTables, margin: number | null): number {
  if (base !== 'profit') return sale.amount;
  return tables.profit === null ? sale.amount * (margin ?? 0) : (sale.margin ?? 0);
}
