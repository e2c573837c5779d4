import type { ProposedStage } from '../../src/calls';
import type { Outcome } from '../../src/tables/deal';

export interface Pipeline {
  readonly name: string;
  readonly open: readonly ProposedStage[];
  readonly won: readonly ProposedStage[];
  readonly lost: readonly ProposedStage[];
}

function sameStage(a: ProposedStage, b: ProposedStage): boolean {
  return a.pipeline === b.pipeline && a.name === b.name;
}

/** The stages by pipeline, each group in its order. */
export function pipelines(stages: readonly ProposedStage[]): readonly Pipeline[] {
  const names = [...new Set(stages.map((stage) => stage.pipeline))];
  return names.map((name) => {
    const of = (outcome: Outcome) =>
      stages
        .filter((stage) => stage.pipeline === name && stage.outcome === outcome)
        .sort((a, b) => a.step - b.step);
    return { name, open: of('open'), won: of('won'), lost: of('lost') };
  });
}

function numbered(pipeline: Pipeline): ProposedStage[] {
  const last = pipeline.open.length + 1;
  return [
    ...pipeline.open.map((stage, index) => ({ ...stage, step: index + 1 })),
    ...pipeline.won.map((stage) => ({ ...stage, step: last })),
    ...pipeline.lost.map((stage) => ({ ...stage, step: 0 })),
  ];
}

/** Steps from 1 without gaps; every won stage is the last step, a lost one is none. */
export function renumber(stages: readonly ProposedStage[]): ProposedStage[] {
  return pipelines(stages).flatMap(numbered);
}

/** The stages after one of them is given another outcome; as a step it becomes the last one. */
export function setOutcome(
  stages: readonly ProposedStage[],
  changed: ProposedStage,
  outcome: Outcome,
): ProposedStage[] {
  const step = stages.length + 1;
  return renumber(stages.map((stage) => (sameStage(stage, changed) ? { ...stage, outcome, step } : stage)));
}

/** The stages after one of the steps changes places with its neighbour above (-1) or below (1). */
export function move(stages: readonly ProposedStage[], moved: ProposedStage, by: -1 | 1): ProposedStage[] {
  return renumber(
    stages.map((stage) => {
      if (stage.pipeline !== moved.pipeline || stage.outcome !== 'open') return stage;
      if (sameStage(stage, moved)) return { ...stage, step: stage.step + by };
      return stage.step === moved.step + by ? { ...stage, step: moved.step } : stage;
    }),
  );
}
