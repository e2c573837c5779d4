import type { Mapping, ReadingNote } from '../calls';
import type { Deal } from './deal';
import type { Order } from './order';
import type { TableReading } from './table-reading';

/** What an order can have from the deal that it belongs to. */
const FROM_DEAL = ['client', 'product', 'channel', 'region', 'owner'] as const;

type FromDeal = Partial<Record<(typeof FROM_DEAL)[number], string>>;

/**
 * Fills what a file of orders is silent about from the deals: of the deal an order belongs to what the file has no
 * column for (payments seldom name the channel or the region that the client came by), and the deals' currency where
 * they have but one and the file none.
 */
export function withDealsOf(
  reading: TableReading<Order>,
  deals: readonly Deal[],
  mapping: Mapping,
): TableReading<Order> {
  return inTheirCurrency(withTheirFields(reading, deals, mapping), deals);
}

function withTheirFields(
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
    const taken = deal ? lacking.filter((field) => deal[field] !== '') : [];
    if (deal === undefined || taken.length === 0) return order;
    filled += 1;
    const known: FromDeal = {};
    for (const field of taken) known[field] = deal[field];
    return { ...order, ...known };
  });
  return filled === 0 ? reading : noted({ ...reading, records }, 'fromDeals', { count: filled });
}

function inTheirCurrency(reading: TableReading<Order>, deals: readonly Deal[]): TableReading<Order> {
  const [currency = '', ...others] = new Set(
    deals.filter(({ amount }) => amount !== null).map((deal) => deal.currency),
  );
  if (currency === '' || others.length > 0) return reading;
  if (reading.records.some((order) => order.currency !== '')) return reading;
  const records = reading.records.map((order) => ({ ...order, currency }));
  return noted({ ...reading, records }, 'currencyOfDeals', { currency });
}

function noted(
  reading: TableReading<Order>,
  code: string,
  details: ReadingNote['details'],
): TableReading<Order> {
  return { ...reading, notes: [...reading.notes, { code, details }] };
}
