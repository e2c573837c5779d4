import type { SheetBlueprint } from '../blueprint/blueprint';
import { wordsOf } from '../words';
import type { Document } from './document';
import { insertOwnSheet, type Mark, ownSheet, setMark } from './own-sheets';
import { widthOf, writeBlueprint } from './write-blueprint';

/**
 * Writes a sheet that has no inputs of the owner's (the import report, the help) anew, or for the
 * first time, in place. What the owner put into columns beside it stays.
 */
export function writePage(
  { spreadsheet, locale, language, now: builtAt }: Document,
  blueprint: SheetBlueprint,
): GoogleAppsScript.Spreadsheet.Sheet {
  const mark: Mark = {
    id: blueprint.id,
    tool: 'import',
    state: 'current',
    builtAt,
    language,
    hidden: false,
    settings: {},
  };
  const known = ownSheet(spreadsheet, blueprint.id)?.sheet;
  const sheet = known ?? insertOwnSheet(spreadsheet, wordsOf(language).sheets.nameOf(blueprint.id), mark);
  const front = spreadsheet.getActiveSheet();
  if (known) clearColumns(known, widthOf(blueprint));
  writeBlueprint(sheet, blueprint, locale);
  setMark(sheet, mark);
  spreadsheet.setActiveSheet(front);
  return sheet;
}

function clearColumns(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: number): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), Math.min(columns, sheet.getMaxColumns())).clear();
}
