import type { Browser } from 'playwright-core';
import type { Home } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import type { Handlers } from './fake-server';
import { openPage, PAGE } from './open-page';
import { emptyHome, FUNNEL_ID, fullHome, RAW_ID, sampleOf } from './sample';
import { textsOf } from './texts';

const words = textsOf('en');
const ready = sampleOf('en').ready;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(home: Home, handlers: Handlers = {}) {
  const opened = await openPage(browser, PAGE, 'en', home, handlers);
  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).click();
  return { ...opened, press };
}

test('A second click while the first is under way does nothing', async () => {
  const { page, server, press } = await open(emptyHome('en'));
  await press(words.empty.import);
  server.hold('inspectSheet');
  await page.getByRole('button', { name: words.general.next, exact: true }).dblclick();
  server.release('inspectSheet');
  await page.getByText(words.import.found(12, 14)).waitFor();
  expect(server.count('inspectSheet')).toBe(1);
});

test('The second click of a double one does nothing to the button that has come in its place', async () => {
  const { page, server, press } = await open(emptyHome('en'));
  await press(words.empty.import);
  const next = page.getByRole('button', { name: words.general.next, exact: true });
  const box = (await next.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await page.getByText(words.import.found(12, 14)).waitFor();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  expect(server.count('proposeStages')).toBe(0);
  await page.mouse.click(x, y);
  await page.getByText(words.import.stagesTitle).waitFor();
  expect(server.count('proposeStages')).toBe(1);
});

test('A wait is shown only when it is longer than 300 ms', async () => {
  const context = await openPage(browser, PAGE, 'en', emptyHome('en'));
  const { page, server } = context;
  await page.getByRole('button', { name: words.empty.import, exact: true }).click();
  await page.getByText(words.import.sheetQuestion).waitFor();
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  server.hold('inspectSheet');
  await page.getByRole('button', { name: words.general.next, exact: true }).click();
  await page.clock.runFor(290);
  expect(await page.locator('.waiting').count()).toBe(0);
  await page.clock.runFor(40);
  expect(await page.locator('.waiting').count()).toBe(1);
});

test('Stop takes effect between two steps and says that nothing has changed', async () => {
  const { page, server, press } = await open(fullHome('en'));
  server.hold('continueBuild');
  await press(words.home.refreshAll);
  await page.getByText(words.tool.oldSheet).waitFor();
  await press(words.tool.stop);
  await page.getByText(words.tool.stopping).waitFor();
  expect(server.count('stopBuild')).toBe(0);
  server.release('continueBuild');
  await page.getByText(words.tool.stopped).waitFor();
  expect(server.last('stopBuild')).toEqual({ job: 'job-1' });
  expect(server.count('continueBuild')).toBe(1);
});

test('A first build promises nothing about a sheet that is not there', async () => {
  const { page, server, press } = await open({ ...fullHome('en'), built: [] });
  await page.getByRole('button', { name: words.tools.funnel.question }).click();
  await press(words.general.next);
  await press(words.general.next);
  server.hold('continueBuild');
  await press(words.tool.build);
  await page.getByText(words.tool.newSheet).waitFor();
  expect(await page.getByText(words.tool.oldSheet).count()).toBe(0);
});

test('Leaving a build stops it', async () => {
  const { page, server, press } = await open(fullHome('en'));
  server.hold('continueBuild');
  await press(words.home.refreshAll);
  await page.getByText(words.tool.oldSheet).waitFor();
  await press(words.general.allTools);
  const stopped = page.waitForFunction(() => Reflect.get(window, 'stopped') === true);
  server.set('stopBuild', () => {
    page.evaluate(() => Reflect.set(window, 'stopped', true));
    return {};
  });
  server.release('continueBuild');
  await stopped;
  expect(server.count('continueBuild')).toBe(1);
});

test('A lost connection in the middle of a build is told, and the build can be started again', async () => {
  const { page, server, press } = await open(fullHome('en'));
  server.fail('continueBuild', 'NetworkError');
  await press(words.home.refreshAll);
  await page.getByRole('alert').getByText('NetworkError').waitFor();
  server.fail('continueBuild', null);
  await press(words.general.tryAgain);
  await page.getByText(ready).waitFor();
});

test('Several accounts are named when Google refuses at the very start, and trying again goes on', async () => {
  const { page, server, press } = await open(fullHome('en'), {
    getHome: () => ({ ok: false, problem: { code: 'noAnswer', details: { message: 'PERMISSION_DENIED' } } }),
  });
  await page.getByRole('alert').getByText('several Google accounts').waitFor();
  server.set('getHome', () => fullHome('en'));
  await press(words.general.tryAgain);
  await page.getByText(words.home.deals(3304)).waitFor();
});

test('A problem with a cell offers to go there', async () => {
  const cell = { sheetId: RAW_ID, a1: 'D4' };
  const problem = { code: 'cellNotEmpty', details: { a1: 'D4', sheetName: 'Raw' }, cell };
  const { page, server, press } = await open(fullHome('en'), {
    insertFormula: () => ({ ok: false, problem }),
  });
  await page.getByRole('button', { name: words.home.functions }).click();
  await press(words.functions.insert);
  await press(words.general.goToCell('D4'));
  expect(server.last('showPlace')).toEqual(cell);
});

test('A sheet that is gone is told where it was to be opened', async () => {
  const { page, press } = await open(fullHome('en'), {
    showPlace: () => ({ ok: false, problem: { code: 'sheetGone', details: { sheetName: 'Funnel' } } }),
  });
  await press(words.home.openSheet('Funnel'));
  await page.getByRole('alert').getByText('The sheet "Funnel" is no longer here.').waitFor();
});

test('The effect follows the newest choice; choices overtaken meanwhile are not asked for', async () => {
  const { page, server, press } = await open({ ...fullHome('en'), built: [] });
  await page.getByRole('button', { name: words.tools.funnel.question }).click();
  await page.getByText(sampleOf('en').effect.sentence).waitFor();
  await press(words.general.next);
  await press(words.general.next);
  const before = server.count('getEffect');
  server.hold('getEffect');
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).uncheck();
  await boxes.nth(1).check();
  await boxes.nth(0).check();
  server.set('getEffect', () => ({ figures: [], sentence: 'the newest' }));
  server.release('getEffect');
  await page.getByText('the newest').waitFor();
  await expectEventually(() => server.last('getEffect')?.settings.slices, ['owner', 'channel']);
  expect(server.count('getEffect') - before).toBe(2);
});

