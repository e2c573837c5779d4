import type { Day } from '../../analysis/day';
import type { Deal } from '../../tables/deal';
import { dealOfRow } from '../payment-calendar/published';
import type { ToolContext } from '../tool';

/** What stands about a deal on the payment calendar. */
export interface OnCalendar {
  /** What its rows have behind the deal's key, the next payment first: ['', '#2']. */
  readonly rows: readonly string[];
  /** Of its next payment. */
  readonly day: Day | null;
  /** 0…1 */
  readonly probability: number | null;
}

interface Row {
  readonly suffix: string;
  readonly day: Day | null;
  readonly probability: number | null;
}

/** The deals on the payment calendar, by their keys; none where it is not built. */
export function onCalendar(deals: readonly Deal[], { elsewhere }: ToolContext): Map<string, OnCalendar> {
  const keys = new Set(deals.map(({ key }) => key));
  const rows = new Map<string, Row[]>();
  for (const [key, { day, probability }] of elsewhere.rows?.('payment-calendar', 'deals') ?? []) {
    const deal = dealOfRow(key, (name) => keys.has(name));
    const own = rows.get(deal) ?? [];
    own.push({ suffix: key.slice(deal.length), day: number(day), probability: number(probability) });
    rows.set(deal, own);
  }
  return new Map([...rows].map(([key, own]) => [key, standing(own)]));
}

function standing(rows: Row[]): OnCalendar {
  const far = Number.POSITIVE_INFINITY;
  const sorted = [...rows].sort(
    (a, b) => (a.day ?? far) - (b.day ?? far) || a.suffix.length - b.suffix.length,
  );
  const [next] = sorted;
  return {
    rows: sorted.map(({ suffix }) => suffix),
    day: next?.day ?? null,
    probability: next?.probability ?? null,
  };
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
