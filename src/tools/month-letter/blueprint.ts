import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { type Input, placeInputs as inputRows, momentText, titles } from '../shared/report-parts';
import { saleColumns } from '../shared/sale-fills';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import { currencyInputs, plansProfit } from '../shared/team-plans';
import type { ToolContext } from '../tool';
import { placeKeys, placeRows } from './keys';
import { C, HIDDEN, heading, WIDTHS } from './layout';
import { letterOf } from './letter';
import { type LetterSettings, LIMITS } from './settings';
import { placeChecks, placeRecords, placeTable } from './table';
import { type View, viewOf } from './view';

/** The letter, a line a cell, as of the build; below it the figures it was written from, by formulas. */
export function letterSheets(settings: LetterSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const report = new Page('month-letter', places);
  const keys = new Page('month-letter-keys', places);
  const rows = new Page('month-letter-rows', places);
  layReport(report, view);
  placeKeys(keys, view);
  placeRows(rows, view);
  return [
    readSheet(report, WIDTHS, 0, HIDDEN),
    keysSheetOf(keys),
    rowsSheetOf(rows, [saleColumns(context, view.team.sales).day, context.source.column('key')]),
  ];
}

function layReport(page: Page, view: View): void {
  const { text, month, people } = view;
  const under = text.subtitle(momentText(view.context.now, text.day), tableName(view));
  const top = titles(page, { from: C.name, to: C.last }, text.title(month.first), under);
  let row = placeWarnings(page, view, top);
  row = placeInputs(page, view, row) + 1;
  row = placeLetter(page, view, row) + 1;
  const table = row + 2;
  row = placeTable(page, view, row) + 1;
  row = placeRecords(page, view, row) + 1;
  placeChecks(page, view, row, { row: table, rows: people.length + 1 });
}

function tableName({ context, team }: View): string {
  return (team.sales.from === 'orders' ? context.orders.source?.sheetName : null) ?? context.source.sheetName;
}

/** What the letter leaves out, as of the build. */
function placeWarnings(page: Page, { team, text, context }: View, from: number): number {
  const { undated, unpriced, foreign } = team.sales;
  const lines = [
    ...(undated > 0 ? [text.warnings.undated(undated)] : []),
    ...(unpriced > 0 ? [text.warnings.unpriced(unpriced)] : []),
    ...(foreign > 0 ? [text.warnings.foreign(foreign)] : []),
    ...(team.planSheet !== undefined && plansProfit(context) ? [text.warnings.profitPlan] : []),
  ];
  lines.forEach((line, index) => {
    page.text(from + index, C.sign, 'warningSign', '⚠');
    page.text(from + index, C.name, 'warning', line);
  });
  return from + lines.length + (lines.length > 0 ? 1 : 0);
}

function placeInputs(page: Page, view: View, from: number): number {
  const { text, month, floor, team } = view;
  const words = text.inputs;
  const inputs: readonly Input[] = [
    {
      name: 'month',
      label: words.month,
      note: words.monthNote,
      value: month.first,
      format: 'month',
      check: { kind: 'day' },
    },
    ...currencyInputs(team.sales, words, text.none),
    {
      name: 'floor',
      label: words.floor,
      note: words.floorNote,
      value: floor,
      format: 'integer',
      check: { kind: 'number', min: 1, max: LIMITS.floor },
    },
  ];
  const row = heading(page, from, words.heading, '', C.first);
  const help = { list: words.listHelp, day: words.dayHelp, number: words.numberHelp };
  return inputRows(page, row, { label: C.name, value: C.first }, inputs, help);
}

/** The lines, one under another, to be marked and copied. */
function placeLetter(page: Page, view: View, from: number): number {
  const { text } = view;
  const lines = letterOf(view, text);
  const first = from + 1;
  heading(page, from, text.letter.heading, text.letter.copy(`B${first}:B${first + lines.length - 1}`));
  lines.forEach(({ text: line, heading: bold }, index) => {
    page.text(first + index, C.name, bold ? 'strong' : 'text', line === '' ? null : line, { format: 'text' });
  });
  return first + lines.length;
}
