import type { IRange } from '@univerjs/core';
import type { RectFile } from '../files/workbook-file';
import type { CellContent } from './cell-content';

export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** Univer's range (from 0, ends included) of a rectangle. */
export function rangeOf(rect: RectFile): IRange {
  return {
    startRow: rect.row - 1,
    startColumn: rect.column - 1,
    endRow: rect.row + rect.rows - 2,
    endColumn: rect.column + rect.columns - 2,
  };
}

export function rectOf(range: IRange): RectFile {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function freezeOf(rows: number, columns: number) {
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

/** A merged block holds what its first cell holds: the cells it covers take nothing. */
export function uncovered(
  rect: RectFile,
  contents: readonly (readonly CellContent[])[],
  merges: readonly RectFile[],
): readonly (readonly CellContent[])[] {
  const near = merges.filter(
    (merge) => merge.row < rect.row + rect.rows && rect.row < merge.row + merge.rows,
  );
  if (near.length === 0) return contents;
  const covered = (row: number, column: number) =>
    near.some(
      (merge) =>
        (row !== merge.row || column !== merge.column) &&
        row >= merge.row &&
        row < merge.row + merge.rows &&
        column >= merge.column &&
        column < merge.column + merge.columns,
    );
  return contents.map((row, r) =>
    row.map((content, c) => (covered(rect.row + r, rect.column + c) ? null : content)),
  );
}
