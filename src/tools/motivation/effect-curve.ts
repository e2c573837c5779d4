import { bonusUnits, type RoleScheme } from '../../analysis/scheme';
import type { ChartPoint, EffectChart } from '../../calls';
import type { Words } from '../../words/words';
import { payAtPlan, type RoleView, type View, wholeBonus } from './view';

/** Attainment that the curve shows at least, and how far it goes on over the last step. */
const SHOWN = 1.4;
const BEYOND = 0.2;
/** Points between two bounds where the line is bent. */
const BENDS = 8;

/** Pay of a month against attainment for the first role's example, the soft base in full. */
export function curveOf(view: View, main: RoleView, reader: Words): EffectChart {
  const { effect } = reader.motivation;
  const words = reader.motivation.form.effect;
  const pieces = piecesOf(main);
  const last = pieces[pieces.length - 1]!;
  const most = Math.max(1, ...pieces.flat().map(({ y }) => y));
  const scale = most >= 10_000 ? 1000 : 1;
  const unit = scale === 1000 ? words.thousands(view.unit) : view.unit;
  const shown = (pay: number) => effect.number(Math.round(pay / scale));
  const spoken = pieces.map((piece) => piece[0]!).concat(last[last.length - 1]!);
  const plan = { x: 1, y: payAtPlan(main) };
  return {
    title: words.chart(unit),
    spoken: words.curve(
      spoken.map(({ x, y }) => ({ at: words.percent(x), pay: effect.money(Math.round(y), view.unit) })),
    ),
    pieces,
    x: { max: last[last.length - 1]!.x, ticks: xTicks(last[last.length - 1]!.x, words.percent) },
    y: yAxis(most, shown),
    mark: { at: plan, text: words.plan(shown(plan.y)) },
  };
}

/** A piece from each bound to the next; just under the next it still pays by its own step. */
function piecesOf({ cells, scheme }: RoleView): ChartPoint[][] {
  const bounds = scheme.bonus.points.map(({ attainment }) => attainment).filter((bound) => bound > 0);
  const end = Math.max(SHOWN, (bounds[bounds.length - 1] ?? 0) + BEYOND);
  const edges = [0, ...bounds, end];
  const bent = scheme.bonus.kind === 'linear';
  return edges.slice(1).map((to, index) => {
    const from = edges[index]!;
    const steps = bent ? BENDS : 1;
    return Array.from({ length: steps + 1 }, (_, at) => {
      const x = from + ((to - from) * at) / steps;
      return { x, y: payIn(scheme, cells, at === steps ? justUnder(to) : x) };
    });
  });
}

/** So little less that no figure shows it. */
function justUnder(bound: number): number {
  return bound - 1e-9;
}

function payIn({ bonus }: RoleScheme, cells: RoleView['cells'], attainment: number): number {
  return (cells.fixed ?? 0) + (cells.soft ?? 0) + wholeBonus(cells) * bonusUnits(bonus, attainment);
}

const X_TICKS = [0, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 10];

function xTicks(max: number, text: (share: number) => string) {
  const step = max > 2 ? 1 : 0.5;
  return X_TICKS.filter((at) => at <= max && at % step === 0).map((at) => ({ at, text: text(at) }));
}

/** About four lines, at round numbers, the highest not under the line. */
function yAxis(most: number, text: (value: number) => string): EffectChart['y'] {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 4, 5, 10].map((size) => size * power).find((size) => size >= rough) ?? rough;
  const count = Math.ceil(most / step);
  return {
    max: count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => ({ at: index * step, text: text(index * step) })),
  };
}
