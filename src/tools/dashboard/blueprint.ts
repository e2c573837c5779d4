import type { SheetBlueprint } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import { Page, Places } from '../../blueprint/page';
import { heightBeside, saleColumns } from '../shared/sale-fills';
import type { ToolContext } from '../tool';
import { INPUT_WIDTHS, placeInputSheet } from './input';
import { placeKeys } from './keys';
import { WIDTHS } from './layout';
import { placePage } from './page';
import type { DashboardSettings } from './settings';
import { type View, viewOf } from './view';

/**
 * The page on the wall, the sheet it is fed by, and the hidden one. Everything follows the tables, the plan and the
 * inputs by formulas, ranks too; who is listed, the stages and their probabilities are as of the build.
 */
export function dashboardSheets(settings: DashboardSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const wall = new Page('dashboard', places);
  const input = new Page('dashboard-input', places);
  const keys = new Page('dashboard-keys', places);
  placePage(wall, view);
  placeInputSheet(input, view);
  placeKeys(keys, view);
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
    input.finish({
      hidden: false,
      gridlines: false,
      columnWidths: INPUT_WIDTHS,
      frozenRows: 2,
      frozenColumns: 0,
      minRows: input.lastRow + 2,
    }),
    keys.finish({
      hidden: true,
      gridlines: true,
      columnWidths: [],
      frozenRows: 1,
      frozenColumns: 0,
      minRows: Math.max(keys.lastRow, height(view)),
    }),
  ];
}

function height({ context, team }: View): number {
  return heightBeside([saleColumns(context, team.sales).day, context.source.column('key')]);
}

/** The currency chosen as the tables' cells have it. */
function placeCurrency(page: Page, { team, text }: View): void {
  if (!team.sales.currencies) return;
  const cell = () => page.ref('currency');
  page.text(20, 9, 'label', text.inputs.currency);
  page.formula(20, 10, 'formula', () => `IF(${cell()}=${quoteText(text.none)};"";${cell()}&"")`);
  page.name('currencyText', 20, 10);
}
