import type { SheetBlueprint } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import { Page, Places } from '../../blueprint/page';
import { saleColumns } from '../shared/sale-fills';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { INPUT_WIDTHS, placeInputSheet } from './input';
import { placeKeys, placeRows } from './keys';
import { WIDTHS } from './layout';
import { placePage } from './page';
import type { DashboardSettings } from './settings';
import { type View, viewOf } from './view';

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
  placeCurrency(keys, view);
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
    readSheet(input, INPUT_WIDTHS),
    keysSheetOf(keys),
    rowsSheetOf(rows, [saleColumns(context, view.team.sales).day, context.source.column('key')]),
  ];
}

/** The currency chosen as the tables' cells have it. */
function placeCurrency(page: Page, { team, text }: View): void {
  if (!team.sales.currencies) return;
  const cell = () => page.ref('currency');
  page.text(20, 9, 'label', text.inputs.currency);
  page.formula(20, 10, 'formula', () => `IF(${cell()}=${quoteText(text.none)};"";${cell()}&"")`);
  page.name('currencyText', 20, 10);
}
