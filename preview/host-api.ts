import type { ChartFile, WorkbookFile } from './files/workbook-file';

/** What a host starts from. */
export interface HostOptions {
  /** The bundle as Apps Script gets it (dist/Code.js), unchanged. */
  readonly code: string;
  /** The project's HTML files by name without ".html": { Sidebar: '<!doctype …' }. */
  readonly html: Readonly<Record<string, string>>;
  /** The spreadsheet to open; a new one with a single sheet of 1000 × 26 when absent. */
  readonly workbook?: WorkbookFile;
  /** The spreadsheet's locale, Google's form (ru_RU). Default: the workbook's, else en_US. */
  readonly locale?: string;
  /** The spreadsheet's time zone, IANA name. Default: the workbook's, else Etc/UTC. */
  readonly timeZone?: string;
  /** The language of the person, as Session.getActiveUserLocale gives it ("ru"). Default: the locale's. */
  readonly userLocale?: string;
  /** The time zone of the script (the manifest's timeZone). Default: Etc/UTC. */
  readonly scriptTimeZone?: string;
  /** Milliseconds since 1970; `new Date()` and Date.now() inside the bundle read it too. Default: the real clock. */
  readonly now?: () => number;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export type MenuItem =
  | { readonly kind: 'item'; readonly label: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly MenuItem[] };

export interface SidebarShown {
  readonly title: string;
  readonly html: string;
}

export interface AlertShown {
  readonly title: string;
  readonly text: string;
  /** Names of the buttons it had. */
  readonly buttons: readonly string[];
}

export interface ToastShown {
  readonly title: string;
  readonly text: string;
}

/** Answers an alert or prompt: the name of the pressed button ("OK", "YES" …). Default: OK or YES. */
export type AlertAnswer = (alert: AlertShown) => string;

/** Reads and writes for tests and for the page, by sheet name and A1. Spilled cells included. */
export interface SpreadsheetView {
  sheetNames(): string[];
  /** The raw value: days are serial numbers, '' is an empty cell. */
  value(sheet: string, a1: string): string | number | boolean;
  values(sheet: string, a1: string): (string | number | boolean)[][];
  /** The formula in the neutral form, '' where there is none. */
  formula(sheet: string, a1: string): string;
  formulas(sheet: string, a1: string): string[][];
  /** As a person sees it in the spreadsheet's locale. */
  display(sheet: string, a1: string): string;
  displays(sheet: string, a1: string): string[][];
  /** Types a text into a cell as a person does, in the spreadsheet's locale; ";" or "," between arguments. */
  type(sheet: string, a1: string, text: string): void;
  /** The range of a named range as "'Sheet'!A1:B2", null where there is none. */
  namedRange(name: string): string | null;
  /** Charts of a sheet, as they would be written to a file, with an id that stays while the chart does. */
  charts(sheet: string): (ChartFile & { readonly id: number })[];
  insertRowsBefore(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  renameSheet(from: string, to: string): void;
  deleteSheet(name: string): void;
}

export interface Host {
  /** Opens the spreadsheet: runs onOpen (LIMITED unless told) and returns the add-on menu it made. */
  open(mode?: AuthMode): readonly MenuItem[];
  /** Runs a function as a menu click does, in FULL mode; a throw inside comes out. */
  menu(functionName: string): void;
  /**
   * Calls a function as google.script.run does: illegal arguments throw, a Date in the result loses the
   * whole result (null), private names are refused. The result is made of this realm's plain values.
   */
  run(functionName: string, ...args: unknown[]): unknown;
  /** Evaluates a custom function directly, as one cell would (values in, values out, CUSTOM_FUNCTION mode). */
  evaluate(functionName: string, ...args: unknown[]): unknown;
  /** The sidebar now shown, null where none. */
  sidebar(): SidebarShown | null;
  closeSidebar(): void;
  /** Resolves when Univer has calculated everything that is pending. */
  settle(): Promise<void>;
  readonly spreadsheet: SpreadsheetView;
  /** The message of a custom function's error in a cell, null where the cell has none. */
  cellError(sheet: string, a1: string): string | null;
  /** Calls of service methods since the start or the last reset: "Range.setValues" → 3. */
  serviceCalls(): Readonly<Record<string, number>>;
  totalServiceCalls(): number;
  resetServiceCalls(): void;
  log(): readonly string[];
  alerts(): readonly AlertShown[];
  toasts(): readonly ToastShown[];
  /** How alerts are answered from now on. */
  answerAlerts(answer: AlertAnswer): void;
  /** Called after anything the page has to draw may have changed: charts, sidebar, toasts, sheets. */
  onChange(listener: () => void): () => void;
  /** Time spent in the last run, milliseconds, and the limit it is held to. */
  lastRun(): { readonly milliseconds: number; readonly limit: number };
  /** Names of the script's custom functions: a file that leaves the host can only hold what they gave. */
  customFunctions(): readonly string[];
  toFile(): WorkbookFile;
  dispose(): void;
}
