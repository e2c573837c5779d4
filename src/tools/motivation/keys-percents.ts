import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { parameter } from './layout';
import { basePay, unitsOf, wholeText } from './role-formulas';
import type { View } from './view';

/** Columns of the curve by whole per cents of the plan: the per cent, the bonus's units by role, and the chart's lines. */
const FIRST = 48;
const CHART = FIRST + 6;
const ROWS = 201;
/** The chart ends at 140 %: the steps are what it is for. */
export const CHART_ROWS = 141;
const PLAN = 100;

/** The chart draws thousands where pay is thousands. */
export function chartScale({ roles }: View): number {
  const [main] = roles;
  return (main!.cells.fixed ?? 0) + (main!.cells.target ?? 0) >= 10_000 ? 1000 : 1;
}

/** The bonus at 0 … 200 % of the plan, which the curve and the levelling turnover are read from. */
export function placePercents(page: Page, view: View): void {
  const { text, roles } = view;
  const cell = (column: number, row: number) => `$${columnLetter(column)}$${row}`;
  page.text(1, FIRST, 'header', text.keys.percent);
  for (const role of roles) page.text(1, FIRST + role.code, 'header', role.name);
  for (const [index, name] of text.chart.lines.entries()) page.text(1, CHART + index, 'header', name);
  for (let index = 0; index < ROWS; index += 1) {
    const row = index + 2;
    const percent = cell(FIRST, row);
    page.text(row, FIRST, 'formula', index / 100, { format: 'percent' });
    for (const role of roles) {
      page.formula(row, FIRST + role.code, 'formula', () => `ROUND(${unitsOf(view, role, percent)};9)`);
    }
    if (index < CHART_ROWS) placeLines(page, view, row, index);
  }
  page.name('percents', 2, FIRST, ROWS);
  for (const { role, code } of roles) page.name(`${role}.units`, 2, FIRST + code, ROWS);
  page.name('chart.percents', 2, FIRST, CHART_ROWS);
  page.name('chart.lines', 2, CHART, CHART_ROWS, 5);
}

/** Pay by the scheme, now and on the market; then the points to look at: pay at plan, both ends of the largest jump. */
function placeLines(page: Page, view: View, row: number, index: number): void {
  const main = view.roles[0]!;
  const scale = chartScale(view);
  const cell = (column: number) => `$${columnLetter(column)}$${row}`;
  const percent = cell(FIRST);
  const base = () => basePay(view, main);
  const plan = () => `N(${parameter(view, main, 'plan')})`;
  const known = (name: 'nowFixed' | 'market', formula: (value: string) => string) => () => {
    const value = parameter(view, main, name);
    return `IF(NOT(ISNUMBER(${value}));NA();${formula(value)}/${scale})`;
  };
  const jump = (name: string) => page.ref(`${main.role}.figure.${name}`);
  const lines = [
    () => `(${base()}+${wholeText(view, main)}*${cell(FIRST + main.code)})/${scale}`,
    known('nowFixed', (fixed) => `(${fixed}+${parameter(view, main, 'nowRate')}*${plan()}*${percent})`),
    known('market', (market) => market),
    () => {
      const over = `${index}-ROUND(${jump('bound')}*100;0)`;
      return `IF(AND(${jump('jump')}>0;OR(${over}=0;${over}=-1));${cell(CHART)};NA())`;
    },
  ];
  for (const [line, formula] of lines.entries()) {
    page.formula(row, CHART + line, 'formula', formula, { format: 'integer' });
  }
  if (index === PLAN) page.formula(row, CHART + 4, 'formula', () => cell(CHART), { format: 'integer' });
}
