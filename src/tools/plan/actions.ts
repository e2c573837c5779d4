import { monthIndex } from '../../analysis/day';
import { fromMinor } from '../../analysis/money';
import { finishedByStep } from '../../analysis/probabilities';
import { amountOf, type Sales } from '../shared/sales';
import type { ToolContext } from '../tool';
import { LATELY } from './history';
import { lookBackFrom } from './period';
import type { Selection } from './selection';
import { ACTIONS, type Action, type PlanSettings } from './settings';
import { rowsOf, typedShare } from './typed';

/** How many deals an action of some kind makes, and what says so. */
export interface Conversion {
  readonly action: Action;
  /** Deals and actions they are a share of; null where nothing was counted. */
  readonly counted: {
    readonly deals: number;
    readonly actions: number;
    readonly from: 'activities' | 'funnel';
  } | null;
  /** Deals per action; null where nothing was counted, or more deals than actions. */
  readonly proposed: number | null;
  /** The owner's, else the proposal; null means that such actions are not planned. */
  readonly value: number | null;
  /** An average month, where counted. */
  readonly usual: number | null;
}

export interface Actions {
  /** Months that are counted, and sales in them. */
  readonly months: number;
  readonly deals: number;
  /** What a deal brings, in major units of the plan's measure, later orders too; null where none was won. */
  readonly proposedDeal: number | null;
  readonly averageDeal: number | null;
  readonly conversions: readonly Conversion[];
}

/** Sales in the last three months that are enough to count by; fewer, and twelve months are looked at. */
const ENOUGH = 10;
const YEAR = 12;

const MEETING = /встреч|визит|осмотр|замер|демо|презентац|meeting|visit|demo|survey/i;
const PROPOSAL = /(?:^|[^\p{L}])кп(?:$|[^\p{L}])|предложен|смет|proposal|quote|offer|estimate/iu;

type Known = Pick<ToolContext, 'deals' | 'stages' | 'activities' | 'keyedRows' | 'today'>;

/** The company's own conversions, of months that are over. */
export function actionsOf(
  sales: Sales,
  selection: Selection,
  settings: Pick<PlanSettings, 'averageDeal' | 'conversions'>,
  context: Known,
): Actions {
  const until = lookBackFrom(selection.month.first, context.today);
  const age = (day: number) => until - monthIndex(day);
  const within = (months: number, day: number) => age(day) >= 1 && age(day) <= months;
  const sold = (months: number) => sales.deals.filter(({ day }) => within(months, day)).length;
  const months = sold(LATELY) >= ENOUGH ? LATELY : YEAR;
  const deals = sold(months);
  const sum = sales.rows
    .filter(({ day, revenue }) => (sales.countsDeals || revenue > 0) && within(months, day))
    .reduce((all, sale) => all + amountOf(sale, selection.measure), 0);
  const proposedDeal = deals > 0 && sum > 0 ? fromMinor(Math.round(sum / deals)) : null;
  const kept = rowsOf(context, 'actions');
  const typedDeal = selection.fromWizard ? settings.averageDeal : typedShare(kept.get('deal'));
  return {
    months,
    deals,
    proposedDeal,
    averageDeal: typedDeal ?? proposedDeal,
    conversions: ACTIONS.map((action) => {
      const counted =
        byActivities(action, deals, (day) => within(months, day), context) ??
        byFunnel(action, (day) => within(YEAR, day), context);
      const share = counted && counted.deals > 0 ? counted.deals / counted.actions : null;
      const proposed = share !== null && share <= 1 ? share : null;
      const typed = selection.fromWizard
        ? (settings.conversions[action] ?? null)
        : typedShare(kept.get(action));
      const over = counted?.from === 'funnel' ? YEAR : months;
      return {
        action,
        counted,
        proposed,
        value: typed !== null && typed > 0 && typed <= 1 ? typed : proposed,
        usual: counted && counted.actions / over,
      };
    }),
  };
}

function byActivities(
  action: Action,
  deals: number,
  within: (day: number) => boolean,
  { activities }: Known,
): Conversion['counted'] {
  const actions = activities.rows.reduce(
    (sum, { kind, day, count }) => (kind === action && within(day) ? sum + count : sum),
    0,
  );
  return actions > 0 ? { deals, actions, from: 'activities' } : null;
}

/** Wins among finished deals that reached a stage of that name; a lead is any deal. Calls are no stage. */
function byFunnel(
  action: Action,
  within: (day: number) => boolean,
  { deals, stages }: Known,
): Conversion['counted'] {
  if (action === 'call') return null;
  const own = stages.filter(({ step, outcome }) => step > 0 && outcome === 'open');
  const pattern = action === 'meeting' ? MEETING : PROPOSAL;
  const named = action === 'lead' ? null : own.filter(({ name }) => pattern.test(name));
  if (named?.length === 0) return null;
  const recent = deals.filter(({ closed }) => closed !== null && within(closed));
  const pipelines = [...new Set(stages.map(({ pipeline }) => pipeline))];
  const counts = pipelines.map((pipeline) => {
    const inIt = stages.filter((stage) => stage.pipeline === pipeline);
    const steps = Math.max(0, ...inIt.map(({ step }) => step));
    const step = named === null ? 1 : named.find((stage) => stage.pipeline === pipeline)?.step;
    const trials = finishedByStep(
      recent.filter((deal) => deal.pipeline === pipeline),
      steps,
    );
    return step === undefined ? undefined : trials[step - 1];
  });
  const finished = counts.reduce((sum, trial) => sum + (trial?.finished ?? 0), 0);
  const won = counts.reduce((sum, trial) => sum + (trial?.won ?? 0), 0);
  return finished > 0 && won > 0 ? { deals: won, actions: finished, from: 'funnel' } : null;
}
