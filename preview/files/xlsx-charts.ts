import type { Chart, SheetChart } from 'hucre';
import { a1OfRect, quotedSheet, rangeOf } from './a1';
import type { ChartFile, ChartSeriesFile, RectFile, SheetFile } from './workbook-file';
import type { FileNames } from './xlsx-names';
import { bareHex } from './xlsx-styles';

const COLUMN = 100;
const ROW = 21;
const GREY = '5F6368';
const INK = '202124';

/** Native charts of a sheet. Their corner is a cell: a file made by the library knows no offsets within one. */
export function writeCharts(sheet: SheetFile, names: FileNames): SheetChart[] {
  return sheet.charts.map((chart) => {
    const reference = (range: { sheet: string; rect: RectFile }) =>
      `${quotedSheet(names.sheet(range.sheet))}!${a1OfRect(range.rect, '$')}`;
    // The library writes no chart of columns and lines in one.
    const drawn = chart.series.filter((series) => !series.line);
    const several = drawn.length > 1;
    return {
      type: chart.kind,
      title: [chart.title, chart.subtitle].filter(Boolean).join('\n'),
      titleFontSize: 10,
      titleBold: true,
      titleColor: INK,
      titleOverlay: false,
      anchor: anchorOf(sheet, chart),
      legend: several ? 'bottom' : false,
      legendFontColor: GREY,
      plotVisOnly: false,
      dispBlanksAs: 'gap',
      roundedCorners: false,
      chartSpaceBorderColor: 'DADCE0',
      ...(chart.kind === 'line' ? { showLineMarkers: true } : barLayout(several)),
      axes: axesOf(chart),
      series: drawn.map((series) => seriesOf(series, { ...chart, series: drawn }, reference)),
      altText: chart.title,
    };
  });
}

function barLayout(several: boolean): Pick<SheetChart, 'barGrouping' | 'gapWidth' | 'overlap'> {
  return several
    ? { barGrouping: 'stacked', gapWidth: 60, overlap: 100 }
    : { barGrouping: 'clustered', gapWidth: 60 };
}

/** Bars read from the top down. Values with labels of their own need no axis, and lines of the grid, always black in a file, even less. */
function axesOf(chart: ChartFile): NonNullable<SheetChart['axes']> {
  const labelled = chart.series.every((series) => series.dataLabels);
  const bare = chart.series.some((series) => series.dataLabels);
  const min = chart.axisMin ?? (chart.kind === 'line' ? undefined : 0);
  const text = {
    labelColor: GREY,
    labelFontSize: 9,
    majorTickMark: 'none' as const,
    minorTickMark: 'none' as const,
  };
  return {
    x: { ...text, ...(chart.kind === 'bar' ? { reverse: true } : {}), tickLblPos: 'low' },
    y: {
      ...text,
      numberFormat: { formatCode: chart.format, sourceLinked: false },
      gridlines: { major: !bare && chart.kind !== 'bar' },
      ...(chart.kind === 'bar' ? { crosses: 'max' as const } : {}),
      hidden: labelled && chart.kind !== 'line',
      scale: {
        ...(min === undefined ? {} : { min }),
        ...(chart.axisMax === undefined ? {} : { max: chart.axisMax }),
      },
    },
  };
}

function seriesOf(
  series: ChartSeriesFile,
  chart: ChartFile,
  reference: (range: { sheet: string; rect: RectFile }) => string,
): SheetChart['series'][number] {
  const color = bareHex(series.colour);
  const line = {
    stroke: { width: 2, dash: series.dashed ? ('dash' as const) : ('solid' as const) },
    marker: {
      symbol: series.dashed || series.plain ? ('none' as const) : ('circle' as const),
      size: 6,
      fill: color,
      line: color,
    },
  };
  return {
    name: series.name,
    values: reference(series.values),
    categories: reference(chart.labels),
    color,
    ...(chart.kind === 'line' ? line : {}),
    dataLabels: series.dataLabels
      ? {
          showValue: true,
          numberFormat: { formatCode: chart.format, sourceLinked: false },
          position: chart.kind === 'line' ? 't' : chart.series.length > 1 ? 'ctr' : 'outEnd',
          fontSize: 9,
          fontColor: INK,
        }
      : false,
  };
}

