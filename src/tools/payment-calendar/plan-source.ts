import { calendarDay } from '../../analysis/day';
import { toMinor } from '../../analysis/money';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { cellText, type RawRow } from '../../tables/raw';
import { FACT_COLUMN, FACTS, factOf, MONTH_COLUMNS, NO_MANAGER, PLAN_KEYS, planOf } from '../plan/published';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { Selection } from './selection';
import type { View } from './view';

/** The Plan sheet's word on the month, as of the build. */
export interface PlanSource {
  /** The quoted name of its hidden sheet. */
  readonly sheet: string;
  /** Minor units; null where the month, the manager or the currency has none. */
  readonly plan: number | null;
}

type Asked = Pick<Selection, 'month' | 'manager' | 'currency'>;

/** The plan of revenue that the Plan sheet has for the month; null where no plan is built. */
export function planSource({ elsewhere }: Pick<ToolContext, 'elsewhere'>, asked: Asked): PlanSource | null {
  const sheet = elsewhere.sheet(PLAN_KEYS);
  return sheet === undefined ? null : { sheet, plan: planIn(elsewhere.cells?.(PLAN_KEYS) ?? [], asked) };
}

function planIn(rows: readonly RawRow[], { month, manager, currency }: Asked): number | null {
  const fact = cellText(rows[FACTS.currency - 1]?.[columnOf(FACT_COLUMN)]);
  if (currency !== null && fact !== '' && fold(fact) !== fold(currency)) return null;
  const { year, month: number } = calendarDay(month.first);
  const name = manager === null ? '' : manager || NO_MANAGER;
  const key = fold(`${year * 100 + number}|${name}`);
  const row = rows.find((cells) => fold(cellText(cells[columnOf(MONTH_COLUMNS.key)])) === key);
  const plan = row?.[columnOf(MONTH_COLUMNS.revenue)];
  return typeof plan === 'number' && plan !== 0 ? toMinor(plan) : null;
}

/** 0 for "A". */
function columnOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A formula of the plan of whoever is chosen: what was typed, else the Plan sheet's; empty where neither. */
export function planFormula(page: Page, view: View, { sheet }: PlanSource): string {
  const manager = page.ref('manager');
  const { text } = view;
  const none = `IF(${manager}=${quoteText(text.none)};${quoteText(NO_MANAGER)};${manager})`;
  const who = `IF(${manager}=${quoteText(text.all)};"";${none})`;
  return `IF(${page.ref('plan.typed')}="";${planOfPerson(page, view, sheet, who)};${page.ref('plan.typed')})`;
}

/** A formula of a person's plan of the month (`who` is a formula of the name), empty where there is none. */
export function planOfPerson(page: Page, { month, currencies }: View, sheet: string, who: string): string {
  const plan = planOf(sheet, 'revenue', String(month.first), who);
  const own = factOf(sheet, 'currency');
  const shown = `IF(${plan}=0;"";${plan})`;
  return currencies ? `IF((${own}<>"")*(${own}<>${page.ref('currency')})>0;"";${shown})` : shown;
}
