import { isWorking, type Month, type WorkCalendar, weekday } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import type { Chance } from '../../analysis/money-sum';
import { expectedSum, type Outlook, outlook } from '../../analysis/outlook';
import { type Band, runningBand } from '../../analysis/running-band';
import type { Scalar } from '../../blueprint/blueprint';
import type { Words } from '../../words/words';
import { signOf, unitOf } from '../shared/currency';
import { type StageOdds, stageOdds } from '../shared/stage-odds';
import { distinct, fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { type AgreedParts, agreedParts } from './agreed-parts';
import { currenciesOfTables, isIn, type Payments, paymentsOf } from './payments';
import { type Group, type PaymentRow, paymentRows } from './rows';
import { type Selection, selectionOf } from './selection';
import type { CalendarSettings } from './settings';

/** Everything the calendar's sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['paymentCalendar'];
  readonly selection: Selection;
  readonly month: Month;
  readonly days: readonly CalendarDayView[];
  /** First and last day of the weeks, Monday to Sunday, cut to the month. */
  readonly weeks: readonly Month[];
  readonly odds: readonly StageOdds[];
  /** Deals are judged by their age too, so rows follow a stage's number only after Refresh. */
  readonly byAge: boolean;
  readonly rows: readonly PaymentRow[];
  /** Where most of the deals stand that the forecast counts: where deals that lack may best be added. Null without one. */
  readonly usualStage: StageOdds | null;
  /** The deals that are paid by the Instalments sheet, where it is read. */
  readonly agreed: AgreedParts;
  /** What counts as paid. */
  readonly payments: Payments;
  /** Managers of open and of won deals and of orders, by name; '' among them where some deals have none. */
  readonly managers: readonly string[];
  readonly currencies: readonly string[] | null;
  /** The sign or code of the currency shown. */
  readonly unit: string;
  /** Major units in one unit of the day columns. */
  readonly scale: 1000 | 1_000_000;
  /** Minor units: payments of the month, as of the build. */
  readonly paid: number;
  /** The same by manager, folded. */
  readonly paidBy: ReadonlyMap<string, number>;
  /** Minor units: what the forecast counts, weighted. */
  readonly expected: number;
  /** The exact distribution: counted when first asked for, as thousands of payments take a while. */
  readonly outlook: Outlook;
  /** By day of the month: what the running total is above with 90 and 10 %; nothing of days that have passed. */
  readonly band: readonly (Band | undefined)[];
  /** What the owner wrote about payments that are not listed now. */
  readonly unlisted: ReadonlyMap<string, Readonly<Record<string, Scalar>>>;
}

export interface CalendarDayView {
  readonly day: Day;
  readonly worked: boolean;
}

const MINOR_PER_MILLION = 100_000_000;

export function viewOf(settings: CalendarSettings, context: ToolContext): View {
  const selection = selectionOf(settings, context);
  const { month } = selection;
  const { calendar } = context;
  const odds = stageOdds(context);
  const agreed = agreedOf(settings, context);
  const rows = paymentRows(settings, selection, odds, agreed.parts, context);
  const days = daysOf(month, calendar);
  const currencies = currenciesOfTables(context);
  const payments = paymentsOf(context);
  const paidBy = paidIn(payments, selection, currencies?.[0] ?? '');
  const paid = [...paidBy.values()].reduce((sum, own) => sum + own, 0);
  const largest = rows.reduce((most, { amount }) => Math.max(most, Math.abs(amount ?? 0)), 0);
  const listed = new Set(rows.map(({ key }) => key));
  const chances = chancesOf(rows, selection);
  let known: Outlook | undefined;
  let ends: View['band'] | undefined;
  return {
    context,
    text: context.words.paymentCalendar,
    selection,
    month,
    days,
    weeks: weeksOf(month),
    odds,
    byAge: settings.probability === 'age',
    rows,
    agreed,
    usualStage: usualStage(rows, odds, selection),
    payments,
    managers: managersOf(context),
    currencies,
    unit: unitIn(context, selection),
    scale: largest >= MINOR_PER_MILLION ? 1_000_000 : 1000,
    paid,
    paidBy,
    expected: expectedSum(chances),
    get outlook() {
      known ??= outlook(chances, selection.plan === null ? null : selection.plan - paid);
      return known;
    },
    get band() {
      ends ??= bandOf(this);
      return ends;
    },
    unlisted: new Map(
      [...(context.keyedRows?.get('deals') ?? [])].filter(([key, row]) => !listed.has(key) && hasWord(row)),
    ),
  };
}

function daysOf({ first, last }: Month, calendar: WorkCalendar): CalendarDayView[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    return { day, worked: isWorking(calendar, day) };
  });
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

