import { cleanText } from './raw';

export type ShareError = 'shareText' | 'shareRange';

const SHARE = /^(\d+(?:[.,]\d+)?) ?(%)?$/;

/** A column writes shares as per cents where one of its bare numbers is above 1. */
export function isPercentColumn(values: readonly (string | number)[]): boolean {
  return values.some((value) => {
    if (typeof value === 'number') return value > 1;
    const found = SHARE.exec(cleanText(value));
    return found !== null && found[2] === undefined && Number(found[1]?.replace(',', '.')) > 1;
  });
}

/** A probability as 0…1 from 0.7, "70 %", "0,7" or, in a column of per cents, 70. */
export function parseShare(value: string | number, percent: boolean): number | ShareError {
  const found = typeof value === 'number' ? null : SHARE.exec(cleanText(value));
  if (typeof value !== 'number' && found === null) return 'shareText';
  const number = typeof value === 'number' ? value : Number(found?.[1]?.replace(',', '.'));
  const signed = found?.[2] !== undefined;
  const share = signed || percent ? number / 100 : number;
  return share >= 0 && share <= 1 ? Math.round(share * 1e6) / 1e6 : 'shareRange';
}
