import { type ChartData, isGrey, type Plot, SECONDARY, type SeriesData } from './chart-data';
import { drawAxis, drawLabels, heightOf, middleOf } from './frame';
import { node, round, type SvgNode, textAt, textWidth } from './svg-node';
import { type Axis, axisOf } from './ticks';

const LABEL = 11;

interface Point {
  readonly at: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Lines with a point for each value. A dashed series is what is not settled yet: hollow points. A grey
 * dashed one is a yardstick: no points, its name and last value written on it.
 */
export function drawLines(chart: ChartData, whole: Plot): SvgNode[] {
  const values = chart.series.flatMap((one) => one.values.filter((value) => value !== null));
  const axis = axisOf(values, 5, chart.axisMin, chart.axisMax);
  const labelled = chart.series.some((one) => one.dataLabels);
  const { nodes, plot } = drawAxis(chart, labelled ? { ...whole, top: whole.top + 10 } : whole, axis);
  const yardsticksFirst = [...chart.series].sort((a, b) => Number(isYardstick(b)) - Number(isYardstick(a)));
  const lines = yardsticksFirst.flatMap((one) => drawLine(chart, one, axis, plot));
  return [...nodes, ...lines, ...drawLabels(chart, plot)];
}

function isYardstick(series: SeriesData): boolean {
  return series.dashed && isGrey(series.colour);
}

function drawLine(chart: ChartData, series: SeriesData, axis: Axis, plot: Plot): SvgNode[] {
  const runs = runsOf(series, chart.labels.length, axis, plot);
  const paths = runs
    .filter((run) => run.length > 1)
    .map((run) =>
      node('path', {
        d: run
          .map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`)
          .join(''),
        fill: 'none',
        stroke: series.colour,
        'stroke-width': isYardstick(series) ? 1 : 2,
        ...(series.dashed ? { 'stroke-dasharray': '4 3' } : {}),
      }),
    );
  const points = runs.flat();
  if (isYardstick(series)) return [...paths, ...yardstickName(chart, series, points, axis, plot)];
  const own = points.filter((point) => !standsOnSolid(chart, series, point));
  const labels = series.dataLabels ? roomy(chart, own).map((point) => valueLabel(chart, point)) : [];
  const marks = series.plain ? [] : own.map((point) => dot(series, point));
  return [...paths, ...marks, ...labels];
}

/** The points whose labels do not touch, from the last one back: the latest figure matters most. */
function roomy(chart: ChartData, points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of [...points].reverse()) {
    const next = kept[kept.length - 1];
    const width = textWidth(chart.shown(point.value), LABEL) + 4;
    if (!next || next.x - point.x >= width || Math.abs(next.y - point.y) > LABEL + 4) kept.push(point);
  }
  return kept;
}

function runsOf(series: SeriesData, count: number, axis: Axis, plot: Plot): Point[][] {
  const runs: Point[][] = [[]];
  for (let at = 0; at < count; at += 1) {
    const value = series.values[at] ?? null;
    if (value === null) runs.push([]);
    else {
      const point = { at, value, x: middleOf(at, count, plot), y: heightOf(value, axis, plot) };
      runs[runs.length - 1]!.push(point);
    }
  }
  return runs.filter((run) => run.length > 0);
}

/** A dashed line starts on the last settled point: that point is already drawn and labelled. */
function standsOnSolid(chart: ChartData, series: SeriesData, point: Point): boolean {
  if (!series.dashed) return false;
  return chart.series.some((one) => !one.dashed && one.values[point.at] === point.value);
}

function dot(series: SeriesData, point: Point): SvgNode {
  return node('circle', {
    cx: round(point.x),
    cy: round(point.y),
    r: 4,
    fill: series.dashed ? '#FFFFFF' : series.colour,
    stroke: series.colour,
    'stroke-width': 2,
  });
}

function valueLabel(chart: ChartData, point: Point): SvgNode {
  return textAt(chart.shown(point.value), {
    x: point.x,
    y: point.y - 9,
    size: LABEL,
    bold: true,
    anchor: 'middle',
  });
}

/** Written where no point and no label of another line is in the way: from the left, below its line or above. */
function yardstickName(
  chart: ChartData,
  series: SeriesData,
  points: readonly Point[],
  axis: Axis,
  plot: Plot,
): SvgNode[] {
  const last = points[points.length - 1];
  if (!last || series.name === '') return [];
  const text = `${series.name} ${chart.shown(last.value)}`;
  const width = textWidth(text, LABEL);
  const others = chart.series
    .filter((one) => one !== series)
    .flatMap((one) => runsOf(one, chart.labels.length, axis, plot).flat());
  const places = points
    .filter(({ x }) => x + width <= plot.right)
    .flatMap(({ x, y }) => [
      { x, y: y + 13 },
      { x, y: y - 5 },
    ]);
  const first = { x: plot.left + 2, y: points[0]!.y + 13 };
  // A line that begins later is named where it ends: at the left there is nothing of it.
  const ends = [-5, 13].map((shift) => ({ x: last.x - width, y: last.y + shift }));
  const wanted = (points[0]!.at > 0 ? [...ends, ...places] : [first, ...places, ...ends]).filter(
    // The axis is written under it.
    ({ y }) => y < plot.bottom,
  );
  const free = wanted.find((place) => !others.some((point) => meets(place, width, point)));
  return [textAt(text, { ...(free ?? wanted[0] ?? ends[0]!), size: LABEL, colour: SECONDARY })];
}

/** Whether a text comes upon a point or the value written above it. */
function meets(text: { readonly x: number; readonly y: number }, width: number, point: Point): boolean {
  const beside = point.x < text.x - 18 || point.x > text.x + width + 18;
  return !beside && point.y > text.y - LABEL - 6 && point.y - 9 - LABEL < text.y + 2;
}
