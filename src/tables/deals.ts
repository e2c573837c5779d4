import type { Answer, Mapping, ProposedStage, ReadingNote, StageProposal, UnreadRows } from '../calls';
import { withClientKinds } from './client-kind';
import { type ColumnPlan, planColumns } from './column-plan';
import { emptyTexts } from './columns';
import type { UtcOffset } from './date';
import { DEAL_COLUMNS, type Deal, type DealField, type Stage } from './deal';
import type { Draft } from './draft';
import { headersAt } from './header';
import { lackingFields } from './lacking';
import type { Profile } from './profiles/profile';
import { listProfile } from './profiles/registry';
import { isBlankRow, type RawTable } from './raw';
import { columnNotes, dealNotes, noAmountNote } from './reading-notes';
import { recogniseProfile } from './recognise';
import { joinRepeats, type Keyed } from './repeats';
import { RowReader } from './row-reader';
import { StageBook } from './stage-book';
import { proposeFromDrafts, type Standing } from './stages';
import { rememberedOffset } from './utc-offset';

export interface ReadOptions {
  /**
   * The spreadsheet's minutes east of UTC at a moment (a serial day number in UTC), for dates that name a zone;
   * without it they are taken as written.
   */
  readonly utcOffset?: UtcOffset;
}

/** What a raw table came to. */
export interface Reading {
  readonly profile: string;
  /** In the order of their first rows; keys are unique. */
  readonly deals: readonly Deal[];
  /** The fields the table has columns for. */
  readonly mapped: ReadonlySet<DealField>;
  /** Rows with data under the headers, and those of them that are in a deal. */
  readonly rows: number;
  readonly rowsRead: number;
  readonly unread: readonly UnreadRows[];
  /** Cells that could not be read, of rows that were. */
  readonly unreadCells: readonly UnreadRows[];
  readonly notes: readonly ReadingNote[];
  /** New and current clients were told apart by us, not by a column: do it again over the merged table. */
  readonly clientKindsComputed: boolean;
}

interface Drafts {
  readonly profile: Profile;
  readonly keyed: readonly Keyed[];
  readonly plans: ReadonlyMap<number, ColumnPlan>;
  readonly rows: number;
  readonly rowsRead: number;
  readonly reader: RowReader;
  readonly notes: readonly ReadingNote[];
}

function readDrafts(table: RawTable, mapping: Mapping, options: ReadOptions): Answer<Drafts> {
  const headers = headersAt(table, mapping.headerRow);
  const profile = recogniseProfile(headers);
  const fields = lackingFields(mapping, profile).join(',');
  if (fields !== '') return { ok: false, problem: { code: 'lackingFields', details: { fields } } };
  const empty = emptyTexts(profile, listProfile);
  const plans = planColumns(table, mapping, headers, empty);
  const utcOffset = options.utcOffset && rememberedOffset(options.utcOffset);
  const reader = new RowReader(mapping, plans, profile, empty, utcOffset);
  const drafts: Draft[] = [];
  let rows = 0;
  for (let index = mapping.headerRow; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    if (isBlankRow(row)) continue;
    rows += 1;
    const draft = reader.read(row, index + 1);
    if (draft !== null) drafts.push(draft);
  }
  const { deals: keyed, notes } = joinRepeats(drafts, profile);
  return { ok: true, value: { profile, keyed, plans, rows, rowsRead: drafts.length, reader, notes } };
}

function dealOf({ key, draft }: Keyed, standing: Standing, book: StageBook): Deal {
  const { stage, outcome } = standing;
  const lostFrom = outcome === 'lost' ? draft.lostFrom || standing.endedFrom : '';
  return {
    key,
    id: draft.id,
    title: draft.title,
    client: draft.client,
    amount: draft.amount,
    currency: draft.currency,
    stage,
    outcome,
    pipeline: draft.pipeline,
    owner: draft.owner,
    created: draft.created,
    closed: outcome === 'open' ? null : draft.closed,
    expected: outcome === 'open' ? draft.expected : draft.planned,
    probability: draft.probability,
    product: draft.product,
    channel: draft.channel,
    region: draft.region,
    audience: draft.audience,
    clientKind: draft.clientKind,
    lostReason: outcome === 'lost' ? draft.lostReason : '',
    lostFrom,
    nextTask: draft.nextTask,
    changed: draft.changed,
    reached: book.reached({ pipeline: draft.pipeline, stage, outcome, lostFrom }),
    missingSince: null,
  };
}

