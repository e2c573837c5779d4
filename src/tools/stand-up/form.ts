import { monthAround, workingDays } from '../../analysis/calendar';
import { fromMinor } from '../../analysis/money';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { besideAnswers } from '../shared/answered';
import { plansField } from '../shared/team-plans';
import { salesBy } from '../shared/team-sales';
import type { ToolContext } from '../tool';
import { LIMITS, type StandUpSettings, USUAL_FEWEST } from './settings';
import { type View, viewOf } from './view';

/** What a build takes that nobody has answered the wizard for. */
export function defaultsOf({ inputs }: ToolContext): StandUpSettings {
  const fewest = inputs.get('fewest');
  return { plans: {}, fewest: typeof fewest === 'number' && fewest >= 1 ? fewest : USUAL_FEWEST };
}

/** The wizard's steps: plans are asked for only where no Plan sheet has them. */
export function formOf(context: ToolContext, { standUp: text }: Words): FormStep[] {
  const defaults = defaultsOf(context);
  const view = viewOf(defaults, context);
  const words = text.form;
  const fewest: FormField = {
    key: 'fewest',
    kind: 'number',
    label: words.fewest,
    hint: words.fewestHint,
    format: 'integer',
    unit: '',
    min: 1,
    max: LIMITS.fewest,
    value: defaults.fewest,
  };
  const indicators: FormStep = { name: words.steps.indicators, fields: [fewest] };
  if (view.team.planSheet !== undefined || view.people.length === 0) return [indicators];
  const detail = (name: string) => words.lastMonth(fromMinor(lastMonth(view, name)));
  const plans = plansField(view, words, { nobody: text.nobody, detail });
  return [{ name: words.steps.plans, fields: [plans] }, indicators];
}

function lastMonth({ month, team }: View, name: string): number {
  const before = monthAround(month.first - 1);
  return salesBy(team.sales.rows, name)
    .filter(({ day }) => day >= before.first && day <= before.last)
    .reduce((sum, { revenue }) => sum + revenue, 0);
}

export function effectOf(settings: StandUpSettings, context: ToolContext, { standUp: text }: Words): Effect {
  const view = viewOf(settings, besideAnswers(context, settings));
  const { month, people, daysLeft } = view;
  const actual = view.team.sales.rows
    .filter(({ day }) => day >= month.first && day < context.today)
    .reduce((sum, { revenue }) => sum + revenue, 0);
  const passed = workingDays(context.calendar, month.first, context.today - 1);
  return {
    figures: [
      { label: text.effect.actual, value: text.effect.money(fromMinor(actual)) },
      { label: text.effect.days, value: text.effect.number(daysLeft) },
      { label: text.effect.people, value: text.effect.number(people.length) },
    ],
    sentence: text.effect.sentence(passed, daysLeft, month.first),
  };
}

/** "Stand-up sheet for May 18 is ready: 9 people, 10 working days left." */
export function readyOf(settings: StandUpSettings, context: ToolContext, { standUp: text }: Words): string {
  const { people, daysLeft } = viewOf(settings, context);
  return text.ready(context.today, people.length, daysLeft);
}
