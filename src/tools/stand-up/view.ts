import { type Month, monthAround, workingDays } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import type { ActivityKind } from '../../tables/activity';
import type { Words } from '../../words/words';
import { type TeamSales, teamSales, typedPlan } from '../shared/team-sales';
import type { ToolContext } from '../tool';
import { type StandUpSettings, USUAL_FEWEST } from './settings';

/** What is counted beside the money, in the order of a sale. */
export const INDICATORS = ['call', 'meeting', 'proposal', 'lead', 'deal'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** An indicator that can be counted, and in which table. */
export interface IndicatorSource {
  readonly name: Indicator;
  readonly from: 'activities' | 'deals' | 'won';
}

export interface Note {
  readonly key: string;
  readonly day: Day;
  readonly name: string;
  readonly text: string;
}

export interface Person {
  readonly name: string;
  /** Major units; null where nobody said one. Not asked where a plan is built. */
  readonly plan: number | null;
  /** What is noted today. */
  readonly note: string;
}

/** Everything the sheet is laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['standUp'];
  readonly month: Month;
  readonly team: TeamSales;
  readonly people: readonly Person[];
  readonly indicators: readonly IndicatorSource[];
  readonly fewest: number;
  /** Working days from today to the end of the month. */
  readonly daysLeft: number;
  /** Notes of the department, today's. */
  readonly note: string;
  /** Notes of other days and of people not listed, the latest first. */
  readonly notes: readonly Note[];
}

export function viewOf(settings: StandUpSettings, context: ToolContext): View {
  const month = monthAround(context.today);
  const team = teamSales(context, month);
  const kept = notesOf(context);
  const text = (name: string) => kept.get(noteKey(context.today, name))?.text ?? '';
  const listed = new Set(['', ...team.names].map((name) => noteKey(context.today, name)));
  const typed = context.inputs.get('fewest');
  const people = team.names.filter((name) => name !== '');
  const fromWizard = !context.inputs.has('fewest');
  return {
    context,
    text: context.words.standUp,
    month,
    team,
    people: team.names.map((name) => ({
      name,
      plan: (fromWizard ? settings.plans[name] : undefined) ?? typedPlan(context, month, name),
      note: name === '' ? '' : text(name),
    })),
    indicators: indicatorsOf(context, people),
    fewest: typeof typed === 'number' && typed >= 1 ? typed : (settings.fewest ?? USUAL_FEWEST),
    daysLeft: workingDays(context.calendar, context.today, month.last),
    note: text(''),
    notes: [...kept.values()]
      .filter((note) => note.text !== '' && !listed.has(note.key))
      .sort((a, b) => b.day - a.day || (a.name < b.name ? -1 : 1)),
  };
}

/** Of an activity where its kind was imported; leads else are deals created, deals are won deals, as in the plan, whatever the money comes from. */
function indicatorsOf({ activities, deals }: ToolContext, people: readonly string[]): IndicatorSource[] {
  const kinds = new Set<ActivityKind>(activities.rows.map(({ kind }) => kind));
  return INDICATORS.flatMap((name): IndicatorSource[] => {
    if (name === 'deal') return people.length > 0 ? [{ name, from: 'won' }] : [];
    if (activities.source && kinds.has(name)) return [{ name, from: 'activities' }];
    const created = name === 'lead' && deals.some((deal) => deal.created !== null && deal.owner !== '');
    return created ? [{ name, from: 'deals' }] : [];
  });
}

/** The key of a note's row, for ever; the department's has no name. */
export function noteKey(day: Day, name: string): string {
  return `${day}|${name}`;
}

function notesOf({ keyedRows }: ToolContext): Map<string, Note> {
  const notes = new Map<string, Note>();
  const rows = ['notesBefore', 'notes'].flatMap((name) => [...(keyedRows?.get(name) ?? [])]);
  for (const [key, row] of rows) {
    const [, day, name] = /^(\d+)\|(.*)$/s.exec(key) ?? [];
    if (day === undefined || name === undefined) continue;
    const text = row.note === null || row.note === undefined ? '' : String(row.note);
    notes.set(key, { key, day: Number(day), name, text });
  }
  return notes;
}
