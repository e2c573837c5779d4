import { checkSize } from './table-file';
import type { CellFile, RectFile } from './workbook-file';

type Cells = ReadonlyMap<number, ReadonlyMap<number, CellFile>>;

interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The part of a sheet that holds anything, as a grid no smaller than a new sheet. Files often carry looks
 * down to row 1,048,576, and a spreadsheet at Google has no room for that. Throws FileProblem 'tooLarge'.
 */
export function usedPart(cells: Cells, fileName: string): Size & { readonly cells: Cells } {
  let rows = 0;
  let columns = 0;
  for (const [row, line] of cells) {
    for (const [column, cell] of line) {
      if (!hasContent(cell)) continue;
      rows = Math.max(rows, row + (cell.spill?.rows ?? 1) - 1);
      columns = Math.max(columns, column + (cell.spill?.columns ?? 1) - 1);
    }
  }
  checkSize(rows, columns, fileName);
  const size = { rowCount: Math.max(rows, 1000), columnCount: Math.max(columns, 26) };
  return { ...size, cells: cellsWithin(cells, size) };
}

function hasContent({ value, formula, note, link }: CellFile): boolean {
  return value !== undefined || formula !== undefined || note !== undefined || link !== undefined;
}

function cellsWithin(cells: Cells, { rowCount, columnCount }: Size): Cells {
  const kept = new Map<number, ReadonlyMap<number, CellFile>>();
  for (const [row, line] of cells) {
    const inside = upTo(columnCount, line);
    if (row <= rowCount && inside.size > 0) kept.set(row, inside);
  }
  return kept;
}

/** Entries of the lines up to `last`; the map itself where it has no others. */
export function upTo<V>(last: number, lines: ReadonlyMap<number, V>): ReadonlyMap<number, V> {
  for (const line of lines.keys()) {
    if (line > last) return new Map([...lines].filter(([number]) => number <= last));
  }
  return lines;
}

/** Rectangles cut to the grid; those wholly outside are left out. */
export function clipped(rects: readonly RectFile[], { rowCount, columnCount }: Size): RectFile[] {
  return rects.flatMap((rect) => {
    const rows = Math.min(rect.rows, rowCount - rect.row + 1);
    const columns = Math.min(rect.columns, columnCount - rect.column + 1);
    return rows > 0 && columns > 0 ? [{ ...rect, rows, columns }] : [];
  });
}

/** Rules with their rectangles cut to the grid; those with none left are left out. */
export function clippedRules<T extends { readonly rects: readonly RectFile[] }>(
  rules: readonly T[],
  size: Size,
): T[] {
  return rules
    .map((rule) => ({ ...rule, rects: clipped(rule.rects, size) }))
    .filter(({ rects }) => rects.length > 0);
}
