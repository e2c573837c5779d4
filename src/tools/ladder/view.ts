import { monthAround } from '../../analysis/calendar';
import { calendarDay, type Day, dayOf } from '../../analysis/day';
import { firstFullMonth } from '../../analysis/ladder';
import type { Words } from '../../words/words';
import { numberIn, textIn } from '../shared/report-parts';
import { salesBy, type TeamSales, teamSales } from '../shared/team-sales';
import { fold } from '../shared/texts';
import { isTyped, type TypedRow } from '../shared/typed-list';
import type { ToolContext } from '../tool';
import { proposedLevels } from './proposals';
import { type LadderSettings, LEVELS, USUAL } from './settings';

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

/** What the head of sales says of a manager on the way to the next level: the words of its cells. */
export interface Marks {
  readonly leading: string;
  readonly skills: string;
}

type KeptRow = readonly [string, TypedRow];

/** Everything the sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['ladder'];
  readonly team: TeamSales;
  readonly levels: readonly LevelCells[];
  /** Whether levels that nobody has typed are those of the team's grades. */
  readonly byGrades: boolean;
  /** Grades that a ladder has no room for. */
  readonly leftOut: readonly string[];
  readonly months: number;
  readonly fewest: number;
  readonly people: readonly Person[];
  /** By the folded name. */
  readonly marks: ReadonlyMap<string, Marks>;
  /** Levels that were typed and are not shown now, and marks of people who are not listed. */
  readonly kept: { readonly levels: readonly TypedRow[]; readonly marks: readonly KeptRow[] };
}

const YEAR = 12;

export function viewOf(settings: LadderSettings, context: ToolContext): View {
  const { inputs, words, keyedRows } = context;
  const text = words.ladder;
  const team = teamSales(context, monthAround(context.today));
  const names = team.atWork;
  const people = names.map((name) => personOf(name, team, context));
  const { typed, shown } = typedLevels(settings, context);
  const proposed = proposedLevels(shown, people, team, context);
  const listed = new Set(names.map(fold));
  const marks = [...(keyedRows?.get('marks') ?? [])].filter(([, row]) => isTyped(row));
  return {
    context,
    text,
    team,
    levels: proposed.levels.map((level, index) => (typed[index] ? cellsOf(typed[index]) : level)),
    byGrades: proposed.byGrades,
    leftOut: proposed.leftOut,
    months: numberIn(inputs.get('months')) ?? settings.months,
    fewest: numberIn(inputs.get('fewest')) ?? USUAL.fewest,
    people,
    marks: new Map(
      marks.map(([key, row]) => [key, { leading: textIn(row.leading), skills: textIn(row.skills) }]),
    ),
    kept: { levels: typed.slice(shown), marks: marks.filter(([key]) => !listed.has(key)) },
  };
}

/** Levels as they were typed, those out of sight last, and how many are shown: a level that was put in stays. */
function typedLevels(
  settings: LadderSettings,
  { inputs, keyedRows, elsewhere }: ToolContext,
): { readonly typed: readonly TypedRow[]; readonly shown: number } {
  const rows = (name: string) => [...(keyedRows?.get(name) ?? [])].map(([, row]) => row).filter(isTyped);
  const typed = [...rows('levels'), ...rows('levelsKept')];
  if (!inputs.has('months')) return { typed, shown: settings.levels };
  const visible = [...(elsewhere.rows?.('ladder', 'levels').values() ?? [])].filter(isTyped).length;
  return { typed, shown: visible === 0 ? settings.levels : Math.max(visible, LEVELS.min) };
}

function cellsOf(row: TypedRow): LevelCells {
  return {
    name: textIn(row.name),
    turnover: numberIn(row.turnover),
    profit: numberIn(row.profit),
    income: numberIn(row.income),
    leading: textIn(row.leading),
    skills: textIn(row.skills),
  };
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
