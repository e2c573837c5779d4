import type { Browser } from 'playwright-core';
import type { Home } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import type { Handlers } from './fake-server';
import { openPage, PAGE } from './open-page';
import { fullHome } from './sample';
import { textsOf } from './texts';

const words = textsOf('ru').home;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A home in which the deal control is built. */
function controlled(): Home {
  const home = fullHome('ru');
  const control = { ...home.built[0]!, tool: 'pipeline-control', sheetId: 77, sheetName: 'Контроль сделок' };
  return { ...home, built: [control] };
}

async function open(home: Home, handlers: Handlers = {}) {
  const opened = await openPage(browser, PAGE, 'ru', home, handlers);
  const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
  return { ...opened, button };
}

test('One click saves the statuses, says how many, and leads to their history', async () => {
  const sentence = 'Записали на лист «История статусов»: 3 статуса.';
  const { page, server, button } = await open(controlled(), {
    saveStatuses: () => ({ sentence, sheetId: 5 }),
    showPlace: () => ({}),
  });
  await button(words.saveStatuses).click();
  await page.getByText(sentence).waitFor();
  expect(server.count('saveStatuses')).toBe(1);
  await button(words.showStatuses).click();
  expect(server.last('showPlace')).toEqual({ sheetId: 5 });
});

test('What kept the statuses from being saved is said with a way to try again', async () => {
  const { page, server, button } = await open(controlled(), {
    saveStatuses: () => ({ ok: false, problem: { code: 'busy', details: {} } }),
  });
  await button(words.saveStatuses).click();
  await page.locator('.notice').waitFor();
  server.set('saveStatuses', () => ({ sentence: 'Нового нет.', sheetId: null }));
  await button(textsOf('ru').general.tryAgain).click();
  await page.getByText('Нового нет.').waitFor();
  expect(await page.locator('.notice').count()).toBe(0);
  expect(await button(words.showStatuses).count()).toBe(0);
});

test('Where no sheet has cells for statuses, nothing offers to save them', async () => {
  const { page, button } = await open(fullHome('ru'));
  await page.getByText(words.built, { exact: true }).waitFor();
  expect(await button(words.saveStatuses).count()).toBe(0);
});
