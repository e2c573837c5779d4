import { type Month, monthAround } from '../../analysis/calendar';
import { type Day, monthIndex } from '../../analysis/day';
import { fromMinor } from '../../analysis/money';
import type { BonusBase } from '../../analysis/scheme';
import type { Words } from '../../words/words';
import { nice, roleOf } from '../motivation/people';
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
import {
  ACTUALS,
  carriedOf,
  FIXED,
  indicatorKey,
  type Kept,
  type KeptRows,
  keptRows,
  leftRows,
  typedPlans,
} from './kept';
import { type Months, monthsOf } from './months';
import { type Draft, type Person, withLines } from './people';
import { type Book, bookOf, type SaleRow, sharesOf } from './sale-lines';
import { schemeFacts } from './scheme-facts';
import { OWN_STEPS, type PayCardsSettings } from './settings';

export interface Split {
  readonly deal: string;
  readonly manager: string;
  readonly share: number | null;
}

/** Everything the sheets are laid out from. */
export interface View extends Months {
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
  /** Sales of shared deals that somebody has a share of. */
  sharedSales(base: BonusBase, name: string, month: Month): readonly SaleRow[];
  /** Returns of a table that name an order of a shared deal, with the deal. */
  sharedByOrder(table: SalesTable): readonly SaleRow[];
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
  /** What was typed and has no cell now: for other months and people, and what another sheet says instead. */
  readonly kept: Kept;
  /** What earlier months have left to take off, as their cards said. */
  readonly left: KeptRows;
}

const FEWEST_SPLITS = 10;
const SPARE = 4;
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
  const rows = (name: string) => context.keyedRows?.get(name);
  const asked = !inputs.has('fixed') && !inputs.has('month');
  const typedRows = new Map(context.keyedRows).set('plans', new Map(typedPlans(context)));
  const motivation = builtScheme(context);
  const members = new Map(context.team.rows.map((member) => [fold(member.name), member]));
  // A head whom the scheme leaves out is none of its managers, and has no card by their pay.
  const isLeftOut = (name: string) =>
    motivation !== undefined && !facts.isIn(name) && roleOf(members.get(fold(name))?.role ?? '') === 'head';
  const sellers = team.names.filter((name) => name !== '' && !isIn(facts.heads, name) && !isLeftOut(name));
  const names = [...sellers, ...facts.heads];
  const fixed = numberIn(inputs.get('fixed')) ?? numberIn(rows('steps')?.get(FIXED)?.from);
  const drafts = names.map((name): Draft => {
    const role = facts.role(name);
    const proposed = usualPlan(name, month, team);
    const standing = rows('plans')?.get(planKey(month, name));
    const isEmptied = numberIn(standing?.usual) !== null && numberIn(standing?.plan) === null;
    const [actuals, unseen] = (['actuals', 'unseen'] as const).map(
      (block) => rows(block)?.get(indicatorKey(month, name)) ?? {},
    );
    return {
      name,
      role,
      base: facts.base(role),
      indicators: facts.indicators(role),
      steps: motivation === undefined ? OWN_STEPS.length : facts.steps(role),
      plan:
        (asked ? settings.plans[name] : undefined) ??
        typedPlan({ ...context, keyedRows: typedRows }, month, name) ??
        (isEmptied ? null : proposed),
      usualPlan: proposed,
      typed: ACTUALS.map((column) => numberIn(actuals?.[column]) ?? numberIn(unseen?.[column])),
      isHead: isIn(facts.heads, name),
      isGone: (facts.left(name) ?? month.first) < month.first,
      isOutside: members.size > 0 && !members.has(fold(name)),
      team: members.get(fold(name))?.team ?? '',
      asPaid: facts.asPaid(role),
      quarterly: facts.quarterly(role),
      ...carriedOf(context, month, name),
    };
  });
  const shares = sharesOf(facts.splits ? splits : []);
  const books = new Map<SalesTable, Book>();
  const book = (table: SalesTable): Book => {
    const known = books.get(table) ?? bookOf(table, { month, day, currency, shares }, context);
    books.set(table, known);
    return known;
  };
  const staff = facts.sellers.map((name) => ({ name, team: members.get(fold(name))?.team ?? '' }));
  const people = withLines(drafts, { tables, month, book, staff, shares });
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
    ...monthsOf(people, month),
    sharedSales: (base, name, { first, last }) => {
      const { rows: sales } = book(tableOf(base, tables));
      return sales.filter(
        ({ deal, day: on }) => on >= first && on <= last && shares.get(fold(deal))?.has(fold(name)),
      );
    },
    sharedByOrder: (table) => (shares.size > 0 ? book(table).byOrder : []),
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
    kept: keptRows(context, motivation !== undefined, people, month, fixed),
    left: leftRows(context, people, month),
  };
}

function isIn(names: readonly string[], name: string): boolean {
  return names.some((one) => fold(one) === fold(name));
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
