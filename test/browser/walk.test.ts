import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { pageWords } from '../../preview/page/words';
import { type Language, wordsOf } from '../../src/words';
import { launchBrowser } from '../helpers/browser';
import { bundled } from '../preview-files/bundled';
import { goTo, type OpenPage, openPage } from '../preview-page/open-page';

const ROOT = resolve(__dirname, '../..');
const { openFile } = bundled<typeof import('../../preview/files/open-file')>(
  join(ROOT, 'preview/files/open-file.ts'),
);

/** What the built page is: the sample company, imported on the morning its exports end. */
const TODAY = '2026-05-18';

/** The sample company's deals (preview/sample/README.md). */
const DEALS = 1210;

let server: ChildProcess;
let url: string;
let browser: Browser;

beforeAll(async () => {
  const script = `import { serve } from './preview/serve.mjs'; console.log((await serve()).url);`;
  server = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
  const [line] = (await once(server.stdout!, 'data')) as [Buffer];
  url = line.toString().trim();
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

/** What differs between the two: the export with its own flaws, the separators of a formula, the sign of a fraction. */
const LOCALES = {
  ru: { sheet: 'Выгрузка amoCRM', separator: ';', half: '0,5', rows: 1217 },
  en: { sheet: 'HubSpot export', separator: ',', half: '0.5', rows: 1216 },
} as const;

describe.each(['ru', 'en'] as const)('an owner who works in %s', (language: Language) => {
  const page = pageWords(language);
  const { sidebar: words, server: menu, sheets, funnel } = wordsOf(language);
  const locale = LOCALES[language];
  let open: OpenPage;

  beforeAll(async () => {
    const start = `${url}?lang=${language}&sample=${language}&today=${TODAY}`;
    open = await openPage(browser, start, menu.sidebarTitle);
  }, 60_000);
  afterAll(() => open?.page.close());

  const inSidebar = (name: string | RegExp): Locator =>
    open.sidebar.getByRole('button', { name, exact: typeof name === 'string' });
  const tab = (name: string): Locator => open.page.getByRole('button', { name, exact: true });
  const content = (): Promise<string> => open.page.getByLabel(page.cellContent).inputValue();
  const choose = async (name: string, item: string): Promise<void> => {
    await open.page.getByRole('menuitem', { name, exact: true }).click();
    await open.page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  const type = async (address: string, text: string): Promise<void> => {
    await goTo(open.page, page, address);
    const field = open.page.getByLabel(page.cellContent);
    await field.fill(text);
    await field.press('Enter');
  };

  it('finds the raw export of the sample company, and the add-on beside it', async () => {
    await tab(locale.sheet).waitFor();
    await open.sidebar.getByText(words.empty.title).waitFor();
    await goTo(open.page, page, 'A1');
    expect(await content()).not.toBe('');
  });

  it('imports the export in three steps and reads what was read and what was not', async () => {
    await inSidebar(words.empty.import).click();
    await inSidebar(words.general.next).click();
    await open.sidebar.getByText(words.import.steps[1]!, { exact: true }).waitFor();
    await inSidebar(words.general.next).click();
    await inSidebar(words.import.run).click();
    await open.sidebar.getByText(words.import.read(DEALS)).waitFor({ timeout: 60_000 });
    await open.sidebar.getByText(words.import.readOf(locale.rows, locale.rows - DEALS)).waitFor();
    await tab(sheets.nameOf('deals')).waitFor();
  });

  it('builds the funnel with Next, Next, Next, Build, and sees it with its charts', async () => {
    await inSidebar(words.tools.funnel.build).click();
    for (const _step of [1, 2, 3]) await inSidebar(words.general.next).click();
    await inSidebar(words.tool.build).click();
    await open.sidebar.getByText(funnel.ready(DEALS, 7)).waitFor({ timeout: 60_000 });
    await tab(sheets.nameOf('funnel')).waitFor();
    const charts = open.page.locator('.pane svg[role=img]');
    await expect(charts.count()).resolves.toBe(2);
  });

  it('types the functions with the separators of the locale and reads their answers', async () => {
    await open.page.getByRole('button', { name: page.addSheet }).click();
    await tab(page.sheetName(1)).waitFor();
    for (const [index, score] of [10, 9, 7, 3].entries()) await type(`A${index + 1}`, String(score));
    await type('B1', '1200');
    await type('B2', '600');
    await type('C1', `=NPS(A1:A4${locale.separator}TRUE)`);
    await type('F1', '=conversion(B1:B2)');
    await goTo(open.page, page, 'D5');
    await open.page.waitForFunction(
      (label) => document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value === '25',
      page.cellContent,
    );
    await goTo(open.page, page, 'F2');
    expect(await content()).toBe(locale.half);
    await goTo(open.page, page, 'F1');
    expect(await content()).toBe('=CONVERSION(B1:B2)');
  });

  it('is told beside the cell what is wrong with a score', async () => {
    await type('A2', '11');
    await goTo(open.page, page, 'C1');
    await open.page.locator('.hint.error').getByText('11').waitFor();
    await type('A2', '9');
  });

  it('takes the build back from the menu', async () => {
    await choose(page.extensions, menu.menu.undo);
    await open.page.getByText(menu.removed(sheets.nameOf('funnel'))).waitFor();
    await tab(sheets.nameOf('funnel')).waitFor({ state: 'detached' });
  });

  it('takes the workbook away as .xlsx with the deals and the formulas, and what our own functions gave', async () => {
    const [started] = await Promise.all([
      open.page.waitForEvent('download'),
      choose(page.file, page.download),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await started.createReadStream()) chunks.push(chunk as Buffer);
    const file = await openFile(new Uint8Array(Buffer.concat(chunks)), started.suggestedFilename(), 'en_US');
    const deals = file.sheets.find((sheet) => sheet.name === sheets.nameOf('deals'))!;
    expect(deals.cells.size).toBe(DEALS + 1);
    const typed = file.sheets.find((sheet) => sheet.name === page.sheetName(1))!;
    const answer = typed.cells.get(1)!.get(3)!;
    expect(answer.formula).toBeUndefined();
    expect(answer.note).toContain('NPS(A1:A4;TRUE)');
    const built = file.sheets.find((sheet) => sheet.name === sheets.previous(sheets.nameOf('funnel')))!;
    const formulas = [...built.cells.values()]
      .flatMap((row) => [...row.values()])
      .filter((cell) => cell.formula);
    expect(formulas.length).toBeGreaterThan(100);
  });

  it('has never been complained to by the browser, and nothing has left it', () => {
    expect(open.complaints).toEqual([]);
    expect(open.requests).toEqual([]);
  });
});
