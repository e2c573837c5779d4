import type { Day } from '../analysis/day';
import type { ClientKind, Outcome } from './deal';

/** A deal as its row says it, before its stage is looked up among the confirmed ones. */
export interface Draft {
  /** Rows of the raw sheet, from 1. */
  readonly rows: number[];
  readonly id: string;
  readonly title: string;
  readonly client: string;
  /** Minor units. */
  amount: number | null;
  readonly currency: string;
  readonly stage: string;
  /** What a status column beside the stage says. */
  readonly status: string;
  readonly statusOutcome: Outcome | null;
  readonly pipeline: string;
  readonly owner: string;
  readonly created: Day | null;
  readonly closed: Day | null;
  /** From all columns of the expected date, for an open deal. */
  readonly expected: Day | null;
  /** Without the columns that are the close date too, for a won or lost one. */
  readonly planned: Day | null;
  readonly probability: number | null;
  product: string;
  readonly channel: string;
  readonly region: string;
  readonly audience: string;
  readonly clientKind: ClientKind;
  readonly lostReason: string;
  readonly lostFrom: string;
  readonly nextTask: Day | null;
  readonly changed: Day | null;
}
