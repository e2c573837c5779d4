import type { Month } from '../../analysis/calendar';
import { toMinor } from '../../analysis/money';
import { quoteText } from '../../blueprint/formula';
import { peopleOf } from '../plan/people';
import { isPlanned, NO_MANAGER, PLAN_KEYS, PLAN_SHEET, planOf } from '../plan/published';
import type { KeyedCells, ToolContext } from '../tool';
import { signOf } from './currency';
import { type Sale, type Sales, salesOf } from './sales';
import { fold } from './texts';

/** The sales that the plan counts, and who makes them. */
export interface TeamSales {
  readonly sales: Sales;
  /** The sign or code of the currency, '' where unknown. */
  readonly unit: string;
  /** As the deals have them; '' among them where some sales are nobody's. */
  readonly names: readonly string[];
  /** Of them, whoever still sells: not those who left and whose clients paid after, and not the head of sales. */
  readonly atWork: readonly string[];
  /** The quoted name of the plan's hidden sheet; undefined where no plan is built. */
  readonly planSheet: string | undefined;
}

/** Everybody who sells in the month, those who brought most first. */
export function teamSales(context: ToolContext, month: Month): TeamSales {
  const wanted = context.inputs.get('currency') ?? context.elsewhere.inputs(PLAN_SHEET).get('currency');
  const sales = salesOf(context, typeof wanted === 'string' ? wanted : null);
  const people = peopleOf(context, sales, 'revenue', month, 'equal');
  const sums = new Map<string, number>();
  for (const { owner, day, revenue } of sales.rows) {
    if (day < month.first || day > month.last) continue;
    sums.set(fold(owner), (sums.get(fold(owner)) ?? 0) + revenue);
  }
  const sum = (name: string) => sums.get(fold(name)) ?? 0;
  const currency = sales.currency ?? currencyOf(context, sales);
  const best = [...people].sort((a, b) => sum(b.name) - sum(a.name) || (a.name < b.name ? -1 : 1));
  return {
    sales,
    unit: signOf(currency),
    names: best.map(({ name }) => name),
    atWork: best.flatMap(({ name, gone }) => (gone ? [] : [name])),
    planSheet: context.elsewhere.sheet(PLAN_KEYS),
  };
}

function currencyOf({ orders, deals }: ToolContext, { from }: Sales): string {
  const rows = from === 'orders' ? orders.rows : deals;
  return rows.find(({ currency }) => currency !== '')?.currency ?? '';
}

/** The rows of a person's sales. */
export function salesBy(rows: readonly Sale[], name: string): Sale[] {
  return rows.filter(({ owner }) => fold(owner) === fold(name));
}

/** A person as the plan's published formulas take one. */
export function personText(name: string): string {
  return quoteText(name === '' ? NO_MANAGER : name);
}

/**
 * The formula of a person's plan of the month that begins at `month`, empty where there is none. A plan of gross
 * profit is only taken where sales have margins; else that of revenue.
 */
export function planFormula(sheet: string, month: string, person: string, hasMargins: boolean): string {
  const figure = planOf(sheet, hasMargins ? 'plan' : 'revenue', month, person);
  return `IF(${isPlanned(sheet, month, person)}=0;"";${figure})`;
}

/** The sheets that let the owner type plans by manager where there is no Plan sheet. */
const TYPING = ['stand-up', 'dashboard-input', 'month-letter', 'pipeline-control'] as const;

/** The key of a typed plan's row, for ever. */
export function planKey({ first }: Pick<Month, 'first'>, name: string): string {
  return `${first}|${name}`;
}

/**
 * The plan that was typed for a person, major units: on this tool's sheet, else on that of another which asks too.
 * Null where nobody typed one.
 */
export function typedPlan(context: ToolContext, month: Month, name: string): number | null {
  const key = planKey(month, name);
  const places = [
    context.keyedRows?.get('plans'),
    ...TYPING.map((id) => context.elsewhere.rows?.(id, 'plans')),
  ];
  for (const place of places) {
    const plan = place && rowOf(place, key)?.plan;
    if (typeof plan === 'number' && plan >= 0) return toMinor(plan) / 100;
  }
  return null;
}

/** A keyed row; a name is the same however it is spelled in capitals. */
export function rowOf(rows: KeyedCells, key: string): ReturnType<KeyedCells['get']> {
  return rows.get(key) ?? [...rows].find(([own]) => fold(own) === fold(key))?.[1];
}

/** Plans that were typed for other months or people: they are kept out of sight. */
export function otherPlans(
  context: ToolContext,
  listed: ReadonlySet<string>,
): { readonly key: string; readonly plan: number }[] {
  return [...(context.keyedRows?.get('plans') ?? [])].flatMap(([key, { plan }]) =>
    typeof plan === 'number' && !listed.has(key) ? [{ key, plan }] : [],
  );
}
