import { type AgeOdds, oddsByAge } from '../../analysis/age-odds';
import { type Course, courseOf } from '../../analysis/competing-risks';
import type { Day } from '../../analysis/day';
import type { Deal } from '../../tables/deal';
import type { StageOdds } from '../shared/stage-odds';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** The age a deal's odds were taken at, counted from its creation or from when it came to its stage. */
export interface DealAgeOdds extends AgeOdds {
  readonly since: 'created' | 'entered';
}

type OddsOfDeal = (deal: Deal) => DealAgeOdds | null;

type Known = Pick<ToolContext, 'deals' | 'stages' | 'stageHistory' | 'today'>;

/**
 * What is known of a deal's age at a stage: from when it came to the stage, where stays are known for enough deals; else
 * from its creation. By stage key, worked out once a stage.
 */
export function stageAges(context: Known): (stage: StageOdds) => OddsOfDeal {
  const entries = entriesByStep(context);
  const known = new Map<string, OddsOfDeal>();
  return (stage) => {
    const found = known.get(stage.key) ?? oddsAt(stage, entries, context);
    known.set(stage.key, found);
    return found;
  };
}

function oddsAt(stage: StageOdds, entries: Entries, { deals, today }: Known): OddsOfDeal {
  const reached = deals.filter(
    (deal) =>
      fold(deal.pipeline) === fold(stage.pipeline) && (deal.outcome === 'won' || deal.reached >= stage.step),
  );
  const created = (deal: Deal) => deal.created;
  const entered = (deal: Deal) => entries(deal, stage.step);
  const byStay = oddsByAge(reached.flatMap((deal) => courses(deal, entered(deal), today)));
  const byLife = oddsByAge(reached.flatMap((deal) => courses(deal, created(deal), today)));
  return (deal) => {
    for (const [since, start, odds] of [
      ['entered', entered(deal), byStay],
      ['created', created(deal), byLife],
    ] as const) {
      const found = start === null ? null : odds(today - start);
      if (found) return { ...found, since };
    }
    return null;
  };
}

/** None where the deal's start is unknown, or its end, or one is before the other. */
function courses({ outcome, closed }: Deal, start: Day | null, today: Day): Course[] {
  if (start === null || start > today || (outcome !== 'open' && closed === null)) return [];
  const course = courseOf(start, outcome === 'open' ? null : closed, outcome === 'won', today);
  return course.days < 0 ? [] : [course];
}

/** When a deal came to a step, or past it; null where no stay tells. */
type Entries = (deal: Deal, step: number) => Day | null;

function entriesByStep({ stageHistory, stages }: Known): Entries {
  const steps = new Map(stages.map(({ pipeline, name, step }) => [`${fold(pipeline)}|${fold(name)}`, step]));
  const stays = new Map<string, { readonly stage: string; readonly entered: Day }[]>();
  for (const { key, stage, entered } of stageHistory ?? []) {
    stays.set(key, [...(stays.get(key) ?? []), { stage, entered }]);
  }
  return ({ key, pipeline }, step) => {
    const days = (stays.get(key) ?? []).flatMap(({ stage, entered }) =>
      (steps.get(`${fold(pipeline)}|${fold(stage)}`) ?? 0) >= step ? [entered] : [],
    );
    return days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day));
  };
}
