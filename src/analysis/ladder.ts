import { calendarDay, type Day, monthIndex } from './day';
import { mean, median, quantile } from './quantile';

/** A level of a career ladder: what an average month must bring, minor units; null is not asked. */
export interface LadderLevel {
  readonly turnover: number | null;
  readonly profit: number | null;
}

export interface LadderStanding {
  /** The number of the highest level reached, from 1; 0 is under the first. */
  readonly level: number;
  /** What is missing to the next one, from 0; null at the top, or where it is not asked or not known. */
  readonly turnover: number | null;
  readonly profit: number | null;
}

/** The highest level whose turnover and gross profit an average month reaches; an unknown profit asks nothing. */
export function ladderStanding(
  levels: readonly LadderLevel[],
  average: { readonly turnover: number; readonly profit: number | null },
): LadderStanding {
  const reached = levels.map(
    ({ turnover, profit }) =>
      turnover !== null &&
      average.turnover >= turnover &&
      (profit === null || average.profit === null || average.profit >= profit),
  );
  const level = reached.lastIndexOf(true) + 1;
  const next = levels[level];
  const missing = (asked: number | null | undefined, known: number | null) =>
    asked == null || known === null ? null : Math.max(0, asked - known);
  return {
    level,
    turnover: missing(next?.turnover, average.turnover),
    profit: missing(next?.profit, average.profit),
  };
}

/** Who started later in a month than this has no full first month. */
const EARLY = 5;

/** The first full month of somebody who began on a day, as year × 12 + month − 1. */
export function firstFullMonth(start: Day): number {
  return monthIndex(start) + (calendarDay(start).day > EARLY ? 1 : 0);
}

/** What one of two digits is worth in a sum. */
function stepOf(sum: number): number {
  return sum > 0 ? 10 ** Math.max(0, Math.floor(Math.log10(sum)) - 1) : 1;
}

/** Bounds from the quantiles of real months, so that each next level is for fewer; rounded to two digits, rising. */
export function proposedBounds(months: readonly number[], count: number): (number | null)[] {
  const sold = months.filter((month) => month > 0);
  const bounds = Array.from({ length: count }, (_, index) => quantile(sold, (index + 1) / (count + 1)));
  return rising(bounds, 0);
}

/** Rounded to two digits, each more than the one before; `after` is what the first one is above, null for nothing. */
function rising(bounds: readonly (number | null)[], after: number | null): (number | null)[] {
  let last = after;
  return bounds.map((bound) => {
    if (bound === null) return null;
    const step = stepOf(bound);
    last = Math.max(Math.round(bound / step) * step, last === null ? 0 : last + step);
    return last;
  });
}

/** The next bound above two that rise: as far from the last as that is from the one before, a fifth at the least. */
export function boundAbove(last: number, before: number): number {
  const bound = Math.max(last + (last - before), (last * 6) / 5);
  const step = stepOf(bound);
  return Math.max(Math.round(bound / step) * step, last + step);
}

/** Somebody with a grade; money in major units. */
export interface GradedPerson {
  readonly grade: string;
  /** Turnovers of whole months at work. */
  readonly months: readonly number[];
  readonly pay: number | null;
}

export interface GradeLevel {
  readonly name: string;
  readonly turnover: number | null;
  /** The median of the pay of its people; null where none is known. */
  readonly income: number | null;
}

/**
 * Levels from the grades that people have, the one whose people turn over least first. A grade begins half-way between
 * the average months of its own people and of those of the grade below, so that most stand on their own one; the lowest
 * begins at its least average month. A grade whose people have sold nothing yet comes first and begins at 0; where
 * nobody has sold anything no bound is known. Of more than `most` grades those with the fewest people are left out.
 */
export function gradeLevels(
  people: readonly GradedPerson[],
  most: number,
): { readonly levels: GradeLevel[]; readonly leftOut: string[] } {
  const groups = groupsOf(people);
  const kept = new Set(
    [...groups].sort((a, b) => b.people - a.people || b.average - a.average).slice(0, most),
  );
  const shown = groups.filter((group) => kept.has(group));
  const sold = shown.some(({ average }) => average > 0);
  const bounds = shown.map(({ average, least }, index) =>
    sold ? (index === 0 ? floorOf(least) : (shown[index - 1]!.average + average) / 2) : null,
  );
  const turnovers = rising(bounds, null);
  return {
    levels: shown.map(({ name, income }, index) => ({ name, turnover: turnovers[index]!, income })),
    leftOut: groups.filter((group) => !kept.has(group)).map(({ name }) => name),
  };
}

interface GradeGroup {
  readonly name: string;
  readonly people: number;
  readonly average: number;
  readonly least: number;
  readonly income: number | null;
}

/** By turnover, then by pay, then as they are met. */
function groupsOf(people: readonly GradedPerson[]): GradeGroup[] {
  const groups = new Map<string, { readonly name: string; readonly own: GradedPerson[] }>();
  for (const person of people) {
    const name = person.grade.trim();
    if (name === '') continue;
    const group = groups.get(name.toLowerCase()) ?? { name, own: [] };
    group.own.push(person);
    groups.set(name.toLowerCase(), group);
  }
  return [...groups.values()]
    .map(({ name, own }) => {
      const averages = own.flatMap(({ months }) => {
        const average = mean(months);
        return average === null ? [] : [Math.max(0, average)];
      });
      return {
        name,
        people: own.length,
        average: mean(averages) ?? 0,
        least: averages.length === 0 ? 0 : Math.min(...averages),
        income: median(own.flatMap(({ pay }) => (pay === null ? [] : [pay]))),
      };
    })
    .sort((a, b) => a.average - b.average || (a.income ?? 0) - (b.income ?? 0));
}

/** To two digits, never more. */
function floorOf(sum: number): number {
  return Math.floor(sum / stepOf(sum)) * stepOf(sum);
}
