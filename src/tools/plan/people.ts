import type { Month } from '../../analysis/calendar';
import { type Day, monthIndex } from '../../analysis/day';
import { mean } from '../../analysis/quantile';
import type { TeamMember } from '../../tables/team-member';
import { amountOf, type Measure, type Sale, type Sales } from '../shared/sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { lookBackFrom } from './period';
import type { ManagerRule } from './settings';

/** Months of a manager's own sales that a proposal looks back on. */
const LOOKED_BACK = 6;

export interface Person {
  /** As the deals have it; '' stands for sales that nobody's name is on. */
  readonly name: string;
  readonly grade: string;
  /** Sells no more: no plan is proposed. */
  readonly gone: boolean;
  /** An average month of those at work lately, minor units; null without sales. */
  readonly usual: number | null;
  /** What the month's plan is shared by. */
  readonly weight: number;
}

const HEAD = /\b(?:head|director|chief|owner)\b|руковод|директор|начальник|роп|владел/i;

/** Everybody who sells: of the team, and of those with sales in the last twelve months; the best first. */
export function peopleOf(
  context: Pick<ToolContext, 'team' | 'today'>,
  sales: Sales,
  measure: Measure,
  month: Month,
  rule: ManagerRule,
): Person[] {
  const shown = monthIndex(month.first);
  const members = new Map(context.team.rows.map((member) => [fold(member.name), member]));
  const names = new Map<string, string>();
  for (const { name, role } of context.team.rows) if (!HEAD.test(role)) names.set(fold(name), name);
  for (const sale of sales.rows) {
    const age = shown - monthIndex(sale.day);
    if (age <= 12 && age >= 0 && !names.has(fold(sale.owner))) names.set(fold(sale.owner), sale.owner);
  }
  const people = [...names].map(([key, name]) => {
    const member = members.get(key);
    const own = sales.rows.filter((sale) => fold(sale.owner) === key);
    const gone = name === '' || hasLeft(member, own, month) || HEAD.test(member?.role ?? '');
    const until = lookBackFrom(month.first, context.today);
    const usual = usualOf(own, measure, until, member?.started ?? null);
    return { name, grade: member?.grade ?? '', gone, usual, sold: own.some(({ day }) => isIn(month, day)) };
  });
  return weighted(
    people.filter(({ gone, sold }) => !gone || sold),
    rule,
  ).sort((a, b) => Number(a.gone) - Number(b.gone) || b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

function isIn({ first, last }: Month, day: Day): boolean {
  return day >= first && day <= last;
}

/** By the team's sheet; somebody who is not in it is gone after half a year without a sale. */
function hasLeft(member: TeamMember | undefined, own: readonly Sale[], month: Month): boolean {
  if (member) return member.left !== null && member.left < month.first;
  const last = own.reduce((latest, { day }) => Math.max(latest, day), 0);
  return monthIndex(month.first) - monthIndex(last) > LOOKED_BACK;
}

/** An average month, of those over and since the first sale or the day the person started. */
function usualOf(own: readonly Sale[], measure: Measure, until: number, started: Day | null): number | null {
  const before = own.filter(({ day }) => monthIndex(day) < until);
  if (before.length === 0) return null;
  const first = before.reduce((least, { day }) => Math.min(least, monthIndex(day)), until);
  const begun = Math.max(first, started === null ? 0 : Math.min(monthIndex(started), until - 1));
  const from = Math.max(begun, until - LOOKED_BACK);
  const sum = before.reduce(
    (all, sale) => (monthIndex(sale.day) < from ? all : all + amountOf(sale, measure)),
    0,
  );
  return Math.round(sum / (until - from));
}

type Unweighted = Omit<Person, 'weight'>;

/** A newcomer is planned like the least of those who sell; by grade, like the average of the grade. */
function weighted(people: readonly Unweighted[], rule: ManagerRule): Person[] {
  const at = people.filter(({ gone }) => !gone);
  const least = Math.min(...at.flatMap(({ usual }) => (usual !== null && usual > 0 ? [usual] : [])));
  const usualOr = (person: Unweighted) =>
    person.usual !== null && person.usual > 0 ? person.usual : Number.isFinite(least) ? least : 1;
  const weightOf = (person: Unweighted): number => {
    if (person.gone) return 0;
    if (rule === 'equal') return 1;
    if (rule === 'history') return usualOr(person);
    const peers = at.filter(({ grade }) => fold(grade) === fold(person.grade));
    return Math.round(mean(peers.map(usualOr)) ?? 1);
  };
  return people.map((person) => ({ ...person, weight: weightOf(person) }));
}
