import type { Deal } from '../../tables/deal';
import { distinct } from './texts';

const SIGNS: Readonly<Record<string, string>> = {
  RUB: '₽',
  USD: '$',
  EUR: '€',
  GBP: '£',
  KZT: '₸',
  UAH: '₴',
};

/** The currencies, the most usual first; null where there is only one. */
export function currenciesOf(deals: readonly Deal[]): string[] | null {
  const names = distinct(deals.filter((deal) => deal.amount !== null).map((deal) => deal.currency));
  return names.length < 2 ? null : names;
}

/** The sign or code of the deals' currency, '' where unknown. */
export function unitOf(deals: readonly Deal[]): string {
  const code = deals.find((deal) => deal.amount !== null)?.currency ?? '';
  return SIGNS[code] ?? code;
}
