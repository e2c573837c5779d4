import type { ChartBlueprint, ChartRange } from '../blueprint/blueprint';
import { COLOURS, numberFormat } from '../blueprint/looks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SERIES_COLOURS = { accent: COLOURS.accent, grey: COLOURS.chartGrey } as const;
const DASH = [4, 4];

/**
 * Puts a native chart on a sheet.
 * @param sheetOf the sheet of a blueprint by its id: a chart may draw what stands on another one
 */
export function drawChart(sheet: Sheet, chart: ChartBlueprint, sheetOf: (id: string) => Sheet): void {
  const range = ({ sheet: id, at }: ChartRange) =>
    sheetOf(id).getRange(at.row, at.column, at.rows, at.columns);
  const builder = sheet
    .newChart()
    .setChartType(chartType(chart))
    .addRange(range(chart.labels))
    .setNumHeaders(0)
    .setPosition(chart.anchor.row, chart.anchor.column, 0, 0);
  for (const series of chart.series) builder.addRange(range(series.values));
  for (const [name, value] of Object.entries(options(chart))) builder.setOption(name, value);
  sheet.insertChart(builder.build());
}

function chartType({ kind, series }: ChartBlueprint): GoogleAppsScript.Charts.ChartType {
  if (series.some(({ line }) => line)) return Charts.ChartType.COMBO;
  if (kind === 'bar') return Charts.ChartType.BAR;
  return kind === 'line' ? Charts.ChartType.LINE : Charts.ChartType.COLUMN;
}

function options(chart: ChartBlueprint): Record<string, unknown> {
  const values = { format: numberFormat(chart.format), minValue: 0, gridlines: { color: COLOURS.line } };
  const labels = { textStyle: { color: COLOURS.ink, fontSize: 11 } };
  const lying = chart.kind === 'bar';
  return {
    title: chart.title,
    subtitle: chart.subtitle,
    titleTextStyle: { color: COLOURS.ink, fontSize: 13, bold: true },
    subtitleTextStyle: { color: COLOURS.secondary, fontSize: 11 },
    width: chart.width,
    height: chart.height,
    legend: { position: 'none' },
    isStacked: chart.kind !== 'line',
    ...(chart.series.some(({ line }) => line) ? { seriesType: 'bars' } : {}),
    hAxis: lying ? values : labels,
    vAxis: lying ? labels : values,
    series: Object.fromEntries(
      chart.series.map((series, index) => [
        index,
        {
          labelInLegend: series.name,
          color: SERIES_COLOURS[series.colour],
          ...(series.dataLabels ? { dataLabel: 'value' } : {}),
          ...(series.dashed ? { lineDashStyle: DASH, pointShape: { type: 'circle' } } : {}),
          ...(chart.kind === 'line' ? { pointSize: chart.plain && !series.marked ? 0 : 6 } : {}),
          ...(series.line ? { type: 'line', pointSize: 0 } : {}),
        },
      ]),
    ),
  };
}
