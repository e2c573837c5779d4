import type { Month } from '../../analysis/calendar';
import { signOf } from '../shared/currency';
import type { TeamSales } from '../shared/team-sales';
import { distinct } from '../shared/texts';
import type { ToolContext } from '../tool';
import { inMonth } from './people';

/** Sales of the month that the letter's money leaves out: those in other currencies. */
export interface LeftOut {
  readonly count: number;
  /** Signs or codes, the most usual first. */
  readonly currencies: readonly string[];
}

/** Sales over 0, as everywhere in the letter: a return is none. */
export function leftOutOf(
  { deals, orders }: Pick<ToolContext, 'deals' | 'orders'>,
  { sales }: TeamSales,
  month: Month,
): LeftOut {
  const { currency, from } = sales;
  if (currency === null) return { count: 0, currencies: [] };
  const rows =
    from === 'orders'
      ? orders.rows
      : deals
          .filter(({ outcome }) => outcome === 'won')
          .map((deal) => ({ day: deal.closed, amount: deal.amount ?? 0, currency: deal.currency }));
  const other = rows.filter((row) => inMonth(month, row.day) && row.amount > 0 && row.currency !== currency);
  return { count: other.length, currencies: distinct(other.map((row) => row.currency)).map(signOf) };
}