/** A won deal lacks its amount: that is worth finding. One in work may not have it yet. */
function reportAmounts(
  drafts: Drafts,
  deals: readonly Deal[],
  column: ColumnPlan | undefined,
): readonly ReadingNote[] {
  const unknown: Draft[] = [];
  deals.forEach((deal, index) => {
    const draft = drafts.keyed[index]?.draft;
    if (deal.amount !== null || draft === undefined) return;
    if (deal.outcome === 'won')
      drafts.reader.cells.unreadCells.add('noAmount', draft.rows[0] ?? 0, column ?? null, '');
    else unknown.push(draft);
  });
  return noAmountNote(unknown);
}

function count(code: string, number: number): readonly ReadingNote[] {
  return number === 0 ? [] : [{ code, details: { count: number } }];
}

function mappedFields({ fields }: Mapping): ReadonlySet<DealField> {
  return new Set(
    DEAL_COLUMNS.map(({ field }) => field).filter(
      (field) => ((fields as Partial<Record<string, readonly number[]>>)[field] ?? []).length > 0,
    ),
  );
}

/**
 * Reads a raw table as deals: `mapping` says from which columns, `stages` what the owner confirmed of its stages.
 * Nothing is dropped in silence: every row is in a deal or among the unread ones.
 * Problems: lackingFields, noReadableRows.
 */
export function readDeals(
  table: RawTable,
  mapping: Mapping,
  stages: readonly Stage[],
  options: ReadOptions = {},
): Answer<Reading> {
  const answer = readDrafts(table, mapping, options);
  if (!answer.ok) return answer;
  const { profile, keyed, plans, rows, rowsRead, reader, notes } = answer.value;
  if (keyed.length === 0) return { ok: false, problem: { code: 'noReadableRows', details: { rows } } };
  const book = new StageBook(stages, profile);
  const standings = keyed.map(({ draft }) => book.standing(draft));
  const deals = keyed.map((entry, index) => dealOf(entry, standings[index] as Standing, book));
  const computed =
    (mapping.fields.clientKind?.length ?? 0) === 0 && deals.some(({ client }) => client !== '');
  const ended = standings.filter(({ endedFrom }) => endedFrom !== '').length;
  const amountColumn = plans.get(mapping.fields.amount?.[0] ?? 0);
  const amountNotes = reportAmounts(answer.value, deals, amountColumn);
  const unknown = [...book.unknown].slice(0, 10).join(', ');
  const hasStages = (mapping.fields.stage ?? mapping.fields.outcome ?? []).length > 0;
  const sale = hasStages ? undefined : profile.withoutStage;
  return {
    ok: true,
    value: {
      profile: profile.id,
      deals: computed ? withClientKinds(deals) : deals,
      mapped: mappedFields(mapping),
      rows,
      rowsRead,
      unread: reader.cells.unreadRows.report(),
      unreadCells: reader.cells.unreadCells.report(),
      notes: [
        ...columnNotes(mapping, plans),
        ...notes,
        ...dealNotes(deals),
        ...amountNotes,
        ...(sale === undefined ? [] : [{ code: 'everyRowIsSale', details: { stage: sale.name } }]),
        ...count('statusEnds', ended),
        ...count('severalClients', reader.severalClients),
        ...(unknown === '' ? [] : [{ code: 'unknownStages', details: { names: unknown } }]),
        ...(computed ? [{ code: 'clientKindComputed', details: {} }] : []),
      ],
      clientKindsComputed: computed,
    },
  };
}

/**
 * Proposes the stages of the deals in a table, and says how many rows will be read.
 * `remembered`: the Stages sheet. Problems: lackingFields, noReadableRows.
 */
export function proposeStages(
  table: RawTable,
  mapping: Mapping,
  remembered: readonly Stage[] = [],
): Answer<StageProposal> {
  const answer = readDrafts(table, mapping, {});
  if (!answer.ok) return answer;
  const { profile, keyed, rows, rowsRead } = answer.value;
  if (keyed.length === 0) return { ok: false, problem: { code: 'noReadableRows', details: { rows } } };
  const stages: readonly ProposedStage[] = proposeFromDrafts(
    keyed.map(({ draft }) => draft),
    remembered,
    profile,
  );
  return { ok: true, value: { stages, readable: rowsRead, unreadable: rows - rowsRead } };
}
