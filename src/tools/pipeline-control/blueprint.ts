import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { placeByManager } from './by-manager';
import { placeChecks } from './checks';
import { placeCoverage } from './coverage';
import { placeTitle, placeWarnings } from './head';
import { placeInputs } from './inputs';
import { placeKeys, placeNow } from './keys';
import { C, WIDTHS } from './layout';
import { placeLists } from './lists';
import { placeMoved } from './moved';
import { placeMovedList } from './moved-list';
import { placePipeline } from './pipeline';
import type { ControlSettings } from './settings';
import { type View, viewOf } from './view';

/**
 * The control's sheets: the one for the daily meeting, and the hidden ones with the keys. Lists are as of the
 * build; counts and sums are formulas over the keys and the Deals sheet.
 */
export function controlSheets(settings: ControlSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('pipeline-control', places);
  const keys = new Page('pipeline-control-keys', places);
  const rows = new Page('pipeline-control-rows', places);
  layReport(report, view, () => placeKeys(keys, view));
  placeNow(rows, view);
  return [
    readSheet(report, WIDTHS, C.deal),
    keysSheetOf(keys),
    rowsSheetOf(rows, [context.source.column('key')]),
  ];
}

function layReport(page: Page, view: View, layKeys: () => void): void {
  const top = placeWarnings(page, view, placeTitle(page, view));
  let row = Math.max(placeInputs(page, view, top), placeMoved(page, view, top)) + 1;
  row = placeLists(page, view, row) + 1;
  row = placeCoverage(page, view, row) + 1;
  row = placePipeline(page, view, row) + 1;
  if (view.known !== null) {
    row = placeByManager(page, view, row) + 1;
    row = placeMovedList(page, view, row) + 1;
  }
  placeChecks(page, view, row);
  layKeys();
}
