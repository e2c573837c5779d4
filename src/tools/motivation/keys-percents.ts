import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { parameter } from './layout';
import { basePay, unitsOf, wholeText } from './role-formulas';
import type { View } from './view';

/** Columns of the curve by whole per cents of the plan: the per cent, the bonus's units by role, and the chart's lines. */
const FIRST = 48;
const CHART = FIRST + 6;
const ROWS = 201;

/** The chart draws thousands where pay is thousands. */
export function chartScale({ roles }: View): number {
  const [main] = roles;
  return (main!.cells.fixed ?? 0) + (main!.cells.target ?? 0) >= 10_000 ? 1000 : 1;
}

/** The bonus at 0 … 200 % of the plan, which the curve and the levelling turnover are read from. */
export function placePercents(page: Page, view: View): void {
  const { text, roles } = view;
  const [main] = roles;
  const cell = (column: number, row: number) => `$${columnLetter(column)}$${row}`;
  page.text(1, FIRST, 'header', text.keys.percent);
  for (const role of roles) page.text(1, FIRST + role.code, 'header', role.name);
  for (const [index, name] of text.chart.lines.entries()) page.text(1, CHART + index, 'header', name);
  const scale = chartScale(view);
  const base = () => basePay(view, main!);
  for (let index = 0; index < ROWS; index += 1) {
    const row = index + 2;
    const percent = cell(FIRST, row);
    page.text(row, FIRST, 'formula', index / 100, { format: 'percent' });
    for (const role of roles) {
      page.formula(row, FIRST + role.code, 'formula', () => `ROUND(${unitsOf(view, role, percent)};9)`);
    }
    const units = cell(FIRST + main!.code, row);
    const plan = () => `N(${parameter(view, main!, 'plan')})`;
    const lines = [
      () => `(${base()}+${wholeText(view, main!)}*${units})/${scale}`,
      () => {
        const fixed = parameter(view, main!, 'nowFixed');
        return `IF(NOT(ISNUMBER(${fixed}));NA();(${fixed}+${parameter(view, main!, 'nowRate')}*${plan()}*${percent})/${scale})`;
      },
      () =>
        `IF(NOT(ISNUMBER(${parameter(view, main!, 'market')}));NA();${parameter(view, main!, 'market')}/${scale})`,
    ];
    for (const [line, formula] of lines.entries()) {
      page.formula(row, CHART + line, 'formula', formula, { format: 'integer' });
    }
  }
  page.name('percents', 2, FIRST, ROWS);
  for (const { role, code } of roles) page.name(`${role}.units`, 2, FIRST + code, ROWS);
  page.name('chart.lines', 2, CHART, ROWS, 3);
}
