import type { Month } from '../../analysis/calendar';
import { ratio } from '../../analysis/conversion';
import { monthIndex } from '../../analysis/day';
import { toMinor } from '../../analysis/money';
import type { Deal } from '../../tables/deal';
import { PLAN_SHEET } from '../plan/published';
import { dealsBeside } from '../shared/currency';
import type { Sale } from '../shared/sales';
import { plansProfit } from '../shared/team-plans';
import { planKey, rowOf, salesBy, type TeamSales, typedPlan } from '../shared/team-sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { Slice } from './settings';

/** Months before that say what is usual for a person. */
export const LOOKED_BACK = 3;

/** Fewest sales by which an average deal is ranked. */
export const FEWEST_SALES = 3;

/** A person's month. Money in minor units. */
export interface PersonMonth {
  readonly name: string;
  readonly revenue: number;
  /** Sales over 0: a return is none. */
  readonly count: number;
  readonly average: number | null;
  readonly won: number;
  readonly lost: number;
  readonly conversion: number | null;
  /** Won deals of new clients. */
  readonly newClients: number;
  /** Months before that `usual` is an average of: those since the person's first sale, three at most. */
  readonly pastMonths: number;
  readonly usual: number | null;
  readonly growth: number | null;
  readonly plan: number | null;
  readonly attained: number | null;
}

export function inMonth({ first, last }: Month, day: number | null): boolean {
  return day !== null && day >= first && day <= last;
}

/** Everybody's month; the last one is the department's, under no name. */
export function peopleMonths(
  context: ToolContext,
  team: TeamSales,
  month: Month,
): { readonly people: readonly PersonMonth[]; readonly department: PersonMonth } {
  const counted = dealsBeside(context.deals, team.sales.currency);
  const people = team.names.map((name) => {
    const deals = counted.filter(({ owner }) => fold(owner) === fold(name));
    return personMonth(
      name,
      salesBy(team.sales.rows, name),
      deals,
      month,
      planOf(context, team, month, name),
    );
  });
  const plans = people.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const plan = plans.length === 0 ? null : plans.reduce((sum, own) => sum + own, 0);
  return { people, department: personMonth('', team.sales.rows, counted, month, plan) };
}

/** The Plan sheet's where one is built, else what was typed. */
function planOf(context: ToolContext, { planSheet }: TeamSales, month: Month, name: string): number | null {
  if (planSheet === undefined) {
    const typed = typedPlan(context, month, name);
    return typed === null ? null : toMinor(typed);
  }
  // The letter is about revenue: a plan of gross profit says nothing of it.
  if (plansProfit(context)) return null;
  const rows = context.elsewhere.rows?.(PLAN_SHEET, 'managers');
  const value = rows && rowOf(rows, planKey(month, name))?.value;
  return typeof value === 'number' ? toMinor(value) : null;
}

function personMonth(
  name: string,
  sales: readonly Sale[],
  deals: readonly Deal[],
  month: Month,
  plan: number | null,
): PersonMonth {
  const own = sales.filter(({ day }) => inMonth(month, day));
  const closed = deals.filter((deal) => inMonth(month, deal.closed));
  const revenue = sumOf(own);
  const count = own.filter((sale) => sale.revenue > 0).length;
  const won = closed.filter(({ outcome }) => outcome === 'won').length;
  const lost = closed.filter(({ outcome }) => outcome === 'lost').length;
  const { months, sum } = pastOf(sales, month);
  const usual = months === 0 ? null : sum / months;
  return {
    name,
    revenue,
    count,
    average: ratio(revenue, count),
    won,
    lost,
    conversion: ratio(won, won + lost),
    newClients: closed.filter(({ outcome, clientKind }) => outcome === 'won' && clientKind === 'new').length,
    pastMonths: months,
    usual,
    growth: usual !== null && usual > 0 ? revenue / usual - 1 : null,
    plan,
    attained: plan !== null && plan > 0 ? revenue / plan : null,
  };
}

export function sumOf(sales: readonly Sale[]): number {
  return sales.reduce((sum, { revenue }) => sum + revenue, 0);
}

function pastOf(sales: readonly Sale[], month: Month): { readonly months: number; readonly sum: number } {
  const shown = monthIndex(month.first);
  const before = sales.filter(({ day }) => day < month.first);
  if (before.length === 0) return { months: 0, sum: 0 };
  const first = before.reduce((least, { day }) => Math.min(least, monthIndex(day)), shown);
  const months = Math.min(LOOKED_BACK, shown - first);
  return { months, sum: sumOf(before.filter(({ day }) => shown - monthIndex(day) <= LOOKED_BACK)) };
}

export interface Place {
  readonly place: number;
  readonly person: PersonMonth;
  readonly value: number;
}

/** What a list ranks by; null leaves a person out. */
function listed(slice: Slice, person: PersonMonth, floor: number): number | null {
  if (slice === 'average') return person.count >= FEWEST_SALES ? person.average : null;
  if (slice === 'conversion') return person.won + person.lost >= floor ? person.conversion : null;
  if (slice === 'growth') return person.growth;
  const value = person[slice];
  return value !== null && value > 0 ? value : null;
}

export interface Ranking {
  /** Fewest closed deals by which a conversion is ranked. */
  readonly floor: number;
  /** Most names of a list. */
  readonly top: number;
  /** The attainment from which somebody is named for it. */
  readonly attained: number;
}

/**
 * The first of a list; those with equal values share a place and the next one is skipped. It praises: nobody under the
 * attainment that is worth a word, nobody who sold less than before, and never the lower half.
 */
export function ranking(
  slice: Slice,
  people: readonly PersonMonth[],
  { floor, top, attained }: Ranking,
): Place[] {
  const ranked = people
    .flatMap((person) => {
      const value = person.name === '' ? null : listed(slice, person, floor);
      return value === null ? [] : [{ person, value }];
    })
    .sort((a, b) => b.value - a.value || (a.person.name < b.person.name ? -1 : 1));
  const half = Math.ceil(ranked.length / 2);
  const least = slice === 'attained' ? attained : slice === 'growth' ? Number.MIN_VALUE : 0;
  return ranked
    .map(({ person, value }) => ({
      place: 1 + ranked.filter((other) => other.value > value).length,
      last: ranked.filter((other) => other.value >= value).length,
      person,
      value,
    }))
    .filter(({ place, last, value }) => place <= top && (place === 1 || last <= half) && value >= least);
}
