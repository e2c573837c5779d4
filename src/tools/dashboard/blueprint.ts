import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { saleColumns } from '../shared/sale-fills';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import { placeCurrencyText } from '../shared/team-plans';
import type { ToolContext } from '../tool';
import { INPUT_HIDDEN, INPUT_WIDTHS, placeInputSheet } from './input';
import { placeKeys, placeRows } from './keys';
import { WIDTHS } from './layout';
import { placePage } from './page';
import type { DashboardSettings } from './settings';
import { viewOf } from './view';

/**
 * The page on the wall, the sheet it is fed by, and the hidden ones. Everything follows the tables, the plan and the
 * inputs by formulas, ranks too; who is listed, the stages and their probabilities are as of the build.
 */
export function dashboardSheets(settings: DashboardSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const wall = new Page('dashboard', places);
  const input = new Page('dashboard-input', places);
  const keys = new Page('dashboard-keys', places);
  const rows = new Page('dashboard-rows', places);
  placePage(wall, view);
  placeInputSheet(input, view);
  placeKeys(keys, view);
  placeRows(rows, view);
  const { text, team } = view;
  placeCurrencyText(keys, { row: 20, column: 9 }, team.sales, {
    label: text.inputs.currency,
    none: text.none,
  });
  return [
    wall.finish({
      hidden: false,
      gridlines: false,
      columnWidths: WIDTHS,
      frozenRows: 0,
      frozenColumns: 0,
      minRows: wall.lastRow,
      theme: view.theme,
    }),
    readSheet(input, INPUT_WIDTHS, 0, INPUT_HIDDEN),
    keysSheetOf(keys),
    rowsSheetOf(rows, [saleColumns(context, view.team.sales).day, context.source.column('key')]),
  ];
}
