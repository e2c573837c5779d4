import { type Month, monthAround } from '../../analysis/calendar';
import { monthIndex } from '../../analysis/day';
import { fromMinor } from '../../analysis/money';
import type { FormField } from '../../calls';
import type { Words } from '../../words/words';
import { MEASURES } from '../shared/sales';
import { factsOf } from './facts';
import { LATELY, monthOfIndex } from './history';
import { monthOf } from './period';
import { GOAL_KEYS, MANAGER_RULES, MONTH_RULES, MONTHS, PERIODS, type PlanSettings } from './settings';
import { slicesIn } from './slices';
import type { View } from './view';

export type Text = Words['plan'];

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

export function goalFields(view: View, text: Text): FormField[] {
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

export function monthFields(view: View, text: Text): FormField[] {
  const words = text.form;
  const { settings, months, goal, unit, history, context } = view;
  /** What the period's months that are over and the present one have brought. */
  const sold = ({ first }: Month): number | null => {
    const sum = history.sums.get(monthIndex(first));
    return first > context.today || sum === undefined ? null : fromMinor(sum);
  };
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
        detail: words.monthDetail(days, before === null ? null : fromMinor(before), season, sold(month)),
        proposed: fromMinor(proposed),
      })),
      value: settings.months,
    },
  ];
}

export function managerFields(view: View, text: Text): FormField[] {
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

export function actionFields(view: View, text: Text): FormField[] {
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

export function checkField(view: View, text: Text): FormField {
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
