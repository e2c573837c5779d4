import type { Order } from './order';
import { foldText } from './raw';

/**
 * Tells new and current clients apart: the orders of the client's first day of buying are new, later ones current,
 * and so are its returns. Orders without a client stay ''. Over the whole table, since what comes first may be
 * imported last.
 */
export function withOrderKinds(orders: readonly Order[]): readonly Order[] {
  const first = new Map<string, number>();
  for (const { client, day, amount } of orders) {
    if (client === '' || amount < 0) continue;
    const key = foldText(client);
    first.set(key, Math.min(day, first.get(key) ?? day));
  }
  return orders.map((order) => {
    if (order.client === '') return { ...order, clientKind: '' };
    const isNew = order.amount >= 0 && order.day === first.get(foldText(order.client));
    return { ...order, clientKind: isNew ? 'new' : 'current' };
  });
}
