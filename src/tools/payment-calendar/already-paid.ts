import type { Deal } from '../../tables/deal';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { Part } from './parts';

/**
 * What open deals have paid already by the imported orders, minor units by the deal's key. Returns are subtracted; what
 * was paid in another currency than the deal's tells nothing of its amount. Deals that have paid nothing are not among them.
 */
export function alreadyPaid({ deals, orders }: Pick<ToolContext, 'deals' | 'orders'>): Map<string, number> {
  const open = new Map<string, Deal>();
  for (const deal of deals) if (deal.outcome === 'open' && deal.id !== '') open.set(fold(deal.id), deal);
  const sums = new Map<string, number>();
  if (orders.source === null) return sums;
  for (const order of orders.rows) {
    const deal = order.deal === '' ? undefined : open.get(fold(order.deal));
    const stated = deal !== undefined && order.currency !== '' && deal.currency !== '';
    if (deal === undefined || (stated && fold(order.currency) !== fold(deal.currency))) continue;
    sums.set(deal.key, (sums.get(deal.key) ?? 0) + order.amount);
  }
  return new Map([...sums].filter(([, sum]) => sum > 0));
}

export interface LeftParts {
  /** The parts that are still to come, by their place among all; those paid in full are not among them. */
  readonly left: readonly { readonly index: number; readonly amount: number | null }[];
  /** Minor units that were taken off. */
  readonly taken: number;
}

/** Takes what a deal has paid off its parts, the first expected first. One part of a deal stays listed, be it of 0. */
export function lessPaid(parts: readonly Part[], paid: number): LeftParts {
  const amounts = parts.map(({ amount }) => amount);
  const gone = new Set<number>();
  let rest = paid;
  for (const index of byDay(parts)) {
    const amount = amounts[index] ?? 0;
    const taken = Math.min(rest, Math.max(0, amount));
    if (taken === 0) continue;
    amounts[index] = amount - taken;
    rest -= taken;
    if (taken === amount) gone.add(index);
  }
  if (gone.size === parts.length) gone.delete(parts.length - 1);
  const left = amounts.flatMap((amount, index) => (gone.has(index) ? [] : [{ index, amount }]));
  return { left, taken: paid - rest };
}

/** Numbers of the parts by their day; those without one are last. */
function byDay(parts: readonly Part[]): number[] {
  const day = (index: number) => parts[index]?.day ?? Number.MAX_SAFE_INTEGER;
  return parts.map((_, index) => index).sort((a, b) => day(a) - day(b) || a - b);
}
