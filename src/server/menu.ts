import { separatorsOf } from '../functions/catalogue';
import { type Document, readerLanguage } from '../sheets/document';
import { locked } from '../sheets/lock';
import { ownSheet } from '../sheets/own-sheets';
import { writePage } from '../sheets/page-sheet';
import { undoLastBuild } from '../sheets/undo';
import { helpSheet } from '../tools/help/help';
import { wordsOf } from '../words';
import { problemText } from '../words/problem';
import { problemOf } from './answer';
import { builtTools, refreshTool } from './building';
import { saveStatuses } from './statuses';

const SIDEBAR_FILE = 'Sidebar';

/** Google ends a run after six minutes, in the middle of a sheet; a build of large tables takes well over one. */
const LAST_START_MS = 4 * 60_000;

/** The menu under Extensions; it asks for nothing but the reader's language, so it works before the add-on is allowed anything. */
export function addMenu(): void {
  const { menu } = wordsOf(readerLanguage()).server;
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.open, 'openVoronka')
    .addItem(menu.refreshAll, 'refreshAll')
    .addItem(menu.saveStatuses, 'saveStatusesFromMenu')
    .addItem(menu.undo, 'undoFromMenu')
    .addSeparator()
    .addItem(menu.help, 'openHelp')
    .addToUi();
}

/** Opens the sidebar; the page asks for its data itself, so that it shows at once. */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile(SIDEBAR_FILE).setTitle(
    wordsOf(readerLanguage()).server.sidebarTitle,
  );
  SpreadsheetApp.getUi().showSidebar(page);
}

/**
 * Builds every built sheet again, each whatever becomes of the others; works without the sidebar. After four minutes no
 * further one is begun; the next run begins with those left, as they are the oldest then.
 */
export function refreshAllSheets(document: Document): void {
  const { server } = wordsOf(readerLanguage());
  const tools = builtTools(document);
  if (tools.length === 0) {
    say(server.nothingBuilt);
    return;
  }
  const begun = Date.now();
  const refreshed: string[] = [];
  const failures: string[] = [];
  const left: string[] = [];
  tools.forEach((tool, index) => {
    if (index > 0 && Date.now() - begun >= LAST_START_MS) {
      left.push(sheetNameOf(document, tool));
      return;
    }
    try {
      refreshTool(document, tool);
      refreshed.push(sheetNameOf(document, tool));
    } catch (error) {
      failures.push(server.notRefreshed(sheetNameOf(document, tool), sentencesOf(error)));
    }
  });
  const done = refreshed.length > 0 ? [server.refreshed(refreshed.join(', '))] : [];
  const undone = left.length > 0 ? [...failures, server.leftToRefresh(left.join(', '))] : failures;
  if (undone.length === 0) document.spreadsheet.toast(done.join());
  else say([...done, ...undone].join('\n\n'));
}

function sheetNameOf({ spreadsheet }: Document, tool: string): string {
  return ownSheet(spreadsheet, tool)?.sheet.getName() ?? tool;
}

/** Notes down the statuses typed now; works without the sidebar. */
export function saveStatusesAndSay(document: Document): void {
  told(() => document.spreadsheet.toast(saveStatuses(document).sentence));
}

/** Takes the last build back; works without the sidebar. */
export function undoBuild(document: Document): void {
  told(() => {
    const { server } = wordsOf(readerLanguage());
    const { sheetName, back } = undoLastBuild(document.spreadsheet);
    document.spreadsheet.toast(back ? server.undone(sheetName) : server.removed(sheetName));
  });
}

/** Writes the Help sheet in the spreadsheet's language and shows it. */
export function showHelp(document: Document): void {
  told(() => {
    const help = helpSheet(wordsOf(document.language), separatorsOf(document.locale));
    document.spreadsheet.setActiveSheet(locked(() => writePage(document, help)));
  });
}

/** Runs a menu action; a problem is shown in words. */
function told(action: () => void): void {
  try {
    action();
  } catch (error) {
    say(sentencesOf(error));
  }
}

function sentencesOf(error: unknown): string {
  const { what, remedy } = problemText(wordsOf(readerLanguage()).problems, problemOf(error));
  return `${what} ${remedy}`;
}

function say(sentence: string): void {
  SpreadsheetApp.getUi().alert(sentence);
}
