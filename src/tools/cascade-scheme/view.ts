import { type Month, monthAround, workingDays } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import { sumOf } from '../../analysis/exact';
import { fromMinor } from '../../analysis/money';
import type { ActivityKind } from '../../tables/activity';
import type { Words } from '../../words/words';
import { numberIn, textIn } from '../shared/report-parts';
import { planKey, type TeamSales, teamSales, typedPlan } from '../shared/team-sales';
import { fold } from '../shared/texts';
import { typedList } from '../shared/typed-list';
import type { ToolContext } from '../tool';
import { type CascadeSettings, PARTS, type Part, WEIGHT_KEYS } from './settings';

/** What results are counted by: two of the tables, and one of the owner's own. */
export const KPIS = ['sales', 'deals', 'own'] as const;
export type Kpi = (typeof KPIS)[number];

/** What is asked every day: activities that were imported, and one of the owner's own. */
export type Standard = Exclude<ActivityKind, 'lead' | 'other'> | 'own';
const COUNTED: readonly Exclude<Standard, 'own'>[] = ['call', 'meeting', 'proposal'];

export interface Person {
  readonly name: string;
  /** The full variable pay of a month, major units. */
  readonly pay: number | null;
  /** What was typed for the month. */
  readonly kpi: Readonly<Record<'plan' | 'deals' | 'ownPlan' | 'ownActual', number | null>>;
  /** Days on which the owner's own standard was kept. */
  readonly keptDays: number | null;
}

export interface Task {
  readonly manager: string;
  readonly text: string;
  readonly due: Day | null;
  readonly weight: number | null;
  readonly done: number | null;
}

export interface StandardNorm {
  readonly name: Standard;
  /** A working day; null for the owner's own, which is kept or not. */
  readonly norm: number | null;
}

/** Everything the sheets are laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly text: Words['cascadeScheme'];
  /** The last day that counts: today, or the last of the month before. */
  readonly day: Day;
  readonly month: Month;
  readonly team: TeamSales;
  readonly people: readonly Person[];
  readonly weights: Readonly<Record<Part, number>>;
  readonly standards: readonly StandardNorm[];
  /** By number, from 1; some are free. */
  readonly tasks: readonly Task[];
}

/** Of the pay on the market, what is variable at plan (DOMAIN §9: 40 % base, 60 % variable). */
const VARIABLE = 0.6;
const FEWEST_TASKS = 12;
/** Working days that tell what is usual. */
const LOOKED_BACK = 90;
const USUAL_NORMS = { call: 20, meeting: 1, proposal: 1 } as const;

export function viewOf(settings: CascadeSettings, context: ToolContext): View {
  const day = settings.month === 'current' ? context.today : monthAround(context.today).first - 1;
  const month = monthAround(day);
  const team = teamSales(context, month);
  const names = team.atWork;
  return {
    context,
    text: context.words.cascadeScheme,
    day,
    month,
    team,
    people: names.map((name) => personOf(name, settings, month, context)),
    weights: Object.fromEntries(
      PARTS.map((part) => [
        part,
        numberIn(context.inputs.get(WEIGHT_KEYS[part])) ?? settings[WEIGHT_KEYS[part]],
      ]),
    ) as Record<Part, number>,
    standards: standardsOf(context, names),
    tasks: tasksOf(context),
  };
}

function personOf(name: string, settings: CascadeSettings, month: Month, context: ToolContext): Person {
  const row = (rows: string, key: string) => context.keyedRows?.get(rows)?.get(key) ?? {};
  const kpi = row('kpi', planKey(month, name));
  const asked = context.inputs.has(WEIGHT_KEYS.kpi) ? null : (settings.pay[name] ?? null);
  return {
    name,
    pay: asked ?? numberIn(row('pay', name).full) ?? proposedPay(name, context),
    kpi: {
      plan: numberIn(kpi.plan) ?? typedPlan(context, month, name),
      deals: numberIn(kpi.deals),
      ownPlan: numberIn(kpi.ownPlan),
      ownActual: numberIn(kpi.ownActual),
    },
    keptDays: numberIn(row('standards', planKey(month, name)).kept),
  };
}

/** The variable part of the pay now, else of the market's. */
export function proposedPay(name: string, { team }: Pick<ToolContext, 'team'>): number | null {
  const member = team.rows.find((own) => fold(own.name) === fold(name));
  const pay = member?.currentPay ?? member?.marketPay ?? null;
  return pay === null ? null : Math.round(fromMinor(pay) * VARIABLE);
}

/** Norms as the team has usually done lately, by manager and working day of those whose activities are recorded. */
function standardsOf(context: ToolContext, names: readonly string[]): StandardNorm[] {
  const { activities, calendar, today, team } = context;
  const from = today - LOOKED_BACK;
  const listed = new Set(names.map(fold));
  const recent = activities.rows.filter(
    ({ owner, day }) => listed.has(fold(owner)) && day >= from && day < today,
  );
  const begun = new Map<string, Day>();
  for (const { owner, day } of recent) begun.set(fold(owner), Math.min(day, begun.get(fold(owner)) ?? day));
  const ended = new Map(team.rows.map(({ name, left }) => [fold(name), left]));
  const days = sumOf(
    [...begun].map(([name, first]) =>
      workingDays(calendar, first, Math.min(ended.get(name) ?? today, today - 1)),
    ),
  );
  const usual = (name: Exclude<Standard, 'own'>): number => {
    const sum = sumOf(recent.flatMap(({ kind, count }) => (kind === name ? [count] : [])));
    return sum === 0 || days === 0 ? USUAL_NORMS[name] : rounded(sum / days);
  };
  const counted = COUNTED.filter((name) => activities.rows.some(({ kind }) => kind === name));
  return [...counted.map((name) => ({ name, norm: usual(name) })), { name: 'own', norm: null }];
}

/** Tenths below three a day, and no less than one of them. */
function rounded(norm: number): number {
  return norm < 3 ? Math.round(norm * 10) / 10 || 1 / 10 : Math.round(norm);
}

function tasksOf({ keyedRows }: ToolContext): Task[] {
  return typedList(keyedRows?.get('tasks'), { fewest: FEWEST_TASKS }, (row) => ({
    manager: textIn(row.manager),
    text: textIn(row.task),
    due: numberIn(row.due),
    weight: numberIn(row.weight),
    done: numberIn(row.done),
  }));
}
