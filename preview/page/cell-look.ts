import {
  CellValueType,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type Nullable,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { displayText, namesMonthAlone } from '../services/display';
import { localeFacts } from '../services/locale';
import type { CellExtras } from '../univer/cells';
import type { Grid } from './grid';

/** The small corner of a cell with a note, as Sheets draws it. */
const MARK = { color: '#5F6368', size: 6 };

/** What Univer leaves out when it draws a cell: the corner of a note, and fractions without a number format and months in the locale's way. */
export function dressCells(grid: Grid, locale: () => string): void {
  const interceptors = grid.univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _context, next) =>
      next(hasNote(cell) ? { ...cell, markers: { ...cell?.markers, tr: MARK } } : cell),
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler: (cell, context, next) => {
      if (!cell || typeof cell.v !== 'number' || cell.t === CellValueType.BOOLEAN) return next(cell);
      const format = context.workbook.getStyles().get(cell.s)?.n?.pattern ?? '';
      if (format === '' && Number.isInteger(cell.v)) return next(cell);
      const facts = localeFacts(locale());
      if (format !== '' && !namesMonthAlone(format, facts)) return next(cell);
      return next({ ...cell, v: displayText(cell.v, format, facts), t: CellValueType.NUMBER });
    },
  });
}

function hasNote(cell: Nullable<ICellDataForSheetInterceptor>): boolean {
  return Boolean((cell?.custom as CellExtras | null | undefined)?.note);
}
