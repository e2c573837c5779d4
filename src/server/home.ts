import type { BuiltSheet, Home } from '../calls';
import { separatorsOf } from '../functions/catalogue';
import { type Document, readerLanguage } from '../sheets/document';
import { type OwnSheet, ownSheet, ownSheets, sheetEntries } from '../sheets/own-sheets';
import { remembered } from '../sheets/store';
import { ofTool } from '../sheets/swap';
import { lastBuild } from '../sheets/undo';

/** Everything the page shows before anything is asked of it, in one round trip. */
export function home(document: Document): Home {
  const { spreadsheet } = document;
  const deals = ownSheet(spreadsheet, 'deals');
  const cell = spreadsheet.getActiveRange();
  return {
    language: readerLanguage(),
    separators: separatorsOf(document.locale),
    now: document.now,
    deals: deals && dealsEntry(deals),
    built: builtSheets(document, deals),
    sheets: sheetEntries(spreadsheet),
    activeSheetId: spreadsheet.getActiveSheet().getSheetId(),
    activeCell: cell ? cell.getCell(1, 1).getA1Notation() : 'A1',
    undo: undoable(document),
    draft: remembered('draft'),
  };
}

function undoable({ spreadsheet }: Document): Home['undo'] {
  const last = lastBuild();
  if (!last) return null;
  const built = ofTool(spreadsheet, last.tool, 'current').find(({ mark }) => !mark.hidden);
  return { tool: last.tool, sheetName: built?.sheet.getName() ?? last.sheetName };
}

function dealsEntry({ sheet, mark }: OwnSheet): Home['deals'] {
  return {
    count: Math.max(0, sheet.getLastRow() - 1),
    profile: String(mark.settings.profile ?? 'list'),
    importedAt: mark.builtAt,
    sheetName: sheet.getName(),
  };
}

function builtSheets({ spreadsheet }: Document, deals: OwnSheet | null): BuiltSheet[] {
  return ownSheets(spreadsheet)
    .filter(({ mark }) => mark.state === 'current' && !mark.hidden && mark.tool !== 'import')
    .map(({ sheet, mark }) => ({
      tool: mark.tool,
      sheetId: sheet.getSheetId(),
      sheetName: sheet.getName(),
      builtAt: mark.builtAt,
      behindDays: behindDays(mark.builtAt, deals?.mark.builtAt),
    }));
}

function behindDays(builtAt: number, importedAt: number | undefined): number | null {
  if (importedAt === undefined || importedAt <= builtAt) return null;
  return Math.floor(importedAt) - Math.floor(builtAt);
}
