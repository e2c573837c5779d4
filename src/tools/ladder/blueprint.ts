import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { heightBeside, saleColumns } from '../shared/sale-fills';
import type { ToolContext } from '../tool';
import { placeKeys } from './keys';
import { placeReport, WIDTHS } from './report';
import type { LadderSettings } from './settings';
import { viewOf } from './view';

/** The ladder and its hidden sheet; where everybody stands follows the levels and the sales by formulas. */
export function ladderSheets(settings: LadderSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('ladder', places);
  const keys = new Page('ladder-keys', places);
  placeReport(report, view);
  placeKeys(keys, view);
  return [
    report.finish({
      hidden: false,
      gridlines: false,
      columnWidths: WIDTHS,
      frozenRows: 2,
      frozenColumns: 0,
      minRows: report.lastRow + 2,
    }),
    keys.finish({
      hidden: true,
      gridlines: true,
      columnWidths: [],
      frozenRows: 1,
      frozenColumns: 0,
      minRows: Math.max(keys.lastRow, heightBeside([saleColumns(context, view.team.sales).day])),
    }),
  ];
}
