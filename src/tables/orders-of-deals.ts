import type { Mapping, ReadingNote } from '../calls';
import type { Deal } from './deal';
import type { Order } from './order';
import type { TableReading } from './table-reading';

/** What an order can have from the deal that it belongs to. */
const FROM_DEAL = ['client', 'product', 'channel', 'region', 'owner'] as const;

/**
 * Fills what a file of orders has no column for from the deals that its orders belong to: payments seldom name the
 * channel or the region that the client came by.
 */
export function withDealsOf(
  reading: TableReading<Order>,
  deals: readonly Deal[],
  { fields }: Mapping,
): TableReading<Order> {
  const lacking = FROM_DEAL.filter((field) => (fields[field]?.length ?? 0) === 0);
  if (lacking.length === 0 || (fields.deal?.length ?? 0) === 0) return reading;
  const byId = new Map(deals.flatMap((deal) => (deal.id === '' ? [] : [[deal.id, deal] as const])));
  let filled = 0;
  const records = reading.records.map((order): Order => {
    const deal = byId.get(order.deal);
    const taken = lacking.filter((field) => deal !== undefined && deal[field] !== '' && order[field] === '');
    if (deal === undefined || taken.length === 0) return order;
    filled += 1;
    const known: Partial<Record<(typeof FROM_DEAL)[number], string>> = {};
    for (const field of taken) known[field] = deal[field];
    return { ...order, ...known };
  });
  const notes: readonly ReadingNote[] =
    filled === 0 ? [] : [{ code: 'fromDeals', details: { count: filled } }];
  return { ...reading, records, notes: [...reading.notes, ...notes] };
}
