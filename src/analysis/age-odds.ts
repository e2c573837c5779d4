import { type Course, riskAt, riskCurve } from './competing-risks';
import { median } from './quantile';

/** What deals that lasted as long say of one that is still open. */
export interface AgeOdds {
  /** That it is won at all. */
  readonly probability: number;
  /** Deals that lasted longer than `age`, and those of them that were won. */
  readonly lasted: number;
  readonly won: number;
  /** Days; less than the deal's own age where too few deals have lasted so long. */
  readonly age: number;
}

/** Under this many deals that lasted longer and are known to the end, or long enough, nothing is said of an age. */
export const FEWEST_LASTED = 20;

/**
 * The probability that a deal open for so many days is won, from how long others lasted and how they ended (open ones
 * count for the time they have lasted): Aalen–Johansen, (F_won(∞) − F_won(age)) / S(age). An open deal counts among
 * those known for long enough once it has outlasted the age by the median length of a won deal: where nothing has been
 * won after an age, that is known only from deals that were watched for long enough. A deal older than that is taken
 * as of the greatest age that enough deals have lasted beyond; null where not even a new one can be judged.
 */
export function oddsByAge(
  courses: readonly Course[],
  fewest = FEWEST_LASTED,
): (age: number) => AgeOdds | null {
  const curve = riskCurve(courses);
  const won = courses.flatMap(({ days, end }) => (end === 'won' ? [days] : []));
  const watch = median(won) ?? Number.POSITIVE_INFINITY;
  const known = courses.map(({ days, end }) => (end ? days : days - watch)).sort((a, b) => a - b);
  // Ages are whole days; a deal that ended on the day itself did not last longer.
  const greatest = known.length < fewest ? -1 : Math.ceil(known[known.length - fewest]!) - 1;
  const lastedSorted = courses.map(({ days }) => days).sort((a, b) => a - b);
  const wonSorted = [...won].sort((a, b) => a - b);
  const finalWon = curve[curve.length - 1]?.won ?? 0;
  return (asked) => {
    const age = Math.min(Math.max(0, asked), greatest);
    if (age < 0) return null;
    const now = riskAt(curve, age);
    const probability = now.open < 1e-12 ? 0 : Math.min(1, Math.max(0, (finalWon - now.won) / now.open));
    return { probability, lasted: above(lastedSorted, age), won: above(wonSorted, age), age };
  };
}

/** How many of rising numbers are greater, by halving. */
function above(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
