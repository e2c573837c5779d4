import type { Day } from '../analysis/day';
import type { DayTime } from '../calls';
import type { Deal, Stage } from './deal';
import { foldText } from './raw';
import type { RecordedChange } from './recorded-changes';
import { placesByKey, undone } from './undo-changes';

/** What can become of a deal between two imports. The numbers of the kinds on a sheet are their places, from 1. */
export const MOVE_KINDS = [
  'new',
  'won',
  'lost',
  'reopened',
  'slipped',
  'earlier',
  'raised',
  'cut',
  'forward',
  'back',
  'other',
] as const;

export type MoveKind = (typeof MOVE_KINDS)[number];

/** A move of a deal, with the deal as it was right after the import that saw it. */
export interface Move {
  readonly at: DayTime;
  readonly key: string;
  readonly title: string;
  readonly client: string;
  readonly kind: MoveKind;
  readonly owner: string;
  readonly currency: string;
  readonly pipeline: string;
  /** Minor units: of a change of the amount the difference, else the deal's amount; null is unknown. */
  readonly amount: number | null;
  /** By how many days the expected date moved; 0 for other moves. */
  readonly days: number;
  readonly change: RecordedChange;
}

/**
 * What moved, in the order it was recorded. The stage and the date of a deal that was won or lost in the same import are
 * part of that and no moves of their own; neither is the day of closing.
 * @param changes in the order they were recorded
 */
export function movesOf(
  deals: readonly Deal[],
  changes: readonly RecordedChange[],
  stages: readonly Stage[],
): Move[] {
  const table: (Deal | null)[] = [...deals];
  const places = placesByKey(deals);
  const steps = stepsOf(stages);
  const moves: Move[][] = [];
  for (let end = changes.length; end > 0; ) {
    const start = startOfDeal(changes, end);
    const own = changes.slice(start, end);
    const place = places.get(own[0]!.key);
    const after = place === undefined ? null : (table[place] ?? null);
    moves.push(movesTogether(own, after, steps));
    let before = after;
    for (const change of [...own].reverse()) before = before && undone(before, change);
    if (place !== undefined) table[place] = before;
    end = start;
  }
  return moves.reverse().flat();
}

/** An import writes what became of one deal in rows that follow one another. */
function startOfDeal(changes: readonly RecordedChange[], end: number): number {
  const last = changes[end - 1]!;
  let start = end - 1;
  while (start > 0 && changes[start - 1]!.key === last.key && changes[start - 1]!.at === last.at) start -= 1;
  return start;
}

type StepOf = (pipeline: string, stage: string) => number;

/** The step of a stage; 0 where it is none or not known. */
function stepsOf(stages: readonly Stage[]): StepOf {
  const keyOf = (pipeline: string, name: string) => JSON.stringify([foldText(pipeline), foldText(name)]);
  const known = new Map(stages.map(({ pipeline, name, step }) => [keyOf(pipeline, name), step]));
  const byName = new Map(stages.map(({ name, step }) => [foldText(name), step]));
  return (pipeline, stage) => known.get(keyOf(pipeline, stage)) ?? byName.get(foldText(stage)) ?? 0;
}

function movesTogether(changes: readonly RecordedChange[], deal: Deal | null, stepOf: StepOf): Move[] {
  const outcome = changes.find(({ what }) => what === 'outcome');
  return changes.flatMap((change): Move[] => {
    const { what, title, key, at } = change;
    if (what === 'closed' || (outcome && (what === 'stage' || what === 'expected'))) return [];
    const base = {
      at,
      key,
      title: deal?.title ?? title,
      client: deal?.client ?? '',
      owner: deal?.owner ?? '',
      currency: deal?.currency ?? '',
      pipeline: deal?.pipeline ?? '',
      amount: deal?.amount ?? null,
      days: 0,
      change,
    };
    const move = { ...base, ...whatMoved(change, deal, stepOf) };
    const closed = what === 'new' && deal !== null && deal.outcome !== 'open' ? deal.outcome : null;
    return closed ? [move, { ...base, kind: closed }] : [move];
  });
}

function whatMoved(
  { what, before, after }: RecordedChange,
  deal: Deal | null,
  stepOf: StepOf,
): Pick<Move, 'kind'> & Partial<Pick<Move, 'amount' | 'days'>> {
  switch (what) {
    case 'new':
      return { kind: 'new' };
    case 'outcome':
      return { kind: endOf(before, after) };
    case 'expected':
      return datesMoved(before, after);
    case 'amount':
      if (typeof before !== 'number' || typeof after !== 'number') return { kind: 'other' };
      return { kind: after > before ? 'raised' : 'cut', amount: after - before };
    case 'stage': {
      const [from, to] = [before, after].map((name) => stepOf(deal?.pipeline ?? '', String(name ?? '')));
      if (!from || !to || from === to) return { kind: 'other' };
      return { kind: to > from ? 'forward' : 'back' };
    }
    default:
      return { kind: 'other' };
  }
}

/** A deal that was not open before is neither won nor lost anew: only its mark was changed. */
function endOf(before: RecordedChange['before'], after: RecordedChange['after']): MoveKind {
  if (after === 'open') return 'reopened';
  if (before !== 'open') return 'other';
  return after === 'won' ? 'won' : 'lost';
}

function datesMoved(
  before: RecordedChange['before'],
  after: RecordedChange['after'],
): Pick<Move, 'kind'> & Partial<Pick<Move, 'days'>> {
  if (typeof before !== 'number' || typeof after !== 'number') return { kind: 'other' };
  return { kind: after > before ? 'slipped' : 'earlier', days: Math.abs(after - before) };
}

/** How often and how far a deal's expected date was moved on. */
export interface Slips {
  readonly times: number;
  readonly days: Day;
}

/** The slips of each deal, by its key. */
export function slipsByDeal(moves: readonly Move[]): Map<string, Slips> {
  const slips = new Map<string, Slips>();
  for (const { kind, key, days } of moves) {
    if (kind !== 'slipped') continue;
    const known = slips.get(key);
    slips.set(key, { times: (known?.times ?? 0) + 1, days: (known?.days ?? 0) + days });
  }
  return slips;
}
