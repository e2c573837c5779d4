import { type Month, monthAround } from '../../analysis/calendar';
import { type Day, monthIndex } from '../../analysis/day';
import { fromMinor } from '../../analysis/money';
import type { BonusBase } from '../../analysis/scheme';
import type { Scalar } from '../../blueprint/blueprint';
import type { Words } from '../../words/words';
import { nice } from '../motivation/people';
import { builtScheme } from '../motivation/published';
import { type SalesTable, type SalesTables, salesTables, tableOf } from '../motivation/sales';
import { PLAN_KEYS } from '../plan/published';
import { currenciesIn, homeSign, signOf } from '../shared/currency';
import { numberIn, textIn } from '../shared/report-parts';
import { byMonth } from '../shared/sales';
import { planKey, salesBy, type TeamSales, teamSales, typedPlan } from '../shared/team-sales';
import { fold } from '../shared/texts';
import { typedList } from '../shared/typed-list';
import type { ToolContext } from '../tool';
import { schemeFacts } from './scheme-facts';
import { OWN_STEPS, type PayCardsSettings } from './settings';

/** A sale of the month that a payslip lists. */
export interface SaleLine {
  /** The row's key in its table, and what splits of its deal are found by. */
  readonly key: string;
  readonly deal: string;
  readonly title: string;
  readonly day: Day;
  readonly isReturn: boolean;
  /** Whether the sale is in the person's name; else only a split gives a share. */
  readonly isOwner: boolean;
}

export interface Person {
  readonly name: string;
  readonly role: number;
  readonly base: BonusBase;
  readonly indicators: number;
  /** Steps of the bonus in use. */
  readonly steps: number;
  /** Typed or proposed, major units; asked only where no scheme has plans. */
  readonly plan: number | null;
  /** What is proposed, to know at the next build what was typed over it. */
  readonly usualPlan: number | null;
  /** Actual figures of indicators that are typed by hand, from the first. */
  readonly typed: readonly (number | null)[];
  readonly lines: readonly SaleLine[];
}

export interface Split {
  readonly deal: string;
  readonly manager: string;
  readonly share: number | null;
}

/** Everything the sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['payCards'];
  readonly month: Month;
  /** The last day that counts: today, or the last one of the month before. */
  readonly day: Day;
  readonly unit: string;
  readonly currencies: readonly string[] | null;
  readonly currency: string | null;
  readonly tables: SalesTables;
  readonly people: readonly Person[];
  readonly splits: readonly Split[];
  /** Whether they count: only then the table is shown. */
  readonly splitting: boolean;
  /** The quoted names of the sheets that others build. */
  readonly motivation: string | undefined;
  readonly planSheet: string | undefined;
  readonly own: {
    readonly fixed: number;
    readonly steps: readonly { readonly from: number | null; readonly rate: number | null }[];
  };
  readonly heads: readonly string[];
  readonly asPaid: boolean;
  readonly quarterly: boolean;
  /** What was typed and has no cell now: for other months and people, and what another sheet says instead. */
  readonly kept: { readonly [rows in 'plans' | 'actuals' | 'unseen' | 'steps']: KeptRows };
}

export type KeptRows = readonly (readonly [key: string, row: Readonly<Record<string, Scalar>>])[];

const FEWEST_SPLITS = 10;
const SPARE = 4;
/** Columns of typed indicators. */
export const ACTUALS = [1, 2, 3, 4, 5, 6].map((number) => `actual${number}`);
/** The key under which the fixed base waits among the steps. */
const FIXED = 'fixed';

export function indicatorKey({ first }: Month, name: string): string {
  return `${first}|${fold(name)}`;
}

