import type { Day } from '../../analysis/day';
import { quoteText } from '../../blueprint/formula';
import { currenciesIn } from '../shared/currency';
import type { SaleColumns } from '../shared/sale-fills';
import type { ToolContext } from '../tool';
import type { ContestTable } from './settings';

/** A sale as contests count it; a return is below 0. */
export interface ContestSale {
  readonly day: Day;
  readonly owner: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly isNew: boolean;
}

export interface ContestSales {
  readonly table: ContestTable;
  /** Of the currency that counts. */
  readonly rows: readonly ContestSale[];
  /** More than one are in the table. */
  readonly currencies: readonly string[] | null;
  readonly currency: string | null;
  /** Whether any sale is known to be a new client's. */
  readonly kindsKnown: boolean;
}

/** The tables that have anything to count, the one that money is counted by first: orders, as in every tool. */
export function tablesWith({ deals, orders }: Pick<ToolContext, 'deals' | 'orders'>): ContestTable[] {
  const sold = deals.some(({ outcome, closed }) => outcome === 'won' && closed !== null);
  return [
    ...(orders.source !== null ? (['orders'] as const) : []),
    ...(sold || orders.source === null ? (['deals'] as const) : []),
  ];
}

export function salesOf(context: ToolContext, table: ContestTable, wanted: string | null): ContestSales {
  const all = table === 'orders' ? ordersOf(context) : dealsOf(context);
  const currencies = currenciesIn(all);
  const currency = currencies && (currencies.find((name) => name === wanted) ?? currencies[0] ?? null);
  return {
    table,
    rows: currency === null ? all : all.filter((sale) => sale.currency === currency),
    currencies,
    currency,
    kindsKnown: all.some(({ isNew }) => isNew),
  };
}

function ordersOf({ orders }: ToolContext): ContestSale[] {
  return orders.rows.map((order) => ({ ...order, isNew: order.clientKind === 'new' }));
}

function dealsOf({ deals }: ToolContext): ContestSale[] {
  return deals.flatMap(({ outcome, closed, amount, owner, currency, clientKind }) =>
    outcome === 'won' && closed !== null && amount !== null
      ? [{ day: closed, owner, amount, currency, isNew: clientKind === 'new' }]
      : [],
  );
}

/** Ranges of the table, and its cells of new clients. */
export function columnsOf(
  { source, orders }: ToolContext,
  table: ContestTable,
): SaleColumns & { readonly kind: string } {
  if (table === 'orders' && orders.source) {
    const column = orders.source.column.bind(orders.source);
    return {
      day: column('day'),
      amount: column('amount'),
      margin: null,
      currency: column('currency'),
      owner: column('owner'),
      sold: `(${column('day')}<>"")`,
      kind: column('clientKind'),
    };
  }
  const won = `(${source.column('outcome')}=${quoteText(source.outcome('won'))})`;
  return {
    day: source.column('closed'),
    amount: source.column('amount'),
    margin: null,
    currency: source.column('currency'),
    owner: source.column('owner'),
    sold: `${won}*(${source.column('closed')}<>"")`,
    kind: source.column('clientKind'),
  };
}
