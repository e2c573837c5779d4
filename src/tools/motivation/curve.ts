import { fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { C, header, heading, LAST, parameter, withUnit } from './layout';
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
  const put = (column: number, formula: () => string, format: 'money' | 'share' | 'gain', dated = false) =>
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
    'gain',
  );
  put(
    CURVE.share,
    () => `IF(N(${cell(CURVE.sales)})<=0;"";${cell(CURVE.pay)}/${cell(CURVE.sales)})`,
    'share',
  );
}
