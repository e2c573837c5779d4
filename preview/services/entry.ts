import { numfmt } from '@univerjs/core';
import type { CellContent } from '../univer/cells';
import type { LocaleFacts } from './locale';
import { ServiceError } from './service';

/**
 * What a text becomes when it is typed into a cell, which is how setValue and setValues take texts
 * (USER_ENTERED). Where Google's reading is not known for sure, this one reads more eagerly than any
 * account says: a text that could turn into a number, a date or a formula does.
 */
export interface Entry {
  readonly content: CellContent;
  /** The number format the cell gets if it has none. */
  readonly format?: string;
}

export interface EntryRules {
  readonly facts: LocaleFacts;
  /** The year a date without a year belongs to. */
  readonly year: number;
  /** Turns "=…" as typed into the neutral formula; throws where it is not one. */
  formula(text: string): string;
}

/** Whether a cell's number format keeps what is typed as text. */
export function keepsText(format: string): boolean {
  return format === '@';
}

/** Reads one typed text. `format` is the cell's present number format, '' for none. */
export function readEntry(text: string, format: string, rules: EntryRules): Entry {
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (keepsText(format) && !/^[=+]./.test(text)) return { content: text };
  if (!couldBeMore(text, rules.facts)) return { content: text };
  if (text.startsWith('=') && text.length > 1) return { content: { formula: rules.formula(text) } };
  if (keepsText(format)) return signFormula(text, rules);
  const value =
    readBoolean(text, rules.facts) ?? readNumber(text, rules.facts) ?? readDateTime(text.trim(), rules);
  if (value) return value;
  return /^[+-]./.test(text) ? signFormula(text, rules) : { content: text };
}

/** "+7 (495) …" is taken for a formula, and one that cannot be read is an error in the cell. */
function signFormula(text: string, rules: EntryRules): Entry {
  try {
    return { content: { formula: rules.formula(`=${text}`) } };
  } catch (error) {
    if (error instanceof ServiceError) return { content: '#ERROR!' };
    throw error;
  }
}

const BOOLEANS = ['tru', 'fal', 'ист', 'лож'];

/** Spares the full reading to texts that begin with a letter, unless of a month or of TRUE and FALSE. */
function couldBeMore(text: string, { months, currency }: LocaleFacts): boolean {
  const first = text.charCodeAt(0);
  if (first < 65 || first === 0xa0) return true;
  const start = text.slice(0, 3).toLowerCase();
  return (
    BOOLEANS.includes(start) ||
    months.some((month) => start.startsWith(month)) ||
    currency.some((sign) => text.startsWith(sign))
  );
}

function readBoolean(text: string, facts: LocaleFacts): Entry | null {
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === facts.true) return { content: true };
  if (upper === 'FALSE' || upper === facts.false) return { content: false };
  return null;
}

/** Numbers with groups, a fraction, an exponent, a percent or currency sign, or in accounting brackets. */
export function readNumber(text: string, facts: LocaleFacts): Entry | null {
  let rest = text.trim();
  const negative = /^\((.*)\)$/.exec(rest);
  if (negative) rest = `-${negative[1]}`;
  const percent = /%$/.test(rest);
  rest = rest.replace(/\s*%$/, '');
  const bare = withoutCurrency(rest, facts);
  const currency = bare !== rest;
  const plain = plainNumber(bare, facts);
  if (plain === null) return null;
  const value = Number(plain.text) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  return { content: value, ...formatOfTyped(percent, currency, plain) };
}

function withoutCurrency(text: string, facts: LocaleFacts): string {
  const sign = facts.currency.find((candidate) => text.includes(candidate));
  return sign ? text.replace(sign, '').trim() : text;
}

interface PlainNumber {
  readonly text: string;
  readonly grouped: boolean;
  readonly fraction: boolean;
}

function plainNumber(text: string, facts: LocaleFacts): PlainNumber | null {
  const match = /^([+-]?)\s*([\d.,\s]+?)(e[+-]?\d+)?$/i.exec(text);
  if (!match) return null;
  const [, sign = '', digits = '', exponent = ''] = match;
  const [whole = '', fraction, ...more] = digits.split(facts.decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const joined = withoutGroups(whole, facts);
  if (joined === null || (joined === '' && !fraction)) return null;
  return {
    text: `${sign}${joined || '0'}${fraction ? `.${fraction}` : ''}${exponent}`,
    grouped: joined !== whole,
    fraction: Boolean(fraction),
  };
}

/** "22 34" is read as 2234 (seen live), so spaces join whatever lies around them; points and commas part by threes. */
function withoutGroups(whole: string, facts: LocaleFacts): string | null {
  const spaced = whole.replace(/\s+/g, '');
  if (/^\d*$/.test(spaced)) return spaced;
  const parts = spaced.split(facts.group);
  const regular =
    parts.length > 1 && /^\d{1,3}$/.test(parts[0]!) && parts.slice(1).every((p) => /^\d{3}$/.test(p));
  return regular ? parts.join('') : null;
}

function formatOfTyped(percent: boolean, currency: boolean, number: PlainNumber): { format?: string } {
  if (percent) return { format: number.fraction ? '0.00%' : '0%' };
  if (currency || number.grouped) return { format: number.fraction ? '#,##0.00' : '#,##0' };
  return {};
}

/** Dates, times and both together. */
function readDateTime(text: string, rules: EntryRules): Entry | null {
  const { facts } = rules;
  const time = readTime(text);
  if (time !== null) return { content: time, format: facts.timeFormat };
  const split = /^(.+?)[\sT]+(\d{1,2}:\d{2}.*)$/.exec(text);
  const clock = split ? readTime(split[2]!) : null;
  const day = readDate(split && clock !== null ? split[1]! : text, rules);
  if (day === null) return null;
  if (clock === null) return { content: day, format: facts.dateFormat };
  return { content: day + clock, format: `${facts.dateFormat} ${facts.timeFormat}` };
}

function readTime(text: string): number | null {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*(am|pm)?$/i.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = '0', millis = '0', half] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const turned = half ? (Number(hours) % 12) + (/pm/i.test(half) ? 12 : 0) : Number(hours);
  return (turned * 3600 + Number(minutes) * 60 + Number(`${seconds}.${millis}`)) / 86_400;
}

function readDate(text: string, rules: EntryRules): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{2}|\d{4}))?\.?$/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const year = numeric[4] === undefined ? rules.year : fullYear(numeric[4]);
    return rules.facts.dayFirst ? serial(year, second, first) : serial(year, first, second);
  }
  return readNamedMonth(text, rules);
}

function readNamedMonth(text: string, { facts, year }: EntryRules): number | null {
  const match = /^(?:(\d{1,2})[\s.-]+)?([a-zа-яё]{3,})\.?(?:[\s.-]+(\d{1,2}),?)?(?:[\s.,-]+(\d{4}))?$/i.exec(
    text,
  );
  if (!match) return null;
  const month = facts.months.findIndex((name) => match[2]!.toLowerCase().startsWith(name)) + 1;
  if (month === 0 || (match[1] === undefined && match[3] === undefined && match[4] === undefined))
    return null;
  const day = Number(match[1] ?? match[3] ?? 1);
  return serial(match[4] === undefined ? year : Number(match[4]), month, day);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / 86_400_000 + 25_569;
}

/** Whether a number under this format is a date, a time or a duration to Apps Script. */
export function isDateFormat(format: string): boolean {
  return format !== '' && format !== '@' && numfmt.isDateFormat(format);
}
