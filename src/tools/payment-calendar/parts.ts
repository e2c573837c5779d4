import type { WorkCalendar } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import { instalments } from '../../analysis/instalments';
import type { Deal } from '../../tables/deal';
import { type CalendarSettings, REST_AFTER } from './settings';

/** A payment of a deal. */
export interface Part {
  /** Behind the deal's key, makes the payment's key: '' of the first, "#2" … */
  readonly suffix: string;
  /** Minor units; null where the deal has no amount. */
  readonly amount: number | null;
  readonly day: Day | null;
  /** What the owner calls it; '' where nothing is said. */
  readonly label: string;
  /** What the Instalments sheet leaves of the deal. */
  readonly rest?: true;
}

/** What stands behind a deal's key in the key of its part of this number. */
export function suffixOf(number: number): string {
  return number === 1 ? '' : `#${number}`;
}

/** The payments of a deal that the Instalments sheet says nothing about: one, or two by the rule. */
export function partsByRule(
  { amount, ...deal }: Deal,
  { dates, instalments: how, advance, rest }: CalendarSettings,
  calendar: WorkCalendar,
): Part[] {
  const day = dates === 'typed' ? null : deal[dates];
  const whole: Part = { suffix: '', amount, day, label: '' };
  if (how !== 'rule' || advance === null || advance >= 1 || amount === null || day === null) return [whole];
  const payments = instalments(amount, day, { advance, restAfter: REST_AFTER[rest] }, calendar);
  return payments.map((payment, index) => ({
    suffix: suffixOf(index + 1),
    amount: payment.amount,
    day: payment.day,
    label: '',
  }));
}
