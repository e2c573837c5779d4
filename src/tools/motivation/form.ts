import { fromMinor } from '../../analysis/money';
import { RETURN_RULES, ROLES, type SchemeRole, SPLIT_RULES } from '../../analysis/scheme';
import type { FormField, FormStep, NumbersRow } from '../../calls';
import type { Words } from '../../words/words';
import type { ToolContext } from '../tool';
import { bonusFields } from './form-bonus';
import { indicatorFields } from './form-indicators';
import { type From, moneyField, type ShareKey, usualPlan } from './form-parts';
import { USUAL_PAYROLL } from './limits';
import { factsOf, medianOf } from './people';
import { proposalOf, USUAL_BASE, USUAL_SOFT } from './role-proposals';
import { salesTables } from './sales';
import { askedBefore, type MotivationSettings } from './settings';
import { viewOf } from './view';

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
    bonusBase: salesTables(context).paid === 'orders' ? 'paid' : 'revenue',
    kind: 'whole',
    steps: null,
    indicators: counted ? ['call', 'meeting', 'proposal'] : ['call', 'meeting', 'crm'],
    weights: {},
    returns: 'net',
    splits: 'owner',
    payrollLimit: USUAL_PAYROLL,
    margin: null,
    quarter: null,
  };
}

/** The wizard's five steps, each asked again with what was chosen so far. */
export function formOf(context: ToolContext, reader: Words, chosen: MotivationSettings): FormStep[] {
  const facts = factsOf(context, null);
  const view = viewOf(chosen, context);
  const from = { context, facts, chosen, text: reader.motivation, view };
  const { steps } = reader.motivation.form;
  return [
    { name: steps.roles, fields: [rolesField(from)] },
    { name: steps.bases, fields: baseFields(from) },
    { name: steps.bonus, fields: bonusFields(from) },
    { name: steps.indicators, fields: indicatorFields(from) },
    { name: steps.checks, fields: termFields(from) },
  ];
}

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

function shareField({ chosen }: From, key: ShareKey, label: string, hint: string): FormField {
  return { key, kind: 'share', label, hint, value: chosen[key] };
}

function baseFields(from: From): FormField[] {
  const { chosen, facts, text } = from;
  const { form } = text;
  const current = (role: SchemeRole) => {
    const pay = medianOf(facts.people, role, 'currentPay');
    return pay === null ? form.unknown : form.current(fromMinor(pay));
  };
  const proposed = (role: SchemeRole, settings: MotivationSettings) =>
    proposalOf(role, settings, facts.people, usualPlan(from, role));
  const market = (role: SchemeRole): Pick<NumbersRow, 'detail' | 'proposed'> => ({
    detail: '',
    proposed: proposed(role, { ...chosen, market: {}, pay: {} }).market,
  });
  const pay = (role: SchemeRole): Pick<NumbersRow, 'detail' | 'proposed'> => ({
    detail: current(role),
    proposed: proposed(role, { ...chosen, pay: {} }).pay,
  });
  return [
    moneyField(from, 'market', form.market, form.marketHint, market),
    moneyField(from, 'pay', form.pay, form.payHint, pay),
    shareField(from, 'baseShare', form.baseShare, form.baseShareHint),
    shareField(from, 'softShare', form.softShare, form.softShareHint),
  ];
}

/** Days from which a deal takes a quarter. */
const QUARTER = 90;

function termFields(from: From): FormField[] {
  const { chosen, facts } = from;
  const { form } = from.text;
  const long = facts.cycle !== null && facts.cycle >= QUARTER;
  const splits: FormField = {
    key: 'splits',
    kind: 'choice',
    label: form.splits,
    hint: form.splitsHint,
    options: SPLIT_RULES.map((value) => ({ value, ...form.splitRules[value] })),
    value: chosen.splits,
  };
  const returns: FormField = {
    key: 'returns',
    kind: 'choice',
    label: form.returns,
    hint: form.returnsHint,
    options: RETURN_RULES.map((value) => ({ value, ...form.returnRules[value] })),
    value: chosen.returns,
  };
  return [
    splits,
    returns,
    shareField(from, 'payrollLimit', form.payrollLimit, form.payrollLimitHint),
    shareField(from, 'margin', form.margin, form.marginHint),
    ...(long ? [shareField(from, 'quarter', form.quarter, form.quarterHint(facts.cycle ?? 0))] : []),
  ];
}
