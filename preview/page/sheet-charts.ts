import type { ChartData } from '../charts/chart-data';
import { drawChart } from '../charts/draw-chart';
import type { ChartFile } from '../files/workbook-file';
import type { SpreadsheetView } from '../host-api';
import { displayText } from '../services/display';
import { localeFacts } from '../services/locale';
import { a1Of } from '../univer/a1';
import type { PlacedChart } from './chart-layer';

/** The charts of a sheet with the figures their cells have now. */
export function sheetCharts(sheet: string, view: SpreadsheetView, locale: string): PlacedChart[] {
  return view.charts(sheet).map((chart) => ({
    id: chart.id,
    anchor: chart.anchor,
    drawing: drawChart(chartData(chart, view, locale)),
  }));
}

/** Reads a chart's labels and values; rows without a label and a value at the end are left out. */
export function chartData(chart: ChartFile, view: SpreadsheetView, locale: string): ChartData {
  const facts = localeFacts(locale);
  const labels = view.displays(chart.labels.sheet, a1Of(chart.labels.rect)).flat();
  const series = chart.series.map(({ values, ...look }) => ({
    ...look,
    values: view
      .values(values.sheet, a1Of(values.rect))
      .flat()
      .map((value) => (typeof value === 'number' ? value : null)),
  }));
  let count = labels.length;
  while (
    count > 0 &&
    labels[count - 1] === '' &&
    series.every((one) => (one.values[count - 1] ?? null) === null)
  ) {
    count -= 1;
  }
  return {
    ...chart,
    labels: labels.slice(0, count),
    series: series.map((one) => ({ ...one, values: one.values.slice(0, count) })),
    shown: (value) => displayText(value, chart.format, facts),
  };
}
