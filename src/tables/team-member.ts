import type { Day } from '../analysis/day';
import type { Column } from './table-columns';

/** Somebody of the department, as the Team sheet keeps it. Unknown texts are ''. */
export interface TeamMember {
  /** The name, as deals have it. Unique. */
  readonly name: string;
  readonly role: string;
  readonly team: string;
  readonly grade: string;
  /** Pay a month in minor units: now, and for such work on the market. */
  readonly currentPay: number | null;
  readonly marketPay: number | null;
  readonly started: Day | null;
  /** The last day at work of one who left. */
  readonly left: Day | null;
}

export type TeamField = keyof TeamMember;

/**
 * The columns of the Team sheet, left to right. Their order is fixed: append, never insert. The name is the key, so
 * somebody whom the owner writes below is of the team.
 */
export const TEAM_COLUMNS: readonly Column<TeamField>[] = [
  { field: 'name', kind: 'text' },
  { field: 'role', kind: 'text' },
  { field: 'team', kind: 'text' },
  { field: 'grade', kind: 'text' },
  { field: 'currentPay', kind: 'money' },
  { field: 'marketPay', kind: 'money' },
  { field: 'started', kind: 'day' },
  { field: 'left', kind: 'day' },
];
