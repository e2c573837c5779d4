import type { Page } from '../../blueprint/page';

/** The column of the hidden sheet behind all others. */
const COLUMN = 180;

/**
 * Numbers written out, each in a cell of the hidden sheet: a sentence that joins them stays within the length that
 * a cell takes, and a number that two sentences name is written out once.
 */
export class Phrases {
  private readonly names = new Map<string, string>();
  private page: Page | null = null;

  /** The hidden sheet, before any sentence is finished. */
  standOn(page: Page, heading: string): void {
    this.page = page;
    page.text(1, COLUMN, 'header', heading);
  }

  /** What stands for the text in a formula of any page of the build. */
  of(formula: string): string {
    const { page } = this;
    if (page === null) throw new Error('a phrase was asked for before it had a sheet');
    const known = this.names.get(formula);
    if (known !== undefined) return page.ref(known);
    const name = `phrase.${this.names.size}`;
    const row = this.names.size + 2;
    this.names.set(formula, name);
    page.formula(row, COLUMN, 'text', () => formula);
    page.name(name, row, COLUMN);
    return page.ref(name);
  }
}
