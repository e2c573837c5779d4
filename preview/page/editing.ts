import { CellValueType, type ICellData } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import {
  type FormulaProblem,
  fromTyped,
  toNeutral,
  toTyped,
  toUniver,
  typedProblem,
} from '../files/formula-text';
import { displayText } from '../services/display';
import { readEntry } from '../services/entry';
import { localeFacts } from '../services/locale';
import { type CellValue, typeOfValue } from '../univer/cells';
import type { Grid } from './grid';

const EMPTY: ICellData = { f: null, si: null, v: null, p: null, t: null };

/** Above Univer's own readings of what was typed, which know only the American way. */
const FIRST = 1000;

/**
 * Makes the grid's own cell editor speak the spreadsheet's locale: it opens with the formula or number
 * as the locale writes it, and what is typed is read as the host reads it. `locale` is asked each time.
 * A formula Sheets would refuse is given to `refuse`, and the cell stays as it was.
 */
export function editInLocale(
  grid: Grid,
  locale: () => string,
  refuse: (problem: FormulaProblem) => void,
): void {
  const { writeCellInterceptor } = grid.univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (value, context, next) => {
      const cell = context.worksheet.getCellRaw(context.row, context.col);
      if (!cell || cell.p) return next(value);
      if (cell.f) return { ...cell, f: toTyped(toNeutral(cell.f), locale()) };
      const format = context.workbook.getStyles().get(cell.s)?.n?.pattern ?? '';
      return { ...cell, s: undefined, v: editedText(rawOf(cell), format, locale()), t: CellValueType.STRING };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, context, next) => {
      const text = value ? textOf(value) : '';
      if (!value || text === '' || text.includes('\n')) return next(value);
      const format = context.workbook.getStyles().get(context.origin?.s)?.n?.pattern ?? '';
      const problem = problemOf(text, format, locale());
      if (!problem) return { ...value, ...typedCell(text, format, locale()) };
      refuse(problem);
      return context.worksheet.getCellRaw(context.row, context.col) ?? EMPTY;
    },
  });
}

/** A value as the formula bar and the editor start from it: all of its digits, dates as shown. */
export function editedText(value: CellValue, format: string, locale: string): string {
  const facts = localeFacts(locale);
  if (typeof value !== 'number') return displayText(value, '', facts);
  if (/[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return displayText(value, format, facts);
  if (format.includes('%')) return `${numberText(value * 100, facts.decimal)}%`;
  return numberText(value, facts.decimal);
}

function numberText(value: number, decimal: string): string {
  return String(Number(value.toPrecision(15))).replace('.', decimal);
}

function rawOf(cell: ICellData): CellValue {
  if (cell.t === CellValueType.BOOLEAN) return Boolean(cell.v);
  return cell.v ?? '';
}

function textOf(cell: ICellData): string {
  if (cell.f) return cell.f;
  return cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? String(cell.v ?? '');
}

/** Why a typed text would not be taken as a formula; null where it is no formula or a sound one. */
export function problemOf(text: string, format: string, locale: string): FormulaProblem | null {
  const formula = text.startsWith('=') && text.length > 1 && format !== '@';
  return formula ? typedProblem(text, locale) : null;
}

/** What a typed text makes of a cell; its note and the rest of its look stay. */
export function typedCell(text: string, format: string, locale: string): ICellData {
  const entry = readEntry(text, format, {
    facts: localeFacts(locale),
    year: new Date().getFullYear(),
    formula: (formula) => fromTyped(formula, locale),
  });
  const { content } = entry;
  if (content === null || content === '') return EMPTY;
  const style = entry.format && format === '' ? { s: { n: { pattern: entry.format } } } : {};
  if (typeof content === 'object') {
    return { ...style, f: toUniver(content.formula), v: null, p: null, t: null };
  }
  const plain = { ...style, f: null, si: null, p: null };
  if (typeof content === 'number') return { ...plain, v: content, t: CellValueType.NUMBER };
  if (typeof content === 'boolean') return { ...plain, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...plain, v: content, t: typeOfValue(content) };
}