export function viewOf(settings: PayCardsSettings, context: ToolContext): View {
  const { inputs, elsewhere, words } = context;
  const day = settings.month === 'current' ? context.today : monthAround(context.today).first - 1;
  const month = monthAround(day);
  const tables = salesTables(context);
  const all = [...context.deals.filter(({ outcome }) => outcome === 'won'), ...context.orders.rows];
  const currencies = currenciesIn(all.filter(({ amount }) => amount !== null));
  const typed = textIn(inputs.get('currency'));
  const wanted = typed === words.payCards.none ? '' : typed;
  const currency = currencies && (currencies.find((name) => name === wanted) ?? currencies[0] ?? null);
  const facts = schemeFacts(context);
  const splits = splitsOf(context);
  const team = teamSales(context, month);
  const everybody = team.names.filter((name) => name !== '');
  const names = everybody.filter((name) => !facts.isHead(name));
  const rows = (name: string) => context.keyedRows?.get(name);
  const asked = !inputs.has('fixed') && !inputs.has('month');
  const typedRows = new Map(context.keyedRows).set('plans', new Map(typedPlans(context)));
  const motivation = builtScheme(context);
  const fixed = numberIn(inputs.get('fixed')) ?? numberIn(rows('steps')?.get(FIXED)?.from);
  const persons = names.map((name): Person => {
    const role = facts.role(name);
    const base = facts.base(role);
    const proposed = usualPlan(name, month, team);
    const standing = rows('plans')?.get(planKey(month, name));
    const isEmptied = numberIn(standing?.usual) !== null && numberIn(standing?.plan) === null;
    const [actuals, unseen] = (['actuals', 'unseen'] as const).map(
      (block) => rows(block)?.get(indicatorKey(month, name)) ?? {},
    );
    return {
      name,
      role,
      base,
      indicators: facts.indicators(role),
      steps: motivation === undefined ? OWN_STEPS.length : facts.steps(role),
      plan:
        (asked ? settings.plans[name] : undefined) ??
        typedPlan({ ...context, keyedRows: typedRows }, month, name) ??
        (isEmptied ? null : proposed),
      usualPlan: proposed,
      typed: ACTUALS.map((column) => numberIn(actuals?.[column]) ?? numberIn(unseen?.[column])),
      lines: linesOf(
        name,
        tableOf(base, tables),
        { month, day, currency },
        facts.splits ? splits : [],
        context,
      ),
    };
  });
  // Who left before the month has a card only for sales that came after.
  const isHere = ({ name, lines }: Person) =>
    lines.length > 0 || !((facts.left(name) ?? month.first) < month.first);
  const people = persons.filter(isHere);
  return {
    context,
    text: words.payCards,
    month,
    day,
    unit: currencies
      ? signOf(currency ?? '')
      : signOf(all.find((row) => row.currency !== '')?.currency ?? '') || homeSign(context.locale),
    currencies,
    currency,
    tables,
    people,
    splits,
    splitting: facts.splits,
    motivation,
    planSheet: elsewhere.sheet(PLAN_KEYS),
    own: {
      fixed: fixed ?? settings.fixed ?? 0,
      steps: OWN_STEPS.map((step, index) => {
        const row = rows('steps')?.get(String(index + 1));
        return row ? { from: numberIn(row.from), rate: numberIn(row.rate) } : step;
      }),
    },
    heads: everybody.filter((name) => facts.isHead(name)),
    asPaid: facts.asPaid,
    quarterly: facts.quarterly,
    kept: keptRows(context, motivation !== undefined, people, month, fixed),
  };
}

/** Plans that stand on the sheet and are not what it proposed. */
function typedPlans({ keyedRows }: Pick<ToolContext, 'keyedRows'>): KeptRows {
  return [...(keyedRows?.get('plans') ?? [])].flatMap(([key, { plan, usual }]) =>
    numberIn(plan) === null || plan === usual ? [] : [[key, { plan: plan ?? null }] as const],
  );
}

