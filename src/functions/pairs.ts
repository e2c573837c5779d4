import { failAt, type Grid, lineOf, placeInLine, placeOf } from './arguments';
import { kindOf } from './cells';
import { type FunctionsWords, fail } from './errors';

/** A column of an argument with how its cells are read; null is what it cannot take. */
export interface Column<T> {
  readonly grid: Grid;
  readonly read: (value: unknown) => T | null;
}

export interface Pair<A, B> {
  readonly index: number;
  readonly first: A;
  readonly second: B;
}

/**
 * Reads two lines of one length row by row. A row that is blank in both is skipped; any other that
 * lacks something, or holds something else, is an error naming its place.
 */
export function readPairs<A, B>(first: Column<A>, second: Column<B>, words: FunctionsWords): Pair<A, B>[] {
  const ones = lineOf(first.grid, words);
  const others = lineOf(second.grid, words);
  requireLength(first.grid, ones.length, second.grid, others.length, words);
  const pairs: Pair<A, B>[] = [];
  for (let index = 0; index < ones.length; index += 1) {
    const [one, other] = [ones.at(index), others.at(index)];
    const [a, b] = [first.read(one), second.read(other)];
    if (a !== null && b !== null) pairs.push({ index, first: a, second: b });
    else if (kindOf(one) !== 'blank' || kindOf(other) !== 'blank') {
      failInPair(
        { grid: first.grid, value: one, read: a },
        { grid: second.grid, value: other, read: b },
        index,
        words,
      );
    }
  }
  return pairs;
}

/** Ranges that go together row by row must be equally long. */
export function requireLength(
  one: Grid,
  length: number,
  other: Grid,
  otherLength: number,
  words: FunctionsWords,
): void {
  if (length === otherLength) return;
  fail(words, 'lengthsDiffer', {
    first: { argument: one.parameter.name, length },
    second: { argument: other.parameter.name, length: otherLength },
  });
}

interface Entry {
  readonly grid: Grid;
  readonly value: unknown;
  readonly read: unknown;
}

function failInPair(first: Entry, second: Entry, index: number, words: FunctionsWords): never {
  const entries = [first, second];
  const place = ({ grid }: Entry) => placeOf(grid, ...placeInLine(grid, index));
  if (index === 0 && entries.every(({ value }) => kindOf(value) === 'text')) {
    fail(words, 'headerInRange', { place: place(first) });
  }
  const gap = entries.find(({ value }) => kindOf(value) === 'blank');
  if (gap) fail(words, 'gapInRow', { place: place(gap), need: gap.grid.parameter.need ?? 'amount' });
  const { grid } = entries.find(({ read }) => read === null) ?? first;
  return failAt(grid, ...placeInLine(grid, index), words);
}
