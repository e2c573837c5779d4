import type { Confidence } from '../calls';
import { headerName } from './header-text';
import { FIELD_KINDS, type SourceField } from './import-fields';
import type { Profile } from './profiles/profile';
import { cleanText, foldText, type RawCell, type RawTable } from './raw';
import { guessOf, type Meaning, meaningOf } from './recognise';
import { fitsKind } from './values';

const SAMPLES = 200;

/** A column as it lies in the sheet. */
export interface SourceColumn {
  /** From 1 */
  readonly column: number;
  readonly header: string;
  /** Filled values, at most 200, evenly from the whole column. */
  readonly samples: readonly RawCell[];
  /** The first filled one. */
  readonly first: RawCell;
}

/** A column with the field it is taken for. */
export interface ColumnMatch {
  readonly source: SourceColumn;
  readonly meaning: Meaning;
  readonly confidence: Confidence;
}

/** Texts that stand for an empty cell, with what rules most other texts out at a glance. */
export interface EmptyTexts {
  readonly folded: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly longest: number;
}

/** The texts that stand for an empty cell in exports of a profile. */
export function emptyTexts(profile: Profile, list: Profile): EmptyTexts {
  const folded = [...(list.empty ?? []), ...(profile.empty ?? [])].map(foldText);
  return {
    folded: new Set(folded),
    heads: new Set(folded.map((text) => text.charAt(0))),
    longest: folded.reduce((most, text) => Math.max(most, text.length), 0),
  };
}

/** Whether a cell holds nothing, or one of the words that say so. */
export function isEmptyCell(cell: RawCell | undefined, empty: EmptyTexts): boolean {
  if (cell === undefined || cell === '') return true;
  if (typeof cell !== 'string') return false;
  const text = cleanText(cell);
  if (text === '') return true;
  if (text.length > empty.longest || !empty.heads.has(text.charAt(0).toLowerCase())) return false;
  return empty.folded.has(foldText(text));
}

/** The columns under a row of headers; those without a header only if they hold something. */
export function sourceColumns(
  table: RawTable,
  headerRow: number,
  headers: readonly string[],
  empty: EmptyTexts,
): readonly SourceColumn[] {
  const rows = table.rows.slice(headerRow);
  const stride = Math.max(1, Math.floor(rows.length / 2000));
  const width = rows.reduce((most, row) => Math.max(most, row.length), headers.length);
  const columns: SourceColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const first = rows.find((row) => !isEmptyCell(row[index], empty))?.[index];
    const filled: RawCell[] = [];
    for (let row = 0; row < rows.length; row += stride) {
      const cell = rows[row]?.[index];
      if (cell !== undefined && !isEmptyCell(cell, empty)) filled.push(cell);
    }
    const step = Math.max(1, Math.ceil(filled.length / SAMPLES));
    const samples = filled.filter((_, place) => place % step === 0);
    const header = headers[index] ?? '';
    if (header === '' && first === undefined) continue;
    columns.push({ column: index + 1, header, samples, first: first ?? '' });
  }
  return columns;
}

/** The share of a column's values that can be values of a field; null of an empty column. */
export function agreement(source: SourceColumn, field: SourceField): number | null {
  if (source.samples.length === 0) return null;
  const kind = FIELD_KINDS.get(field) ?? 'text';
  const fitting = source.samples.filter((cell) => fitsKind(cell, kind, source.header)).length;
  return fitting / source.samples.length;
}

/** Values that mostly cannot be of the field rule a column out. */
const LEAST_AGREEMENT = 0.3;

function confidenceOf(meaning: Meaning, agreed: number | null): Confidence {
  if (agreed !== null && agreed < 0.6) return 'unsure';
  return meaning.sure && agreed !== null && agreed >= 0.9 ? 'sure' : 'likely';
}

/** Ranks behind every name of the field itself. */
const STAND_IN = 1000;

