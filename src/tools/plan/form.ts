import { fromMinor } from '../../analysis/money';
import type { Effect, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { MEASURES, salesOf } from '../shared/sales';
import type { ToolContext } from '../tool';
import { actionFields, checkField, goalFields, managerFields, monthFields } from './form-fields';
import { monthOf } from './period';
import { asSetting, selectionOf } from './selection';
import {
  GOAL_KEYS,
  MANAGER_RULES,
  MONTH_RULES,
  MONTHS,
  PERIODS,
  type PlanSettings,
  SLICES,
} from './settings';
import { slicesIn } from './slices';
import { rowsOf, typedAmount, typedShare } from './typed';
import { personKey, viewOf } from './view';

/** What a build takes that nobody has answered the wizard for: what stands on the sheet, else proposals. */
export function defaultsOf(context: ToolContext): PlanSettings {
  const sales = salesOf(context, null);
  const built = PERIODS.find((period) => context.inputs.has(GOAL_KEYS[period]));
  const plain: PlanSettings = {
    period: built ?? 'month',
    month: MONTHS.find((month) => monthOf(month, context.today) === context.inputs.get('month')) ?? 'current',
    measure: 'revenue',
    goalMonth: null,
    goalQuarter: null,
    goalYear: null,
    monthsBy: 'both',
    months: {},
    managersBy: 'history',
    managers: {},
    newShare: null,
    slices: slicesIn(sales.rows),
    averageDeal: null,
    conversions: {},
  };
  const { month, fromWizard } = selectionOf(plain, context);
  const amounts = (name: string, keyOf: (key: string) => string | null) =>
    Object.fromEntries(
      [...rowsOf(context, name)].flatMap(([key, row]) => {
        const own = keyOf(key);
        const typed = typedAmount(row);
        return own === null || typed === null ? [] : [[own, fromMinor(typed)]];
      }),
    );
  const prefix = personKey(month, '');
  const shares = [...rowsOf(context, 'actions')].flatMap(([key, row]) => {
    const typed = key === 'deal' ? null : typedShare(row);
    return typed === null || typed > 1 ? [] : [[key, typed] as const];
  });
  const goals = Object.fromEntries(
    PERIODS.map((period) => {
      const key = GOAL_KEYS[period];
      return [
        key,
        context.inputs.has(key) ? asSetting(selectionOf({ ...plain, period }, context).goal) : null,
      ];
    }),
  );
  return {
    ...plain,
    ...rulesOf(context),
    ...goals,
    months: amounts('months', (key) => key),
    managers: fromWizard
      ? {}
      : amounts('managers', (key) => (key.startsWith(prefix) ? key.slice(prefix.length) : null)),
    newShare: typedShare(rowsOf(context, 'shares').get('new')),
    averageDeal: typedShare(rowsOf(context, 'actions').get('deal')),
    conversions: Object.fromEntries(shares),
  };
}

/** What the last build was asked for, where it fits this version. */
function rulesOf(context: ToolContext): Partial<PlanSettings> {
  const kept = rowsOf(context, 'chosen');
  const said = (key: string) => String(kept.get(key)?.value ?? '');
  const oneOf = <T extends string>(values: readonly T[], key: string) =>
    values.find((value) => value === said(key));
  const measure = oneOf(MEASURES, 'measure');
  const monthsBy = oneOf(MONTH_RULES, 'monthsBy');
  const managersBy = oneOf(MANAGER_RULES, 'managersBy');
  const slices = said('slices').split(' ');
  return {
    ...(measure && { measure }),
    ...(monthsBy && { monthsBy }),
    ...(managersBy && { managersBy }),
    ...(kept.has('slices') && { slices: SLICES.filter((slice) => slices.includes(slice)) }),
  };
}

/** Without what stands in inputs that the wizard asks for. */
function asked(settings: PlanSettings, context: ToolContext): ToolContext {
  return { ...context, inputs: new Map([...context.inputs].filter(([key]) => !(key in settings))) };
}

/** The wizard's steps; each proposes by what was chosen before it. */
export function formOf(context: ToolContext, { plan: text }: Words, chosen: PlanSettings): FormStep[] {
  const view = viewOf(chosen, asked(chosen, context));
  const { steps } = text.form;
  return [
    { name: steps.goal, fields: goalFields(view, text) },
    ...(view.months.length > 1 ? [{ name: steps.months, fields: monthFields(view, text) }] : []),
    { name: steps.managers, fields: managerFields(view, text) },
    { name: steps.actions, fields: actionFields(view, text) },
    { name: steps.check, fields: [checkField(view, text)] },
  ];
}

/** The goal, the month's plan and what it takes a day. */
export function effectOf(settings: PlanSettings, context: ToolContext, { plan: text }: Words): Effect {
  const view = viewOf(settings, asked(settings, context));
  const { goal, plan, progress, people, actions, months, selection } = view;
  const words = text.effect;
  const deals = actions.averageDeal ? Math.ceil(fromMinor(plan) / actions.averageDeal - 1e-9) : null;
  const given = months.reduce((sum, month) => sum + month.plan, 0);
  const shared = people.reduce((sum, person) => sum + person.plan, 0);
  return {
    figures: [
      ...(months.length > 1 ? [{ label: words.goal, value: text.money(fromMinor(goal)) }] : []),
      { label: words.plan(selection.month.first), value: text.money(fromMinor(plan)) },
      ...(deals === null ? [] : [{ label: words.deals, value: text.number(deals) }]),
      {
        label: words.perDay,
        value: progress.total > 0 ? text.money(fromMinor(Math.round(plan / progress.total))) : text.unknown,
      },
    ],
    sentence:
      goal === 0
        ? // Nobody typed one, and nothing proposes one; else it was typed as 0.
          selection.goal === null
          ? words.noGoal
          : words.zeroGoal
        : given !== goal
          ? words.monthsOff(fromMinor(goal - given))
          : shared !== plan
            ? words.managersOff(fromMinor(plan - shared))
            : words.fits(people.filter(({ plan: own }) => own > 0).length),
  };
}

/** "The plan for May is ready: …" */
export function readyOf(settings: PlanSettings, context: ToolContext, { plan: text }: Words): string {
  const { plan, selection, people } = viewOf(settings, context);
  return text.ready(selection.month.first, fromMinor(plan), people.filter(({ plan: own }) => own > 0).length);
}
