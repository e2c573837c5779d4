import type { Month } from '../../analysis/calendar';
import type { Page } from '../../blueprint/page';
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

/** The input of the currency, where sales are in several. */
export function currencyInputs(
  { currencies, currency }: TeamSales['sales'],
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
