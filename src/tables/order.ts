import type { Day } from '../analysis/day';

/** A payment or a shipment as the Orders sheet keeps it; a return has a negative amount. Unknown texts are ''. */
export interface Order {
  /** The order's id, or what stands for it where the file has none. Unique. */
  readonly key: string;
  readonly id: string;
  readonly client: string;
  readonly day: Day;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Gross profit in minor units: the file's own, else amount − cost; null where neither is known. */
  readonly margin: number | null;
  readonly cost: number | null;
  readonly product: string;
  readonly channel: string;
  readonly region: string;
  readonly owner: string;
  /** The id of the deal it belongs to. */
  readonly deal: string;
}

export type OrderField = keyof Order;
