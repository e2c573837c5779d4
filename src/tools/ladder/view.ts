import { monthAround } from '../../analysis/calendar';
import { calendarDay, type Day, dayOf, monthIndex } from '../../analysis/day';
import { firstFullMonth, proposedBounds } from '../../analysis/ladder';
import { fromMinor } from '../../analysis/money';
import { quantile } from '../../analysis/quantile';
import type { Scalar } from '../../blueprint/blueprint';
import type { Words } from '../../words/words';
import { nice } from '../motivation/people';
import { numberIn, textIn } from '../shared/report-parts';
import { byMonth } from '../shared/sales';
import { salesBy, type TeamSales, teamSales } from '../shared/team-sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { type LadderSettings, USUAL } from './settings';

/** What stands in the cells of a level; money in major units. */
export interface LevelCells {
  readonly name: string;
  readonly turnover: number | null;
  readonly profit: number | null;
  readonly income: number | null;
  readonly leading: string;
  readonly skills: string;
}

export interface Person {
  readonly name: string;
  readonly grade: string;
  /** The first day of the first month that counts whole; null where nothing tells. */
  readonly since: Day | null;
}

/** Everything the sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['ladder'];
  readonly team: TeamSales;
  readonly levels: readonly LevelCells[];
  readonly months: number;
  readonly fewest: number;
  readonly people: readonly Person[];
  /** Levels that were typed and are not shown now. */
  readonly kept: readonly (readonly [string, Readonly<Record<string, Scalar>>])[];
}

const YEAR = 12;

export function viewOf(settings: LadderSettings, context: ToolContext): View {
  const { inputs, words, keyedRows } = context;
  const text = words.ladder;
  const team = teamSales(context, monthAround(context.today));
  const typed = keyedRows?.get('levels');
  const bounds = proposals(settings.levels, team, context);
  const names = team.names.filter((name) => name !== '');
  const numbers = new Set(bounds.map((_, index) => String(index + 1)));
  return {
    context,
    text,
    team,
    levels: bounds.map((bound, index): LevelCells => {
      const row = typed?.get(String(index + 1));
      if (!row) return { ...bound, ...text.proposed(index + 1, settings.levels) };
      return {
        name: textIn(row.name),
        turnover: numberIn(row.turnover),
        profit: numberIn(row.profit),
        income: numberIn(row.income),
        leading: textIn(row.leading),
        skills: textIn(row.skills),
      };
    }),
    months: numberIn(inputs.get('months')) ?? settings.months,
    fewest: numberIn(inputs.get('fewest')) ?? USUAL.fewest,
    people: names.map((name) => personOf(name, team, context)),
    kept: [...(typed ?? [])].filter(([key]) => !numbers.has(key)),
  };
}

/** From the months that the team really had in the last year. */
function proposals(
  count: number,
  { sales, names }: TeamSales,
  { today, team }: ToolContext,
): Pick<LevelCells, 'turnover' | 'profit' | 'income'>[] {
  const shown = monthIndex(today);
  const months = names
    .filter((name) => name !== '')
    .flatMap((name) =>
      [...byMonth(salesBy(sales.rows, name), 'revenue')].flatMap(([month, sum]) =>
        month < shown && month >= shown - YEAR ? [fromMinor(sum)] : [],
      ),
    );
  const known = sales.rows.filter(({ profit }) => profit !== null);
  const revenue = known.reduce((sum, sale) => sum + sale.revenue, 0);
  const margin = revenue > 0 ? known.reduce((sum, { profit }) => sum + (profit ?? 0), 0) / revenue : null;
  const pays = team.rows.flatMap(({ currentPay }) => (currentPay === null ? [] : [fromMinor(currentPay)]));
  return proposedBounds(months, count).map((turnover, index) => ({
    turnover,
    profit: turnover === null || margin === null ? null : nice(turnover * margin),
    income: rounded(quantile(pays, (index + 1) / (count + 1))),
  }));
}

function rounded(value: number | null): number | null {
  return value === null ? null : nice(value);
}

function personOf(name: string, { sales }: TeamSales, { team }: ToolContext): Person {
  const member = team.rows.find((own) => fold(own.name) === fold(name));
  const days = salesBy(sales.rows, name).map(({ day }) => day);
  const first = member?.started ?? (days.length === 0 ? null : days.reduce((a, b) => Math.min(a, b)));
  return {
    name,
    grade: member?.grade ?? '',
    since: first === null ? null : monthStart(firstFullMonth(first)),
  };
}

/** The first day of a month by its number, year × 12 + month − 1. */
function monthStart(month: number): Day {
  return dayOf(Math.floor(month / YEAR), (month % YEAR) + 1, 1);
}

/** The first day of the months looked at, and the last one. */
export function windowOf(today: Day, months: number): { readonly first: Day; readonly last: Day } {
  const { year, month } = calendarDay(today);
  return { first: dayOf(year, month - months, 1), last: dayOf(year, month, 1) - 1 };
}
