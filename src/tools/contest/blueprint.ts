import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { BOARD_HIDDEN, BOARD_WIDTHS, placeBoard, placeBoardKeys } from './board';
import { placeFills, placeKeys, placeOtherCurrencies } from './keys';
import { HIDDEN, placeReport, WIDTHS } from './report';
import { columnsOf } from './sales';
import type { ContestSettings } from './settings';
import { viewOf } from './view';

/** The contest, the yearly board, and the hidden sheets; standings follow the table and the terms by formulas. */
export function contestSheets(settings: ContestSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('contest', places);
  const board = new Page('effectiveness', places);
  const keys = new Page('contest-keys', places);
  const rows = new Page('contest-rows', places);
  placeReport(report, view);
  placeBoard(board, view);
  placeKeys(keys, view);
  placeFills(rows, view);
  placeBoardKeys(keys, view);
  placeOtherCurrencies(keys, view);
  return [
    readSheet(report, WIDTHS, 0, HIDDEN),
    readSheet(board, BOARD_WIDTHS, 0, BOARD_HIDDEN),
    keysSheetOf(keys),
    rowsSheetOf(rows, [columnsOf(context, view.sales.table).day]),
  ];
}
