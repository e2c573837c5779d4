import { toMinor } from '../../analysis/money';
import type { Scalar } from '../../blueprint/blueprint';
import type { ToolContext } from '../tool';

/** What stands in a row's columns. */
export type Row = Readonly<Record<string, Scalar>>;

/** Amounts that differ by less are one: a cell holds kopecks as a fraction. */
const SAME = 0.004;

/** Shares that differ by less are one. */
const SAME_SHARE = 1e-9;

/** What was written into keyed rows of one name. */
export function rowsOf(context: Pick<ToolContext, 'keyedRows'>, name: string): ReadonlyMap<string, Row> {
  return context.keyedRows?.get(name) ?? new Map();
}

/** Minor units of an amount that was typed over the proposal beside it; null where it is still the proposal. */
export function typedAmount(row: Row | undefined): number | null {
  const typed = typedOver(row, SAME);
  return typed === null ? null : toMinor(typed);
}

/** A share or a ratio that was typed over the proposal beside it. */
export function typedShare(row: Row | undefined): number | null {
  return typedOver(row, SAME_SHARE);
}

function typedOver(row: Row | undefined, same: number): number | null {
  const value = row?.value;
  if (typeof value !== 'number' || value < 0) return null;
  const proposal = row?.proposal;
  return typeof proposal === 'number' && Math.abs(value - proposal) < same ? null : value;
}
