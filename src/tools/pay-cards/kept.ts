import { type Month, monthAround } from '../../analysis/calendar';
import type { Scalar } from '../../blueprint/blueprint';
import { numberIn } from '../shared/report-parts';
import { planKey, rowOf } from '../shared/team-sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { Draft, Person } from './people';

export type KeptRows = readonly (readonly [key: string, row: Readonly<Record<string, Scalar>>])[];

/** What was typed and has no cell now: for other months and people, and what another sheet says instead. */
export type Kept = { readonly [rows in 'plans' | 'actuals' | 'unseen' | 'steps' | 'carriedIn']: KeptRows };

/** Columns of typed indicators. */
export const ACTUALS = [1, 2, 3, 4, 5, 6].map((number) => `actual${number}`);
/** The key under which the fixed base waits among the steps. */
export const FIXED = 'fixed';

export function indicatorKey({ first }: Month, name: string): string {
  return `${first}|${fold(name)}`;
}

/** Plans that stand on the sheet and are not what it proposed. */
export function typedPlans({ keyedRows }: Pick<ToolContext, 'keyedRows'>): KeptRows {
  return [...(keyedRows?.get('plans') ?? [])].flatMap(([key, { plan, usual }]) =>
    numberIn(plan) === null || plan === usual ? [] : [[key, { plan: plan ?? null }] as const],
  );
}

export function keptRows(
  { keyedRows }: ToolContext,
  schemed: boolean,
  people: readonly Person[],
  month: Month,
  fixed: number | null,
): Kept {
  const rows = (name: string) => [...(keyedRows?.get(name) ?? [])];
  const shown = new Set(schemed ? [] : people.map(({ name }) => planKey(month, name)));
  const here = new Set(people.map(({ name }) => indicatorKey(month, name)));
  const unseen = people.map(({ name, typed, indicators }): KeptRows[number] => [
    indicatorKey(month, name),
    Object.fromEntries(ACTUALS.map((column, index) => [column, index < indicators ? null : typed[index]!])),
  ]);
  const own = rows('steps').filter(([key]) => key !== FIXED);
  const asPaid = new Set(people.filter((one) => one.asPaid).map(({ name }) => planKey(month, name)));
  return {
    plans: typedPlans({ keyedRows }).filter(([key]) => !shown.has(key)),
    carriedIn: rows('carriedIn').filter(([key, row]) => !asPaid.has(key) && row.carried !== row.usual),
    actuals: rows('actuals').filter(([key]) => !here.has(key)),
    unseen: [
      ...rows('unseen').filter(([key]) => !here.has(key)),
      ...unseen.filter(([, row]) => Object.values(row).some((cell) => cell !== null)),
    ],
    steps: schemed ? [...own, ...(fixed === null ? [] : [[FIXED, { from: fixed }] as const])] : [],
  };
}

/** What earlier months left to take off: as their last cards said, until it is typed over. */
export function carriedOf(
  { keyedRows }: ToolContext,
  month: Month,
  name: string,
): Pick<Draft, 'carried' | 'usualCarried'> {
  const before = keyedRows?.get('carriedOut');
  const left = numberIn(before && rowOf(before, planKey(monthAround(month.first - 1), name))?.carried);
  const usualCarried = left !== null && left > 0 ? left : null;
  const row = keyedRows?.get('carriedIn')?.get(planKey(month, name));
  const isTyped = row !== undefined && numberIn(row.carried) !== numberIn(row.usual);
  return { carried: isTyped ? numberIn(row.carried) : usualCarried, usualCarried };
}

/** What the cards of other months left stays known for as long as the next month's cards may ask. */
const LEFT_FOR = 100;

export function leftRows({ keyedRows }: ToolContext, people: readonly Person[], month: Month): KeptRows {
  const here = new Set(people.map(({ name }) => planKey(month, name)));
  return [...(keyedRows?.get('carriedOut') ?? [])].filter(
    ([key, row]) =>
      !here.has(key) &&
      Math.abs(Number(key.split('|')[0]) - month.first) < LEFT_FOR &&
      (numberIn(row.carried) ?? 0) > 0,
  );
}
