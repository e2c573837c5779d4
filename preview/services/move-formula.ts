import { formulaTokens } from '../files/formula-tokens';
import { columnName, columnNumber } from '../univer/a1';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;

/** A formula as it reads when copied to another cell: relative references move, those past the edge are #REF!. */
export function moveFormula(formula: string, down: number, across: number): string {
  const tokens = formulaTokens(formula, '.');
  return tokens
    .map(({ kind, text }, index) => {
      if (kind !== 'name' || tokens[index + 1]?.text === '(' || tokens[index + 1]?.text === '!') return text;
      const cell = CELL.exec(text);
      if (cell) return movedCell(cell, down, across);
      const column = COLUMN.exec(text);
      const inColumns = tokens[index - 1]?.text === ':' || tokens[index + 1]?.text === ':';
      return column && inColumns ? movedColumn(column[1]!, column[2]!, across) : text;
    })
    .join('');
}

function movedCell(match: RegExpExecArray, down: number, across: number): string {
  const [, fixedColumn = '', column = '', fixedRow = '', row = ''] = match;
  const nextRow = fixedRow ? Number(row) : Number(row) + down;
  const nextColumn = movedColumn(fixedColumn, column, across);
  return nextRow < 1 || nextColumn === '#REF!' ? '#REF!' : `${nextColumn}${fixedRow}${nextRow}`;
}

function movedColumn(fixed: string, column: string, across: number): string {
  if (fixed) return fixed + column;
  const next = columnNumber(column) + across;
  return next < 1 ? '#REF!' : columnName(next);
}