function keptRows(
  { keyedRows }: ToolContext,
  schemed: boolean,
  people: readonly Person[],
  month: Month,
  fixed: number | null,
): View['kept'] {
  const rows = (name: string) => [...(keyedRows?.get(name) ?? [])];
  const shown = new Set(schemed ? [] : people.map(({ name }) => planKey(month, name)));
  const here = new Set(people.map(({ name }) => indicatorKey(month, name)));
  const unseen = people.map(({ name, typed, indicators }): KeptRows[number] => [
    indicatorKey(month, name),
    Object.fromEntries(ACTUALS.map((column, index) => [column, index < indicators ? null : typed[index]!])),
  ]);
  const own = rows('steps').filter(([key]) => key !== FIXED);
  return {
    plans: typedPlans({ keyedRows }).filter(([key]) => !shown.has(key)),
    actuals: rows('actuals').filter(([key]) => !here.has(key)),
    unseen: [
      ...rows('unseen').filter(([key]) => !here.has(key)),
      ...unseen.filter(([, row]) => Object.values(row).some((cell) => cell !== null)),
    ],
    steps: schemed ? [...own, ...(fixed === null ? [] : [[FIXED, { from: fixed }] as const])] : [],
  };
}

/** Months that an unsaid plan is proposed from. */
const LOOKED_BACK = 3;

/** An average of the months before, rounded to two digits, so that a card can tell a next step; major units. */
function usualPlan(name: string, month: Month, { sales }: TeamSales): number | null {
  const shown = monthIndex(month.first);
  const sums = byMonth(salesBy(sales.rows, name), 'revenue');
  const months = Array.from({ length: LOOKED_BACK }, (_, index) => sums.get(shown - 1 - index) ?? 0);
  const usual = nice(fromMinor(months.reduce((sum, own) => sum + own, 0) / LOOKED_BACK));
  return usual > 0 ? usual : null;
}

function splitsOf({ keyedRows }: ToolContext): Split[] {
  return typedList(keyedRows?.get('splits'), { fewest: FEWEST_SPLITS, spare: SPARE }, (row) => ({
    deal: textIn(row.deal),
    manager: textIn(row.manager),
    share: numberIn(row.share),
  }));
}

interface Scope {
  readonly month: Month;
  readonly day: Day;
  readonly currency: string | null;
}

interface Row extends Omit<SaleLine, 'isOwner'> {
  readonly owner: string;
  readonly currency: string;
}

/** The person's sales of the month, and those of deals that are split with the person, by day. */
function linesOf(
  name: string,
  table: SalesTable,
  { month, day, currency }: Scope,
  splits: readonly Split[],
  context: ToolContext,
): SaleLine[] {
  const shared = new Set(
    splits.filter(({ manager }) => fold(manager) === fold(name)).map(({ deal }) => fold(deal)),
  );
  return rowsOf(table, context)
    .filter((row) => row.day >= month.first && row.day <= Math.min(day, month.last))
    .filter((row) => currency === null || fold(row.currency) === fold(currency))
    .filter((row) => fold(row.owner) === fold(name) || shared.has(fold(row.deal)))
    .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1))
    .map((row) => ({ ...row, isOwner: fold(row.owner) === fold(name) }));
}

function rowsOf(table: SalesTable, { deals, orders }: ToolContext): Row[] {
  if (table === 'orders') {
    return orders.rows.map((order) => ({
      key: order.key,
      deal: order.deal || order.id || order.key,
      title: order.client || order.product || order.id,
      day: order.day,
      isReturn: order.amount < 0,
      owner: order.owner,
      currency: order.currency,
    }));
  }
  return deals.flatMap((deal) =>
    deal.outcome === 'won' && deal.closed !== null && deal.amount !== null
      ? [
          {
            key: deal.key,
            deal: deal.id || deal.key,
            title: deal.title || deal.client || deal.id,
            day: deal.closed,
            isReturn: deal.amount < 0,
            owner: deal.owner,
            currency: deal.currency,
          },
        ]
      : [],
  );
}
