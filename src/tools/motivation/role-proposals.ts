import { allocate } from '../../analysis/allocation';
import { sumOf } from '../../analysis/exact';
import type { TypedStep } from '../../analysis/pay-checks';
import type { SchemeRole, StepKind } from '../../analysis/scheme';
import type { Activity, ActivityKind } from '../../tables/activity';
import type { Words } from '../../words/words';
import { fold } from '../shared/texts';
import { medianOf, nice, niceAbove, type Person } from './people';
import { ROLE_INDICATORS, STEP_ROWS } from './published';
import type { IndicatorCells } from './role-cells';
import { type IndicatorId, type MotivationSettings, USUAL_STEPS } from './settings';

export interface Proposal {
  readonly market: number | null;
  readonly pay: number | null;
  readonly plan: number | null;
}

/** Over the market at plan (Darwin's rule), by this much. */
const OVER_MARKET = 1.05;
/** Without a word on pay: what a bonus of 2 % and a base of 40 % come to, as a share of the plan. */
const PAY_OF_PLAN = 1 / 30;

/** What a role is paid at plan unless somebody says otherwise, major units. */
export function proposalOf(
  role: SchemeRole,
  settings: MotivationSettings,
  people: readonly Person[],
  usualPlan: number | null,
): Proposal {
  const major = (minor: number | null) => (minor === null ? null : minor / 100);
  const current = major(medianOf(people, role, 'currentPay'));
  const market = settings.market[role] ?? major(medianOf(people, role, 'marketPay'));
  const plan = settings.plan[role] ?? usualPlan;
  const usual = () => nice(current ?? (plan ?? 0) * PAY_OF_PLAN);
  const pay = settings.pay[role] ?? (market === null ? usual() : niceAbove(market * OVER_MARKET));
  return { market, pay: pay > 0 ? pay : null, plan };
}

/**
 * The plan that rates are proposed for: the mean of the plans, so that the bonuses of a role, each at its own plan,
 * come to what was meant for all of them together. Null without a plan.
 */
export function examplePlan(plans: readonly number[]): number | null {
  return plans.length === 0 ? null : nice(sumOf(plans) / plans.length);
}

export const USUAL_BASE = 0.4;
export const USUAL_SOFT = 0.375;

/** Rates are typed in tenths of a per cent, small ones in hundredths: rounding makes no jump noticeably higher. */
export function niceRate(rate: number): number {
  const digits = rate >= 0.02 ? 3 : 4;
  return Number(rate.toFixed(digits));
}

/** The rate that comes to the bonus at plan; without a plan rates are shares of the bonus itself. */
export function rateAtPlan(bonus: number | null, plan: number | null): number {
  return plan === null ? 1 : niceRate((bonus ?? 0) / plan);
}

/**
 * The steps as the wizard has them, else as they usually are: shares of the rate at plan. What was typed are the
 * rates of the first role, whose rate at plan is `mainRate`; those of other roles are in the same proportion.
 */
export function proposedSteps(
  { steps, kind }: Pick<MotivationSettings, 'steps' | 'kind'>,
  atPlan: number,
  mainRate: number,
): TypedStep[] {
  const times = mainRate > 0 ? atPlan / mainRate : 1;
  const rows =
    steps === null
      ? usualSteps(kind, atPlan)
      : steps.map(({ from, rate }, index) => ({
          from: index === 0 ? 0 : from,
          rate: rate === null || times === 1 ? rate : niceRate(rate * times),
        }));
  return filled(rows, STEP_ROWS, { from: null, rate: null });
}

/** The steps of a kind that come to the rate at plan. */
function usualSteps(kind: StepKind, atPlan: number): TypedStep[] {
  const [first, ...others] = USUAL_STEPS[kind].map(({ from, factor }) => ({
    from,
    rate: niceRate(atPlan * factor),
  }));
  if (kind !== 'marginal') return [first!, ...others];
  // The first part takes up what rounding the others has left, so that all parts up to the plan come to the bonus.
  const parts = others.filter(({ from }) => from < 1);
  const bounds = [...parts.map(({ from }) => from), 1];
  const above = sumOf(parts.map(({ rate }, index) => rate * (bounds[index + 1]! - bounds[index]!)));
  return [{ from: 0, rate: Number(((atPlan - above) / bounds[0]!).toFixed(5)) }, ...others];
}

