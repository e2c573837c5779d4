import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { enWords } from '../../preview/page/words/en';
import { ruWords } from '../../preview/page/words/ru';
import { launchBrowser } from '../helpers/browser';
import { bundled } from '../preview-files/bundled';
import { goTo, type OpenPage, openPage, pageAround } from './open-page';

const { openFile } = bundled<typeof import('../../preview/files/open-file')>(
  join(__dirname, '../../preview/files/open-file.ts'),
);
const TITLE = 'Small add-on';
let browser: Browser;
let url: string;
let open: OpenPage;

beforeAll(async () => {
  url = pageAround(join(__dirname, '../fixtures/small-addon'));
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser?.close());

/**
 * One page for all groups, a new spreadsheet in it for each; at a group's end nothing may have been complained about or
 * asked for. The groups that change the settings come last: those outlive a spreadsheet.
 */
const onePage = (page: 'the same' | 'a new one' = 'the same'): void => {
  beforeAll(async () => {
    if (!open || page === 'a new one') {
      await open?.page.close();
      open = await openPage(browser, `${url}?lang=en&sample=none`, TITLE);
      return;
    }
    await open.page.locator('iframe').evaluateAll((found) => {
      for (const frame of found) frame.setAttribute('data-before', 'yes');
    });
    await menu(enWords.file, enWords.newWorkbook);
    await open.page.waitForSelector(`iframe[title="${TITLE}"]:not([data-before])`);
  }, 60_000);
  afterAll(() => {
    const { complaints, requests } = open;
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  });
};

const menu = async (name: string, item: string) => {
  await open.page.getByRole('menuitem', { name, exact: true }).click();
  await open.page.getByRole('menuitem', { name: item, exact: true }).click();
};
const content = () => open.page.getByLabel(enWords.cellContent);
const callServer = (name: string, args: string) =>
  open.sidebar.locator('body').evaluate(
    (_body, [fn, text]) => {
      const { call } = window as unknown as { call: (name: string, args: unknown[]) => Promise<unknown> };
      return call(fn!, new Function(`return ${text}`)() as unknown[]);
    },
    [name, args],
  );

const download = async () => {
  const [started] = await Promise.all([
    open.page.waitForEvent('download'),
    menu(enWords.file, enWords.download),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await started.createReadStream()) chunks.push(chunk as Buffer);
  return openFile(new Uint8Array(Buffer.concat(chunks)), started.suggestedFilename(), 'en_US');
};

describe('google.script.run in the page', () => {
  onePage();

  it('gives plain values to the server and its answer with the user object to the handler', async () => {
    expect(await callServer('echo', '[{ rows: [1, null, "я"] }]')).toEqual({
      value: { value: { rows: [1, null, 'я'] }, sheet: 'Sheet1' },
      mark: 'mark',
    });
  });

  it('refuses a date, a function and a map at once, naming the argument', async () => {
    for (const value of ['new Date()', '() => 1', 'new Map()', '[new Date()]']) {
      expect(await callServer('echo', `["fine", ${value}]`)).toEqual({
        thrown: 'Failed due to illegal value in property: 1',
      });
    }
  });

  it('loses a whole result that has a date in it, as Google does', async () => {
    expect(await callServer('day', '[]')).toEqual({ value: null, mark: 'mark' });
  });

  it('brings the message of what a function threw to the failure handler', async () => {
    expect(await callServer('fail', '[]')).toMatchObject({ error: expect.stringContaining('row 7') });
  });

  it('runs the code without anything of the web, and anew for each call', async () => {
    expect(await callServer('foreignNames', '[]')).toMatchObject({ value: [] });
    await callServer('count', '[]');
    expect(await callServer('count', '[]')).toMatchObject({ value: 1 });
  });

  it('answers twenty-five calls at once, each with its own answer', async () => {
    const answers = await open.sidebar.locator('body').evaluate(() => {
      const { call } = window as unknown as {
        call: (name: string, args: unknown[]) => Promise<{ value: { value: number } }>;
      };
      return Promise.all(Array.from({ length: 25 }, (_, index) => call('echo', [index])));
    });
    expect(answers.map((answer) => answer.value.value)).toEqual(
      Array.from({ length: 25 }, (_, index) => index),
    );
  });
});

describe('the add-on around the grid', () => {
  onePage();

  it('shows what a menu entry built: the sheet, its formula, its note and its chart', async () => {
    const { page } = open;
    await menu(enWords.extensions, 'Build');
    await page.getByRole('button', { name: 'Report', exact: true }).waitFor();
    await goTo(page, enWords, 'D4');
    await expect(content().inputValue()).resolves.toBe('=SUM(C4:C6)');
    await goTo(page, enWords, 'C4');
    await page.getByText('How many came in.').waitFor();
    expect(await page.getByRole('img', { name: /Deals by stage/ }).getAttribute('aria-label')).toBe(
      'Deals by stage; Qualified: 1200; Offer: 600; Paid: 300',
    );
  });

  it('moves a chart with its cells, clips it under the frozen rows, and draws it anew with new figures', async () => {
    const { page } = open;
    const chart = page.getByRole('img', { name: /Deals by stage/ });
    const before = (await chart.boundingBox())!;
    await page.mouse.move(before.x + 20, before.y + 20);
    await page.mouse.wheel(0, 60);
    await page.waitForFunction(
      (y) => document.querySelector('.pane svg')!.getBoundingClientRect().y < y,
      before.y,
    );
    const clip = (await page.locator('.pane:not([hidden])').first().boundingBox())!;
    expect((await chart.boundingBox())!.y).toBeLessThan(clip.y);
    await goTo(page, enWords, 'C5');
    await content().fill('900');
    await content().press('Enter');
    await page.getByRole('img', { name: /Offer: 900/ }).waitFor();
  });

  it('shows alerts until they are closed, and toasts', async () => {
    const { page } = open;
    await menu(enWords.extensions, 'Say');
    await page.getByRole('dialog', { name: 'Title' }).getByText('Text of the alert').waitFor();
    await page.getByRole('button', { name: enWords.ok }).click();
    await page.getByText('Text of the toast').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('closes its page and opens it again from the menu', async () => {
    const { page } = open;
    await page.getByRole('button', { name: enWords.closeSidebar }).click();
    await page.locator('.sidebar').waitFor({ state: 'detached' });
    await menu(enWords.extensions, 'Open page');
    await page.locator('.sidebar').waitFor();
  });
});

describe('the formula bar', () => {
  onePage();

  it('gives the text to the cell it was typed for when another cell is clicked', async () => {
    const { page } = open;
    await goTo(page, enWords, 'B2');
    await content().fill('42');
    const grid = (await page.locator('.grid').boundingBox())!;
    await page.mouse.click(grid.x + 400, grid.y + 300);
    await page.waitForFunction(
      (label) => document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value !== 'B2',
      enWords.cellAddress,
    );
    await goTo(page, enWords, 'B2');
    await expect(content().inputValue()).resolves.toBe('42');
  });
});

describe('files', () => {
  onePage();

  const give = (name: string, buffer: Buffer) =>
    open.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  it('adds a CSV of windows-1251 with semicolons as a sheet of its own', async () => {
    const { page } = open;
    const cp1251 = Buffer.from([0xd1, 0xf3, 0xec, 0xec, 0xe0]);
    await give('export.csv', Buffer.concat([Buffer.from('ID;'), cp1251, Buffer.from('\r\n7;12\r\n')]));
    await page.getByRole('button', { name: enWords.addHere }).click();
    await page.getByRole('button', { name: 'export', exact: true }).waitFor();
    await goTo(page, enWords, 'B1');
    await expect(content().inputValue()).resolves.toBe('Сумма');
    expect((await download()).sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'export']);
  });

  it('opens a file instead of what is open when told so', async () => {
    await give('deals.csv', Buffer.from('id,amount\n1,5\n'));
    await open.page.getByRole('button', { name: enWords.openInstead }).click();
    await open.page.getByRole('button', { name: 'deals', exact: true }).waitFor();
    expect((await download()).sheets.map((sheet) => sheet.name)).toEqual(['deals']);
  });

  it('says in words why a picture is not opened', async () => {
    await give('photo.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
    await open.page.getByText(enWords.fileProblems.notASpreadsheet('photo.xlsx')).waitFor();
    await open.page.getByRole('button', { name: enWords.ok }).click();
    await open.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await download()).sheets).toHaveLength(1);
  });
});

describe('the sheets at the bottom', () => {
  onePage();

  it('are added, renamed, hidden, found in the list of all sheets, and deleted', async () => {
    const { page } = open;
    const tab = (name: string) => page.getByRole('button', { name, exact: true });
    const more = async (name: string, item: string) => {
      await page.getByRole('button', { name: enWords.sheetMenu(name) }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await page.getByRole('button', { name: enWords.addSheet }).click();
    await tab('Sheet2').waitFor();
    await more('Sheet2', enWords.rename);
    const name = page.getByRole('textbox', { name: enWords.rename });
    await name.fill('Plan');
    await name.press('Enter');
    await tab('Plan').waitFor();
    await more('Plan', enWords.hide);
    await tab('Plan').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: enWords.allSheets }).click();
    await page.getByRole('menuitem', { name: enWords.hiddenSheet('Plan') }).click();
    await tab('Plan').waitFor();
    await more('Plan', enWords.remove);
    await tab('Plan').waitFor({ state: 'detached' });
    await more('Sheet1', enWords.hide);
    await page.getByText(enWords.lastSheet).waitFor();
    await page.getByRole('button', { name: enWords.ok }).click();
  });
});

describe('the keyboard', () => {
  onePage('a new one');

  it('opens a menu, walks through it and runs an entry', async () => {
    const { page } = open;
    await page.getByRole('menuitem', { name: enWords.file, exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('[role=menuitem]:focus');
    await focused.filter({ hasText: 'Open page' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await focused.and(page.getByRole('menuitem', { name: 'Open page' })).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Report', exact: true }).waitFor();
  });

  it('goes round the parts of the page with F6, the frame of the add-on included', async () => {
    const { page } = open;
    const where = () =>
      page.evaluate(() =>
        ['.head', '.formula-bar', '.work', '.sidebar', '.tabs'].find((part) =>
          document.querySelector(part)!.contains(document.activeElement),
        ),
      );
    await page.getByRole('menuitem', { name: enWords.file, exact: true }).focus();
    const visited = [];
    for (let step = 0; step < 5; step += 1) {
      const before = await where();
      await page.keyboard.press('F6');
      await page.waitForFunction(
        (part) => !document.querySelector(part!)!.contains(document.activeElement),
        before,
      );
      visited.push(await where());
    }
    expect(visited).toEqual(['.formula-bar', '.work', '.sidebar', '.tabs', '.head']);
  });

  it('goes from the formula bar back to the cells with Enter and with Escape', async () => {
    const { page } = open;
    await goTo(page, enWords, 'B2');
    await page.keyboard.type('7', { delay: 30 });
    await page.keyboard.press('Enter');
    await goTo(page, enWords, 'B2');
    await expect(content().inputValue()).resolves.toBe('7');
    await content().fill('8');
    await content().press('Escape');
    await expect(content().inputValue()).resolves.toBe('7');
  });
});

describe('typing', () => {
  onePage();

  const type = async (address: string, text: string) => {
    await goTo(open.page, enWords, address);
    await open.page.keyboard.type(text, { delay: 30 });
    await open.page.keyboard.press('Enter');
    await goTo(open.page, enWords, address);
    return content().inputValue();
  };

  it('calculates a custom function, and says beside the cell why it failed', async () => {
    const { page } = open;
    await type('A1', '21');
    expect(await type('B1', '=double(A1)')).toBe('=DOUBLE(A1)');
    expect(await type('B2', '=DOUBLE("x")')).toBe('=DOUBLE("x")');
    await page.locator('.hint.error').getByText('DOUBLE takes a number, not "x"').waitFor();
    await type('C1', '=B1+1');
    expect(await callServer('valueAt', '["C1"]')).toMatchObject({ value: 43 });
  });

  it('reads numbers, dates and formulas in the locale of the spreadsheet', async () => {
    const { page } = open;
    await menu(enWords.settings, enWords.settingsTitle);
    await page.getByLabel(enWords.locale).selectOption('ru_RU');
    await page.getByRole('button', { name: enWords.apply }).click();
    expect(await type('A4', '12,5')).toBe('12,5');
    expect(await type('A5', '31.12.2025')).toBe('31.12.2025');
    expect(await type('A6', '=SUM(A4;0,5)')).toBe('=SUM(A4;0,5)');
    const cells = (await download()).sheets[0]!.cells;
    expect(cells.get(4)!.get(1)!.value).toBe(12.5);
    expect(cells.get(5)!.get(1)!.value).toBe(46_022);
    expect(await callServer('valueAt', '["A6"]')).toMatchObject({ value: 13 });
  });

  it('refuses a formula Sheets would refuse, says why, and leaves the cell as it was', async () => {
    const { page } = open;
    await type('D1', '5');
    await content().fill('=SUM(A2:A3');
    await content().press('Enter');
    await page.getByRole('dialog', { name: enWords.badFormulaTitle }).waitFor();
    await page.getByRole('button', { name: enWords.ok }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await download()).sheets[0]!.cells.get(1)!.get(4)!.value).toBe(5);
  });

  it('takes back what was typed', async () => {
    const { page } = open;
    await type('E1', '5');
    await menu(enWords.edit, enWords.undo);
    await goTo(page, enWords, 'E1');
    await expect(content().inputValue()).resolves.toBe('');
  });
});

describe('the settings', () => {
  onePage();

  it('turn the whole page and the add-on to the other language and keep the workbook', async () => {
    const { page } = open;
    await goTo(page, enWords, 'A1');
    await content().fill('kept');
    await content().press('Enter');
    await menu(enWords.settings, enWords.settingsTitle);
    await page.getByLabel(enWords.language).selectOption('ru');
    await page.getByRole('button', { name: enWords.apply }).click();
    await page.getByRole('menuitem', { name: ruWords.file }).waitFor();
    await goTo(page, ruWords, 'A1');
    await expect(page.getByLabel(ruWords.cellContent).inputValue()).resolves.toBe('kept');
  });
});
