import type { Outcome, Stage } from '../tables/deal';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { ownSheet } from './own-sheets';
import { growRows, markTable, type TableColumn, tableSheet, writeRows } from './table-sheet';
import { asText } from './text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const ID = 'stages';

function columns({ columns: headings }: Words['import']['stages']): TableColumn[] {
  return [
    { heading: headings.pipeline, format: 'plain', width: 160 },
    { heading: headings.name, format: 'plain', width: 240 },
    { heading: headings.outcome, format: 'plain', width: 100 },
    { heading: headings.step, format: 'integer', width: 60 },
  ];
}

/** The stages as the owner confirmed or corrected them; none before the first import. */
export function readStages(spreadsheet: Spreadsheet): Stage[] {
  const own = ownSheet(spreadsheet, ID);
  const rows = own ? own.sheet.getLastRow() - 1 : 0;
  if (!own || rows < 1) return [];
  const { outcomes } = wordsOf(own.mark.language).import;
  const outcomeOf = (word: string): Outcome =>
    (['won', 'lost'] as const).find((outcome) => outcomes[outcome] === word.trim().toLowerCase()) ?? 'open';
  return own.sheet
    .getRange(2, 1, rows, 4)
    .getValues()
    .map(([pipeline, name, outcome, step]) => ({
      pipeline: String(pipeline),
      name: String(name),
      outcome: outcomeOf(String(outcome)),
      step: Number(step) || 0,
    }));
}

/** Writes the confirmed stages in place of those that stood there. */
export function writeStages(document: Document, stages: readonly Stage[]): void {
  const words = wordsOf(ownSheet(document.spreadsheet, ID)?.mark.language ?? document.language).import;
  const sheet = tableSheet(document, ID, columns(words.stages));
  growRows(sheet, stages.length);
  const before = sheet.getLastRow() - 1;
  if (before > 0) sheet.getRange(2, 1, before, 4).clearContent();
  writeRows(
    sheet,
    2,
    stages.map(({ pipeline, name, outcome, step }) => [
      asText(pipeline),
      asText(name),
      words.outcomes[outcome],
      step,
    ]),
  );
  sheet.getRange(1, 1, 1, 1).setNote(words.stages.hint);
  offerOutcomes(sheet, stages.length, Object.values(words.outcomes));
  markTable(document, sheet, ID, {});
}

function offerOutcomes(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number, outcomes: string[]): void {
  if (rows === 0) return;
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(outcomes, true)
    .setAllowInvalid(false)
    .build();
  sheet.getRange(2, 3, rows, 1).setDataValidation(rule);
}
