import { calendarDay, type Day } from '../analysis/day';

/**
 * A raw sheet as the edge hands it over: every row from A1, every cell one of four plain kinds.
 * A date cell comes as a serial day number in the spreadsheet's zone, its time as the fraction; a blank is ''.
 */
export interface RawDay {
  readonly day: number;
}

export type RawCell = string | number | boolean | RawDay;

export type RawRow = readonly RawCell[];

export interface RawTable {
  readonly rows: readonly RawRow[];
}

/** Whether a cell is a date cell. */
export function isRawDay(cell: RawCell): cell is RawDay {
  return typeof cell === 'object';
}

const UNSEEN = /[\u200B-\u200F\u2060\uFEFF]/g;
const SPACES = /\s+/g;

function isUnusual(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** Whether a text has something to clean; a loop, because a pattern here is the slowest part of a large import. */
function isUntidy(text: string): boolean {
  let afterSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const space = code === 32;
    if ((space && afterSpace) || (code < 32 && code >= 9) || (code > 127 && isUnusual(code))) return true;
    afterSpace = space;
  }
  return afterSpace && text.length > 0;
}

/** A text without a byte-order mark and unseen signs, every run of spaces (non-breaking ones too) one space. */
export function cleanText(text: string): string {
  return isUntidy(text) ? text.replace(UNSEEN, '').replace(SPACES, ' ').trim() : text;
}

/** A text for comparing: clean, lower case, "ё" as "е". */
export function foldText(text: string): string {
  const lower = cleanText(text).toLowerCase();
  return lower.includes('ё') ? lower.replace(/ё/g, 'е') : lower;
}

/** A day as 2026-03-12. */
export function isoDay(day: Day): string {
  const { year, month, day: date } = calendarDay(day);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}`;
}

/** What a cell says, as a clean text; a date cell as 2026-03-12. */
export function cellText(cell: RawCell | undefined): string {
  if (typeof cell === 'string') return cleanText(cell);
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isoDay(Math.floor(cell.day));
}

/** Whether every cell of a row is blank. */
export function isBlankRow(row: RawRow): boolean {
  return row.every((cell) => cell === '' || (typeof cell === 'string' && cleanText(cell) === ''));
}

/** Column number from 1 to its letters: 28 is "AB". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