/** A shop calls its orders' numbers "Name": #1001. */
function isNumbered({ header, samples }: SourceColumn): boolean {
  const numbers = samples.filter((cell) => typeof cell === 'string' && /^#\w/.test(cell.trim()));
  return headerName(header) === 'name' && samples.length > 0 && numbers.length === samples.length;
}

/**
 * Where the values tell more than the header: a status of "Proposal" and "Contract" is a stage, and a "type of client"
 * of new and current is the kind of client.
 */
function byValues(meaning: Meaning, source: SourceColumn): Meaning {
  if (meaning.field === 'outcome') {
    const told = agreement(source, 'outcome');
    if (told !== null && told < 0.6) return { field: 'stage', rank: meaning.rank + STAND_IN, sure: false };
  }
  if (meaning.field === 'client' && isNumbered(source)) return { field: 'id', rank: -1, sure: false };
  const kinds = meaning.field === 'audience' ? agreement(source, 'clientKind') : null;
  return kinds !== null && kinds >= 0.8 ? { field: 'clientKind', rank: meaning.rank, sure: false } : meaning;
}

function known(source: SourceColumn, profile: Profile): ColumnMatch | null {
  const named = meaningOf(source.header, profile);
  if (named === null) return null;
  const meaning = byValues(named, source);
  const agreed = agreement(source, meaning.field);
  if (agreed !== null && agreed < LEAST_AGREEMENT) return null;
  return { source, meaning, confidence: confidenceOf(meaning, agreed) };
}

/** Details of a client or a record, which are no client or deal themselves. */
const DETAIL =
  /телефон|phone|mail|почт|адрес|address|сайт|website|url|коммент|comment|ссылк|link|тег|tag|инн|кпп|\bids?\b/;

/** "Stage changed on" begins like a stage, but holds dates. */
function isOfTexts({ samples, header }: SourceColumn): boolean {
  const texts = samples.filter((cell) => !fitsKind(cell, 'money', header) && !fitsKind(cell, 'day', header));
  return texts.length >= samples.length * 0.8;
}

function guessed(source: SourceColumn, profile: Profile): ColumnMatch | null {
  if (DETAIL.test(headerName(source.header))) return null;
  const guess = guessOf(source.header, profile);
  if (guess === null) return null;
  const meaning = byValues(guess, source);
  const agreed = agreement(source, meaning.field);
  if (agreed === null || agreed < 0.8) return null;
  if (FIELD_KINDS.get(meaning.field) === 'text' && !isOfTexts(source)) return null;
  return { source, meaning, confidence: 'unsure' };
}

/** Fields that may be spread over columns of different names: the first filled one is taken. */
const SPREAD: readonly SourceField[] = ['client', 'channel', 'product', 'region', 'closed', 'lostReason'];

/** Of the columns that could hold a field, those it is read from, the best first. */
function chosen(field: SourceField, candidates: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const sorted = [...candidates].sort(
    (a, b) => a.meaning.rank - b.meaning.rank || a.source.column - b.source.column,
  );
  const best = sorted[0];
  if (best === undefined || SPREAD.includes(field)) return sorted;
  const name = headerName(best.source.header);
  return sorted.filter((match) => headerName(match.source.header) === name);
}

/** A repeated header is never sure: the columns are told apart by place only. */
function doubted(matches: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const names = matches.map((match) => headerName(match.source.header));
  return matches.map((match, index) => {
    const repeated = names.some((name, other) => other !== index && name === names[index]);
    return repeated && match.confidence === 'sure' ? { ...match, confidence: 'likely' as const } : match;
  });
}

/** Which columns each field is read from, by headers and by what stands under them. */
export function matchColumns(
  sources: readonly SourceColumn[],
  profile: Profile,
): ReadonlyMap<SourceField, readonly ColumnMatch[]> {
  const candidates = new Map<SourceField, ColumnMatch[]>();
  const add = (match: ColumnMatch) => {
    const list = candidates.get(match.meaning.field) ?? [];
    candidates.set(match.meaning.field, [...list, match]);
  };
  const rest: SourceColumn[] = [];
  for (const source of sources) {
    const match = known(source, profile);
    if (match === null) rest.push(source);
    else add(match);
  }
  const found = new Set(candidates.keys());
  for (const source of rest) {
    const match = guessed(source, profile);
    if (match !== null && !found.has(match.meaning.field)) {
      found.add(match.meaning.field);
      add(match);
    }
  }
  const matches = new Map<SourceField, readonly ColumnMatch[]>();
  for (const [field, list] of candidates) matches.set(field, doubted(chosen(field, list)));
  return matches;
}
