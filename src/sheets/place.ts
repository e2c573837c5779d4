/**
 * The end of a build and its taking back. Sheets that are replaced are not deleted: they stay
 * hidden, under a name that says so, until the tool's next build.
 */
import type { SheetBlueprint } from '../blueprint/blueprint';
import type { BuildResult } from '../calls';
import { ProblemError } from '../problem';
import { wordsOf } from '../words';
import { inputPlaces, nameInputs, nameInputsAt } from './inputs';
import type { Job } from './job';
import { locked } from './lock';
import { freeName, type OwnSheet, ownSheets, setMark } from './own-sheets';
import { forget, remember, remembered } from './store';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const UNDO_KEY = 'undo';

/** A sheet of a build under way and what is drawn on it. */
export interface BuildingSheet {
  readonly blueprint: SheetBlueprint;
  readonly sheet: Sheet;
}

/** Puts the finished sheets in place of the tool's old ones, under the names and at the places those had. */
export function placeSheets(
  spreadsheet: Spreadsheet,
  job: Job,
  sheets: readonly BuildingSheet[],
): BuildResult {
  removeSheets(spreadsheet, job.tool, 'previous');
  const words = wordsOf(job.language);
  const old = ofTool(spreadsheet, job.tool, 'current');
  for (const { sheet, blueprint } of sheets) {
    const before = old.find(({ mark }) => mark.id === blueprint.id);
    const name = before?.sheet.getName();
    const index = before?.sheet.getIndex();
    if (before) setAside(spreadsheet, before);
    sheet.setName(name ?? freeName(spreadsheet, words.sheets.nameOf(blueprint.id)));
    const { tool, builtAt, language, settings } = job;
    setMark(sheet, {
      id: blueprint.id,
      tool,
      state: 'current',
      builtAt,
      language,
      hidden: blueprint.hidden,
      settings,
    });
    nameInputs(spreadsheet, sheet, blueprint);
    if (!blueprint.hidden) show(spreadsheet, sheet, index);
  }
  for (const own of old) {
    if (!sheets.some(({ blueprint }) => blueprint.id === own.mark.id)) setAside(spreadsheet, own);
  }
  const [main] = ofTool(spreadsheet, job.tool, 'current').filter(({ mark }) => !mark.hidden);
  if (!main) throw new Error(`${job.tool} has no sheet to show`);
  spreadsheet.setActiveSheet(main.sheet);
  const sheetName = main.sheet.getName();
  remember(UNDO_KEY, { tool: job.tool, sheetName });
  return { tool: job.tool, sheetId: main.sheet.getSheetId(), sheetName, sentence: job.sentence };
}

/** The build that Undo would take back, or null. */
export function lastBuild(): { tool: string; sheetName: string } | null {
  const value = remembered(UNDO_KEY);
  if (typeof value !== 'object' || value === null || !('tool' in value) || !('sheetName' in value))
    return null;
  return { tool: String(value.tool), sheetName: String(value.sheetName) };
}

/**
 * Brings back the sheets that the last build replaced; where it replaced none, its own go.
 * What it made is kept, hidden, until the tool's next build.
 * @returns the name of the sheet that is back, or of the one that went
 * @throws ProblemError nothingToUndo
 */
export function undoLastBuild(spreadsheet: Spreadsheet): string {
  const last = lastBuild();
  if (!last) throw new ProblemError('nothingToUndo');
  return locked(() => {
    const previous = ofTool(spreadsheet, last.tool, 'previous');
    const current = ofTool(spreadsheet, last.tool, 'current');
    const places = new Map(
      current.map(({ sheet, mark }) => [mark.id, { name: sheet.getName(), index: sheet.getIndex() }]),
    );
    for (const own of current) setAside(spreadsheet, own);
    for (const own of previous) bringBack(spreadsheet, own, places.get(own.mark.id));
    forget(UNDO_KEY);
    return last.sheetName;
  });
}

/** Deletes a tool's sheets that are not in use. */
export function removeSheets(spreadsheet: Spreadsheet, tool: string, state: 'building' | 'previous'): void {
  for (const { sheet } of ofTool(spreadsheet, tool, state)) spreadsheet.deleteSheet(sheet);
}

function ofTool(spreadsheet: Spreadsheet, tool: string, state: OwnSheet['mark']['state']): OwnSheet[] {
  return ownSheets(spreadsheet).filter(({ mark }) => mark.tool === tool && mark.state === state);
}

/** @param index the tab's place, from 1; unset leaves it at the end */
function show(spreadsheet: Spreadsheet, sheet: Sheet, index: number | undefined): void {
  sheet.showSheet();
  if (index === undefined) return;
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(index);
}

function setAside(spreadsheet: Spreadsheet, { sheet, mark }: OwnSheet): void {
  const inputs = inputPlaces(spreadsheet, sheet, mark.id);
  sheet.setName(freeName(spreadsheet, wordsOf(mark.language).sheets.previous(sheet.getName())));
  setMark(sheet, { ...mark, state: 'previous', inputs });
  sheet.hideSheet();
}

function bringBack(
  spreadsheet: Spreadsheet,
  { sheet, mark }: OwnSheet,
  place: { readonly name: string; readonly index: number } | undefined,
): void {
  setMark(sheet, { ...mark, state: 'current' });
  if (place) sheet.setName(place.name);
  nameInputsAt(spreadsheet, sheet, mark.id, mark.inputs ?? {});
  if (!mark.hidden) show(spreadsheet, sheet, place?.index);
}
