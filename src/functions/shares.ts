import { type Grid, placeInLine, placeOf } from './arguments';
import { type FunctionsWords, fail } from './errors';

/** A number of a line with where it stands. */
export interface Entry {
  readonly index: number;
  readonly value: number;
}

/**
 * Shares of a line that may be written 0–1 or 0–100: where any is over `largestShare` all are
 * percents. One that could then only be a share is an error naming its place.
 */
export function sharesOf(
  grid: Grid,
  entries: readonly Entry[],
  largestShare: number,
  words: FunctionsWords,
): number[] {
  if (entries.every(({ value }) => value <= largestShare)) return entries.map(({ value }) => value);
  const mixed = entries.find(({ value }) => value > 0 && value < largestShare);
  if (mixed) {
    fail(words, 'mixedShares', {
      place: placeOf(grid, ...placeInLine(grid, mixed.index)),
      shown: mixed.value,
    });
  }
  return entries.map(({ value }) => value / 100);
}
