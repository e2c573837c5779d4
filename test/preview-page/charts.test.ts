import * as fc from 'fast-check';
import type { ChartData, SeriesData } from '../../preview/charts/chart-data';
import { drawChart } from '../../preview/charts/draw-chart';
import type { SvgNode } from '../../preview/charts/svg-node';
import { axisOf } from '../../preview/charts/ticks';

const ACCENT = '#1A73E8';
const GREY = '#9AA0A6';

const series = (values: (number | null)[], look: Partial<SeriesData> = {}): SeriesData => ({
  name: '',
  colour: ACCENT,
  dashed: false,
  dataLabels: true,
  values,
  ...look,
});

const chart = (kind: ChartData['kind'], labels: string[], all: SeriesData[]): ChartData => ({
  kind,
  title: 'Deals by stage',
  subtitle: 'March 2026',
  width: 320,
  height: 300,
  labels,
  series: all,
  shown: (value) => String(value),
});

const all = (drawing: SvgNode, tag: SvgNode['tag']): SvgNode[] => [
  ...(drawing.tag === tag ? [drawing] : []),
  ...drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag))),
];
const texts = (drawing: SvgNode): string[] => all(drawing, 'text').map((node) => String(node.children[0]));
const filled = (drawing: SvgNode, colour: string): SvgNode[] =>
  all(drawing, 'rect').filter((node) => node.attributes.fill === colour);
const text = (drawing: SvgNode, words: string): SvgNode =>
  all(drawing, 'text').find((node) => node.children[0] === words)!;

describe('a line across columns', () => {
  const limited = (limit: number | null) => {
    const line = series([limit, limit], { name: 'limit', colour: GREY, dashed: true, line: true });
    return drawChart(chart('column', ['1', '2'], [series([4, 8]), line]));
  };
  const heights = (drawing: SvgNode) => filled(drawing, ACCENT).map((bar) => Number(bar.attributes.height));

  it('stands at its value over the columns, which are as high as without it, and is named', () => {
    const drawing = limited(8);
    const across = all(drawing, 'line').find((one) => one.attributes['stroke-dasharray'])!;
    const tallest = filled(drawing, ACCENT)[1]!;
    expect(across.attributes.y1).toBe(tallest.attributes.y);
    expect(text(drawing, 'limit 8')).toBeDefined();
    expect(heights(drawing)).toEqual(heights(limited(null)));
  });

  it('is in view where every column is under it, and absent where it is not set', () => {
    const [tall, small] = [limited(null), limited(16)].map((drawing) => heights(drawing)[1]!);
    expect(small!).toBeLessThan(0.7 * tall!);
    expect(texts(limited(null)).some((words) => words.startsWith('limit'))).toBe(false);
  });
});

describe('a bar chart', () => {
  const stages = chart('bar', ['Qualified', 'Offer', 'Paid'], [series([1200, 600, 300])]);

  it('draws bars from zero, as long as their values', () => {
    const widths = filled(drawChart(stages), ACCENT).map((bar) => Number(bar.attributes.width));
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 2);
    expect(widths[0]! / widths[2]!).toBeCloseTo(4, 2);
  });

  it('writes each label left and its value right, above the bar', () => {
    const drawing = drawChart(stages);
    expect(text(drawing, 'Offer').attributes['text-anchor']).toBe('start');
    expect(text(drawing, '600').attributes['text-anchor']).toBe('end');
    expect(text(drawing, '600').attributes.y).toBe(text(drawing, 'Offer').attributes.y);
  });

  it('makes the row bold whose bar has the accent among grey ones', () => {
    const drawing = drawChart(
      chart('bar', ['Qualified', 'Offer'], [series([1200, null], { colour: GREY }), series([null, 600])]),
    );
    expect(text(drawing, 'Offer').attributes['font-weight']).toBe(700);
    expect(text(drawing, 'Qualified').attributes['font-weight']).toBe(400);
  });

  it('keeps every label inside the chart where there are thirty of them', () => {
    const labels = Array.from({ length: 30 }, (_, at) => `Manager with a rather long name ${at}`);
    const drawing = drawChart(chart('bar', labels, [series(labels.map((_, at) => at + 1))]));
    for (const node of all(drawing, 'text')) expect(Number(node.attributes.y)).toBeLessThanOrEqual(300);
    expect(texts(drawing).some((words) => words.endsWith('…'))).toBe(true);
  });

  it('draws losses to the left of zero, and gains to its right, in one measure', () => {
    const drawing = drawChart(
      chart('bar', ['Gain', 'Loss'], [series([300, 0], { colour: GREY }), series([0, -150])]),
    );
    const [gain] = filled(drawing, GREY);
    const [loss] = filled(drawing, ACCENT);
    const zero = Number(gain!.attributes.x);
    expect(Number(loss!.attributes.x) + Number(loss!.attributes.width)).toBeCloseTo(zero, 1);
    expect(Number(gain!.attributes.width) / Number(loss!.attributes.width)).toBeCloseTo(2, 1);
  });

  it('draws no bar where the value is unknown', () => {
    expect(filled(drawChart(chart('bar', ['A', 'B'], [series([5, null])])), ACCENT)).toHaveLength(1);
  });
});

