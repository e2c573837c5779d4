import type { Deal, Stage } from './deal';
import type { Draft } from './draft';
import type { Profile } from './profiles/profile';
import { type Standing, stageKeys, stageOutcome, standingOf } from './stages';

/** What decides how far a deal is known to have come. */
export type Reaching = Pick<Deal, 'pipeline' | 'stage' | 'outcome' | 'lostFrom'>;

/** The confirmed stages, and the last step of each pipeline. */
class Steps {
  private readonly stages = new Map<string, Stage>();
  private readonly last = new Map<string, number>();
  private readonly keyOf = stageKeys();

  constructor(stages: readonly Stage[]) {
    for (const stage of stages) {
      this.stages.set(this.keyOf(stage.pipeline, stage.name), stage);
      const pipeline = this.keyOf(stage.pipeline, '');
      this.last.set(pipeline, Math.max(this.last.get(pipeline) ?? 0, stage.step));
    }
  }

  find(pipeline: string, name: string): Stage | undefined {
    return this.stages.get(this.keyOf(pipeline, name));
  }

  reached({ pipeline, stage, outcome, lostFrom }: Reaching): number {
    const last = this.last.get(this.keyOf(pipeline, '')) ?? 0;
    if (outcome === 'won') return last;
    const step = this.find(pipeline, outcome === 'lost' ? lostFrom : stage)?.step ?? 0;
    return step > 0 ? step : Math.min(1, last);
  }
}

/**
 * How far a deal is known to have come among the confirmed stages: a won one to the last step, an open one to its own,
 * a lost one to the step it was lost from where that is known, else to the first.
 */
export function reachedAmong(stages: readonly Stage[]): (deal: Reaching) => number {
  const steps = new Steps(stages);
  return (deal) => steps.reached(deal);
}

/** The confirmed stages of an import, asked by a deal's own words. */
export class StageBook {
  /** Stages of the file that nobody confirmed. */
  readonly unknown = new Set<string>();
  private readonly steps: Steps;

  constructor(
    stages: readonly Stage[],
    private readonly profile: Profile,
  ) {
    this.steps = new Steps(stages);
  }

  standing(draft: Draft): Standing {
    const stage = this.steps.find(draft.pipeline, draft.stage);
    if (stage === undefined) this.unknown.add(draft.stage);
    const outcome = stage?.outcome ?? stageOutcome(draft.stage, this.profile)?.outcome ?? 'open';
    const standing = standingOf(draft, outcome);
    const ends = this.steps.find(draft.pipeline, standing.stage);
    if (standing.endedFrom === '') return { ...standing, stage: stage?.name ?? draft.stage };
    const endedFrom = stage?.name ?? draft.stage;
    return { stage: ends?.name ?? standing.stage, outcome: ends?.outcome ?? standing.outcome, endedFrom };
  }

  reached(deal: Reaching): number {
    return this.steps.reached(deal);
  }
}
