import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { safeName } from '../shared/criteria';
import { placeForeign } from '../shared/foreign-sales';
import { moneyText } from '../shared/report-parts';
import { Fills, placeSaleFills, saleColumns } from '../shared/sale-fills';
import type { View } from './view';

const W = { facts: 1, people: 5, levels: 18, kept: 36 } as const;
const FIGURES = [
  'since',
  'from',
  'months',
  'sum',
  'turnover',
  'profit',
  'level',
  'enough',
  'missing',
  'missingProfit',
  'lack',
] as const;
export type Figure = (typeof FIGURES)[number];

export function figureOf(page: Page, index: number, figure: Figure): string {
  return page.ref(`p.${index}.${figure}`);
}

/** The hidden sheet: the window, a row a manager with the average month and the level. */
export function placeKeys(page: Page, view: View): void {
  placeWindow(page, view);
  FIGURES.forEach((figure, index) => {
    page.text(1, W.people + index, 'header', view.text.keys.figures[figure]);
  });
  view.people.forEach((_, index) => {
    placePerson(page, view, index);
  });
  placeKept(page, view);
  placeOtherCurrencies(page, view);
}

/** What the months that are averaged brought in other currencies, which are never added up. */
function placeOtherCurrencies(page: Page, { context, team, text }: View): void {
  if (team.sales.currencies === null) return;
  const column = page.lastColumn + 2;
  page.text(1, column, 'header', text.keys.foreign);
  placeForeign(
    page,
    { row: 2, column },
    {
      name: 'foreign',
      columns: saleColumns(context, team.sales),
      currencies: team.sales.currencies,
      chosen: () => currencyText(page, text),
      within: (day) => `(${day}>=${page.ref('first')})*(${day}<${page.ref('next')})`,
      none: text.none,
      style: text.style,
    },
  );
}

function currencyText(page: Page, { none }: View['text']): string {
  return `IF(${page.ref('currency')}=${quoteText(none)};"";${page.ref('currency')}&"")`;
}

function placeWindow(page: Page, { text }: View): void {
  const ref = (name: string) => page.ref(name);
  const put = (row: number, name: string, label: string, formula: () => string) => {
    page.text(row, W.facts, 'label', label);
    page.formula(row, W.facts + 1, 'formula', formula, { format: 'day' });
    page.name(name, row, W.facts + 1);
  };
  put(2, 'next', text.keys.next, () => `DATE(YEAR(${ref('today')});MONTH(${ref('today')});1)`);
  put(
    3,
    'first',
    text.keys.first,
    () => `DATE(YEAR(${ref('next')});MONTH(${ref('next')})-${ref('months')};1)`,
  );
}

/** The columns beside the table of sales; the figures by manager need to know whether there is a profit. */
export function placeSales(page: Page, view: View): void {
  const { context, team, text, people } = view;
  const columns = saleColumns(context, team.sales);
  const fills = new Fills(page, columns.day);
  const ref = (name: string) => page.ref(name);
  placeSaleFills(fills, {
    columns,
    names: people.map(({ name }) => name),
    currency: team.sales.currencies ? currencyText(page, text) : null,
    byMargin: null,
    headings: text.keys.sales,
  });
  const within = () =>
    `(${fills.row('sale.day')}>=${ref('first')})*(${fills.row('sale.day')}<${ref('next')})`;
  fills.put('window.amount', text.keys.window, () => `IF(${within()}>0;${fills.row('sale.amount')};0)`);
  const { margin } = columns;
  if (margin !== null) {
    fills.put('window.profit', text.keys.profit, () => `IF(${within()}*(${margin}<>"")>0;${margin};0)`);
  }
}

