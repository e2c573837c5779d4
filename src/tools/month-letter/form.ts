import { calendarDay } from '../../analysis/day';
import { fromMinor } from '../../analysis/money';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { besideAnswers } from '../shared/answered';
import type { ToolContext } from '../tool';
import { letterOf } from './letter';
import { type LetterSettings, LIMITS, MONTHS, SLICES, USUAL } from './settings';
import { viewOf } from './view';

/** In the first days of a month the letter is about the one before. */
const FIRST_DAYS = 5;

/** Lines of the letter that the wizard shows. */
const SHOWN = 4;

/** What a build takes that nobody has answered the wizard for. */
export function defaultsOf({ today, inputs }: ToolContext): LetterSettings {
  const floor = inputs.get('floor');
  return {
    month: calendarDay(today).day <= FIRST_DAYS ? 'previous' : 'current',
    slices: [...SLICES],
    top: USUAL.top,
    floor: typeof floor === 'number' && floor >= 1 ? floor : USUAL.floor,
  };
}

/** The wizard's steps. */
export function formOf(context: ToolContext, { monthLetter: text }: Words): FormStep[] {
  const defaults = defaultsOf(context);
  const words = text.form;
  const month: FormField = {
    key: 'month',
    kind: 'choice',
    label: words.month,
    hint: words.monthHint,
    options: MONTHS.map((value) => ({ value, label: words.months[value](context.today) })),
    value: defaults.month,
  };
  const slices: FormField = {
    key: 'slices',
    kind: 'checks',
    label: words.slices,
    hint: words.slicesHint,
    options: SLICES.map((value) => ({ value, label: text.lists[value], detail: words.details[value] })),
    value: defaults.slices,
  };
  const number = (key: 'top' | 'floor'): FormField => ({
    key,
    kind: 'number',
    label: words[key],
    hint: words[`${key}Hint`],
    format: 'integer',
    unit: '',
    min: 1,
    max: LIMITS[key],
    value: defaults[key],
  });
  return [
    { name: words.steps.month, fields: [month] },
    { name: words.steps.lists, fields: [slices, number('top'), number('floor')] },
  ];
}

/** The letter's first lines, as they will be. */
export function effectOf(
  settings: LetterSettings,
  context: ToolContext,
  { monthLetter: text }: Words,
): Effect {
  const view = viewOf(settings, besideAnswers(context, settings));
  const { department, records } = view;
  const lines = letterOf(view, text).filter((line) => line.text !== '');
  return {
    figures: [
      { label: text.effect.revenue, value: text.money(fromMinor(department.revenue), view.team.unit) },
      { label: text.effect.sales, value: text.effect.number(department.count) },
      { label: text.effect.firstSales, value: text.effect.number(records.firstSales.length) },
      { label: text.effect.lines, value: text.effect.number(lines.length) },
    ],
    sentence: lines
      .slice(0, SHOWN)
      .map((line) => (line.heading ? `${line.text}:` : line.text))
      .join(' '),
  };
}

/** "The letter for May 2026 is ready: 32 lines." */
export function readyOf(
  settings: LetterSettings,
  context: ToolContext,
  { monthLetter: text }: Words,
): string {
  const view = viewOf(settings, context);
  return text.ready(view.month.first, letterOf(view, text).filter((line) => line.text !== '').length);
}
