import { fromMinor } from '../analysis/money';
import type { Chance } from '../analysis/money-sum';
import { outlook as outlookOf } from '../analysis/outlook';
import { gridOf, type Parameter, placeInLine } from './arguments';
import type { FunctionsWords } from './errors';
import { minorCounter, numberReader, singleNumber } from './money';
import { readPairs } from './pairs';
import type { Cell } from './shapes';
import { sharesOf } from './shares';

export const OUTLOOK_PARAMETERS = [
  { name: 'amounts', need: 'amount' },
  { name: 'probabilities', need: 'probability', min: 0, max: 100 },
  { name: 'plan', need: 'amount', optional: true },
] as const satisfies readonly Parameter[];

/** Probabilities over this are percents. */
const CERTAIN = 1;

/**
 * `=OUTLOOK(amounts; probabilities; [plan])`: what deals may bring together, each its whole amount or
 * nothing, independently: two columns with the expected sum, the sums reached with 90, 50 and 10 %,
 * and the probability of the plan. No random numbers: the same input gives the same answer. Where
 * the amounts are too many and too uneven to count exactly, a sixth row says how far sums may be off.
 */
export function outlook(args: readonly unknown[], words: FunctionsWords): Cell[][] {
  const [amounts, probabilities, plan] = OUTLOOK_PARAMETERS;
  const chances = readChances(gridOf(amounts, args[0], words), gridOf(probabilities, args[1], words), words);
  const planGrid = gridOf(plan, args[2], words);
  const goal = singleNumber(planGrid, words);
  const minor = goal === null ? null : minorCounter(planGrid, words)(goal, 0, 0);
  const { labels } = words.outlook;
  if (chances.length === 0) {
    return [labels.expected, labels.low, labels.middle, labels.high, labels.plan].map((label) => [label, '']);
  }
  const found = outlookOf(chances, minor);
  return [
    [labels.expected, found.expected / 100],
    [labels.low, fromMinor(found.low)],
    [labels.middle, fromMinor(found.middle)],
    [labels.high, fromMinor(found.high)],
    [labels.plan, found.plan?.chance ?? ''],
    ...(found.within > 0 ? [[labels.within, fromMinor(found.within)]] : []),
  ];
}

function readChances(
  amountGrid: ReturnType<typeof gridOf>,
  probabilityGrid: ReturnType<typeof gridOf>,
  words: FunctionsWords,
): Chance[] {
  const rows = readPairs(
    { grid: amountGrid, read: numberReader(amountGrid.parameter) },
    { grid: probabilityGrid, read: numberReader(probabilityGrid.parameter) },
    words,
  );
  const entries = rows.map(({ index, second }) => ({ index, value: second }));
  const shares = sharesOf(probabilityGrid, entries, CERTAIN, words);
  const count = minorCounter(amountGrid, words);
  return rows.map(({ index, first }, row) => ({
    amount: count(first, ...placeInLine(amountGrid, index)),
    probability: shares[row]!,
  }));
}
