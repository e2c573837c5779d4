import { type ChartData, INK, type Plot, type SeriesData, stackTotal } from './chart-data';
import { drawAxis, drawLabels, heightOf, middleOf } from './frame';
import { node, round, type SvgNode, textAt, textWidth } from './svg-node';
import { type Axis, axisOf } from './ticks';

const LABEL = 11;
/** Of labels that would touch their neighbours. */
const SMALL = 9;

/** Columns from zero, series stacked, totals above where asked for and where there is room. */
export function drawColumns(chart: ChartData, whole: Plot): SvgNode[] {
  const axis = axisOf(ends(chart), 4, chart.axisMin, chart.axisMax);
  const labelled = chart.series.some((one) => one.dataLabels);
  const { nodes, plot } = drawAxis(chart, labelled ? { ...whole, top: whole.top + 12 } : whole, axis);
  const stacks = { ...chart, series: chart.series.filter((one) => !one.line) };
  const columns = chart.labels.flatMap((_, at) => column(stacks, at, axis, plot));
  const lines = chart.series.filter((one) => one.line).flatMap((one) => acrossLine(chart, one, axis, plot));
  return [...nodes, ...columns, ...lines, ...drawLabels(chart, plot)];
}

/** A limit: from edge to edge, with its name and value above its right end. */
function acrossLine(chart: ChartData, one: SeriesData, axis: Axis, plot: Plot): SvgNode[] {
  const value = one.values.find((own) => own !== null) ?? null;
  if (value === null) return [];
  const y = heightOf(value, axis, plot);
  const [x1, x2] = [round(plot.left), round(plot.right)];
  const text = `${one.name} ${chart.shown(value)}`;
  const width = textWidth(text, LABEL) + 8;
  const ground = { x: round(plot.right - width), y: round(y - 17), width: round(width), height: 14 };
  return [
    node('line', { x1, x2, y1: round(y), y2: round(y), stroke: INK, 'stroke-dasharray': '4 3' }),
    node('rect', { ...ground, fill: '#FFFFFF', 'fill-opacity': 0.85 }),
    textAt(text, { x: plot.right - 2, y: y - 6, size: LABEL, bold: true, anchor: 'end' }),
  ];
}

/** The ends of the stacks: positive parts go up from zero, negative ones down. */
function ends(chart: ChartData): number[] {
  const across = chart.series.filter((one) => one.line).flatMap((one) => one.values[0] ?? []);
  const stacks = chart.series.filter((one) => !one.line);
  const tops = chart.labels.flatMap((_, at) => {
    const values = stacks.map((one) => one.values[at] ?? 0);
    return [
      values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
      values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
    ];
  });
  return [...across, ...tops];
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
  const size = textWidth(text, LABEL) <= room ? LABEL : SMALL;
  if (textWidth(text, size) > room + 8) return parts;
  return [
    ...parts,
    textAt(text, { x: middle, y: heightOf(up, axis, plot) - 5, size, bold: true, anchor: 'middle' }),
  ];
}
