import { monthIndex } from '../../analysis/day';
import { fromMinor } from '../../analysis/money';
import { trendOf } from './history';
import type { View } from './view';

/** What the month's plan is held against. Money in major units, counts as they are; null where it cannot be said. */
export interface Belief {
  /** The same month a year before. */
  readonly lastYear: number | null;
  /** How much the last months are over those a year before: 1.1 is a tenth. */
  readonly growth: number | null;
  /** What the month brings as things go. */
  readonly trend: number | null;
  /** Sold by now with what the pipeline may bring: one time in ten less, on average, one time in ten more. */
  readonly outlook: { readonly low: number; readonly expected: number; readonly high: number } | null;
  /** What clients usually bring in a month, current and new. */
  readonly bottomUp: number | null;
  /** Leads that come in a month, and those the plan takes. */
  readonly leads: { readonly usual: number; readonly perPlan: number } | null;
  /** A manager's average month, and how many there are. */
  readonly managers: { readonly usual: number; readonly count: number } | null;
}

export function beliefOf(view: View): Belief {
  const { history, selection, ahead, clients, actions, people, months, context } = view;
  const shown = months.find(({ month }) => month.first === selection.month.first);
  const lead = actions.conversions.find(({ action }) => action === 'lead');
  const { outlook, sold } = ahead;
  const over = monthIndex(context.today) > monthIndex(selection.month.first);
  // The pipeline is known in revenue only, and says nothing of a month that is over.
  const canLook = outlook !== null && selection.measure === 'revenue' && !over;
  const trend = trendOf(history, selection.month, context.calendar);
  return {
    lastYear: majorOr(shown?.lastYear ?? null),
    growth: history.growth,
    trend: majorOr(trend),
    outlook: canLook
      ? {
          low: fromMinor(sold + outlook.low),
          expected: fromMinor(Math.round(sold + outlook.expected)),
          high: fromMinor(sold + outlook.high),
        }
      : null,
    bottomUp: clients && clients.bottomUp > 0 ? fromMinor(clients.bottomUp) : null,
    leads:
      lead?.usual && lead.usual >= 1 && lead.value !== null && actions.averageDeal
        ? { usual: lead.usual, perPlan: 1 / (lead.value * actions.averageDeal) }
        : null,
    managers: managersOf(people),
  };
}

function managersOf(people: View['people']): Belief['managers'] {
  const usual = people.flatMap((person) =>
    !person.gone && person.usual !== null && person.usual > 0 ? [person.usual] : [],
  );
  const count = people.filter(({ gone }) => !gone).length;
  if (usual.length === 0) return null;
  return { usual: fromMinor(Math.round(usual.reduce((a, b) => a + b, 0) / usual.length)), count };
}

function majorOr(minor: number | null): number | null {
  return minor === null ? null : fromMinor(minor);
}
