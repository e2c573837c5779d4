import type { SheetBlueprint } from '../../blueprint/blueprint';
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
 * The hidden sheet of a tool's calculations.
 *
 * @param beside columns of the tables that its columns fill beside, with room to grow
 */
export function keysSheetOf(page: Page, beside: readonly string[]): SheetBlueprint {
  return page.finish({
    hidden: true,
    gridlines: true,
    columnWidths: [],
    frozenRows: 1,
    frozenColumns: 0,
    minRows: Math.max(page.lastRow, heightBeside(beside)),
  });
}
