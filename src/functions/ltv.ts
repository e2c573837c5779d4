import { lifetimeValue } from '../analysis/ltv';
import { type Grid, gridOf, numbersOf, type Parameter, sizeOf } from './arguments';
import { type FunctionsWords, fail } from './errors';

export const LTV_PARAMETERS = [
  { name: 'average_deal', need: 'averageDeal', min: 0 },
  { name: 'purchases_per_month', need: 'purchases', min: 0 },
  { name: 'margin', need: 'margin', max: 1 },
  { name: 'lifetime_months', need: 'months', min: 0 },
] as const satisfies readonly Parameter[];

/**
 * `=LTV(average_deal; purchases_per_month; margin; lifetime_months)`: S × C × P × t.
 * Arguments are single values or ranges of one shape; a single value goes with every cell of the
 * ranges. The answer has their shape; where any of the four is blank, it is blank.
 */
export function ltv(
  args: readonly unknown[],
  words: FunctionsWords,
): number | string | (number | string)[][] {
  const grids = LTV_PARAMETERS.map((parameter, index) => gridOf(parameter, args[index], words));
  const numbers = grids.map((grid) => numbersOf(grid, words));
  const shape = commonShape(grids, words);
  const at = (index: number, row: number, column: number): number | null => {
    const values = numbers[index]!;
    return isOneCell(grids[index]!) ? values[0]![0]! : values[row]![column]!;
  };
  const table = Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) =>
      productOf(at(0, row, column), at(1, row, column), at(2, row, column), at(3, row, column)),
    ),
  );
  return grids.every((grid) => grid.single) ? table[0]![0]! : table;
}

function productOf(s: number | null, c: number | null, p: number | null, t: number | null): number | string {
  if (s === null || c === null || p === null || t === null) return '';
  const value = lifetimeValue(s, c, p, t);
  return Number.isFinite(value) ? value : '';
}

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
