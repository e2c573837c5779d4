import type { Month } from '../../analysis/calendar';
import { type Outlook, outlook } from '../../analysis/outlook';
import type { Sales } from '../shared/sales';
import { stageOdds } from '../shared/stage-odds';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** What open deals may still bring in the month; as of the build. Money in minor units. */
export interface Ahead {
  readonly deals: number;
  /** Null where no open deal is expected in what is left of the month. */
  readonly outlook: Outlook | null;
  /** Sold in the month by now. */
  readonly sold: number;
  /** Open deals without an expected day. */
  readonly undated: number;
}

/** The probabilities are those of the stages: the owner's on the payment calendar, else the company's own history. */
export function aheadOf(context: ToolContext, sales: Sales, month: Month): Ahead {
  const odds = stageOdds({
    ...context,
    keyedRows: new Map([['stages', context.elsewhere.rows?.('payment-calendar', 'stages') ?? new Map()]]),
  });
  const open = context.deals.filter(
    ({ outcome, amount, currency }) =>
      outcome === 'open' && amount !== null && (sales.currency === null || currency === sales.currency),
  );
  const from = Math.max(context.today, month.first);
  const chances = open.flatMap(({ stage, pipeline, amount, expected, probability }) => {
    if (expected === null || expected < from || expected > month.last) return [];
    const named = odds.filter(({ name }) => fold(name) === fold(stage));
    const own = named.find((known) => fold(known.pipeline) === fold(pipeline)) ?? named[0];
    const chance = own?.probability ?? probability;
    return chance === null || chance === undefined ? [] : [{ amount: amount ?? 0, probability: chance }];
  });
  const sold = sales.rows
    .filter(({ day }) => day >= month.first && day <= month.last)
    .reduce((sum, { revenue }) => sum + revenue, 0);
  return {
    deals: chances.length,
    outlook: chances.length === 0 ? null : outlook(chances, null),
    sold,
    undated: open.filter(({ expected }) => expected === null).length,
  };
}
