import { allocate } from './allocation';
import { sumOf } from './exact';
import { attainmentOf, linearValue, type PayPoint, stepValue } from './payout';

/**
 * A pay scheme (DOMAIN §9): pay = fixed base + soft base by indicators + bonus, each role its own. All money is
 * minor units, shares and attainments are fractions (0.8 is 80 %).
 */
export const ROLES = ['hunter', 'farmer', 'operator', 'head'] as const;

/** Who is paid: for new clients, for current ones, for taking orders, for running the others. */
export type SchemeRole = (typeof ROLES)[number];

/** What the bonus and its plan are counted in. */
export const BONUS_BASES = ['revenue', 'profit', 'paid'] as const;
export type BonusBase = (typeof BONUS_BASES)[number];

export const STEP_KINDS = ['whole', 'marginal', 'linear'] as const;

/**
 * How a step pays: its rate for the whole amount, each rate for its own part of the amount, or a rate that grows
 * evenly from point to point and holds over the last.
 */
export type StepKind = (typeof STEP_KINDS)[number];

export const RATE_MEASURES = ['amount', 'target'] as const;

/** What a rate is a share of: the amount sold, or the sum that is the whole bonus. */
export type RateMeasure = (typeof RATE_MEASURES)[number];

export const RETURN_RULES = ['net', 'asPaid'] as const;

/** A return lowers the month it comes in, or takes back what was paid for the sale (`clawback`). */
export type ReturnRule = (typeof RETURN_RULES)[number];

export const SPLIT_RULES = ['owner', 'shares'] as const;

/** A deal of several managers counts whole for its owner, or by shares that are typed (`splitDeal`). */
export type SplitRule = (typeof SPLIT_RULES)[number];

/** What the soft base is paid for; its score is attainment, 0 under the floor and no more than the cap. */
export interface Indicator {
  readonly name: string;
  /** A month. */
  readonly plan: number;
  /** Its share of the soft base; those of a role should add up to 1. */
  readonly weight: number;
  readonly floor: number;
  readonly cap: number;
}

export interface BonusRule {
  readonly base: BonusBase;
  readonly kind: StepKind;
  readonly measure: RateMeasure;
  /** The whole bonus, where rates are shares of it. */
  readonly target: number;
  /** Rising from 0. */
  readonly points: readonly PayPoint[];
}

/**
 * Beside the month's: a share of the quarter's amount, from this attainment of the quarter's plan. Returns of the quarter
 * are off its amount by either ReturnRule, so nothing of it has to be taken back later.
 */
export interface QuarterRule {
  readonly from: number;
  readonly rate: number;
}

export interface RoleScheme {
  readonly role: SchemeRole;
  readonly fixed: number;
  readonly soft: number;
  readonly indicators: readonly Indicator[];
  readonly bonus: BonusRule;
  readonly quarter: QuarterRule | null;
  readonly returns: ReturnRule;
}

/** Roles that are not in use have no scheme. */
export type Scheme = Readonly<Partial<Record<SchemeRole, RoleScheme>>>;

/** Rounds to a whole minor unit, half up, as the decimal number is read: noise of floats is cut first. */
export function roundMinor(value: number): number {
  return Math.round(Number(value.toFixed(6)));
}

/**
 * The bonus at an attainment as a share of the plan (rates of the amount) or of the target: the form in which it
 * does not depend on how large either is. Nothing under 0.
 */
export function bonusUnits(
  { kind, measure, points }: Pick<BonusRule, 'kind' | 'measure' | 'points'>,
  attainment: number,
): number {
  const reached = Math.max(0, attainment);
  if (kind === 'marginal') return marginalUnits(points, reached);
  const rate = kind === 'whole' ? stepValue(points, reached) : linearValue(points, reached, 'hold');
  return measure === 'amount' ? reached * rate : rate;
}

function marginalUnits(points: readonly PayPoint[], reached: number): number {
  return sumOf(
    points.map(({ attainment, value }, index) => {
      const before = points[index - 1]?.value ?? 0;
      return Math.max(0, reached - attainment) * (value - before);
    }),
  );
}

/** The month's bonus, minor units; null without a plan over 0. More returns than sales bring 0, never less. */
export function bonusOf(rule: BonusRule, actual: number, plan: number): number | null {
  const attainment = attainmentOf(actual, plan);
  return attainment === null ? null : bonusAt(rule, plan, attainment);
}

/** The bonus at an attainment of a plan, minor units. */
export function bonusAt(rule: BonusRule, plan: number, attainment: number): number {
  const whole = rule.measure === 'amount' ? plan : rule.target;
  return Math.max(0, roundMinor(whole * bonusUnits(rule, attainment)));
}

