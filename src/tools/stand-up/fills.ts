import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import {
  Fills,
  ofCurrency,
  ownerFill,
  placeSaleFills,
  type SaleColumns,
  saleColumns,
} from '../shared/sale-fills';
import { isProfitPlan } from '../shared/team-plans';
import type { View } from './view';

/** The stretches of time that sums are over. */
const SCOPES = ['since', 'month', 'past'] as const;
export type Scope = (typeof SCOPES)[number];

/** The columns beside the imported tables: what counts of each row, by stretch of time. */
export function placeFills(page: Page, view: View): void {
  placeSales(page, view);
  placeWon(page, view);
  placeActivities(page, view);
  placeLeads(page, view);
}

function scoped(page: Page, scope: Scope, day: string): string {
  const ref = (name: string) => page.ref(name);
  const [from, before] = {
    since: [ref('lastWorked'), ref('today')],
    month: [ref('first'), ref('today')],
    past: [ref('pastFirst'), ref('first')],
  }[scope];
  return `(${day}>=${from})*(${day}<${before})`;
}

function placeSales(page: Page, view: View): void {
  const { team, text, context } = view;
  const columns: SaleColumns = saleColumns(context, team.sales);
  const fills = new Fills(page, columns.day);
  const { planSheet } = team;
  placeSaleFills(fills, {
    columns,
    names: team.names,
    currency: team.sales.currencies ? page.ref('currencyText') : null,
    byMargin: planSheet === undefined ? null : isProfitPlan(planSheet),
    headings: text.keys.sales,
  });
  const day = () => fills.row('sale.day');
  for (const scope of ['since', 'month'] as const) {
    fills.put(
      `money.${scope}`,
      text.keys.scopes[scope],
      () => `${scoped(page, scope, day())}*${fills.row('sale.amount')}`,
    );
  }
}

/** Deals won, by the day they closed; those of the currency that the money is in. */
function placeWon(page: Page, { context, text, team }: View): void {
  const { source } = context;
  const closed = source.column('closed');
  const fills = new Fills(page, closed);
  fills.put('won.owner', text.keys.sales.owner, () => ownerFill(source.column('owner'), team.names));
  const won = `(${source.column('outcome')}=${quoteText(source.outcome('won'))})`;
  for (const scope of SCOPES) {
    fills.put(`deal.${scope}`, text.keys.counts[scope], () => {
      const money = ofCurrency(context, team.sales.currencies && page.ref('currencyText'));
      return `${won}*${scoped(page, scope, closed)}${money}`;
    });
  }
}

function placeActivities(page: Page, view: View): void {
  const { context, indicators, text, team } = view;
  const { source } = context.activities;
  const own = indicators.filter(({ from }) => from === 'activities');
  if (!source || own.length === 0) return;
  const fills = new Fills(page, source.column('day'));
  fills.put('activities.owner', text.keys.sales.owner, () => ownerFill(source.column('owner'), team.names));
  for (const { name } of own) {
    if (name === 'deal') continue;
    for (const scope of SCOPES) {
      const kind = `(${source.column('kind')}=${quoteText(source.kind(name))})`;
      fills.put(`${name}.${scope}`, `${text.indicators[name]}: ${text.keys.counts[scope]}`, () => {
        const within = scoped(page, scope, source.column('day'));
        return `IF(${kind}*${within}>0;${source.column('count')};0)`;
      });
    }
  }
}

/** Where no lead is among the activities, deals created are leads. */
function placeLeads(page: Page, view: View): void {
  const { context, indicators, text, team } = view;
  if (!indicators.some(({ from }) => from === 'deals')) return;
  const { source } = context;
  const fills = new Fills(page, source.column('created'));
  fills.put('deals.owner', text.keys.sales.owner, () => ownerFill(source.column('owner'), team.names));
  for (const scope of SCOPES) {
    fills.put(
      `lead.${scope}`,
      text.keys.counts[scope],
      () => `${scoped(page, scope, source.column('created'))}*1`,
    );
  }
}
