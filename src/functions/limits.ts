import { type Grid, sizeOf } from './arguments';
import { kindOf } from './cells';
import { type FunctionsWords, fail } from './errors';

export interface Limits {
  readonly smaller: number;
  readonly larger: number;
}

/**
 * Two limits as shares: a range of two cells, or one text such as "80%; 95%" or "2/3; 1/3". Their
 * order does not matter. Numbers of which one is over `largestShare` are percents. Null where
 * the argument is blank, so that the usual limits stand.
 */
export function limitsOf(grid: Grid, largestShare: number, words: FunctionsWords): Limits | null {
  const given = grid.cells.flat().filter((value) => kindOf(value) !== 'blank');
  if (given.length === 0) return null;
  const [one, two, more] = given.length === 1 ? fromText(given[0]) : given.map(limitOf);
  if (!one || !two || more !== undefined || one.percent !== two.percent) {
    return fail(words, 'badLimits', sizeOf(grid));
  }
  const larger = Math.max(one.value, two.value);
  const unit = one.percent || larger > largestShare ? 100 : 1;
  if (Math.min(one.value, two.value) < 0 || (larger / unit > largestShare && !one.percent)) {
    return fail(words, 'badLimits', sizeOf(grid));
  }
  return { smaller: Math.min(one.value, two.value) / unit, larger: larger / unit };
}

interface Limit {
  readonly value: number;
  /** Written with a per cent sign. */
  readonly percent: boolean;
}

function fromText(value: unknown): (Limit | null)[] {
  if (kindOf(value) !== 'text') return [];
  return String(value)
    .trim()
    .split(/\s*[;|]\s*|,\s+|\s+(?=\d)/)
    .map(limitOf);
}

/** A number, or a text that is one: with a decimal point or comma, a fraction, a per cent sign. */
function limitOf(value: unknown): Limit | null {
  if (kindOf(value) === 'number') return { value: Number(value), percent: false };
  const match = /^(\d+(?:[.,]\d+)?)(?:\/([1-9]\d*))?\s*(%?)$/.exec(String(value).trim());
  if (!match) return null;
  const number = Number(match[1]!.replace(',', '.')) / Number(match[2] ?? 1);
  return { value: number, percent: match[3] === '%' };
}
