import { monthAround, workingDays } from '../../analysis/calendar';
import { fromMinor } from '../../analysis/money';
import { median } from '../../analysis/quantile';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { nice } from '../motivation/people';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { Person } from './people';
import { LIMITS, MONTHS, type PayCardsSettings } from './settings';
import { type View, viewOf } from './view';

/** Of the pay now, what is fixed at plan (DOMAIN §9: 40 % base). */
const FIXED_PART = 0.4;

/** What a build takes that nobody has answered the wizard for: this month, plans as typed, a fixed base of the team's. */
export function defaultsOf({ team }: ToolContext): PayCardsSettings {
  const pays = team.rows.flatMap(({ currentPay }) => (currentPay === null ? [] : [fromMinor(currentPay)]));
  const usual = median(pays);
  return {
    month: 'current',
    plans: {},
    fixed: usual === null ? null : nice(usual * FIXED_PART),
  };
}

/** The wizard's steps; what the sheet "Motivation" says is not asked again. */
export function formOf(
  context: ToolContext,
  { payCards: text }: Words,
  chosen: PayCardsSettings,
): FormStep[] {
  const defaults = defaultsOf(context);
  const view = viewOf({ ...defaults, month: chosen.month }, context);
  const words = text.form;
  const month: FormField = {
    key: 'month',
    kind: 'choice',
    label: words.month,
    hint: words.monthHint,
    options: MONTHS.map((value) => ({ value, label: words.months[value](context.today) })),
    value: defaults.month,
    asksAgain: true,
  };
  if (view.motivation !== undefined) return [{ name: words.steps.month, fields: [month] }];
  const fixed: FormField = {
    key: 'fixed',
    kind: 'number',
    label: words.fixed,
    hint: words.fixedHint,
    format: 'money',
    unit: view.unit,
    min: 0,
    max: LIMITS.money,
    value: defaults.fixed,
  };
  const plans: FormField = {
    key: 'plans',
    kind: 'numbers',
    label: words.plans(view.month.first),
    hint: words.plansHint,
    format: 'money',
    unit: view.unit,
    min: 0,
    max: LIMITS.money,
    rows: view.people.map(({ name, plan }) => ({
      key: name,
      label: name,
      detail: words.lastMonth(soldBefore(view, name)),
      proposed: plan,
    })),
    total: null,
    value: {},
  };
  return [
    { name: words.steps.month, fields: [month] },
    { name: words.steps.pay, fields: view.people.length > 0 ? [fixed, plans] : [fixed] },
  ];
}

function soldBefore({ context, month, tables }: View, name: string): number {
  const before = monthAround(month.first - 1);
  const within = (day: number | null) => day !== null && day >= before.first && day <= before.last;
  const rows =
    tables.paid === 'orders'
      ? context.orders.rows.filter(({ day }) => within(day))
      : context.deals.filter(({ outcome, closed }) => outcome === 'won' && within(closed));
  const own = rows.filter(({ owner }) => fold(owner) === fold(name));
  return fromMinor(own.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
}

/** Who gets a card, from how many sales, and how far the month is. */
export function effectOf(
  settings: PayCardsSettings,
  context: ToolContext,
  { payCards: text }: Words,
): Effect {
  const view = viewOf(settings, context);
  const { month, day, people } = view;
  const words = text.effect;
  const passed = workingDays(context.calendar, month.first, day === month.last ? day : day - 1);
  return {
    figures: [
      { label: words.people, value: words.number(people.length) },
      { label: words.sales, value: words.number(salesOf(people)) },
      { label: words.days, value: words.number(passed) },
    ],
    sentence: view.motivation === undefined ? words.own : words.scheme,
  };
}

/** "Pay cards for May are ready: 9 managers, 34 sales." */
export function readyOf(settings: PayCardsSettings, context: ToolContext, { payCards: text }: Words): string {
  const { people, month } = viewOf(settings, context);
  return text.ready(month.first, people.length, salesOf(people));
}

/** Sales and returns on the payslips of who made them: a head's list managers. */
function salesOf(people: readonly Person[]): number {
  return people.reduce(
    (sum, { name, lines, backs }) => sum + lines.length + backs.filter(({ by }) => by === name).length,
    0,
  );
}
