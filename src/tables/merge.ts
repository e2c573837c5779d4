import type { Day } from '../analysis/day';
import { withClientKinds } from './client-kind';
import type { Deal, DealField, Stage } from './deal';
import { follower } from './follow';
import { reachedAmong } from './stage-book';

/** Fields whose changes are written into the history. */
export const TRACKED_FIELDS = ['stage', 'outcome', 'amount', 'expected', 'owner', 'closed'] as const;

export type TrackedField = (typeof TRACKED_FIELDS)[number];

/** What happened to a deal between two imports: a tracked field changed, or the deal came, vanished or returned. */
export interface Change {
  readonly key: string;
  readonly title: string;
  readonly what: TrackedField | 'new' | 'missing' | 'returned';
  /** As the deal has it: minor units, days, texts; null where there is none. */
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface MergeCounts {
  readonly added: number;
  /** In both tables, with a tracked field that differs. */
  readonly changed: number;
  readonly same: number;
  /** In the table before, not in this file: those marked now and those marked earlier. */
  readonly missing: number;
  /** Of those, the ones marked now. */
  readonly newlyMissing: number;
  readonly returned: number;
}

export interface Merged {
  /** Rows of before in their order, then the new ones in the order of the file. */
  readonly deals: readonly Deal[];
  readonly changes: readonly Change[];
  readonly counts: MergeCounts;
}

export interface MergeOptions {
  /** Tell new and current clients apart again, over the whole table. */
  readonly computeClientKinds?: boolean;
  /** The fields the file has columns for; without it, all. See `follower`. */
  readonly mapped?: ReadonlySet<DealField>;
  /** The stages as now confirmed: all deals are measured by them, vanished ones and stages of loss typed in included. */
  readonly stages?: readonly Stage[];
}

function fieldChanges(before: Deal, after: Deal): readonly Change[] {
  const changes: Change[] = [];
  for (const what of TRACKED_FIELDS) {
    if (before[what] === after[what]) continue;
    changes.push({ key: after.key, title: after.title, what, before: before[what], after: after[what] });
  }
  return changes;
}

function event(deal: Deal, what: 'new' | 'missing' | 'returned'): Change {
  return { key: deal.key, title: deal.title, what, before: null, after: null };
}

/**
 * Brings a newer import into the table of deals. A deal keeps its row and what the file cannot know; one that is no longer in the file stays and is
 * marked with `today`, one that returns is unmarked; no key of either side is lost. Of two rows with one key in
 * `previous` (copied by hand) both stay, and the first is the one that follows the file.
 */
export function mergeDeals(
  previous: readonly Deal[],
  incoming: readonly Deal[],
  today: Day,
  options: MergeOptions = {},
): Merged {
  const reached = options.stages === undefined ? undefined : reachedAmong(options.stages);
  const measured = (deal: Deal): Deal => (reached ? { ...deal, reached: reached(deal) } : deal);
  const follow = follower(options.mapped, options.stages);
  const file = new Map(incoming.map((deal) => [deal.key, deal]));
  const known = new Set<string>();
  const deals: Deal[] = [];
  const changes: Change[] = [];
  const counts = { added: 0, changed: 0, same: 0, missing: 0, newlyMissing: 0, returned: 0 };
  for (const before of previous) {
    const found = known.has(before.key) ? undefined : file.get(before.key);
    known.add(before.key);
    if (found === undefined) {
      counts.missing += 1;
      if (before.missingSince === null) {
        counts.newlyMissing += 1;
        changes.push(event(before, 'missing'));
      }
      deals.push(measured({ ...before, missingSince: before.missingSince ?? today }));
      continue;
    }
    const after = follow(before, found);
    if (before.missingSince !== null) {
      counts.returned += 1;
      changes.push(event(after, 'returned'));
    }
    const moved = fieldChanges(before, after);
    changes.push(...moved);
    if (moved.length > 0) counts.changed += 1;
    else counts.same += 1;
    deals.push(measured(after));
  }
  for (const [key, deal] of file) {
    if (known.has(key)) continue;
    counts.added += 1;
    changes.push(event(deal, 'new'));
    deals.push(measured(deal));
  }
  const merged = options.computeClientKinds === true ? withClientKinds(deals) : deals;
  return { deals: merged, changes, counts };
}
