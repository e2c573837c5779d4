/** A contest among managers: one figure by one rule decides, equal figures share a place. */

export const CONTEST_RULES = ['count', 'sum', 'growth', 'newClients', 'average'] as const;
export type ContestRule = (typeof CONTEST_RULES)[number];

/** What a manager did within the contest's days, minor units. */
export interface ContestResult {
  /** Sales over 0. */
  readonly count: number;
  /** Returns taken off. */
  readonly sum: number;
  /** Sales over 0 to new clients. */
  readonly newClients: number;
  /** Own sales of the days compared with. */
  readonly past: number;
}

export interface ContestTerms {
  readonly rule: ContestRule;
  /** Days of the contest that have come, and days compared with. */
  readonly elapsed: number;
  readonly pastDays: number;
  /** The fewest sales that make an average. */
  readonly fewest: number;
}

/**
 * What decides: a count, an average or a sum in minor units, or growth as a share (0.2 is a fifth more than the own
 * past of as many days). Null gives no place: nothing sold, too few sales for an average, no past to grow from.
 */
export function contestFigure(result: ContestResult, terms: ContestTerms): number | null {
  const { count, sum, newClients, past } = result;
  switch (terms.rule) {
    case 'count':
      return count > 0 ? count : null;
    case 'sum':
      return sum > 0 ? sum : null;
    case 'newClients':
      return newClients > 0 ? newClients : null;
    case 'average':
      return count >= Math.max(1, terms.fewest) && sum > 0 ? sum / count : null;
    case 'growth': {
      const usual = (past * terms.elapsed) / Math.max(1, terms.pastDays);
      return usual > 0 && sum > 0 ? sum / usual - 1 : null;
    }
  }
}

/** Figures closer than this are equal: they are read to six decimals. */
const DECIMALS = 6;

/** Places from 1: equal figures share one, and the next place leaves the shared ones out. Null has none. */
export function placesOf(figures: readonly (number | null)[]): (number | null)[] {
  const read = figures.map((figure) => (figure === null ? null : Number(figure.toFixed(DECIMALS))));
  return read.map((own) =>
    own === null ? null : 1 + read.filter((other) => other !== null && other > own).length,
  );
}
