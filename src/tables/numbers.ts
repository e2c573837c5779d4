import { cleanText, isRawDay, type RawCell } from './raw';

/** A whole number of things in a cell, from 0; null for another value. */
export function countOfCell(cell: RawCell): number | null {
  const value = typeof cell === 'string' ? numberOf(cell) : typeof cell === 'number' ? cell : null;
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function numberOf(text: string): number | null {
  const bare = cleanText(text)
    .replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1')
    .replace(',', '.');
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?$/;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(сек|sec|s$|с$)/, 1 / 60],
  [/^(мин|min|m$|м$)/, 1],
  [/^(час|hour|hr|h$|ч$)/, 60],
];

function unitIn(text: string): number | null {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  for (const [unit, minutes] of UNITS) if (words.some((word) => unit.test(word))) return minutes;
  return null;
}

/**
 * Minutes in a cell, to hundredths: "5", "5 min", "0:12:30" (three parts are hours, two minutes and seconds), a cell of
 * time. A heading such as "Duration, sec" names the unit of bare numbers. Null for another value or a negative one.
 */
export function minutesOfCell(cell: RawCell, header: string): number | null {
  if (isRawDay(cell)) return rounded((cell.day - Math.floor(cell.day)) * 1440);
  const unit = unitIn(header) ?? 1;
  if (typeof cell === 'number') return cell >= 0 ? rounded(cell * unit) : null;
  if (typeof cell !== 'string') return null;
  const text = cleanText(cell);
  const clock = CLOCK.exec(text);
  if (clock) return rounded(Number(clock[1] ?? 0) * 60 + Number(clock[2]) + Number(clock[3]) / 60);
  const [, digits = '', named = ''] = /^([\d ,.]+)\s*(\p{L}*)\.?$/u.exec(text) ?? [];
  const value = numberOf(digits);
  const own = named === '' ? unit : unitIn(named);
  return value === null || own === null ? null : rounded(value * own);
}

function rounded(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
