import type { Month } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import type { FormField } from '../../calls';
import { FACT_COLUMN, FACTS, factOf, PLAN_KEYS } from '../plan/published';
import type { ToolContext } from '../tool';
import type { Input } from './report-parts';
import { otherPlans, planKey, type TeamSales } from './team-sales';

/** What the tools about a month of the team have in common. */
interface TeamView {
  readonly context: ToolContext;
  readonly month: Month;
  readonly team: Pick<TeamSales, 'planSheet'>;
  readonly people: readonly { readonly name: string }[];
}

/** Plans typed for other months or people wait in two columns of the hidden sheet, from row 2. */
export function keepOtherPlans(page: Page, { context, people, month, team }: TeamView, column: number): void {
  const listed = new Set(team.planSheet === undefined ? people.map(({ name }) => planKey(month, name)) : []);
  const plans = otherPlans(context, listed);
  plans.forEach(({ key, plan }, index) => {
    page.text(index + 2, column, 'text', key, { format: 'text' });
    page.text(index + 2, column + 1, 'text', plan);
  });
  if (plans.length === 0) return;
  page.keep({ name: 'plans', row: 2, rows: plans.length, key: column, columns: { plan: column + 1 } });
}

/** The largest plan that may be typed, major units. */
export const MOST_PLAN = 1e12;

/** The wizard's field for a plan of revenue by person, where no Plan sheet has them. */
export function plansField(
  {
    month,
    team,
    people,
  }: {
    readonly month: Month;
    readonly team: Pick<TeamSales, 'unit'>;
    readonly people: readonly { readonly name: string; readonly plan: number | null }[];
  },
  words: { readonly plans: (month: Day) => string; readonly plansHint: string },
  said: { readonly nobody: string; readonly detail?: (name: string) => string },
): FormField {
  return {
    key: 'plans',
    kind: 'numbers',
    label: words.plans(month.first),
    hint: words.plansHint,
    format: 'money',
    unit: team.unit,
    min: 0,
    max: MOST_PLAN,
    rows: people.map(({ name, plan }) => ({
      key: name,
      label: name || said.nobody,
      detail: said.detail?.(name) ?? '',
      proposed: plan,
    })),
    total: null,
    value: {},
  };
}

/** Cells for typed plans, a row a person: kept by month and person, and only sums may be typed. */
export function keepPlans(
  page: Page,
  { month, people }: Pick<TeamView, 'month' | 'people'>,
  at: { readonly row: number; readonly column: number; readonly key: number },
  help: string,
): void {
  const { row, column, key } = at;
  people.forEach(({ name }, index) => {
    page.text(row + index, key, 'dated', planKey(month, name), { format: 'text' });
  });
  if (people.length === 0) return;
  page.keep({ name: 'plans', row, rows: people.length, key, columns: { plan: column } });
  const cells = { row, column, rows: people.length, columns: 1 };
  page.validate({ at: cells, kind: 'number', min: 0, max: MOST_PLAN, help });
}

/** Whether the Plan sheet's goal is gross profit, as of the build. */
export function plansProfit({ elsewhere }: Pick<ToolContext, 'elsewhere'>): boolean {
  return elsewhere.cell?.(PLAN_KEYS, `${FACT_COLUMN}${FACTS.measure}`) === 'profit';
}

/** A formula that is TRUE while the goal of a plan is gross profit. */
export function isProfitPlan(planSheet: string): string {
  return `${factOf(planSheet, 'measure')}="profit"`;
}

/**
 * A formula of what plan and actual count, in words: the revenue of orders or won deals; gross profit where the Plan
 * sheet's goal is that. Plans that are typed are of revenue.
 */
export function basisText(
  { sales, planSheet }: Pick<TeamSales, 'sales' | 'planSheet'>,
  words: Readonly<Record<'orders' | 'deals' | 'profit', string>>,
): string {
  const revenue = quoteText(words[sales.from]);
  if (planSheet === undefined || !sales.profitKnown) return revenue;
  return `IF(${isProfitPlan(planSheet)};${quoteText(words.profit)};${revenue})`;
}

/** The input of the day that the sheet is of: Refresh puts the present one there. */
export function todayInput(today: Day, words: { readonly today: string; readonly todayNote: string }): Input {
  return {
    name: 'today',
    passing: true,
    label: words.today,
    note: words.todayNote,
    value: today,
    format: 'day',
    check: { kind: 'day' },
  };
}

/** The currency chosen, as the tables' cells have it: `currencyText`. Nothing where there is only one. */
export function placeCurrencyText(
  page: Page,
  at: { readonly row: number; readonly column: number },
  { currencies }: Pick<TeamSales['sales'], 'currencies'>,
  words: { readonly label: string; readonly none: string },
): void {
  if (!currencies) return;
  const cell = () => page.ref('currency');
  page.text(at.row, at.column, 'label', words.label);
  const text = () => `IF(${cell()}=${quoteText(words.none)};"";${cell()}&"")`;
  page.formula(at.row, at.column + 1, 'formula', text);
  page.name('currencyText', at.row, at.column + 1);
}

/** The input of the currency, where sales are in several. */
export function currencyInputs(
  { currencies, currency }: Pick<TeamSales['sales'], 'currencies' | 'currency'>,
  words: { readonly currency: string; readonly currencyNote: string },
  none: string,
): Input[] {
  if (!currencies) return [];
  const items = currencies.map((name) => name || none);
  return [
    {
      name: 'currency',
      label: words.currency,
      note: words.currencyNote,
      value: currency || none,
      format: 'plain',
      check: { kind: 'list', items },
    },
  ];
}
