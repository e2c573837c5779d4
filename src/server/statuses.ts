import type { SavedStatuses } from '../calls';
import { ProblemError } from '../problem';
import { readDealsTable } from '../sheets/deals-table';
import { type Document, readerLanguage } from '../sheets/document';
import { readKeyedRows } from '../sheets/inputs';
import type { KeyedRow } from '../sheets/kept-rows';
import { locked } from '../sheets/lock';
import { ownSheet } from '../sheets/own-sheets';
import { readStatuses, writeStatuses } from '../sheets/status-history';
import type { Deal } from '../tables/deal';
import { cellText } from '../tables/raw';
import { type DealFacts, savingOf, type TypedStatus } from '../tables/status-history';
import { dealOfRow } from '../tools/payment-calendar/published';
import { wordsOf } from '../words';
import { STATUS_ROWS } from './fresh-rows';

/** Sheets with cells for statuses; of a deal on both, the word on the earlier one counts. */
const PLACES = ['payment-calendar', 'pipeline-control', 'pipeline-control-keys'];

interface TypedRow extends TypedStatus {
  readonly row: KeyedRow;
}

/**
 * Saves the statuses typed now into the Status history, one record a deal, day and half of the day.
 * @throws ProblemError noStatusSheet where neither sheet with status cells is built
 */
export function saveStatuses(document: Document): SavedStatuses {
  return locked(() => {
    const typed = typedStatuses(document);
    if (typed === null) throw new ProblemError('noStatusSheet');
    const before = readStatuses(document);
    const facts = factsOf(document, typed);
    const saving = savingOf(before?.records ?? [], typed, document.now, facts);
    const { added, replaced, same, stale } = saving;
    const words = wordsOf(readerLanguage()).pipelineControl.saved;
    const counts = { added: added.length, replaced: replaced.size, same, stale };
    if (added.length + replaced.size === 0) {
      return { sentence: words.nothing(counts), sheetId: before?.sheet.getSheetId() ?? null };
    }
    const sheet = writeStatuses(document, before, saving);
    return { sentence: words.done(counts, sheet.getName()), sheetId: sheet.getSheetId() };
  });
}

/** Null where there is no sheet to type statuses in. */
function typedStatuses({ spreadsheet, toDayTime }: Document): TypedRow[] | null {
  const built = PLACES.flatMap((id) => {
    const own = ownSheet(spreadsheet, id);
    return own ? [{ id, builtOn: Math.floor(own.mark.builtAt) }] : [];
  });
  if (built.length === 0) return null;
  const typed = new Map<string, TypedRow>();
  for (const { id, builtOn } of built) {
    for (const [key, row] of readKeyedRows(spreadsheet, id, toDayTime).get(STATUS_ROWS) ?? []) {
      const known = typed.get(key);
      const own = typedRow(key, row, builtOn);
      typed.set(key, known ? together(known, own) : own);
    }
  }
  return [...typed.values()];
}

/** Of a deal on two sheets, as the deal control shows it: the earlier sheet's word, where it has one. */
function together(first: TypedRow, second: TypedRow): TypedRow {
  return {
    ...first,
    morning: first.morning || second.morning,
    evening: first.evening || second.evening,
    comment: first.comment || second.comment,
    builtOn: Math.min(first.builtOn, second.builtOn),
  };
}

function typedRow(key: string, row: KeyedRow, builtOn: number): TypedRow {
  const text = (name: string) => {
    const value = row[name];
    return value === undefined || value === null ? '' : cellText(value);
  };
  return { key, morning: text('morning'), evening: text('evening'), comment: text('comment'), builtOn, row };
}

/** What the deals are now; the date and the probability as they stand where the status was typed. */
function factsOf(document: Document, typed: readonly TypedRow[]): (key: string) => DealFacts {
  const deals = new Map<string, Deal>();
  for (const deal of readDealsTable(document).deals) if (!deals.has(deal.key)) deals.set(deal.key, deal);
  const rows = new Map(typed.map(({ key, row }) => [key, row]));
  return (key) => {
    const deal = deals.get(dealOfRow(key, (name) => deals.has(name)));
    const row = rows.get(key);
    const number = (name: string) => (typeof row?.[name] === 'number' ? row[name] : null);
    return {
      title: deal ? wordsOf(document.language).pipelineControl.dealName(deal.client, deal.title) : '',
      owner: deal?.owner ?? '',
      stage: deal?.stage ?? '',
      probability: number('probability') ?? deal?.probability ?? null,
      amount: deal?.amount ?? null,
      expected: number('day') ?? deal?.expected ?? null,
    };
  };
}
