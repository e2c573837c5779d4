import { type ChartData, INK, isGrey, type Plot, SECONDARY, stackTotal, TRACK } from './chart-data';
import { fitted, node, round, type SvgNode, textAt, textWidth } from './svg-node';

/** Below this height of a row its label stands left of the bar instead of above it. */
const TALL_ROW = 27;
const BAR = 10;
const LABEL = 12;

/** Bars from the left, one row a label: the label, the total at the right, the bar on its track. */
export function drawBars(chart: ChartData, plot: Plot): SvgNode[] {
  const rowHeight = (plot.bottom - plot.top) / Math.max(1, chart.labels.length);
  const draw = rowHeight >= TALL_ROW ? tallRow : flatRow;
  return chart.labels.map((_, at) => draw(chart, plot, at, rowHeight));
}

function tallRow(chart: ChartData, plot: Plot, at: number, height: number): SvgNode {
  const top = plot.top + at * height;
  const bar = { left: plot.left, right: plot.right, top: top + height - BAR - 5, height: BAR };
  const value = valueText(chart, at);
  const room = plot.right - plot.left - textWidth(value, LABEL) - 8;
  const baseline = bar.top - 5;
  const strong = isStrong(chart, at);
  return node('g', {}, [
    textAt(fitted(chart.labels[at]!, room, LABEL), { x: plot.left, y: baseline, bold: strong }),
    textAt(value, { x: plot.right, y: baseline, bold: strong, anchor: 'end' }),
    ...stack(chart, at, bar),
  ]);
}

function flatRow(chart: ChartData, plot: Plot, at: number, height: number): SvgNode {
  const width = plot.right - plot.left;
  const longest = Math.max(0, ...chart.labels.map((label) => textWidth(label, LABEL)));
  const names = Math.min(longest, width * 0.4);
  const values = Math.max(0, ...chart.labels.map((_, index) => textWidth(valueText(chart, index), LABEL)));
  const thick = Math.max(3, Math.min(BAR, height - 4));
  const middle = plot.top + (at + 0.5) * height;
  const bar = {
    left: plot.left + names + 8,
    right: plot.right - values - 8,
    top: middle - thick / 2,
    height: thick,
  };
  const strong = isStrong(chart, at);
  const y = middle + LABEL * 0.36;
  return node('g', {}, [
    textAt(fitted(chart.labels[at]!, names, LABEL), { x: plot.left, y, bold: strong }),
    textAt(valueText(chart, at), { x: plot.right, y, bold: strong, anchor: 'end', colour: SECONDARY }),
    ...stack(chart, at, bar),
  ]);
}

function valueText(chart: ChartData, at: number): string {
  const total = stackTotal(chart.series, at);
  return total === null || !chart.series.some((one) => one.dataLabels) ? '' : chart.shown(total);
}

/** A row that is drawn in the accent beside grey ones is the one that matters. */
function isStrong(chart: ChartData, at: number): boolean {
  if (!chart.series.some((one) => isGrey(one.colour))) return false;
  return chart.series.some((one) => !isGrey(one.colour) && (one.values[at] ?? 0) > 0);
}

function stack(
  chart: ChartData,
  at: number,
  bar: { left: number; right: number; top: number; height: number },
): SvgNode[] {
  const totals = chart.labels.map((_, index) => stackTotal(chart.series, index) ?? 0);
  const least = Math.min(0, ...totals);
  const most = (chart.axisMax ?? Math.max(0, ...totals)) - least || 1;
  const room = Math.max(0, bar.right - bar.left);
  const zero = bar.left + (-least / most) * room;
  const box = { y: round(bar.top), height: round(bar.height) };
  const parts: SvgNode[] = [
    node('rect', { x: round(bar.left), width: round(room), ...box, fill: TRACK, rx: 1 }),
  ];
  let [up, down] = [zero, zero];
  for (const one of chart.series) {
    const value = one.values[at] ?? 0;
    const width = (Math.abs(value) / most) * room;
    if (width <= 0) continue;
    const x = value > 0 ? up : down - width;
    parts.push(node('rect', { x: round(x), width: round(width), ...box, fill: one.colour || INK, rx: 1 }));
    if (value > 0) up += width;
    else down -= width;
  }
  return parts;
}