/**
 * What each credited amount (a deal's share, a return below 0) brings of the bonus, in their order: what the bonus
 * of the running sum gains by it, so that the lines add up to the bonus exactly; nothing where it is 0. Rates that take the whole amount
 * are those of the month's end. Null without a plan.
 */
export function bonusLines(rule: BonusRule, credits: readonly number[], plan: number): number[] | null {
  const actual = sumOf(credits);
  const bonus = bonusOf(rule, actual, plan);
  if (bonus === null) return null;
  // Under the first step no sale is paid, whatever the running sum was before its returns.
  if (actual <= 0 || bonus === 0) return credits.map(() => 0);
  const upTo = (running: number): number =>
    rule.kind === 'marginal' ? bonusOf(rule, running, plan)! : roundMinor((bonus * running) / actual);
  let running = 0;
  let paid = 0;
  return credits.map((credit) => {
    running += credit;
    const line = upTo(running) - paid;
    paid += line;
    return line;
  });
}

/** 0 under the floor, no more than the cap; null where nothing is known or planned. */
export function scoreOf({ plan, floor, cap }: Indicator, actual: number | null): number | null {
  const attainment = actual === null ? null : attainmentOf(actual, plan);
  if (attainment === null) return null;
  return attainment < floor ? 0 : Math.max(0, Math.min(cap, attainment));
}

/**
 * What each indicator brings of the soft base: what the running sum gains by it, so that the parts add up to the sum
 * rounded once. An indicator without an actual brings nothing.
 */
export function softParts({ soft, indicators }: RoleScheme, actuals: readonly (number | null)[]): number[] {
  let running = 0;
  let paid = 0;
  return indicators.map((indicator, index) => {
    running += soft * indicator.weight * (scoreOf(indicator, actuals[index] ?? null) ?? 0);
    const part = roundMinor(running) - paid;
    paid += part;
    return part;
  });
}

/** A deal of several managers: what each is credited, exactly; null where no share is over 0. */
export function splitDeal(amount: number, shares: readonly number[]): number[] | null {
  return allocate(amount, shares);
}

export interface PayActuals {
  readonly plan: number;
  /** In the bonus's base; returns taken off where the rule is `net`. */
  readonly actual: number;
  /** By the scheme's indicators; null is unknown. */
  readonly indicators: readonly (number | null)[];
  /** Days worked of the month's; null is the whole month. */
  readonly worked?: { readonly days: number; readonly of: number } | null;
  readonly quarter?: { readonly plan: number; readonly actual: number } | null;
  /** Paid for sales that came back since, from 0. */
  readonly clawback?: number;
}

export interface Pay {
  readonly fixed: number;
  readonly soft: number;
  readonly softParts: readonly number[];
  /** Null without a plan: then nothing is paid for it. */
  readonly bonus: number | null;
  readonly quarter: number;
  /** Taken off the bonuses, from 0; never more than they are. */
  readonly clawback: number;
  /** What is still to be taken off in later months. */
  readonly carried: number;
  readonly total: number;
}

/** Pay of a month: every part in minor units, and they add up. */
export function payOf(scheme: RoleScheme, actuals: PayActuals): Pay {
  const { worked = null, quarter = null, clawback: due = 0 } = actuals;
  const fixed = worked === null ? scheme.fixed : roundMinor((scheme.fixed * worked.days) / worked.of);
  const parts = softParts(scheme, actuals.indicators);
  const soft = sumOf(parts);
  const bonus = bonusOf(scheme.bonus, actuals.actual, actuals.plan);
  const ofQuarter = quarterOf(scheme.quarter, quarter);
  const clawback = Math.min(due, (bonus ?? 0) + ofQuarter);
  return {
    fixed,
    soft,
    softParts: parts,
    bonus,
    quarter: ofQuarter,
    clawback,
    carried: due - clawback,
    total: fixed + soft + (bonus ?? 0) + ofQuarter - clawback,
  };
}

/** What a quarter's amount brings against the quarter's plan, minor units; nothing without a plan, never under 0. */
export function quarterOf(
  rule: QuarterRule | null,
  quarter: { readonly plan: number; readonly actual: number } | null,
): number {
  if (!rule || !quarter) return 0;
  const attainment = attainmentOf(quarter.actual, quarter.plan);
  const isReached = attainment !== null && attainment >= rule.from;
  return isReached ? Math.max(0, roundMinor(quarter.actual * rule.rate)) : 0;
}
