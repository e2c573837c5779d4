import { type Distribution, MISS } from './distribution';

/** A deal that brings its whole amount or nothing, independently of the others. */
export interface Chance {
  /** Minor units, whole; a return is negative. */
  readonly amount: number;
  /** 0…1 */
  readonly probability: number;
}

export interface Limits {
  readonly cells: number;
  readonly listed: number;
}

/** With these 5,000 deals of any amounts take about half a second on a slow machine. */
const USUAL_LIMITS: Limits = { cells: 2 ** 18, listed: 2 ** 17 };

/** A list that stays short but is gone through again and again takes longer than a grid. */
const LONGEST_WORK = 16;

/** Ends of a distribution below this are cut; all that is ever cut stays under 1e-20. */
export const NEGLIGIBLE = 1e-30;

/**
 * The distribution of what the chances bring together, without random numbers. Exact where the
 * sums fit a grid of the amounts' common divisor, or are few enough to list. Otherwise amounts are
 * put on a coarser grid: each is split between the two nearest points so that its mean stays, and
 * `within` says how far that may move the sum.
 */
export function sumDistribution(chances: readonly Chance[], limits = USUAL_LIMITS): Distribution {
  const { base, steps } = normalised(chances);
  const range = steps.reduce((sum, { amount }) => sum + amount, 0);
  const divisor = steps.reduce((known, { amount }) => commonDivisor(known, amount), 0);
  if (divisor === 0 || range / divisor <= limits.cells) return onGrid(base, steps, divisor || 1);
  return listed(base, steps, limits.listed) ?? onGrid(base, steps, range / limits.cells);
}

/**
 * Certain amounts apart, the rest as gains over them, smallest first: a loss of a with probability
 * p is a certain loss and a gain of a with 1 − p.
 */
function normalised(chances: readonly Chance[]): { base: number; steps: Chance[] } {
  let base = 0;
  const steps: Chance[] = [];
  for (const { amount, probability } of chances) {
    if (amount === 0 || probability <= 0) continue;
    if (probability >= 1 || amount < 0) base += amount;
    if (probability >= 1) continue;
    steps.push(amount > 0 ? { amount, probability } : { amount: -amount, probability: 1 - probability });
  }
  return { base, steps: steps.sort((a, b) => a.amount - b.amount) };
}

function commonDivisor(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other > 0) [one, other] = [other, one % other];
  return one;
}

/** Convolution cell by cell; exact where every amount is a multiple of the step. */
function onGrid(base: number, steps: readonly Chance[], step: number): Distribution {
  const size = steps.reduce((sum, { amount }) => sum + Math.ceil(amount / step), 1);
  const mass = new Float64Array(size);
  mass[0] = 1;
  let from = 0;
  let to = 0;
  let variance = 0;
  for (const { amount, probability } of steps) {
    const cells = Math.floor(amount / step);
    const over = amount / step - cells;
    variance += probability * over * (1 - over) * step * step;
    to = addChance(mass, from, to, cells, over, probability);
    while (mass[from]! < NEGLIGIBLE) from += 1;
    while (mass[to]! < NEGLIGIBLE) to -= 1;
  }
  const values = new Float64Array(to - from + 1);
  for (let index = from; index <= to; index += 1) values[index - from] = base + index * step;
  const most = steps.length * step;
  return {
    values,
    cumulative: cumulated(mass.subarray(from, to + 1)),
    within: variance > 0 ? Math.min(most, bernstein(variance, step)) : 0,
  };
}

/**
 * Adds a chance of so many cells (and a part of one, `over`) in place, from the top down; returns the new last cell.
 * Cells below `from` hold nothing.
 */
export function addChance(
  mass: Float64Array,
  from: number,
  to: number,
  cells: number,
  over: number,
  probability: number,
): number {
  const stays = 1 - probability;
  const last = to + cells + (over > 0 ? 1 : 0);
  mass.fill(0, to + 1, last + 1);
  const near = probability * (1 - over);
  const far = probability * over;
  for (let index = last; index >= from; index -= 1) {
    const one = index - cells;
    let value = index <= to ? stays * mass[index]! : 0;
    if (one >= from && one <= to) value += near * mass[one]!;
    if (far > 0 && one - 1 >= from && one - 1 <= to) value += far * mass[one - 1]!;
    mass[index] = value;
  }
  return last;
}

/**
 * The distance that a sum of independent errors with mean 0 passes with a chance of MISS at the
 * most, in either direction (Bernstein's inequality); each error is at most `largest`.
 */
function bernstein(variance: number, largest: number): number {
  const log = Math.log(2 / MISS);
  const linear = (log * largest) / 3;
  return linear + Math.sqrt(linear * linear + 2 * log * variance);
}

interface Listed {
  readonly values: Float64Array;
  readonly mass: Float64Array;
}

/** Convolution over the list of sums that can occur; null where they grow too many. */
function listed(base: number, steps: readonly Chance[], most: number): Distribution | null {
  let list: Listed = { values: Float64Array.of(base), mass: Float64Array.of(1) };
  let work = 0;
  for (const { amount, probability } of steps) {
    list = merge(list, amount, probability);
    work += list.values.length;
    if (list.values.length > most || work > LONGEST_WORK * most) return null;
  }
  return { values: list.values, cumulative: cumulated(list.mass), within: 0 };
}

/** Adds a chance: every sum as it is and raised by the amount, equal ones as one. Arrays of floats, as lists take ten times as long. */
function merge({ values, mass }: Listed, amount: number, probability: number): Listed {
  const count = values.length;
  const sums = new Float64Array(2 * count);
  const chances = new Float64Array(2 * count);
  let plain = 0;
  let length = 0;
  for (let raised = 0; raised < count; length += 1) {
    const withIt = values[raised]! + amount;
    const without = plain < count ? values[plain]! : Number.POSITIVE_INFINITY;
    const sum = withIt < without ? withIt : without;
    let chance = 0;
    if (without === sum) {
      chance += (1 - probability) * mass[plain]!;
      plain += 1;
    }
    if (withIt === sum) {
      chance += probability * mass[raised]!;
      raised += 1;
    }
    sums[length] = sum;
    chances[length] = chance;
  }
  return { values: sums.subarray(0, length), mass: chances.subarray(0, length) };
}

/** Running sums, scaled to end at 1, which floats miss by a hair. */
function cumulated(mass: ArrayLike<number>): Float64Array {
  const running = new Float64Array(mass.length);
  let sum = 0;
  for (let index = 0; index < mass.length; index += 1) {
    sum += mass[index]!;
    running[index] = sum;
  }
  for (let index = 0; index < running.length; index += 1) running[index]! /= sum;
  return running;
}
