import type { Day } from './day';
import { sumOf } from './exact';
import { roundMinor } from './scheme';

/** Something sold or, below 0, taken back of one deal; minor units. */
export interface Booking {
  readonly day: Day;
  readonly amount: number;
}

/** What a return takes back of one sale. */
export interface TakenBack {
  /** The sale's place among the bookings. */
  readonly sale: number;
  /** Minor units, from 0. */
  readonly amount: number;
}

/**
 * Which sales the returns of a deal take back: the latest ones before it first, of each no more than earlier returns
 * have left of it. A return of more than was ever sold takes back what was.
 * @returns by the return's place among the bookings; empty for a return before any sale
 */
export function takenBack(bookings: readonly Booking[]): Map<number, TakenBack[]> {
  const order = bookings.map((_, index) => index);
  const isReturn = (index: number) => bookings[index]!.amount < 0;
  // Of one day the sales come first: nobody takes back what is not sold yet.
  order.sort(
    (a, b) => bookings[a]!.day - bookings[b]!.day || Number(isReturn(a)) - Number(isReturn(b)) || a - b,
  );
  const left: { readonly sale: number; amount: number }[] = [];
  const taken = new Map<number, TakenBack[]>();
  for (const index of order) {
    const { amount } = bookings[index]!;
    if (amount >= 0) left.push({ sale: index, amount });
    else taken.set(index, take(left, -amount));
  }
  return taken;
}

function take(left: { readonly sale: number; amount: number }[], wanted: number): TakenBack[] {
  const parts: TakenBack[] = [];
  let rest = wanted;
  for (let last = left.length - 1; last >= 0 && rest > 0; last -= 1) {
    const of = left[last]!;
    const amount = Math.min(rest, of.amount);
    if (amount === 0) continue;
    parts.push({ sale: of.sale, amount });
    of.amount -= amount;
    rest -= amount;
  }
  return parts;
}

/** A part of what a month brought, with the month's bonus; minor units. */
export interface PaidPart {
  readonly amount: number;
  /** What the bonus of the month was counted from. */
  readonly actual: number;
  /** Null where none was counted. */
  readonly bonus: number | null;
}

/**
 * What was paid for sales: of each month's bonus the share that they had in the month, rounded once. Taking all of a
 * month back takes back all of its bonus, whatever the steps are. Nothing of a month without sales over 0.
 */
export function paidFor(parts: readonly PaidPart[]): number {
  return roundMinor(
    sumOf(parts.map(({ amount, actual, bonus }) => (actual > 0 ? amount * ((bonus ?? 0) / actual) : 0))),
  );
}
