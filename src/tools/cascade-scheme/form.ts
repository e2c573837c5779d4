import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { besideAnswers } from '../shared/answered';
import type { ToolContext } from '../tool';
import {
  type CascadeSettings,
  LIMITS,
  MONTHS,
  PARTS,
  USUAL_WEIGHTS,
  WEIGHT_KEYS,
  type WeightKey,
} from './settings';
import { proposedPay, viewOf } from './view';

/** What a build takes that nobody has answered the wizard for. */
export function defaultsOf({ inputs }: ToolContext): CascadeSettings {
  const weight = (key: WeightKey, usual: number) => {
    const typed = inputs.get(key);
    return typeof typed === 'number' && typed >= 0 && typed <= 1 ? typed : usual;
  };
  return {
    month: 'current',
    weightKpi: weight('weightKpi', USUAL_WEIGHTS.kpi),
    weightStandards: weight('weightStandards', USUAL_WEIGHTS.standards),
    weightTasks: weight('weightTasks', USUAL_WEIGHTS.tasks),
    pay: {},
  };
}

/** The wizard's steps: the month and the weights, then the pay. */
export function formOf(context: ToolContext, { cascadeScheme: text }: Words): FormStep[] {
  const defaults = defaultsOf(context);
  const words = text.form;
  const view = viewOf(defaults, context);
  const month: FormField = {
    key: 'month',
    kind: 'choice',
    label: words.month,
    hint: words.monthHint,
    options: MONTHS.map((value) => ({ value, label: words.months[value](context.today) })),
    value: defaults.month,
  };
  const weights = PARTS.map(
    (part): FormField => ({
      key: WEIGHT_KEYS[part],
      kind: 'share',
      label: text.inputs.weights[part],
      hint: words.weightHints[part],
      value: defaults[WEIGHT_KEYS[part]],
    }),
  );
  const first: FormStep = { name: words.steps.weights, fields: [month, ...weights] };
  if (view.people.length === 0) return [first];
  const pay: FormField = {
    key: 'pay',
    kind: 'numbers',
    label: words.pay,
    hint: words.payHint,
    format: 'money',
    unit: view.team.unit,
    min: 0,
    max: LIMITS.pay,
    rows: view.people.map(({ name, pay: proposed }) => ({
      key: name,
      label: name,
      detail: proposedPay(name, context) === null ? '' : words.payDetail,
      proposed,
    })),
    total: null,
    value: {},
  };
  return [first, { name: words.steps.pay, fields: [pay] }];
}

/** What is paid at full results, and whether the weights add up. */
export function effectOf(
  settings: CascadeSettings,
  context: ToolContext,
  { cascadeScheme: text }: Words,
): Effect {
  const { people } = viewOf(settings, besideAnswers(context, settings));
  const full = people.reduce((sum, { pay }) => sum + (pay ?? 0), 0);
  const weights = PARTS.reduce((sum, part) => sum + settings[WEIGHT_KEYS[part]], 0);
  const words = text.effect;
  return {
    figures: [
      { label: words.people, value: words.number(people.length) },
      { label: words.full, value: words.number(full) },
      { label: words.weights, value: words.share(weights) },
    ],
    sentence: Math.abs(weights - 1) < 1e-6 ? words.fits : words.off(weights - 1),
  };
}

/** "The cascade scheme for May is ready: 9 managers." */
export function readyOf(
  settings: CascadeSettings,
  context: ToolContext,
  { cascadeScheme: text }: Words,
): string {
  const { month, people } = viewOf(settings, context);
  return text.ready(month.first, people.length);
}
