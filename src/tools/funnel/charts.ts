import type { ChartBlueprint, ChartRange } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { periodText } from './head';
import { CHARTS } from './layout';
import type { View } from './view';

const WIDTH = 440;
const ROW = 21;

/** The two charts right of the tables, each under a line that says which deals it draws. */
export function placeCharts(page: Page, view: View, from: number): void {
  let row = from;
  if (view.steps > 0) {
    const height = 90 + 34 * view.steps;
    row = placeChart(page, view, row, stagesChart(page, view, row + 1, height));
  }
  if (view.months > 0) placeChart(page, view, row, monthsChart(page, view, row + 1));
}

function placeChart(page: Page, view: View, row: number, chart: ChartBlueprint): number {
  page.formula(row, CHARTS, 'note', () => periodText(page, view));
  page.chart(chart);
  return row + 2 + Math.ceil(chart.height / ROW);
}

/** A column of a named block of the keys sheet. */
function part(page: Page, name: string, offset: number): ChartRange {
  const { page: sheet, rect } = page.places.get(name);
  return { sheet, at: { ...rect, column: rect.column + offset, columns: 1 } };
}

function stagesChart(page: Page, { text }: View, row: number, height: number): ChartBlueprint {
  const words = text.charts;
  return {
    kind: 'bar',
    title: words.stages,
    subtitle: words.stagesNote,
    anchor: { row, column: CHARTS },
    width: WIDTH,
    height,
    labels: part(page, 'chart.stages', 0),
    series: [
      { name: words.weak, values: part(page, 'chart.stages', 1), colour: 'accent' },
      { name: words.reached, values: part(page, 'chart.stages', 2), colour: 'grey' },
    ],
    format: 'integer',
  };
}

function monthsChart(page: Page, { text }: View, row: number): ChartBlueprint {
  const words = text.charts;
  return {
    kind: 'line',
    title: words.months,
    subtitle: words.monthsNote,
    anchor: { row, column: CHARTS },
    width: WIDTH,
    height: 260,
    labels: part(page, 'chart.months', 0),
    series: [
      { name: words.ripe, values: part(page, 'chart.months', 2), colour: 'accent', dataLabels: true },
      { name: words.ripening, values: part(page, 'chart.months', 3), colour: 'accent', dashed: true },
      { name: words.mean, values: part(page, 'chart.months', 4), colour: 'grey', dashed: true },
    ],
    format: 'share',
  };
}
