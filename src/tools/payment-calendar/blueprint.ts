import type { ChartBlueprint, ChartRange, SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { keysSheetOf, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { placeCalendarHead } from './calendar-head';
import { placeChecks } from './checks';
import { placeTitle, placeWarnings } from './head';
import { placeInputs } from './inputs';
import { placeKeys, placePaid } from './keys';
import { C, DAYS_WIDTH, WIDTHS } from './layout';
import { placeManagers } from './managers';
import { placeSections } from './sections';
import type { CalendarSettings } from './settings';
import { placeCurrencies, placeStages, placeWeeks } from './tables';
import { placeTotals } from './totals';
import { type View, viewOf } from './view';

/**
 * The calendar's sheets: the one people read and write in, and the hidden ones with the keys.
 * Payments are listed as of the build; every sum is a formula over those rows and the Deals sheet,
 * so it follows the dates and probabilities that are typed.
 */
export function calendarSheets(settings: CalendarSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('payment-calendar', places);
  const keys = new Page('payment-calendar-keys', places);
  const rows = new Page('payment-calendar-rows', places);
  layReport(report, view, () => placeKeys(keys, view));
  placePaid(rows, view);
  return [
    report.finish({
      hidden: false,
      gridlines: false,
      columnWidths: WIDTHS,
      frozenRows: 2,
      frozenColumns: C.client,
      minRows: report.lastRow + 2,
    }),
    keysSheetOf(keys, places.get('list.key').rect.rows + INSERTED),
    rowsSheetOf(rows, [view.payments.columns.day]),
  ];
}

/** Rows that people may insert into the list before the calendar is refreshed. */
const INSERTED = 500;

function layReport(page: Page, view: View, layKeys: () => void): void {
  const top = placeWarnings(page, view, placeTitle(page, view));
  let row = Math.max(placeInputs(page, view, top), placeTotals(page, view, top)) + 1;
  row = placeCalendarHead(page, view, row);
  row = placeSections(page, view, row) + 1;
  row = placeManagers(page, view, row) + 1;
  row = placeWeeks(page, view, row) + 1;
  if (view.currencies) row = placeCurrencies(page, view, row) + 1;
  if (view.odds.length > 0) row = placeStages(page, view, row) + 1;
  placeChecks(page, view, row);
  layKeys();
  page.chart(runningChart(page, view, top));
}

function runningChart(page: Page, { text, scale }: View, row: number): ChartBlueprint {
  const { page: sheet, rect } = page.places.get('chart');
  const part = (offset: number): ChartRange => ({
    sheet,
    at: { ...rect, column: rect.column + offset, columns: 1 },
  });
  const words = text.chart;
  return {
    kind: 'line',
    title: words.title(scale),
    subtitle: words.subtitle,
    anchor: { row, column: C.day },
    width: DAYS_WIDTH,
    height: 280,
    labels: part(0),
    series: [
      { name: words.paid, values: part(7), colour: 'accent' },
      { name: words.forecast, values: part(8), colour: 'accent', dashed: true },
      { name: words.plan, values: part(9), colour: 'grey', dashed: true },
      { name: words.low, values: part(11), colour: 'grey', dashed: true },
      { name: words.high, values: part(12), colour: 'grey', dashed: true },
    ],
    plain: true,
    format: 'decimal',
  };
}
