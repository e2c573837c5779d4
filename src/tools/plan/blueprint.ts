import type { ChartBlueprint, ChartRange, SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { keysSheetOf, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { placeActions } from './actions-table';
import { placeBelief } from './belief-table';
import { placeChecks } from './checks';
import { placeDays, placeWeeks } from './days-table';
import { placeFills } from './fills';
import { placeTitle, placeWarnings } from './head';
import { placeInputs } from './inputs';
import { placeKeys } from './keys';
import { C, CHART, widths } from './layout';
import { placeManagers } from './managers-table';
import { placeMonths } from './months-table';
import { placeParts } from './parts-tables';
import { PLAN_KEYS, PLAN_SHEET } from './published';
import { placeScenarios } from './scenarios';
import type { PlanSettings } from './settings';
import { placeTotals } from './totals';
import { type View, viewOf } from './view';

/**
 * The plan's sheets: the one people read and type in, the hidden one that other tools read, and one of the tables' rows. Plans are values
 * that may be typed over; every sum and every actual figure is a formula over the imported tables.
 */
export function planSheets(settings: PlanSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page(PLAN_SHEET, places);
  const keys = new Page(PLAN_KEYS, places);
  const rows = new Page('plan-rows', places);
  layReport(report, view);
  placeKeys(keys, view);
  placeFills(rows, view);
  report.chart(runningChart(report, view));
  return [
    report.finish({
      hidden: false,
      gridlines: false,
      columnWidths: widths(view),
      frozenRows: 2,
      frozenColumns: C.name,
      minRows: report.lastRow + 2,
    }),
    keysSheetOf(keys),
    rowsSheetOf(rows, tablesOf(context)),
  ];
}

/** The columns of the tables that the plan's own fill beside. */
function tablesOf({ source, orders, activities }: ToolContext): string[] {
  const beside = [source.column('closed'), orders.source?.column('day'), activities.source?.column('day')];
  return beside.flatMap((column) => column ?? []);
}

/** Rows that the chart stands over. */
const CHART_ROWS = 17;

function layReport(page: Page, view: View): void {
  const top = placeWarnings(page, view, placeTitle(page, view));
  page.name('chart.anchor', top, CHART.column);
  let row = Math.max(placeInputs(page, view, top), placeTotals(page, view, top), top + CHART_ROWS) + 1;
  const sections = [
    placeBelief,
    placeManagers,
    placeMonths,
    placeActions,
    placeScenarios,
    placeParts,
    placeWeeks,
    placeDays,
    placeChecks,
  ];
  for (const place of sections) {
    const next = place(page, view, row);
    row = next === row ? row : next + 1;
  }
}

function runningChart(page: Page, { text, selection, scale }: View): ChartBlueprint {
  const { page: sheet, rect } = page.places.get('chart');
  const anchor = page.places.get('chart.anchor').rect;
  const part = (offset: number): ChartRange => ({
    sheet,
    at: { ...rect, column: rect.column + offset, columns: 1 },
  });
  const words = text.chart;
  return {
    kind: 'line',
    title: words.title(selection.month.first, scale),
    subtitle: words.subtitle,
    anchor: { row: anchor.row, column: anchor.column },
    width: CHART.width,
    height: CHART.height,
    labels: part(0),
    series: [
      { name: words.actual, values: part(2), colour: 'accent' },
      { name: words.runRate, values: part(3), colour: 'accent', dashed: true },
      { name: words.plan, values: part(1), colour: 'grey', dashed: true },
    ],
    format: scale === 1000 ? 'integer' : 'decimal',
    plain: true,
  };
}
