/** Sales of a week with its working days. */
export interface WeekSales {
  readonly actual: number;
  readonly days: number;
}

/**
 * How evenly sales came over weeks: 1 where each brought its share of the working days, 0 where all came where no day
 * was worked. 1 − it is the part of the sales that would have to come in another week. Null of no sales or no days.
 */
export function evenness(weeks: readonly WeekSales[]): number | null {
  const actual = weeks.reduce((sum, week) => sum + week.actual, 0);
  const days = weeks.reduce((sum, week) => sum + week.days, 0);
  if (!(actual > 0) || days === 0) return null;
  const astray = weeks.reduce((sum, week) => sum + Math.abs(week.actual - (actual * week.days) / days), 0);
  return Math.max(0, 1 - astray / (2 * actual));
}
