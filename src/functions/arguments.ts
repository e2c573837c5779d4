import { type CellKind, kindOf, looksLikeNumber } from './cells';
import { type FunctionsWords, fail } from './errors';

/** What the cells of an argument must be; the words have a phrase for each. */
export type Need =
  | 'score'
  | 'count'
  | 'averageDeal'
  | 'purchases'
  | 'margin'
  | 'months'
  | 'outcome'
  | 'client'
  | 'amount'
  | 'date'
  | 'weight'
  | 'probability'
  | 'plan'
  | 'threshold'
  | 'rate'
  | 'bound';

/** An argument of a custom function. The tables of these beside each function are its contract. */
export interface Parameter {
  /** As the formula's help and the errors name it. */
  readonly name: string;
  readonly optional?: true;
  readonly need?: Need;
  /** Limits of a number, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly whole?: true;
}

/** An argument as a rectangle of raw values: a single cell is 1 × 1. */
export interface Grid {
  readonly parameter: Parameter;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly unknown[])[];
  /** Handed over as one value, not as a range. */
  readonly single: boolean;
}

/** A place in an argument; row and column count from 1, null where there is only one. */
export interface Place {
  readonly argument: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** Reads a raw argument. One that must be there and is omitted is an error. */
export function gridOf(parameter: Parameter, raw: unknown, words: FunctionsWords): Grid {
  if (raw === undefined && !parameter.optional) fail(words, 'missing', { argument: parameter.name });
  const cells = cellsOf(raw);
  return {
    parameter,
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
    cells,
    single: !Array.isArray(raw),
  };
}

function cellsOf(raw: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw)) return [[raw]];
  const list: readonly unknown[] = raw;
  if (list.length === 0) return [['']];
  return list.every((row): row is readonly unknown[] => Array.isArray(row)) ? list : [list];
}

/** Where a cell of a grid is; indexes count from 0. */
export function placeOf(grid: Grid, row: number, column: number): Place {
  return {
    argument: grid.parameter.name,
    row: grid.rows > 1 ? row + 1 : null,
    column: grid.columns > 1 ? column + 1 : null,
  };
}

/** Throws what is wrong with the value of a cell. */
export function failAt(grid: Grid, row: number, column: number, words: FunctionsWords): never {
  const place = placeOf(grid, row, column);
  const value = grid.cells[row]?.[column];
  const kind = kindOf(value);
  const shown = shownValue(value, kind);
  if (kind === 'error') fail(words, 'cellHasError', { place, shown });
  const need = grid.parameter.need ?? 'amount';
  if (kind === 'text' && need !== 'date' && looksLikeNumber(String(value))) {
    fail(words, 'numberAsText', { place, shown, need });
  }
  fail(words, 'badCell', { place, shown, kind, need });
}

const LONGEST_SHOWN = 40;

/** A value as a sentence quotes it. */
export function shownValue(value: unknown, kind: CellKind): string | number | boolean {
  if (kind === 'number' || kind === 'boolean') return value as number | boolean;
  if (typeof value !== 'string') return '';
  const text = value.trim().replace(/\s+/g, ' ');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

/** Whether the number keeps to the parameter's limits. */
export function fits(value: number, { min, max, whole }: Parameter): boolean {
  if (whole && !Number.isInteger(value)) return false;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

/** The cells as numbers, row by row; a blank cell is null, anything else is an error with its place. */
export function numbersOf(grid: Grid, words: FunctionsWords): (number | null)[][] {
  return grid.cells.map((line, row) =>
    line.map((value, column) => {
      if (typeof value === 'number' && Number.isFinite(value) && fits(value, grid.parameter)) return value;
      if (kindOf(value) === 'blank') return null;
      return failAt(grid, row, column, words);
    }),
  );
}

/** A grid that must be one row or one column, read along it without a copy: it may hold a million cells. */
export interface Line {
  readonly length: number;
  at(index: number): unknown;
}

/** @throws FunctionError notALine */
export function lineOf(grid: Grid, words: FunctionsWords): Line {
  const { cells } = grid;
  if (grid.columns === 1) return { length: grid.rows, at: (index) => cells[index]![0] };
  if (grid.rows !== 1) fail(words, 'notALine', sizeOf(grid));
  const row = cells[0]!;
  return { length: grid.columns, at: (index) => row[index] };
}

/** The place of an entry of a line, found back in its grid. */
export function placeInLine(grid: Grid, index: number): readonly [row: number, column: number] {
  return grid.columns === 1 ? [index, 0] : [0, index];
}

export interface Size {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

export function sizeOf({ parameter, rows, columns }: Grid): Size {
  return { argument: parameter.name, rows, columns };
}

/** The one value of an argument that takes no range; null where it is blank or omitted. */
export function singleOf(grid: Grid, words: FunctionsWords): unknown {
  if (grid.rows > 1 || grid.columns > 1) fail(words, 'notSingle', sizeOf(grid));
  const value = grid.cells[0]?.[0];
  return kindOf(value) === 'blank' ? null : value;
}

/** The kind of the first cell that is not blank; 'blank' where all are. */
export function firstKind(grid: Grid): CellKind {
  for (const line of grid.cells) {
    for (const value of line) {
      const kind = kindOf(value);
      if (kind !== 'blank') return kind;
    }
  }
  return 'blank';
}
