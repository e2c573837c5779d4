import { type ChartData, type Plot, stackTotal } from './chart-data';
import { drawAxis, drawLabels, heightOf, middleOf } from './frame';
import { node, round, type SvgNode, textAt, textWidth } from './svg-node';
import { type Axis, axisOf } from './ticks';

/** Columns from zero, series stacked, totals above where asked for and where there is room. */
export function drawColumns(chart: ChartData, whole: Plot): SvgNode[] {
  const axis = axisOf(ends(chart), 4, chart.axisMin, chart.axisMax);
  const labelled = chart.series.some((one) => one.dataLabels);
  const { nodes, plot } = drawAxis(chart, labelled ? { ...whole, top: whole.top + 12 } : whole, axis);
  const columns = chart.labels.flatMap((_, at) => column(chart, at, axis, plot));
  return [...nodes, ...columns, ...drawLabels(chart, plot)];
}

/** The ends of the stacks: positive parts go up from zero, negative ones down. */
function ends(chart: ChartData): number[] {
  return chart.labels.flatMap((_, at) => {
    const values = chart.series.map((one) => one.values[at] ?? 0);
    return [
      values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
      values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
    ];
  });
}

function column(chart: ChartData, at: number, axis: Axis, plot: Plot): SvgNode[] {
  const room = (plot.right - plot.left) / Math.max(1, chart.labels.length);
  const width = Math.max(1, Math.min(48, room * 0.7));
  const middle = middleOf(at, chart.labels.length, plot);
  const parts: SvgNode[] = [];
  let up = 0;
  let down = 0;
  for (const one of chart.series) {
    const value = one.values[at] ?? 0;
    if (value === 0) continue;
    const from = value > 0 ? up : down;
    if (value > 0) up += value;
    else down += value;
    const [y1, y2] = [heightOf(from, axis, plot), heightOf(from + value, axis, plot)];
    const look: SvgNode['attributes'] = one.dashed
      ? { fill: '#FFFFFF', stroke: one.colour, 'stroke-dasharray': '3 2' }
      : { fill: one.colour };
    parts.push(
      node('rect', {
        x: round(middle - width / 2),
        y: round(Math.min(y1, y2)),
        width: round(width),
        height: round(Math.abs(y1 - y2)),
        ...look,
      }),
    );
  }
  const total = stackTotal(chart.series, at);
  if (total === null || !chart.series.some((one) => one.dataLabels)) return parts;
  const text = chart.shown(total);
  if (textWidth(text, 11) > room + 8) return parts;
  return [
    ...parts,
    textAt(text, { x: middle, y: heightOf(up, axis, plot) - 5, size: 11, bold: true, anchor: 'middle' }),
  ];
}
