import type { Day } from '../analysis/day';
import type { Deal, Outcome, Stage } from './deal';
import { outcomeOf } from './outcome-words';
import { stageKeys } from './stages';

/** One stay of a deal in a stage, as the history sheet or an export of stage changes has it. */
export interface StageStay {
  /** Deal.key */
  readonly key: string;
  readonly stage: string;
  readonly entered: Day;
  /** Null while the deal is still there. */
  readonly left: Day | null;
}

/** A record of a deal coming into a stage. */
export interface StageEvent {
  /** Deal.key */
  readonly key: string;
  readonly stage: string;
  readonly entered: Day;
  /** The day with its time, as far as recorded: puts the events of a deal in order. */
  readonly at: number;
  /** When it left again; null where the record leaves that to the next event. */
  readonly left: Day | null;
  /** The stage it came from; '' where the record does not say. */
  readonly from: string;
}

export interface Stays {
  readonly stays: readonly StageStay[];
  /** Stays left out because nothing tells when they ended. */
  readonly endUnknown: number;
}

/** Looks stages up by a deal's pipeline and any spelling of the name. */
class StageNames {
  private readonly stages = new Map<string, Stage>();
  private readonly keyOf = stageKeys();

  constructor(stages: readonly Stage[]) {
    for (const stage of stages) this.stages.set(this.keyOf(stage.pipeline, stage.name), stage);
  }

  /** The name as the Stages sheet spells it. */
  name({ pipeline }: Deal, name: string): string {
    return this.stages.get(this.keyOf(pipeline, name))?.name ?? name;
  }

  outcome({ pipeline }: Deal, name: string): Outcome {
    return this.stages.get(this.keyOf(pipeline, name))?.outcome ?? outcomeOf(name) ?? 'open';
  }

  isFirstStep({ pipeline }: Deal, name: string): boolean {
    const stage = this.stages.get(this.keyOf(pipeline, name));
    return stage?.step === 1 && stage.outcome === 'open';
  }
}

/**
 * Turns recorded events into stays in open stages: a stay ends with the deal's next event, with the deal itself if it is
 * won or lost, or is still going on. Repeats of one stage are one stay. A stay whose end nobody recorded (a skipped
 * move, an end without a day, a deal that has moved on or vanished since) is counted and left out.
 * @param events of one deal in the order of the record, where their times are the same
 * @param since the day from which moves are recorded, where the record is one of moves: then the first step of a deal
 * begins with the deal itself, and a deal created since that has not moved is still in its first step. Deals that stood
 * there before are not taken: they are what is left of all that came, and would stretch the length. Null for a record
 * that has an event for every stage.
 */
export function staysOf(
  events: readonly StageEvent[],
  deals: readonly Deal[],
  stages: readonly Stage[],
  since: Day | null,
): Stays {
  const names = new StageNames(stages);
  const byDeal = new Map<string, StageEvent[]>();
  for (const event of events) {
    const own = byDeal.get(event.key);
    if (own) own.push(event);
    else byDeal.set(event.key, [event]);
  }
  const stays: StageStay[] = [];
  let endUnknown = 0;
  const seen = new Set<string>();
  for (const deal of deals) {
    // Of two rows with one key (copied by hand) the first is the deal.
    if (seen.has(deal.key)) continue;
    seen.add(deal.key);
    const own = merged(byDeal.get(deal.key) ?? [], deal, names);
    const beginning = since === null ? null : firstStay(deal, own[0], names, since);
    if (beginning) stays.push(beginning);
    own.forEach((event, index) => {
      if (names.outcome(deal, event.stage) !== 'open') return;
      const left = endOf(event, own[index + 1], deal, names);
      if (left === 'unknown') endUnknown += 1;
      else stays.push({ key: deal.key, stage: event.stage, entered: event.entered, left });
    });
  }
  return { stays, endUnknown };
}

/** A deal's events in order, one for each stay. */
function merged(events: readonly StageEvent[], deal: Deal, names: StageNames): StageEvent[] {
  const ordered = [...events].sort((a, b) => a.at - b.at);
  const kept: StageEvent[] = [];
  for (const event of ordered) {
    const stage = names.name(deal, event.stage);
    const from = event.from === '' ? '' : names.name(deal, event.from);
    const last = kept[kept.length - 1];
    if (last?.stage === stage) kept[kept.length - 1] = { ...last, left: event.left };
    else kept.push({ ...event, stage, from });
  }
  return kept;
}

function endOf(
  event: StageEvent,
  next: StageEvent | undefined,
  deal: Deal,
  names: StageNames,
): Day | null | 'unknown' {
  if (next !== undefined) {
    if (event.left !== null && event.left <= next.entered) return event.left;
    const followed = next.from === '' || next.from === event.stage;
    return followed ? Math.max(event.entered, next.entered) : 'unknown';
  }
  if (event.left !== null) return event.left;
  if (deal.outcome !== 'open') {
    return deal.closed !== null && deal.closed >= event.entered ? deal.closed : 'unknown';
  }
  const still = deal.missingSince === null && names.name(deal, deal.stage) === event.stage;
  return still ? null : 'unknown';
}

function firstStay(
  deal: Deal,
  first: StageEvent | undefined,
  names: StageNames,
  since: Day,
): StageStay | null {
  const { key, created } = deal;
  if (created === null) return null;
  if (first !== undefined) {
    const began = names.isFirstStep(deal, first.from) && created <= first.entered;
    return began ? { key, stage: first.from, entered: created, left: first.entered } : null;
  }
  const stands = deal.outcome === 'open' && deal.missingSince === null && created >= since;
  if (!stands || !names.isFirstStep(deal, deal.stage)) return null;
  return { key, stage: names.name(deal, deal.stage), entered: created, left: null };
}
