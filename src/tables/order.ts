import type { Day } from '../analysis/day';
import type { ClientKind } from './deal';
import type { Column } from './table-columns';

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
  /**
   * New for the client's first order, current for later ones, '' without a client. Told over the whole table at an
   * import, by order-kind.ts, so that plans can keep new and current clients apart.
   */
  readonly clientKind: ClientKind;
}

export type OrderField = keyof Order;

/** The columns of the Orders sheet, left to right. Their order is fixed: append, never insert. */
export const ORDER_COLUMNS: readonly Column<OrderField>[] = [
  { field: 'id', kind: 'text' },
  { field: 'day', kind: 'day' },
  { field: 'client', kind: 'text' },
  { field: 'amount', kind: 'money' },
  { field: 'currency', kind: 'text' },
  { field: 'cost', kind: 'money' },
  { field: 'margin', kind: 'money' },
  { field: 'product', kind: 'text' },
  { field: 'owner', kind: 'text' },
  { field: 'channel', kind: 'text' },
  { field: 'region', kind: 'text' },
  { field: 'deal', kind: 'text' },
  { field: 'key', kind: 'text' },
  { field: 'clientKind', kind: 'clientKind' },
];
