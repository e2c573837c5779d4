import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { distinct } from '../shared/texts';
import type { ToolContext } from '../tool';
import { type ControlSettings, SINCE, UNTOUCHED_DAYS } from './settings';
import { chosenMoves, type View, viewOf } from './view';

/** What a build takes that nobody has answered the wizard for. */
export function defaultsOf(_: ToolContext): ControlSettings {
  return { manager: '', untouched: UNTOUCHED_DAYS, since: 'yesterday' };
}

/** The wizard's steps. */
export function formOf(context: ToolContext, { pipelineControl: text }: Words): FormStep[] {
  const defaults = defaultsOf(context);
  const words = text.form;
  const managers = distinct(context.deals.map(({ owner }) => owner)).filter((name) => name !== '');
  const manager: FormField = {
    key: 'manager',
    kind: 'choice',
    label: words.manager,
    hint: words.managerHint,
    options: [
      { value: '', label: words.everybody },
      ...managers.map((name) => ({ value: name, label: name })),
    ],
    value: defaults.manager,
  };
  const untouched: FormField = {
    key: 'untouched',
    kind: 'number',
    label: words.untouched,
    hint: words.untouchedHint,
    format: 'integer',
    unit: words.daysUnit,
    min: 1,
    max: 365,
    value: defaults.untouched,
  };
  const since: FormField = {
    key: 'since',
    kind: 'choice',
    label: words.since,
    hint: words.sinceHint,
    options: SINCE.map((value) => ({ value, label: text.inputs.sinceNames[value] })),
    value: defaults.since,
  };
  return [
    { name: words.steps.lists, fields: managers.length > 0 ? [manager, untouched] : [untouched] },
    { name: words.steps.changes, fields: [since] },
  ];
}

/** Without what stands in inputs that the wizard asks for. */
function chosen(settings: ControlSettings, context: ToolContext): View {
  const inputs = new Map([...context.inputs].filter(([key]) => !(key in settings) && key !== 'sinceDay'));
  return viewOf(settings, { ...context, inputs });
}

function listedIn({ lists }: View): number {
  return lists.reduce((sum, { listed, more }) => sum + listed.length + more, 0);
}

/** How many deals to talk about, what moved, what was left untouched. */
export function effectOf(
  settings: ControlSettings,
  context: ToolContext,
  { pipelineControl: text }: Words,
): Effect {
  const view = chosen(settings, context);
  const words = text.effect;
  const untouched = view.open.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'untouched'));
  const moved = { label: words.moved, value: words.number(chosenMoves(view).length) };
  return {
    figures: [
      { label: words.listed, value: words.number(listedIn(view)) },
      ...(view.known === null ? [] : [moved]),
      { label: words.untouched, value: words.number(untouched.length) },
    ],
    sentence: `${words.sentence(listedIn(view), view.lists.length)}${view.known === null ? ` ${words.oneImport}` : ''}`,
  };
}

/** "Deal control is ready: …" */
export function readyOf(
  settings: ControlSettings,
  context: ToolContext,
  { pipelineControl: text }: Words,
): string {
  const view = viewOf(settings, context);
  return text.ready(listedIn(view), view.lists.length, view.known === null ? null : chosenMoves(view).length);
}
