import type { EffectChart as Chart, ChartPoint } from '../../src/calls';

/** Of the drawing, in its own units; the page scales it to its width. */
const WIDTH = 244;
const HEIGHT = 128;
/** Of a sign of the labels, and what lies left and right of them. */
const SIGN = 5.6;
const BESIDE = 10;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 18;

/** A small line chart: the line solid, jumps dotted, one point named. Its words are for those who do not see it. */
export function EffectChart({ chart }: { readonly chart: Chart }) {
  const { title, spoken, pieces, x, y, mark } = chart;
  const left = BESIDE + SIGN * Math.max(...y.ticks.map(({ text }) => text.length));
  const across = (value: number) => left + (value / x.max) * (WIDTH - left - RIGHT);
  const up = (value: number) => HEIGHT - BOTTOM - (value / y.max) * (HEIGHT - TOP - BOTTOM);
  const at = (point: ChartPoint) => `${across(point.x).toFixed(1)},${up(point.y).toFixed(1)}`;
  const line = (points: readonly ChartPoint[]) => `M${points.map(at).join('L')}`;
  const jumps = pieces.slice(1).map((piece, index) => [pieces[index]!.slice(-1)[0]!, piece[0]!] as const);
  return (
    <figure class="curve">
      <figcaption class="quiet">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken}>
        <g class="grid">
          {y.ticks.map((tick) => (
            <g key={tick.at}>
              <path d={`M${left} ${up(tick.at)}H${WIDTH - RIGHT}`} />
              <text x={left - 5} y={up(tick.at) + 3.5} text-anchor="end">
                {tick.text}
              </text>
            </g>
          ))}
          {x.ticks.map((tick) => (
            <text key={tick.at} x={across(tick.at)} y={HEIGHT - 4} text-anchor="middle">
              {tick.text}
            </text>
          ))}
        </g>
        <path class="line" d={pieces.map(line).join('')} />
        <path class="jump" d={jumps.map(line).join('')} />
        {mark ? (
          <g class="mark">
            <circle cx={across(mark.at.x)} cy={up(mark.at.y)} r="3.5" />
            <text x={across(mark.at.x) - 7} y={Math.max(TOP + 3, up(mark.at.y) - 6)} text-anchor="end">
              {mark.text}
            </text>
          </g>
        ) : null}
      </svg>
    </figure>
  );
}