describe('a column chart', () => {
  it('stacks its series without a gap, and names them in a legend', () => {
    const drawing = drawChart(
      chart(
        'column',
        ['1', '2'],
        [
          series([10, 20], { name: 'Paid', dataLabels: false }),
          series([5, 10], { name: 'Expected', colour: '#AECBFA', dataLabels: false }),
        ],
      ),
    );
    const [legendPaid, paid] = filled(drawing, ACCENT);
    const [, expected] = filled(drawing, '#AECBFA');
    const bottom = Number(expected!.attributes.y) + Number(expected!.attributes.height);
    expect(bottom).toBeCloseTo(Number(paid!.attributes.y), 0);
    expect(legendPaid!.attributes.width).toBe(10);
    expect(texts(drawing)).toEqual(expect.arrayContaining(['Paid', 'Expected']));
  });

  it('lets negative values hang from the zero line', () => {
    const [up, down] = filled(drawChart(chart('column', ['1', '2'], [series([10, -10])])), ACCENT);
    const zero = Number(up!.attributes.y) + Number(up!.attributes.height);
    expect(Number(down!.attributes.y)).toBeCloseTo(zero, 0);
  });
});

describe('a line chart', () => {
  const months = ['Nov', 'Dec', 'Jan'];

  it('has no marks on a plain curve of many values', () => {
    const drawing = drawChart(
      chart('line', ['0', '1', '2'], [series([1, 2, 3], { plain: true, dataLabels: false })]),
    );
    expect(all(drawing, 'circle')).toHaveLength(0);
    expect(all(drawing, 'path').length).toBeGreaterThan(0);
  });

  it('draws what has not ripened dashed and with a hollow point, once', () => {
    const drawing = drawChart(
      chart('line', months, [series([30, 20, null]), series([null, 20, 10], { dashed: true })]),
    );
    const points = all(drawing, 'circle');
    expect(points).toHaveLength(3);
    expect(points.filter((point) => point.attributes.fill === '#FFFFFF')).toHaveLength(1);
    expect(all(drawing, 'path').map((line) => line.attributes['stroke-dasharray'])).toEqual([
      undefined,
      '4 3',
    ]);
    expect(texts(drawing).filter((words) => words === '20')).toHaveLength(2);
  });

  it('writes the name and value of a grey dashed line on it, and gives it no points', () => {
    const drawing = drawChart(
      chart('line', months, [series([25, 25, 25], { name: 'all', colour: GREY, dashed: true })]),
    );
    expect(all(drawing, 'circle')).toHaveLength(0);
    expect(texts(drawing)).toContain('all 25');
  });

  it('writes the name of a grey dashed line where no point of another line stands', () => {
    const drawing = drawChart(
      chart(
        'line',
        ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
        [
          series([32, 31, 34, 90, 90, 90]),
          series([33, 33, 33, 33, 33, 33], { name: 'All', colour: GREY, dashed: true, dataLabels: false }),
        ],
      ),
    );
    const name = text(drawing, 'All 33');
    const x = Number(name.attributes.x);
    const under = all(drawing, 'circle').filter((dot) => {
      const [across, down] = [Number(dot.attributes.cx), Number(dot.attributes.cy)];
      const beside = across < x - 5 || across > x + 40;
      return !beside && Math.abs(down - Number(name.attributes.y)) < 14;
    });
    expect(under).toEqual([]);
  });

  it('breaks at an unknown value instead of falling to zero', () => {
    const drawing = drawChart(chart('line', ['a', 'b', 'c', 'd', 'e'], [series([1, 2, null, 4, 5])]));
    expect(all(drawing, 'path')).toHaveLength(2);
    expect(all(drawing, 'circle')).toHaveLength(4);
  });
});

describe('any chart', () => {
  it('says its title, its grey line and every value to a screen reader', () => {
    const { attributes } = drawChart(chart('bar', ['Offer', 'Paid'], [series([600, 300])]));
    expect(attributes.role).toBe('img');
    expect(attributes['aria-label']).toBe('Deals by stage, March 2026; Offer: 600; Paid: 300');
  });

  it('has only finite places and sizes, whatever the figures are', () => {
    const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: null });
    const drawn = fc.record({
      kind: fc.constantFrom('bar' as const, 'column' as const, 'line' as const),
      values: fc.array(fc.tuple(value, value), { maxLength: 40 }),
      dashed: fc.boolean(),
    });
    fc.assert(
      fc.property(drawn, ({ kind, values, dashed }) => {
        const labels = values.map((_, at) => `label ${at}`);
        const data = chart(kind, labels, [
          series(values.map(([first]) => first)),
          series(
            values.map(([, second]) => second),
            { dashed, name: 'second' },
          ),
        ]);
        for (const tag of ['rect', 'circle', 'text', 'line'] as const) {
          for (const node of all(drawChart(data), tag)) {
            const numbers = Object.values(node.attributes).filter((one) => typeof one === 'number');
            expect(numbers.every(Number.isFinite)).toBe(true);
            expect(Number(node.attributes.width ?? 0)).toBeGreaterThanOrEqual(0);
            expect(Number(node.attributes.height ?? 0)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});

describe('an axis', () => {
  it('goes from zero in round steps', () => {
    expect(axisOf([36.8, 16.3], 5)).toEqual({ from: 0, to: 40, ticks: [0, 10, 20, 30, 40] });
    expect(axisOf([0.32], 4).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });

  it('keeps an end that was given', () => {
    expect(axisOf([0.3], 4, 0, 1)).toMatchObject({ from: 0, to: 1 });
  });

  it('always holds every value', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (all, count) => {
        const { from, to, ticks } = axisOf(all, count);
        const slack = (to - from) * 1e-6;
        expect(from).toBeLessThanOrEqual(Math.min(0, ...all) + slack);
        expect(to).toBeGreaterThanOrEqual(Math.max(0, ...all) - slack);
        expect(ticks.length).toBeLessThanOrEqual(count * 3 + 2);
      }),
    );
  });
});
