import { a1OfRect, columnNumber, quotedSheet } from '../files/a1';
import type { RectFile } from '../files/workbook-file';

/** A1 notation. Rows and columns count from 1; an open end ("A:C", "2:5") is Infinity long. */

/** "A1" or "A1:B2", without a sheet. */
export function a1Of(rect: RectFile): string {
  return a1OfRect(rect);
}

/** "'Sheet'!A1:B2", the name always quoted. */
export function addressOf(sheet: string, rect: RectFile): string {
  return `${quotedSheet(sheet)}!${a1Of(rect)}`;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function corner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/.exec(text);
  if (!match || text === '') return null;
  return {
    row: match[2] ? Number(match[2]) : Number.NaN,
    column: match[1] ? columnNumber(match[1]) : Number.NaN,
  };
}

/** Reads "A1", "A1:B2", "A:C", "2:5", "A2:C"; null where it is none of these. */
export function parseA1(text: string): RectFile | null {
  const [left = '', right, ...more] = text.split(':');
  if (more.length > 0) return null;
  const from = corner(left);
  const to = right === undefined ? from : corner(right);
  if (!from || !to) return null;
  if (right === undefined && (Number.isNaN(from.row) || Number.isNaN(from.column))) return null;
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  if (!rows || !columns) return null;
  return { row: rows.start, column: columns.start, rows: rows.length, columns: columns.length };
}

function span(from: number, to: number): { start: number; length: number } | null {
  if (Number.isNaN(from) && Number.isNaN(to)) return { start: 1, length: Number.POSITIVE_INFINITY };
  if (Number.isNaN(from)) return null;
  if (Number.isNaN(to)) return { start: from, length: Number.POSITIVE_INFINITY };
  return { start: Math.min(from, to), length: Math.abs(to - from) + 1 };
}

/** Splits "'My ''own'' sheet'!A1" into sheet and range; the sheet is null where there is none. */
export function splitAddress(text: string): { sheet: string | null; a1: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { sheet: null, a1: text };
  return {
    sheet: match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? ''),
    a1: match[3] ?? '',
  };
}
