import { headerName, headerParts } from './header-text';
import { SOURCE_FIELDS, type SourceField, WIDE_FIELDS } from './import-fields';
import type { Profile } from './profiles/profile';
import { crmProfiles, listProfile, tableProfiles } from './profiles/registry';

/** What a header means in an export: the field, how good a name for it, and whether that is certain. */
export interface Meaning {
  readonly field: SourceField;
  /** 0 is the best of the field's names. */
  readonly rank: number;
  readonly sure: boolean;
}

type Lexicon = ReadonlyMap<string, Meaning>;

/** Names of the everyday list stand behind those of the CRM itself. */
const LIST_RANK = 100;

function addHeaders(lexicon: Map<string, Meaning>, profile: Profile, own: boolean): void {
  for (const field of SOURCE_FIELDS[profile.table ?? 'deals']) {
    (profile.headers[field] ?? []).forEach((header, index) => {
      const remembered = header.startsWith('~');
      const name = headerParts(header).name;
      if (lexicon.has(name)) return;
      lexicon.set(name, { field, rank: index + (own ? 0 : LIST_RANK), sure: own && !remembered });
    });
  }
}

function lexiconOf(profile: Profile): Lexicon {
  const lexicon = new Map<string, Meaning>();
  addHeaders(lexicon, profile, true);
  if (profile !== listProfile && profile.table === undefined) addHeaders(lexicon, listProfile, false);
  return lexicon;
}

const lexicons = new Map<string, Lexicon>();

function lexiconFor(profile: Profile): Lexicon {
  const known = lexicons.get(profile.id);
  if (known !== undefined) return known;
  const made = lexiconOf(profile);
  lexicons.set(profile.id, made);
  return made;
}

/** A header's name without the words the CRM puts before every header. */
function ownName(name: string, profile: Profile): string {
  const prefix = profile.prefix === undefined ? '' : `${headerName(profile.prefix)} `;
  return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** What a header means in an export of this profile; null where nobody knows. */
export function meaningOf(header: string, profile: Profile): Meaning | null {
  const name = headerParts(header).name;
  if (name === '') return null;
  const lexicon = lexiconFor(profile);
  return lexicon.get(ownName(name, profile)) ?? lexicon.get(name) ?? null;
}

/**
 * A guess where the whole header is unknown: the longest known name it begins or ends with
 * ("Сумма сделки с НДС"). Only names of two words or of the fields that every table has.
 */
export function guessOf(header: string, profile: Profile): Meaning | null {
  const words = headerName(header).split(' ');
  const lexicon = lexiconFor(profile);
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (const part of [words.slice(0, length), words.slice(-length)]) {
      const found = lexicon.get(part.join(' '));
      if (found !== undefined && (length > 1 || GUESSED_BY_A_WORD.includes(found.field))) return found;
    }
  }
  return null;
}

const GUESSED_BY_A_WORD: readonly SourceField[] = [
  'amount',
  'stage',
  'outcome',
  'client',
  'owner',
  'day',
  'cost',
  ...WIDE_FIELDS,
];

const marks = new Map<string, ReadonlySet<string>>();

function marksOf(profile: Profile): ReadonlySet<string> {
  const known = marks.get(profile.id);
  if (known !== undefined) return known;
  const made = new Set(profile.marks.map(headerName));
  marks.set(profile.id, made);
  return made;
}

function score(names: ReadonlySet<string>, headers: readonly string[], profile: Profile): number {
  const own = marksOf(profile);
  let marked = 0;
  for (const name of names) if (own.has(name)) marked += 1;
  if (marked < 2) return 0;
  const fields = new Set<SourceField>();
  for (const header of headers) {
    const meaning = meaningOf(header, profile);
    if (meaning !== null && meaning.rank < LIST_RANK) fields.add(meaning.field);
  }
  return marked * 2 + fields.size;
}

/** Marks of a profile among these headers. */
export function marksAmong(headers: readonly string[], profile: Profile): number {
  const own = marksOf(profile);
  return new Set(headers.map(headerName).filter((name) => own.has(name))).size;
}

/** Whose export a row of headers is; the hand-kept list where it is nobody's. */
export function recogniseProfile(headers: readonly string[]): Profile {
  const names = new Set(headers.map(headerName));
  let best = listProfile;
  let bestScore = 0;
  for (const profile of crmProfiles) {
    const reached = score(names, headers, profile);
    if (reached > bestScore) [best, bestScore] = [profile, reached];
  }
  return best;
}

/** Whether any file that we read knows this header. */
export function isKnownHeader(header: string): boolean {
  return (
    meaningOf(header, listProfile) !== null ||
    crmProfiles.some((profile) => meaningOf(header, profile) !== null) ||
    Object.values(tableProfiles).some((profile) => meaningOf(header, profile) !== null)
  );
}
