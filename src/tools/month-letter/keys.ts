import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { Fills, ofCurrency, ownerFill, placeSaleFills, saleColumns, sumOfOwner } from '../shared/sale-fills';
import { keepOtherPlans, placeCurrencyText } from '../shared/team-plans';
import { LOOKED_BACK } from './people';
import type { View } from './view';

/** Columns of the hidden sheet. */
const AT = { days: 1, kept: 5, currency: 9 } as const;

/** The hidden sheet: the month's days, plans of other months. */
export function placeKeys(page: Page, view: View): void {
  placeDays(page, view);
  placeKept(page, view);
  placeCurrency(page, view);
}

/** The columns beside the imported tables. */
export function placeRows(page: Page, view: View): void {
  const { text, month, team, context } = view;
  const ref = (name: string) => page.ref(name);
  const columns = saleColumns(context, team.sales);
  const fills = new Fills(page, columns.day);
  placeSaleFills(fills, {
    columns,
    names: team.names,
    currency: team.sales.currencies ? ref('currencyText') : null,
    byMargin: null,
    headings: text.keys.sales,
  });
  const day = () => fills.row('sale.day');
  const within = () => `(${day()}>=${month.first})*(${day()}<=${month.last})`;
  const past = () => `(${day()}>=${ref('pastFirst')})*(${day()}<${month.first})`;
  fills.put('money.month', text.keys.month, () => `${within()}*${fills.row('sale.amount')}`);
  fills.put('count.month', text.keys.count, () => `${within()}*(${fills.row('sale.amount')}>0)`);
  fills.put('money.past', text.keys.past, () => `${past()}*${fills.row('sale.amount')}`);
  fills.put(
    'money.before',
    text.keys.before,
    () => `(${day()}>0)*(${day()}<${month.first})*${fills.row('sale.amount')}`,
  );
  if (team.sales.currencies) {
    const foreign = () => `(${columns.currency}<>${ref('currencyText')})*(${columns.amount}>0)`;
    const ofMonth = `(${columns.day}>=${month.first})*(${columns.day}<${month.last + 1})`;
    fills.put('foreign.month', text.keys.foreign, () => `${columns.sold}*${ofMonth}*${foreign()}`);
  }
  placeDeals(page, view);
}

/** Won, lost and new of the month, 1 or 0 a deal. */
function placeDeals(page: Page, view: View): void {
  const { context, text, team, month } = view;
  const { source } = context;
  const fills = new Fills(page, source.column('key'));
  const closed = source.column('closed');
  const ended = (outcome: 'won' | 'lost') =>
    `(${closed}>=${month.first})*(${closed}<${month.last + 1})*(${source.column('outcome')}=${quoteText(source.outcome(outcome))})${ofCurrency(context, team.sales.currencies && page.ref('currencyText'))}`;
  fills.put('deals.owner', text.keys.sales.owner, () => ownerFill(source.column('owner'), team.names));
  fills.put('won.month', text.columns.won, () => `${ended('won')}*1`);
  fills.put('lost.month', text.columns.lost, () => `${ended('lost')}*1`);
  fills.put(
    'new.month',
    text.columns.newClients,
    () => `${ended('won')}*(${source.column('clientKind')}=${quoteText(source.clientKind('new'))})`,
  );
}

/** What every day of the month brought. */
function placeDays(page: Page, { month, text }: View): void {
  page.text(1, AT.days, 'header', text.keys.day);
  page.text(1, AT.days + 1, 'header', text.keys.month);
  const rows = month.last - month.first + 1;
  for (let index = 0; index < rows; index += 1) {
    page.text(index + 2, AT.days, 'text', month.first + index, { format: 'day' });
    page.formula(
      index + 2,
      AT.days + 1,
      'formula',
      () => `SUMIF(${page.ref('sale.day')};${month.first + index};${page.ref('sale.amount')})`,
    );
  }
  page.name('days.sum', 2, AT.days + 1, rows);
}

function placeKept(page: Page, view: View): void {
  page.text(1, AT.kept, 'header', view.text.keys.kept);
  keepOtherPlans(page, view, AT.kept);
}

/** The first day of the months looked back on, and the currency as the tables' cells have it. */
function placeCurrency(page: Page, { month, team, text }: View): void {
  page.text(1, AT.currency, 'header', text.keys.pastFirst);
  page.formula(
    2,
    AT.currency,
    'formula',
    () => `DATE(YEAR(${month.first});MONTH(${month.first})-${LOOKED_BACK};1)`,
    {
      format: 'day',
    },
  );
  page.name('pastFirst', 2, AT.currency);
  const words = { label: text.inputs.currency, none: text.none };
  placeCurrencyText(page, { row: 4, column: AT.currency }, team.sales, words);
}

/** What a column of figures beside the sales adds up to for a person; null is the department. */
export function ofSales(page: Page, name: string | null, figures: string): string {
  return name === null
    ? `SUM(${page.ref(figures)})`
    : sumOfOwner(page.ref('sale.owner'), name, page.ref(figures));
}

export function ofDeals(page: Page, name: string | null, figures: string): string {
  return name === null
    ? `SUM(${page.ref(figures)})`
    : sumOfOwner(page.ref('deals.owner'), name, page.ref(figures));
}
