import { sumOf } from './exact';
import {
  type BonusRule,
  bonusAt,
  bonusOf,
  bonusUnits,
  type QuarterRule,
  quarterOf,
  type RoleScheme,
  roundMinor,
} from './scheme';

/** How somebody is paid now: a sum a month, else a base and a share of what is sold. Minor units. */
export interface PresentPay {
  readonly pay: number | null;
  readonly fixed: number | null;
  readonly rate: number;
}

/** A month of somebody as a scheme would have paid it. */
export interface TrialMonth {
  /** Of the calendar, 1 … 12: a quarter's bonus is paid in its third month. */
  readonly month: number;
  readonly plan: number;
  /** In the base of the bonus. */
  readonly actual: number;
  readonly employed: boolean;
}

export interface TrialPay {
  readonly base: number;
  readonly bonus: number;
  /** For the quarter that ends with the month. */
  readonly quarter: number;
  readonly total: number;
  /** As now; null where nothing is known of it. */
  readonly now: number | null;
}

/** Fixed and soft base of a month, the soft one at an assumed score. */
export function basePay({ fixed, soft }: RoleScheme, softScore: number): number {
  return fixed + roundMinor(soft * softScore);
}

/**
 * The months of one manager by a scheme and as now. Without a plan there is no bonus; without work no pay.
 * @param months one after another
 * @param before those right before them, which the first quarter's bonus is counted with
 */
export function trialOf(
  scheme: RoleScheme,
  softScore: number,
  now: PresentPay,
  months: readonly TrialMonth[],
  before: readonly TrialMonth[] = [],
): TrialPay[] {
  const all = [...before, ...months];
  return months.map(({ plan, actual, employed }, index) => {
    if (!employed) return { base: 0, bonus: 0, quarter: 0, total: 0, now: 0 };
    const base = basePay(scheme, softScore);
    const bonus = bonusOf(scheme.bonus, actual, plan) ?? 0;
    const quarter = quarterAt(scheme.quarter, all.slice(0, before.length + index + 1));
    return { base, bonus, quarter, total: base + bonus + quarter, now: presentPay(now, actual) };
  });
}

const QUARTER = 3;

/** The bonus of the quarter that the last of the months ends; its months without work count for neither side. */
function quarterAt(rule: QuarterRule | null, months: readonly TrialMonth[]): number {
  const last = months[months.length - 1]!;
  if (last.month % QUARTER !== 0) return 0;
  const worked = months.slice(-QUARTER).filter(({ employed }) => employed);
  return quarterOf(rule, {
    plan: sumOf(worked.map(({ plan }) => plan)),
    actual: sumOf(worked.map(({ actual }) => actual)),
  });
}

/** Null where neither a sum nor a base is known. */
export function presentPay({ pay, fixed, rate }: PresentPay, actual: number): number | null {
  if (pay !== null) return pay;
  return fixed === null ? null : fixed + roundMinor(Math.max(0, actual) * rate);
}

const PERCENTS = 200;

/** The bonus at 0, 1 … 200 % of the plan, in bonusUnits to the ninth decimal. */
export function unitsByPercent(rule: BonusRule): number[] {
  return Array.from({ length: PERCENTS + 1 }, (_, percent) =>
    Number(bonusUnits(rule, percent / 100).toFixed(DECIMALS)),
  );
}

/** The ninth decimal is where floats are no longer told apart. */
const DECIMALS = 9;

/**
 * The whole per cent of the plan from which a scheme pays at least `wanted` a month, where pay does not fall, with a
 * third of the bonus of a quarter of such months; null where it does not up to 200 %, or without a plan.
 */
export function levellingPercent(
  scheme: RoleScheme,
  softScore: number,
  plan: number,
  wanted: number,
): number | null {
  const { bonus } = scheme;
  const whole = bonus.measure === 'amount' ? plan : bonus.target;
  if (!(plan > 0) || !(whole > 0)) return null;
  const needed = Number(((wanted - basePay(scheme, softScore)) / whole).toFixed(DECIMALS));
  const quarter = (percent: number) => quarterUnits(scheme.quarter, percent / 100) * (plan / whole);
  const units = unitsByPercent(bonus).map((own, percent) =>
    Number((own + quarter(percent)).toFixed(DECIMALS)),
  );
  const percent = units.filter((own) => own < needed).length;
  return percent > PERCENTS ? null : percent;
}

/** A quarter's bonus by months alike, as a share of the plan of one of them. */
function quarterUnits(rule: QuarterRule | null, attainment: number): number {
  return rule !== null && attainment >= rule.from ? attainment * rule.rate : 0;
}

export interface Seat {
  readonly scheme: RoleScheme;
  readonly softScore: number;
  readonly plan: number;
  /** Paid by what the department sells: the head of sales. */
  readonly ofDepartment: boolean;
}

/** Pay of a month if each one sold this share of the plan; of a quarter of such months a third. */
export function payrollAt(seats: readonly Seat[], attainment: number): number {
  return sumOf(
    seats.map(({ scheme, softScore, plan }) => {
      const bonus = plan > 0 ? bonusAt(scheme.bonus, plan, attainment) : 0;
      const quarter = quarterOf(scheme.quarter, { plan, actual: plan * attainment });
      return basePay(scheme, softScore) + bonus + quarter;
    }),
  );
}

export interface UsualMonth extends Seat {
  /** What the manager sells in a usual month, and how much of it is repeat orders (0…1). */
  readonly usual: number;
  readonly repeatShare: number;
}

/** Pay of a usual month if only repeat orders grew by this share; the head of sales is paid by all of them. */
export function payrollWithRepeats(seats: readonly UsualMonth[], growth: number): number {
  const grown = ({ usual, repeatShare }: UsualMonth) => usual * (1 + repeatShare * growth);
  const all = sumOf(seats.filter(({ ofDepartment }) => !ofDepartment).map(grown));
  return sumOf(
    seats.map((seat) => {
      const sold = seat.ofDepartment ? all : grown(seat);
      const bonus = bonusOf(seat.scheme.bonus, sold, seat.plan) ?? 0;
      const quarter = quarterOf(seat.scheme.quarter, { plan: seat.plan, actual: sold });
      return basePay(seat.scheme, seat.softScore) + bonus + quarter;
    }),
  );
}
