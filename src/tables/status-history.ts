import type { Day } from '../analysis/day';
import type { DayTime } from '../calls';
import { cellText, foldText, isRawDay, type RawCell, type RawRow } from './raw';

/** Columns of the Status history sheet, left to right; words/import names them. Append, never insert. */
export const STATUS_COLUMNS = [
  'day',
  'half',
  'title',
  'owner',
  'stage',
  'probability',
  'amount',
  'expected',
  'status',
  'comment',
  'savedAt',
  'key',
] as const;

export type StatusColumn = (typeof STATUS_COLUMNS)[number];
export type Half = 'morning' | 'evening';

export const HALVES: readonly Half[] = ['morning', 'evening'];

/** From this hour on it is evening. */
const EVENING_HOUR = 14;

/** The half of the day by a clock. */
export function halfAt(now: DayTime): Half {
  const minutes = Math.round((now - Math.floor(now)) * 1440);
  return minutes < EVENING_HOUR * 60 ? 'morning' : 'evening';
}

/** What was said of a deal on one half of a day, and how the deal stood then. */
export interface StatusRecord {
  readonly day: Day;
  readonly half: Half;
  readonly key: string;
  readonly title: string;
  readonly owner: string;
  readonly stage: string;
  /** 0…1 */
  readonly probability: number | null;
  /** Minor units. */
  readonly amount: number | null;
  readonly expected: Day | null;
  readonly status: string;
  readonly comment: string;
  readonly savedAt: DayTime;
}

export interface StatusWords {
  readonly halves: Readonly<Record<Half, string>>;
}

/** A row of the sheet in the order of STATUS_COLUMNS; amounts in major units, days as day numbers. */
export function statusRow(
  record: StatusRecord,
  { halves }: StatusWords,
): readonly (string | number | null)[] {
  return STATUS_COLUMNS.map((column) => {
    if (column === 'half') return halves[record.half];
    if (column === 'amount') return record.amount === null ? null : record.amount / 100;
    return record[column];
  });
}

/** A record from a row of the sheet; null for a row that is none. `words` are all languages it may be written in. */
export function recordOf(row: RawRow, words: readonly StatusWords[]): StatusRecord | null {
  const cell = (column: StatusColumn): RawCell => row[STATUS_COLUMNS.indexOf(column)] ?? '';
  const number = (column: StatusColumn) => numberOf(cell(column));
  const text = (column: StatusColumn) => cellText(cell(column));
  const name = foldText(text('half'));
  const half = HALVES.find((each) => words.some(({ halves }) => foldText(halves[each]) === name));
  const day = number('day');
  const amount = number('amount');
  const expected = number('expected');
  if (day === null || half === undefined || text('key') === '') return null;
  return {
    day: Math.floor(day),
    half,
    key: text('key'),
    title: text('title'),
    owner: text('owner'),
    stage: text('stage'),
    probability: number('probability'),
    amount: amount === null ? null : Math.round(amount * 100),
    expected: expected === null ? null : Math.floor(expected),
    status: text('status'),
    comment: text('comment'),
    savedAt: number('savedAt') ?? day,
  };
}

function numberOf(cell: RawCell): number | null {
  if (isRawDay(cell)) return cell.day;
  return typeof cell === 'number' ? cell : null;
}

/** What stands in the status cells of a deal's row. */
export interface TypedStatus {
  readonly key: string;
  readonly morning: string;
  readonly evening: string;
  readonly comment: string;
  /** The day on which its sheet was last built: cells with words saved before it were emptied then. */
  readonly builtOn: Day;
}

/** The last record of every deal and half, by `recordKey`. */
export function lastRecords(records: readonly StatusRecord[]): ReadonlyMap<string, StatusRecord> {
  const last = new Map<string, StatusRecord>();
  for (const record of records) {
    const known = last.get(recordKey(record));
    if (!known || record.day >= known.day) last.set(recordKey(record), record);
  }
  return last;
}

/** The last record of every deal and half that has a status: a comment alone does not make a status of before new. */
export function lastWords(records: readonly StatusRecord[]): ReadonlyMap<string, StatusRecord> {
  return lastRecords(records.filter(({ status }) => status !== ''));
}

export function recordKey({ key, half }: Pick<StatusRecord, 'key' | 'half'>): string {
  return `${half}|${key}`;
}

/**
 * Whether a word in a status cell is one that was saved on an earlier day and has stood there since. A sheet built after
 * that day has had its cells emptied, so the same word there was typed anew.
 */
export function isStale(word: string, saved: StatusRecord | undefined, today: Day, builtOn: Day): boolean {
  return saved !== undefined && saved.day < today && builtOn <= saved.day && cellText(word) === saved.status;
}

export interface Saving {
  /** Records to write below the others. */
  readonly added: readonly StatusRecord[];
  /** Records in place of others, by the index of those. */
  readonly replaced: ReadonlyMap<number, StatusRecord>;
  /** Words that are saved already, today. */
  readonly same: number;
  /** Words that were saved on an earlier day. */
  readonly stale: number;
}

/** What a deal is, for its record. */
export type DealFacts = Pick<
  StatusRecord,
  'title' | 'owner' | 'stage' | 'probability' | 'amount' | 'expected'
>;

/**
 * What saving the words typed now does to the records: one a deal, day and half, so that saving again puts the new
 * word in the place of the old. A comment without a status is saved with the half of the clock, unless the deal's
 * last record has it.
 */
export function savingOf(
  records: readonly StatusRecord[],
  typed: readonly TypedStatus[],
  now: DayTime,
  factsOf: (key: string) => DealFacts,
): Saving {
  const today = Math.floor(now);
  const last = lastRecords(records);
  const words = lastWords(records);
  const places = new Map(
    records.flatMap((record, index) => (record.day === today ? [[recordKey(record), index] as const] : [])),
  );
  const added: StatusRecord[] = [];
  const replaced = new Map<number, StatusRecord>();
  let same = 0;
  let stale = 0;
  const write = (half: Half, { key, comment }: TypedStatus, status: string) => {
    const place = places.get(recordKey({ key, half }));
    const there = place === undefined ? undefined : records[place];
    if (there && there.status === status && there.comment === comment) {
      same += 1;
      return;
    }
    const record = { ...factsOf(key), day: today, half, key, status, comment, savedAt: now };
    if (place === undefined) added.push(record);
    else replaced.set(place, record);
  };
  for (const row of typed) {
    let said = false;
    for (const half of HALVES) {
      const word = row[half];
      if (word === '') continue;
      if (isStale(word, words.get(recordKey({ key: row.key, half })), today, row.builtOn)) {
        stale += 1;
        continue;
      }
      said = true;
      write(half, row, word);
    }
    if (said || row.comment === '' || saidLast(last, row) === row.comment) continue;
    const half = halfAt(now);
    const there = places.get(recordKey({ key: row.key, half }));
    write(half, row, there === undefined ? '' : records[there]!.status);
  }
  return { added, replaced, same, stale };
}

function saidLast(last: ReadonlyMap<string, StatusRecord>, { key }: TypedStatus): string | undefined {
  return latestOf(last, key)?.comment;
}

/** The newest record of a deal, of either half. */
export function latestOf(last: ReadonlyMap<string, StatusRecord>, key: string): StatusRecord | undefined {
  const [morning, evening] = HALVES.map((half) => last.get(recordKey({ key, half })));
  if (!morning || !evening) return evening ?? morning;
  return evening.day >= morning.day ? evening : morning;
}
