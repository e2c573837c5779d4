import { fromMinor } from '../../analysis/money';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { besideAnswers } from '../shared/answered';
import { plansField } from '../shared/team-plans';
import type { ToolContext } from '../tool';
import { type DashboardSettings, LIMITS, THEMES } from './settings';
import { type View, viewOf } from './view';

/** What a build takes that nobody has answered the wizard for. */
export function defaultsOf({ inputs }: ToolContext): DashboardSettings {
  const nps = inputs.get('nps');
  return {
    theme: 'light',
    nps: typeof nps === 'number' && Math.abs(nps) <= LIMITS.nps ? nps : null,
    plans: {},
  };
}

/** The wizard's steps: plans are asked for only where no Plan sheet has them. */
export function formOf(
  context: ToolContext,
  { dashboard: text }: Words,
  chosen: DashboardSettings,
): FormStep[] {
  const defaults = defaultsOf(context);
  const view = viewOf(defaults, context);
  const words = text.form;
  const theme: FormField = {
    key: 'theme',
    kind: 'choice',
    label: words.theme,
    hint: words.themeHint,
    options: THEMES.map((value) => ({ value, label: words.themes[value] })),
    value: chosen.theme,
  };
  const nps: FormField = {
    key: 'nps',
    kind: 'number',
    label: words.nps,
    hint: words.npsHint,
    format: 'integer',
    unit: '',
    min: -LIMITS.nps,
    max: LIMITS.nps,
    value: defaults.nps,
  };
  const look: FormStep = { name: words.steps.look, fields: [theme, nps] };
  if (view.team.planSheet !== undefined || view.people.length === 0) return [look];
  const plans = plansField(view, words, { nobody: text.nobody });
  return [look, { name: words.steps.plans, fields: [plans] }];
}

function actualOf({ team, month }: View): number {
  return team.sales.rows
    .filter(({ day }) => day >= month.first && day <= month.last)
    .reduce((sum, { revenue }) => sum + revenue, 0);
}

export function effectOf(
  settings: DashboardSettings,
  context: ToolContext,
  { dashboard: text }: Words,
): Effect {
  const view = viewOf(settings, besideAnswers(context, settings));
  const plans = view.people.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const plan = plans.reduce((sum, own) => sum + own, 0);
  const fromPlan = view.team.planSheet !== undefined;
  return {
    figures: [
      { label: text.effect.actual, value: text.effect.money(fromMinor(actualOf(view))) },
      ...(fromPlan
        ? []
        : [
            {
              label: text.effect.plan,
              value: plans.length === 0 ? text.effect.unknown : text.effect.money(plan),
            },
          ]),
      { label: text.effect.people, value: text.effect.number(view.people.length) },
    ],
    sentence: fromPlan ? text.effect.fromPlan : plans.length === 0 ? text.effect.noPlan : text.effect.typed,
  };
}

/** "Dashboard for May 2026 is ready: 9 managers, 3,381,000 sold." */
export function readyOf(
  settings: DashboardSettings,
  context: ToolContext,
  { dashboard: text }: Words,
): string {
  const view = viewOf(settings, context);
  return text.ready(view.month.first, view.people.length, fromMinor(actualOf(view)));
}
