import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { toNeutral, toUniver } from '../files/formula-text';

export type CellValue = string | number | boolean;

/** What a cell is to hold: a value, nothing (null), or a formula in the neutral form. */
export type CellContent = CellValue | null | { readonly formula: string };

/** What we keep beside a cell's content in Univer's own cell. */
export interface CellExtras {
  readonly note?: string;
  readonly link?: string;
  /** The neutral formula was marked ARRAYFORMULA. */
  readonly array?: true;
}

export type Row = Record<number, Nullable<ICellData>>;

/** Univer's names for errors that Google calls otherwise. */
const ERROR_NAMES: Readonly<Record<string, string>> = {
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#N/A',
};

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

export function rawValue(cell: Nullable<ICellData>, filled: Nullable<ICellData>): CellValue {
  const own = cellValue(cell);
  return own === '' && filled ? cellValue(filled) : own;
}

/** The raw value of a cell, '' where it has none. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return '';
  const value = cell.v;
  if (value === undefined || value === null) return textOf(cell);
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string' && value.charCodeAt(0) === 35) return ERROR_NAMES[value] ?? value;
  return value;
}

/** What was typed as rich text in the page has its text in a document. */
function textOf(cell: ICellData): string {
  return cell.p?.body?.dataStream.replace(/[\r\n]+$/, '') ?? '';
}

/** The neutral formula of a cell, '' where it has none. */
export function formulaOf(cell: Nullable<ICellData>): string {
  if (!cell?.f) return '';
  const neutral = toNeutral(cell.f);
  return (cell.custom as CellExtras | undefined)?.array ? `=ARRAYFORMULA(${neutral.slice(1)})` : neutral;
}

export function isFormula(content: CellContent): content is { readonly formula: string } {
  return typeof content === 'object' && content !== null;
}

/** Whether a neutral formula is marked to fill cells. */
export function isArrayFormula(neutral: string): boolean {
  return /^=\s*ARRAYFORMULA\(/i.test(neutral);
}

export function specialCell(content: CellContent, old: Nullable<ICellData>): ICellData {
  const custom = keptExtras(old, isFormula(content) && isArrayFormula(content.formula));
  if (isFormula(content))
    return { f: toUniver(content.formula), si: null, v: null, t: null, p: null, custom };
  const plain = { f: null, si: null, p: null, custom };
  if (content === null || content === '') return { ...plain, v: null, t: null };
  return { ...plain, v: storedValue(content), t: typeOfValue(content) };
}

/** A new content takes the link and the array mark with it and leaves the note. */
function keptExtras(old: Nullable<ICellData>, array: boolean): CellExtras | null {
  const note = (old?.custom as CellExtras | undefined)?.note;
  if (note === undefined && !array) return null;
  return { ...(note === undefined ? {} : { note }), ...(array ? { array: true as const } : {}) };
}

export function writePlain(row: Row, column: number, content: CellContent, old: Nullable<ICellData>): void {
  if (!old?.s && !old?.custom) {
    if (content === null || content === '') delete row[column];
    else row[column] = { v: storedValue(content as CellValue), t: typeOfValue(content as CellValue) };
    return;
  }
  const cell: ICellData = {};
  if (old.s) cell.s = old.s;
  const custom = old.custom ? keptExtras(old, false) : null;
  if (custom) cell.custom = custom as ICellData['custom'];
  if (content !== null && content !== '') {
    cell.v = storedValue(content as CellValue);
    cell.t = typeOfValue(content as CellValue);
  }
  put(row, column, cell);
}

function storedValue(value: CellValue): string | number {
  return typeof value === 'boolean' ? Number(value) : value;
}

export function typeOfValue(value: CellValue): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  if (typeof value === 'boolean') return CellValueType.BOOLEAN;
  return looksNumeric(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** Univer turns a text of digits into a number unless it is told that it is a text. */
function looksNumeric(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 58 && text.trim() !== '' && Number.isFinite(Number(text));
}

export function put(row: Row, column: number, cell: ICellData): void {
  for (const _key in cell) {
    row[column] = cell;
    return;
  }
  delete row[column];
}
