import { type Month, monthAround } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import type { Scalar } from '../../blueprint/blueprint';
import type { Deal } from '../../tables/deal';
import { type Move, movesOf, type Slips, slipsByDeal } from '../../tables/moves';
import { lastRecords, type StatusRecord } from '../../tables/status-history';
import { dealsAt } from '../../tables/undo-changes';
import type { Words } from '../../words/words';
import { CALENDAR_KEYS } from '../payment-calendar/published';
import { currenciesOf, unitOf } from '../shared/currency';
import { distinct, fold } from '../shared/texts';
import type { DealHistory, ToolContext } from '../tool';
import { chanceOf, type StageChance, stageChances } from './odds';
import { onCalendar } from './on-calendar';
import { type Reason, reasonsOf, urgency } from './reasons';
import { type Selection, selectionOf } from './selection';
import type { ControlSettings } from './settings';
import { isOfLastImport, isSince, knownFrom } from './windows';

/** An open deal as the control sees it. */
export interface OpenDeal {
  readonly deal: Deal;
  /** Its manager's place among the view's, from 0. */
  readonly owner: number;
  /** As typed on the payment calendar, else the deal's. */
  readonly expected: Day | null;
  /** 0…1; null is unknown. */
  readonly probability: number | null;
  readonly reasons: readonly Reason[];
  /** How often and how far its date was moved on, as far back as the history goes. */
  readonly slips: Slips | null;
  /** What its rows on the payment calendar have behind its key, the next payment first. */
  readonly rows: readonly string[];
}

/** What a manager is to talk about. */
export interface PersonalList {
  readonly manager: string;
  readonly open: number;
  readonly listed: readonly OpenDeal[];
  /** Deals with a reason that did not fit. */
  readonly more: number;
}

/** The open deals of an earlier day, by manager. */
export interface Earlier {
  readonly day: Day;
  readonly deals: readonly Deal[];
}

/** Everything the control's sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['pipelineControl'];
  readonly selection: Selection;
  readonly month: Month;
  readonly currencies: readonly string[] | null;
  readonly unit: string;
  /** By name; '' among them where some deals have none. */
  readonly managers: readonly string[];
  readonly chances: readonly StageChance[];
  /** Those of the currency shown. */
  readonly open: readonly OpenDeal[];
  readonly lists: readonly PersonalList[];
  readonly history: DealHistory | null;
  /** From the evening of which day changes are known; null where there was only one import. */
  readonly known: Day | null;
  /** Recent ones in the order they were recorded, those of the currency shown. */
  readonly moves: readonly Move[];
  /** From after which day on `moves` has them all. */
  readonly movesFrom: Day;
  readonly earlier: Earlier | null;
  /** The last record of every deal and half before today. */
  readonly saved: ReadonlyMap<string, StatusRecord>;
  /** The quoted name of the calculation sheet of a payment calendar, where statuses are typed then. */
  readonly calendar: string | undefined;
  readonly plan: string | undefined;
  /** What the owner wrote on this tool's own sheets, by deal. */
  readonly written: ReadonlyMap<string, Readonly<Record<string, Scalar>>>;
}

const WEEK = 7;

/** Days back for which changes are kept at hand, for another choice than that of the build. */
const RECENT = 38;

export function viewOf(settings: ControlSettings, context: ToolContext): View {
  const { deals, today, elsewhere } = context;
  const selection = selectionOf(settings, context);
  const { currency } = selection;
  const inScope = (deal: Pick<Deal, 'amount' | 'currency'>) =>
    currency === null || deal.amount === null || fold(deal.currency) === fold(currency);
  const history = context.dealHistory?.() ?? null;
  const known = history && knownFrom(history);
  const all = history === null ? [] : movesOf(deals, history.changes, context.stages);
  const movesFrom = Math.min(today - RECENT, selection.sinceDay ?? today);
  const moves = all.filter(
    ({ at }) => Math.floor(at) > movesFrom || (history !== null && isOfLastImport(at, history)),
  );
  const chances = stageChances(context);
  const currencies = currenciesOf(deals);
  const ours = deals.filter(inScope);
  const earlier = earlierOf(context, history, known, inScope);
  const managers = managersOf([...ours, ...(earlier?.deals ?? [])], moves);
  const open = openDeals(context, selection, ours, managers, chances, all, history);
  return {
    context,
    text: context.words.pipelineControl,
    selection,
    month: monthAround(today),
    currencies,
    unit: unitOf(currencies ? ours : deals),
    managers,
    chances,
    open,
    lists: listsOf(managers, open, selection),
    history,
    known,
    moves: moves.filter(inScope),
    movesFrom,
    earlier,
    saved: lastRecords((context.savedStatuses?.() ?? []).filter(({ day }) => day < today)),
    calendar: elsewhere.sheet(CALENDAR_KEYS),
    plan: elsewhere.sheet('plan-keys'),
    written: context.keyedRows?.get('deals') ?? new Map(),
  };
}

