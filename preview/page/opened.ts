import { ICommandService, LocaleType } from '@univerjs/core';
import type { FormulaProblem } from '../files/formula-text';
import { toTyped } from '../files/formula-text';
import type { WorkbookFile } from '../files/workbook-file';
import type { Host, HostOptions } from '../host-api';
import { createHostOn, type HostParts } from '../host-core';
import { a1Of, parseA1 } from '../univer/a1';
import { linkTarget } from '../univer/sheet-links';
import type { SheetModel } from '../univer/sheet-model';
import type { WorkbookModel } from '../univer/workbook-model';
import { dressCells } from './cell-look';
import { ChartLayer } from './chart-layer';
import { editedText, editInLocale, problemOf, typedCell } from './editing';
import { drawnGrid } from './geometry';
import { createGrid, type Grid } from './grid';
import { type Hint, HintLayer, type Place } from './hint-layer';

import type { Preferences } from './preferences';
import { createFrameRealm } from './realm/frame-realm';
import { sheetCharts } from './sheet-charts';
import type { Tab } from './shell/tabs';

export interface OpenedOptions extends HostOptions, Preferences {
  readonly workbook: WorkbookFile;
  readonly locale: string;
  readonly timeZone: string;
}

export interface OpenedEvents {
  /** The grid, the selection or the add-on may have changed. */
  readonly changed: () => void;
  readonly refused: (problem: FormulaProblem) => void;
}

/** A workbook on the screen: Univer's grid with the host over it and the charts above. */
export class Opened {
  private readonly charts: ChartLayer;
  private readonly hints: HintLayer;

  private constructor(
    private readonly parts: HostParts,
    private readonly grid: Grid,
    private readonly holder: HTMLElement,
  ) {
    this.charts = new ChartLayer(grid, parts.book.engine.unitId, holder);
    this.hints = new HintLayer(grid, parts.book.engine.unitId, holder, this.hintAt, () => this.selected);
  }

  /** Puts a new grid into the holder and waits until it is drawn. */
  static async open(parent: HTMLElement, options: OpenedOptions, events: OpenedEvents): Promise<Opened> {
    const holder = document.createElement('div');
    holder.className = 'grid-holder';
    const container = document.createElement('div');
    container.className = 'grid';
    holder.append(container);
    parent.append(holder);
    const grid = createGrid(container, options.language);
    const parts = await createHostOn({ univer: grid.univer, newRealm: createFrameRealm }, options);
    await drawnGrid(grid, parts.book.engine.unitId);
    dressCells(grid, () => parts.settings.locale);
    editInLocale(grid, () => parts.settings.locale, events.refused);
    const opened = new Opened(parts, grid, holder);
    opened.settle(options);
    grid.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(({ id }) => {
        if (!/scroll|hover/.test(id)) events.changed();
      });
    parts.host.onChange(events.changed);
    return opened;
  }

  dispose(): void {
    this.charts.dispose();
    this.hints.dispose();
    this.host.dispose();
    this.holder.remove();
  }

  get book(): WorkbookModel {
    return this.parts.book;
  }

  get host(): Host {
    return this.parts.host;
  }

  /** Changes the person's language and the spreadsheet's locale and time zone. */
  settle({ language, locale, timeZone }: Preferences): void {
    Object.assign(this.parts.settings, { locale, timeZone, userLocale: language });
    this.grid.univer.setLocale(language === 'ru' ? LocaleType.RU_RU : LocaleType.EN_US);
    this.grid.api.getActiveWorkbook()?.setNumfmtLocal(numberLocale(locale));
    this.repaint();
  }

  get sheet(): SheetModel {
    return this.book.active;
  }

  /** The first cell of the selection; A1 before anything was selected. */
  private get selected(): Place {
    const range = this.grid.api.getActiveWorkbook()?.getActiveRange()?.getRange();
    return range ? { row: range.startRow + 1, column: range.startColumn + 1 } : { row: 1, column: 1 };
  }

  /** "D18" */
  get address(): string {
    return a1Of({ ...this.selected, rows: 1, columns: 1 });
  }

  private readonly hintAt = ({ row, column }: Place): Hint | null => {
    const { sheet } = this;
    const error = this.host.cellError(sheet.name, a1Of({ row, column, rows: 1, columns: 1 }));
    if (error !== null) return { text: error, error: true };
    const { note } = sheet.extras(row, column);
    return note ? { text: note, error: false } : this.linkAt({ row, column });
  };

