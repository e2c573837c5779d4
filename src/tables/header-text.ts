import { scalePower } from './amount';
import { knownCurrency } from './currency';
import { cleanText } from './raw';

/** A header taken apart: its name for looking up, and the unit it names ("Сумма, тыс. ₽"). */
export interface HeaderParts {
  readonly name: string;
  /** ISO code; '' where the header names none. */
  readonly currency: string;
  /** The values are in units of ten to this power. */
  readonly power: number;
}

/** A header for comparing: lower case words with one space between; "close_date" and "CloseDate" are "close date". */
export function headerName(text: string): string {
  return cleanText(text)
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}№#]+/gu, ' ')
    .trim();
}

const SIGN = /[₽$€£₸₴₺₹]/;

/** Takes the currency and the scale off the end of a header. */
export function headerParts(text: string): HeaderParts {
  const sign = SIGN.exec(text);
  let currency = sign === null ? '' : (knownCurrency(sign[0]) ?? '');
  let power = 0;
  const words = headerName(text).split(' ');
  while (words.length > 1) {
    const last = words[words.length - 1] ?? '';
    const code = last.length === 1 && last !== 'р' ? null : knownCurrency(last);
    const scale = last.length === 1 ? null : scalePower(last);
    if (code !== null && currency === '') currency = code;
    else if (code !== null && code === currency) currency = code;
    else if (scale !== null && power === 0) power = scale;
    else break;
    words.pop();
  }
  return { name: words.join(' '), currency, power };
}
