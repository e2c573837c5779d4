/** An axis from a to b with its marks, evenly spaced at 1, 2 or 5 times a power of ten. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/**
 * An axis that holds all values and zero, with about `count` steps. `min` and `max` fix an end.
 * Without a value, or with zeros only, it runs from 0 to 1.
 */
export function axisOf(values: readonly number[], count: number, min?: number, max?: number): Axis {
  const low = min ?? Math.min(0, ...values);
  const high = Math.max(max ?? Math.max(0, ...values), low);
  const span = high - low > NOTHING ? high - low : 1;
  const step = stepOf(span / Math.max(1, count));
  const from = min ?? Math.floor(low / step + 1e-9) * step;
  const to = max ?? Math.max(Math.ceil((low + span) / step - 1e-9) * step, from + step);
  const ticks: number[] = [];
  for (let index = 0; from + index * step <= to + step * 1e-6; index += 1) ticks.push(from + index * step);
  return { from, to, ticks: ticks.map((tick) => Number(tick.toPrecision(12))) };
}

/** Smaller spans are what rounding leaves of a zero. */
const NOTHING = 1e-12;

function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  if (factor > 5) return 10 * power;
  if (factor > 2) return 5 * power;
  return factor > 1 ? 2 * power : power;
}
