import { parseA1, splitAddress } from '../univer/a1';
import { checkCells, clamped, live } from './live-sheet';
import { addMetadata, MetadataFinderService, type MetadataService, metadataOf } from './metadata';
import { checkNameOfRange, NamedRangeService } from './named-range';
import { RangeService } from './range';
import { type EnumMember, Service, ServiceError } from './service';
import { SheetService } from './sheet';
import type { HostState } from './state';

const NEW_SHEET = { rows: 1000, columns: 26 };

/** The file. */
export class SpreadsheetService extends Service {
  readonly serviceName = 'Spreadsheet';
  /** The services of sheets handed out so far. */
  readonly known = new Map<string, SheetService>();

  constructor(readonly state: HostState) {
    super();
  }

  getId(): string {
    return 'local-spreadsheet';
  }

  getName(): string {
    return this.state.book.title;
  }

  getUrl(): string {
    return 'https://docs.google.com/spreadsheets/d/local-spreadsheet/edit';
  }

  getSpreadsheetLocale(): string {
    return this.state.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.state.timeZone;
  }

  setSpreadsheetLocale(locale: string): void {
    this.state.locale = locale;
  }

  setSpreadsheetTimeZone(zone: string): this {
    this.state.zone(zone);
    this.state.timeZone = zone;
    return this;
  }

  getSheets(): SheetService[] {
    return this.state.book.sheets().map((sheet) => sheetOf(this, sheet.id));
  }

  getNumSheets(): number {
    return this.state.book.sheets().length;
  }

  getSheetByName(name: string): SheetService | null {
    const sheet = this.state.book.byName(name);
    return sheet ? sheetOf(this, sheet.id) : null;
  }

  getSheetById(sheetId: number): SheetService | null {
    const sheet = this.state.book.sheets().find((candidate) => candidate.sheetId === sheetId);
    return sheet ? sheetOf(this, sheet.id) : null;
  }

  getActiveSheet(): SheetService {
    const { calculating, book } = this.state;
    return sheetOf(this, calculating?.sheet ?? book.active.id);
  }

  setActiveSheet(sheet: SheetService, _restoreSelection?: boolean): SheetService {
    return sheet.activate();
  }

  getActiveRange(): RangeService {
    const { calculating } = this.state;
    const sheet = this.getActiveSheet();
    return new RangeService(this.state, sheet, calculating?.rect ?? live(sheet).selected.rect);
  }

  /** The overloads (), (name), (index), (name, index); a new sheet becomes the active one. */
  insertSheet(first?: string | number, second?: number): SheetService {
    const { book } = this.state;
    const active = book.sheets().indexOf(book.active);
    const index = typeof first === 'number' ? first : (second ?? active + 1);
    const name = typeof first === 'string' ? first : this.#freeName();
    checkNewName(this.state, name, null);
    checkCells(this.state, null, NEW_SHEET.rows * NEW_SHEET.columns, 1);
    const sheet = book.insert(name, Math.min(index, book.sheets().length), NEW_SHEET.rows, NEW_SHEET.columns);
    book.activate(sheet);
    this.state.changed();
    return sheetOf(this, sheet.id);
  }

  #freeName(): string {
    let number = this.getNumSheets() + 1;
    while (this.state.book.byName(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  deleteSheet(sheet: SheetService): void {
    const { book } = this.state;
    const model = live(sheet);
    const visible = book.sheets().filter((candidate) => !candidate.hidden && candidate !== model);
    if (visible.length === 0)
      throw new ServiceError("You can't remove all the visible sheets in a document.");
    if (book.active === model) book.activate(visible[0]!);
    book.remove(model);
    this.state.changed();
  }

  /** Puts the active sheet at a place, from 1. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.getNumSheets())
      throw new ServiceError('The position is out of bounds.');
    this.state.book.move(this.state.book.active, position - 1);
    this.state.changed();
  }

  getRange(address: string): RangeService {
    const { sheet, a1 } = splitAddress(address);
    const owner = sheet === null ? this.getActiveSheet() : this.getSheetByName(sheet);
    const rect = parseA1(a1);
    if (owner && rect) return new RangeService(this.state, owner, clamped(rect, live(owner)));
    const named = this.getRangeByName(address);
    if (!named) throw new ServiceError('Range not found');
    return named;
  }

  setNamedRange(name: string, range: RangeService): void {
    checkNameOfRange(name);
    const key = nameKey(this.state, name) ?? name;
    this.state.names.set(key, { sheet: range.owner.id, rect: range.rect });
  }

  /** Names are compared without case. */
  getRangeByName(name: string): RangeService | null {
    const pointer = this.state.names.get(nameKey(this.state, name) ?? '');
    return pointer ? new RangeService(this.state, sheetOf(this, pointer.sheet), pointer.rect) : null;
  }

  getNamedRanges(): NamedRangeService[] {
    return [...this.state.names.keys()].map((name) => new NamedRangeService(this, name));
  }

  removeNamedRange(name: string): void {
    const key = nameKey(this.state, name);
    if (key === null) throw new ServiceError(`The named range "${name}" does not exist`);
    this.state.names.delete(key);
  }

  addDeveloperMetadata(key: string, value?: string | EnumMember, visibility?: EnumMember): this {
    addMetadata(this.state, null, [key, value, visibility]);
    return this;
  }

  getDeveloperMetadata(): MetadataService[] {
    return metadataOf(this.state, this, null);
  }

  createDeveloperMetadataFinder(): MetadataFinderService {
    return new MetadataFinderService(this.state, this);
  }

  toast(text: string, title = '', _seconds?: number): void {
    this.state.toasts.push({ title, text: String(text) });
    this.state.changed();
  }
}

/** The one service of a sheet. */
export function sheetOf(parent: SpreadsheetService, id: string): SheetService {
  const sheet = parent.known.get(id) ?? new SheetService(parent.state, parent, id);
  parent.known.set(id, sheet);
  return sheet;
}

function nameKey(state: HostState, name: string): string | null {
  const lower = name.toLowerCase();
  return [...state.names.keys()].find((key) => key.toLowerCase() === lower) ?? null;
}

/** Throws where a sheet may not be called so; `own` is the sheet that is renamed. */
export function checkNewName(state: HostState, name: string, own: string | null): void {
  if (name === '' || name.length > 100) throw new ServiceError('A sheet name has 1 to 100 characters.');
  if (/[*?:/\\[\]]/.test(name)) throw new ServiceError(`The sheet name "${name}" has a forbidden character.`);
  const lower = name.toLowerCase();
  const taken = state.book.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === lower);
  if (taken)
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
