import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import type { Separators } from '../../functions/catalogue';
import { functionPages } from '../../functions/catalogue';
import type { Words } from '../../words/words';

const FIRST = 2;
const WIDTHS = [20, 230, 620];
const LAST = WIDTHS.length;

/** The Help sheet: how to start, the menu, the legend of cells, the functions as they are typed here. */
export function helpSheet(words: Words, separators: Separators): SheetBlueprint {
  const text = words.help;
  const page = new Page('help', new Places(() => ''));
  page.text(1, FIRST, 'title', text.title);
  page.text(2, FIRST, 'subtitle', text.subtitle);
  page.ground(2, FIRST, LAST, 'subtitle');
  sentences(
    page,
    text.startHeading,
    text.start.map((sentence, index) => `${index + 1}. ${sentence}`),
  );
  heading(page, text.menuHeading);
  for (const [name, what] of text.menu) pair(page, name, what);
  heading(page, text.cellsHeading);
  for (const role of ['input', 'formula', 'dated', 'note'] as const) {
    const [sample, what] = text.cells[role];
    const row = page.lastRow + 1;
    page.text(row, FIRST, role, sample, { align: 'right' });
    page.text(row, FIRST + 1, 'text', what);
  }
  heading(page, text.functionsHeading);
  page.text(page.lastRow + 1, FIRST, 'note', text.functionsNote);
  for (const { name, purpose, forms } of functionPages(words.functions, separators)) {
    pair(page, name, purpose);
    for (const form of forms)
      page.text(page.lastRow + 1, FIRST + 1, 'note', `${form.example}   ${form.text}`);
  }
  sentences(page, text.dataHeading, text.data);
  return page.finish({
    hidden: false,
    gridlines: false,
    columnWidths: WIDTHS,
    frozenRows: 2,
    frozenColumns: 0,
    minRows: 0,
  });
}

function heading(page: Page, title: string): void {
  const row = page.lastRow + 2;
  page.text(row, FIRST, 'heading', title);
  page.ground(row, FIRST, LAST, 'heading');
}

function sentences(page: Page, title: string, list: readonly string[]): void {
  heading(page, title);
  for (const sentence of list) page.text(page.lastRow + 1, FIRST, 'text', sentence);
}

function pair(page: Page, name: string, what: string): void {
  const row = page.lastRow + 1;
  page.text(row, FIRST, 'strong', name);
  page.text(row, FIRST + 1, 'text', what, { wrap: true });
}
