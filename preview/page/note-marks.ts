import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { CellExtras } from '../univer/cells';
import type { Grid } from './grid';

/** The small corner of a cell with a note, as Sheets draws it. */
const MARK = { color: '#5F6368', size: 6 };

export function markNotes(grid: Grid): void {
  grid.univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, _context, next) => {
        const extras = cell?.custom as CellExtras | null | undefined;
        if (!cell || !extras?.note) return next(cell);
        return next({ ...cell, markers: { ...cell.markers, tr: MARK } });
      },
    });
}
