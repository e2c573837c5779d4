import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { saleColumns } from '../shared/sale-fills';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { placeKeys, placeSales } from './keys';
import { HIDDEN, WIDTHS } from './layout';
import { placeReport } from './report';
import type { LadderSettings } from './settings';
import { viewOf } from './view';

/** The ladder and its hidden sheets; where everybody stands follows the levels and the sales by formulas. */
export function ladderSheets(settings: LadderSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('ladder', places);
  const keys = new Page('ladder-keys', places);
  const rows = new Page('ladder-rows', places);
  placeReport(report, view);
  placeSales(rows, view);
  placeKeys(keys, view);
  return [
    readSheet(report, WIDTHS, 0, HIDDEN),
    keysSheetOf(keys),
    rowsSheetOf(rows, [saleColumns(context, view.team.sales).day]),
  ];
}
