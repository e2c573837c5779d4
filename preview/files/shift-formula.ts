import { columnLetters, columnNumber } from './a1';
import { formulaTokens } from './formula-tokens';

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;

/**
 * A formula as it reads when copied `rows` down and `columns` right (an .xlsx file stores alike ones
 * once): relative references move, those that leave the sheet are #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula, '.');
  return tokens
    .map(({ kind, text }, index) => {
      if (kind !== 'name') return text;
      const next = tokens[index + 1]?.text;
      if (next === '(' || next === '!') return text;
      const cell = CELL.exec(text);
      if (cell) return shiftedCell(cell, rows, columns);
      const column = next === ':' || tokens[index - 1]?.text === ':' ? COLUMN.exec(text) : null;
      return column ? shifted(column[1]!, column[2]!, columns) : text;
    })
    .join('');
}

function shiftedCell(
  [, fixedColumn, letters, fixedRow, row]: RegExpExecArray,
  rows: number,
  columns: number,
) {
  const column = shifted(fixedColumn!, letters!, columns);
  const next = fixedRow ? Number(row) : Number(row) + rows;
  return next < 1 || column === LOST ? LOST : `${column}${fixedRow}${next}`;
}

const LOST = '#REF!';

function shifted(fixed: string, letters: string, columns: number): string {
  if (fixed) return `$${letters}`;
  const next = columnNumber(letters) + columns;
  return next < 1 ? LOST : columnLetters(next);
}
