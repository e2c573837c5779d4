import { type Day, dayExists, dayOf } from '../analysis/day';
import type { DateOrder } from '../calls';
import { cleanText } from './raw';

export type DayError = 'dayText' | 'dayImpossible';

/** Minutes east of UTC at a moment given as a serial day number in UTC; the edge knows the spreadsheet's zone. */
export type UtcOffset = (utc: number) => number;

const ISO = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ,]+(.+))?$/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?: ?г\.?)?(?:[T ,]+(.+))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const TIME =
  /^(?:в |at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([ap])?\.?(?:m\.?)? ?(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2}))?$/i;
const NO_DATE = /^0{1,4}[-./]0{1,2}[-./]0{1,4}/;

const MONTHS: readonly string[] = [
  'янв',
  'фев',
  'мар',
  'апр',
  'ма',
  'июн',
  'июл',
  'авг',
  'сен',
  'окт',
  'ноя',
  'дек',
];
const MONTHS_EN: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function existing(year: number, month: number, day: number): Day | DayError {
  return dayExists(year, month, day) ? dayOf(year, month, day) : 'dayImpossible';
}

/** Moves a day to the spreadsheet's zone, where the time of the text names its own. */
function inZone(day: Day, time: RegExpExecArray, utcOffset: UtcOffset | undefined): Day {
  const zoned = time[5] !== undefined || time[6] !== undefined;
  if (!zoned || utcOffset === undefined) return day;
  const half = time[4]?.toLowerCase();
  const hour = half === undefined ? Number(time[1]) : (Number(time[1]) % 12) + (half === 'p' ? 12 : 0);
  const ahead = (time[6] === '-' ? -1 : 1) * (Number(time[7] ?? 0) * 60 + Number(time[8] ?? 0));
  const utc = day + (hour * 60 + Number(time[2]) - ahead) / 1440;
  return Math.floor(utc + utcOffset(utc) / 1440 + 1e-9);
}

function withTime(
  day: Day | DayError,
  tail: string | undefined,
  utcOffset: UtcOffset | undefined,
): Day | DayError {
  if (typeof day === 'string' || tail === undefined) return day;
  const time = TIME.exec(tail);
  return time === null ? 'dayText' : inZone(day, time, utcOffset);
}

function monthOf(word: string): number {
  const english = MONTHS_EN.indexOf(word.slice(0, 3));
  if (english >= 0) return english + 1;
  if (/^ма[йя]$/.test(word)) return 5;
  return MONTHS.findIndex((stem) => stem !== 'ма' && word.startsWith(stem)) + 1;
}

const WORDS =
  /^(?:[\p{L}]+\.?,? )?(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]*([\p{L}]{3,})|([\p{L}]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?)[ .,-]+(\d{4}|\d{2})(?: ?(?:г|года)?\.?)?(?:[ ,]+(.+))?$/u;

function parseWords(text: string, utcOffset: UtcOffset | undefined): Day | DayError {
  const found = WORDS.exec(text.toLowerCase());
  if (found === null) return 'dayText';
  const month = monthOf(found[2] ?? found[3] ?? '');
  if (month === 0) return 'dayText';
  const day = existing(fullYear(found[5] ?? ''), month, Number(found[1] ?? found[4]));
  return withTime(day, found[6], utcOffset);
}

/**
 * Reads a date as people and CRMs write it (2026-03-12T14:33Z, 12.03.2026 14:33, 3/12/26, 12 марта 2026, Mar 12, 2026)
 * as a plain day; `order` settles 03/04/2026. The time is dropped, after a zone in the text was taken to the
 * spreadsheet's where `utcOffset` is given. '' is for "0000-00-00", which is no date.
 */
export function parseDay(raw: string, order: DateOrder, utcOffset?: UtcOffset): Day | DayError | '' {
  const text = cleanText(raw);
  if (NO_DATE.test(text)) return '';
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const [date, month] = order === 'dayFirst' ? [first, second] : [second, first];
    return withTime(existing(fullYear(numeric[4] ?? ''), month, date), numeric[5], utcOffset);
  }
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) {
    return withTime(existing(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso[4], utcOffset);
  }
  return parseWords(text, utcOffset);
}

/** A day from a number in a date column: a spreadsheet's serial number, or 20260312. */
export function dayOfNumber(value: number): Day | DayError {
  const whole = Math.floor(value);
  if (whole >= 19000101 && whole <= 99991231) {
    return existing(Math.floor(whole / 10000), Math.floor(whole / 100) % 100, whole % 100);
  }
  return whole >= 18264 && whole <= 109574 ? whole : 'dayText';
}

/** Whether a date text carries a zone of its own. */
export function isZoned(text: string): boolean {
  return /\d:\d.*(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/i.test(text);
}

/** What a date text says about its column's order: one, 'doubtful' (03/04/2026), or null (nothing: ISO, a month's name). */
export function orderEvidence(raw: string): DateOrder | 'doubtful' | null {
  const numeric = NUMERIC.exec(cleanText(raw));
  if (numeric === null) return null;
  const [first, second] = [Number(numeric[1]), Number(numeric[3])];
  if (first > 12) return second <= 12 ? 'dayFirst' : null;
  if (second > 12) return second <= 31 ? 'monthFirst' : null;
  if (numeric[2] === '.') return 'dayFirst';
  return first === second ? null : 'doubtful';
}
