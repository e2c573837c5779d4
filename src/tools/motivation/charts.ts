import type { ChartBlueprint, ChartRange } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { chartScale } from './keys-percents';
import { C, CHART_WIDTH } from './layout';
import { MONTHS } from './people';
import type { View } from './view';

/** Columns of the hidden sheet that charts draw: the months, the dearest apart; who gains, who loses; the limit. */
const FIRST = 182;

/** What the charts of payroll and of gains draw, one colour a column. */
export function placeChartKeys(page: Page, view: View): void {
  const { keys } = view.text;
  keys.charts.forEach((name, index) => {
    page.text(1, FIRST + index, 'header', name);
  });
  for (let index = 0; index < MONTHS; index += 1) {
    const share = () => `N(INDEX(${page.ref('months.share')};${index + 1}))`;
    const isDearest = () => `AND(${share()}>0;${share()}=${page.ref('figure.dearest')})`;
    page.formula(index + 2, FIRST, 'formula', () => `IF(${isDearest()};0;${share()}*100)`);
    page.formula(index + 2, FIRST + 1, 'formula', () => `IF(${isDearest()};${share()}*100;0)`);
  }
  page.name('chart.payroll', 2, FIRST, MONTHS, 2);
  for (let index = 0; index < MONTHS; index += 1) {
    const limit = () => page.ref('limit.payroll');
    page.formula(index + 2, FIRST + 4, 'formula', () => `IF(ISNUMBER(${limit()});${limit()}*100;NA())`);
  }
  page.name('chart.limit', 2, FIRST + 4, MONTHS);
  const count = view.managers.length;
  if (count === 0) return;
  for (let index = 0; index < count; index += 1) {
    const gain = () => `N(INDEX(${page.ref('summary.differences')};${index + 1}))`;
    page.formula(index + 2, FIRST + 2, 'formula', () => `MAX(0;${gain()})`);
    page.formula(index + 2, FIRST + 3, 'formula', () => `MIN(0;${gain()})`);
  }
  page.name('chart.gains', 2, FIRST + 2, count, 2);
}

function placed(page: Page, name: string): ChartRange {
  const { page: sheet, rect } = page.places.get(name);
  return { sheet, at: rect };
}

/** A column of a named place. */
function part(page: Page, name: string, offset: number): ChartRange {
  const { sheet, at } = placed(page, name);
  return { sheet, at: { ...at, column: at.column + offset, columns: 1 } };
}

export function curveChart(page: Page, view: View, row: number): ChartBlueprint {
  const words = view.text.chart;
  const { cells } = view.roles[0]!;
  return {
    kind: 'line',
    title: words.curve,
    subtitle: words.curveNote(chartScale(view) === 1000, view.unit, cells.plan, cells.kind === 'whole'),
    anchor: { row, column: C.chart },
    width: CHART_WIDTH,
    height: 290,
    labels: placed(page, 'chart.percents'),
    series: [
      { name: words.lines[2]!, values: part(page, 'chart.lines', 2), colour: 'grey', dashed: true },
      { name: words.lines[1]!, values: part(page, 'chart.lines', 1), colour: 'grey' },
      { name: words.lines[0]!, values: part(page, 'chart.lines', 0), colour: 'accent' },
      { name: '', values: part(page, 'chart.lines', 3), colour: 'grey', marked: true },
      { name: '', values: part(page, 'chart.lines', 4), colour: 'accent', marked: true, dataLabels: true },
    ],
    format: 'integer',
    plain: true,
  };
}

export function payrollChart(page: Page, view: View, row: number): ChartBlueprint {
  const words = view.text.chart;
  return {
    kind: 'column',
    title: words.payroll,
    subtitle: words.payrollNote,
    anchor: { row, column: C.chart },
    width: CHART_WIDTH,
    height: 260,
    labels: placed(page, 'months'),
    series: [
      {
        name: '',
        values: part(page, 'chart.payroll', 0),
        colour: 'grey',
        dataLabels: true,
      },
      {
        name: '',
        values: part(page, 'chart.payroll', 1),
        colour: 'accent',
        dataLabels: true,
      },
      { name: words.limit, values: placed(page, 'chart.limit'), colour: 'grey', dashed: true, line: true },
    ],
    format: 'decimal',
  };
}

export function gainsChart(page: Page, view: View, row: number): ChartBlueprint {
  const words = view.text.chart;
  return {
    kind: 'bar',
    title: words.gains,
    subtitle: words.gainsNote(view.unit),
    anchor: { row, column: C.chart },
    width: CHART_WIDTH,
    height: Math.max(180, 70 + view.managers.length * 24),
    labels: placed(page, 'summary.names'),
    series: [
      { name: '', values: part(page, 'chart.gains', 0), colour: 'grey', dataLabels: true },
      {
        name: '',
        values: part(page, 'chart.gains', 1),
        colour: 'accent',
        dataLabels: true,
      },
    ],
    format: 'gain',
  };
}
