import { shiftFormula } from '../files/shift-formula';
import type { RectFile } from '../files/workbook-file';
import { COPY_PASTE } from './enums';
import { live } from './live-sheet';
import { checkShape, grid, modelOf } from './range-base';
import { RangeLook } from './range-look';
import { type EnumMember, ServiceError } from './service';
import { DataValidationService } from './validation';

/** Google's limit of groups in groups. */
const DEEPEST_GROUP = 8;

/** A rectangle of a sheet. */
export class RangeService extends RangeLook {
  /** Another range of the same sheet. */
  #other(rect: RectFile): RangeService {
    return new RangeService(this.state, this.owner, rect);
  }

  /** The cell at a place inside the range, from 1. */
  getCell(row: number, column: number): RangeService {
    if (row < 1 || column < 1 || row > this.rect.rows || column > this.rect.columns) {
      throw new ServiceError('Cell reference out of range');
    }
    return this.#other({
      row: this.rect.row + row - 1,
      column: this.rect.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(rows: number, columns: number, numRows?: number, numColumns?: number): RangeService {
    const { rect } = this;
    return this.#other({
      row: rect.row + rows,
      column: rect.column + columns,
      rows: numRows ?? rect.rows,
      columns: numColumns ?? rect.columns,
    });
  }

  activate(): this {
    this.owner.activate();
    live(this.owner).select(this.rect);
    return this;
  }

  merge(): this {
    const { rect } = this;
    const model = modelOf(this);
    model.unmerge(rect);
    const [first, ...rest] = this.getValues().flat();
    if (rest.some((value) => value !== '') && first === '') {
      throw new ServiceError(
        'Merging cells that hold values behind an empty one is not in the local host yet',
      );
    }
    for (const [index, cell] of grid(rect, (row, column) => ({ row, column, rows: 1, columns: 1 }))
      .flat()
      .entries()) {
      if (index > 0 && rest[index - 1] !== '') model.fill(cell, null);
    }
    if (rect.rows * rect.columns > 1) model.merge(rect);
    return this;
  }

  breakApart(): this {
    modelOf(this).unmerge(this.rect);
    return this;
  }

  isPartOfMerge(): boolean {
    return this.getMergedRanges().length > 0;
  }

  getMergedRanges(): RangeService[] {
    return modelOf(this)
      .merges.filter((merge) => overlaps(merge, this.rect))
      .map((merge) => this.#other(merge));
  }

  /** Puts the range's rows into a group, or takes them out of one. */
  shiftRowGroupDepth(delta: number): this {
    const model = modelOf(this);
    for (const row of this.#rows()) {
      const { depth, folded } = model.rowGroup(row);
      const next = Math.max(0, depth + delta);
      if (next > DEEPEST_GROUP) throw new ServiceError('The group depth is out of bounds.');
      model.setRowGroup(row, { depth: next, folded: folded && next > 0 });
    }
    return this;
  }

  /** Folds the groups whose rows all lie in the range. A group that reaches beyond it is not in the local host yet. */
  collapseGroups(): this {
    return this.#fold(true);
  }

  expandGroups(): this {
    return this.#fold(false);
  }

  #fold(folded: boolean): this {
    const model = modelOf(this);
    const { row, rows } = this.rect;
    const beyond = [row - 1, row + rows].some(
      (next) => next >= 1 && next <= model.rowCount && model.rowGroup(next).depth > 0,
    );
    if (beyond) throw new ServiceError('Groups that reach beyond a range are not in the local host yet');
    for (const own of this.#rows()) {
      const { depth } = model.rowGroup(own);
      if (depth > 0) model.setRowGroup(own, { depth, folded });
    }
    return this;
  }

  #rows(): number[] {
    return Array.from({ length: this.rect.rows }, (_, index) => this.rect.row + index);
  }

  setDataValidation(rule: DataValidationService | null): this {
    if (rule !== null && !(rule instanceof DataValidationService)) {
      throw new ServiceError("The parameters don't match the method signature for Range.setDataValidation.");
    }
    this.state.book.validations.set(this.owner.id, this.rect, rule?.file ?? null);
    return this;
  }

  setDataValidations(rules: (DataValidationService | null)[][]): this {
    checkShape(this.rect, rules);
    grid(this.rect, (row, column) => {
      const rule = rules[row - this.rect.row]![column - this.rect.column] ?? null;
      this.#other({ row, column, rows: 1, columns: 1 }).setDataValidation(rule);
    });
    return this;
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  getDataValidations(): (DataValidationService | null)[][] {
    const files = this.state.book.validations.list(this.owner.id);
    return grid(this.rect, (row, column) => {
      const found = files.find(({ rects }) =>
        rects.some((rect) => overlaps(rect, { row, column, rows: 1, columns: 1 })),
      );
      return found ? new DataValidationService(found) : null;
    });
  }

  getDataValidation(): DataValidationService | null {
    return this.getDataValidations()[0]![0]!;
  }

  /** Contents, looks and validations; notes too. Options name what to clear instead of all. */
  clear(options?: {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    commentsOnly?: boolean;
    validationsOnly?: boolean;
  }): this {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options ?? {};
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    if (all || contentsOnly) this.clearContent();
    if (all || formatOnly) this.clearFormat();
    if (all || commentsOnly) this.clearNote();
    if (all || validationsOnly) this.clearDataValidations();
    return this;
  }

  /** Copies contents and looks; formulas keep their relative distances. */
  copyTo(
    destination: RangeService,
    typeOrOptions?: EnumMember | { contentsOnly?: boolean; formatOnly?: boolean },
  ): void {
    const kind = pasteKind(typeOrOptions);
    const { rows, columns } = this.rect;
    const target = new RangeService(destination.state, destination.owner, {
      ...destination.rect,
      rows,
      columns,
    });
    if (kind !== 'format') this.#copyContents(target, kind === 'values');
    if (kind !== 'values') this.#copyLooks(target);
  }

  #copyContents(target: RangeService, valuesOnly: boolean): void {
    const model = modelOf(this);
    const formulas = model.formulas(this.rect);
    const [down, across] = [target.rect.row - this.rect.row, target.rect.column - this.rect.column];
    const contents = model.values(this.rect).map((row, r) =>
      row.map((value, c) => {
        const formula = formulas[r]![c]!;
        if (formula === '' || valuesOnly) return value === '' ? null : value;
        return { formula: shiftFormula(formula, down, across) };
      }),
    );
    modelOf(target).write(target.rect, contents);
  }

  #copyLooks(target: RangeService): void {
    modelOf(target).copyLooks(modelOf(this), this.rect, target.rect);
  }
}

function pasteKind(typeOrOptions: unknown): 'all' | 'values' | 'format' {
  if (typeOrOptions === undefined) return 'all';
  const { contentsOnly, formatOnly, key } = typeOrOptions as {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    key?: string;
  };
  if (contentsOnly) return 'values';
  if (formatOnly) return 'format';
  if (key === undefined) return 'all';
  const kind = COPY_PASTE.keyOf(typeOrOptions);
  if (kind === 'PASTE_NORMAL') return 'all';
  if (kind === 'PASTE_VALUES') return 'values';
  if (kind === 'PASTE_FORMAT') return 'format';
  throw new ServiceError(`CopyPasteType.${kind} is not in the local host yet`);
}

export function overlaps(a: RectFile, b: RectFile): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
