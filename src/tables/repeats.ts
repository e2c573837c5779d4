import type { ReadingNote } from '../calls';
import type { Draft } from './draft';
import type { Profile } from './profiles/profile';
import { isoDay } from './raw';

/** A draft with the key that it will have. */
export interface Keyed {
  readonly key: string;
  readonly draft: Draft;
}

export interface Joined {
  readonly deals: readonly Keyed[];
  readonly notes: readonly ReadingNote[];
}

/** The id, or what stands for it: title, client and day of creation. */
function keyOf(draft: Draft): string {
  if (draft.id !== '') return draft.id;
  const created = draft.created === null ? '' : isoDay(draft.created);
  return [draft.title, draft.client, created].filter((part) => part !== '').join(' · ');
}

const SAME: readonly (keyof Draft)[] = ['title', 'client', 'stage', 'status', 'pipeline', 'owner', 'created'];

/** Rows of one deal that differ in nothing but product and amount. */
function isOneDeal(group: readonly Draft[]): boolean {
  const first = group[0];
  return group.every((draft) => SAME.every((field) => draft[field] === first?.[field]));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function withRows(draft: Draft, group: readonly Draft[]): Draft {
  return { ...draft, rows: group.reduce<number[]>((rows, { rows: own }) => rows.concat(own), []) };
}

function once(group: readonly Draft[]): Draft {
  const last = group[group.length - 1] as Draft;
  const products = distinct(group.map(({ product }) => product).filter((product) => product !== ''));
  const amount = group.find((draft) => draft.amount !== null)?.amount ?? null;
  return { ...withRows(last, group), product: products.join(', '), amount };
}

function summed(group: readonly Draft[]): Draft {
  const largest = group.reduce((most, draft) => ((draft.amount ?? 0) > (most.amount ?? 0) ? draft : most));
  const amounts = group.map(({ amount }) => amount).filter((amount): amount is number => amount !== null);
  const amount = amounts.length === 0 ? null : amounts.reduce((sum, part) => sum + part, 0);
  return { ...withRows(largest, group), amount };
}

type Kind = 'once' | 'summed' | 'last' | 'apart';

/** What several rows with one key are. */
function kindOf(group: readonly Draft[], profile: Profile): Kind {
  const hasId = group[0]?.id !== '';
  if (!isOneDeal(group) || distinct(group.map(({ currency }) => currency)).length > 1)
    return hasId ? 'last' : 'apart';
  if (profile.repeats === 'lines') return 'summed';
  const amounts = distinct(group.map(({ amount }) => amount).filter((amount) => amount !== null));
  const products = distinct(group.map(({ product }) => product)).length;
  if (!hasId) return profile.repeats === 'copies' && products > 1 && amounts.length < 2 ? 'once' : 'apart';
  if (amounts.length < 2) return 'once';
  return products > 1 && profile.repeats === undefined ? 'summed' : 'last';
}

const NOTE_OF: Readonly<Record<Kind, string>> = {
  once: 'repeatedOnce',
  summed: 'repeatedSummed',
  last: 'duplicateIds',
  apart: 'sameKey',
};

/** Rows as a person reads them: at most the first ten. */
export function rowList(rows: readonly number[]): string {
  return rows.slice(0, 10).join(', ') + (rows.length > 10 ? ' …' : '');
}

/**
 * Joins the rows of one deal. With an id: copies for each product count once, lines with sums of their own are added,
 * contradicting rows leave the last. Without an id nothing is joined unless the profile says that its deals repeat:
 * rows alike stay apart, numbered by their order. The order of deals is that of their first rows.
 */
export function joinRepeats(drafts: readonly Draft[], profile: Profile): Joined {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  const deals: Keyed[] = [];
  const taken = new Set(groups.keys());
  const repeated = new Map<Kind, { count: number; rows: number[] }>();
  for (const [key, group] of groups) {
    const only = group[0] as Draft;
    if (group.length === 1) {
      deals.push({ key, draft: only });
      continue;
    }
    const kind = kindOf(group, profile);
    const seen = repeated.get(kind) ?? { count: 0, rows: [] };
    seen.count += kind === 'apart' ? group.length - 1 : 1;
    for (const { rows } of group) seen.rows.push(...rows);
    repeated.set(kind, seen);
    if (kind === 'apart') {
      group.forEach((draft, index) => {
        deals.push({ key: index === 0 ? key : freeKey(key, index + 1, taken), draft });
      });
    } else if (kind === 'last') {
      deals.push({ key, draft: withRows(group[group.length - 1] as Draft, group) });
    } else {
      deals.push({ key, draft: kind === 'once' ? once(group) : summed(group) });
    }
  }
  return { deals, notes: notesOf(repeated) };
}

/** The key with a number, or with as many as make it one that no other deal has, and takes it. */
function freeKey(key: string, number: number, taken: Set<string>): string {
  const numbered = `${key} · №${number}`;
  if (taken.has(numbered)) return freeKey(numbered, number, taken);
  taken.add(numbered);
  return numbered;
}

function notesOf(repeated: ReadonlyMap<Kind, { count: number; rows: number[] }>): readonly ReadingNote[] {
  return [...repeated].map(([kind, { count, rows }]) => {
    const details: Record<string, string | number> = { count };
    if (kind === 'last' || kind === 'apart') details.rows = rowList(rows);
    return { code: NOTE_OF[kind], details };
  });
}
