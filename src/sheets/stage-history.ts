import type { Deal, Stage } from '../tables/deal';
import { recordedStays } from '../tables/history-stays';
import { readStageHistory, type StageHistoryReading } from '../tables/stage-history';
import { stageHistoryColumns } from '../tables/stage-history-columns';
import type { ToolContext } from '../tools/tool';
import { type Language, wordsOf } from '../words';
import type { Document } from './document';
import { readHistory } from './history-table';
import { markOf } from './own-sheets';
import { readTable } from './read-table';
import { utcOffsetIn } from './zone';

const LANGUAGES: readonly Language[] = ['ru', 'en'];

/** Rows that tell what a sheet is: a header may stand under titles. */
const ROWS_TO_TELL = 50;

type Known = Pick<ToolContext, 'stageHistory' | 'stageHistorySource'>;

/**
 * Stays of deals in stages, as far as the spreadsheet tells them: from the owner's sheet of stage history where there
 * is one (of several, the one that reaches furthest), else from the changes that imports wrote down. Empty where
 * neither has a stay. A sheet costs a few calls, however many rows it has.
 */
export function knownStageHistory(
  document: Document,
  deals: readonly Deal[],
  stages: readonly Stage[],
): Known {
  return ownersHistory(document, deals, stages) ?? importsHistory(document, deals, stages) ?? {};
}

function ownersHistory(document: Document, deals: readonly Deal[], stages: readonly Stage[]): Known | null {
  let best: { sheetName: string; reading: StageHistoryReading } | null = null;
  for (const sheet of document.spreadsheet.getSheets()) {
    if (sheet.isSheetHidden() || markOf(sheet)) continue;
    const reading = readingOf(sheet, document, deals, stages);
    if (reading === null || reading.stays.length === 0) continue;
    if (best === null || reading.lastDay > best.reading.lastDay)
      best = { sheetName: sheet.getName(), reading };
  }
  if (best === null) return null;
  const { stays, rows, otherEvents, unread, endUnknown } = best.reading;
  const unused = unread.reduce((sum, { count }) => sum + count, 0);
  return {
    stageHistory: stays,
    stageHistorySource: {
      kind: 'export',
      sheetName: best.sheetName,
      rows: rows - otherEvents,
      unused,
      unread,
      endUnknown,
    },
  };
}

function readingOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { toDayTime, today }: Document,
  deals: readonly Deal[],
  stages: readonly Stage[],
): StageHistoryReading | null {
  const head = readTable(sheet, toDayTime, sheet.getLastColumn(), ROWS_TO_TELL);
  if (head.rows.length === 0 || stageHistoryColumns(head, stages) === null) return null;
  const table = readTable(sheet, toDayTime);
  const columns = stageHistoryColumns(table, stages);
  if (columns === null) return null;
  return readStageHistory(table, columns, { deals, stages, today, utcOffset: utcOffsetIn(toDayTime) });
}

function importsHistory(document: Document, deals: readonly Deal[], stages: readonly Stage[]): Known | null {
  const history = readHistory(document);
  if (history === null) return null;
  const words = LANGUAGES.map((language) => wordsOf(language).import);
  const { stays, moves, endUnknown } = recordedStays(history.rows, deals, stages, words);
  if (stays.length === 0) return null;
  const { sheetName } = history;
  return {
    stageHistory: stays,
    stageHistorySource: { kind: 'imports', sheetName, rows: moves, unused: 0, unread: [], endUnknown },
  };
}
