import type { Mapping, ReadingNote } from '../calls';
import type { ColumnPlan } from './column-plan';
import type { Deal } from './deal';
import type { Draft } from './draft';
import { headerName } from './header-text';
import { columnLetter } from './raw';
import { rowList } from './repeats';

type Details = ReadingNote['details'];

function note(code: string, details: Details = {}): ReadingNote {
  return { code, details };
}

function spreadColumns(mapping: Mapping, plans: ReadonlyMap<number, ColumnPlan>): readonly ReadingNote[] {
  const notes: ReadingNote[] = [];
  const said = new Set<string>();
  for (const columns of Object.values(mapping.fields)) {
    const named = (columns ?? []).map((column) => plans.get(column)?.header ?? '');
    const repeated = named.some(
      (header, index) => named.findIndex((h) => headerName(h) === headerName(header)) < index,
    );
    const letters = (columns ?? []).map(columnLetter);
    if (!repeated || said.has(letters.join())) continue;
    said.add(letters.join());
    const [first = '', ...others] = letters;
    notes.push(note('severalColumns', { header: named[0] ?? '', first, others: others.join(', ') }));
  }
  return notes;
}

function dateNotes({ header, date }: ColumnPlan): readonly ReadingNote[] {
  if (date === null) return [];
  const notes: ReadingNote[] = [];
  if (date.doubtful > 0) notes.push(note('dateOrder', { header, order: date.order, count: date.doubtful }));
  if (date.exchanged?.putBack) notes.push(note('exchangedDates', { header, count: date.exchanged.count }));
  if (date.serial > 0) notes.push(note('serialDates', { header, count: date.serial }));
  if (date.zoned > 0) notes.push(note('zonedDates', { header, count: date.zoned }));
  return notes;
}

function amountNotes({ header, amount }: ColumnPlan): readonly ReadingNote[] {
  if (amount === null) return [];
  const notes: ReadingNote[] = [];
  if (amount.doubtful > 0) {
    const as = amount.mark === null ? 'thousands' : 'decimal';
    notes.push(note('decimalMark', { header, sample: amount.sample, as, count: amount.doubtful }));
  }
  if (amount.power > 0) notes.push(note('scaledAmounts', { header, scale: 10 ** amount.power }));
  return notes;
}

/** How the columns were read: repeated ones, orders of day and month, marks and units of amounts. */
export function columnNotes(
  mapping: Mapping,
  plans: ReadonlyMap<number, ColumnPlan>,
): readonly ReadingNote[] {
  const notes = [...spreadColumns(mapping, plans)];
  const shared = mapping.fields.closed?.find((column) => mapping.fields.expected?.includes(column));
  for (const plan of plans.values()) notes.push(...dateNotes(plan), ...amountNotes(plan));
  if (shared !== undefined) notes.push(note('oneCloseDate', { header: plans.get(shared)?.header ?? '' }));
  return notes;
}

/** Currencies with their numbers of deals, "RUB 120, USD 8"; a deal without one is not named. */
function currencyNote(deals: readonly Deal[]): readonly ReadingNote[] {
  const counts = new Map<string, number>();
  for (const { currency } of deals)
    if (currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + 1);
  if (counts.size < 2) return [];
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [note('severalCurrencies', { list: sorted.map(([code, count]) => `${code} ${count}`).join(', ') })];
}

/** Deals that are not won and have no amount: it stays unknown. */
export function noAmountNote(drafts: readonly Draft[]): readonly ReadingNote[] {
  if (drafts.length === 0) return [];
  const rows = drafts.map((draft) => draft.rows[0] ?? 0);
  return [note('noAmount', { count: drafts.length, rows: rowList(rows) })];
}

/** Deals closed before they were created: a date was misread or mistyped somewhere. */
function closedEarlyNote(deals: readonly Deal[]): readonly ReadingNote[] {
  const early = deals.filter(
    ({ created, closed }) => created !== null && closed !== null && closed < created,
  );
  return early.length === 0 ? [] : [note('closedBeforeCreated', { count: early.length })];
}

/** What the deals themselves give reason to say. */
export function dealNotes(deals: readonly Deal[]): readonly ReadingNote[] {
  return [...currencyNote(deals), ...closedEarlyNote(deals)];
}
