import { monthIndex } from '../../analysis/day';
import { ladderStanding } from '../../analysis/ladder';
import { toMinor } from '../../analysis/money';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { numberIn } from '../shared/report-parts';
import { salesBy } from '../shared/team-sales';
import { isTyped } from '../shared/typed-list';
import type { ToolContext } from '../tool';
import { gradesOf } from './proposals';
import { type LadderSettings, LEVELS, MONTHS, USUAL } from './settings';
import { type Person, type View, viewOf, windowOf } from './view';

/** What a build takes that nobody has answered the wizard for; the levels that stand on the sheet stay. */
export function defaultsOf(context: ToolContext): LadderSettings {
  const { inputs, elsewhere } = context;
  const months = numberIn(inputs.get('months')) ?? USUAL.months;
  // Only of the shown sheet: levels that are not in use wait on the hidden one.
  const typed = [...(elsewhere.rows?.('ladder', 'levels').values() ?? [])].filter(isTyped).length;
  if (typed >= LEVELS.min && typed <= LEVELS.max) return { levels: typed, months };
  const grades = gradesOf(viewOf({ levels: USUAL.levels, months }, context).people);
  return { levels: Math.min(LEVELS.max, Math.max(USUAL.levels, grades)), months };
}

export function formOf(context: ToolContext, { ladder: text }: Words): FormStep[] {
  const defaults = defaultsOf(context);
  const words = text.form;
  const number = (key: keyof LadderSettings, limits: typeof LEVELS | typeof MONTHS): FormField => ({
    key,
    kind: 'number',
    label: words[key],
    hint: words.hints[key],
    format: 'integer',
    unit: '',
    ...limits,
    value: defaults[key],
  });
  return [
    { name: words.steps.levels, fields: [number('levels', LEVELS)] },
    { name: words.steps.months, fields: [number('months', MONTHS)] },
  ];
}

interface Standing {
  readonly person: Person;
  /** Null where there are too few months to say. */
  readonly level: number | null;
}

/** Where everybody stands as of the build. */
export function standingsOf({ people, team, levels, months, fewest, context }: View): Standing[] {
  const window = windowOf(context.today, months);
  const minor = (value: number | null) => (value === null ? null : toMinor(value));
  const asked = levels.map(({ turnover, profit }) => ({ turnover: minor(turnover), profit: minor(profit) }));
  return people.map((person) => {
    const from = person.since === null ? window.last + 1 : Math.max(person.since, window.first);
    const counted = Math.max(0, monthIndex(window.last + 1) - monthIndex(from));
    if (counted < Math.max(1, Math.min(fewest, months))) return { person, level: null };
    const rows = salesBy(team.sales.rows, person.name).filter(({ day }) => day >= from && day <= window.last);
    const average = (sum: number) => sum / counted;
    const turnover = average(rows.reduce((sum, { revenue }) => sum + revenue, 0));
    const profit = team.sales.profitKnown
      ? average(rows.reduce((sum, sale) => sum + (sale.profit ?? 0), 0))
      : null;
    return { person, level: ladderStanding(asked, { turnover, profit }).level };
  });
}

/** How many stand on a level, and how many months are too few. */
export function effectOf(settings: LadderSettings, context: ToolContext, { ladder: text }: Words): Effect {
  const inputs = new Map([...context.inputs].filter(([key]) => !(key in settings)));
  const view = viewOf(settings, { ...context, inputs });
  const standings = standingsOf(view);
  const words = text.effect;
  const count = (holds: (level: number | null) => boolean) =>
    words.number(standings.filter(({ level }) => holds(level)).length);
  return {
    figures: [
      { label: words.people, value: words.number(standings.length) },
      { label: words.standing, value: count((level) => level !== null && level > 0) },
      { label: words.few, value: count((level) => level === null) },
    ],
    sentence: words.sentence(
      view.levels.flatMap(({ turnover }) => (turnover === null ? [] : [turnover])),
      view.team.unit,
    ),
  };
}

/** "Ladder is ready: 3 levels, 9 managers." */
export function readyOf(settings: LadderSettings, context: ToolContext, { ladder: text }: Words): string {
  const { levels, people } = viewOf(settings, context);
  return text.ready(levels.length, people.length);
}
