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

const SIDEBAR_FILE = 'Sidebar';

/** The menu under Extensions; it asks for nothing but the reader's language, so it works before the add-on is allowed anything. */
export function addMenu(): void {
  const { menu } = wordsOf(readerLanguage()).server;
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.open, 'openVoronka')
    .addItem(menu.refreshAll, 'refreshAll')
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

/** Builds every built sheet again; works without the sidebar. */
export function refreshAllSheets(document: Document): void {
  const { server } = wordsOf(readerLanguage());
  const tools = builtTools(document);
  if (tools.length === 0) {
    say(server.nothingBuilt);
    return;
  }
  told(() => {
    for (const tool of tools) refreshTool(document, tool);
    const names = tools.map((tool) => ownSheet(document.spreadsheet, tool)?.sheet.getName() ?? tool);
    document.spreadsheet.toast(server.refreshed(names.join(', ')));
  });
}

/** Takes the last build back; works without the sidebar. */
export function undoBuild(document: Document): void {
  told(() => {
    const name = undoLastBuild(document.spreadsheet);
    document.spreadsheet.toast(wordsOf(readerLanguage()).server.undone(name));
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
    const { what, remedy } = problemText(wordsOf(readerLanguage()).problems, problemOf(error));
    say(`${what} ${remedy}`);
  }
}

function say(sentence: string): void {
  SpreadsheetApp.getUi().alert(sentence);
}
