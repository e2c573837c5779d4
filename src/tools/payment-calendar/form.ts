import { fromMinor } from '../../analysis/money';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import type { ToolContext } from '../tool';
import { ownersOf } from './payments';
import { type CalendarSettings, DATES, INSTALMENTS, MONTHS, PROBABILITIES, RESTS } from './settings';
import { countedGroups, type View, viewOf } from './view';

/** The usual advance, to begin with. */
const ADVANCE = 1 / 2;

/** What a build takes that nobody has answered the wizard for. */
export function defaultsOf({ deals }: ToolContext): CalendarSettings {
  const open = deals.filter(({ outcome }) => outcome === 'open');
  const dated = open.some(({ expected }) => expected !== null);
  const tasks = open.some(({ nextTask }) => nextTask !== null);
  return {
    month: 'current',
    manager: '',
    dates: dated || !tasks ? 'expected' : 'nextTask',
    probability: 'stage',
    instalments: 'once',
    advance: ADVANCE,
    rest: '30days',
  };
}

/** The wizard's steps. */
export function formOf(context: ToolContext, { paymentCalendar: text }: Words): FormStep[] {
  const defaults = defaultsOf(context);
  const words = text.form;
  const open = context.deals.filter(({ outcome }) => outcome === 'open');
  const filled = (field: 'expected' | 'nextTask' | 'probability') =>
    open.filter((deal) => deal[field] !== null).length;
  const managers = ownersOf(context);
  const choice = (
    key: keyof CalendarSettings,
    options: readonly { readonly value: string; readonly label: string }[],
    label: string,
    hint: string,
  ): FormField => ({ key, kind: 'choice', label, hint, options, value: String(defaults[key] ?? '') });
  const month = choice(
    'month',
    MONTHS.map((value) => ({ value, label: words.months[value](context.today) })),
    words.month,
    words.monthHint,
  );
  const manager = choice(
    'manager',
    [{ value: '', label: words.everybody }, ...managers.map((name) => ({ value: name, label: name }))],
    words.manager,
    words.managerHint,
  );
  const dates = choice(
    'dates',
    DATES.map((value) => ({
      value,
      label: words.dates[value](value === 'typed' ? 0 : filled(value), open.length),
    })),
    words.date,
    words.dateHint,
  );
  const probability = choice(
    'probability',
    PROBABILITIES.map((value) => ({
      value,
      label: words.probabilities[value](filled('probability'), open.length),
    })),
    words.probability,
    words.probabilityHint,
  );
  const instalments = choice(
    'instalments',
    INSTALMENTS.map((value) => ({ value, label: words.instalments[value] })),
    words.paid,
    words.paidHint,
  );
  const rest = choice(
    'rest',
    RESTS.map((value) => ({ value, label: words.rests[value] })),
    words.rest,
    words.restHint,
  );
  const advance: FormField = {
    key: 'advance',
    kind: 'share',
    label: words.advance,
    hint: words.advanceHint,
    value: defaults.advance,
  };
  return [
    { name: words.steps.month, fields: managers.length > 0 ? [month, manager] : [month] },
    { name: words.steps.dates, fields: [dates] },
    { name: words.steps.probability, fields: [probability] },
    { name: words.steps.instalments, fields: [instalments, advance, rest] },
  ];
}

/** Without what stands in inputs that the wizard asks for. */
function chosen(settings: CalendarSettings, context: ToolContext): View {
  const inputs = new Map([...context.inputs].filter(([key]) => !(key in settings)));
  return viewOf(settings, { ...context, inputs });
}

/** What is paid, what is expected, and what stands outside the month. */
export function effectOf(
  settings: CalendarSettings,
  context: ToolContext,
  { paymentCalendar: text }: Words,
): Effect {
  const view = chosen(settings, context);
  const words = text.effect;
  const outside = view.rows.filter(({ group }) => group === 'undated' || group === 'overdue').length;
  return {
    figures: [
      { label: words.paid, value: words.money(fromMinor(view.paid)) },
      { label: words.ahead, value: words.money(fromMinor(view.expected)) },
      { label: words.outside, value: words.number(outside) },
    ],
    sentence: words.sentence(inMonth(view), view.month.first),
  };
}

function inMonth(view: View): number {
  const counted = countedGroups(view.selection);
  return view.rows.filter(({ group }) => counted.has(group)).length;
}

/** "Payment calendar for May is ready: …" */
export function readyOf(
  settings: CalendarSettings,
  context: ToolContext,
  { paymentCalendar: text }: Words,
): string {
  const view = viewOf(settings, context);
  return text.ready(view.month.first, inMonth(view), fromMinor(view.paid + view.expected), view.rows.length);
}
