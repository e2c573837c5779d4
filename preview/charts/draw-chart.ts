import { drawBars } from './bars';
import type { ChartData } from './chart-data';
import { drawColumns } from './columns';
import { drawFrame } from './frame';
import { drawLines } from './lines';
import { node, type SvgNode } from './svg-node';

/**
 * A chart as a drawing of its own width and height. Pure: the same figures give the same drawing.
 * A screen reader hears the title, the grey line and every value.
 */
export function drawChart(chart: ChartData): SvgNode {
  const { nodes, plot } = drawFrame(chart);
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: chart.width,
      height: chart.height,
      viewBox: `0 0 ${chart.width} ${chart.height}`,
      'font-family': 'Arial, "Liberation Sans", Helvetica, sans-serif',
      role: 'img',
      'aria-label': spoken(chart),
    },
    [...nodes, ...figures[chart.kind](chart, plot)],
  );
}

const figures = { bar: drawBars, column: drawColumns, line: drawLines };

function spoken(chart: ChartData): string {
  const values = chart.labels.map((label, at) => {
    const shown = chart.series.map((one) => one.values[at] ?? null).filter((value) => value !== null);
    return `${label}: ${shown.map(chart.shown).join(', ')}`;
  });
  return [[chart.title, chart.subtitle].filter(Boolean).join(', '), ...values].join('; ');
}