const INDICATOR_KINDS: Readonly<Record<IndicatorId, ActivityKind | ''>> = {
  call: 'call',
  meeting: 'meeting',
  proposal: 'proposal',
  lead: 'lead',
  crm: '',
  quality: '',
};

const INDICATOR_PLANS: Readonly<Record<IndicatorId, number>> = {
  call: 240,
  meeting: 20,
  proposal: 16,
  lead: 40,
  crm: 100,
  quality: 100,
};

/** Working days of a usual month, and of how many days of people there must be records to propose from them. */
const WORKING_DAYS = 21;
const LEAST_DAYS = 10;

/** What somebody does in a usual month by the records: of a day with records on average; null without enough of them. */
function usualCount(kind: ActivityKind | '', activities: readonly Activity[]): number | null {
  const days = new Set(activities.map(({ owner, day }) => `${fold(owner)}|${day}`));
  const count = sumOf(activities.filter((one) => one.kind === kind).map((one) => one.count));
  if (days.size < LEAST_DAYS || count <= 0) return null;
  return Math.max(1, nice((count / days.size) * WORKING_DAYS));
}

/** A head of sales has no calls of his own to make: what is rated by hand, else order in the CRM. */
function headIndicators({ indicators, weights }: MotivationSettings) {
  const rated = indicators.filter((id) => INDICATOR_KINDS[id] === '');
  return rated.length === 0 ? { indicators: ['crm' as const], weights: {} } : { indicators: rated, weights };
}

const BLANK: IndicatorCells = { name: '', plan: null, weight: null, floor: null, cap: null, counts: '' };

export function proposedIndicators(
  role: SchemeRole,
  settings: MotivationSettings,
  text: Words['motivation'],
  activities: readonly Activity[],
): readonly IndicatorCells[] {
  const asked = role === 'head' ? headIndicators(settings) : settings;
  const weights = weightsOf(asked);
  const rows = asked.indicators.slice(0, ROLE_INDICATORS).map(
    (id): IndicatorCells => ({
      name: text.indicatorNames[id],
      plan: usualCount(INDICATOR_KINDS[id], activities) ?? INDICATOR_PLANS[id],
      weight: weights.get(id) ?? 0,
      floor: 0,
      cap: 1,
      counts: INDICATOR_KINDS[id],
    }),
  );
  return filled(rows, ROLE_INDICATORS, BLANK);
}

/** Equal weights in whole per cent, the first ones a per cent more where they do not come out even. */
export function evenWeight(id: IndicatorId, { indicators }: Pick<MotivationSettings, 'indicators'>): number {
  const even =
    allocate(
      100,
      indicators.map(() => 1),
    ) ?? [];
  return (even[indicators.indexOf(id)] ?? 0) / 100;
}

const TENTHS = 1000;

/** By indicator: what was typed; the others share what it leaves of 100 %, in proportion to even weights. */
export function weightsOf(
  settings: Pick<MotivationSettings, 'indicators' | 'weights'>,
): ReadonlyMap<IndicatorId, number> {
  const { indicators, weights } = settings;
  const even = (id: IndicatorId) => evenWeight(id, settings);
  const free = indicators.filter((id) => weights[id] === undefined);
  if (free.length === indicators.length) return new Map(indicators.map((id) => [id, even(id)]));
  const typed = sumOf(indicators.map((id) => weights[id] ?? 0));
  const rest = allocate(Math.round(Math.max(0, 1 - typed) * TENTHS), free.map(even)) ?? [];
  const shared = new Map(free.map((id, index) => [id, rest[index]! / TENTHS]));
  return new Map(indicators.map((id) => [id, weights[id] ?? shared.get(id) ?? 0]));
}

function filled<T>(rows: readonly T[], length: number, blank: T): T[] {
  return Array.from({ length }, (_, index) => rows[index] ?? blank);
}
