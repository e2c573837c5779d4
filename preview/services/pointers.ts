import type { RectFile } from '../files/workbook-file';
import type { StructureChange } from '../univer/workbook-model';

/** A block on a sheet, by Univer's id of the sheet, so that renaming it changes nothing. */
export interface Pointer {
  readonly sheet: string;
  readonly rect: RectFile;
}

/** Where a pointer points after a change of the grid; null where what it pointed to is gone. */
export function movedPointer(pointer: Pointer, change: StructureChange): Pointer | null {
  if (pointer.sheet !== change.sheet) return pointer;
  if (change.kind === 'removeSheet') return null;
  const { row, column, rows, columns } = pointer.rect;
  const inRows = change.kind === 'insertRows' || change.kind === 'deleteRows';
  const inserting = change.kind === 'insertRows' || change.kind === 'insertColumns';
  const move = inserting ? afterInsert : afterDelete;
  const span = inRows ? move(row, rows, change) : move(column, columns, change);
  if (!span) return null;
  const rect = inRows
    ? { ...pointer.rect, row: span[0], rows: span[1] }
    : { ...pointer.rect, column: span[0], columns: span[1] };
  return { ...pointer, rect };
}

interface Shift {
  readonly at: number;
  readonly count: number;
}

/** Inserting inside a block makes it longer, before it moves it. */
function afterInsert(start: number, length: number, { at, count }: Shift): [number, number] {
  if (at <= start) return [start + count, length];
  return at < start + length ? [start, length + count] : [start, length];
}

function afterDelete(start: number, length: number, { at, count }: Shift): [number, number] | null {
  const end = start + length;
  const gone = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  if (gone === length) return null;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return [start - before, length - gone];
}
