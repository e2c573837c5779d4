import { LAPLACE, type Prior, smoothed, type Trials } from './beta-binomial';
import { type Interval, wilson95 } from './interval';

/** A deal as far as its stage's probability needs it. */
export interface FinishedDeal {
  readonly outcome: 'won' | 'lost' | 'open';
  /** The furthest step it is known to have reached, from 1. */
  readonly reached: number;
}

/** Wins among finished deals that reached a step; index 0 is step 1. Open deals are not in it. */
export function finishedByStep(deals: readonly FinishedDeal[], steps: number): Trials[] {
  const won = new Array<number>(steps).fill(0);
  const finished = new Array<number>(steps).fill(0);
  for (const { outcome, reached } of deals) {
    if (outcome === 'open') continue;
    const upTo = outcome === 'won' ? steps : Math.min(reached, steps);
    for (let step = 0; step < upTo; step += 1) {
      finished[step]! += 1;
      if (outcome === 'won') won[step]! += 1;
    }
  }
  return won.map((count, step) => ({ won: count, finished: finished[step]! }));
}

export interface StageProbability extends Trials {
  /** Smoothed; null where fewer deals have finished than the minimum, with the counts to say why. */
  readonly probability: number | null;
  /** Of the plain share, 95 %; null where nothing has finished. */
  readonly interval: Interval | null;
}

/** Under this many finished deals no probability is proposed. */
export const FEWEST_FINISHED = 20;

/** won / finished, smoothed by a prior. */
export function stageProbability(
  trials: Trials,
  prior: Prior = LAPLACE,
  fewest = FEWEST_FINISHED,
): StageProbability {
  return {
    ...trials,
    probability: trials.finished < Math.max(1, fewest) ? null : smoothed(trials, prior),
    interval: wilson95(trials.won, trials.finished),
  };
}
