import { type Month, monthAround } from '../../analysis/calendar';
import type { Words } from '../../words/words';
import { type TeamSales, teamSales } from '../shared/team-sales';
import type { ToolContext } from '../tool';
import { type LeftOut, leftOutOf } from './left-out';
import { inMonth, type PersonMonth, type Place, peopleMonths, ranking, sumOf } from './people';
import { type Records, recordsOf } from './records';
import type { LetterSettings, Slice } from './settings';
import { type Thanks, thanksOf } from './thanks';

export interface View {
  readonly context: ToolContext;
  readonly text: Words['monthLetter'];
  readonly month: Month;
  /** Today is past its last day. */
  readonly over: boolean;
  readonly floor: number;
  readonly team: TeamSales;
  readonly people: readonly PersonMonth[];
  readonly department: PersonMonth;
  /** Of the month before, minor units; null where it had no sales. */
  readonly before: number | null;
  readonly lists: readonly { readonly slice: Slice; readonly places: readonly Place[] }[];
  readonly records: Records;
  readonly thanks: readonly Thanks[];
  readonly leftOut: LeftOut;
}

export function viewOf(settings: LetterSettings, context: ToolContext): View {
  const month = monthOf(settings, context);
  const team = teamSales(context, month);
  const { people, department } = peopleMonths(context, team, month);
  const typed = context.inputs.get('floor');
  const floor = typeof typed === 'number' && typed >= 1 ? typed : settings.floor;
  const over = context.today > month.last;
  const earlier = monthAround(month.first - 1);
  const before = team.sales.rows.filter(({ day }) => inMonth(earlier, day));
  // A month that is not over does not compare with whole ones.
  const slices = settings.slices.filter((slice) => over || slice !== 'growth');
  const records = recordsOf(team.sales.rows, team.names, month);
  // Before the end of a month nobody can have all of the plan: then those count who are not behind the department.
  const attained = over ? 1 : Math.min(1, department.attained ?? 1);
  const ranks = { floor, top: settings.top, attained };
  return {
    context,
    text: context.words.monthLetter,
    month,
    over,
    floor,
    team,
    people,
    department,
    before: sumOf(before) > 0 ? sumOf(before) : null,
    lists: slices
      .map((slice) => ({ slice, places: ranking(slice, people, ranks) }))
      .filter(({ places }) => places.length > 0),
    records,
    thanks: thanksOf(people, records, over),
    leftOut: leftOutOf(context, team, month),
  };
}

/** The month that stands on the sheet, else the wizard's. */
function monthOf(settings: LetterSettings, { inputs, today }: ToolContext): Month {
  const typed = inputs.get('month');
  if (typeof typed === 'number') return monthAround(typed);
  const current = monthAround(today);
  return settings.month === 'current' ? current : monthAround(current.first - 1);
}
