import { ROWS_SUFFIX, type SheetBlueprint } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { heightBeside } from './sale-fills';

/**
 * A sheet that people read, with its title always in view.
 *
 * @param widths pixels, from column A
 * @param frozenColumns columns that stay in view as well
 * @param hiddenColumns columns with keys, by which what is typed finds its row
 */
export function readSheet(
  page: Page,
  widths: readonly number[],
  frozenColumns = 0,
  hiddenColumns: readonly number[] = [],
): SheetBlueprint {
  return page.finish({
    hidden: false,
    gridlines: false,
    columnWidths: widths,
    frozenRows: 2,
    frozenColumns,
    hiddenColumns,
    minRows: page.lastRow + 2,
  });
}

/**
 * The hidden sheet of a tool's calculations: blocks side by side, no longer than the longest of them.
 *
 * @param rows that columns of it need which fill beside a list of the tool's own
 */
export function keysSheetOf(page: Page, rows = 0): SheetBlueprint {
  return hiddenSheet(page, Math.max(page.lastRow, rows));
}

/**
 * The hidden sheet of the columns that fill downwards beside imported tables. It is as high as they are and has no
 * other columns, because empty cells count towards Google's limit too.
 *
 * @param beside columns of the tables that its columns fill beside, with room to grow
 */
export function rowsSheetOf(page: Page, beside: readonly string[]): SheetBlueprint {
  if (!page.id.endsWith(ROWS_SUFFIX)) throw new Error(`"${page.id}" would not grow with the tables`);
  return hiddenSheet(page, heightBeside(beside));
}

function hiddenSheet(page: Page, minRows: number): SheetBlueprint {
  return page.finish({
    hidden: true,
    gridlines: true,
    columnWidths: [],
    frozenRows: 1,
    frozenColumns: 0,
    minRows,
  });
}
