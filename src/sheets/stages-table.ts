import type { Stage } from '../tables/deal';
import { cellText, isBlankRow, type RawRow } from '../tables/raw';
import { rowToStage, STAGE_COLUMNS, stageToRow } from '../tables/stage-row';
import { stageKey } from '../tables/stages';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { measuredSettings } from './measured-stages';
import { ownSheet } from './own-sheets';
import {
  growRows,
  LANGUAGES,
  markTable,
  runs,
  type TableColumn,
  tableRows,
  tableSheet,
  writeRows,
} from './table-sheet';
import { asText } from './text';

const ID = 'stages';
const WIDTHS: Readonly<Record<(typeof STAGE_COLUMNS)[number], number>> = {
  pipeline: 160,
  name: 260,
  outcome: 110,
  step: 70,
};

function columns({ stages: { columns: headings } }: Words['import']): TableColumn[] {
  return STAGE_COLUMNS.map((column) => ({
    heading: headings[column],
    format: column === 'step' ? 'integer' : 'plain',
    width: WIDTHS[column],
  }));
}

/**
 * The stages as the owner confirmed or corrected them, of two rows of a stage the first; none before the first import.
 * @throws ProblemError tableMoved
 */
export function readStages(document: Document): Stage[] {
  const words = LANGUAGES.map((language) => wordsOf(language).import);
  const own = ownSheet(document.spreadsheet, ID);
  if (!own) return [];
  const found = new Map<string, Stage>();
  for (const row of tableRows(own, document, columns)) {
    const stage = rowToStage(row, words);
    const key = stage && stageKey(stage.pipeline, stage.name);
    if (stage && key !== null && !found.has(key)) found.set(key, stage);
  }
  return [...found.values()];
}

/**
 * Writes the confirmed stages: each in the row it has, new ones below. What the owner keeps beside
 * them or in rows between stays where it is; a second row of a stage is emptied, as two could disagree.
 * @throws ProblemError tableMoved, before anything is written
 */
export function writeStages(document: Document, stages: readonly Stage[]): void {
  const own = ownSheet(document.spreadsheet, ID);
  const words = wordsOf(own?.mark.language ?? document.language).import;
  const { placed, free, repeats } = placesOf(stages, own ? tableRows(own, document, columns) : []);
  const sheet = tableSheet(document, ID, columns(words));
  growRows(sheet, free - 2);
  for (const row of repeats) sheet.getRange(row, 1, 1, STAGE_COLUMNS.length).clearContent();
  for (const { from, to } of runs(placed.map(({ row }) => row))) {
    const part = placed.slice(from, to);
    writeRows(
      sheet,
      part[0]!.row,
      part.map(({ stage }) => cells(stage, words)),
    );
    offerOutcomes(sheet, part[0]!.row, part.length, Object.values(words.outcomes));
  }
  sheet.getRange(1, 1, 1, 1).setNote(words.stages.hint);
  markTable(document, sheet, ID, measuredSettings(stages));
}

interface Places {
  /** In the order of their rows. */
  readonly placed: readonly { readonly stage: Stage; readonly row: number }[];
  /** Rows that name a stage once more. */
  readonly repeats: readonly number[];
  /** The first row below everything. */
  readonly free: number;
}

function placesOf(stages: readonly Stage[], there: readonly RawRow[]): Places {
  const wanted = new Map(stages.map((stage) => [stageKey(stage.pipeline, stage.name), stage]));
  const placed: { stage: Stage; row: number }[] = [];
  const repeats: number[] = [];
  const seen = new Set<string>();
  let free = 2;
  there.forEach((row, index) => {
    if (!isBlankRow(row)) free = index + 3;
    const key = stageKey(cellText(row[0]), cellText(row[1]));
    const stage = wanted.get(key);
    if (!stage) return;
    if (seen.has(key)) repeats.push(index + 2);
    else placed.push({ stage, row: index + 2 });
    seen.add(key);
  });
  for (const [key, stage] of wanted) {
    if (seen.has(key)) continue;
    placed.push({ stage, row: free });
    free += 1;
  }
  return { placed, repeats, free };
}

function cells(stage: Stage, words: Words['import']): (string | number)[] {
  return stageToRow(stage, words).map((value) => (typeof value === 'string' ? asText(value) : (value ?? '')));
}

function offerOutcomes(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  rows: number,
  outcomes: string[],
): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(outcomes, true)
    .setAllowInvalid(false)
    .build();
  sheet.getRange(row, STAGE_COLUMNS.indexOf('outcome') + 1, rows, 1).setDataValidation(rule);
}
