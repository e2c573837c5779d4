import type { FormulaProblem } from '../files/formula-text';
import type { WorkbookFile } from '../files/workbook-file';
import { writeXlsx } from '../files/xlsx';
import type { AlertShown, MenuItem } from '../host-api';
import { emptyWorkbook } from '../host-core';
import { addSheets } from './add-sheets';
import { Opened } from './opened';
import { readFile, save, whyNot } from './owner-files';
import { bytesOf, type Parts } from './parts';
import type { Preferences, Start } from './preferences';
import { moveFocus } from './regions';
import { sheetActions } from './sheet-actions';
import { messageOf } from './sidebar/bridge';
import { EMPTY_PAGE, Store } from './store';
import { type PageLanguage, type PageWords, pageWords } from './words';

const TOAST_MS = 6000;

/** What the page does: opens, shows, saves; it holds the one open workbook. */
export class Workspace {
  readonly store = new Store(EMPTY_PAGE);
  private opened: Opened | null = null;
  private waiting: WorkbookFile | null = null;
  private frame = 0;
  private seen = { alerts: 0, toasts: 0 };
  private preferences: Preferences;

  constructor(
    private readonly parts: Parts,
    private readonly holder: HTMLElement,
    private readonly start: Start,
  ) {
    this.preferences = start;
  }

  get words(): PageWords {
    return pageWords(this.preferences.language);
  }

  get settings(): Preferences {
    return this.preferences;
  }

  /** Opens with the sample company, the add-on's page beside it, as its owner would see it. */
  async begin(): Promise<void> {
    await (this.start.sample ? this.openSample(this.start.sample) : this.openEmpty());
  }

  async openSample(language: PageLanguage): Promise<void> {
    const files = await Promise.all(
      this.parts.samples[language].map(({ sheet, bytes }) => this.read(bytesOf(bytes), `${sheet}.csv`)),
    );
    const sheets = files.flatMap((file) => file.sheets);
    const { sampleTitle: title } = pageWords(language);
    await this.open({ ...this.emptyFile(), ...(sheets.length > 0 ? { title, sheets } : {}) });
    this.openAddon();
  }

  async openEmpty(): Promise<void> {
    await this.open(this.emptyFile());
    this.openAddon();
  }

  private emptyFile(): WorkbookFile {
    const { locale, timeZone } = this.preferences;
    return { ...emptyWorkbook(locale, timeZone), title: this.words.newTitle };
  }

  private read(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
    return readFile(bytes, name, this.preferences.locale);
  }

  private async open(workbook: WorkbookFile): Promise<void> {
    this.store.set({ busy: true, dialog: null });
    // Univer calculates on after its workbook is closed, and fails.
    await this.opened?.host.settle();
    this.opened?.dispose();
    const { language, locale, timeZone } = this.preferences;
    this.seen = { alerts: 0, toasts: 0 };
    this.opened = await Opened.open(
      this.holder,
      {
        code: this.parts.code,
        html: this.parts.html,
        workbook,
        locale,
        timeZone,
        language,
        userLocale: language,
        ...(this.start.now ? { now: this.start.now } : {}),
      },
      { changed: this.schedule, refused: (problem) => this.refuse(problem) },
    );
    this.opened.host.answerAlerts((alert) => this.answer(alert));
    const menu = this.opened.host.open();
    this.store.set({ busy: false, title: workbook.title, workbook: this.store.get().workbook + 1, menu });
    this.schedule();
  }

  /** Presses the add-on's first menu entry, which opens its page. */
  private openAddon(): void {
    const first = firstItem(this.store.get().menu);
    if (first) this.menu(first);
  }

  /** Once a frame at most, however much has changed. */
  private readonly schedule = (): void => {
    if (this.frame === 0) this.frame = setTimeout(() => this.refresh(), 30) as unknown as number;
  };

  private refresh(): void {
    this.frame = 0;
    const { opened } = this;
    if (!opened) return;
    opened.redraw();
    this.store.set({
      tabs: opened.tabs,
      address: opened.address,
      content: opened.content,
      sidebar: opened.host.sidebar(),
    });
    this.showNews(opened);
  }

  private showNews({ host }: Opened): void {
    for (const toast of host.toasts().slice(this.seen.toasts)) this.toast(toast.title, toast.text);
    const alert = host
      .alerts()
      .slice(this.seen.alerts)
      .find((one) => one.buttons.length <= 1);
    if (alert) this.message(alert.title, alert.text);
    this.seen = { alerts: host.alerts().length, toasts: host.toasts().length };
  }

