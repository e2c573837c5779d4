import { LARGEST_MINOR, toMinor } from '../analysis/money';
import { fits, type Grid, numbersOf, type Parameter, placeOf, singleOf } from './arguments';
import { type FunctionsWords, fail } from './errors';

/** A finite number within the parameter's limits; null is what a number column cannot take. */
export function numberReader(parameter: Parameter): (value: unknown) => number | null {
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && fits(value, parameter) ? value : null;
}

/** The number of an argument that takes no range; null where it is blank or omitted. */
export function singleNumber(grid: Grid, words: FunctionsWords): number | null {
  return singleOf(grid, words) === null ? null : numbersOf(grid, words)[0]![0]!;
}

/** Adds amounts up in minor units; where they grow past what can be counted, says at which place. */
export function minorCounter(
  grid: Grid,
  words: FunctionsWords,
): (major: number, row: number, column: number) => number {
  let sum = 0;
  return (major, row, column) => {
    const minor = toMinor(major);
    sum += Math.abs(minor);
    if (sum > LARGEST_MINOR) fail(words, 'sumTooLarge', { place: placeOf(grid, row, column) });
    return minor;
  };
}
