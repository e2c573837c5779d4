import { sumOf } from '../analysis/exact';
import { fromMinor, toMinor } from '../analysis/money';
import { marginalPay, type Tier, type TierProblem, tierProblem, tiersFrom } from '../analysis/tiers';
import {
  failAt,
  type Grid,
  gridOf,
  lineOf,
  numbersOf,
  type Parameter,
  placeInLine,
  placeOf,
} from './arguments';
import { type FunctionsWords, fail } from './errors';
import { requireLength } from './pairs';
import { cellByCell, type Shaped } from './shapes';
import { sharesOf } from './shares';

/** Amounts that can be counted to the kopeck. */
const LARGEST = 7e13;

export const TIERS_PARAMETERS = [
  { name: 'amount', need: 'amount', min: -LARGEST, max: LARGEST },
  { name: 'bounds', need: 'bound', min: 0, max: LARGEST },
  { name: 'rates', need: 'rate', min: 0, max: 100 },
] as const satisfies readonly Parameter[];

/** Rates over this are percents. */
const LARGEST_RATE = 1;

/**
 * `=TIERS(amount; bounds; rates)`: marginal tiers, to the kopeck: each part of the amount at its own
 * tier's rate. `bounds` is a line of amounts at which tiers begin, or two columns, from and to; a
 * tier holds its lower bound and not its upper, the last has none. Under the first bound nothing is
 * paid. The answer has the shape of `amount`; a blank gives a blank.
 */
export function tiers(args: readonly unknown[], words: FunctionsWords): Shaped {
  const [amount, bounds, rates] = TIERS_PARAMETERS;
  const boundGrid = gridOf(bounds, args[1], words);
  const rateGrid = gridOf(rates, args[2], words);
  const found = readTiers(boundGrid, rateGrid, words);
  return cellByCell([gridOf(amount, args[0], words)], words, (sold) =>
    sold == null ? '' : fromMinor(sumOf(marginalPay(Math.max(0, toMinor(sold)), found.tiers, found.rates))),
  );
}

interface Scale {
  readonly tiers: readonly Tier[];
  readonly rates: readonly number[];
}

/** Rows that are blank throughout are skipped; the rest must be whole and without a problem. */
function readTiers(boundGrid: Grid, rateGrid: Grid, words: FunctionsWords): Scale {
  const rateCells = lineOf(rateGrid, words);
  const paired = boundGrid.columns === 2 && (boundGrid.rows > 1 || rateCells.length === 1);
  const length = paired ? boundGrid.rows : lineOf(boundGrid, words).length;
  requireLength(boundGrid, length, rateGrid, rateCells.length, words);
  const bounds = numbersOf(boundGrid, words);
  const rates = numbersOf(rateGrid, words).flat();
  const lines = (paired ? bounds : bounds.flat().map((from) => [from])).map((line, index) => ({
    index,
    from: line[0] ?? null,
    to: line[1] ?? null,
    rate: rates[index] ?? null,
  }));
  const used = lines.filter(({ from, to, rate }) => from !== null || to !== null || rate !== null);
  const rows = used.map(({ index, from, to, rate }, order) => {
    // A table that starts "up to …" starts from nothing.
    const start = from ?? (paired && order === 0 ? 0 : null);
    if (start === null) return failAt(boundGrid, ...boundPlace(boundGrid, paired, index), words);
    if (rate === null) return failAt(rateGrid, ...placeInLine(rateGrid, index), words);
    return { index, from: toMinor(start), to: to === null ? null : toMinor(to), rate };
  });
  if (rows.length === 0) fail(words, 'noTiers', { argument: boundGrid.parameter.name });
  const list = paired ? rows.map(({ from, to }) => ({ from, to })) : tiersFrom(rows.map(({ from }) => from));
  const problem = paired ? tierProblem(list) : fallingBound(list);
  if (problem) {
    const at = boundPlace(boundGrid, paired, rows[problem.index]!.index);
    failTiers(problem, list, boundGrid, at, words);
  }
  const entries = rows.map(({ index, rate }) => ({ index, value: rate }));
  return { tiers: list, rates: sharesOf(rateGrid, entries, LARGEST_RATE, words) };
}

/** Of bounds in one line the first that does not rise; it says so of the bound, not of the tier before. */
function fallingBound(list: readonly Tier[]): TierProblem | null {
  const problem = tierProblem(list);
  return problem?.code === 'emptyTier' ? { code: 'outOfOrder', index: problem.index + 1 } : problem;
}

function boundPlace(grid: Grid, paired: boolean, index: number): readonly [row: number, column: number] {
  return paired ? [index, 0] : placeInLine(grid, index);
}

function failTiers(
  { code, index }: TierProblem,
  list: readonly Tier[],
  grid: Grid,
  at: readonly [row: number, column: number],
  words: FunctionsWords,
): never {
  const place = placeOf(grid, ...at);
  const from = fromMinor(list[index]!.from);
  const before = list[index - 1];
  switch (code) {
    case 'gap':
      return fail(words, 'tierGap', { place, from, before: fromMinor(before!.to!) });
    case 'overlap':
      return fail(words, 'tierOverlap', {
        place,
        from,
        before: before!.to === null ? null : fromMinor(before!.to),
      });
    case 'outOfOrder':
      return fail(words, 'notRising', { place, shown: from, before: fromMinor(before!.from) });
    case 'emptyTier':
      return fail(words, 'emptyTier', { place, from, to: fromMinor(list[index]!.to!) });
    case 'closedEnd':
      return fail(words, 'closedEnd', { place, to: fromMinor(list[index]!.to!) });
  }
}
