import type { Cell, CellValue, Sheet } from 'hucre';
import { rectOfA1 } from './a1';
import { toNeutral } from './formula-text';
import { shiftFormula } from './shift-formula';
import type { CellFile, RectFile } from './workbook-file';
import type { StyleReader } from './xlsx-styles';

const DAY_MS = 86_400_000;

export interface CellContext {
  readonly styleOf: StyleReader;
  /** The locale's short date, which a file names without saying how it looks. */
  readonly dayFormat: string;
}

/** The cells of a sheet, sparse; the places of its checkboxes are added to `checkboxes`. */
export function readCells(
  sheet: Sheet,
  context: CellContext,
  checkboxes: RectFile[],
): Map<number, Map<number, CellFile>> {
  const cells = new Map<number, Map<number, CellFile>>();
  const formulas = formulaReader();
  const filled = filledCells(sheet);
  const details = sheet.cells ?? new Map<string, Cell>();
  // An .xls leaves holes where rows are empty, and forEach passes over them.
  sheet.rows.forEach((values, row) => {
    const line = new Map<number, CellFile>();
    values.forEach((value, column) => {
      const key = details.size > 0 ? `${row},${column}` : '';
      const detail = details.get(key);
      const known = filled.size > 0 && filled.has(key) ? null : value;
      const cell = readCell(known, detail, formulas(row, column, detail), context);
      if (detail?.checkbox) checkboxes.push({ row: row + 1, column: column + 1, rows: 1, columns: 1 });
      if (cell) line.set(column + 1, cell);
    });
    if (line.size > 0) cells.set(row + 1, line);
  });
  return cells;
}

function readCell(
  value: CellValue,
  detail: Cell | undefined,
  formula: Pick<CellFile, 'formula' | 'spill'>,
  { styleOf, dayFormat }: CellContext,
): CellFile | null {
  if (detail === undefined && (value === null || typeof value !== 'object')) {
    return value === null || value === '' ? null : { value };
  }
  const plain = value !== null && typeof value === 'object' ? serialOf(value) : value;
  const style = detail?.style ? styleOf(detail.style) : undefined;
  const format = readFormat(detail?.style?.numFmt, dayFormat) ?? unsaidFormat(value, dayFormat);
  const link = detail?.hyperlink?.location ? `#${detail.hyperlink.location}` : detail?.hyperlink?.target;
  const note = detail?.comment?.text;
  const cell: CellFile = {
    ...(plain === null || plain === '' ? {} : { value: plain }),
    ...formula,
    ...(format ? { format } : {}),
    ...(style ? { style } : {}),
    ...(note ? { note } : {}),
    ...(link ? { link } : {}),
  };
  return Object.keys(cell).length > 0 ? cell : null;
}

/** The file's own short date is the reader's; signs that need no backslash lose it. */
function readFormat(stored: string | undefined, dayFormat: string): string | undefined {
  if (stored === 'm/d/yyyy' || stored === 'mm-dd-yy') return dayFormat;
  return stored === 'General' ? undefined : stored?.replace(/\\([-./ :])/g, '$1');
}

/** Of a file read without its looks only the kind of the value is known. */
function unsaidFormat(value: CellValue, dayFormat: string): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  return serialOf(value) % 1 === 0 ? dayFormat : `${dayFormat} hh:mm`;
}

/** The library makes dates of cells with a date format; in the product a day is a number. */
function serialOf(date: Date): number {
  const serial = date.getTime() / DAY_MS + 25_569;
  return Math.round(serial * 86_400_000) / 86_400_000;
}

type FormulaReader = (
  row: number,
  column: number,
  cell: Cell | undefined,
) => Pick<CellFile, 'formula' | 'spill'>;

/** Reads the formula of a cell; those stored once for many cells are written out for each. */
function formulaReader(): FormulaReader {
  const shared = new Map<number, { formula: string; row: number; column: number }>();
  return (row, column, cell) => {
    if (cell?.formula === undefined) return {};
    const index = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined;
    if (index !== undefined && cell.formula !== '') shared.set(index, { formula: cell.formula, row, column });
    const master = index === undefined ? undefined : shared.get(index);
    if (master && cell.formula === '') {
      return { formula: toNeutral(shiftFormula(master.formula, row - master.row, column - master.column)) };
    }
    if (cell.formula === '') return {};
    return arrayFormula(toNeutral(cell.formula), cell);
  };
}

function arrayFormula(formula: string, cell: Cell): Pick<CellFile, 'formula' | 'spill'> {
  const rect = cell.formulaType === 'array' && cell.formulaRef ? rectOfA1(cell.formulaRef) : null;
  if (!rect) return { formula };
  const marked = `=ARRAYFORMULA(${formula.slice(1)})`;
  if (rect.rows * rect.columns === 1) return { formula: marked };
  return { formula: marked, spill: { rows: rect.rows, columns: rect.columns } };
}

/** Cells that an array formula fills hold its last results in a file: they are not values of their own. */
function filledCells(sheet: Sheet): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const [key, { formulaType, formulaRef }] of sheet.cells ?? []) {
    const rect = formulaType === 'array' && formulaRef ? rectOfA1(formulaRef) : null;
    if (!rect) continue;
    for (let row = rect.row - 1; row < rect.row - 1 + rect.rows; row += 1) {
      for (let column = rect.column - 1; column < rect.column - 1 + rect.columns; column += 1) {
        if (`${row},${column}` !== key) filled.add(`${row},${column}`);
      }
    }
  }
  return filled;
}
