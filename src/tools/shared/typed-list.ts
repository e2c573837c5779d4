import type { Scalar } from '../../blueprint/blueprint';
import type { KeyedCells } from '../tool';
import { textIn } from './report-parts';

export type TypedRow = Readonly<Record<string, Scalar>>;

/** Free rows below what stands in a list. */
const SPARE_ROWS = 6;

/**
 * The rows of a list that the owner types, in their order, with free ones below. They are kept by their place: see
 * ListRows.
 *
 * @param fewest rows of an empty list
 * @param spare free rows below the last typed one, at the least
 */
export function typedList<T>(
  kept: KeyedCells | undefined,
  { fewest, spare = SPARE_ROWS }: { readonly fewest: number; readonly spare?: number },
  read: (row: TypedRow) => T,
): T[] {
  const used = [...(kept ?? [])].filter(([, row]) => isTyped(row));
  const last = Math.max(0, ...used.map(([key]) => Number(key) || 0));
  return Array.from({ length: Math.max(fewest, last + spare) }, (_, index) =>
    read(kept?.get(String(index + 1)) ?? {}),
  );
}

/** Whether anything stands in a row. */
export function isTyped(row: TypedRow): boolean {
  return Object.values(row).some((cell) => textIn(cell) !== '');
}
