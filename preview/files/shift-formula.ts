import { columnLetters, columnNumber } from './a1';
import { formulaTokens } from './formula-tokens';

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;

/** A formula as it reads when copied `rows` down and `columns` right: an .xlsx file stores alike ones once. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula, '.');
  return tokens
    .map(({ kind, text }, index) => {
      if (kind !== 'name') return text;
      const next = tokens[index + 1]?.text;
      if (next === '(' || next === '!') return text;
      const cell = CELL.exec(text);
      if (cell)
        return shifted(cell[1]!, cell[2]!, columns) + (cell[3] ? `$${cell[4]}` : Number(cell[4]) + rows);
      const column = next === ':' || tokens[index - 1]?.text === ':' ? COLUMN.exec(text) : null;
      return column ? shifted(column[1]!, column[2]!, columns) : text;
    })
    .join('');
}

function shifted(fixed: string, letters: string, columns: number): string {
  return fixed ? `$${letters}` : columnLetters(columnNumber(letters) + columns);
}
