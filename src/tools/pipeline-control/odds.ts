import { finishedByStep, stageProbability } from '../../analysis/probabilities';
import type { Deal } from '../../tables/deal';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** An open stage with the probability of its deals. */
export interface StageChance {
  readonly pipeline: string;
  readonly name: string;
  /** As the sheet names it: with the pipeline where there are several. */
  readonly label: string;
  /** 0…1; null where too few deals have finished and nobody said. */
  readonly probability: number | null;
}

/**
 * The open stages in order. A probability that the owner typed on the payment calendar comes first, then the company's
 * own finished deals.
 */
export function stageChances({ deals, stages, elsewhere }: ToolContext): StageChance[] {
  const typed = elsewhere.rows?.('payment-calendar', 'stages');
  const pipelines = [...new Set(stages.map(({ pipeline }) => pipeline))];
  return pipelines.flatMap((pipeline) => {
    const own = stages.filter((stage) => stage.pipeline === pipeline && stage.step > 0);
    const steps = Math.max(0, ...own.map(({ step }) => step));
    const trials = finishedByStep(
      deals.filter((deal) => fold(deal.pipeline) === fold(pipeline)),
      steps,
    );
    return own
      .filter(({ outcome }) => outcome === 'open')
      .sort((a, b) => a.step - b.step)
      .map(({ name, step }): StageChance => {
        const said = typed?.get(`${pipeline}|${name}`)?.probability;
        return {
          pipeline,
          name,
          label: pipelines.length > 1 && pipeline !== '' ? `${name} · ${pipeline}` : name,
          probability: typeof said === 'number' ? said : stageProbability(trials[step - 1]!).probability,
        };
      });
  });
}

/** A deal's stage by its pipeline; where only the name fits, by the name. */
export function chanceOf(
  { stage, pipeline }: Pick<Deal, 'stage' | 'pipeline'>,
  chances: readonly StageChance[],
): StageChance | undefined {
  const named = chances.filter(({ name }) => fold(name) === fold(stage));
  return named.find((own) => fold(own.pipeline) === fold(pipeline)) ?? named[0];
}