/** Managers with an open or won deal, now or a week ago, or with one that moved. */
function managersOf(deals: readonly Deal[], moves: readonly Move[]): string[] {
  const names = deals.filter(({ outcome }) => outcome !== 'lost').map(({ owner }) => owner);
  return distinct([...names, ...moves.map(({ owner }) => owner)]).sort();
}

/** The place of a manager among the view's, from 0. */
export function managerIndex(managers: readonly string[]): (owner: string) => number {
  const places = new Map(managers.map((name, index) => [fold(name), index]));
  return (owner) => places.get(fold(owner)) ?? -1;
}

function openDeals(
  context: ToolContext,
  { untouched }: Selection,
  deals: readonly Deal[],
  managers: readonly string[],
  chances: readonly StageChance[],
  moves: readonly Move[],
  history: DealHistory | null,
): OpenDeal[] {
  const open = deals.filter(({ outcome }) => outcome === 'open');
  const calendar = onCalendar(open, context);
  const { today } = context;
  const hasTasks = open.some(({ nextTask }) => nextTask !== null);
  const indexOf = managerIndex(managers);
  const slips = slipsByDeal(moves);
  const recent = byDeal(moves.filter(({ at }) => history !== null && isOfLastImport(at, history)));
  const seen = new Map(moves.map(({ key, at }) => [key, Math.floor(at)]));
  return open.map((deal): OpenDeal => {
    const row = calendar.get(deal.key);
    const expected = row?.day ?? deal.expected;
    const said = row?.probability ?? deal.probability;
    const own = seen.get(deal.key);
    const touched = own === undefined ? deal.changed : Math.max(own, deal.changed ?? own);
    const news = {
      expected,
      moves: recent.get(deal.key) ?? [],
      touched,
    };
    return {
      deal,
      owner: indexOf(deal.owner),
      expected,
      probability: said ?? chanceOf(deal, chances)?.probability ?? null,
      reasons: reasonsOf(deal, news, { today, untouched, hasTasks }),
      slips: slips.get(deal.key) ?? null,
      rows: row?.rows ?? [''],
    };
  });
}

function byDeal(moves: readonly Move[]): Map<string, Move[]> {
  const found = new Map<string, Move[]>();
  for (const move of moves) found.set(move.key, [...(found.get(move.key) ?? []), move]);
  return found;
}

function listsOf(
  managers: readonly string[],
  open: readonly OpenDeal[],
  { manager, most }: Selection,
): PersonalList[] {
  return managers.flatMap((name, index): PersonalList[] => {
    if (manager !== null && fold(name) !== fold(manager)) return [];
    const own = open.filter(({ owner }) => owner === index);
    const pressing = own.filter(({ reasons }) => reasons.length > 0).sort(byUrgency);
    if (pressing.length === 0) return [];
    const listed = pressing.slice(0, most);
    return [{ manager: name, open: own.length, listed, more: pressing.length - listed.length }];
  });
}

function byUrgency(a: OpenDeal, b: OpenDeal): number {
  return urgency(a.reasons) - urgency(b.reasons) || (b.deal.amount ?? 0) - (a.deal.amount ?? 0);
}

/** The deals a week ago; where changes are not known so far back, on the day from which they are. */
function earlierOf(
  { deals, today }: ToolContext,
  history: DealHistory | null,
  known: Day | null,
  inScope: (deal: Deal) => boolean,
): Earlier | null {
  if (history === null || known === null || known >= today) return null;
  const day = Math.max(known, today - WEEK);
  const there = dealsAt(deals, history.changes, day + 1 - Number.EPSILON * day);
  return { day, deals: there.filter((deal) => deal.outcome === 'open' && inScope(deal)) };
}

/** The moves of the chosen window, as of the build. */
export function chosenMoves({ moves, history, selection, context }: View): Move[] {
  if (history === null) return [];
  return moves.filter(({ at }) => isSince(at, selection, context.today, history));
}
