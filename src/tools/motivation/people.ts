import type { Month } from '../../analysis/calendar';
import { calendarDay, type Day, dayOf, monthIndex } from '../../analysis/day';
import { median } from '../../analysis/quantile';
import { type BonusBase, ROLES, type SchemeRole } from '../../analysis/scheme';
import type { TeamMember } from '../../tables/team-member';
import { currenciesIn } from '../shared/currency';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { countedIn, type Sale, type SalesTables, salesOf, salesTables, tableOf } from './sales';

export const MONTHS = 12;

/** Somebody who is paid, with what the tables say. */
export interface Person {
  readonly name: string;
  readonly role: SchemeRole;
  readonly started: Day | null;
  readonly left: Day | null;
  /** Minor units. */
  readonly currentPay: number | null;
  readonly marketPay: number | null;
}

/** What is known of the last twelve months, before any scheme. */
export interface Facts {
  readonly tables: SalesTables;
  /** The first days of the twelve months, oldest first; the last is the last one over. */
  readonly months: readonly Day[];
  /** The one that counts; null where there is only one. */
  readonly currency: string | null;
  readonly currencies: readonly string[] | null;
  readonly people: readonly Person[];
  /** Gross profit as a share of revenue in the orders; null where they have no margins. */
  readonly margin: number | null;
  /** Median whole days from a deal's creation to its winning; null where unknown. Lost ones end sooner, and pay nobody. */
  readonly cycle: number | null;
}

/** The calendar month so many after the one that holds the day. */
export function monthAfter(day: Day, months: number): Month {
  const { year, month } = calendarDay(day);
  return { first: dayOf(year, month + months, 1), last: dayOf(year, month + months + 1, 0) };
}

const ROLE_WORDS: readonly (readonly [SchemeRole, RegExp])[] = [
  ['head', /руковод|(?:^|\s)роп(?:\s|$)|начальник|директор|head|lead|director|supervisor/i],
  ['operator', /оператор|ассист|обработк|operator|assistant|order|support/i],
  ['farmer', /фермер|аккаунт|текущ|постоянн|сопровожд|farmer|account|existing|customer success|\bkam\b/i],
];

/** The role of a scheme that a role's name in the team means; hunters are all others. */
export function roleOf(text: string): SchemeRole {
  return ROLE_WORDS.find(([, words]) => words.test(text))?.[0] ?? 'hunter';
}

export function factsOf(context: ToolContext, typedCurrency: string | null): Facts {
  const tables = salesTables(context);
  const months = Array.from(
    { length: MONTHS },
    (_, index) => monthAfter(context.today, index - MONTHS).first,
  );
  const used = [...new Set([tables.revenue, tables.paid])].flatMap((table) => salesOf(table, context));
  const currencies = currenciesIn(used);
  const currency = currencies === null ? null : (known(currencies, typedCurrency) ?? currencies[0]!);
  const window = { first: months[0]!, last: monthAfter(months[MONTHS - 1]!, 0).last };
  const recent = used.filter(({ day }) => day >= window.first && day <= window.last);
  return {
    tables,
    months,
    currency,
    currencies,
    people: peopleOf(recent, context, window.first),
    margin: marginOf(context),
    cycle: cycleOf(context),
  };
}

function cycleOf({ deals }: ToolContext): number | null {
  const days = median(
    deals.flatMap(({ created, closed, outcome }) =>
      outcome !== 'won' || created === null || closed === null || closed < created ? [] : [closed - created],
    ),
  );
  return days === null ? null : Math.round(days);
}

function known(currencies: readonly string[], typed: string | null): string | undefined {
  return currencies.find((name) => typed !== null && fold(name) === fold(typed));
}

