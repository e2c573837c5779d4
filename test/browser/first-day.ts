import type { Owner } from './owner';

/** The sample company's deals (preview/sample/README.md). */
export const DEALS = 1210;

/** What differs between the two: the export with its own flaws, the separators of a formula, the sign of a fraction. */
const LOCALES = {
  ru: { sheet: 'Выгрузка amoCRM', separator: ';', half: '0,5', rows: 1217 },
  en: { sheet: 'HubSpot export', separator: ',', half: '0.5', rows: 1216 },
} as const;

/** Imports the sample company's export, builds the funnel, tries the functions, takes the build back. */
export function firstDay(owned: () => Owner): void {
  let owner: Owner;
  beforeAll(() => {
    owner = owned();
  });
  const locale = () => LOCALES[owner.language];

  it('finds the raw export of the sample company, and the add-on beside it', async () => {
    await owner.tab(locale().sheet).waitFor();
    await owner.open.sidebar.getByText(owner.words.sidebar.empty.title).waitFor();
    await owner.goTo('A1');
    expect(await owner.content()).not.toBe('');
  });

  it('imports the export in three steps and reads what was read and what was not', async () => {
    const { import: words } = owner.words.sidebar;
    await owner.import(DEALS);
    await owner.open.sidebar.getByText(words.readOf(locale().rows, locale().rows - DEALS)).waitFor();
    await owner.tab(owner.words.sheets.nameOf('deals')).waitFor();
  });

  it('builds the funnel with Next, Next, Next, Build, and sees it with its charts', async () => {
    await owner.home();
    expect(await owner.wizard('funnel')).toBe(4);
    await owner.build(owner.words.funnel.ready(DEALS, 7));
    await owner.tab(owner.words.sheets.nameOf('funnel')).waitFor();
    const charts = owner.open.page.locator('.pane svg[role=img]');
    await expect(charts.count()).resolves.toBe(2);
  });

  it('types the functions with the separators of the locale and reads their answers', async () => {
    await owner.open.page.getByRole('button', { name: owner.page.addSheet }).click();
    await owner.tab(owner.page.sheetName(1)).waitFor();
    for (const [index, score] of [10, 9, 7, 3].entries()) await owner.type(`A${index + 1}`, String(score));
    await owner.type('B1', '1200');
    await owner.type('B2', '600');
    await owner.type('C1', `=NPS(A1:A4${locale().separator}TRUE)`);
    await owner.type('F1', '=conversion(B1:B2)');
    await owner.goTo('D5');
    await owner.open.page.waitForFunction(
      (label) => document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value === '25',
      owner.page.cellContent,
    );
    await owner.goTo('F2');
    expect(await owner.content()).toBe(locale().half);
    await owner.goTo('F1');
    expect(await owner.content()).toBe('=CONVERSION(B1:B2)');
  });

  it('is told beside the cell what is wrong with a score', async () => {
    await owner.type('A2', '11');
    await owner.goTo('C1');
    await owner.open.page.locator('.hint.error').getByText('11').waitFor();
    await owner.type('A2', '9');
  });

  it('takes the build back from the menu', async () => {
    const { server: menu, sheets } = owner.words;
    await owner.choose(owner.page.extensions, menu.menu.undo);
    await owner.open.page.getByText(menu.removed(sheets.nameOf('funnel'))).waitFor();
    await owner.tab(sheets.nameOf('funnel')).waitFor({ state: 'detached' });
  });
}