/** The cells that the chart's pixels cover. */
function anchorOf(sheet: SheetFile, { anchor, width, height }: ChartFile): SheetChart['anchor'] {
  const wide = (column: number) =>
    sheet.hiddenColumns.includes(column) ? 0 : (sheet.columnWidths.get(column) ?? COLUMN);
  const high = (row: number) => (sheet.hiddenRows.includes(row) ? 0 : (sheet.rowHeights.get(row) ?? ROW));
  return {
    from: { row: anchor.row - 1, col: anchor.column - 1 },
    to: {
      row: lineAfter(anchor.row, height + anchor.offsetY, high) - 1,
      col: lineAfter(anchor.column, width + anchor.offsetX, wide) - 1,
    },
  };
}

/** The first line that begins at or after so many pixels from the start of line `from`. */
function lineAfter(from: number, pixels: number, sizeOf: (line: number) => number): number {
  let line = from;
  let covered = 0;
  while (covered < pixels - 1 && line < from + 1000) {
    covered += sizeOf(line);
    line += 1;
  }
  return line;
}

/** The charts of a file that the product knows too; `sizes` gives the pixels of a line of cells. */
export function readCharts(
  from: readonly Chart[],
  sizes: { readonly width: (column: number) => number; readonly height: (row: number) => number },
): ChartFile[] {
  return from.flatMap((chart) => {
    const kind =
      chart.kinds.length === 1 && chart.kinds[0] !== undefined ? kindOf(chart.kinds[0], chart) : null;
    const labels = rangeOf(chart.series?.[0]?.categoriesRef ?? '');
    const series = (chart.series ?? []).flatMap((one) => readSeries(one, chart));
    const to = chart.anchor?.to;
    if (!kind || !labels || series.length === 0 || !chart.anchor || !to) return [];
    const { row, col } = chart.anchor.from;
    const [title = '', ...rest] = (chart.title ?? '').split('\n');
    const scale = chart.axes?.y?.scale;
    return {
      kind,
      title,
      subtitle: rest.join(' '),
      anchor: { row: row + 1, column: col + 1, offsetX: 0, offsetY: 0 },
      width: sum(col + 1, to.col, sizes.width),
      height: sum(row + 1, to.row, sizes.height),
      labels,
      series,
      ...(scale?.min === undefined ? {} : { axisMin: scale.min }),
      ...(scale?.max === undefined ? {} : { axisMax: scale.max }),
      format: chart.axes?.y?.numberFormat?.formatCode ?? 'General',
    };
  });
}

function kindOf(kind: string, chart: Chart): ChartFile['kind'] | null {
  if (kind === 'line') return 'line';
  if (kind !== 'bar') return null;
  return chart.axes?.x?.reverse ? 'bar' : 'column';
}

function readSeries(one: NonNullable<Chart['series']>[number], chart: Chart): ChartSeriesFile[] {
  const values = rangeOf(one.valuesRef ?? '');
  if (!values) return [];
  return [
    {
      name: one.name ?? '',
      values,
      colour: typeof one.color === 'string' ? `#${one.color.toLowerCase()}` : '#1a73e8',
      dashed: one.stroke?.dash !== undefined && one.stroke.dash !== 'solid',
      dataLabels: (one.dataLabels ?? chart.dataLabels)?.showValue === true,
      ...(one.marker?.symbol === 'none' ? { plain: true as const } : {}),
    },
  ];
}

function sum(from: number, to: number, sizeOf: (line: number) => number): number {
  let total = 0;
  for (let line = from; line <= to; line += 1) total += sizeOf(line);
  return total;
}
