import type { Deal } from '../../tables/deal';
import type { Instalment, InstalmentDoubt, InstalmentList } from '../../tables/instalment';
import { fold } from '../shared/texts';
import { type KeptRows, knownParts, withKeys } from './part-keys';
import type { Part } from './parts';

/** What is wrong on the Instalments sheet, by itself or against the deals. */
export type AgreedDoubt =
  | InstalmentDoubt
  | {
      readonly code: 'unknownDeal' | 'severalDeals' | 'nothingLeft';
      readonly row: number;
      readonly text: string;
    }
  /** `parts` is what the sheet's rows come to, in minor units. */
  | { readonly code: 'exceeds'; readonly row: number; readonly deal: Deal; readonly parts: number };

export interface AgreedParts {
  /** Of every open deal on the sheet, by its key. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly doubts: readonly AgreedDoubt[];
  /** Minor units by which parts exceed their deals, over all of them. */
  readonly excess: number;
}

/**
 * Splits the open deals that the Instalments sheet names into its rows. What the rows leave of a deal's amount is a part
 * of its own without a day, so that nothing drops out. A row without an amount takes what is left. Rows of deals that are
 * won or lost by now are passed over.
 */
export function agreedParts(
  deals: readonly Deal[],
  list: InstalmentList,
  kept: KeptRows | undefined,
): AgreedParts {
  const find = finderOf(deals);
  const known = knownParts(kept);
  const doubts: AgreedDoubt[] = [...list.doubts];
  const own = new Map<Deal, Instalment[]>();
  for (const row of list.rows) {
    const found = find(row.deal);
    if (found === null) doubts.push({ code: 'unknownDeal', row: row.row, text: row.deal });
    else if (found === 'several') doubts.push({ code: 'severalDeals', row: row.row, text: row.deal });
    else if (found.outcome === 'open') own.set(found, [...(own.get(found) ?? []), row]);
  }
  const parts = new Map<string, readonly Part[]>();
  let excess = 0;
  for (const [deal, rows] of own) {
    const split = splitOf(deal, rows);
    doubts.push(...split.doubts);
    excess += split.excess;
    if (split.parts.length > 0) parts.set(deal.key, withKeys(split.parts, known.get(deal.key) ?? []));
  }
  return { parts, doubts, excess };
}

/** Finds a deal by its id, else by its title; an open one before those that are closed. */
function finderOf(deals: readonly Deal[]): (text: string) => Deal | 'several' | null {
  const byId = new Map<string, Deal>();
  const byTitle = new Map<string, Deal[]>();
  for (const deal of deals) {
    for (const id of [deal.key, deal.id]) if (id !== '') byId.set(fold(id), deal);
    const title = fold(deal.title);
    if (title !== '') byTitle.set(title, [...(byTitle.get(title) ?? []), deal]);
  }
  return (text) => {
    const known = byId.get(fold(text));
    if (known) return known;
    const titled = byTitle.get(fold(text)) ?? [];
    const open = titled.filter(({ outcome }) => outcome === 'open');
    return open.length > 1 ? 'several' : (open[0] ?? titled[0] ?? null);
  };
}

interface Split {
  readonly parts: readonly Omit<Part, 'suffix'>[];
  readonly doubts: readonly AgreedDoubt[];
  readonly excess: number;
}

function splitOf(deal: Deal, rows: readonly Instalment[]): Split {
  const said = rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const left = (deal.amount ?? 0) - said;
  const over = left !== 0 && Math.sign(left) !== Math.sign(deal.amount ?? 0);
  const taker = over || left === 0 ? undefined : rows.find(({ amount }) => amount === null);
  const doubts: AgreedDoubt[] = over ? [{ code: 'exceeds', row: rows[0]!.row, deal, parts: said }] : [];
  const parts = rows.flatMap((row) => {
    const amount = row === taker ? left : row.amount;
    if (amount === null) doubts.push({ code: 'nothingLeft', row: row.row, text: row.deal });
    return amount === null ? [] : [{ amount, day: row.day, label: row.comment }];
  });
  const rest = { amount: left, day: null, label: '', rest: true as const };
  const unscheduled = left !== 0 && !over && !taker && parts.length > 0;
  return { parts: unscheduled ? [...parts, rest] : parts, doubts, excess: over ? -left : 0 };
}