  /** A script waits for the answer of a question, so the browser's own, which waits too, asks it. */
  private answer({ title, text, buttons }: AlertShown): string {
    if (buttons.length <= 1) return buttons[0] ?? 'OK';
    const yes = window.confirm([title, text].filter(Boolean).join('\n\n'));
    return yes ? buttons[0]! : buttons[buttons.length - 1]!;
  }

  private toast(title: string, text: string): void {
    const id = performance.now();
    this.store.set({ toasts: [...this.store.get().toasts, { id, title, text }] });
    setTimeout(() => this.dismissToast(id), TOAST_MS);
  }

  dismissToast(id: number): void {
    this.store.set({ toasts: this.store.get().toasts.filter((toast) => toast.id !== id) });
  }

  message(title: string, text: string): void {
    this.store.set({ dialog: { kind: 'message', title, text } });
  }

  private refuse({ code, details }: FormulaProblem): void {
    this.message(this.words.badFormulaTitle, this.words.badFormula[code](details.text, details.at + 1));
  }

  dismissDialog(): void {
    this.waiting = null;
    this.store.set({ dialog: null });
  }

  menu(functionName: string): void {
    this.tell(() => this.opened?.host.menu(functionName));
    this.opened?.repaint();
    this.schedule();
  }

  /** What google.script.run calls. */
  readonly run = (functionName: string, args: unknown[]): unknown => {
    const { opened } = this;
    if (!opened) throw new Error(this.words.loading);
    try {
      return opened.host.run(functionName, ...args);
    } finally {
      opened.repaint();
      this.schedule();
    }
  };

  readonly closeSidebar = (): void => {
    this.opened?.host.closeSidebar();
    this.schedule();
    this.focusGrid();
  };

  readonly focusGrid = (): void => this.opened?.focus();

  readonly moveFocus = (backwards: boolean): void => moveFocus(backwards, this.focusGrid);

  private tell(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.message(this.words.extensions, this.words.failed(messageOf(error)));
    }
  }

  jump(address: string): boolean {
    return this.opened?.jump(address) ?? false;
  }

  type(text: string, address: string): boolean {
    const problem = this.opened?.type(text, address) ?? null;
    if (problem) this.refuse(problem);
    return problem === null;
  }

  undo(): void {
    this.opened?.undo();
  }

  redo(): void {
    this.opened?.redo();
  }

  zoom(ratio: number): void {
    this.opened?.zoom(ratio);
  }

  /** A file of the owner's: opened at once where nothing else is, else it is asked what to do with it. */
  async openBytes(bytes: Uint8Array, fileName: string): Promise<void> {
    try {
      this.waiting = await this.read(bytes, fileName);
      this.store.set({ dialog: { kind: 'opened', fileName, sheets: this.waiting.sheets.length } });
    } catch (error) {
      this.message(fileName, whyNot(error, this.preferences.language));
    }
  }

  addOpened(): void {
    const { waiting, opened } = this;
    this.dismissDialog();
    if (!waiting || !opened) return;
    const [first] = addSheets(opened.book, waiting.sheets);
    if (first) this.tabActions.show(first);
    opened.repaint();
    this.schedule();
  }

  async replaceByOpened(): Promise<void> {
    const { waiting } = this;
    this.dismissDialog();
    if (!waiting) return;
    await this.open(waiting);
    this.openAddon();
  }

  async download(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    try {
      await opened.host.settle();
      const file = opened.host.toFile();
      const bytes = await writeXlsx(file, { asValues: opened.host.customFunctions() });
      save(bytes, `${file.title}.xlsx`);
    } catch (error) {
      this.message(this.words.download, this.words.downloadFailed(messageOf(error)));
    }
  }

  showSettings(): void {
    this.store.set({ dialog: { kind: 'settings' } });
  }

  /** The add-on's menu and page are made anew, as they are when a spreadsheet is reloaded at Google. */
  apply(preferences: Preferences): void {
    this.preferences = preferences;
    this.dismissDialog();
    if (!this.opened) return;
    const sidebar = this.store.get().sidebar !== null;
    this.opened.settle(preferences);
    const { workbook } = this.store.get();
    this.store.set({ menu: this.opened.host.open(), workbook: workbook + 1 });
    if (sidebar) this.openAddon();
    this.schedule();
  }

  readonly tabActions = sheetActions({
    book: () => this.opened?.book ?? null,
    words: () => this.words,
    say: (title, text) => this.message(title, text),
  });
}

function firstItem(menu: readonly MenuItem[]): string | null {
  for (const item of menu) {
    if (item.kind === 'item') return item.functionName;
    const inside = item.kind === 'menu' ? firstItem(item.items) : null;
    if (inside) return inside;
  }
  return null;
}
