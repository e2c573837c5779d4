import type { Stage } from '../tables/deal';
import { rowToStage, STAGE_COLUMNS, stageToRow } from '../tables/stage-row';
import { type Language, type Words, wordsOf } from '../words';
import type { Document } from './document';
import { measuredSettings } from './measured-stages';
import { ownSheet } from './own-sheets';
import { readTable } from './read-table';
import { growRows, markTable, type TableColumn, tableSheet, writeRows } from './table-sheet';
import { asText } from './text';

const ID = 'stages';
const LANGUAGES: readonly Language[] = ['ru', 'en'];
const WIDTHS: Readonly<Record<(typeof STAGE_COLUMNS)[number], number>> = {
  pipeline: 160,
  name: 260,
  outcome: 110,
  step: 70,
};

function columns({ columns: headings }: Words['import']['stages']): TableColumn[] {
  return STAGE_COLUMNS.map((column) => ({
    heading: headings[column],
    format: column === 'step' ? 'integer' : 'plain',
    width: WIDTHS[column],
  }));
}

/** The stages as the owner confirmed or corrected them; none before the first import. */
export function readStages({ spreadsheet, toDayTime }: Document): Stage[] {
  const own = ownSheet(spreadsheet, ID);
  if (!own) return [];
  const words = LANGUAGES.map((language) => wordsOf(language).import);
  const [, ...rows] = readTable(own.sheet, toDayTime).rows;
  return rows.flatMap((row) => rowToStage(row, words) ?? []);
}

/** Writes the confirmed stages in place of those that stood there. */
export function writeStages(document: Document, stages: readonly Stage[]): void {
  const words = wordsOf(ownSheet(document.spreadsheet, ID)?.mark.language ?? document.language).import;
  const sheet = tableSheet(document, ID, columns(words.stages));
  growRows(sheet, stages.length);
  const before = sheet.getLastRow() - 1;
  if (before > 0) sheet.getRange(2, 1, before, STAGE_COLUMNS.length).clearContent();
  writeRows(
    sheet,
    2,
    stages.map((stage) =>
      stageToRow(stage, words).map((value) => (typeof value === 'string' ? asText(value) : (value ?? ''))),
    ),
  );
  sheet.getRange(1, 1, 1, 1).setNote(words.stages.hint);
  offerOutcomes(sheet, stages.length, Object.values(words.outcomes));
  markTable(document, sheet, ID, measuredSettings(stages));
}

function offerOutcomes(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number, outcomes: string[]): void {
  if (rows === 0) return;
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(outcomes, true)
    .setAllowInvalid(false)
    .build();
  sheet.getRange(2, STAGE_COLUMNS.indexOf('outcome') + 1, rows, 1).setDataValidation(rule);
}
