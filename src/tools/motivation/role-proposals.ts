import { sumOf } from '../../analysis/exact';
import type { TypedStep } from '../../analysis/pay-checks';
import type { SchemeRole } from '../../analysis/scheme';
import type { ActivityKind } from '../../tables/activity';
import type { Words } from '../../words/words';
import { medianOf, nice, type Person } from './people';
import { ROLE_INDICATORS, STEP_ROWS } from './published';
import type { IndicatorCells } from './role-cells';
import {
  type IndicatorId,
  type MotivationSettings,
  STEPS,
  USUAL_FACTORS,
  USUAL_THRESHOLDS,
} from './settings';

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
  const known = market === null ? current : market * OVER_MARKET;
  const pay = settings.pay[role] ?? nice(known ?? (plan ?? 0) * PAY_OF_PLAN);
  return { market, pay: pay > 0 ? pay : null, plan };
}

export function examplePlan(plans: readonly number[]): number | null {
  return plans.length === 0 ? null : nice(sumOf(plans) / plans.length);
}

export const USUAL_BASE = 0.4;
export const USUAL_SOFT = 0.375;

/** Rates are typed in tenths of a per cent, small ones in hundredths. */
function niceRate(rate: number): number {
  const digits = rate >= 0.01 ? 3 : 4;
  return Number(rate.toFixed(digits));
}

/** The first step begins at 0 and pays nothing; those above pay a share of the rate at plan. */
export function proposedSteps(
  { thresholds, factors }: MotivationSettings,
  bonus: number | null,
  plan: number | null,
): TypedStep[] {
  const atPlan = plan === null ? 1 : niceRate((bonus ?? 0) / plan);
  const steps: TypedStep[] = [{ from: 0, rate: 0 }];
  STEPS.forEach((step, index) => {
    const from = thresholds[step] ?? USUAL_THRESHOLDS[index] ?? null;
    const factor = factors[step] ?? USUAL_FACTORS[index]!;
    if (from !== null && from > 0)
      steps.push({ from, rate: plan === null ? factor : niceRate(atPlan * factor) });
  });
  return filled(steps, STEP_ROWS, { from: null, rate: null });
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

const BLANK: IndicatorCells = { name: '', plan: null, weight: null, floor: null, cap: null, counts: '' };

export function proposedIndicators(
  settings: MotivationSettings,
  text: Words['motivation'],
): readonly IndicatorCells[] {
  const rows = settings.indicators.slice(0, ROLE_INDICATORS).map(
    (id): IndicatorCells => ({
      name: text.indicatorNames[id],
      plan: INDICATOR_PLANS[id],
      weight: weightOf(id, settings),
      floor: 0,
      cap: 1,
      counts: INDICATOR_KINDS[id],
    }),
  );
  return filled(rows, ROLE_INDICATORS, BLANK);
}

/** Equal weights in whole per cent, the first ones a per cent more where they do not come out even. */
export function weightOf(id: IndicatorId, { indicators, weights }: MotivationSettings): number {
  const count = Math.max(1, indicators.length);
  const at = indicators.indexOf(id);
  const even = Math.floor(100 / count) + (at >= 0 && at < 100 % count ? 1 : 0);
  return weights[id] ?? even / 100;
}

function filled<T>(rows: readonly T[], length: number, blank: T): T[] {
  return Array.from({ length }, (_, index) => rows[index] ?? blank);
}
