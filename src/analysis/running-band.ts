import type { Chance } from './money-sum';
import { addChance, NEGLIGIBLE } from './money-sum';

/** What a running total is above with 90 and with 10 %, minor units. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Enough for a drawn line: the ends are off by a few thousandths of all that may come. */
const CELLS = 2 ** 12;
const NOISE = 1e-12;

/**
 * The ends of the running total of chances that come period by period: one pass of convolution on a grid, read after
 * each period. Chances are taken as independent, those of one deal in two periods too.
 */
export function runningBand(periods: readonly (readonly Chance[])[]): Band[] {
  const all = periods.flat();
  const range = all.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const step = Math.max(1, range / CELLS);
  const size = all.reduce((sum, { amount }) => sum + Math.ceil(Math.abs(amount) / step), 1);
  const mass = new Float64Array(size + 1);
  mass[0] = 1;
  let [from, to, base] = [0, 0, 0];
  return periods.map((chances) => {
    for (const { amount, probability } of chances) {
      // A loss with probability p is a certain loss and a gain of as much with 1 − p.
      const gains = amount < 0 ? 1 - probability : probability;
      if (amount < 0) base += amount;
      if (gains >= 1) base += Math.abs(amount);
      if (amount === 0 || gains <= 0 || gains >= 1) continue;
      const cells = Math.abs(amount) / step;
      const whole = Math.floor(cells);
      to = addChance(mass, from, to, whole, cells - whole, gains);
      while (mass[from]! < NEGLIGIBLE) from += 1;
      while (mass[to]! < NEGLIGIBLE) to -= 1;
    }
    return { low: base + step * cellAt(0.1), high: base + step * cellAt(0.9) };
  });

  function cellAt(share: number): number {
    let total = 0;
    for (let cell = from; cell <= to; cell += 1) total += mass[cell]!;
    let sum = 0;
    for (let cell = from; cell <= to; cell += 1) {
      sum += mass[cell]!;
      if (sum >= (share - NOISE) * total) return cell;
    }
    return to;
  }
}
