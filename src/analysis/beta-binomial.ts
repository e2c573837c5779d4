/** A group's wins among its trials. */
export interface Trials {
  readonly won: number;
  readonly finished: number;
}

/** A Beta(a, b) prior: as if a wins and b losses had been seen before. */
export interface Prior {
  readonly a: number;
  readonly b: number;
}

/** One win and one loss before the first: Laplace's rule, (w + 1) / (n + 2). */
export const LAPLACE: Prior = { a: 1, b: 1 };

/** The smoothed share (w + a) / (n + a + b): with few trials near the prior's, with many near its own. */
export function smoothed({ won, finished }: Trials, { a, b }: Prior): number {
  return (won + a) / (finished + a + b);
}

/** Weights a prior may have, in trials; groups that differ by no more than chance reach the largest. */
const LEAST_WEIGHT = 0.1;
const MOST_WEIGHT = 1e6;
const STEPS = 60;

/**
 * The Beta prior that groups of trials were most likely drawn from (beta-binomial maximum
 * likelihood), so that each group can be shrunk towards all (empirical Bayes). Null where fewer
 * than two groups have finished trials, or all of these were won, or none.
 */
export function fitPrior(groups: readonly Trials[]): Prior | null {
  const used = groups.filter(({ finished }) => finished > 0);
  const won = used.reduce((sum, group) => sum + group.won, 0);
  const finished = used.reduce((sum, group) => sum + group.finished, 0);
  if (used.length < 2 || won === 0 || won === finished) return null;
  const bestShare = (weight: number) =>
    maximum(1e-6, 1 - 1e-6, (share) => logLikelihood(used, priorOf(share, weight)));
  const logWeight = maximum(Math.log(LEAST_WEIGHT), Math.log(MOST_WEIGHT), (log) => {
    const weight = Math.exp(log);
    return logLikelihood(used, priorOf(bestShare(weight), weight));
  });
  const weight = Math.exp(logWeight);
  return priorOf(bestShare(weight), weight);
}

function priorOf(share: number, weight: number): Prior {
  return { a: share * weight, b: (1 - share) * weight };
}

function logLikelihood(groups: readonly Trials[], { a, b }: Prior): number {
  const none = logBeta(a, b);
  return groups.reduce((sum, { won, finished }) => sum + logBeta(a + won, b + finished - won) - none, 0);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ln Γ(x) of x > 0 by Stirling's series, after raising x where the series is not yet good. */
function logGamma(x: number): number {
  let shift = 0;
  let value = x;
  for (; value < 12; value += 1) shift += Math.log(value);
  const inverse = 1 / (value * value);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / value;
  return (value - 0.5) * Math.log(value) - value + Math.log(2 * Math.PI) / 2 + series - shift;
}

/** Where a function with one peak is largest, by the golden section. */
function maximum(from: number, to: number, of: (x: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  for (let step = 0; step < STEPS; step += 1) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = of(right);
    }
  }
  return (low + high) / 2;
}
