import { closingConversion } from '../../analysis/conversion';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { besideAnswers } from '../shared/answered';
import type { ToolContext } from '../tool';
import { isSelected, pipelinesOf, selectionOf } from './selection';
import { type FunnelSettings, fillings, PERIODS } from './settings';
import { stepsOf } from './view';

/** Slices whose column is filled for at least this share of the deals are ticked beforehand. */
const WELL_FILLED = 0.5;

/** What a build takes that nobody has answered the wizard for: all deals, as a cohort, by all well-filled columns. */
export function defaultsOf(context: ToolContext): FunnelSettings {
  const slices = fillings(context.deals)
    .filter(({ share, values }) => share >= WELL_FILLED && values > 1)
    .map(({ field }) => field);
  return {
    pipeline: pipelinesOf(context)?.[0] ?? '',
    basis: 'cohort',
    period: 'all',
    from: null,
    to: null,
    slices,
    goal: null,
  };
}

/** The wizard's steps, with what stands in the sheet's inputs now, else the defaults. */
export function formOf(context: ToolContext, { funnel: text }: Words): FormStep[] {
  const defaults = defaultsOf(context);
  const selection = selectionOf(defaults, context);
  const words = text.form;
  const dated = selection.from !== null || selection.to !== null;
  const basis: FormField = {
    key: 'basis',
    kind: 'choice',
    label: words.basis,
    hint: words.basisHint,
    options: [
      { value: 'cohort', label: words.basisCohort },
      { value: 'period', label: words.basisPeriod },
    ],
    value: selection.basis,
  };
  const period: FormField = {
    key: 'period',
    kind: 'choice',
    label: words.period,
    hint: words.periodHint,
    options: PERIODS.map((value) => ({ value, label: words.periods[value] })),
    value: dated ? 'dates' : 'all',
  };
  const goal: FormField = {
    key: 'goal',
    kind: 'share',
    label: words.goal,
    hint: words.goalHint,
    value: selection.goal,
  };
  return [
    { name: words.steps.what, fields: [...pipelineField(context, text, selection.pipeline), basis] },
    { name: words.steps.period, fields: [period, ...dayFields(context, text, selection)] },
    { name: words.steps.slices, fields: [slicesField(context, text, defaults)] },
    { name: words.steps.goal, fields: [goal] },
  ];
}

function pipelineField(context: ToolContext, text: Words['funnel'], value: string | null): FormField[] {
  const pipelines = pipelinesOf(context);
  if (pipelines === null || pipelines.length < 2) return [];
  const options = pipelines.map((name) => ({ value: name, label: name || text.none }));
  const { pipeline: label, pipelineHint: hint } = text.form;
  return [{ key: 'pipeline', kind: 'choice', label, hint, options, value: value ?? '' }];
}

function dayFields(
  { deals, today }: ToolContext,
  { form }: Words['funnel'],
  { from, to }: { readonly from: number | null; readonly to: number | null },
): FormField[] {
  const first = deals.reduce((least, { created }) => Math.min(least, created ?? least), today);
  return [
    { key: 'from', kind: 'day', label: form.from, hint: form.dateHint, value: from ?? first },
    { key: 'to', kind: 'day', label: form.to, hint: form.dateHint, value: to ?? today },
  ];
}

function slicesField(context: ToolContext, text: Words['funnel'], defaults: FunnelSettings): FormField {
  return {
    key: 'slices',
    kind: 'checks',
    label: text.form.slices,
    hint: text.form.slicesHint,
    options: fillings(context.deals).map(({ field, share, values }) => ({
      value: field,
      label: text.slices.column[field],
      detail: text.form.filled(share, values),
    })),
    value: defaults.slices,
  };
}

/** Deals, won deals and the closing conversion of a choice; inputs that the wizard asks for do not count. */
export function effectOf(settings: FunnelSettings, context: ToolContext, { funnel: text }: Words): Effect {
  const { deals, won, lost, stages } = sizeOf(settings, besideAnswers(context, settings));
  const closing = closingConversion(won, lost);
  const words = text.effect;
  return {
    figures: [
      { label: words.deals, value: words.number(deals) },
      { label: words.won, value: words.number(won) },
      { label: words.closing, value: closing === null ? words.none : words.share(closing) },
    ],
    sentence: words.sentence(deals, stages),
  };
}

/** How many deals and stages a build would show. */
export function sizeOf(
  settings: FunnelSettings,
  context: ToolContext,
): { readonly deals: number; readonly won: number; readonly lost: number; readonly stages: number } {
  const selection = selectionOf(settings, context);
  const selected = context.deals.filter((deal) => isSelected(deal, selection));
  const count = (outcome: string) => selected.filter((deal) => deal.outcome === outcome).length;
  const stages = stepsOf(context, selection.pipeline).length;
  return { deals: selected.length, won: count('won'), lost: count('lost'), stages };
}
