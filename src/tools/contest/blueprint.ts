import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { heightBeside } from '../shared/sale-fills';
import type { ToolContext } from '../tool';
import { BOARD_WIDTHS, placeBoard, placeBoardKeys } from './board';
import { placeKeys } from './keys';
import { placeReport, WIDTHS } from './report';
import { columnsOf } from './sales';
import type { ContestSettings } from './settings';
import { viewOf } from './view';

/** The contest, the yearly board, and the hidden sheet; standings follow the table and the terms by formulas. */
export function contestSheets(settings: ContestSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('contest', places);
  const board = new Page('effectiveness', places);
  const keys = new Page('contest-keys', places);
  placeReport(report, view);
  placeBoard(board, view);
  placeKeys(keys, view);
  placeBoardKeys(keys, view);
  const shown = (page: Page, columnWidths: readonly number[]) =>
    page.finish({
      hidden: false,
      gridlines: false,
      columnWidths,
      frozenRows: 2,
      frozenColumns: 0,
      minRows: page.lastRow + 2,
    });
  return [
    shown(report, WIDTHS),
    shown(board, BOARD_WIDTHS),
    keys.finish({
      hidden: true,
      gridlines: true,
      columnWidths: [],
      frozenRows: 1,
      frozenColumns: 0,
      minRows: Math.max(keys.lastRow, heightBeside([columnsOf(context, view.sales.table).day])),
    }),
  ];
}
