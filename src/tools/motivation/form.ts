import { fromMinor } from '../../analysis/money';
import { median } from '../../analysis/quantile';
import { BONUS_BASES, ROLES, type SchemeRole, STEP_KINDS } from '../../analysis/scheme';
import type { Effect, FormField, FormStep, NumbersRow } from '../../calls';
import type { Words } from '../../words/words';
import type { ToolContext } from '../tool';
import { attentionIn, payrollShare } from './check-facts';
import { USUAL_PAYROLL } from './limits';
import { type Facts, factsOf, medianOf, nice } from './people';
import { proposalOf, USUAL_BASE, USUAL_SOFT, weightOf } from './role-proposals';
import {
  askedBefore,
  INDICATORS,
  type MotivationSettings,
  STEPS,
  USUAL_FACTORS,
  USUAL_THRESHOLDS,
} from './settings';
import { payAtPlan, roleName, rolesInUse, type View, viewOf } from './view';

/** What a build takes that nobody has answered the wizard for: what the sheets in use were asked for, else defaults. */
export function defaultsOf(context: ToolContext): MotivationSettings {
  const before = askedBefore(context.inputs);
  if (before !== null) return before;
  const { people } = factsOf(context, null);
  const roles = ROLES.filter((role) => people.some((person) => person.role === role));
  const counted = context.activities.rows.some(({ kind }) => kind === 'call' || kind === 'meeting');
  return {
    roles: roles.length > 0 ? roles : ['hunter'],
    market: {},
    pay: {},
    baseShare: USUAL_BASE,
    softShare: USUAL_SOFT,
    plan: {},
    bonusBase: 'paid',
    kind: 'whole',
    thresholds: {},
    factors: {},
    indicators: counted ? ['call', 'meeting', 'proposal'] : ['call', 'meeting', 'crm'],
    weights: {},
    payrollLimit: USUAL_PAYROLL,
    margin: null,
    quarter: null,
  };
}

/** The wizard's five steps, each asked again with what was chosen so far. */
export function formOf(context: ToolContext, reader: Words, chosen: MotivationSettings): FormStep[] {
  const facts = factsOf(context, null);
  const from = { context, facts, chosen, text: reader.motivation, view: viewOf(chosen, context) };
  const { steps } = reader.motivation.form;
  return [
    { name: steps.roles, fields: [rolesField(from)] },
    { name: steps.bases, fields: baseFields(from) },
    { name: steps.bonus, fields: bonusFields(from) },
    { name: steps.indicators, fields: indicatorFields(from) },
    { name: steps.checks, fields: limitFields(from) },
  ];
}

interface From {
  readonly context: ToolContext;
  readonly facts: Facts;
  readonly chosen: MotivationSettings;
  readonly text: Words['motivation'];
  readonly view: View;
}

const LARGEST = 1e12;

function rolesField({ facts, chosen, text }: From): FormField {
  const { form } = text;
  return {
    key: 'roles',
    kind: 'checks',
    label: form.roles,
    hint: form.rolesHint,
    options: ROLES.map((role) => ({
      value: role,
      label: text.roles[role],
      detail: form.people(facts.people.filter((person) => person.role === role).length),
    })),
    value: chosen.roles,
  };
}

function rolesOf({ chosen, text }: From): { role: SchemeRole; label: string }[] {
  const inUse = rolesInUse(chosen);
  return inUse.map((role) => ({ role, label: roleName(role, inUse, text) }));
}

function moneyRows(
  from: From,
  row: (role: SchemeRole) => Pick<NumbersRow, 'detail' | 'proposed'>,
): NumbersRow[] {
  return rolesOf(from).map(({ role, label }) => ({ key: role, label, ...row(role) }));
}

/** The plan that is proposed for a role, major units. */
function usualPlan({ view }: From, role: SchemeRole): number | null {
  const plans = view.managers.filter((manager) => manager.role === role).map(({ plan }) => plan ?? 0);
  const usual = median(plans.filter((plan) => plan > 0));
  return usual === null ? null : nice(usual);
}

function baseFields(from: From): FormField[] {
  const { chosen, facts, text, view } = from;
  const { form } = text;
  const money = {
    kind: 'numbers',
    format: 'money',
    unit: view.unit,
    min: 0,
    max: LARGEST,
    total: null,
  } as const;
  const asked = { ...chosen, market: {}, pay: {} };
  const current = (role: SchemeRole) => {
    const pay = medianOf(facts.people, role, 'currentPay');
    return pay === null ? form.unknown : form.current(fromMinor(pay));
  };
  const market: FormField = {
    ...money,
    key: 'market',
    label: form.market,
    hint: form.marketHint,
    rows: moneyRows(from, (role) => ({
      detail: '',
      proposed: proposalOf(role, asked, facts.people, usualPlan(from, role)).market,
    })),
    value: chosen.market,
  };
  const pay: FormField = {
    ...money,
    key: 'pay',
    label: form.pay,
    hint: form.payHint,
    rows: moneyRows(from, (role) => ({
      detail: current(role),
      proposed: proposalOf(role, { ...chosen, pay: {} }, facts.people, usualPlan(from, role)).pay,
    })),
    value: chosen.pay,
  };
  const share = (key: 'baseShare' | 'softShare', label: string, hint: string): FormField => ({
    key,
    kind: 'share',
    label,
    hint,
    value: chosen[key],
  });
  return [
    market,
    pay,
    share('baseShare', form.baseShare, form.baseShareHint),
    share('softShare', form.softShare, form.softShareHint),
  ];
}

