import type { Day } from '../analysis/day';
import type { Deal } from './deal';
import { foldText } from './raw';

function earlier(a: Deal, b: Deal): number {
  const days = (a.closed ?? Number.POSITIVE_INFINITY) - (b.closed ?? Number.POSITIVE_INFINITY);
  if (days < 0 || days > 0) return days;
  const created = (a.created ?? 0) - (b.created ?? 0);
  return created !== 0 ? created : a.key < b.key ? -1 : 1;
}

/** When a deal began, as far as known: another won before it makes its client a current one. */
function began(deal: Deal): Day {
  return deal.created ?? deal.closed ?? Number.POSITIVE_INFINITY;
}

/**
 * Tells new and current clients apart where no column does: a client is new until its first won deal closed.
 * That deal itself is new, later won ones are current; an open or lost one is current if it began on or after that day.
 * Deals without a client stay as they are: '', or what the owner typed.
 */
export function withClientKinds(deals: readonly Deal[]): readonly Deal[] {
  const firstWon = new Map<string, Deal>();
  for (const deal of deals) {
    if (deal.outcome !== 'won' || deal.client === '') continue;
    const client = foldText(deal.client);
    const known = firstWon.get(client);
    if (known === undefined || earlier(deal, known) < 0) firstWon.set(client, deal);
  }
  return deals.map((deal) => {
    if (deal.client === '') return deal;
    const first = firstWon.get(foldText(deal.client));
    const current =
      first !== undefined &&
      first.key !== deal.key &&
      (deal.outcome === 'won' || began(deal) >= (first.closed ?? Number.POSITIVE_INFINITY));
    return { ...deal, clientKind: current ? 'current' : 'new' };
  });
}
