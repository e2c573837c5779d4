import type { BuiltSheet, Home, HomeTable } from '../calls';
import { separatorsOf } from '../functions/catalogue';
import { type Document, readerLanguage } from '../sheets/document';
import { type OwnSheet, ownSheets, sheetEntries } from '../sheets/own-sheets';
import { remembered } from '../sheets/store';
import { ofTool } from '../sheets/swap';
import { lastBuild } from '../sheets/undo';

const TABLES: readonly HomeTable['kind'][] = ['orders', 'activities', 'team'];

/** Everything the page shows before anything is asked of it, in one round trip. */
export function home(document: Document): Home {
  const { spreadsheet } = document;
  const own = ownSheets(spreadsheet);
  const table = (id: string) => own.find(({ mark }) => mark.id === id && mark.state === 'current') ?? null;
  const deals = table('deals');
  const cell = spreadsheet.getActiveRange();
  return {
    language: readerLanguage(),
    separators: separatorsOf(document.locale),
    now: document.now,
    deals: deals && dealsEntry(deals),
    tables: TABLES.flatMap((kind) => tableEntry(kind, table(kind))),
    built: builtSheets(own, deals),
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

function tableEntry(kind: HomeTable['kind'], own: OwnSheet | null): HomeTable[] {
  if (!own) return [];
  const { sheet, mark } = own;
  const count = Math.max(0, sheet.getLastRow() - 1);
  return [{ kind, count, importedAt: mark.builtAt, sheetName: sheet.getName() }];
}

function builtSheets(own: readonly OwnSheet[], deals: OwnSheet | null): BuiltSheet[] {
  return own
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
