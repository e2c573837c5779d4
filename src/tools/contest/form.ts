import { monthAround } from '../../analysis/calendar';
import { CONTEST_RULES, contestFigure, placesOf } from '../../analysis/contest';
import { fromMinor } from '../../analysis/money';
import type { Effect, FormField, FormStep } from '../../calls';
import type { Words } from '../../words/words';
import { roleOf } from '../motivation/people';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { salesOf, tablesWith } from './sales';
import type { ContestSettings } from './settings';
import { namesOf, type View, viewOf } from './view';

/** What a build takes that nobody has answered the wizard for: the sum of this month's sales, by everybody. */
export function defaultsOf(context: ToolContext): ContestSettings {
  const { first, last } = monthAround(context.today);
  const table = tablesWith(context)[0]!;
  const heads = new Set(
    context.team.rows.filter(({ role }) => roleOf(role) === 'head').map(({ name }) => fold(name)),
  );
  // Who runs the others does not compete with them, unless the owner says so.
  const takesPart = namesOf(context, salesOf(context, table, null)).filter((name) => !heads.has(fold(name)));
  return { rule: 'sum', table, from: first, to: last, takesPart };
}

export function formOf(context: ToolContext, { contest: text }: Words, chosen: ContestSettings): FormStep[] {
  const defaults = defaultsOf(context);
  const words = text.form;
  const { kindsKnown, rows } = salesOf(context, chosen.table, null);
  const names = namesOf(context, salesOf(context, chosen.table, null));
  const rules = CONTEST_RULES.filter((rule) => rule !== 'newClients' || kindsKnown);
  const rule: FormField = {
    key: 'rule',
    kind: 'choice',
    label: words.rule,
    hint: words.ruleHint,
    options: rules.map((value) => ({ value, label: words.rules[value] })),
    value: defaults.rule,
  };
  const tables = tablesWith(context);
  const table: FormField = {
    key: 'table',
    kind: 'choice',
    label: words.table,
    hint: words.tableHint,
    options: tables.map((value) => ({ value, label: words.tables[value] })),
    value: defaults.table,
    asksAgain: true,
  };
  const day = (key: 'from' | 'to'): FormField => ({
    key,
    kind: 'day',
    label: words[key],
    hint: key === 'to' ? words.toHint : '',
    value: defaults[key],
  });
  const sold = (name: string) =>
    rows.reduce((sum, { owner, day: when, amount }) => {
      const ours = fold(owner) === fold(name) && when >= defaults.from && when <= defaults.to;
      return ours ? sum + amount : sum;
    }, 0);
  const people: FormField = {
    key: 'takesPart',
    kind: 'checks',
    label: words.people,
    hint: words.peopleHint,
    options: names.map((name) => ({ value: name, label: name, detail: words.sold(fromMinor(sold(name))) })),
    value: defaults.takesPart,
  };
  return [
    { name: words.steps.rule, fields: tables.length > 1 ? [rule, table] : [rule] },
    { name: words.steps.days, fields: [day('from'), day('to')] },
    ...(names.length > 0 ? [{ name: words.steps.people, fields: [people] }] : []),
  ];
}

/** What stands in inputs that the wizard asks for does not count beside its answers. */
function asked(settings: ContestSettings, context: ToolContext): View {
  const inputs = new Map([...context.inputs].filter(([key]) => !(key in settings)));
  return viewOf(settings, { ...context, inputs });
}

interface Standing {
  readonly name: string;
  readonly place: number | null;
}

/** Who stands where as of the build. */
export function standingsOf(view: View): Standing[] {
  const { sales, from, to, pastDays, people, context, rule, fewest } = view;
  const within = people.filter(({ takesPart }) => takesPart);
  const elapsed = Math.max(0, Math.min(to, context.today) - from + 1);
  const figures = within.map(({ name }) => {
    const own = sales.rows.filter(({ owner }) => fold(owner) === fold(name));
    const now = own.filter(({ day }) => day >= from && day <= to);
    const sold = now.filter(({ amount }) => amount > 0);
    const before = own.filter(({ day }) => day >= from - pastDays && day < from);
    const sum = (rows: typeof own) => rows.reduce((all, { amount }) => all + amount, 0);
    return contestFigure(
      {
        count: sold.length,
        sum: sum(now),
        newClients: sold.filter(({ isNew }) => isNew).length,
        past: sum(before),
      },
      { rule, elapsed, pastDays, fewest },
    );
  });
  const places = placesOf(figures);
  return within.map(({ name }, index) => ({ name, place: places[index]! }));
}

export function effectOf(settings: ContestSettings, context: ToolContext, { contest: text }: Words): Effect {
  const view = asked(settings, context);
  const standings = standingsOf(view);
  const placed = standings.filter(({ place }) => place !== null).length;
  const leaders = standings.filter(({ place }) => place === 1).map(({ name }) => name);
  const words = text.effect;
  const days = view.to < view.from ? 0 : view.to - view.from + 1;
  return {
    figures: [
      { label: words.people, value: words.number(standings.length) },
      { label: words.days, value: words.number(days) },
      { label: words.placed, value: words.number(placed) },
    ],
    sentence: days === 0 ? words.reversed : words.sentence(leaders),
  };
}

/** "Contest is ready: 9 take part, it runs from May 1 to May 31." */
export function readyOf(settings: ContestSettings, context: ToolContext, { contest: text }: Words): string {
  const view = viewOf(settings, context);
  return text.ready(view.people.filter(({ takesPart }) => takesPart).length, view.from, view.to);
}
