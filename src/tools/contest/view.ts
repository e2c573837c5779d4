import { CONTEST_RULES, type ContestRule } from '../../analysis/contest';
import { calendarDay, type Day } from '../../analysis/day';
import type { Words } from '../../words/words';
import { signOf } from '../shared/currency';
import { numberIn, textIn } from '../shared/report-parts';
import { distinct, fold } from '../shared/texts';
import { typedList } from '../shared/typed-list';
import type { KeyedCells, ToolContext } from '../tool';
import { type ContestSales, salesOf } from './sales';
import { type ContestSettings, USUAL } from './settings';

export interface Participant {
  readonly name: string;
  readonly takesPart: boolean;
}

/** What the owner wrote of a contest that is over. */
export interface PastWinner {
  readonly day: Day | null;
  readonly contest: string;
  readonly winner: string;
  readonly prize: string;
}

/** A contribution beyond the job, as it stands in the board's rows. */
export interface Contribution {
  readonly day: Day | null;
  readonly who: string;
  readonly what: string;
  readonly points: number | null;
}

/** Everything the sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['contest'];
  readonly rule: ContestRule;
  readonly from: Day;
  readonly to: Day;
  readonly pastDays: number;
  readonly fewest: number;
  readonly name: string;
  readonly sales: ContestSales;
  readonly unit: string;
  readonly people: readonly Participant[];
  /** By place, from 1. */
  readonly prizes: readonly string[];
  readonly winners: readonly PastWinner[];
  readonly year: number;
  readonly boardPrizes: readonly string[];
  readonly contributions: readonly Contribution[];
  /** Who may stand on the board: the people, and those whom its rows name. */
  readonly boardNames: readonly string[];
}

export const PRIZES = 5;
export const BOARD_PRIZES = 3;
const FEWEST_WINNERS = 6;
const FEWEST_CONTRIBUTIONS = 20;

export function viewOf(settings: ContestSettings, context: ToolContext): View {
  const { inputs, words } = context;
  const text = words.contest;
  const rows = (name: string): KeyedCells => context.keyedRows?.get(name) ?? new Map();
  const typed = textIn(inputs.get('rule'));
  const rule = CONTEST_RULES.find((one) => text.rules[one] === typed) ?? settings.rule;
  const wanted = inputs.has('currency') ? textIn(inputs.get('currency')) : null;
  const sales = salesOf(context, settings.table, wanted === text.none ? '' : wanted);
  const from = numberIn(inputs.get('from')) ?? settings.from;
  const to = numberIn(inputs.get('to')) ?? settings.to;
  // A build that the wizard asked for leaves out the cells it asks for: then its list counts.
  const asked = !inputs.has('rule');
  const parts = rows('people');
  const people = namesOf(context, sales).map((name) => {
    const word = parts.get(fold(name))?.part;
    const said = asked || word === undefined ? settings.takesPart.includes(name) : word !== text.no;
    return { name, takesPart: said };
  });
  const contributions = typedList(rows('contributions'), { fewest: FEWEST_CONTRIBUTIONS }, (row) => ({
    day: numberIn(row.day),
    who: textIn(row.who),
    what: textIn(row.what),
    points: numberIn(row.points),
  }));
  const prizes = (name: string, fewest: number) =>
    typedList(rows(name), { fewest, spare: 0 }, ({ prize }) => textIn(prize));
  return {
    context,
    text,
    rule,
    from,
    to,
    pastDays: numberIn(inputs.get('pastDays')) ?? USUAL.pastDays,
    fewest: numberIn(inputs.get('fewest')) ?? USUAL.fewest,
    name: textIn(inputs.get('name')) || text.usualName,
    sales,
    unit: signOf(sales.currency ?? sales.rows.find(({ currency }) => currency !== '')?.currency ?? ''),
    people,
    prizes: prizes('prizes', PRIZES),
    winners: typedList(rows('winners'), { fewest: FEWEST_WINNERS }, (row) => ({
      day: numberIn(row.day),
      contest: textIn(row.contest),
      winner: textIn(row.winner),
      prize: textIn(row.prize),
    })),
    year: numberIn(inputs.get('year')) ?? calendarDay(context.today).year,
    boardPrizes: prizes('boardPrizes', BOARD_PRIZES),
    contributions,
    boardNames: distinct([
      ...people.map(({ name }) => name),
      ...contributions.map(({ who }) => who.trim()).filter((who) => who !== ''),
    ]).sort((a, b) => (fold(a) < fold(b) ? -1 : 1)),
  };
}

/** A year back sellers are still of the department. */
const YEAR = 366;

/** Those at work of the team and whoever sold within a year, by name. */
export function namesOf({ team, today }: ToolContext, { rows }: ContestSales): string[] {
  const gone = new Set(
    team.rows.filter(({ left }) => left !== null && left < today).map(({ name }) => fold(name)),
  );
  const recent = rows
    .filter(({ owner, day }) => owner !== '' && day > today - YEAR)
    .map(({ owner }) => owner);
  const names = [...team.rows.map(({ name }) => name), ...recent];
  return distinct(names)
    .filter((name) => name !== '' && !gone.has(fold(name)))
    .sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
}
