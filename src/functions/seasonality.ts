import { MONTHS_NEEDED, seasonality as seasonOf } from '../analysis/seasonality';
import { gridOf, type Parameter, placeInLine } from './arguments';
import { isDate } from './cells';
import { type FunctionsWords, fail } from './errors';
import { minorCounter, numberReader } from './money';
import { monthReader, type ToDay } from './months';
import { readPairs } from './pairs';

export const SEASONALITY_PARAMETERS = [
  { name: 'dates', need: 'date' },
  { name: 'amounts', need: 'amount' },
] as const satisfies readonly Parameter[];

const YEAR = 12;

/**
 * `=SEASONALITY(dates; amounts)`: twelve indices, January to December, with mean 1: how much of an
 * average month each brings. Amounts of a month add up, a month without any is 0, and the last one
 * is taken as over. Less than 24 months, or no sales for a year, is an error.
 */
export function seasonality(args: readonly unknown[], words: FunctionsWords, toDay: ToDay): number[][] {
  const [dates, amounts] = SEASONALITY_PARAMETERS;
  const dateGrid = gridOf(dates, args[0], words);
  const amountGrid = gridOf(amounts, args[1], words);
  const months = monthReader(toDay);
  const monthOf = (value: unknown): number | null => {
    if (typeof value === 'number') return months.ofSerial(value);
    return isDate(value) ? months.ofDate(value) : null;
  };
  const rows = readPairs(
    { grid: dateGrid, read: monthOf },
    { grid: amountGrid, read: numberReader(amounts) },
    words,
  );
  const count = minorCounter(amountGrid, words);
  const sums = new Map<number, number>();
  for (const { index, first: month, second: amount } of rows) {
    const minor = count(amount, ...placeInLine(amountGrid, index));
    sums.set(month, (sums.get(month) ?? 0) + minor);
  }
  return indicesOf(sums, words).map((index) => [index]);
}

function indicesOf(sums: ReadonlyMap<number, number>, words: FunctionsWords): readonly number[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const month of sums.keys()) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const length = sums.size === 0 ? 0 : last - first + 1;
  const values = Array.from({ length }, (_, index) => sums.get(first + index) ?? 0);
  const season = seasonOf({ firstMonth: length === 0 ? 1 : (first % YEAR) + 1, values });
  if ('indices' in season) return season.indices;
  const argument = SEASONALITY_PARAMETERS[0].name;
  if (season.reason === 'tooFewMonths') {
    return fail(words, 'tooFewMonths', { argument, months: season.months, needed: MONTHS_NEEDED });
  }
  return fail(words, 'noSeason', { argument, first: monthName(first), last: monthName(last) });
}

/** 2026-05, the same in every language. */
function monthName(month: number): string {
  const number = (month % YEAR) + 1;
  return `${Math.floor(month / YEAR)}-${number < 10 ? '0' : ''}${number}`;
}