  /** A link to another cell, as Sheets offers it beside the cell. */
  private linkAt({ row, column }: Place): Hint | null {
    const { name } = this.sheet;
    const address = a1Of({ row, column, rows: 1, columns: 1 });
    const target = linkTarget(this.host.spreadsheet.formula(name, address));
    const sheet = target && this.book.sheets().find(({ sheetId }) => sheetId === target.sheetId);
    if (!target || !sheet) return null;
    const follow = () => {
      this.book.activate(sheet);
      this.jump(target.a1);
    };
    return { text: `→ ${this.host.spreadsheet.display(name, address)}`, error: false, follow };
  }

  /** What the formula bar shows of the selected cell. */
  get content(): string {
    const { name } = this.sheet;
    const formula = this.host.spreadsheet.formula(name, this.address);
    if (formula) return toTyped(formula, this.parts.settings.locale);
    const value = this.host.spreadsheet.value(name, this.address);
    return editedText(value, this.sheet.formats(parseA1(this.address)!)[0]![0]!, this.parts.settings.locale);
  }

  get tabs(): Tab[] {
    const active = this.sheet.id;
    return this.book.sheets().map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      active: sheet.id === active,
      ...(sheet.tabColour ? { colour: sheet.tabColour } : {}),
    }));
  }

  /** Brings what lies over the cells up to date with them. */
  redraw(): void {
    this.hints.refresh();
    this.charts.show(sheetCharts(this.sheet.name, this.host.spreadsheet, this.parts.settings.locale));
  }

  /** What a script wrote straight into the cells becomes visible. */
  repaint(): void {
    this.grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }

  /** Types into a cell of the active sheet, so that undo takes it back; answers with why it was refused. */
  type(text: string, address: string): FormulaProblem | null {
    const rect = parseA1(address)!;
    const format = this.sheet.formats(rect)[0]![0]!;
    const problem = problemOf(text, format, this.parts.settings.locale);
    if (problem) return problem;
    this.run('sheet.command.set-range-values', {
      unitId: this.book.engine.unitId,
      subUnitId: this.sheet.id,
      range: {
        startRow: rect.row - 1,
        endRow: rect.row - 1,
        startColumn: rect.column - 1,
        endColumn: rect.column - 1,
      },
      value: typedCell(text, format, this.parts.settings.locale),
    });
    return null;
  }

  /** Selects a range given as "D18" or "A1:C5" and brings it into view; false where it is none. */
  jump(address: string): boolean {
    const rect = parseA1(address);
    const sheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || !rect || rect.row + rect.rows - 1 > this.sheet.rowCount) return false;
    if (rect.column + rect.columns - 1 > this.sheet.columnCount) return false;
    sheet.getRange(rect.row - 1, rect.column - 1, rect.rows, rect.columns).activate();
    const seen = sheet.getVisibleRange();
    const [row, column] = [rect.row - 1, rect.column - 1];
    const visible =
      seen &&
      row >= seen.startRow &&
      row < seen.endRow &&
      column >= seen.startColumn &&
      column < seen.endColumn;
    if (!visible) sheet.scrollToCell(Math.max(0, row - 1), Math.max(0, column - 1));
    return true;
  }

  /** Gives the keyboard back to the cells. */
  focus(): void {
    this.holder.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }

  undo(): void {
    this.grid.api.undo();
  }

  redo(): void {
    this.grid.api.redo();
  }

  zoom(ratio: number): void {
    this.grid.api.getActiveWorkbook()?.getActiveSheet().zoom(ratio);
  }

  private run(command: string, params: object): void {
    this.grid.univer.__getInjector().get(ICommandService).syncExecuteCommand(command, params);
  }
}

type NumberLocale = Parameters<
  NonNullable<ReturnType<Grid['api']['getActiveWorkbook']>>['setNumfmtLocal']
>[0];

/** Univer takes languages for number formats, and no others than these. */
const NUMBER_LOCALES: readonly NumberLocale[] = ['ru', 'en', 'de', 'es', 'fr', 'it', 'pl', 'pt', 'tr'];

function numberLocale(locale: string): NumberLocale {
  const language = locale.split('_')[0]!;
  return (
    NUMBER_LOCALES.find((known) => known === language) ??
    (language === 'uk' || language === 'kk' ? 'ru' : 'en')
  );
}
