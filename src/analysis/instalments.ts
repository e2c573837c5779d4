import { allocate } from './allocation';
import { addMonths, type WorkCalendar, workingDayFrom } from './calendar';
import type { Day } from './day';

/** How a deal is paid: a share on the day it closes, the rest later. */
export interface PaymentRule {
  /** 0…1 */
  readonly advance: number;
  readonly restAfter: { readonly months: number } | { readonly days: number };
}

export interface Payment {
  readonly part: 'advance' | 'balance';
  /** The day the rule names, which may be off. */
  readonly nominal: Day;
  /** That day, or the next working one. */
  readonly day: Day;
  /** Minor units */
  readonly amount: number;
}

/** The payments of a deal, one or two; they add up to its amount (minor units) exactly. */
export function instalments(
  amount: number,
  close: Day,
  { advance, restAfter }: PaymentRule,
  calendar: WorkCalendar,
): Payment[] {
  const [first, rest] = allocate(amount, [advance, 1 - advance]) ?? [amount, 0];
  const later = 'months' in restAfter ? addMonths(close, restAfter.months) : close + restAfter.days;
  const payment = (part: Payment['part'], nominal: Day, sum: number): Payment => ({
    part,
    nominal,
    day: workingDayFrom(calendar, nominal),
    amount: sum,
  });
  return [
    ...(advance > 0 ? [payment('advance', close, first!)] : []),
    ...(advance < 1 ? [payment('balance', later, rest!)] : []),
  ];
}