/** Minor units by manager, folded: payments of the month. */
function paidIn(
  payments: Payments,
  { month, currency, manager }: Selection,
  usual: string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const payment of payments.rows) {
    const { day, amount, owner } = payment;
    const inMonth = day >= month.first && day <= month.last;
    const ours =
      (currency === null || isIn(payment, currency, usual, payments)) &&
      (manager === null || fold(owner) === fold(manager));
    if (inMonth && ours) sums.set(fold(owner), (sums.get(fold(owner)) ?? 0) + amount);
  }
  return sums;
}

function managersOf({ deals, orders }: ToolContext): string[] {
  const ours = deals.filter(({ outcome }) => outcome !== 'lost');
  return distinct([...ours, ...orders.rows].map(({ owner }) => owner)).sort();
}

/** The sign of the currency shown; of the orders' only one where the deals state none. */
function unitIn({ deals, orders }: ToolContext, { currency }: Selection): string {
  if (currency !== null) return signOf(currency);
  return unitOf(deals) || signOf(orders.rows[0]?.currency ?? '');
}

const NONE: AgreedParts = { parts: new Map(), doubts: [], excess: 0 };

function agreedOf({ instalments: how }: CalendarSettings, context: ToolContext): AgreedParts {
  if (how !== 'table') return NONE;
  return agreedParts(context.deals, context.instalments, context.keyedRows?.get('deals'));
}

/** How many open deals have paid something already, and how much of it is taken off what they are to bring, minor units. */
export function paidOff({ rows }: Pick<View, 'rows'>): { readonly deals: number; readonly sum: number } {
  const deals = rows.filter(({ first, paid }) => first && paid > 0);
  return { deals: deals.length, sum: deals.reduce((sum, { paid }) => sum + paid, 0) };
}

/** The last working day of the month; where it has none, its last day. */
export function lastWorked({ days }: Pick<View, 'days'>): Day {
  return ([...days].reverse().find(({ worked }) => worked) ?? days[days.length - 1]!).day;
}

function usualStage(
  rows: readonly PaymentRow[],
  odds: readonly StageOdds[],
  selection: Selection,
): StageOdds | null {
  const counted = rows.filter(({ group, first }) => first && countedGroups(selection).has(group));
  const of = ({ pipeline, name }: StageOdds) =>
    counted.filter(({ deal }) => fold(deal.stage) === fold(name) && fold(deal.pipeline) === fold(pipeline))
      .length;
  const known = odds.filter(({ probability }) => probability !== null && probability > 0);
  const most = known.reduce((largest, stage) => Math.max(largest, of(stage)), 0);
  return most === 0 ? null : (known.find((stage) => of(stage) === most) ?? null);
}

/** Groups of payments that the forecast of the month counts. */
export function countedGroups({ countOverdue, countUndated }: Selection): ReadonlySet<Group> {
  return new Set<Group>([
    'certain',
    'probable',
    ...(countOverdue ? ['overdue' as const] : []),
    ...(countUndated ? ['undated' as const] : []),
  ]);
}

/** Payments of one deal that are equally likely are one chance. */
function chancesOf(rows: readonly PaymentRow[], selection: Selection): Chance[] {
  const counted = countedGroups(selection);
  const chances = new Map<string, Chance>();
  for (const { deal, amount, probability, group } of rows) {
    if (!counted.has(group) || amount === null || probability === null) continue;
    const key = `${deal.key}|${probability}`;
    const same = chances.get(key);
    chances.set(key, { amount: amount + (same?.amount ?? 0), probability });
  }
  return [...chances.values()];
}

/** The last day is the outlook's own, with those overdue and undated that the forecast counts. */
function bandOf({
  rows,
  selection,
  context,
  days,
  paid,
  outlook: { low, high },
}: View): (Band | undefined)[] {
  const counted = countedGroups(selection);
  const byDay = new Map<Day, Chance[]>();
  for (const { day, amount, probability, group } of rows) {
    if (!counted.has(group) || day === null || amount === null || probability === null) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), { amount, probability }]);
  }
  const ahead = days.filter(({ day }) => day >= context.today);
  const band = runningBand(ahead.map(({ day }) => byDay.get(day) ?? []));
  const gone = days.length - ahead.length;
  return days.map((_, index) => {
    if (index < gone) return undefined;
    const ends = index === days.length - 1 ? { low, high } : band[index - gone]!;
    return { low: paid + ends.low, high: paid + ends.high };
  });
}

function hasWord(row: Readonly<Record<string, Scalar>>): boolean {
  const has = (name: string) => (row[name] ?? null) !== null;
  const typed = (name: string, base: string) => has(name) && row[name] !== row[base];
  const notes = has('morning') || has('evening') || has('comment');
  return notes || typed('day', 'crmDay') || typed('probability', 'crmProbability');
}
