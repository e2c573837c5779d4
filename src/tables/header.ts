import type { Problem } from '../calls';
import { headerName } from './header-text';
import { cellText, isBlankRow, type RawCell, type RawRow, type RawTable } from './raw';
import { isKnownHeader } from './recognise';

/** How far down a header is looked for: title, period, filter lines of a report stand above it. */
const DEEPEST = 40;

/** A header cell is a short text; a long one is a comment, and a number or a date is data. */
function isHeaderLike(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.length <= 120 && /\p{L}|№|#/u.test(cell);
}

interface Candidate {
  readonly row: number;
  readonly known: number;
  readonly texts: number;
  readonly filled: number;
}

function candidateOf(row: RawRow, index: number): Candidate {
  let known = 0;
  let texts = 0;
  let filled = 0;
  for (const cell of row) {
    if (cellText(cell) === '') continue;
    filled += 1;
    if (!isHeaderLike(cell)) continue;
    texts += 1;
    if (isKnownHeader(cellText(cell))) known += 1;
  }
  return { row: index + 1, known, texts, filled };
}

function better(candidate: Candidate, best: Candidate | null): boolean {
  return best === null || candidate.known > best.known;
}

/** The first row of texts as wide as the table, where no header is known by name. */
function widestTexts(candidates: readonly Candidate[]): Candidate | null {
  const width = candidates.reduce((most, candidate) => Math.max(most, candidate.filled), 0);
  return (
    candidates.find(
      ({ texts, filled }) => filled >= 2 && texts === filled && filled >= Math.ceil(width * 0.7),
    ) ?? null
  );
}

/**
 * The row of headers, from 1: the one with most headers known by name, else the first full row of texts.
 * Problems: emptySheet, headerNotFound, noReadableRows (headers with nothing under them).
 */
export function findHeader(table: RawTable): number | Problem {
  const candidates: Candidate[] = [];
  let best: Candidate | null = null;
  let seen = 0;
  for (let index = 0; index < table.rows.length && seen < DEEPEST; index += 1) {
    const row = table.rows[index] ?? [];
    if (isBlankRow(row)) continue;
    seen += 1;
    const candidate = candidateOf(row, index);
    candidates.push(candidate);
    if (candidate.known >= 2 && candidate.texts * 2 >= candidate.filled && better(candidate, best)) {
      best = candidate;
    }
  }
  if (seen === 0) return { code: 'emptySheet', details: {} };
  const found = best ?? widestTexts(candidates);
  if (found === null) return { code: 'headerNotFound', details: {} };
  return hasDataBelow(table, found.row) ? found.row : { code: 'noReadableRows', details: { rows: 0 } };
}

function hasDataBelow(table: RawTable, headerRow: number): boolean {
  for (let index = headerRow; index < table.rows.length; index += 1) {
    if (!isBlankRow(table.rows[index] ?? [])) return true;
  }
  return false;
}

/** The clean headers of a row, by column from 0; merged cells give '' but for their first. */
export function headersAt(table: RawTable, headerRow: number): readonly string[] {
  const headers = (table.rows[headerRow - 1] ?? []).map(cellText);
  let width = headers.length;
  while (width > 0 && headers[width - 1] === '') width -= 1;
  return headers.slice(0, width);
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}

/**
 * A short fingerprint of a row of headers, for remembering what the owner said about them.
 * The same columns in another order are another row of headers.
 */
export function headerKey(table: RawTable, headerRow: number): string {
  const names = headersAt(table, headerRow).map(headerName).join('|');
  return [2166136261, 52711].map((seed) => hash(names, seed).toString(36)).join('');
}
