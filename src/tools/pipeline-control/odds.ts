import type { Deal } from '../../tables/deal';
import { type StageOdds, stageLabels, stageOdds } from '../shared/stage-odds';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** An open stage with the probability of its deals. */
export interface StageChance extends Pick<StageOdds, 'pipeline' | 'name' | 'probability'> {
  /** As the sheet names it: with the pipeline where there are several. */
  readonly label: string;
}

/** The open stages in order: with the owner's probabilities on the payment calendar, else the company's own history. */
export function stageChances(context: ToolContext): StageChance[] {
  const typed = context.elsewhere.rows?.('payment-calendar', 'stages') ?? new Map();
  const odds = stageOdds({ ...context, keyedRows: new Map([['stages', typed]]) });
  const labelOf = stageLabels(odds);
  return odds.map(({ pipeline, name, probability, key }) => ({
    pipeline,
    name,
    probability,
    label: labelOf(key),
  }));
}

/** A deal's stage by its pipeline; where only the name fits, by the name. */
export function chanceOf(
  { stage, pipeline }: Pick<Deal, 'stage' | 'pipeline'>,
  chances: readonly StageChance[],
): StageChance | undefined {
  const named = chances.filter(({ name }) => fold(name) === fold(stage));
  return named.find((own) => fold(own.pipeline) === fold(pipeline)) ?? named[0];
}
