import { allocate } from '../analysis/allocation';
import { fromMinor } from '../analysis/money';
import { gridOf, numbersOf, type Parameter } from './arguments';
import { type FunctionsWords, fail } from './errors';
import { minorCounter, singleNumber } from './money';
import type { Shaped } from './shapes';

export const PLANSPLIT_PARAMETERS = [
  { name: 'total', need: 'amount' },
  { name: 'weights', need: 'weight', min: 0 },
] as const satisfies readonly Parameter[];

/**
 * `=PLANSPLIT(total; weights)`: the total (major units) split in proportion to the weights, in their
 * shape, adding up to the kopeck; what rounding leaves goes to the largest remainders, the earlier
 * first, row by row. A blank weight gives a blank; so does a blank total.
 */
export function plansplit(args: readonly unknown[], words: FunctionsWords): Shaped {
  const [totalParameter, weightsParameter] = PLANSPLIT_PARAMETERS;
  const totalGrid = gridOf(totalParameter, args[0], words);
  const total = singleNumber(totalGrid, words);
  const grid = gridOf(weightsParameter, args[1], words);
  const weights = numbersOf(grid, words);
  const minor = total === null ? null : minorCounter(totalGrid, words)(total, 0, 0);
  const parts =
    minor === null
      ? null
      : allocate(
          minor,
          weights.flat().map((weight) => weight ?? 0),
        );
  if (minor !== null && !parts) fail(words, 'noWeight', { argument: weightsParameter.name });
  let index = -1;
  const table = weights.map((line) =>
    line.map((weight) => {
      index += 1;
      return weight === null || !parts ? '' : fromMinor(parts[index]!);
    }),
  );
  return grid.single ? table[0]![0]! : table;
}
