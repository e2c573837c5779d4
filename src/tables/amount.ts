import { currencyBeside } from './currency';
import { cleanText } from './raw';

export type DecimalMark = ',' | '.';

export interface Amount {
  /** Kopecks, cents. */
  readonly minor: number;
  /** Named beside the digits; '' where it is not. */
  readonly currency: string;
}

export type AmountError = 'amountText' | 'amountTooLarge';

interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

const SCALE = /^(тыс|млн|млрд|k|к|mln|m|bn|b)(?![\p{L}])\.?\s*/iu;
const POWERS: Readonly<Record<string, number>> = {
  тыс: 3,
  k: 3,
  к: 3,
  млн: 6,
  mln: 6,
  m: 6,
  млрд: 9,
  bn: 9,
  b: 9,
};

/** The power of ten a word such as "тыс." or "M" stands for; null for another word. */
export function scalePower(word: string): number | null {
  return POWERS[word.toLowerCase().replace('.', '')] ?? null;
}

function groupsHold(parts: readonly string[]): boolean {
  const last = parts.length - 1;
  return parts.every((part, index) => {
    if (index === 0) return part.length >= 1 && part.length <= 3;
    return index === last ? part.length === 3 : part.length === 2 || part.length === 3;
  });
}

function wholeOf(text: string, separator: string): string | null {
  const parts = text.split(separator);
  if (parts.length === 1) return text;
  return groupsHold(parts) ? parts.join('') : null;
}

function withDecimal(text: string, mark: string, group: string): Digits | null {
  const at = text.indexOf(mark);
  if (at !== text.lastIndexOf(mark)) return null;
  const whole = wholeOf(text.slice(0, at), group);
  const fraction = text.slice(at + 1);
  return whole === null || !/^\d*$/.test(fraction) ? null : { whole, fraction };
}

/** The mark of "1.234", which is a decimal mark or a thousands separator; null where the text reads one way. */
function doubtfulMark(text: string, grouped: boolean): DecimalMark | null {
  const found = grouped ? null : /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text);
  return found === null ? null : (found[2] as DecimalMark);
}

function splitDigits(body: string, mark: DecimalMark | null): Digits | null {
  const text = body.replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1');
  if (!/^[\d.,]+$/.test(text)) return null;
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma < 0 && dot < 0) return { whole: text, fraction: '' };
  if (comma >= 0 && dot >= 0) return comma > dot ? withDecimal(text, ',', '.') : withDecimal(text, '.', ',');
  const used: DecimalMark = comma >= 0 ? ',' : '.';
  const grouped = text !== body;
  const group = () => {
    const whole = wholeOf(text, used);
    return whole === null ? null : { whole, fraction: '' };
  };
  if (text.indexOf(used) !== text.lastIndexOf(used)) return grouped ? null : group();
  if (doubtfulMark(text, grouped) !== null && mark !== used) return group();
  return withDecimal(text, used, ' ');
}

function minorUnits(digits: Digits, power: number): number {
  const kept = digits.fraction.padEnd(power + 3, '0');
  const units = Number(digits.whole + kept.slice(0, power + 2));
  return kept.charCodeAt(power + 2) >= 53 ? units + 1 : units;
}

interface Parts {
  readonly body: string;
  readonly beside: readonly string[];
  readonly negative: boolean;
  readonly power: number;
}

const SIGNS = /[-−–+()|]/g;

function partsOf(text: string): Parts | null {
  const first = text.search(/\d/);
  if (first < 0) return null;
  let last = text.length - 1;
  while (!/\d/.test(text.charAt(last))) last -= 1;
  const bare = first > 0 && /(^|[\s$€£₽−-])[.,]$/.test(text.slice(0, first));
  const before = text.slice(0, bare ? first - 1 : first);
  let after = text.slice(last + 1).trim();
  let power = 0;
  const colloquial = /^т\.?\s?р\.?$/i.test(after);
  const scale = SCALE.exec(after);
  if (colloquial) {
    power = 3;
    after = 'руб';
  } else if (scale !== null) {
    power = scalePower(scale[1] ?? '') ?? 0;
    after = after.slice(scale[0].length);
  }
  const around = before + after;
  const negative = /[-−–]/.test(around) || (before.includes('(') && after.includes(')'));
  const beside = [before, after].map((side) => side.replace(SIGNS, '').trim()).filter((side) => side !== '');
  return { body: (bare ? '0.' : '') + text.slice(first, last + 1), beside, negative, power };
}

function currencyOf(beside: readonly string[]): string | null {
  let found = '';
  for (const side of beside) {
    const code = currencyBeside(side);
    if (code === null) return null;
    if (found === '' || side.length === 3) found = code;
  }
  return found;
}

/**
 * Reads an amount as people and CRMs write it: "1 234,56 ₽", "$1,234.56", "1.234,56 €", "(500)", "12,5 тыс.".
 * `mark` is the column's decimal mark, for a text such as "1.234"; without it three digits after a mark are thousands.
 * Answers with minor units, exact, halves away from zero; or with the reason why not.
 */
export function parseAmount(text: string, mark: DecimalMark | null): Amount | AmountError {
  const parts = partsOf(cleanText(text));
  if (parts === null) return 'amountText';
  const currency = currencyOf(parts.beside);
  const digits = splitDigits(parts.body, mark);
  if (currency === null || digits === null) return 'amountText';
  const minor = minorUnits(digits, parts.power);
  if (!Number.isSafeInteger(minor)) return 'amountTooLarge';
  return { minor: parts.negative && minor !== 0 ? -minor : minor, currency };
}

/** Minor units of a number cell; an error where they are no exact integer any more. */
export function amountOfNumber(value: number): Amount | AmountError {
  const minor = Math.round(Math.abs(value) * 100);
  if (!Number.isSafeInteger(minor)) return 'amountTooLarge';
  return { minor: value < 0 && minor !== 0 ? -minor : minor, currency: '' };
}

/** What a text says about its column's decimal mark: the mark, 'doubtful' ("1.234"), or null (nothing). */
export function markEvidence(text: string): DecimalMark | 'doubtful' | null {
  const parts = partsOf(cleanText(text));
  if (parts === null || !/[.,]/.test(parts.body)) return null;
  const bare = parts.body.replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1');
  if (doubtfulMark(bare, bare !== parts.body) !== null) return 'doubtful';
  const digits = splitDigits(parts.body, null);
  if (digits === null) return null;
  const last = bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.';
  if (digits.fraction !== '') return last;
  return last === ',' ? '.' : ',';
}
