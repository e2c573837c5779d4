import { calendarDay, type Day } from '../../analysis/day';
import { sumOf } from '../../analysis/exact';
import { toMinor } from '../../analysis/money';
import { type TrialMonth, type TrialPay, trialOf } from '../../analysis/pay-replay';
import { type BonusBase, ROLES, type SchemeRole } from '../../analysis/scheme';
import type { Scalar } from '../../blueprint/blueprint';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { Limits } from './limits';
import {
  BEFORE,
  type Facts,
  type Grid,
  type MonthsGrid,
  medianOf,
  monthAfter,
  nice,
  type Person,
  repeatShares,
} from './people';
import { MOST_MANAGERS } from './published';
import { askedBefore, type MotivationSettings } from './settings';
import type { RoleView } from './view';

export type Grids = Readonly<Record<BonusBase, Grid>>;

type Said = 'role' | 'plan' | 'now' | 'started' | 'left';

/** What stands in a manager's cells; money in major units, null is empty. */
export interface ManagerCells {
  readonly person: Person;
  /** Its row in the grids. */
  readonly index: number;
  readonly key: string;
  readonly role: SchemeRole;
  readonly plan: number | null;
  /** What stands in its cell: empty for a head of sales whose plan is the sum of the others'. */
  readonly typedPlan: number | null;
  readonly now: number | null;
  readonly started: Day | null;
  readonly left: Day | null;
  /** What the tables said at the build, in the cells that were not typed over. */
  readonly said: Readonly<Record<Said, Scalar>>;
  readonly repeatShare: number | null;
}

/** A manager as the scheme would have paid. */
export interface Manager extends ManagerCells {
  readonly of: RoleView;
  /** In the base of the role's bonus, by month; the head's is the department's. Minor units. */
  readonly actual: readonly number[];
  readonly trial: readonly TrialPay[];
}

/** The role of the scheme that a person is paid by; null for a head of sales whom the scheme leaves out. */
function payableRole(role: SchemeRole, inUse: readonly SchemeRole[]): SchemeRole | null {
  if (inUse.includes(role)) return role;
  if (role === 'head') return null;
  return inUse.find((one) => one !== 'head') ?? null;
}

export function managersOf(
  inUse: readonly SchemeRole[],
  settings: MotivationSettings,
  facts: Facts,
  grids: Grids,
  context: ToolContext,
  roleNames: (role: SchemeRole) => string,
): ManagerCells[] {
  const shares = repeatShares(facts, context);
  const typed = context.keyedRows?.get('managers');
  const saidBefore = context.keyedRows?.get('managersWas');
  const stays = askedBefore(context.inputs)?.bonusBase === settings.bonusBase;
  const own = facts.people.flatMap((person, index): ManagerCells[] => {
    const key = fold(person.name);
    const [row, was] = [typed?.get(key), saidBefore?.get(key)];
    const over = <T extends Scalar>(column: Said, now: T): Scalar =>
      row && (row[column] ?? null) !== (was?.[column] ?? null) ? (row[column] ?? null) : now;
    const usual = payableRole(person.role, inUse);
    if (usual === null) return [];
    const now = person.currentPay === null ? null : person.currentPay / 100;
    const role = inUse.find((one) => roleNames(one) === over('role', roleNames(usual))) ?? usual;
    const usualNow =
      role === 'head' ? null : usualPlan(grids[settings.bonusBase].people[index]!, person, facts);
    // A plan that was shown stays: somebody is paid by it. Another base asks for another plan.
    const shown = stays && role !== 'head' && row && row.plan === was?.plan ? number(row.plan ?? null) : null;
    const said = shown ?? usualNow;
    const plan = number(over('plan', said)) ?? said;
    return [
      {
        person,
        index,
        key,
        role,
        plan,
        typedPlan: plan,
        now: number(over('now', now)),
        started: number(over('started', person.started)),
        left: number(over('left', person.left)),
        said: { role: roleNames(usual), plan: said, now, started: person.started, left: person.left },
        repeatShare: shares[index] ?? null,
      },
    ];
  });
  const all = teamPlan(own, facts.months[facts.months.length - 1]!);
  return own
    .map((cells) => (cells.role === 'head' && cells.plan === null ? { ...cells, plan: all } : cells))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .slice(0, MOST_MANAGERS);
}

/** What a worked month brought on average; null where it brought nothing. */
function usualPlan(line: readonly number[], person: Person, { months }: Facts): number | null {
  const worked = line.filter((_, index) => isEmployed(months[index]!, person));
  const average = worked.length === 0 ? 0 : sumOf(worked) / worked.length / 100;
  return average > 0 ? nice(average) : null;
}

/** What those at work in a month are to sell, major units: the plan of a head of sales. */
function teamPlan(seats: readonly ManagerCells[], month: Day): number {
  const team = seats.filter((seat) => seat.role !== 'head' && isEmployed(month, seat));
  return sumOf(team.map(({ plan }) => plan ?? 0));
}

/** Whether the base of today is no more than the median of others' pay: nobody has said it of somebody unknown. */
function isAssumed({ role, cells }: RoleView, { people }: Facts): boolean {
  const median = medianOf(people, role, 'currentPay');
  return median !== null && cells.nowFixed === median / 100 && !((cells.nowRate ?? 0) > 0);
}

/** Whether somebody was at work on a day of the month at least. */
export function isEmployed(
  month: Day,
  { started, left }: { readonly started: Day | null; readonly left: Day | null },
): boolean {
  return (started === null || started <= monthAfter(month, 0).last) && (left === null || left >= month);
}

export function tried(
  cells: ManagerCells,
  roles: readonly RoleView[],
  limits: Limits,
  facts: Facts,
  grids: Grids,
  seats: readonly ManagerCells[],
): Manager {
  const of = roles.find(({ role }) => role === cells.role)!;
  const grid = grids[of.scheme.bonus.base];
  const actual = cells.role === 'head' ? departmentOf(grid) : grid.people[cells.index]!;
  const now = {
    pay: cells.now === null ? null : toMinor(cells.now),
    fixed: of.cells.nowFixed === null || isAssumed(of, facts) ? null : toMinor(of.cells.nowFixed),
    rate: of.cells.nowRate ?? 0,
  };
  const ofTeam = cells.role === 'head' && cells.typedPlan === null;
  const monthOf = (first: Day, sold: number): TrialMonth => ({
    month: calendarDay(first).month,
    plan: toMinor((ofTeam ? teamPlan(seats, first) : cells.plan) ?? 0),
    actual: sold,
    employed: isEmployed(first, cells),
  });
  const earlier = cells.role === 'head' ? departmentOf(grid.before) : grid.before.people[cells.index]!;
  const before = earlier.map((sold, index) =>
    monthOf(monthAfter(facts.months[0]!, index - BEFORE).first, sold),
  );
  const months = facts.months.map((month, index) => monthOf(month, actual[index]!));
  return { ...cells, of, actual, trial: trialOf(of.scheme, limits.softScore ?? 0, now, months, before) };
}

/** What everybody sold, those who are not paid and nobody among them, by month. */
export function departmentOf(grid: MonthsGrid): number[] {
  return grid.nobody.map((rest, month) => rest + sumOf(grid.people.map((line) => line[month]!)));
}

function number(value: Scalar): number | null {
  return typeof value === 'number' ? value : null;
}