function placePerson(page: Page, view: View, index: number): void {
  const { people, levels, team } = view;
  const { name, since } = people[index]!;
  const row = index + 2;
  const own = (figure: Figure) => fixed(row, W.people + FIGURES.indexOf(figure));
  const ref = (place: string) => page.ref(place);
  const owner = quoteText(`|${safeName(name)}`);
  const sum = (figures: string) =>
    `SUMIFS(${ref(figures)};${ref('sale.owner')};${owner};${ref('sale.day')};">="&${own('from')})`;
  const monthsFrom = (day: string) => `(YEAR(${day})*12+MONTH(${day}))`;
  const average = (figures: string) => `IF(${own('months')}<=0;"";ROUND(${sum(figures)}/${own('months')};2))`;
  const missing = (figure: 'turnover' | 'profit') => {
    const asked = `INDEX(${ref(`levels.${figure}`)};${own('level')}+1)`;
    const known = `AND(ISNUMBER(${asked});ISNUMBER(${own(figure)}))`;
    const gap = `IF(${known};MAX(0;N(${asked})-N(${own(figure)}));"")`;
    return `IF(OR(${own('enough')}=0;${own('level')}>=${levels.length});"";${gap})`;
  };
  const hasProfit = team.sales.profitKnown && page.places.has('window.profit');
  const formulas: Readonly<Record<Exclude<Figure, 'since'>, () => string>> = {
    from: () => `IF(${own('since')}="";${ref('next')};MAX(${own('since')};${ref('first')}))`,
    months: () => `MAX(0;${monthsFrom(ref('next'))}-${monthsFrom(own('from'))})`,
    sum: () => `SUMIF(${ref('sale.owner')};${owner};${ref('window.amount')})`,
    turnover: () => average('window.amount'),
    profit: () => (hasProfit ? average('window.profit') : '""'),
    level: () => `MAX(${ref(`p.${index}.reached`)})`,
    enough: () => `IF(${own('months')}>=MAX(1;MIN(${ref('fewest')};${ref('months')}));1;0)`,
    missing: () => missing('turnover'),
    missingProfit: () => missing('profit'),
    lack: () => lackText(page, view, index, { turnover: own('missing'), profit: own('missingProfit') }),
  };
  page.text(row, W.people, 'dated', since, { format: 'day' });
  page.name(`p.${index}.since`, row, W.people);
  for (const figure of FIGURES) {
    if (figure === 'since') continue;
    page.formula(row, W.people + FIGURES.indexOf(figure), 'formula', formulas[figure]);
    page.name(`p.${index}.${figure}`, row, W.people + FIGURES.indexOf(figure));
  }
  levels.forEach((_, level) => {
    const cell = (column: string) => ref(`level.${level + 1}.${column}`);
    page.formula(row, W.levels + level, 'formula', () => {
      const sold = `AND(ISNUMBER(${cell('turnover')});N(${own('turnover')})>=N(${cell('turnover')});${own('turnover')}<>"")`;
      const earned = `OR(NOT(ISNUMBER(${cell('profit')}));NOT(ISNUMBER(${own('profit')}));N(${own('profit')})>=N(${cell('profit')}))`;
      return `IF(AND(${sold};${earned});${level + 1};0)`;
    });
  });
  page.name(`p.${index}.reached`, row, W.levels, 1, levels.length);
}

/** What is missing, each with ", " before it: money by the figures, the rest by what the head of sales marked. */
function lackText(
  page: Page,
  { text, team }: View,
  index: number,
  missing: { readonly turnover: string; readonly profit: string },
): string {
  const words = text.managers.lacks;
  const money = (cell: string, template: string) =>
    `IF(N(${cell})>0;", "&${sentence(template, { sum: moneyText(cell, text.style, team.unit) })};"")`;
  const marked = (mark: string, word: string) =>
    `IF(${page.ref(`mark.${index}.${mark}`)}=${quoteText(text.no)};${quoteText(`, ${word}`)};"")`;
  return [
    money(missing.turnover, words.turnover),
    money(missing.profit, words.profit),
    marked('leading', words.leading),
    marked('skills', words.skills),
  ].join('&');
}

/** What was typed and is not shown now: it comes back with its level or person. */
function placeKept(page: Page, { kept, text }: View): void {
  const names = ['name', 'turnover', 'profit', 'income', 'leading', 'skills'] as const;
  page.text(1, W.kept, 'header', text.keys.kept);
  kept.levels.forEach((row, index) => {
    names.forEach((name, offset) => {
      page.text(index + 2, W.kept + offset, 'text', row[name] ?? null);
    });
  });
  const columns = Object.fromEntries(names.map((name, offset) => [name, W.kept + offset]));
  if (kept.levels.length > 0) page.list({ name: 'levelsKept', row: 2, rows: kept.levels.length, columns });
  const marks = W.kept + names.length + 1;
  kept.marks.forEach(([key, { leading, skills }], index) => {
    page.text(index + 2, marks, 'text', key, { format: 'text' });
    page.text(index + 2, marks + 1, 'text', leading ?? null);
    page.text(index + 2, marks + 2, 'text', skills ?? null);
  });
  if (kept.marks.length === 0) return;
  const at = { leading: marks + 1, skills: marks + 2 };
  page.keep({ name: 'marks', row: 2, rows: kept.marks.length, key: marks, columns: at });
}