function bonusFields(from: From): FormField[] {
  const { chosen, text, view } = from;
  const { form } = text;
  const choice = <T extends string>(
    key: 'bonusBase' | 'kind',
    values: readonly T[],
    labels: Readonly<Record<T, string>>,
    label: string,
    hint: string,
  ): FormField => ({
    key,
    kind: 'choice',
    label,
    hint,
    options: values.map((value) => ({ value, label: labels[value] })),
    value: chosen[key],
  });
  const steps = (
    key: 'thresholds' | 'factors',
    usual: readonly (number | null)[],
    label: string,
    hint: string,
  ): FormField => ({
    key,
    kind: 'numbers',
    label,
    hint,
    format: 'share',
    unit: '',
    min: 0,
    max: 10,
    total: null,
    rows: STEPS.map((step, index) => ({
      key: step,
      label: form.step(index + 2),
      detail: usual[index] === null ? form.noStep : '',
      proposed: usual[index] ?? null,
    })),
    value: chosen[key],
  });
  const plan: FormField = {
    key: 'plan',
    kind: 'numbers',
    label: form.plan,
    hint: form.planHint,
    format: 'money',
    unit: view.unit,
    min: 0,
    max: LARGEST,
    total: null,
    rows: moneyRows(from, (role) => ({ detail: '', proposed: usualPlan(from, role) })),
    value: chosen.plan,
  };
  return [
    choice('bonusBase', BONUS_BASES, form.bonusBases, form.bonusBase, form.bonusBaseHint),
    choice('kind', STEP_KINDS, form.kinds, form.kind, form.kindHint),
    plan,
    steps('thresholds', USUAL_THRESHOLDS, form.thresholds, form.thresholdsHint),
    steps('factors', USUAL_FACTORS, form.factors, form.factorsHint),
  ];
}

const COUNTED = new Set<string>(['call', 'meeting', 'proposal', 'lead']);

function indicatorFields({ chosen, text }: From): FormField[] {
  const { form } = text;
  return [
    {
      key: 'indicators',
      kind: 'checks',
      label: form.indicators,
      hint: form.indicatorsHint,
      options: INDICATORS.map((id) => ({
        value: id,
        label: text.indicatorNames[id],
        detail: COUNTED.has(id) ? form.fromActivities : form.byHand,
      })),
      value: chosen.indicators,
    },
    {
      key: 'weights',
      kind: 'numbers',
      label: form.weights,
      hint: form.weightsHint,
      format: 'share',
      unit: '',
      min: 0,
      max: 1,
      total: 1,
      rows: chosen.indicators.map((id) => ({
        key: id,
        label: text.indicatorNames[id],
        detail: '',
        proposed: weightOf(id, { ...chosen, weights: {} }),
      })),
      value: chosen.weights,
    },
  ];
}

/** Days from which a deal takes a quarter. */
const QUARTER = 90;

function limitFields({ chosen, facts, text }: From): FormField[] {
  const { form } = text;
  const share = (key: 'payrollLimit' | 'margin' | 'quarter', label: string, hint: string): FormField => ({
    key,
    kind: 'share',
    label,
    hint,
    value: chosen[key],
  });
  const long = facts.cycle !== null && facts.cycle >= QUARTER;
  return [
    share('payrollLimit', form.payrollLimit, form.payrollLimitHint),
    share('margin', form.margin, form.marginHint),
    ...(long ? [share('quarter', form.quarter, form.quarterHint(facts.cycle ?? 0))] : []),
  ];
}

/** Pay at plan, the share of pay in gross profit, and what to look at. */
export function effectOf(settings: MotivationSettings, context: ToolContext, reader: Words): Effect {
  const view = viewOf(settings, context);
  const { effect, checks } = reader.motivation;
  const [main] = view.roles;
  const off = [...attentionIn(view, main!)];
  const share = payrollShare(view);
  const nobody = view.managers.length === 0;
  return {
    figures: [
      { label: effect.pay, value: effect.money(payAtPlan(main!), view.unit) },
      { label: effect.payroll, value: share === null ? effect.unknown : effect.share(share) },
      { label: effect.attention, value: effect.number(off.length) },
    ],
    sentence: nobody
      ? effect.nobody
      : off.length === 0
        ? effect.well
        : effect.look(off.map((check) => checks.names[check])),
  };
}

export function readyOf(settings: MotivationSettings, context: ToolContext, reader: Words): string {
  const view = viewOf(settings, context);
  const off = attentionIn(view, view.roles[0]!).size;
  return reader.motivation.ready(view.roles.length, view.managers.length, off);
}
