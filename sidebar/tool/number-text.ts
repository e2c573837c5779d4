import { parseShare } from './share';

/** A rate is typed and shown in per cent, with two digits at most: 0.6 is 0.6 %. */
export type NumberFormat = 'money' | 'share' | 'rate' | 'integer' | 'decimal';

/** The sign that parts whole from fraction in this spreadsheet. */
export type Decimal = ',' | '.';

/** What a number may be. */
export interface Bounds {
  readonly format: NumberFormat;
  readonly min: number;
  readonly max: number;
}

/** Why what is typed is not taken. */
export type Unclear = 'none' | 'whole' | 'tooSmall' | 'tooLarge';

const NBSP = '\u00a0';

/** 1234567.5 as people read it here: "1 234 567,50" or "1,234,567.50"; a share as "12,5 %". */
export function numberText(value: number, format: NumberFormat, decimal: Decimal): string {
  if (format === 'share' || format === 'rate') {
    return `${plain(value * 100, 0, format === 'rate' ? 2 : 1, decimal)}${decimal === ',' ? NBSP : ''}%`;
  }
  if (format === 'integer') return plain(value, 0, 0, decimal);
  const whole = Number.isInteger(Math.round(value * 100) / 100);
  return plain(value, format === 'money' && !whole ? 2 : 0, 2, decimal);
}

/** From a thousand on a proposal of money is shown without its kopecks; what is taken has them. */
const KOPECKS_TELL = 1000;

/** A proposal, as an empty field shows it. */
export function proposalText(value: number, format: NumberFormat, decimal: Decimal): string {
  const large = format === 'money' && Math.abs(value) >= KOPECKS_TELL;
  return numberText(large ? Math.round(value) : value, format, decimal);
}

function plain(value: number, least: number, most: number, decimal: Decimal): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(most).split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, decimal === ',' ? NBSP : ',');
  const sign = value < 0 && /[1-9]/.test(whole + kept) ? '\u2212' : '';
  return sign + grouped + (kept ? decimal + kept : '');
}

/** A number as people type it, with either sign for the fraction and any spaces; else why it is not taken. */
export function readNumber(text: string, { format, min, max }: Bounds, decimal: Decimal): number | Unclear {
  const value = parsed(text, format, decimal);
  if (value === null) return 'none';
  if (format === 'integer' && !Number.isInteger(value)) return 'whole';
  if (value < min) return 'tooSmall';
  return value > max ? 'tooLarge' : value;
}

function parsed(text: string, format: NumberFormat, decimal: Decimal): number | null {
  if (format === 'share') return parseShare(text, Number.POSITIVE_INFINITY);
  if (format !== 'rate') return parseNumber(text, decimal);
  const percent = parseNumber(text.replace('%', ''), decimal);
  return percent === null ? null : Number((percent / 100).toFixed(6));
}

/**
 * A comma or a point parts the fraction where it comes once and last, and three digits behind it do not rather mean
 * thousands in this spreadsheet; else it groups.
 */
function parseNumber(text: string, decimal: Decimal): number | null {
  const bare = text.replace(/[\s'’]/g, '').replace('\u2212', '-');
  if (!/^-?\d+(?:[.,]\d+)*$/.test(bare)) return null;
  const last = /[.,](\d+)$/.exec(bare);
  if (!last) return Number(bare);
  const sign = last[0][0] ?? '';
  const other = sign === ',' ? '.' : ',';
  const thousands = last[1]?.length === 3 && sign !== decimal && !bare.includes(other);
  if (thousands) return grouped(bare, sign);
  const whole = bare.slice(0, -last[0].length);
  if (whole.includes(sign)) return grouped(bare, sign);
  const first = grouped(whole, other);
  return first === null ? null : Number(`${String(whole).split(other).join('')}.${last[1]}`);
}

function grouped(text: string, sign: string): number | null {
  const parts = text.split(sign);
  return parts.slice(1).every((part) => /^\d{3}$/.test(part)) && /^-?\d{1,3}$/.test(parts[0] ?? '')
    ? Number(parts.join(''))
    : parts.length === 1
      ? Number(text)
      : null;
}
