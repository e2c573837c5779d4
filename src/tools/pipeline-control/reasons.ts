import { weekday } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import type { Deal } from '../../tables/deal';
import type { Move } from '../../tables/moves';

/** Why to talk about a deal today, the most pressing first. */
export const REASONS = [
  'overdue',
  'today',
  'thisWeek',
  'lateTask',
  'moved',
  'missing',
  'noTask',
  'untouched',
] as const;

export type ReasonKind = (typeof REASONS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** Days past, or days without a change; 0 where the kind has none. */
  readonly days: number;
  /** What the last import saw of the deal. */
  readonly moves: readonly Move[];
}

/** What is known of a deal beside the deal itself. */
export interface DealNews {
  readonly expected: Day | null;
  /** Moves that the last import saw. */
  readonly moves: readonly Move[];
  /** The last day anything of it changed; null where unknown. */
  readonly touched: Day | null;
}

export interface Limits {
  readonly today: Day;
  readonly untouched: number;
  /** Whether the CRM tells of tasks at all. */
  readonly hasTasks: boolean;
}

/** Why to talk about an open deal; nothing where there is no reason. */
export function reasonsOf(deal: Deal, news: DealNews, limits: Limits): Reason[] {
  const { today, untouched, hasTasks } = limits;
  const { expected, moves, touched } = news;
  const sunday = today + 6 - weekday(today);
  const reasons: Reason[] = [];
  const add = (kind: ReasonKind, applies: boolean, days = 0) => {
    if (applies) reasons.push({ kind, days, moves });
  };
  add('overdue', expected !== null && expected < today, today - (expected ?? today));
  add('today', expected === today);
  add('thisWeek', expected !== null && expected > today && expected <= sunday);
  add('lateTask', deal.nextTask !== null && deal.nextTask < today, today - (deal.nextTask ?? today));
  add('moved', moves.length > 0);
  add('missing', deal.missingSince !== null);
  add('noTask', hasTasks && deal.nextTask === null);
  add('untouched', touched !== null && today - touched >= untouched, today - (touched ?? today));
  return reasons;
}

/** How pressing: the place of the first reason among all. */
export function urgency(reasons: readonly Reason[]): number {
  const [first] = reasons;
  return first ? REASONS.indexOf(first.kind) : REASONS.length;
}
