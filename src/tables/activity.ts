import type { Day } from '../analysis/day';
import type { Column } from './table-columns';

/** What a manager does, as plans count it; anything else is `other` and keeps its own word. */
export const ACTIVITY_KINDS = ['call', 'meeting', 'proposal', 'lead', 'other'] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What a manager did on a day, as the Activities sheet keeps it. Unknown texts are ''. */
export interface Activity {
  /** Its id, or what stands for it where the file has none. Unique. */
  readonly key: string;
  readonly owner: string;
  readonly day: Day;
  readonly kind: ActivityKind;
  /** The file's own word for the kind. */
  readonly kindText: string;
  /** How many; 1 where the file has a row for each. */
  readonly count: number;
  readonly minutes: number | null;
  readonly result: string;
}

export type ActivityField = keyof Activity;

/** The columns of the Activities sheet, left to right. Their order is fixed: append, never insert. */
export const ACTIVITY_COLUMNS: readonly Column<ActivityField>[] = [
  { field: 'day', kind: 'day' },
  { field: 'owner', kind: 'text' },
  { field: 'kind', kind: 'activityKind' },
  { field: 'count', kind: 'integer' },
  { field: 'minutes', kind: 'number' },
  { field: 'kindText', kind: 'text' },
  { field: 'result', kind: 'text' },
  { field: 'key', kind: 'text' },
];
