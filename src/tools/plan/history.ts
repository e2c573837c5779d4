import { type Month, monthAround, type WorkCalendar, workingDays } from '../../analysis/calendar';
import { type Day, dayOf, monthIndex } from '../../analysis/day';
import { mean } from '../../analysis/quantile';
import { type Seasonality, seasonality } from '../../analysis/seasonality';
import { byMonth, type Measure, type Sale } from '../shared/sales';

/** Months that "lately" means. */
export const LATELY = 3;
const YEAR = 12;

/** A company that grew or shrank by more is another one than a year ago. */
const WILDEST_GROWTH = 2;

/** What past months say. Months are year × 12 + month − 1, money is in minor units. */
export interface History {
  readonly sums: ReadonlyMap<number, number>;
  /** The first month with a sale and the last one that is over; null without sales before this month. */
  readonly span: { readonly first: number; readonly last: number } | null;
  readonly season: Seasonality;
  /** The last three months against the same a year before; null where one of the two is not over 0. */
  readonly growth: number | null;
  /** An average of the last months that are over, three at most; null without any. */
  readonly usual: number | null;
}

export function historyOf(rows: readonly Sale[], measure: Measure, today: Day): History {
  const sums = byMonth(rows, measure);
  const present = monthIndex(today);
  const known = [...sums.keys()].filter((month) => month < present);
  const span = known.length === 0 ? null : { first: Math.min(...known), last: present - 1 };
  return {
    sums,
    span,
    season: seasonOf(sums, span),
    growth: span && growthOf(sums, span),
    usual: span && mean(lately(span).map((month) => sums.get(month) ?? 0)),
  };
}

/** The last months that are over, of those there are. */
function lately({ first, last }: { readonly first: number; readonly last: number }): number[] {
  const from = Math.max(first, last - LATELY + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => from + index);
}

function seasonOf(sums: ReadonlyMap<number, number>, span: History['span']): Seasonality {
  if (!span) return { reason: 'tooFewMonths', months: 0 };
  const values = Array.from(
    { length: span.last - span.first + 1 },
    (_, index) => sums.get(span.first + index) ?? 0,
  );
  const season = seasonality({ firstMonth: (span.first % YEAR) + 1, values });
  // A month that never sold is a gap in a thin history rather than a month to plan nothing for.
  const thin = 'indices' in season && season.indices.some((value) => value <= 0);
  return thin ? { reason: 'notPositive' } : season;
}

function growthOf(sums: ReadonlyMap<number, number>, span: NonNullable<History['span']>): number | null {
  const months = lately(span);
  if (months[0]! - YEAR < span.first || months.length < LATELY) return null;
  const sum = (shift: number) => months.reduce((all, month) => all + (sums.get(month - shift) ?? 0), 0);
  const [now, before] = [sum(0), sum(YEAR)];
  return now > 0 && before > 0 ? now / before : null;
}

/** The seasonal index of a calendar month; null where the history is too short or too thin to say. */
export function seasonIndex({ season }: Pick<History, 'season'>, month: Month): number | null {
  return 'indices' in season ? season.indices[monthIndex(month.first) % YEAR]! : null;
}

/** Of the month a year before; null where the history does not reach it or nothing was sold. */
export function lastYear({ sums, span }: History, month: Month): number | null {
  const before = monthIndex(month.first) - YEAR;
  const sum = sums.get(before);
  return span !== null && before >= span.first && sum !== undefined && sum > 0 ? sum : null;
}

/**
 * What a month would bring as things go: the average of the last months without their seasons and working days, with
 * the month's own. Null without history or where returns outweigh sales.
 */
export function trendOf(history: History, month: Month, calendar: WorkCalendar): number | null {
  const { sums, span } = history;
  if (!span) return null;
  const weightOf = ({ first, last }: Month) =>
    (seasonIndex(history, { first, last }) ?? 1) * workingDays(calendar, first, last);
  const months = lately(span);
  const weights = months.reduce((all, index) => all + weightOf(monthOfIndex(index)), 0);
  const brought = months.reduce((all, index) => all + (sums.get(index) ?? 0), 0);
  return weights > 0 && brought > 0 ? Math.round((brought / weights) * weightOf(month)) : null;
}

/** The month of a number year × 12 + month − 1. */
export function monthOfIndex(index: number): Month {
  return monthAround(dayOf(Math.floor(index / YEAR), (index % YEAR) + 1, 1));
}

/** How far over the pace of the last months a goal is proposed. */
const STRETCH = 1.2;

/**
 * Last year's month grown as the last months have, between what the month would bring as things go and a fifth more:
 * one good month a year ago is no goal. Without a year before, as things go.
 */
function proposedMonth(history: History, month: Month, calendar: WorkCalendar): number | null {
  const before = lastYear(history, month);
  const { growth } = history;
  const steady = growth !== null && growth >= 1 / WILDEST_GROWTH && growth <= WILDEST_GROWTH;
  const grown = before !== null && steady ? before * growth : null;
  const trend = trendOf(history, month, calendar);
  if (trend === null) return grown ?? before;
  return grown === null ? trend : Math.min(Math.max(grown, trend), trend * STRETCH);
}

/** The goal to propose for some months, rounded to two digits as goals are; null without history. */
export function proposedGoal(
  history: History,
  months: readonly Month[],
  calendar: WorkCalendar,
): number | null {
  const parts = months.map((month) => proposedMonth(history, month, calendar));
  const sum = parts.reduce((all: number, part) => all + (part ?? 0), 0);
  return sum > 0 ? roundGoal(sum) : null;
}

/** Up to two digits of major units: 6,080,000.00 → 6,100,000.00. */
function roundGoal(minor: number): number {
  const step = Math.max(100, 10 ** (Math.floor(Math.log10(minor)) - 1));
  return Math.ceil(minor / step - 1e-9) * step;
}
