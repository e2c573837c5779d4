/**
 * The end of a build. Sheets that are replaced are not deleted: they stay hidden, under a name that
 * says so, until the tool's next build. Where it fails on the way, they are put back.
 */
import type { SheetBlueprint } from '../blueprint/blueprint';
import type { BuildResult } from '../calls';
import { wordsOf } from '../words';
import { nameInputs } from './inputs';
import type { Job } from './job';
import { freeName, setMark } from './own-sheets';
import { repoint } from './repoint';
import { bringBack, hide, type Standing, setAside, show, standing } from './swap';
import { dropCopies, rememberBuild } from './undo';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

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
  const old = standing(spreadsheet, job.tool);
  dropCopies(spreadsheet, job.tool, old);
  const made = sheets.map(({ sheet, blueprint }) => ({ sheet, mark: blueprint }));
  try {
    const result = replace(spreadsheet, job, sheets, old);
    repoint(spreadsheet, job.tool, old, made);
    return result;
  } catch (error) {
    putBack(spreadsheet, job, sheets, old);
    throw error;
  }
}

function replace(
  spreadsheet: Spreadsheet,
  { tool, builtAt, language, settings, sentence }: Job,
  sheets: readonly BuildingSheet[],
  old: readonly Standing[],
): BuildResult {
  const words = wordsOf(language);
  for (const own of old) setAside(spreadsheet, own);
  for (const { sheet, blueprint } of sheets) {
    const { id, hidden } = blueprint;
    const before = old.find(({ mark }) => mark.id === id);
    sheet.setName(before?.name ?? freeName(spreadsheet, words.sheets.nameOf(id)));
    setMark(sheet, { id, tool, state: 'current', builtAt, language, hidden, settings });
    nameInputs(spreadsheet, sheet, blueprint);
    if (!hidden) show(spreadsheet, sheet, before?.index);
  }
  hide(spreadsheet, old);
  const main = sheets.find(({ blueprint }) => !blueprint.hidden)?.sheet;
  if (!main) throw new Error(`${tool} has no sheet to show`);
  spreadsheet.setActiveSheet(main);
  const sheetName = main.getName();
  rememberBuild({ tool, sheetName, replaced: old.length > 0 });
  return { tool, sheetId: main.getSheetId(), sheetName, sentence };
}

/** Undoes what `replace` had done when it failed: the old sheets as they were, the new ones hidden. */
function putBack(
  spreadsheet: Spreadsheet,
  { id: job, tool, builtAt, language, settings }: Job,
  sheets: readonly BuildingSheet[],
  old: readonly Standing[],
): void {
  const words = wordsOf(language).sheets;
  for (const { sheet, blueprint } of sheets) {
    const { id } = blueprint;
    sheet.setName(freeName(spreadsheet, words.building(words.nameOf(id)), sheet));
    setMark(sheet, { id, job, tool, state: 'building', builtAt, language, hidden: true, settings });
  }
  for (const own of old) bringBack(spreadsheet, own);
  hide(spreadsheet, sheets);
}
