import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { saleColumns } from '../shared/sale-fills';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import { placeCurrencyText } from '../shared/team-plans';
import type { ToolContext } from '../tool';
import { placeChecks } from './checks';
import { placeFills } from './fills';
import { placeInputs, placeTitle, placeTotals, placeWarnings } from './head';
import { placeKeys } from './keys';
import { keyColumn, widthsOf } from './layout';
import { placeNotes, placeOlderNotes, placeRest } from './notes';
import type { StandUpSettings } from './settings';
import { placeIndicators, placeLessons, placeMonth, placeYesterday } from './tables';
import { type View, viewOf } from './view';

/**
 * The sheet for the morning meeting and its hidden ones. Everything follows the tables, the plan and today's cell by
 * formulas; who is listed, the rows by day and the notes' date are as of the build.
 */
export function standUpSheets(settings: StandUpSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('stand-up', places);
  const keys = new Page('stand-up-keys', places);
  const rows = new Page('stand-up-rows', places);
  layReport(report, view);
  placeKeys(keys, view);
  placeFills(rows, view);
  const { text, team } = view;
  placeCurrencyText(keys, { row: 15, column: 6 }, team.sales, {
    label: text.inputs.currency,
    none: text.none,
  });
  return [
    readSheet(report, widthsOf(view), 0, [keyColumn(view)]),
    keysSheetOf(keys),
    rowsSheetOf(rows, tablesOf(view)),
  ];
}

function tablesOf({ context, team }: View): string[] {
  return [
    saleColumns(context, team.sales).day,
    context.source.column('key'),
    ...(context.activities.source ? [context.activities.source.column('day')] : []),
  ];
}

function layReport(page: Page, view: View): void {
  const top = placeWarnings(page, view, placeTitle(page, view));
  let row = Math.max(placeInputs(page, view, top), placeTotals(page, view, top)) + 1;
  row = placeYesterday(page, view, row) + 1;
  row = placeMonth(page, view, row) + 1;
  row = placeIndicators(page, view, row) + 1;
  row = placeLessons(page, view, row) + 1;
  row = placeNotes(page, view, row) + 1;
  row = placeRest(page, view, row) + 1;
  row = placeChecks(page, view, row) + 1;
  placeOlderNotes(page, view, row);
}
