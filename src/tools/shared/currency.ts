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
  return currenciesIn(deals.filter((deal) => deal.amount !== null));
}

/** The currencies of any rows, the most usual first; null where there is only one. */
export function currenciesIn(rows: readonly { readonly currency: string }[]): string[] | null {
  const names = distinct(rows.map(({ currency }) => currency));
  return names.length < 2 ? null : names;
}

/**
 * Deals that count beside money of a currency: those of it, and those without an amount, which are of none. All of them
 * where there is only one currency or the deals do not say theirs.
 */
export function dealsBeside(deals: readonly Deal[], currency: string | null): readonly Deal[] {
  if (currency === null || deals.every((deal) => deal.currency === '')) return deals;
  return deals.filter((deal) => deal.amount === null || deal.currency === currency);
}

/** The sign or code of the deals' currency, '' where unknown. */
export function unitOf(deals: readonly Deal[]): string {
  const code = deals.find((deal) => deal.amount !== null)?.currency ?? '';
  return signOf(code);
}

const HOME: Readonly<Record<string, string>> = {
  RU: '₽',
  US: '$',
  GB: '£',
  IE: '€',
  DE: '€',
  KZ: '₸',
  UA: '₴',
};

/**
 * The sign of the spreadsheet's own currency, in which Google formats money where no row names another; '' where its
 * country is not among those known here.
 *
 * @param locale Google's form: ru_RU
 */
export function homeSign(locale: string): string {
  return HOME[locale.slice(-2)] ?? '';
}

/** "₽" of "RUB"; the code itself where it has no sign here. */
export function signOf(code: string): string {
  return SIGNS[code] ?? code;
}
