import type { Stage } from './deal';
import type { Draft } from './draft';
import type { Profile } from './profiles/profile';
import { type Standing, stageKeys, stageOutcome, standingOf } from './stages';

/** The confirmed stages of an import, asked by a deal's own words. */
export class StageBook {
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
