/** Number, plural and month forms of the two languages, without relying on the host's Intl. */

export const NBSP = '\u00a0';

/** The Russian form for a count: pluralRu(3, 'сделка', 'сделки', 'сделок') is 'сделки'. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const whole = Math.abs(count);
  if (!Number.isInteger(whole)) return few;
  const tens = whole % 100;
  const units = whole % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** The English form for a count. */
export function pluralEn(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function group(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function formatNumber(value: number, decimals: number, thousands: string, point: string): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '\u2212' : '';
  return sign + group(whole, thousands) + (fraction ? point + fraction : '');
}

/** 12345.6 → "12 345,6" with non-breaking spaces. */
export function numberRu(value: number, decimals = 0): string {
  return formatNumber(value, decimals, NBSP, ',');
}

/** 12345.6 → "12,345.6" */
export function numberEn(value: number, decimals = 0): string {
  return formatNumber(value, decimals, ',', '.');
}

/** 0.3204 → "32,0 %" */
export function shareRu(value: number, decimals = 1): string {
  return `${numberRu(value * 100, decimals)}${NBSP}%`;
}

/** 0.3204 → "32.0%" */
export function shareEn(value: number, decimals = 1): string {
  return `${numberEn(value * 100, decimals)}%`;
}

/** A rate with the digits it has, two at most: 0.0125 → "1,25 %", 0.8 → "80 %". */
export function rateRu(value: number): string {
  return shareRu(value, digitsOf(value * 100));
}

/** 0.0125 → "1.25%", 0.8 → "80%" */
export function rateEn(value: number): string {
  return shareEn(value, digitsOf(value * 100));
}

/** The digits behind the point that tell, two at most. */
function digitsOf(value: number): number {
  const same = (decimals: number) => Math.abs(Number(value.toFixed(decimals)) - value) < 0.005;
  return same(0) ? 0 : same(1) ? 1 : 2;
}

/** "1 204 сделки": the count with its noun in the right form. */
export function countRu(count: number, one: string, few: string, many: string): string {
  return `${numberRu(count)}${NBSP}${pluralRu(count, one, few, many)}`;
}

/** "1,204 deals": the count with its noun in the right form. */
export function countEn(count: number, one: string, many: string): string {
  return `${numberEn(count)} ${pluralEn(count, one, many)}`;
}
