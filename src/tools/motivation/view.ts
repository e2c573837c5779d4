import { bonusUnits, ROLES, type RoleScheme, type SchemeRole, type SplitRule } from '../../analysis/scheme';
import type { Words } from '../../words/words';
import { PLAN_KEYS } from '../plan/published';
import { signOf } from '../shared/currency';
import type { ToolContext } from '../tool';
import { type Limits, limitKey, limitsOf } from './limits';
import { departmentOf, type Manager, managersOf, tried } from './managers';
import { type Facts, factsOf, gridOf, niceAbove } from './people';
import { Phrases } from './phrases';
import { roleCode } from './published';
import { partsAtPlan, type RoleCells, roleCells, schemeOf, splitRule } from './role-cells';
import { examplePlan } from './role-proposals';
import type { MotivationSettings } from './settings';

/** A role of the scheme with what stands in its cells. */
export interface RoleView {
  readonly role: SchemeRole;
  readonly code: number;
  readonly name: string;
  readonly cells: RoleCells;
  readonly scheme: RoleScheme;
}

/** Everything the sheets of the scheme are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['motivation'];
  readonly settings: MotivationSettings;
  readonly facts: Facts;
  /** The sign or code of the currency. */
  readonly unit: string;
  /** In use, at least one. */
  readonly roles: readonly RoleView[];
  /** How a deal of several managers counts. */
  readonly splits: SplitRule;
  readonly limits: Limits;
  readonly managers: readonly Manager[];
  /** What the whole department sold by month, minor units, and its gross profit; null where unknown. */
  readonly turnover: readonly number[];
  readonly profit: readonly number[] | null;
  /** The quoted name of the Plan sheet's keys, where there is one. */
  readonly planSheet: string | undefined;
  readonly phrases: Phrases;
}

/** The roles that are paid by the scheme; hunters where none was chosen. */
export function rolesInUse({ roles }: MotivationSettings): SchemeRole[] {
  const inUse = ROLES.filter((role) => roles.includes(role));
  return inUse.length > 0 ? inUse : ['hunter'];
}

/** Hunters are plain managers where nobody else sells. */
export function roleName(role: SchemeRole, inUse: readonly SchemeRole[], text: Words['motivation']): string {
  const alone = role === 'hunter' && !inUse.includes('farmer');
  return alone ? text.roles.manager : text.roles[role];
}

export function viewOf(settings: MotivationSettings, context: ToolContext): View {
  const text = context.words.motivation;
  const typed = context.inputs.get('currency');
  const facts = factsOf(context, typeof typed !== 'string' ? null : typed === text.none ? '' : typed);
  const limits = limitsOf(settings, facts, context);
  const grid = (base: 'revenue' | 'profit' | 'paid') => gridOf(base, facts, context, limits.margin);
  const grids = { revenue: grid('revenue'), profit: grid('profit'), paid: grid('paid') };
  const inUse = rolesInUse(settings);
  const named = (role: SchemeRole) => roleName(role, inUse, text);
  const seats = managersOf(inUse, settings, facts, grids, context, named);
  const from = (role: SchemeRole) => ({ settings, context, facts, usualPlan: usualPlanOf(seats, role) });
  const mainRate = partsAtPlan(inUse[0]!, from(inUse[0]!)).rate;
  const roles = inUse.map((role): RoleView => {
    const cells = roleCells(role, { ...from(role), mainRate });
    return { role, code: roleCode(role), name: named(role), cells, scheme: schemeOf(cells) };
  });
  const cleared = context.inputs.has(limitKey('jump'));
  const all = { ...limits, jump: limits.jump ?? (cleared ? null : usualJump(roles[0]!)) };
  const known = facts.tables.profit !== null || limits.margin !== null;
  return {
    context,
    text,
    settings,
    facts,
    unit: signOf(facts.currency ?? firstCurrency(context)),
    roles,
    splits: splitRule(settings, context),
    limits: all,
    managers: seats.map((seat) => tried(seat, roles, all, facts, grids, seats)),
    turnover: departmentOf(grids.paid),
    profit: known ? departmentOf(grids.profit) : null,
    planSheet: context.elsewhere.sheet(PLAN_KEYS),
    phrases: new Phrases(),
  };
}

/** The plan that is proposed for a role, major units. */
export function usualPlanOf(
  managers: readonly Pick<Manager, 'role' | 'plan'>[],
  role: SchemeRole,
): number | null {
  const plans = managers.flatMap((one) => (one.role === role && (one.plan ?? 0) > 0 ? [one.plan!] : []));
  return examplePlan(plans);
}

/** A fifth of the pay at plan. */
const USUAL_JUMP = 0.2;

function usualJump(role: RoleView): number | null {
  const jump = niceAbove(payAtPlan(role) * USUAL_JUMP);
  return jump > 0 ? jump : null;
}

/** Pay of a role at its own example's plan, the soft base in full, major units. */
export function payAtPlan({ cells, scheme }: RoleView): number {
  return (cells.fixed ?? 0) + (cells.soft ?? 0) + wholeBonus(cells) * bonusUnits(scheme.bonus, 1);
}

/** What rates are a share of, major units: the example's plan, or the whole bonus. */
export function wholeBonus({ measure, plan, target }: RoleCells): number {
  return (measure === 'amount' ? plan : target) ?? 0;
}

function firstCurrency({ deals, orders }: ToolContext): string {
  const deal = deals.find(({ amount, currency }) => amount !== null && currency !== '');
  return deal?.currency ?? orders.rows.find(({ currency }) => currency !== '')?.currency ?? '';
}
