import type { FieldOf } from './typed';

export interface GivenOut {
  /** By row: what is taken now, typed or proposed. */
  readonly numbers: ReadonlyMap<string, number | null>;
  readonly sum: number;
  /** Total − sum; null without a total. Differences that rounding makes are none. */
  readonly left: number | null;
}

/** A kopeck of money, a thousandth of the rest. */
const NOTHING = { money: 0.005, share: 0.0005, rate: 0.00005, integer: 0.5, decimal: 0.005 };

/** What the rows come to with what is typed; those not typed share the rest where the field says so. */
export function givenOut(field: FieldOf<'numbers'>, typed: Readonly<Record<string, number>>): GivenOut {
  const { rows, total, sharesRest, format } = field;
  const free = rows.filter(({ key }) => typed[key] === undefined);
  const sumOf = (values: readonly (number | null | undefined)[]) =>
    values.reduce((sum: number, value) => sum + (value ?? 0), 0);
  const rest = (total ?? 0) - sumOf(rows.map(({ key }) => typed[key]));
  const proposed = sumOf(free.map((row) => row.proposed));
  const shares = sharesRest === true && total !== null && proposed > 0 && free.length < rows.length;
  const factor = shares ? Math.max(0, rest) / proposed : 1;
  const numbers = new Map(
    rows.map(({ key, proposed: own }) => [key, typed[key] ?? (own === null ? null : own * factor)]),
  );
  const sum = sumOf([...numbers.values()]);
  const left = total === null ? null : total - sum;
  return { numbers, sum, left: left !== null && Math.abs(left) < NOTHING[format] ? 0 : left };
}
