import { monthAround } from '../../analysis/calendar';
import { fromMinor } from '../../analysis/money';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import type { ToolContext } from '../tool';
import { factsOf } from './facts';
import { LATELY, monthOfIndex } from './history';
import { monthOf } from './period';
import { salesOf } from './sales';
import { asSetting, selectionOf } from './selection';
import {
  GOAL_KEYS,
  MANAGER_RULES,
  MEASURES,
  MONTH_RULES,
  MONTHS,
  PERIODS,
  type PlanSettings,
  SLICES,
} from './settings';
import { slicesIn } from './slices';
import { rowsOf, typedAmount, typedShare } from './typed';
import { personKey, type View, viewOf } from './view';

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

type Text = Words['plan'];

function choiceOf(
  key: keyof PlanSettings,
  options: readonly { readonly value: string; readonly label: string }[],
  label: string,
  hint: string,
  value: string,
): FormField {
  return { key, kind: 'choice', label, hint, options, value, asksAgain: true };
}

const LARGEST = 1e12;

function goalFields(view: View, text: Text): FormField[] {
  const { settings, context, sales, unit } = view;
  const words = text.form;
  const { period } = settings;
  const shown = (month: PlanSettings['month']) => monthAround(monthOf(month, context.today)).first;
  return [
    choiceOf(
      'month',
      MONTHS.map((value) => ({ value, label: text.monthYear(shown(value)) })),
      words.month,
      '',
      settings.month,
    ),
    choiceOf(
      'period',
      PERIODS.map((value) => ({ value, label: words.periods[value] })),
      words.period,
      '',
      period,
    ),
    ...(sales.profitKnown
      ? [
          choiceOf(
            'measure',
            MEASURES.map((value) => ({ value, label: words.measures[value] })),
            words.measure,
            words.measureHint,
            settings.measure,
          ),
        ]
      : []),
    {
      key: GOAL_KEYS[period],
      kind: 'number',
      label: words.goal(
        view.months[0]!.month.first,
        view.months[view.months.length - 1]!.month.first,
        view.months.length,
      ),
      hint: goalHint(view, text),
      format: 'money',
      unit,
      min: 0,
      max: LARGEST,
      value: settings[GOAL_KEYS[period]],
      proposed: view.proposedGoal === null ? null : fromMinor(view.proposedGoal),
    },
  ];
}

/** Last year's and the last months' sales, to choose a goal by. */
function goalHint(view: View, text: Text): string {
  const { history, months } = view;
  const before = months.flatMap(({ lastYear: sum }) => (sum === null ? [] : [sum]));
  const sum = before.reduce((all, part) => all + part, 0);
  const span = history.span;
  const lately = span
    ? Array.from({ length: Math.min(LATELY, span.last - span.first + 1) }, (_, index) => {
        const at = span.last - index;
        return { month: monthOfIndex(at).first, sum: fromMinor(history.sums.get(at) ?? 0) };
      }).reverse()
    : [];
  return text.form.goalHint({
    lastYear: before.length === months.length ? fromMinor(sum) : null,
    from: months[0]!.month.first,
    to: months[months.length - 1]!.month.first,
    lately,
    growth: history.growth,
  });
}

function monthFields(view: View, text: Text): FormField[] {
  const words = text.form;
  const { settings, months, goal, unit, history } = view;
  const noSeason = 'reason' in history.season;
  return [
    choiceOf(
      'monthsBy',
      MONTH_RULES.map((value) => ({ value, label: words.monthRules[value] })),
      words.monthsBy,
      noSeason ? words.noSeason : '',
      settings.monthsBy,
    ),
    {
      key: 'months',
      kind: 'numbers',
      label: words.months,
      hint: words.restHint,
      format: 'money',
      unit,
      min: 0,
      max: LARGEST,
      total: fromMinor(goal),
      sharesRest: true,
      rows: months.map(({ month, days, lastYear: before, proposed, season }) => ({
        key: String(month.first),
        label: text.monthName(month.first),
        detail: words.monthDetail(days, before === null ? null : fromMinor(before), season),
        proposed: fromMinor(proposed),
      })),
      value: settings.months,
    },
  ];
}

function managerFields(view: View, text: Text): FormField[] {
  const words = text.form;
  const { settings, people, plan, unit, newShare, selection, sales } = view;
  const graded = people.some(({ grade }) => grade !== '');
  const offered = slicesIn(sales.rows);
  const none = people.every(({ name }) => name === '');
  return [
    ...(none
      ? []
      : [
          choiceOf(
            'managersBy',
            MANAGER_RULES.filter((rule) => rule !== 'grade' || graded).map((value) => ({
              value,
              label: words.managerRules[value],
            })),
            words.managersBy,
            '',
            settings.managersBy,
          ),
        ]),
    {
      key: 'managers',
      kind: 'numbers',
      label: words.managers(selection.month.first),
      hint: none ? words.noManagers : words.restHint,
      format: 'money',
      unit,
      min: 0,
      max: LARGEST,
      total: fromMinor(plan),
      sharesRest: true,
      rows: people
        .filter(({ name }) => name !== '' || none)
        .map(({ name, grade, usual, gone, proposed }) => ({
          key: name,
          label: name || text.nobody,
          detail: words.managerDetail(usual === null ? null : fromMinor(usual), grade, gone),
          proposed: fromMinor(proposed),
        })),
      value: settings.managers,
    },
    ...(newShare
      ? [
          {
            key: 'newShare',
            kind: 'share' as const,
            label: words.newShare,
            hint: words.newShareHint(newShare.proposed),
            value: settings.newShare ?? newShare.proposed,
          },
        ]
      : []),
    ...(offered.length > 0
      ? [
          {
            key: 'slices',
            kind: 'checks' as const,
            label: words.slices,
            hint: words.slicesHint,
            options: offered.map((value) => ({ value, label: words.sliceNames[value], detail: '' })),
            value: settings.slices,
          },
        ]
      : []),
  ];
}

function actionFields(view: View, text: Text): FormField[] {
  const words = text.form;
  const { actions, settings, unit, selection } = view;
  return [
    {
      key: 'averageDeal',
      kind: 'number',
      label: text.actions.averageDeal[view.sales.countsDeals ? 'orders' : 'deals'][selection.measure],
      hint: words.averageHint(actions.deals, actions.months),
      format: 'money',
      unit,
      min: 0,
      max: LARGEST,
      value: settings.averageDeal,
      proposed: actions.proposedDeal,
    },
    {
      key: 'conversions',
      kind: 'numbers',
      label: words.conversions,
      hint: words.conversionsHint,
      format: 'share',
      unit: '',
      min: 0,
      max: 1,
      total: null,
      rows: actions.conversions.map(({ action, counted, proposed }) => ({
        key: action,
        label: words.perDeal[action],
        detail: words.counted(counted, proposed),
        proposed,
      })),
      value: settings.conversions,
    },
  ];
}

function checkField(view: View, text: Text): FormField {
  const words = text.form;
  return {
    key: 'check',
    kind: 'facts',
    label: words.check,
    hint: '',
    facts: factsOf(view, text),
    value: null,
  };
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
        ? words.noGoal
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
