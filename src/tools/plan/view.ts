import {
  isWorking,
  type Month,
  monthAround,
  monthProgress,
  type Progress,
  weekday,
  workingDays,
} from '../../analysis/calendar';
import { type Day, monthIndex } from '../../analysis/day';
import { shareRest } from '../../analysis/share-rest';
import type { Words } from '../../words/words';
import { signOf } from '../shared/currency';
import { type Sale, type Sales, salesOf, soldBy } from '../shared/sales';
import type { ToolContext } from '../tool';
import { type Actions, actionsOf } from './actions';
import { type Ahead, aheadOf } from './ahead';
import { type ClientPlan, clientPlan } from './clients';
import { type History, historyOf, lastYear, proposedGoal, seasonIndex } from './history';
import { type Person, peopleOf } from './people';
import { type Selection, selectionOf } from './selection';
import type { MonthRule, PlanSettings } from './settings';
import { type SliceTable, slicesIn, sliceTable, YEAR } from './slices';
import { rowsOf, typedAmount, typedShare } from './typed';

/** A month of the period. Money in minor units. */
export interface MonthPlan {
  readonly month: Month;
  readonly days: number;
  /** Null where the history is too short to say. */
  readonly season: number | null;
  readonly lastYear: number | null;
  readonly actual: number;
  /** What the rule alone gives, and what is taken. */
  readonly proposed: number;
  readonly plan: number;
  readonly typed: boolean;
}

export interface PersonPlan extends Person {
  readonly plan: number;
  readonly proposed: number;
  readonly typed: boolean;
}

/** Everything the plan's sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly settings: PlanSettings;
  readonly text: Words['plan'];
  readonly selection: Selection;
  readonly sales: Sales;
  /** The code that the table has, '' where none is stated. */
  readonly currency: string;
  readonly unit: string;
  readonly history: History;
  readonly proposedGoal: number | null;
  /** Minor units; 0 where nobody said one and nothing proposes one. */
  readonly goal: number;
  readonly months: readonly MonthPlan[];
  /** The one shown. */
  readonly plan: number;
  readonly people: readonly PersonPlan[];
  /** From new clients, 0…1; null where nothing tells new clients from current ones. */
  readonly newShare: { readonly proposed: number | null; readonly value: number } | null;
  readonly slices: readonly SliceTable[];
  readonly clients: ClientPlan | null;
  readonly actions: Actions;
  readonly progress: Progress;
  readonly days: readonly { readonly day: Day; readonly worked: boolean }[];
  /** Monday to Sunday, cut to the month. */
  readonly weeks: readonly Month[];
  readonly ahead: Ahead;
  /** Gross profit as a share of revenue, of the last twelve months' sales where both are known. */
  readonly margin: number | null;
  /** Working days of today's month that have gone by. */
  readonly elapsedNow: number;
  /** Major units in one unit of the chart. */
  readonly scale: 1000 | 1_000_000;
}

/** From ten million a month on, the chart counts in millions. */
const LARGE_PLAN = 1_000_000_000;

export function viewOf(settings: PlanSettings, context: ToolContext): View {
  const asked = selectionOf(settings, context);
  const { calendar, today } = context;
  const { none } = context.words.plan;
  const sales = soldBy(today, salesOf(context, asked.currency === none ? '' : asked.currency));
  // Orders without margins may have come since gross profit was chosen.
  const selection: Selection = sales.profitKnown ? asked : { ...asked, measure: 'revenue' };
  const { month, measure } = selection;
  const history = historyOf(sales.rows, measure, today);
  const proposed = proposedGoal(history, selection.months, calendar);
  const goal = selection.goal ?? proposed ?? 0;
  const months = monthPlans(goal, settings, selection, history, context);
  const plan = months.find((own) => own.month.first === month.first)?.plan ?? 0;
  const newShare = newShareOf(settings, selection, sales.rows, context);
  const newClients = newShare ? Math.round(plan * newShare.value) : 0;
  const offered = slicesIn(sales.rows).filter((slice) => settings.slices.includes(slice));
  const currency = sales.currency ?? firstCurrency(context, sales);
  return {
    context,
    settings,
    text: context.words.plan,
    selection,
    sales,
    currency,
    unit: signOf(currency),
    history,
    proposedGoal: proposed,
    goal,
    months,
    plan,
    people: peoplePlans(plan, settings, selection, sales, context),
    newShare,
    slices: offered.flatMap((slice) =>
      slice === 'client' ? [] : [sliceTable(slice, sales.rows, plan, selection, context)],
    ),
    clients: offered.includes('client')
      ? clientPlan(sales.rows, { newClients, currentClients: plan - newClients }, selection, context)
      : null,
    actions: actionsOf(sales, selection, settings, context),
    progress: monthProgress(calendar, month, today),
    days: daysOf(month).map((day) => ({ day, worked: isWorking(calendar, day) })),
    weeks: weeksOf(month),
    ahead: aheadOf(context, sales, month),
    margin: marginOf(sales.rows, month),
    elapsedNow: monthProgress(calendar, monthAround(today), today).elapsed,
    scale: plan >= LARGE_PLAN ? 1_000_000 : 1000,
  };
}

