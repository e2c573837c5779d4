import type { SchemeRole } from '../../analysis/scheme';
import type { FormField, NumbersRow } from '../../calls';
import type { Words } from '../../words/words';
import type { ToolContext } from '../tool';
import type { Facts } from './people';
import type { MotivationSettings } from './settings';
import { roleName, rolesInUse, usualPlanOf, type View } from './view';

/** What the wizard's fields are made from; texts in the reader's language. */
export interface From {
  readonly context: ToolContext;
  readonly facts: Facts;
  readonly chosen: MotivationSettings;
  readonly text: Words['motivation'];
  readonly view: View;
}

/** Settings that are a share, or not said. */
export type ShareKey = 'baseShare' | 'softShare' | 'payrollLimit' | 'margin' | 'quarter';

const LARGEST = 1e12;

/** A sum of money a role in use. */
export function moneyField(
  { chosen, text, view }: From,
  key: 'market' | 'pay' | 'plan',
  label: string,
  hint: string,
  row: (role: SchemeRole) => Pick<NumbersRow, 'detail' | 'proposed'>,
): FormField {
  const inUse = rolesInUse(chosen);
  return {
    key,
    kind: 'numbers',
    label,
    hint,
    format: 'money',
    unit: view.unit,
    min: 0,
    max: LARGEST,
    total: null,
    rows: inUse.map((role) => ({ key: role, label: roleName(role, inUse, text), ...row(role) })),
    value: chosen[key],
  };
}

/** The plan that is proposed for a role, major units. */
export function usualPlan({ view }: From, role: SchemeRole): number | null {
  return usualPlanOf(view.managers, role);
}
