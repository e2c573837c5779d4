import type { Month } from '../../analysis/calendar';
import { type Day, monthIndex } from '../../analysis/day';
import type { Sale } from '../shared/sales';
import { fold } from '../shared/texts';
import { inMonth, sumOf } from './people';

/** Earlier months with sales from which a best month or day means something. */
export const ENOUGH_MONTHS = 3;

/** A sale that stands out. */
export interface Feat {
  readonly owner: string;
  readonly client: string;
  readonly amount: number;
}

/** What stands out of all that is known. Money in minor units. */
export interface Records {
  /** The first day with a sale; null without any. */
  readonly since: Day | null;
  readonly largest: Feat | null;
  /** Larger than any before, of which there were some. */
  readonly largestEver: boolean;
  readonly largestBefore: number;
  readonly bestDay: { readonly day: Day; readonly amount: number } | null;
  readonly bestDayEver: boolean;
  /** The department has never brought so much in a month. */
  readonly bestMonthEver: boolean;
  /** People who have never brought so much in a month. */
  readonly bestMonths: readonly { readonly name: string; readonly amount: number }[];
  /** People whose first sale of all it was. */
  readonly firstSales: readonly Feat[];
}

/** @param names of the people, as the sales have them */
export function recordsOf(all: readonly Sale[], names: readonly string[], month: Month): Records {
  const sales = all.filter(({ day }) => day <= month.last);
  const before = sales.filter(({ day }) => day < month.first);
  const own = sales.filter(({ day }) => inMonth(month, day));
  const largest = own.reduce<Sale | null>(
    (most, sale) => (sale.revenue > (most?.revenue ?? 0) ? sale : most),
    null,
  );
  const largestBefore = before.reduce((most, { revenue }) => Math.max(most, revenue), 0);
  const known = monthsWithSales(before) >= ENOUGH_MONTHS;
  const days = bestOf(byKey(own, ({ day }) => day));
  const dayBefore = bestOf(byKey(before, ({ day }) => day))?.amount ?? 0;
  const people = names.filter((name) => name !== '');
  return {
    since: sales.length === 0 ? null : sales.reduce((least, { day }) => Math.min(least, day), month.last),
    largest: largest && recordOf(largest),
    largestEver: known && largest !== null && largest.revenue > largestBefore,
    largestBefore,
    bestDay: days && { day: days.key, amount: days.amount },
    bestDayEver: known && days !== null && days.amount > dayBefore,
    bestMonthEver: known && isBestMonth(sales, month),
    bestMonths: people.flatMap((name) => {
      const mine = sales.filter(({ owner }) => fold(owner) === fold(name));
      const enough = monthsWithSales(mine.filter(({ day }) => day < month.first)) >= ENOUGH_MONTHS;
      const amount = sumOf(mine.filter(({ day }) => inMonth(month, day)));
      return enough && isBestMonth(mine, month) ? [{ name, amount }] : [];
    }),
    firstSales: known ? people.flatMap((name) => firstSale(sales, name, month)) : [],
  };
}

function recordOf({ owner, client, revenue }: Sale): Feat {
  return { owner, client, amount: revenue };
}

function monthsWithSales(sales: readonly Sale[]): number {
  return new Set(sales.filter(({ revenue }) => revenue > 0).map(({ day }) => monthIndex(day))).size;
}

function byKey(sales: readonly Sale[], keyOf: (sale: Sale) => number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const sale of sales) sums.set(keyOf(sale), (sums.get(keyOf(sale)) ?? 0) + sale.revenue);
  return sums;
}

/** The key with the largest sum over 0, the earliest of equal ones. */
function bestOf(sums: ReadonlyMap<number, number>): { readonly key: number; readonly amount: number } | null {
  let best: { key: number; amount: number } | null = null;
  for (const [key, amount] of sums) {
    if (amount <= 0) continue;
    if (!best || amount > best.amount || (amount === best.amount && key < best.key)) best = { key, amount };
  }
  return best;
}

function isBestMonth(sales: readonly Sale[], month: Month): boolean {
  const sums = byKey(sales, ({ day }) => monthIndex(day));
  const shown = monthIndex(month.first);
  const amount = sums.get(shown) ?? 0;
  return amount > 0 && [...sums].every(([key, sum]) => key === shown || sum < amount);
}

/** The first sale of somebody who had none before; the largest of the first day. */
function firstSale(sales: readonly Sale[], name: string, month: Month): Feat[] {
  const mine = sales.filter(({ owner, revenue }) => revenue > 0 && fold(owner) === fold(name));
  if (mine.length === 0 || mine.some(({ day }) => day < month.first)) return [];
  const first = mine.reduce((least, { day }) => Math.min(least, day), month.last);
  const ofDay = mine.filter(({ day }) => day === first);
  return [recordOf(ofDay.reduce((most, sale) => (sale.revenue > most.revenue ? sale : most)))];
}
