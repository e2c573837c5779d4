import { columnLetter } from '../../blueprint/formula';
import { keysSheet, parameter } from './layout';
import { ROLE_STEPS, roundedMoney, STEP_COLUMNS, wholeOf } from './published';
import type { RoleView, View } from './view';

/** The column of what a marginal scheme pays for all that lies under a step, as a share of the plan. */
export const BELOW_COLUMN = 39;

/** A published column of the steps of one role, or a helper's; on the sheet that `sheet` names. */
export function stepsOf(role: RoleView, name: keyof typeof STEP_COLUMNS | 'below', sheet = ''): string {
  const first = 2 + (role.code - 1) * ROLE_STEPS;
  const letter = name === 'below' ? columnLetter(BELOW_COLUMN) : STEP_COLUMNS[name];
  return `${sheet}$${letter}$${first}:$${letter}$${first + ROLE_STEPS - 1}`;
}

/** What published.ts' unitsAt gives, for a role that is known: looked up in its own eight steps. */
export function unitsOf(view: View, role: RoleView, attainment: string): string {
  const at = (name: Parameters<typeof stepsOf>[1]) =>
    `LOOKUP(${attainment};${stepsOf(role, 'from', `${keysSheet(view)}!`)};${stepsOf(role, name, `${keysSheet(view)}!`)})`;
  const over = `(${attainment}-${at('from')})`;
  const of = `IF(${parameter(view, role, 'measure')}=1;${attainment};1)`;
  const kind = parameter(view, role, 'kind');
  return `IF(${kind}=2;${at('below')}+${over}*${at('rate')};${of}*(${at('rate')}+IF(${kind}=3;${over}*${at('growth')};0)))`;
}

/** What the rates are a share of, for the example's plan. */
export function wholeText(view: View, role: RoleView): string {
  return wholeOf(keysSheet(view), String(role.code), parameter(view, role, 'plan'));
}

/** The base of the example, the soft one in full. */
export function basePay(view: View, role: RoleView): string {
  return `(${parameter(view, role, 'fixed')}+${parameter(view, role, 'soft')})`;
}

/** The bonus of the example at an attainment. */
export function bonusAt(view: View, role: RoleView, attainment: string): string {
  return roundedMoney(`${wholeText(view, role)}*${unitsOf(view, role, attainment)}`);
}

/** Pay of the example at an attainment, the soft base in full. */
export function payAt(view: View, role: RoleView, attainment: string): string {
  return `${basePay(view, role)}+${bonusAt(view, role, attainment)}`;
}
