import { mean } from './quantile';

const YEAR = 12;

/** Two full years: the moving average takes half a year off both ends. */
export const MONTHS_NEEDED = 2 * YEAR;

export interface MonthlySeries {
  /** The month of the first value, 1–12. */
  readonly firstMonth: number;
  /** A value a month without gaps, in any unit; a month without sales is 0. */
  readonly values: readonly number[];
}

export type Seasonality =
  /** January to December, mean 1. */
  | { readonly indices: readonly number[] }
  | { readonly reason: 'tooFewMonths'; readonly months: number }
  /** A year around some month brought nothing, or returns outweigh sales in a month of the year. */
  | { readonly reason: 'notPositive' };

/**
 * Seasonal indices by ratio to the centred 2 × 12 moving average: the mean ratio of each month of
 * the year, rescaled to mean 1 (as R's decompose, multiplicative). The latest month must be over.
 */
export function seasonality({ firstMonth, values }: MonthlySeries): Seasonality {
  if (values.length < MONTHS_NEEDED) return { reason: 'tooFewMonths', months: values.length };
  const ratios: number[][] = Array.from({ length: YEAR }, () => []);
  for (let index = YEAR / 2; index < values.length - YEAR / 2; index += 1) {
    const trend = centredAverage(values, index);
    if (!(trend > 0)) return { reason: 'notPositive' };
    ratios[(firstMonth - 1 + index) % YEAR]!.push(values[index]! / trend);
  }
  const means = ratios.map((list) => mean(list) ?? 0);
  if (means.some((value) => value < 0)) return { reason: 'notPositive' };
  const centre = mean(means)!;
  return centre > 0 ? { indices: means.map((value) => value / centre) } : { reason: 'notPositive' };
}

/** The year around a month; the month half a year off counts half at each end. */
function centredAverage(values: readonly number[], index: number): number {
  let sum = (values[index - YEAR / 2]! + values[index + YEAR / 2]!) / 2;
  for (let offset = 1 - YEAR / 2; offset < YEAR / 2; offset += 1) sum += values[index + offset]!;
  return sum / YEAR;
}
