import { type Grid, numbersOf, sizeOf } from './arguments';
import { type FunctionsWords, fail } from './errors';

export type Cell = number | string;

/** A single value, or a table of the shape of the ranges. */
export type Shaped = Cell | Cell[][];

function isOneCell(grid: Grid): boolean {
  return grid.rows === 1 && grid.columns === 1;
}

/** The shape of the ranges among the arguments; ranges of different shapes are an error. */
function commonShape(grids: readonly Grid[], words: FunctionsWords): Grid {
  const ranges = grids.filter((grid) => !isOneCell(grid));
  const first = ranges[0];
  if (!first) return grids[0]!;
  const other = ranges.find((grid) => grid.rows !== first.rows || grid.columns !== first.columns);
  if (other) fail(words, 'shapesDiffer', { first: sizeOf(first), second: sizeOf(other) });
  return first;
}

/**
 * Goes through numeric arguments cell by cell: ranges of one shape, and single values that go with
 * every cell. The answer has the shape of the ranges; blank cells are handed over as null.
 */
export function cellByCell(
  grids: readonly Grid[],
  words: FunctionsWords,
  answer: (...values: (number | null)[]) => Cell,
): Shaped {
  const numbers = grids.map((grid) => numbersOf(grid, words));
  const shape = commonShape(grids, words);
  const at = (index: number, row: number, column: number): number | null => {
    const values = numbers[index]!;
    return isOneCell(grids[index]!) ? values[0]![0]! : values[row]![column]!;
  };
  const table = Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) =>
      answer(...grids.map((_, index) => at(index, row, column))),
    ),
  );
  return grids.every((grid) => grid.single) ? table[0]![0]! : table;
}