/** The share that a month has of the period, before anything is typed. */
function monthWeight(rule: MonthRule, season: number | null, days: number): number {
  if (rule === 'equal') return 1;
  return rule === 'days' ? days : (season ?? 1) * days;
}

function monthPlans(
  goal: number,
  settings: PlanSettings,
  { months, fromWizard }: Selection,
  history: History,
  context: ToolContext,
): MonthPlan[] {
  const kept = rowsOf(context, 'months');
  const rows = months.map((month) => ({
    month,
    days: workingDays(context.calendar, month.first, month.last),
    season: seasonIndex(history, month),
    lastYear: lastYear(history, month),
    actual: history.sums.get(monthIndex(month.first)) ?? 0,
  }));
  const typed = months.map(({ first }) => {
    const said = settings.months[String(first)];
    return fromWizard
      ? said === undefined
        ? null
        : Math.round(said * 100)
      : typedAmount(kept.get(String(first)));
  });
  // A month alone is the goal: there is nothing to share.
  const own = months.length === 1 ? [null] : typed;
  const weights = rows.map(({ season, days }) => monthWeight(settings.monthsBy, season, days));
  return merged(rows, goal, weights, own);
}

function peoplePlans(
  plan: number,
  settings: PlanSettings,
  { month, measure, fromWizard }: Selection,
  sales: Sales,
  context: ToolContext,
): PersonPlan[] {
  const kept = rowsOf(context, 'managers');
  const people = peopleOf(context, sales, measure, month, settings.managersBy);
  const all = people.length > 0 ? people : [{ name: '', grade: '', gone: false, usual: null, weight: 1 }];
  const typed = all.map(({ name }) => {
    const said = settings.managers[name];
    if (fromWizard) return said === undefined ? null : Math.round(said * 100);
    return typedAmount(kept.get(personKey(month, name)));
  });
  const weights = all.map(({ weight }) => weight);
  return merged(all, plan, weights, typed);
}

/** The key of a manager's row for ever. */
export function personKey({ first }: Pick<Month, 'first'>, name: string): string {
  return `${first}|${name}`;
}

/** What another month of the period gives a manager: by the same rule, with what was typed then. */
export function partsOfMonth(view: View, month: MonthPlan): number[] {
  const kept = rowsOf(view.context, 'managers');
  const typed = view.people.map(({ name }) => typedAmount(kept.get(personKey(month.month, name))));
  const weights = view.people.map(({ weight }) => weight);
  return shareRest(month.plan, weights, typed).parts;
}

function merged<T>(
  rows: readonly T[],
  total: number,
  weights: readonly number[],
  typed: readonly (number | null)[],
): (T & { plan: number; proposed: number; typed: boolean })[] {
  const { parts } = shareRest(total, weights, typed);
  const alone = shareRest(
    total,
    weights,
    rows.map(() => null),
  ).parts;
  return rows.map((row, index) => ({
    ...row,
    plan: parts[index]!,
    proposed: typed[index] === null ? parts[index]! : alone[index]!,
    typed: typed[index] !== null,
  }));
}

/** The share of new clients in the last twelve months, or the owner's. */
function newShareOf(
  settings: PlanSettings,
  { month, fromWizard }: Selection,
  rows: readonly Sale[],
  context: ToolContext,
): View['newShare'] {
  const shown = monthIndex(month.first);
  const told = rows.filter(({ clientKind }) => clientKind !== '');
  if (told.length === 0) return null;
  const recent = told.filter(({ day }) => day < month.first && shown - monthIndex(day) <= YEAR);
  const sum = (list: readonly Sale[]) => list.reduce((all, { revenue }) => all + revenue, 0);
  const all = sum(recent);
  const fresh = sum(recent.filter(({ clientKind }) => clientKind === 'new'));
  const proposed = all > 0 && fresh >= 0 ? Math.min(1, Math.round((fresh / all) * 1000) / 1000) : null;
  const typed = fromWizard ? settings.newShare : typedShare(rowsOf(context, 'shares').get('new'));
  return { proposed, value: typed !== null && typed <= 1 ? typed : (proposed ?? 0) };
}

function marginOf(rows: readonly Sale[], { first }: Month): number | null {
  const shown = monthIndex(first);
  const known = rows.filter(({ profit, day }) => profit !== null && shown - monthIndex(day) <= YEAR);
  const revenue = known.reduce((sum, sale) => sum + sale.revenue, 0);
  const profit = known.reduce((sum, sale) => sum + (sale.profit ?? 0), 0);
  return revenue > 0 && profit > 0 ? Math.round((profit / revenue) * 10_000) / 10_000 : null;
}

function firstCurrency(context: ToolContext, { from }: Sales): string {
  const rows = from === 'orders' ? context.orders.rows : context.deals;
  return rows.find(({ currency }) => currency !== '')?.currency ?? '';
}

function daysOf({ first, last }: Month): Day[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function weeksOf({ first, last }: Month): Month[] {
  const weeks: Month[] = [];
  for (let day = first; day <= last; ) {
    const sunday = Math.min(last, day + 6 - weekday(day));
    weeks.push({ first: day, last: sunday });
    day = sunday + 1;
  }
  return weeks;
}
