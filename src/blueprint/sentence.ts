import { quoteText } from './formula';

/** How a language writes numbers inside a sentence that a formula composes. */
export interface NumberStyle {
  readonly thousands: string;
  readonly decimal: string;
  /** What stands behind the number of a share, its space included. */
  readonly percent: string;
}

/**
 * A formula (without "=") that writes a sentence: "Lost: {lost} of {all}" with the formulas of its
 * parts becomes "Lost: "&…&" of "&…
 * @throws Error where the template names a part that is not given
 */
export function sentence(template: string, parts: Readonly<Record<string, string>>): string {
  const pieces = template.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece === '' ? null : quoteText(piece);
    const part = parts[piece];
    if (part === undefined) throw new Error(`the sentence "${template}" has no part "${piece}"`);
    return part;
  });
  return pieces.filter((piece) => piece !== null).join('&') || '""';
}

/**
 * A formula that writes a whole number, at least 0, with thousands parted: TEXT with a pattern would
 * depend on the language of the computer. `value` is repeated, so give a cell.
 */
export function wholeText(value: string, { thousands }: NumberStyle): string {
  const n = `ROUND(${value};0)`;
  const gap = quoteText(thousands);
  const group = (size: string) => `RIGHT("00"&MOD(INT(${n}/${size});1000);3)`;
  const last = `RIGHT("00"&MOD(${n};1000);3)`;
  const thousand = `INT(${n}/1000)&${gap}&${last}`;
  const million = `INT(${n}/1000000)&${gap}&${group('1000')}&${gap}&${last}`;
  const billion = `INT(${n}/1000000000)&${gap}&${group('1000000')}&${gap}&${group('1000')}&${gap}&${last}`;
  return `IF(${n}<1000;${n}&"";IF(${n}<1000000;${thousand};IF(${n}<1000000000;${million};${billion})))`;
}

/** A formula that writes a number, at least 0, with one digit behind the decimal sign. */
export function decimalText(value: string, { decimal }: NumberStyle): string {
  const tenths = `ROUND(${value}*10;0)`;
  return `INT(${tenths}/10)&${quoteText(decimal)}&MOD(${tenths};10)`;
}

/** A formula that writes a share with one digit: 0.342 → "34.2%". */
export function shareText(value: string, style: NumberStyle): string {
  return `${decimalText(`(${value}*100)`, style)}&${quoteText(style.percent)}`;
}

/** A formula that writes a day: "31.12.2025" of `{d}.{m}.{y}`; {mon} is the month's short name. */
export function dayText(value: string, template: string, monthNames: readonly string[]): string {
  return sentence(template, {
    d: `DAY(${value})`,
    dd: `RIGHT("0"&DAY(${value});2)`,
    mm: `RIGHT("0"&MONTH(${value});2)`,
    mon: `CHOOSE(MONTH(${value});${monthNames.map(quoteText).join(';')})`,
    y: `YEAR(${value})`,
  });
}
