import { monthAround } from '../../analysis/calendar';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { parameterOf } from '../motivation/published';
import { rateText } from '../shared/report-parts';
import { figureOf, type SchemeFigure, schemeFigureOf } from './figures';
import { schemeSheet } from './keys';
import { quarterPart } from './keys-scheme';
import { C, P } from './layout';
import { payText } from './money';
import { placeInQuarter, quarterOf } from './months';
import type { View } from './view';

/** The quarter on a card: where it stands, and what it pays or would pay. Answers with the next row. */
export function placeQuarter(page: Page, view: View, index: number, row: number): number {
  if (!view.people[index]!.quarterly) return row;
  const { text, month } = view;
  const figure = (of: SchemeFigure) => schemeFigureOf(page, view, index, of);
  page.text(row, C.name, 'text', text.quarter.name(month.first));
  page.formula(row, C.fact, 'formula', () => figure('quarterActual'), { format: 'money' });
  page.formula(row, C.plan, 'formula', () => known(figure, figure('quarterPlan')), { format: 'money' });
  const share = () => known(figure, `${figure('quarterActual')}/${figure('quarterPlan')}`);
  page.formula(row, C.attainment, 'formula', share, { format: 'share' });
  page.formula(row, C.how, 'aside', () => ruleText(page, view, index));
  // Nothing is paid before the quarter's last month; the words need the room.
  if (placeInQuarter(month) === 2) {
    page.formula(row, C.earned, 'formula', () => figure('quarter'), { format: 'money' });
  }
  return row + 1;
}

/** Empty where a month of the quarter has no plan. */
function known(figure: (of: SchemeFigure) => string, formula: string): string {
  return `IF(OR(${figure('quarterLacks')}>0;${figure('quarterPlan')}<=0);"";${formula})`;
}

/** In its last month what the bonus is counted by; before, what it would bring and from where. */
function ruleText(page: Page, view: View, index: number): string {
  const { text, month } = view;
  const figure = (of: SchemeFigure) => schemeFigureOf(page, view, index, of);
  const parameter = (of: 'quarterFrom' | 'quarterRate') =>
    parameterOf(schemeSheet(view), of, figureOf(page, index, 'role'));
  const from = rateText(parameter('quarterFrom'), text.style);
  const rate = rateText(parameter('quarterRate'), text.style);
  const need = payText(figure('quarterNeed'), view);
  const there = payText(figure('quarterThere'), view);
  const isReached = `${figure('quarterNeed')}=0`;
  const paidIn = quarterOf(month)[2].first;
  const last = placeInQuarter(month) === 2;
  const reached = last
    ? sentence(text.quarter.paid, { rate })
    : sentence(text.quarter.stands(paidIn), { money: there });
  const under = last
    ? sentence(text.quarter.under, { from, need })
    : sentence(text.quarter.ahead(paidIn), { need, from, money: there });
  const lacks = `OR(${figure('quarterLacks')}>0;${figure('quarterPlan')}<=0)`;
  return `IF(${lacks};${quoteText(text.quarter.noPlan)};IF(${isReached};${reached};${under}))`;
}

/** On the payslip of the quarter's last month: its months to the kopeck, and the bonus. Answers with the next row. */
export function placeQuarterSlip(page: Page, view: View, index: number, from: number): number {
  const { text, month } = view;
  if (!view.people[index]!.quarterly || placeInQuarter(month) !== 2) return from;
  const figure = (of: SchemeFigure) => schemeFigureOf(page, view, index, of);
  let row = from;
  for (const { first } of quarterOf(month)) {
    const at = view.months.findIndex((one) => one.first === first);
    const of = (column: 'sales' | 'returns' | 'plan') =>
      at === 0 ? figureOf(page, index, column) : quarterPart(page, index, at, column);
    page.text(row, P.title, 'text', text.quarter.month(monthAround(first).first));
    page.formula(row, P.credit, 'formula', () => `ROUND(${of('sales')}+${of('returns')};2)`, {
      format: 'moneyExact',
    });
    page.formula(row, P.rule, 'aside', () => {
      const plan = sentence(text.quarter.plan, { plan: payText(`N(${of('plan')})`, view) });
      return `IF(N(${of('plan')})<=0;${quoteText(text.summary.noPlan)};${plan})`;
    });
    row += 1;
  }
  page.text(row, P.title, 'total', text.quarter.name(month.first));
  page.formula(
    row,
    P.share,
    'total',
    () => known(figure, `${figure('quarterActual')}/${figure('quarterPlan')}`),
    {
      format: 'share',
    },
  );
  page.formula(row, P.credit, 'total', () => figure('quarterActual'), { format: 'moneyExact' });
  page.formula(row, P.rule, 'total', () => ruleText(page, view, index));
  page.formula(row, P.charge, 'total', () => figure('quarter'), { format: 'moneyExact' });
  page.ground(row, P.title, P.charge, 'total');
  return row + 1;
}
