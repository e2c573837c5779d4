import type { Day } from '../analysis/day';
import type { Column } from './table-columns';

export type Outcome = 'open' | 'won' | 'lost';
export type ClientKind = 'new' | 'current' | '';

/** A deal as the Deals sheet keeps it. Unknown texts are '', unknown numbers and days null. */
export interface Deal {
  /** The deal's id, or what stands for it where the export has none (title, client, created). Unique. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly client: string;
  /** Minor units (kopecks, cents). */
  readonly amount: number | null;
  /** ISO code where known ("RUB"), else the sign or word of the export, else ''. */
  readonly currency: string;
  readonly stage: string;
  readonly outcome: Outcome;
  readonly pipeline: string;
  readonly owner: string;
  readonly created: Day | null;
  /** Of a won or lost deal only. */
  readonly closed: Day | null;
  /** When payment or closing is expected, of an open deal (or as it was, of a closed one). */
  readonly expected: Day | null;
  /** 0…1 */
  readonly probability: number | null;
  readonly product: string;
  readonly channel: string;
  readonly region: string;
  readonly audience: string;
  readonly clientKind: ClientKind;
  readonly lostReason: string;
  /** Of a lost deal: the stage it was lost from, where known. */
  readonly lostFrom: string;
  readonly nextTask: Day | null;
  readonly changed: Day | null;
  /**
   * The furthest step of its pipeline it is known to have reached: 1 is the first step, 0 none
   * (a pipeline without steps). A won deal has reached the last step.
   */
  readonly reached: number;
  /** The day of the first import whose file no longer had it. */
  readonly missingSince: Day | null;
}

export type DealField = keyof Deal;

/**
 * The columns of the Deals sheet, left to right. Their order is fixed: append, never insert. A sheet of an earlier
 * version gets appended ones with its next import.
 */
export const DEAL_COLUMNS: readonly Column<DealField>[] = [
  { field: 'id', kind: 'text' },
  { field: 'title', kind: 'text' },
  { field: 'client', kind: 'text' },
  { field: 'amount', kind: 'money' },
  { field: 'currency', kind: 'text' },
  { field: 'stage', kind: 'text' },
  { field: 'outcome', kind: 'outcome' },
  { field: 'pipeline', kind: 'text' },
  { field: 'owner', kind: 'text' },
  { field: 'created', kind: 'day' },
  { field: 'closed', kind: 'day' },
  { field: 'expected', kind: 'day' },
  { field: 'probability', kind: 'share' },
  { field: 'product', kind: 'text' },
  { field: 'channel', kind: 'text' },
  { field: 'region', kind: 'text' },
  { field: 'audience', kind: 'text' },
  { field: 'clientKind', kind: 'clientKind' },
  { field: 'lostReason', kind: 'text' },
  { field: 'lostFrom', kind: 'text' },
  { field: 'nextTask', kind: 'day' },
  { field: 'changed', kind: 'day' },
  { field: 'reached', kind: 'integer' },
  { field: 'missingSince', kind: 'day' },
  { field: 'key', kind: 'text' },
];

/** A stage of a pipeline as the owner confirmed it on the Stages sheet. */
export interface Stage {
  readonly pipeline: string;
  readonly name: string;
  readonly outcome: Outcome;
  /**
   * Its place among the pipeline's steps, from 1; the step a won deal ends in is the last.
   * A lost stage is no step and has 0.
   */
  readonly step: number;
}
