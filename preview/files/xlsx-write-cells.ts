import type { Cell, CellValue } from 'hucre';
import { a1OfRect } from './a1';
import { formulaTokens } from './formula-tokens';
import type { CellFile, RectFile, SheetFile } from './workbook-file';
import type { FileNames } from './xlsx-names';
import type { ListStore } from './xlsx-rules';
import { xlsxStyle } from './xlsx-styles';

const MAX_TEXT = 32_767;

/** What a sheet's cells need to know of the workbook. */
export interface WriteContext {
  readonly names: FileNames;
  readonly store: ListStore;
  readonly asValues: ReadonlySet<string>;
  readonly locale: string;
}

export interface WrittenCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
}

/** Values and, where there is more to a cell, its details; places filled by a formula are left to it. */
export function writeCells(sheet: SheetFile, context: WriteContext): WrittenCells {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const filled = filledCells(sheet, context);
  for (const [row, line] of sheet.cells) {
    while (rows.length < row) rows.push([]);
    const values = rows[row - 1]!;
    for (const [column, cell] of line) {
      while (values.length < column) values.push(null);
      if (filled.size === 0 && isBare(cell)) {
        values[column - 1] = storedValue(cell);
        continue;
      }
      const own = filled.has(`${row},${column}`) ? { ...cell, value: undefined, formula: undefined } : cell;
      const written = writeCell(own, row, column, context);
      if (written.formula === undefined) values[column - 1] = written.value ?? null;
      if (Object.keys(written).length > 1) cells.set(`${row - 1},${column - 1}`, written);
    }
  }
  for (const { rects, rule } of sheet.validations)
    if (rule.kind === 'checkbox') markCheckboxes(rects, rows, cells);
  return { rows, cells };
}

/** Most cells of a large table are a value and nothing else. */
function isBare({ formula, format, style, note, link }: CellFile): boolean {
  return !formula && !format && !style && !note && !link;
}

function storedValue({ value }: CellFile): CellValue {
  return typeof value === 'string' ? storedText(value) : (value ?? null);
}

function writeCell(cell: CellFile, row: number, column: number, context: WriteContext): Partial<Cell> {
  const style = xlsxStyle(cell.style, cell.format);
  const kept = cell.formula !== undefined && isAddOnFormula(cell.formula, context.asValues);
  const note = [cell.note, kept ? cell.formula : undefined].filter(Boolean).join('\n');
  return {
    value: storedValue(cell),
    ...(cell.formula === undefined || kept ? {} : writeFormula(cell, row, column, context)),
    ...(style ? { style } : {}),
    ...(note ? { comment: { text: note } } : {}),
    ...linkOf(cell.link),
  };
}

/** The format reads "_x0041_" as a letter's code and takes no control characters: both are written as codes. */
function storedText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones an XML file cannot hold
  const special = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  const coded = (letter: string) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text.slice(0, MAX_TEXT).replace(special, coded);
}

function writeFormula(cell: CellFile, row: number, column: number, { names }: WriteContext): Partial<Cell> {
  const { formula, array } = names.formula(cell.formula!);
  if (!array && !cell.spill) return { value: null, formula };
  const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
  return { value: null, formula, formulaType: 'array', formulaRef: a1OfRect({ row, column, rows, columns }) };
}

function linkOf(link: string | undefined): Pick<Partial<Cell>, 'hyperlink'> {
  if (!link) return {};
  if (!link.startsWith('#')) return { hyperlink: { target: link } };
  return link.includes('!') ? { hyperlink: { target: '', location: link.slice(1) } } : {};
}

/** Cells that a formula of the file fills: their values come from it and are not written. */
function filledCells(sheet: SheetFile, context: WriteContext): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const [row, line] of sheet.cells) {
    for (const [column, { formula, spill }] of line) {
      if (!formula || !spill || isAddOnFormula(formula, context.asValues)) continue;
      for (let r = row; r < row + spill.rows; r += 1) {
        for (let c = column; c < column + spill.columns; c += 1) filled.add(`${r},${c}`);
      }
      filled.delete(`${row},${column}`);
    }
  }
  return filled;
}

function isAddOnFormula(formula: string, asValues: ReadonlySet<string>): boolean {
  if (asValues.size === 0) return false;
  const tokens = formulaTokens(formula, '.');
  return tokens.some(
    ({ kind, text }, index) =>
      kind === 'name' && asValues.has(text.toUpperCase()) && tokens[index + 1]?.text === '(',
  );
}

function markCheckboxes(
  rects: readonly RectFile[],
  rows: CellValue[][],
  cells: Map<string, Partial<Cell>>,
): void {
  for (const { row, column, rows: high, columns: wide } of rects) {
    for (let r = row - 1; r < row - 1 + high; r += 1) {
      for (let c = column - 1; c < column - 1 + wide; c += 1) {
        const known = cells.get(`${r},${c}`);
        const value = rows[r]?.[c] ?? known?.value ?? false;
        if (typeof value === 'boolean') cells.set(`${r},${c}`, { ...known, value, checkbox: true });
      }
    }
  }
}
