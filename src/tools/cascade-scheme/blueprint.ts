import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { saleColumns } from '../shared/sale-fills';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { placeChecks } from './checks';
import { placeGrades, placeInputs, placeTitle, placeWarnings } from './head';
import { placeKeys, placeRows } from './keys';
import { placeKpi } from './kpi-table';
import { HIDDEN, WIDTHS } from './layout';
import { placeResults } from './results-table';
import type { CascadeSettings } from './settings';
import { placeStandards } from './standards-table';
import { placeTasks } from './tasks-table';
import { type View, viewOf } from './view';

/** The scheme's sheet and its hidden ones; actual figures follow the tables, everything else is typed here. */
export function cascadeSheets(settings: CascadeSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('cascade-scheme', places);
  const keys = new Page('cascade-scheme-keys', places);
  const rows = new Page('cascade-scheme-rows', places);
  layReport(report, view);
  placeKeys(keys, view);
  placeRows(rows, view);
  return [readSheet(report, WIDTHS, 0, HIDDEN), keysSheetOf(keys), rowsSheetOf(rows, tablesOf(view))];
}

function tablesOf({ context, team }: View): string[] {
  const { source } = context.activities;
  return [
    saleColumns(context, team.sales).day,
    context.source.column('key'),
    ...(source ? [source.column('day')] : []),
  ];
}

function layReport(page: Page, view: View): void {
  const top = placeWarnings(page, view, placeTitle(page, view));
  let row = Math.max(placeInputs(page, view, top), placeGrades(page, view, top)) + 1;
  row = placeResults(page, view, row) + 1;
  row = placeKpi(page, view, row) + 1;
  row = placeStandards(page, view, row) + 1;
  row = placeTasks(page, view, row) + 1;
  placeChecks(page, view, row);
}
