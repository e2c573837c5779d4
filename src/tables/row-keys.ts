import type { Activity } from './activity';
import type { Order } from './order';
import { isoDay } from './raw';

/** What stands for an order's id where it has none: client, day and amount. */
export function orderKey({
  id,
  client,
  day,
  amount,
  currency,
}: Pick<Order, 'id' | 'client' | 'day' | 'amount' | 'currency'>): string {
  if (id !== '') return id;
  return [client, isoDay(day), String(amount / 100), currency].filter((part) => part !== '').join(' · ');
}

/** What stands for an activity's id: manager, day and the file's word for the kind. */
export function activityKey({
  owner,
  day,
  kindText,
  kind,
}: Pick<Activity, 'owner' | 'day' | 'kindText' | 'kind'>): string {
  return [owner, isoDay(day), kindText || kind].join(' · ');
}
