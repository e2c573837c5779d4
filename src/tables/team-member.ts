import type { Day } from '../analysis/day';

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