/** Those who sold in the window, and those of the team who had not left before it; by name. */
function peopleOf(sales: readonly Sale[], { team }: ToolContext, from: Day): Person[] {
  const people = new Map<string, Person>();
  const members = new Map(team.rows.map((member) => [fold(member.name), member]));
  const add = (name: string, member: TeamMember | undefined) => {
    if (name === '' || people.has(fold(name))) return;
    people.set(fold(name), {
      name,
      role: roleOf(member?.role ?? ''),
      started: member?.started ?? null,
      left: member?.left ?? null,
      currentPay: member?.currentPay ?? null,
      marketPay: member?.marketPay ?? null,
    });
  };
  for (const member of team.rows) if (member.left === null || member.left >= from) add(member.name, member);
  for (const { owner } of sales) add(owner, members.get(fold(owner)));
  return [...people.values()].sort(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (fold(a.name) < fold(b.name) ? -1 : 1),
  );
}

function marginOf({ orders }: ToolContext): number | null {
  const known = orders.rows.filter(({ margin }) => margin !== null);
  const revenue = known.reduce((sum, { amount }) => sum + amount, 0);
  const profit = known.reduce((sum, { margin }) => sum + margin!, 0);
  return revenue > 0 ? profit / revenue : null;
}

/** What each one sold by month in a base, minor units: grid[person][month]; and what nobody's name is on. */
export interface MonthsGrid {
  readonly people: readonly (readonly number[])[];
  readonly nobody: readonly number[];
}

export interface Grid extends MonthsGrid {
  /** The months right before, which the first quarter may have begun with. */
  readonly before: MonthsGrid;
}

/** A quarter that ends in the first month has begun so many months before it. */
export const BEFORE = 2;

export function gridOf(base: BonusBase, facts: Facts, context: ToolContext, margin: number | null): Grid {
  const { months, people, currency, tables } = facts;
  const first = monthIndex(months[0]!);
  const rows = new Map(people.map(({ name }, index) => [fold(name), index]));
  const all = people.map(() => Array.from({ length: BEFORE + MONTHS }, () => 0));
  const rest = Array.from({ length: BEFORE + MONTHS }, () => 0);
  for (const sale of salesOf(tableOf(base, tables), context)) {
    const at = monthIndex(sale.day) - first + BEFORE;
    if (at < 0 || at >= BEFORE + MONTHS || (currency !== null && fold(sale.currency) !== fold(currency)))
      continue;
    const line = all[rows.get(fold(sale.owner)) ?? -1] ?? rest;
    line[at]! += countedIn(base, sale, tables, margin);
  }
  const part = (from: number, until: number): MonthsGrid => ({
    people: all.map((line) => line.slice(from, until)),
    nobody: rest.slice(from, until),
  });
  return { ...part(BEFORE, BEFORE + MONTHS), before: part(0, BEFORE) };
}

/** The share of repeat orders in what each person sold, by amount; null where nothing tells. */
export function repeatShares(facts: Facts, context: ToolContext): (number | null)[] {
  const from = facts.months[0]!;
  const until = monthAfter(facts.months[MONTHS - 1]!, 0).last;
  const sums = new Map<string, { all: number; repeat: number }>();
  for (const { day, owner, amount, repeat, currency } of salesOf(facts.tables.paid, context)) {
    const ours = facts.currency === null || fold(currency) === fold(facts.currency);
    if (day < from || day > until || repeat === null || amount <= 0 || !ours) continue;
    const sum = sums.get(fold(owner)) ?? { all: 0, repeat: 0 };
    sum.all += amount;
    if (repeat) sum.repeat += amount;
    sums.set(fold(owner), sum);
  }
  return facts.people.map(({ name }) => {
    const sum = sums.get(fold(name));
    return sum && sum.all > 0 ? sum.repeat / sum.all : null;
  });
}

/** Median of what is known of those of a role, minor units. */
export function medianOf(
  people: readonly Person[],
  role: SchemeRole,
  of: 'currentPay' | 'marketPay',
): number | null {
  const values = people.filter((person) => person.role === role).map((person) => person[of]);
  return median(values.filter((value) => value !== null));
}

/** Two digits that tell: 97 500 is 98 000. */
export function nice(value: number): number {
  return value > 0 ? Math.round(value / stepOf(value)) * stepOf(value) : 0;
}

/** The same, never less: 91 000 is 91 000, 91 001 is 92 000. */
export function niceAbove(value: number): number {
  return value > 0 ? Math.ceil(Number((value / stepOf(value)).toFixed(6))) * stepOf(value) : 0;
}

function stepOf(value: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
}
