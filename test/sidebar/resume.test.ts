import type { Browser } from 'playwright-core';
import type { Home } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import type { Handlers } from './fake-server';
import { openPage, PAGE } from './open-page';
import { emptyHome, fullHome, inspection, RAW_ID, sampleOf } from './sample';
import { textsOf } from './texts';

const words = textsOf('ru');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(home: Home, handlers: Handlers = {}) {
  const opened = await openPage(browser, PAGE, 'ru', home, handlers);
  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).click();
  return { ...opened, press };
}

test('An import closed at its stages goes on there, with the corrected columns and the moved stages', async () => {
  const first = await open(emptyHome('ru'));
  await first.press(words.empty.import);
  await first.press(words.general.next);
  await first.page.getByLabel(words.import.meaning('L', 'Товар'), { exact: true }).selectOption('region');
  await first.press(words.general.next);
  await first.press(words.import.up('Осмотр'));
  await first.page.getByText(words.import.placed('Осмотр', 1)).waitFor({ state: 'attached' });
  const draft = first.server.last('saveDraft')?.draft;

  const second = await open({ ...emptyHome('ru'), draft });
  await second.page.getByText(words.import.stagesTitle).waitFor();
  expect(await second.page.locator('.stage .name').first().textContent()).toBe('Осмотр');
  await second.press(words.import.run);
  await second.page.getByText(words.import.read(3304), { exact: true }).waitFor();
  expect(second.server.last('importDeals')?.mapping.fields.region).toEqual([12]);
});

test('A tool’s wizard closed half-way goes on at its step, and Back keeps what was chosen', async () => {
  const home = { ...fullHome('ru'), built: [] };
  const first = await open(home);
  await first.page.getByRole('button', { name: words.tools.funnel.question }).click();
  await first.page.getByLabel(sampleOf('ru').form.period).check();
  await first.press(words.general.next);
  await first.page.getByLabel(sampleOf('ru').form.from).fill('2026-01-15');
  await first.page.getByText(words.general.stepOf(2, 3), { exact: true }).waitFor();
  const draft = first.server.last('saveDraft')?.draft;

  const second = await open({ ...home, draft });
  await second.page.getByText(words.general.stepOf(2, 3), { exact: true }).waitFor();
  expect(await second.page.getByLabel(sampleOf('ru').form.from).inputValue()).toBe('2026-01-15');
  await second.press(words.general.back);
  expect(await second.page.getByLabel(sampleOf('ru').form.period).isChecked()).toBe(true);
});

test('A wizard left for the list of tools does not open by itself, but is continued from there', async () => {
  const home = { ...fullHome('ru'), built: [] };
  const first = await open(home);
  await first.page.getByRole('button', { name: words.tools.funnel.question }).click();
  await first.page.getByLabel(sampleOf('ru').form.period).check();
  await first.press(words.general.allTools);
  await first.page.getByText(words.home.resume).waitFor();
  const draft = first.server.last('saveDraft')?.draft;

  const second = await open({ ...home, draft });
  await second.page.getByText(words.home.resume).click();
  expect(await second.page.getByLabel(sampleOf('ru').form.period).isChecked()).toBe(true);
});

test('A draft of a sheet that is gone says so and lets another be chosen', async () => {
  const wizard = { screen: 'import', step: 1, sheetId: 999, mapping: null, stages: null };
  const { page, press } = await open(
    { ...emptyHome('ru'), draft: { open: true, wizard } },
    {
      inspectSheet: ({ sheetId }) =>
        sheetId === RAW_ID ? inspection('ru') : { ok: false, problem: { code: 'sheetGone', details: {} } },
    },
  );
  await page.getByRole('alert').getByText('Этого листа больше нет.').waitFor();
  await page.getByText(words.import.sheetQuestion).waitFor();
  await press(words.general.next);
  await page.getByText(words.import.source('amoCRM', 1)).waitFor();
});
