import { type ChartData, LINE, PADDING, type Plot, SECONDARY } from './chart-data';
import { fitted, node, round, type SvgNode, textAt, textWidth } from './svg-node';
import type { Axis } from './ticks';

const TITLE = 13.5;

/** The card, the title, the grey line under it and, where series have to be told apart, their names. */
export function drawFrame(chart: ChartData): { readonly nodes: SvgNode[]; readonly plot: Plot } {
  const room = chart.width - 2 * PADDING;
  const nodes = [
    node('rect', {
      x: 0.5,
      y: 0.5,
      width: chart.width - 1,
      height: chart.height - 1,
      rx: 3,
      fill: '#FFFFFF',
      stroke: LINE,
    }),
    textAt(fitted(chart.title, room, TITLE), { x: PADDING, y: PADDING + 10, size: TITLE, bold: true }),
  ];
  let top = PADDING + 10;
  if (chart.subtitle) {
    top += 18;
    nodes.push(textAt(fitted(chart.subtitle, room, 12), { x: PADDING, y: top, colour: SECONDARY }));
  }
  if (needsLegend(chart)) {
    top += 20;
    nodes.push(legend(chart, top));
  }
  return {
    nodes,
    plot: { left: PADDING, top: top + 10, right: chart.width - PADDING, bottom: chart.height - PADDING },
  };
}

/** A single series is named by the title; dashed ones carry their names on the line. */
function needsLegend(chart: ChartData): boolean {
  return chart.series.filter((one) => !one.dashed && !one.line && one.name !== '').length > 1;
}

function legend(chart: ChartData, baseline: number): SvgNode {
  const items: SvgNode[] = [];
  let left = PADDING;
  for (const one of chart.series) {
    if (one.dashed || one.name === '') continue;
    const name = fitted(one.name, chart.width - PADDING - left - 14, 12);
    items.push(
      node('rect', { x: left, y: baseline - 9, width: 10, height: 10, rx: 1, fill: one.colour }),
      textAt(name, { x: left + 14, y: baseline, colour: SECONDARY }),
    );
    left = round(left + 14 + textWidth(name, 12) + 14);
  }
  return node('g', {}, items);
}

/** Horizontal marks of the value axis with their figures; returns the plot right of the figures. */
export function drawAxis(
  chart: ChartData,
  plot: Plot,
  axis: Axis,
): { readonly nodes: SvgNode[]; readonly plot: Plot } {
  const figures = withoutEmptyFractions(axis.ticks.map((tick) => chart.shown(tick)));
  const width = Math.max(0, ...figures.map((text) => textWidth(text, 11)));
  const inner = { ...plot, left: plot.left + width + 8, bottom: plot.bottom - 20 };
  const nodes = axis.ticks.flatMap((tick, index) => {
    const y = round(heightOf(tick, axis, inner));
    return [
      node('line', {
        x1: round(inner.left),
        x2: round(inner.right),
        y1: y,
        y2: y,
        stroke: tick === 0 ? '#9AA0A6' : TICK_LINE,
      }),
      textAt(figures[index]!, {
        x: inner.left - 8,
        y: y + 4,
        size: 11,
        colour: SECONDARY,
        anchor: 'end',
      }),
    ];
  });
  return { nodes, plot: inner };
}

/** "10,0 20,0" → "10 20": a fraction that no mark has is noise. */
function withoutEmptyFractions(figures: string[]): string[] {
  const empty = /[.,]0+(?=\D*$)/;
  return figures.every((text) => empty.test(text)) ? figures.map((text) => text.replace(empty, '')) : figures;
}

const TICK_LINE = '#E8EAED';

/** The vertical place of a value. Pixels. */
export function heightOf(value: number, axis: Axis, plot: Plot): number {
  const share = (value - axis.from) / (axis.to - axis.from);
  return plot.bottom - Math.min(1, Math.max(0, share)) * (plot.bottom - plot.top);
}

/** The horizontal middle of a label's place. Pixels. */
export function middleOf(at: number, count: number, plot: Plot): number {
  return plot.left + ((at + 0.5) * (plot.right - plot.left)) / Math.max(1, count);
}

/** Of more labels than that, a curve's, round ones are written: every tenth, every twentieth. */
const MANY = 40;

function roundStep(least: number): number {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100];
  return steps.find((step) => step >= least) ?? least;
}

/** Labels under the axis; where they would touch, only every second, third … is written. */
export function drawLabels(chart: ChartData, plot: Plot): SvgNode[] {
  const room = (plot.right - plot.left) / Math.max(1, chart.labels.length);
  const widest = Math.max(0, ...chart.labels.map((label) => textWidth(label, 11)));
  const every = Math.max(1, Math.ceil((widest + 6) / room));
  const shownEvery = chart.labels.length <= 4 ? 1 : chart.labels.length <= MANY ? every : roundStep(every);
  return chart.labels.flatMap((label, at) =>
    at % shownEvery === 0
      ? [
          textAt(fitted(label, room * shownEvery, 11), {
            x: middleOf(at, chart.labels.length, plot),
            y: plot.bottom + 16,
            size: 11,
            colour: SECONDARY,
            anchor: 'middle',
          }),
        ]
      : [],
  );
}
