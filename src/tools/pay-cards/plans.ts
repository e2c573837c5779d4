import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { managerFigure } from '../motivation/published';
import { isPlanned, planOf } from '../plan/published';
import { personText } from '../shared/team-sales';
import { schemeSheet } from './keys';
import type { View } from './view';

/** Of those whom a head leads. */
export function teamPlan(page: Page, view: View, index: number): string {
  const plans = view.members[index]!.map((at) => page.ref(`sold.${at}.plan`));
  return orOwnPlan(view, view.people[index]!.name, plans);
}

/** Of the sheet "Plan" for that month, else the scheme's. */
export function planFormula(view: View, name: string, base: string, month: string): string {
  const { planSheet } = view;
  const scheme = `IFERROR(N(${managerFigure(schemeSheet(view), 'plan', quoteText(name))});0)`;
  if (planSheet === undefined) return scheme;
  const person = personText(name);
  const of = (figure: 'profit' | 'revenue') => planOf(planSheet, figure, month, person);
  const planned = `IF(${base}=2;${of('profit')};${of('revenue')})`;
  return `IF(${isPlanned(planSheet, month, person)}=1;${planned};${scheme})`;
}

/** The plan of any month: nothing for months before somebody came, or after. */
export function plannedIn(
  view: View,
  name: string,
  base: string,
  { first, last }: { readonly first: string; readonly last: string },
): string {
  return `IF(${awayIn(view, name, { first, last })};0;${planFormula(view, name, base, first)})`;
}

/** Whether somebody came after a month, or left before it. */
export function awayIn(
  view: View,
  name: string,
  { first, last }: { readonly first: string; readonly last: string },
): string {
  const figure = (of: 'started' | 'left') =>
    `IFERROR(N(${managerFigure(schemeSheet(view), of, quoteText(name))});0)`;
  return `OR(${figure('started')}>${last};AND(${figure('left')}>0;${figure('left')}<${first}))`;
}

/** What a head's team plans; the scheme's own plan of the head where it plans nothing. */
export function orOwnPlan(view: View, name: string, plans: readonly string[]): string {
  const own = `IFERROR(N(${managerFigure(schemeSheet(view), 'plan', quoteText(name))});0)`;
  if (plans.length === 0) return own;
  const sum = `ROUND(${plans.join('+')};2)`;
  return `IF(${sum}>0;${sum};${own})`;
}
