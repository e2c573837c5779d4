import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { momentText, placeLines, titles } from '../shared/report-parts';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { placeCards } from './cards';
import { placeChecks } from './checks';
import {
  placeDays,
  placeKept,
  placeKeptSplits,
  placeOwnScheme,
  placeSplitKeys,
  placeSplitWords,
} from './keys';
import { placeLineKeys } from './keys-lines';
import {
  daysBeside,
  otherCurrencyLines,
  placeByOrder,
  placeOtherCurrencies,
  placeSaleKeys,
} from './keys-sales';
import { placeSchemeKeys } from './keys-scheme';
import { ALL, C, HIDDEN, P, SLIP, SLIP_WIDTHS, WIDTHS } from './layout';
import { placeNearestKeys } from './nearest';
import { placePayslips, placeSplits } from './payslips';
import { placePeopleKeys } from './people-keys';
import type { PayCardsSettings } from './settings';
import { placeSummary, placeTerms, warnings } from './summary';
import { type View, viewOf } from './view';

/**
 * The cards, the payslips and their hidden sheets. Pay follows the scheme, the plan and the tables by formulas; who is
 * listed and which sales a payslip has are as of the build, and a check says when that is no longer so.
 */
export function payCardSheets(settings: PayCardsSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const cards = new Page('pay-cards', places);
  const slips = new Page('payslips', places);
  const keys = new Page('pay-cards-keys', places);
  const rows = new Page('pay-cards-rows', places);
  layCards(cards, view);
  laySlips(slips, view);
  placeOwnScheme(keys, view);
  placeDays(keys, view);
  placeOtherCurrencies(keys, view);
  placeSplitKeys(keys, view);
  placeSplitWords(keys, view);
  placeByOrder(keys, view);
  placeLineKeys(keys, view);
  placePeopleKeys(keys, view);
  placeSchemeKeys(keys, view);
  placeSaleKeys(rows, view);
  placeNearestKeys(rows, view);
  placeKept(keys, view);
  if (!view.splitting) placeKeptSplits(keys, view);
  return [
    readSheet(cards, WIDTHS, 0, HIDDEN),
    readSheet(slips, SLIP_WIDTHS),
    keysSheetOf(keys),
    rowsSheetOf(rows, [...daysBeside(view), context.source.column('key')]),
  ];
}

function layCards(page: Page, view: View): void {
  const { text, month, context } = view;
  const under = text.subtitle(momentText(context.now, text.dayOf));
  let row = titles(page, ALL, text.title(month.first), under);
  row = placeLines(page, row, C.name, warnings(page, view)) + 1;
  row = placeTerms(page, view, row) + 1;
  row = placeSummary(page, view, row) + 1;
  row = placeChecks(page, view, row) + 2;
  placeCards(page, view, row);
}

function laySlips(page: Page, view: View): void {
  const { text, month, context } = view;
  const under = text.slip.subtitle(momentText(context.now, text.dayOf));
  const title = titles(page, SLIP, text.slip.sheetTitle(month.first), under);
  const lines = otherCurrencyLines(page, view);
  const row = lines.length === 0 ? title : placeLines(page, title, P.title, lines) + 1;
  placePayslips(page, view, view.splitting ? placeSplits(page, view, row) + 1 : row);
}
