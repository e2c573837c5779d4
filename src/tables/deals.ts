import type { Answer, Mapping, ProposedStage, ReadingNote, StageProposal, UnreadRows } from '../calls';
import { withClientKinds } from './client-kind';
import { type ColumnPlan, planColumns } from './column-plan';
import { emptyTexts } from './columns';
import type { UtcOffset } from './date';
import type { Deal, Stage } from './deal';
import type { Draft } from './draft';
import { headersAt } from './header';
import type { Profile } from './profiles/profile';
import { listProfile } from './profiles/registry';
import { isBlankRow, type RawTable } from './raw';
import { columnNotes, dealNotes, noAmountNote } from './reading-notes';
import { recogniseProfile } from './recognise';
import { joinRepeats, type Keyed } from './repeats';
import { RowReader } from './row-reader';
import { proposeFromDrafts, type Standing, stageKeys, stageOutcome, standingOf } from './stages';

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

function lackingFields(mapping: Mapping, profile: Profile): string {
  const has = (field: keyof Mapping['fields']) => (mapping.fields[field]?.length ?? 0) > 0;
  const lacking: string[] = [];
  if (!has('id') && !has('title')) lacking.push('key');
  if (!has('stage') && !has('outcome') && profile.withoutStage === undefined) lacking.push('stage');
  if (!has('amount')) lacking.push('amount');
  return lacking.join(',');
}

function readDrafts(table: RawTable, mapping: Mapping, options: ReadOptions): Answer<Drafts> {
  const headers = headersAt(table, mapping.headerRow);
  const profile = recogniseProfile(headers);
  const fields = lackingFields(mapping, profile);
  if (fields !== '') return { ok: false, problem: { code: 'lackingFields', details: { fields } } };
  const empty = emptyTexts(profile, listProfile);
  const plans = planColumns(table, mapping, headers, empty);
  const reader = new RowReader(mapping, plans, profile, empty, options.utcOffset);
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

/** The confirmed stages of an import, asked by a deal's own words. */
class StageBook {
  readonly unknown = new Set<string>();
  private readonly stages = new Map<string, Stage>();
  private readonly last = new Map<string, number>();
  private readonly keyOf = stageKeys();

  constructor(
    stages: readonly Stage[],
    private readonly profile: Profile,
  ) {
    for (const stage of stages) {
      const key = this.keyOf(stage.pipeline, stage.name);
      this.stages.set(key, stage);
      const pipeline = this.keyOf(stage.pipeline, '');
      this.last.set(pipeline, Math.max(this.last.get(pipeline) ?? 0, stage.step));
    }
  }

  find(pipeline: string, name: string): Stage | undefined {
    return this.stages.get(this.keyOf(pipeline, name));
  }

  standing(draft: Draft): Standing {
    const stage = this.find(draft.pipeline, draft.stage);
    if (stage === undefined) this.unknown.add(draft.stage);
    const outcome = stage?.outcome ?? stageOutcome(draft.stage, this.profile)?.outcome ?? 'open';
    const standing = standingOf(draft, outcome);
    const ends = this.find(draft.pipeline, standing.stage);
    if (standing.endedFrom === '') return { ...standing, stage: stage?.name ?? draft.stage };
    const endedFrom = stage?.name ?? draft.stage;
    return { stage: ends?.name ?? standing.stage, outcome: ends?.outcome ?? standing.outcome, endedFrom };
  }

  reached(pipeline: string, { stage, outcome }: Standing, lostFrom: string): number {
    const last = this.last.get(this.keyOf(pipeline, '')) ?? 0;
    if (outcome === 'won') return last;
    const place = outcome === 'lost' ? lostFrom : stage;
    const step = this.find(pipeline, place)?.step ?? 0;
    return step > 0 ? step : Math.min(1, last);
  }
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
    reached: book.reached(draft.pipeline, standing, lostFrom),
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
      drafts.reader.unreadCells.add('noAmount', draft.rows[0] ?? 0, column ?? null, '');
    else unknown.push(draft);
  });
  return noAmountNote(unknown);
}

function count(code: string, number: number): readonly ReadingNote[] {
  return number === 0 ? [] : [{ code, details: { count: number } }];
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
      rows,
      rowsRead,
      unread: reader.unreadRows.report(),
      unreadCells: reader.unreadCells.report(),
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
