import { IRenderManagerService, SHEET_VIEWPORT_KEY, type Viewport } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Grid } from './grid';

/** A part of the grid that scrolls by itself. */
export interface Pane {
  readonly key: SHEET_VIEWPORT_KEY;
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
}

export const PANES: readonly Pane[] = [
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN, frozenRows: false, frozenColumns: false },
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP, frozenRows: true, frozenColumns: false },
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT, frozenRows: false, frozenColumns: true },
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP, frozenRows: true, frozenColumns: true },
];

/** Where a pane stands in the grid's element and what it shows of the sheet. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The first point of the sheet that is seen, in pixels of the unzoomed sheet, headers included. */
  readonly fromX: number;
  readonly fromY: number;
}

/** What is seen of the active sheet at this moment. */
export interface Sight {
  /** In the order of PANES; null where the sheet has no such pane. */
  readonly views: readonly (View | null)[];
  readonly scale: number;
  /** Numbers of rows and columns, from 1, that stay while the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The upper left corner of a cell, in pixels of the unzoomed sheet, headers included. */
  corner(row: number, column: number): { readonly x: number; readonly y: number };
}

/** Null while nothing is drawn. */
export function sightOf(grid: Grid, unitId: string): Sight | null {
  const render = renderOf(grid, unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !skeleton) return null;
  const freeze = skeleton.worksheet.getFreeze();
  return {
    views: PANES.map(({ key }) => viewOf(render.scene.getViewport(key))),
    scale: render.scene.scaleX,
    frozen: { rows: Math.max(0, freeze.startRow), columns: Math.max(0, freeze.startColumn) },
    corner: (row, column) => ({
      x: skeleton.rowHeaderWidth + startOf(skeleton.columnWidthAccumulation, column),
      y: skeleton.columnHeaderHeight + startOf(skeleton.rowHeightAccumulation, row),
    }),
  };
}

/** The number in PANES of the pane a cell is in. */
export function paneOf(sight: Sight, row: number, column: number): number {
  const [frozenRows, frozenColumns] = [row <= sight.frozen.rows, column <= sight.frozen.columns];
  return PANES.findIndex((pane) => pane.frozenRows === frozenRows && pane.frozenColumns === frozenColumns);
}

/** Calls after each drawn frame, so that what lies over the grid moves with it. */
export function afterEachFrame(grid: Grid, unitId: string, run: () => void): { unsubscribe(): void } {
  const render = renderOf(grid, unitId);
  if (!render) throw new Error('The grid is not drawn yet');
  return render.engine.endFrame$.subscribe(run);
}

function renderOf(grid: Grid, unitId: string) {
  return grid.univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
}

function viewOf(viewport: Viewport | undefined): View | null {
  if (!viewport?.isActive) return null;
  const { left, top, width, height, viewBound } = viewport;
  if (!width || !height) return null;
  return { left, top, width, height, fromX: viewBound.left, fromY: viewBound.top };
}

/** Where a row or column begins; `ends` has the end of each. */
function startOf(ends: readonly number[], number: number): number {
  if (number <= 1) return 0;
  return ends[Math.min(number - 2, ends.length - 1)] ?? 0;
}

/** Resolves when the grid has been drawn for the first time. */
export async function drawnGrid(grid: Grid, unitId: string): Promise<void> {
  while (!sightOf(grid, unitId)) await new Promise((resolve) => setTimeout(resolve, 10));
}