/** The page asks by messages, so what it sent last may still be on its way. */
async function expectEventually(read: () => unknown, expected: unknown) {
  for (let tries = 0; tries < 50 && JSON.stringify(read()) !== JSON.stringify(expected); tries += 1) {
    await new Promise(setImmediate);
  }
  expect(read()).toEqual(expected);
}

test('What cannot be read is said under its field, holds the wizard, and keeps the last good setting', async () => {
  const { page, server, press } = await open({ ...fullHome('en'), built: [] });
  await page.getByRole('button', { name: words.tools.funnel.question }).click();
  await press(words.general.next);
  const goal = page.getByLabel(sampleOf('en').form.goal, { exact: false });
  await goal.fill('high');
  await page.getByText(words.tool.shareUnclear('high')).waitFor();
  await page.getByRole('button', { name: words.general.next, exact: true }).click({ force: true });
  expect(await goal.count()).toBe(1);
  await goal.fill('65');
  await press(words.general.next);
  await press(words.tool.build);
  await page.getByText(ready).waitFor();
  expect(server.last('startBuild')?.settings?.goal).toBe(0.65);
  expect(server.last('showPlace')).toBeUndefined();
  await press(words.tool.open);
  expect(server.last('showPlace')).toEqual({ sheetId: FUNNEL_ID });
});
