import type { AuthMode } from '../host-api';

/** Services that work in every mode: nothing of the person's is in them. */
const HARMLESS = new Set([
  'Utilities',
  'Logger',
  'console',
  'Session',
  'ScriptApp',
  'HtmlService',
  'HtmlOutput',
  'Charts',
]);
const MENU = new Set(['Ui.createAddonMenu', 'Ui.createMenu', 'SpreadsheetApp.getUi']);
const STORES = new Set(['PropertiesService', 'Properties', 'CacheService', 'Cache', 'LockService', 'Lock']);
const DIALOGS = new Set([
  'Ui.showSidebar',
  'Ui.alert',
  'Ui.prompt',
  'Ui.showModalDialog',
  'Ui.showModelessDialog',
]);
const READS = /^(?:get|is|has|can|offset|find|with|createDeveloperMetadataFinder)/;

/**
 * Whether a service method may be called in a mode. NONE: menus, locale, formatting, logging.
 * LIMITED: everything on the document but sidebars and dialogs. CUSTOM_FUNCTION: stores, and the
 * document for reading only.
 */
export function isAllowed(mode: AuthMode, service: string, method: string): boolean {
  const name = `${service}.${method}`;
  if (mode === 'FULL' || HARMLESS.has(service)) return true;
  if (mode === 'LIMITED') return !DIALOGS.has(name);
  if (mode === 'NONE') return MENU.has(name) || service === 'Menu';
  if (STORES.has(service)) return true;
  return service !== 'Ui' && service !== 'Menu' && !MENU.has(name) && READS.test(method);
}
