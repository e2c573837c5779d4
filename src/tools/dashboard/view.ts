import { type Month, monthAround } from '../../analysis/calendar';
import { monthIndex } from '../../analysis/day';
import type { Words } from '../../words/words';
import { CONTEST_KEYS } from '../contest/published';
import { type StageOdds, stageOdds } from '../shared/stage-odds';
import { type TeamSales, teamSales, typedPlan } from '../shared/team-sales';
import { distinct } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { DashboardSettings } from './settings';

/** Units of money that figures are shown in. */
export interface Scale {
  /** Major units in one. */
  readonly size: 1 | 1000 | 1_000_000;
  readonly decimals: boolean;
}

export interface Person {
  readonly name: string;
  /** Major units; null where nobody said one. Not asked where a plan is built. */
  readonly plan: number | null;
}

/** Everything the page is laid out from. */
export interface View {
  readonly context: ToolContext;
  readonly theme: DashboardSettings['theme'];
  readonly text: Words['dashboard'];
  readonly month: Month;
  readonly team: TeamSales;
  readonly people: readonly Person[];
  /** Of the tiles, and of the table. */
  readonly large: Scale;
  readonly small: Scale;
  /** The pipeline with most deals; null where deals have no pipelines. */
  readonly pipeline: string | null;
  /** Its steps in order. */
  readonly steps: readonly string[];
  /** Every pipeline's open stages. */
  readonly odds: readonly StageOdds[];
  readonly nps: number | null;
  /** The quoted name of the contest's hidden sheet; undefined where none runs. */
  readonly contest: string | undefined;
}

const MINOR_PER_MAJOR = 100;

export function viewOf(settings: DashboardSettings, context: ToolContext): View {
  const month = monthAround(context.today);
  const team = teamSales(context, month);
  const fromWizard = !context.inputs.has('nps');
  const typed = context.inputs.get('nps');
  const usual = largestMonth(team) / MINOR_PER_MAJOR;
  const pipeline = mainPipeline(context);
  return {
    context,
    theme: settings.theme,
    text: context.words.dashboard,
    month,
    team,
    people: team.names.map((name) => ({
      name,
      plan: (fromWizard ? settings.plans[name] : undefined) ?? typedPlan(context, month, name),
    })),
    large: usual >= 10_000_000 ? { size: 1_000_000, decimals: true } : smallScale(usual),
    small: smallScale(usual),
    pipeline,
    steps: stepsOf(context, pipeline),
    odds: stageOdds({
      ...context,
      keyedRows: new Map([['stages', context.elsewhere.rows?.('payment-calendar', 'stages') ?? new Map()]]),
    }),
    contest: context.elsewhere.sheet(CONTEST_KEYS),
    nps: fromWizard ? settings.nps : typeof typed === 'number' ? typed : null,
  };
}

function smallScale(usual: number): Scale {
  return { size: usual >= 1_000_000 ? 1000 : 1, decimals: false };
}

/** What the best month brought, minor units. */
function largestMonth({ sales }: TeamSales): number {
  const sums = new Map<number, number>();
  for (const { day, revenue } of sales.rows) {
    sums.set(monthIndex(day), (sums.get(monthIndex(day)) ?? 0) + revenue);
  }
  return Math.max(0, ...sums.values());
}

function mainPipeline({ deals, stages }: ToolContext): string | null {
  const names = distinct([...deals, ...stages].map(({ pipeline }) => pipeline));
  return names.length < 2 && (names[0] ?? '') === '' ? null : (names[0] ?? null);
}

/** The first name of each step. */
function stepsOf({ stages }: ToolContext, pipeline: string | null): string[] {
  const own = stages.filter((stage) => stage.step > 0 && (pipeline === null || stage.pipeline === pipeline));
  const last = Math.max(0, ...own.map(({ step }) => step));
  return Array.from({ length: last }, (_, index) => own.find(({ step }) => step === index + 1)?.name ?? '');
}
