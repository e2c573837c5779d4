import { ProblemError } from '../problem';
import type { Document } from '../sheets/document';
import { markOf } from '../sheets/own-sheets';

/**
 * Writes a formula into the selected cell.
 * @param formula neutral: ";" between arguments
 * @throws ProblemError cellNotEmpty: nothing of the owner's is overwritten; cellOfOwnSheet: a
 * rebuild of one of our sheets would lose the formula
 */
export function insertFormula({ spreadsheet }: Document, formula: string): { sheetName: string; a1: string } {
  const sheet = spreadsheet.getActiveSheet();
  const cell = (spreadsheet.getActiveRange() ?? sheet.getRange(1, 1)).getCell(1, 1);
  const place = { sheetName: sheet.getName(), a1: cell.getA1Notation() };
  if (markOf(sheet)) throw new ProblemError('cellOfOwnSheet', place);
  if (!cell.isBlank()) {
    throw new ProblemError('cellNotEmpty', place, { sheetId: sheet.getSheetId(), a1: place.a1 });
  }
  cell.setFormula(formula);
  return place;
}

/** Brings a sheet to the front and selects a range of it. */
export function showPlace({ spreadsheet }: Document, sheetId: number, a1?: string): Record<string, never> {
  const sheet = sheetOf(spreadsheet, sheetId);
  spreadsheet.setActiveSheet(sheet);
  if (a1 !== undefined) sheet.getRange(a1).activate();
  return {};
}

/** @throws ProblemError sheetGone */
export function sheetOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheetId: number,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
  if (!sheet) throw new ProblemError('sheetGone');
  return sheet;
}
