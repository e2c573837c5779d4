import { addMonths, type Month, monthAround } from '../../analysis/calendar';
import { type Day, monthIndex } from '../../analysis/day';
import type { BonusBase } from '../../analysis/scheme';
import { fold } from '../shared/texts';
import type { Person } from './people';

/** A month that some figure is counted of. */
export interface CountedMonth extends Month {
  /** What rows of the tables that lie in it are marked by, from 1; 0 of a month that is still to come. */
  readonly code: number;
}

/** What somebody sold in a month, in a base: its place in this list is its row on the hidden sheet. */
export interface SoldRow {
  readonly name: string;
  readonly base: BonusBase;
  /** Place in `months`. */
  readonly month: number;
}

/** Another month of somebody's than the one shown. */
export interface PersonMonth {
  readonly month: number;
  /** Rows of `sold`: a manager's own one, of a head those of the team. */
  readonly sold: readonly number[];
  readonly inQuarter: boolean;
}

export interface Months {
  /** The month shown first. */
  readonly months: readonly CountedMonth[];
  readonly sold: readonly SoldRow[];
  /** By person. */
  readonly others: readonly (readonly PersonMonth[])[];
  /** By person: rows of `sold` of those whom a head leads, in the month shown, in the order of `members`. */
  readonly members: readonly (readonly number[])[];
}

/** Months that sales which came back may lie in; what is older is taken back at the month's own rate. */
const MOST_MONTHS = 24;

export function quarterOf({ first }: Month): readonly [Month, Month, Month] {
  const start = addMonths(first, -(monthIndex(first) % 3));
  const at = (index: number) => monthAround(addMonths(start, index));
  return [at(0), at(1), at(2)];
}

/** 0, 1, or 2 for the month that the quarter's bonus is paid in. */
export function placeInQuarter({ first }: Month): number {
  return monthIndex(first) % 3;
}

export function monthsOf(people: readonly Person[], shown: Month): Months {
  const months = countedMonths(people, shown);
  const places = new Map(months.map(({ first }, index) => [first, index]));
  const sold: SoldRow[] = [];
  const known = new Map<string, number>();
  const soldRow = (name: string, base: BonusBase, month: number): number => {
    const key = `${month}|${base}|${fold(name)}`;
    const at = known.get(key) ?? sold.push({ name, base, month }) - 1;
    known.set(key, at);
    return at;
  };
  const quarter = quarterOf(shown).map(({ first }) => first);
  const others = people.map(({ name, base, led, quarterly, backs }): PersonMonth[] => {
    const origins = backs.flatMap(({ origin }) => origin?.parts.map(({ month }) => month) ?? []);
    const wanted = new Set([...(quarterly ? quarter : []), ...origins]);
    return [...wanted].flatMap((first) => {
      const month = places.get(first) ?? 0;
      if (month === 0) return [];
      const rows = [name, ...led].map((one) => soldRow(one, base, month));
      return [{ month, sold: rows, inQuarter: quarterly && quarter.includes(first) }];
    });
  });
  const members = people.map((person) => person.members.map((name) => soldRow(name, person.base, 0)));
  return { months, sold, others, members };
}

function countedMonths(people: readonly Person[], shown: Month): CountedMonth[] {
  const origins = people.flatMap(({ backs }) =>
    backs.flatMap(({ origin }) => origin?.parts.map(({ month }) => month) ?? []),
  );
  const wanted = new Set<Day>([...origins].sort((a, b) => b - a));
  const quarter = people.some(({ quarterly }) => quarterly) ? quarterOf(shown) : [];
  const past = [...wanted].filter((first) => first < shown.first).slice(0, MOST_MONTHS);
  const firsts = new Set([...quarter.map(({ first }) => first), ...past]);
  firsts.delete(shown.first);
  let code = 1;
  return [
    { ...shown, code },
    ...[...firsts].map((first) => {
      if (first < shown.first) code += 1;
      return { ...monthAround(first), code: first < shown.first ? code : 0 };
    }),
  ];
}
