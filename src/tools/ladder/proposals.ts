import { monthIndex } from '../../analysis/day';
import { boundAbove, gradeLevels, proposedBounds } from '../../analysis/ladder';
import { fromMinor } from '../../analysis/money';
import { quantile } from '../../analysis/quantile';
import type { Words } from '../../words/words';
import { nice } from '../motivation/people';
import { byMonth } from '../shared/sales';
import { salesBy, type TeamSales } from '../shared/team-sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { LEVELS } from './settings';
import type { LevelCells, Person } from './view';

export interface Proposal {
  readonly levels: readonly LevelCells[];
  readonly byGrades: boolean;
  /** Grades that there is no room for. */
  readonly leftOut: readonly string[];
}

const YEAR = 12;
/** With one grade for everybody there is nothing to climb. */
const FEWEST_GRADES = 2;

/** How many grades the people have, by name. */
export function gradesOf(people: readonly Person[]): number {
  return new Set(people.map(({ grade }) => fold(grade.trim())).filter((grade) => grade !== '')).size;
}

/** From the team's own grades where it has some, else from the months that it really had in the last year. */
export function proposedLevels(
  count: number,
  people: readonly Person[],
  team: TeamSales,
  context: ToolContext,
): Proposal {
  const { text, margin } = { text: context.words.ladder, margin: marginOf(team) };
  const withProfit = (level: Omit<LevelCells, 'profit'>): LevelCells => ({
    ...level,
    profit: level.turnover === null || margin === null ? null : nice(level.turnover * margin),
  });
  if (gradesOf(people) < FEWEST_GRADES) {
    const levels = quantileLevels(count, people, team, context);
    return { levels: levels.map(withProfit), byGrades: false, leftOut: [] };
  }
  const graded = people.map((person) => ({
    grade: person.grade,
    months: monthsOf(person, team, context),
    pay: payOf(person, context),
  }));
  const { levels, leftOut } = gradeLevels(graded, Math.min(count, LEVELS.max));
  const named = levels.map(({ name, turnover, income }, index) => ({
    ...text.proposed(index + 1, count),
    name,
    turnover,
    income: income === null ? null : nice(income),
  }));
  return { levels: withTop(named, count, text).map(withProfit), byGrades: true, leftOut };
}

type Level = Omit<LevelCells, 'profit'>;

/** Levels above the highest grade, where there are to be more than grades. */
function withTop(levels: readonly Level[], count: number, text: Words['ladder']): Level[] {
  const all = [...levels];
  while (all.length < count) {
    const usual = text.proposed(all.length + 1, count);
    const taken = all.some(({ name }) => fold(name) === fold(usual.name));
    const last = all[all.length - 1]?.turnover ?? null;
    const before = all[all.length - 2]?.turnover ?? 0;
    all.push({
      ...usual,
      name: taken ? text.level(all.length + 1) : usual.name,
      turnover: last === null ? null : boundAbove(last, before),
      income: null,
    });
  }
  return all;
}

function quantileLevels(
  count: number,
  people: readonly Person[],
  { sales }: TeamSales,
  context: ToolContext,
): Level[] {
  const shown = monthIndex(context.today);
  const months = people.flatMap(({ name }) =>
    [...byMonth(salesBy(sales.rows, name), 'revenue')].flatMap(([month, sum]) =>
      month < shown && month >= shown - YEAR ? [fromMinor(sum)] : [],
    ),
  );
  const pays = context.team.rows.flatMap(({ currentPay }) =>
    currentPay === null ? [] : [fromMinor(currentPay)],
  );
  return proposedBounds(months, count).map((turnover, index) => {
    const income = quantile(pays, (index + 1) / (count + 1));
    return {
      ...context.words.ladder.proposed(index + 1, count),
      turnover,
      income: income === null ? null : nice(income),
    };
  });
}

/** Turnovers of the whole months of the last year that the person was at work; of months without a sale 0. */
function monthsOf({ name, since }: Person, { sales }: TeamSales, { today }: ToolContext): number[] {
  const shown = monthIndex(today);
  const first = since === null ? shown : Math.max(monthIndex(since), shown - YEAR);
  const sums = byMonth(salesBy(sales.rows, name), 'revenue');
  return Array.from({ length: Math.max(0, shown - first) }, (_, index) =>
    fromMinor(sums.get(first + index) ?? 0),
  );
}

function payOf({ name }: Person, { team }: ToolContext): number | null {
  const pay = team.rows.find((member) => fold(member.name) === fold(name))?.currentPay ?? null;
  return pay === null ? null : fromMinor(pay);
}

/** The share of gross profit in the sales whose profit is known; null where none is. */
function marginOf({ sales }: TeamSales): number | null {
  const known = sales.rows.filter(({ profit }) => profit !== null);
  const revenue = known.reduce((sum, sale) => sum + sale.revenue, 0);
  return revenue > 0 ? known.reduce((sum, { profit }) => sum + (profit ?? 0), 0) / revenue : null;
}
