import type { Day } from '../../analysis/day';
import type { Scalar } from '../../blueprint/blueprint';
import type { Deal } from '../../tables/deal';
import { noShare } from '../shared/share';
import type { StageOdds } from '../shared/stage-odds';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { AgreedParts } from './agreed-parts';
import { alreadyPaid, lessPaid } from './already-paid';
import { partsByRule } from './parts';
import { probabilities, typedOver } from './probability';
import type { Selection } from './selection';
import type { CalendarSettings } from './settings';
import { dayOfRow, noDay } from './typed';

/** Where a payment stands; each is in exactly one. The numbers are those of the sheet's formulas. */
export const GROUPS = {
  certain: 1,
  probable: 2,
  overdue: 3,
  undated: 4,
  later: 5,
  earlier: 6,
  otherCurrency: 7,
  otherManager: 8,
} as const;

export type Group = keyof typeof GROUPS;

/** A payment that an open deal may bring: a row of the calendar. */
export interface PaymentRow {
  /** The deal's key, with what tells the part from others. */
  readonly key: string;
  readonly deal: Deal;
  readonly part: number;
  readonly parts: number;
  /** The first of its deal that is listed: earlier parts may be paid. */
  readonly first: boolean;
  /** Minor units that the whole deal has paid already, by the orders: taken off its first parts. */
  readonly paid: number;
  /** What the owner calls the payment; '' where nothing is said. */
  readonly label: string;
  /** What the Instalments sheet leaves of the deal. */
  readonly rest: boolean;
  /** Minor units. */
  readonly amount: number | null;
  /** As of the export, before the owner's word. */
  readonly crmDay: Day | null;
  readonly day: Day | null;
  /** The stage the probability comes from; null where it is the deal's own, by its age or unknown. */
  readonly stage: StageOdds | null;
  /** Before the owner's word, and what it was taken from, in words. */
  readonly crmProbability: number | null;
  readonly basis: string;
  /** What the owner typed in its place. */
  readonly typedProbability: number | null;
  /** What stands in the row's cells and is no day or no share: it counts for nothing, and stays there. */
  readonly unread: Readonly<Record<'day' | 'probability', Scalar>>;
  /** 0…1; null is unknown. */
  readonly probability: number | null;
  readonly certain: boolean;
  readonly group: Group;
  readonly notes: Readonly<Record<'morning' | 'evening' | 'comment', string>>;
}

/** Every payment of every open deal, in no order. */
export function paymentRows(
  settings: CalendarSettings,
  selection: Selection,
  odds: readonly StageOdds[],
  agreed: AgreedParts['parts'],
  context: Omit<ToolContext, 'sheet'>,
): PaymentRow[] {
  const kept = context.keyedRows?.get('deals');
  const paidOf = alreadyPaid(context);
  const probabilityOf = probabilities(settings, context);
  const wasTyped = typedOver(context);
  return context.deals
    .filter(({ outcome }) => outcome === 'open')
    .flatMap((deal) => {
      const parts = agreed.get(deal.key) ?? partsByRule(deal, settings, context.calendar);
      const stage = stageOf(deal, odds);
      const { left, taken } = lessPaid(parts, paidOf.get(deal.key) ?? 0);
      return left.map(({ index, amount }, place): PaymentRow => {
        const { suffix, day: crmDay, label, rest } = parts[index]!;
        const key = `${deal.key}${suffix}`;
        const row = kept?.get(key) ?? {};
        const typedDay = dayOfRow(row);
        const day = typedDay !== null && typedDay !== number(row.crmDay) ? typedDay : crmDay;
        const base = probabilityOf(deal, stage);
        const typedProbability = wasTyped(row);
        const certain = stage?.certain === true;
        return {
          key,
          deal,
          part: index + 1,
          parts: parts.length,
          first: place === 0,
          paid: taken,
          label,
          rest: rest === true,
          amount,
          crmDay,
          day,
          stage: base.of,
          crmProbability: base.probability,
          basis: base.basis,
          typedProbability,
          unread: { day: noDay(row), probability: noShare(row.probability) },
          probability: typedProbability ?? base.probability,
          certain,
          group: groupOf(deal, day, certain, selection, context.today),
          notes: { morning: text(row.morning), evening: text(row.evening), comment: text(row.comment) },
        };
      });
    });
}

/** A stage by the deal's pipeline; where only the name fits, by the name. */
function stageOf({ stage, pipeline }: Deal, odds: readonly StageOdds[]): StageOdds | null {
  const named = odds.filter(({ name }) => fold(name) === fold(stage));
  return named.find((own) => fold(own.pipeline) === fold(pipeline)) ?? named[0] ?? null;
}

/** The group of a payment, by the rule that the keys sheet's formula has. */
function groupOf(
  deal: Deal,
  day: Day | null,
  certain: boolean,
  { month, currency, manager }: Selection,
  today: Day,
): Group {
  if (currency !== null && deal.amount !== null && fold(deal.currency) !== fold(currency)) {
    return 'otherCurrency';
  }
  if (manager !== null && fold(deal.owner) !== fold(manager)) return 'otherManager';
  if (day === null) return 'undated';
  if (day < today) return 'overdue';
  if (day > month.last) return 'later';
  if (day < month.first) return 'earlier';
  return certain ? 'certain' : 'probable';
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
