import type { CellContent } from '../univer/cells';
import { live } from './live-sheet';
import { Service, ServiceError } from './service';
import type { SheetService } from './sheet';

/**
 * Replaces text in the cells of a sheet, in formulas as in texts. What is found in the displayed values of
 * formulas and numbers is not in the local host yet.
 */
export class TextFinderService extends Service {
  readonly serviceName = 'TextFinder';
  #inFormulas = false;
  #exactCase = false;

  constructor(
    private readonly owner: SheetService,
    private readonly text: string,
  ) {
    super();
    if (typeof text !== 'string' || text === '') throw new ServiceError('The text to find is empty.');
  }

  matchCase(exact: boolean): this {
    this.#exactCase = exact;
    return this;
  }

  matchFormulaText(inFormulas: boolean): this {
    this.#inFormulas = inFormulas;
    return this;
  }

  /** @returns how many times the text was there */
  replaceAllWith(replacement: string): number {
    if (!this.#inFormulas) {
      throw new ServiceError(
        'Finding in displayed values is not in the local host yet: use matchFormulaText',
      );
    }
    const model = live(this.owner);
    const { rows, columns } = model.extent();
    if (rows === 0 || columns === 0) return 0;
    const all = { row: 1, column: 1, rows, columns };
    const values = model.values(all);
    const pattern = this.#pattern();
    let found = 0;
    model.formulas(all).forEach((row, r) => {
      row.forEach((formula, c) => {
        const value = values[r]![c]!;
        const before = formula || (typeof value === 'string' ? value : '');
        const parts = before.split(pattern);
        if (parts.length === 1) return;
        found += parts.length - 1;
        const after = parts.join(replacement);
        const content: CellContent = formula ? { formula: after } : after;
        model.write({ row: r + 1, column: c + 1, rows: 1, columns: 1 }, [[content]]);
      });
    });
    if (found > 0) this.owner.state.changed();
    return found;
  }

  #pattern(): RegExp {
    return new RegExp(this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), this.#exactCase ? 'g' : 'gi');
  }
}
