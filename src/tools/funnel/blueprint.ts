import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { placeCharts } from './charts';
import { placeChecks } from './checks';
import { placeSlice } from './group-table';
import { placeTitle } from './head';
import { hasLimits, placeInputs, placeLimits } from './inputs';
import { FUNNEL_ROWS, placeKeyColumns } from './key-columns';
import { placeBest, placeDated, placeKeyValues, placeStages } from './key-values';
import { WIDTHS } from './layout';
import { placeMonthKeys, placeMonths } from './month-table';
import type { FunnelSettings } from './settings';
import { placeStageKeys } from './stage-keys';
import { placeStageTable } from './stage-table';
import { placeTotals } from './totals';
import { type View, viewOf } from './view';
import { placeWarnings } from './warnings';
import { placeWeakSpot } from './weak-spot';

/**
 * The funnel's sheets: the one people read, a hidden one with single figures, and one with a row per deal. Everything
 * on them is a formula over the Deals sheet and the input cells, except names of groups and the
 * lengths that survival analysis gives, which are as of the build.
 */
export function funnelSheets(settings: FunnelSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('funnel', places);
  const keys = new Page('funnel-keys', places);
  const rows = new Page(FUNNEL_ROWS, places);
  const inputsRow = layReport(report, view);
  placeKeyColumns(rows, view);
  layKeys(keys, view);
  placeCharts(report, view, inputsRow);
  return [readSheet(report, WIDTHS), keysSheetOf(keys), rowsSheetOf(rows, [context.source.column('key')])];
}

/** Answers with the row where inputs, totals and charts begin. */
function layReport(page: Page, view: View): number {
  const inputsRow = placeWarnings(page, view, placeTitle(page, view));
  const inputsEnd = placeInputs(page, view, inputsRow);
  let row = Math.max(inputsEnd, placeTotals(page, view, inputsRow)) + 1;
  if (view.steps > 0) {
    row = placeStageTable(page, view, row) + 1;
    row = placeWeakSpot(page, view, row) + 1;
  }
  for (const slice of view.slices) row = placeSlice(page, view, row, slice) + 1;
  if (view.months > 0) row = placeMonths(page, view, row) + 1;
  row = placeChecks(page, view, row) + 1;
  if (hasLimits(view)) placeLimits(page, view, row);
  return inputsRow;
}

function layKeys(page: Page, view: View): void {
  let column = 1;
  for (const place of [placeKeyValues, placeStages, placeBest, placeDated, placeStageKeys, placeMonthKeys]) {
    column = place(page, view, column);
  }
}
