import { asDecimals, multiplyDivide } from './exact';

/** A tier holds amounts from `from` up to, but without, `to`; null is without an end. Minor units. */
export interface Tier {
  readonly from: number;
  readonly to: number | null;
}

/** What is wrong with a list of tiers; `index` is the first tier concerned, from 0. */
export type TierProblem =
  /** A tier ends where it begins, or before. */
  | { readonly code: 'emptyTier'; readonly index: number }
  /** It begins under the beginning of the one before. */
  | { readonly code: 'outOfOrder'; readonly index: number }
  /** It begins before the one before has ended. */
  | { readonly code: 'overlap'; readonly index: number }
  /** It begins after the one before has ended. */
  | { readonly code: 'gap'; readonly index: number }
  /** The last tier has an end, so that amounts over it fall in none. */
  | { readonly code: 'closedEnd'; readonly index: number };

/** The first problem of a list of tiers; null where each amount from the first bound up is in exactly one. */
export function tierProblem(tiers: readonly Tier[]): TierProblem | null {
  for (let index = 0; index < tiers.length; index += 1) {
    const { from, to } = tiers[index]!;
    const before = tiers[index - 1];
    if (before && from < before.from) return { code: 'outOfOrder', index };
    if (before && (before.to === null || from < before.to)) return { code: 'overlap', index };
    if (before?.to != null && from > before.to) return { code: 'gap', index };
    if (to !== null && to <= from) return { code: 'emptyTier', index };
  }
  const last = tiers.length - 1;
  return last >= 0 && tiers[last]!.to !== null ? { code: 'closedEnd', index: last } : null;
}

/** Tiers that each end where the next begins. Bounds that do not rise make tiers with a problem. */
export function tiersFrom(bounds: readonly number[]): Tier[] {
  return bounds.map((from, index) => ({ from, to: bounds[index + 1] ?? null }));
}

/** The tier an amount lies in; null under the first. */
export function tierOf(tiers: readonly Tier[], amount: number): number | null {
  const index = tiers.findIndex(({ from, to }) => amount >= from && (to === null || amount < to));
  return index < 0 ? null : index;
}

/** The part of an amount that lies in each tier; under the first bound there is nothing. */
export function splitByTiers(amount: number, tiers: readonly Tier[]): number[] {
  return tiers.map(({ from, to }) => Math.max(0, Math.min(amount, to ?? amount) - from));
}

/** Rates are taken to nine decimals. */
const RATE_SCALE = 1e9;

/** A rate from 0 up as a whole number over a scale. */
function scaledRates(rates: readonly number[]): { integers: readonly number[]; scale: number } {
  return (
    asDecimals(rates) ?? { integers: rates.map((rate) => Math.round(rate * RATE_SCALE)), scale: RATE_SCALE }
  );
}

/**
 * amounts × rates from 0 up, in minor units: the sum is exact but for one rounding at the end, half
 * up, and each line is what the running sum gains by it, so that lines add up to the sum.
 */
export function payLines(amounts: readonly number[], rates: readonly number[]): number[] {
  const { integers, scale } = scaledRates(rates);
  let whole = 0;
  let rest = 0;
  let paid = 0;
  return amounts.map((amount, index) => {
    const { quotient, remainder } = multiplyDivide(amount, integers[index]!, scale);
    whole += quotient + Math.floor((rest + remainder) / scale);
    rest = (rest + remainder) % scale;
    const sum = whole + (rest * 2 >= scale ? 1 : 0);
    const line = sum - paid;
    paid = sum;
    return line;
  });
}

/** Pay by marginal tiers: each part of the amount at its own tier's rate. A line a tier, minor units. */
export function marginalPay(amount: number, tiers: readonly Tier[], rates: readonly number[]): number[] {
  return payLines(splitByTiers(amount, tiers), rates);
}

/** Pay by whole-amount tiers: all of the amount at the rate of the tier it lies in; 0 under the first. */
export function wholePay(amount: number, tiers: readonly Tier[], rates: readonly number[]): number {
  const tier = tierOf(tiers, amount);
  return tier === null ? 0 : payLines([Math.max(0, amount)], [rates[tier]!])[0]!;
}
