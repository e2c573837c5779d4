import { type Interval, Z95 } from './interval';

export interface ScoreCounts {
  readonly answers: number;
  /** Scores 9 and 10 */
  readonly promoters: number;
  /** Scores 7 and 8 */
  readonly passives: number;
  /** Scores 0 to 6 */
  readonly detractors: number;
}

export interface NetPromoter {
  /** −100…100, not rounded */
  readonly score: number;
  readonly standardError: number;
  /** Half the width of the 95 % Wald interval, in points. 0 where all answers fall in one group. */
  readonly margin: number;
}

export const LOWEST_SCORE = 0;
export const HIGHEST_SCORE = 10;

/** Sorts whole scores of 0…10 into the three groups. */
export function countScores(scores: readonly number[]): ScoreCounts {
  let promoters = 0;
  let detractors = 0;
  for (const score of scores) {
    if (score >= 9) promoters += 1;
    else if (score <= 6) detractors += 1;
  }
  const answers = scores.length;
  return { answers, promoters, passives: answers - promoters - detractors, detractors };
}

/**
 * Net promoter score with its sampling error: one answer is +1, 0 or −1, so its variance is
 * p + d − (p − d)² (population form). Null of no answers.
 */
export function netPromoter(counts: ScoreCounts): NetPromoter | null {
  const { answers, promoters, detractors } = counts;
  if (answers === 0) return null;
  const difference = (promoters - detractors) / answers;
  // Over n² the numerator is a whole number, so that a variance of nothing is 0 exactly.
  const spread = (promoters + detractors) * answers - (promoters - detractors) ** 2;
  const standardError = (100 * Math.sqrt(spread / answers)) / answers;
  return { score: 100 * difference, standardError, margin: Z95 * standardError };
}

/**
 * Adjusted Wald 95 % interval: three answers are added, 0.75 promoter, 1.5 passives, 0.75
 * detractor, so that it does not vanish when all answers agree. Kept within −100…100.
 * Null of no answers.
 */
export function adjustedInterval(counts: ScoreCounts): Interval | null {
  if (counts.answers === 0) return null;
  const answers = counts.answers + 3;
  const difference = (counts.promoters - counts.detractors) / answers;
  const variance = (counts.promoters + counts.detractors + 1.5) / answers - difference * difference;
  const margin = Z95 * Math.sqrt(variance / answers);
  return {
    low: Math.max(-100, 100 * (difference - margin)),
    high: Math.min(100, 100 * (difference + margin)),
  };
}
