import type { Univer } from '@univerjs/core';
import type { WorkbookFile } from './files/workbook-file';
import type { AuthMode, Host, HostOptions, MenuItem } from './host-api';
import { CellFunctions, placeKey } from './runtime/cell-functions';
import type { RealmFactory } from './runtime/realm';
import { LIMITS, Runner } from './runtime/runner';
import { argumentsJson, resultFor } from './runtime/script-values';
import { AUTH_MODES } from './services/enums';
import { HostState } from './services/state';
import { workbookFileOf } from './univer/save';
import { WorkbookModel } from './univer/workbook-model';
import { createView, rectAt } from './view';

/** What a host stands on: headless in Node, with a grid and frames in the page. */
export interface HostGround {
  /** With the plugins for sheets, formulas, data validation and conditional formatting, and no workbook yet. */
  readonly univer: Univer;
  readonly newRealm: RealmFactory;
}

/** A new spreadsheet as Google makes it. */
export function emptyWorkbook(locale: string, timeZone: string): WorkbookFile {
  return {
    title: 'Untitled spreadsheet',
    locale,
    timeZone,
    names: [],
    sheets: [
      {
        name: locale.startsWith('ru') ? 'Лист1' : 'Sheet1',
        hidden: false,
        rowCount: 1000,
        columnCount: 26,
        frozenRows: 0,
        frozenColumns: 0,
        gridlines: true,
        cells: new Map(),
        columnWidths: new Map(),
        rowHeights: new Map(),
        hiddenColumns: [],
        hiddenRows: [],
        merges: [],
        validations: [],
        rules: [],
        charts: [],
      },
    ],
  };
}

/** A host, the grid's model under it, which the page draws from, and the settings, which a person changes there. */
export interface HostParts {
  readonly host: Host;
  readonly book: WorkbookModel;
  readonly settings: Pick<HostState, 'locale' | 'timeZone' | 'userLocale'>;
}

/** The host over any Univer and any kind of realm. */
export async function createHostOn(ground: HostGround, options: HostOptions): Promise<HostParts> {
  const file = options.workbook ?? emptyWorkbook(options.locale ?? 'en_US', options.timeZone ?? 'Etc/UTC');
  const functions = new CellFunctions(options.code);
  const book = new WorkbookModel(ground.univer, file, functions.definitions());
  const state = new HostState(book, file, options);
  const runner = new Runner(state, ground.newRealm, options.code);
  functions.attach(state, runner);
  await book.settle();
  return { host: new LocalHost(book, state, runner, functions), book, settings: state };
}

class LocalHost implements Host {
  readonly spreadsheet;

  constructor(
    private readonly book: WorkbookModel,
    private readonly state: HostState,
    private readonly runner: Runner,
    private readonly functions: CellFunctions,
  ) {
    this.spreadsheet = createView(state);
  }

  open(mode: AuthMode = 'LIMITED'): readonly MenuItem[] {
    this.state.menu = [];
    this.runner.run({ mode, limit: LIMITS.short }, ({ realm, make, show }) => {
      const event = Object.assign(make.object(), { authMode: show(AUTH_MODES.members[mode]) });
      realm.call('onOpen', [event]);
    });
    return this.state.menu;
  }

  menu(functionName: string): void {
    this.runner.run({ mode: 'FULL', limit: LIMITS.long }, ({ realm }) => realm.call(functionName, []));
    this.state.changed();
  }

  run(functionName: string, ...args: unknown[]): unknown {
    if (functionName.endsWith('_')) throw new Error(`The function ${functionName} is private`);
    const json = argumentsJson(args);
    const result = this.runner.run({ mode: 'FULL', limit: LIMITS.long }, ({ realm, make }) =>
      resultFor(realm.call(functionName, make.parse(json) as unknown[])),
    );
    this.state.changed();
    return result;
  }

  evaluate(functionName: string, ...args: unknown[]): unknown {
    return this.functions.evaluate(functionName, args);
  }

  sidebar() {
    return this.state.sidebar;
  }

  closeSidebar(): void {
    this.state.sidebar = null;
    this.state.changed();
  }

  settle(): Promise<void> {
    return this.book.settle();
  }

  cellError(sheet: string, a1: string): string | null {
    const { model, rect } = rectAt(this.state, sheet, a1);
    if (model.values({ ...rect, rows: 1, columns: 1 })[0]![0] !== '#ERROR!') return null;
    return this.functions.errors.get(placeKey(model.id, rect.row, rect.column)) ?? null;
  }

  serviceCalls(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.runner.calls);
  }

  totalServiceCalls(): number {
    return [...this.runner.calls.values()].reduce((sum, count) => sum + count, 0);
  }

  resetServiceCalls(): void {
    this.runner.calls.clear();
  }

  log() {
    return this.state.log;
  }

  alerts() {
    return this.state.alerts;
  }

  toasts() {
    return this.state.toasts;
  }

  answerAlerts(answer: HostState['answer']): void {
    this.state.answer = answer;
  }

  onChange(listener: () => void): () => void {
    return this.state.onChange(listener);
  }

  lastRun() {
    return this.runner.last;
  }

  customFunctions(): readonly string[] {
    return this.functions.infos.map(({ name }) => name);
  }

  toFile(): WorkbookFile {
    const { state } = this;
    return workbookFileOf(this.book, {
      title: this.book.title,
      locale: state.locale,
      timeZone: state.timeZone,
      names: [...state.names].map(([name, { sheet, rect }]) => ({
        name,
        sheet: this.book.byId(sheet)!.name,
        rect,
      })),
      charts: (sheet) => state.chartFiles(sheet),
    });
  }

  dispose(): void {
    this.book.dispose();
  }
}
