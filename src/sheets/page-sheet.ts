import type { SheetBlueprint } from '../blueprint/blueprint';
import { wordsOf } from '../words';
import type { Document } from './document';
import { freeName, ownSheet, setMark } from './own-sheets';
import { widthOf, writeBlueprint } from './write-blueprint';

/**
 * Writes a sheet that has no inputs of the owner's (the import report, the help) anew, or for the
 * first time, in place. What the owner put into columns beside it stays.
 */
export function writePage(
  { spreadsheet, locale, language, now: builtAt }: Document,
  blueprint: SheetBlueprint,
): GoogleAppsScript.Spreadsheet.Sheet {
  const front = spreadsheet.getActiveSheet();
  const known = ownSheet(spreadsheet, blueprint.id)?.sheet;
  const sheet = known ?? insert();
  if (known) clearColumns(known, widthOf(blueprint));
  writeBlueprint(sheet, blueprint, locale);
  setMark(sheet, {
    id: blueprint.id,
    tool: 'import',
    state: 'current',
    builtAt,
    language,
    hidden: false,
    settings: {},
  });
  spreadsheet.setActiveSheet(front);
  return sheet;

  function insert(): GoogleAppsScript.Spreadsheet.Sheet {
    const name = freeName(spreadsheet, wordsOf(language).sheets.nameOf(blueprint.id));
    return spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  }
}

function clearColumns(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: number): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), Math.min(columns, sheet.getMaxColumns())).clear();
}
