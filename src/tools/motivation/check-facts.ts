import { sumOf } from '../../analysis/exact';
import { toMinor } from '../../analysis/money';
import { fallingSteps, largestJump, stepProblem } from '../../analysis/pay-checks';
import { payrollWithRepeats, type UsualMonth } from '../../analysis/pay-replay';
import { bonusUnits } from '../../analysis/scheme';
import { isEmployed, type Manager } from './managers';
import { GROWTHS, TELLING_GROWTH } from './trial-rows';
import { payAtPlan, type RoleView, type View, wholeBonus } from './view';

export const CHECKS = [
  'jump',
  'fall',
  'bounds',
  'mix',
  'parts',
  'weights',
  'market',
  'payroll',
  'head',
  'repeat',
  'quarter',
] as const;

export type CheckId = (typeof CHECKS)[number];

/** The checks of a role and of the department that ask for attention, as of the build. */
export function attentionIn(view: View, role: RoleView): ReadonlySet<CheckId> {
  const off: Readonly<Record<CheckId, boolean>> = {
    jump: view.limits.jump !== null && jumpOf(role) > view.limits.jump * payShare(view, role),
    fall: fallingSteps(role.scheme.bonus).length > 0,
    bounds: stepProblem(role.cells.steps) !== null,
    mix: isMixed(view, role),
    parts: isMadeOdd(view, role),
    weights: isWeightedOdd(role),
    market: isOffMarket(role) || breaksMarket(view, role),
    payroll: isDear(view),
    head: isOverHead(view),
    repeat: livesOnRepeats(view),
    quarter: isQuarterOdd(view),
  };
  return new Set(CHECKS.filter((check) => off[check]));
}

/** Pay at plan of a role as a share of the first role's: the limit of a jump is meant for that one. */
function payShare({ roles }: View, role: RoleView): number {
  const main = payAtPlan(roles[0]!);
  return role === roles[0] || main <= 0 ? 1 : payAtPlan(role) / main;
}

/** The largest jump of the example, major units; 0 without one. */
export function jumpOf({ cells, scheme }: RoleView): number {
  const jump = largestJump(scheme.bonus, wholeBonus(cells));
  return jump === null ? 0 : jump.at - jump.before;
}

function isMixed({ limits }: View, role: RoleView): boolean {
  const pay = payAtPlan(role);
  if (pay <= 0) return true;
  const share = ((role.cells.fixed ?? 0) + (role.cells.soft ?? 0)) / pay;
  return limits.mix !== null && Math.abs(share - limits.mix) - (limits.mixGap ?? 0) > 5e-7;
}

function isMadeOdd({ limits }: View, { cells }: RoleView): boolean {
  const rates = cells.steps.map(({ rate }) => rate ?? 0);
  const parts = [cells.fixed, cells.soft, Math.max(0, ...rates), cells.quarterRate].filter(
    (part) => (part ?? 0) > 0,
  ).length;
  const named = cells.indicators.filter(({ name }) => name !== '').length;
  const fines = rates.some((rate) => rate < 0) || (cells.fixed ?? 0) < 0 || (cells.soft ?? 0) < 0;
  const over = (limit: number | null, count: number) => limit !== null && count > limit;
  const few = limits.leastParts !== null && parts < limits.leastParts;
  return few || over(limits.mostParts, parts) || over(limits.indicators, named) || fines;
}

function isWeightedOdd({ cells, scheme }: RoleView): boolean {
  const { indicators } = scheme;
  if (indicators.length === 0) return (cells.soft ?? 0) > 0;
  return Math.abs(sumOf(indicators.map(({ weight }) => weight)) - 1) > 5e-7;
}

function isOffMarket(role: RoleView): boolean {
  const { market, fixed, soft } = role.cells;
  const under = (fixed ?? 0) + (soft ?? 0) + wholeBonus(role.cells) * bonusUnits(role.scheme.bonus, 0.99);
  return !((market ?? 0) > 0) || under >= market! || payAtPlan(role) <= market!;
}

/** Whether somebody at work, at the own plan and market pay, is paid no more than the market, or as much under plan. */
export function breaksMarket({ managers, facts }: View, role: RoleView): boolean {
  const { cells, scheme } = role;
  const base = (cells.fixed ?? 0) + (cells.soft ?? 0);
  const last = facts.months[facts.months.length - 1]!;
  return managers.some((manager) => {
    const market = manager.person.marketPay === null ? (cells.market ?? 0) : manager.person.marketPay / 100;
    const plan = manager.plan ?? 0;
    const compared = manager.role === role.role && isEmployed(last, manager) && plan > 0 && market > 0;
    const payAt = (share: number) => base + wholeBonus({ ...cells, plan }) * bonusUnits(scheme.bonus, share);
    return compared && (payAt(1) <= market || payAt(0.99) >= market);
  });
}

/** Pay of the twelve months, minor units. */
export function payroll({ managers }: Pick<View, 'managers'>): number {
  return sumOf(managers.flatMap(({ trial }) => trial.map(({ total }) => total)));
}

/** The share of pay in gross profit; null where that is unknown or not over 0. */
export function payrollShare(view: View): number | null {
  const profit = view.profit === null ? 0 : sumOf(view.profit);
  return profit > 0 ? payroll(view) / profit : null;
}

function isDear(view: View): boolean {
  const share = payrollShare(view);
  return share === null || (view.limits.payroll !== null && share > view.limits.payroll);
}

function isOverHead(view: View): boolean {
  const head = view.roles.find(({ role }) => role === 'head');
  const pay = view.limits.headPay ?? (head ? payAtPlan(head) : null);
  if (pay === null) return true;
  const pays = view.managers
    .filter(({ role }) => role !== 'head')
    .flatMap(({ trial }) => trial.map(({ total }) => total));
  return Math.max(0, ...pays) > toMinor(pay);
}

/** The usual month of those who are still there. */
export function usualMonths({ managers, limits, facts }: View): UsualMonth[] {
  const last = facts.months[facts.months.length - 1]!;
  return managers
    .filter((manager) => isEmployed(last, manager))
    .map((manager) => ({
      scheme: manager.of.scheme,
      softScore: limits.softScore ?? 0,
      plan: toMinor(manager.plan ?? 0),
      ofDepartment: manager.role === 'head',
      usual: usualOf(manager, facts.months),
      repeatShare: manager.repeatShare ?? 0,
    }));
}

function usualOf(manager: Manager, months: readonly number[]): number {
  const worked = manager.actual.filter((_, index) => isEmployed(months[index]!, manager));
  return worked.length === 0 ? 0 : sumOf(worked) / worked.length;
}

function livesOnRepeats(view: View): boolean {
  const { managers, limits } = view;
  if (limits.repeat === null) return false;
  const living = managers.filter(
    ({ role, repeatShare }) => role !== 'operator' && role !== 'head' && (repeatShare ?? 0) > limits.repeat!,
  );
  const usual = usualMonths(view);
  const more = payrollWithRepeats(usual, GROWTHS[TELLING_GROWTH]!) - payrollWithRepeats(usual, 0);
  return living.length > 0 && more > 0;
}

function isQuarterOdd({ roles, facts, limits }: View): boolean {
  const used = roles.some(({ scheme }) => scheme.quarter !== null);
  return used && facts.cycle !== null && facts.cycle * 12 < (limits.cycle ?? 0) * 365;
}
