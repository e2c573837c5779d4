import { chanceOfAtLeast, MISS, quantileOf } from './distribution';
import { type Chance, sumDistribution } from './money-sum';

export interface Outlook {
  /** Σ amount × probability, minor units, not rounded. */
  readonly expected: number;
  readonly deviation: number;
  /** Exceeded or met with 90, 50 and 10 %: the smallest sums whose cumulative probability is 10, 50, 90 %. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Probability of the plan, between which bounds; equal where exact. Null without a plan. */
  readonly plan: { readonly chance: number; readonly least: number; readonly most: number } | null;
  /** The three sums may be off by so much; 0 where exact. See Distribution. */
  readonly within: number;
}

/**
 * What deals may bring together, each its whole amount or nothing, independently of the others.
 * Payments of one deal in the same period are one chance: they come or fail together.
 */
export function outlook(chances: readonly Chance[], plan: number | null): Outlook {
  const sum = sumDistribution(chances);
  const variance = chances.reduce((v, { amount, probability: p }) => v + amount * amount * p * (1 - p), 0);
  const miss = sum.within > 0 ? MISS : 0;
  return {
    expected: expectedSum(chances),
    deviation: Math.sqrt(variance),
    low: Math.round(quantileOf(sum, 0.1)),
    middle: Math.round(quantileOf(sum, 0.5)),
    high: Math.round(quantileOf(sum, 0.9)),
    plan:
      plan === null
        ? null
        : {
            chance: chanceOfAtLeast(sum, plan),
            least: Math.max(0, chanceOfAtLeast(sum, plan + sum.within) - miss),
            most: Math.min(1, chanceOfAtLeast(sum, plan - sum.within) + miss),
          },
    within: Math.ceil(sum.within),
  };
}

/** Σ amount × probability. */
export function expectedSum(chances: readonly Chance[]): number {
  return chances.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
}

/**
 * The probability of each number of wins, 0 … all: the Poisson-binomial distribution, by
 * convolution. Exact but for the rounding of floats.
 */
export function winDistribution(probabilities: readonly number[]): Float64Array {
  const chance = new Float64Array(probabilities.length + 1);
  chance[0] = 1;
  probabilities.forEach((probability, deals) => {
    for (let wins = deals + 1; wins > 0; wins -= 1) {
      chance[wins] = chance[wins]! * (1 - probability) + chance[wins - 1]! * probability;
    }
    chance[0]! *= 1 - probability;
  });
  return chance;
}
