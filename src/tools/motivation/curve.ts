import type { ChartBlueprint } from '../../blueprint/blueprint';
import { fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { chartScale } from './keys-percents';
import { C, CHART_WIDTH, header, heading, LAST, parameter, withUnit } from './layout';
import { roundedMoney } from './published';
import { bonusAt } from './role-formulas';
import type { RoleView, View } from './view';

/** Attainments of the curve's table. */
const POINTS = [0, 0.5, 0.7, 0.79, 0.8, 0.9, 0.99, 1, 1.1, 1.2, 1.5, 2];

const CURVE = { attainment: C.label, sales: 3, base: 4, bonus: 5, pay: 6, now: 7, difference: 8, share: 9 };

/** Pay against attainment, for the example's plan. Answers with the next row. */
export function placeCurve(page: Page, view: View, role: RoleView, from: number): number {
  const words = view.text.curve;
  const money = (label: string) => withUnit(view, label);
  let row = heading(page, from, C.label, LAST, words.heading, words.note);
  row = header(page, row, LAST, [
    { at: CURVE.attainment, label: words.attainment, align: 'left' },
    { at: CURVE.sales, label: money(view.text.baseTitles[role.cells.base]) },
    { at: CURVE.base, label: money(words.base) },
    { at: CURVE.bonus, label: money(words.bonus) },
    { at: CURVE.pay, label: money(words.pay) },
    { at: CURVE.now, label: money(words.now) },
    { at: CURVE.difference, label: money(words.difference) },
    { at: CURVE.share, label: words.share },
  ]);
  const first = row;
  for (const point of POINTS) {
    placePoint(page, view, role, row, point);
    row += 1;
  }
  page.name(`${role.role}.curve`, first, CURVE.attainment, POINTS.length, LAST - C.label + 1);
  return row;
}

function placePoint(page: Page, view: View, role: RoleView, row: number, point: number): void {
  const isPlan = point === 1;
  const look = isPlan ? 'strong' : 'formula';
  const cell = (column: number) => fixed(row, column);
  const figure = (name: string) => page.ref(`${role.role}.figure.${name}`);
  const put = (column: number, formula: () => string, format: 'money' | 'share', dated = false) =>
    page.formula(row, column, dated && !isPlan ? 'aside' : look, formula, { format });
  page.text(row, CURVE.attainment, isPlan ? 'strong' : 'text', point, { format: 'percent', align: 'left' });
  const plan = () => parameter(view, role, 'plan');
  put(CURVE.sales, () => `IF(N(${plan()})<=0;"";ROUND(${plan()}*${cell(CURVE.attainment)};2))`, 'money');
  put(CURVE.base, () => figure('base'), 'money');
  put(CURVE.bonus, () => bonusAt(view, role, cell(CURVE.attainment)), 'money');
  put(CURVE.pay, () => `${cell(CURVE.base)}+${cell(CURVE.bonus)}`, 'money');
  const nowFixed = () => parameter(view, role, 'nowFixed');
  put(
    CURVE.now,
    () =>
      `IF(NOT(ISNUMBER(${nowFixed()}));"";${nowFixed()}+${roundedMoney(`N(${cell(CURVE.sales)})*${parameter(view, role, 'nowRate')}`)})`,
    'money',
    true,
  );
  put(
    CURVE.difference,
    () => `IF(NOT(ISNUMBER(${cell(CURVE.now)}));"";${cell(CURVE.pay)}-${cell(CURVE.now)})`,
    'money',
  );
  put(
    CURVE.share,
    () => `IF(N(${cell(CURVE.sales)})<=0;"";${cell(CURVE.pay)}/${cell(CURVE.sales)})`,
    'share',
  );
}

/** How far the chart goes: 140 % of the plan, as most months do. */
const CHART_ROWS = 201;

export function curveChart(page: Page, view: View, row: number): ChartBlueprint {
  const { page: sheet, rect } = page.places.get('chart.lines');
  const percents = page.places.get('percents');
  const words = view.text.chart;
  const part = (offset: number) => ({
    sheet,
    at: { ...rect, column: rect.column + offset, rows: CHART_ROWS, columns: 1 },
  });
  const plan = view.roles[0]!.cells.plan;
  return {
    kind: 'line',
    title: words.curve,
    subtitle: words.curveNote(chartScale(view) === 1000, view.unit, plan),
    anchor: { row, column: C.chart },
    width: CHART_WIDTH,
    height: 300,
    labels: { sheet: percents.page, at: { ...percents.rect, rows: CHART_ROWS } },
    series: [
      { name: words.lines[2]!, values: part(2), colour: 'grey', dashed: true },
      { name: words.lines[1]!, values: part(1), colour: 'grey' },
      { name: words.lines[0]!, values: part(0), colour: 'accent' },
    ],
    format: 'integer',
    plain: true,
  };
}
