import type { Browser } from 'playwright-core';
import { dayOf } from '../../src/analysis/day';
import type { Home, Language } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import { nameless, tooWide } from './look-at';
import { type OpenPage, openPage, PAGE } from './open-page';
import { DEALS_ID, emptyHome, FUNNEL_ID, fullHome, RAW_ID, sampleOf } from './sample';
import { importTextsOf, textsOf } from './texts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const languages: readonly Language[] = ['ru', 'en'];

const open = (language: Language, home: Home) => openPage(browser, PAGE, language, home);

function press({ page }: OpenPage, name: string) {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Every screen has names for its controls, nothing beyond its edge, and a console without errors. */
async function expectSound({ page, errors }: OpenPage) {
  expect(await nameless(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  expect(errors).toEqual([]);
}

test.each(languages)('An owner without deals imports an export step by step (%s)', async (language) => {
  const words = textsOf(language);
  const opened = await open(language, emptyHome(language));
  const { page, server } = opened;
  await page.getByRole('heading', { name: words.empty.title }).waitFor();
  await expectSound(opened);

  await press(opened, words.empty.import);
  await page.getByText(words.import.sheetQuestion).waitFor();
  await page.getByRole('radio', { checked: true }).waitFor();
  await expectSound(opened);

  await press(opened, words.general.next);
  await page.getByText(words.import.found(12, 14)).waitFor();
  expect(server.last('inspectSheet')).toEqual({ sheetId: RAW_ID });
  await expectSound(opened);

  await press(opened, words.general.next);
  await page.getByText(words.import.stagesTitle).waitFor();
  await page.getByText(words.import.willRead(3304, 3316)).waitFor();
  await expectSound(opened);

  await press(opened, words.import.run);
  await page.getByText(words.import.read(3304), { exact: true }).waitFor();
  await expectSound(opened);
  await press(opened, importTextsOf(language).kinds.deals.show);
  expect(server.last('showPlace')).toEqual({ sheetId: DEALS_ID });
  expect(server.last('saveDraft')).toEqual({ draft: null });
});

test.each(languages)(
  'Deals built into a funnel open, and every step of the wizard is sound (%s)',
  async (language) => {
    const words = textsOf(language);
    const opened = await open(language, { ...fullHome(language), built: [] });
    const { page, server } = opened;
    await page.getByRole('button', { name: words.tools.funnel.question }).click();
    await page.getByText(sampleOf(language).effect.sentence).waitFor();
    await expectSound(opened);
    for (let step = 0; step < 2; step += 1) {
      await press(opened, words.general.next);
      await expectSound(opened);
    }
    await press(opened, words.tool.build);
    await page.getByText(sampleOf(language).ready).waitFor();
    expect(server.last('startBuild')).toEqual({
      tool: 'funnel',
      settings: {
        pipeline: '',
        kind: 'cohort',
        from: dayOf(2025, 11, 1),
        to: dayOf(2026, 4, 30),
        goal: 0.72,
        slices: ['owner'],
      },
    });
    expect(server.count('continueBuild')).toBe(4);
    expect(server.last('saveDraft')).toEqual({ draft: null });
    await press(opened, words.tool.open);
    expect(server.last('showPlace')).toEqual({ sheetId: FUNNEL_ID });
    await expectSound(opened);
  },
);

test.each(languages)(
  'Home shows what is built, how old it is, and offers nothing that does not exist (%s)',
  async (language) => {
    const words = textsOf(language);
    const opened = await open(language, fullHome(language));
    const { page, server } = opened;
    await page.getByText(words.home.deals(3304)).waitFor();
    await page.getByText(words.home.behind(14)).waitFor();
    const unbuilt = Object.keys(words.tools).length - 1;
    expect(await page.getByText(words.home.ready).count()).toBe(unbuilt > 0 ? 1 : 0);
    expect(await page.getByText(words.tools['payment-calendar'].question).count()).toBe(1);
    await press(opened, words.home.undo);
    await page
      .getByText(words.home.undone(sampleOf(language).funnel))
      .first()
      .waitFor();
    await press(opened, words.home.refreshAll);
    await page.getByText(sampleOf(language).ready).waitFor();
    expect(server.last('startBuild')).toEqual({ tool: 'funnel' });
    await expectSound(opened);
  },
);

test.each(languages)(
  'A function is explained in this spreadsheet’s separators and inserted in the neutral form (%s)',
  async (language) => {
    const words = textsOf(language);
    const opened = await open(language, fullHome(language));
    const { page, server } = opened;
    await page.getByRole('button', { name: words.home.functions }).click();
    await page.getByRole('button', { name: /^LTV/ }).click();
    const shown = await page.locator('code:visible').first().textContent();
    expect(shown).toMatch(language === 'ru' ? /^=LTV\([^,;]+;/ : /^=LTV\([^;,]+,/);
    await expectSound(opened);
    await press(opened, words.functions.insert);
    await page.getByText(words.functions.inserted('D4', sampleOf(language).raw)).waitFor();
    expect(server.last('insertFormula')?.formula).toMatch(/^=LTV\([^,]+;/);
  },
);

test('The example for conversion counts the imported deals', async () => {
  const opened = await open('ru', fullHome('ru'));
  await opened.page.getByRole('button', { name: textsOf('ru').home.functions }).click();
  await opened.page.getByText('=CONVERSION(Сделки!G2:G3305)').waitFor();
  await press(opened, textsOf('ru').functions.insert);
  expect(opened.server.last('insertFormula')).toEqual({ formula: '=CONVERSION(Сделки!G2:G3305)' });
});

test('Sample data is the sheet that is chosen, although it was not there when the page opened', async () => {
  const opened = await open('en', emptyHome('en'));
  const home = emptyHome('en');
  const sample = { id: 77, name: 'Sample export', rows: 321, columns: 21, own: false };
  opened.server.set('insertSample', () => {
    opened.server.set('getHome', () => ({ ...home, sheets: [...home.sheets, sample] }));
    return { sheetId: sample.id };
  });
  await press(opened, textsOf('en').empty.sample);
  await opened.page.getByText(textsOf('en').import.sheetQuestion).waitFor();
  await opened.page.getByRole('radio', { name: sample.name, checked: true }).waitFor();
  await press(opened, textsOf('en').general.next);
  await opened.page.getByText(textsOf('en').import.found(12, 14)).waitFor();
  expect(opened.server.last('inspectSheet')).toEqual({ sheetId: sample.id });
});

test('A sheet added after the page opened is offered, and chosen where it is the active one', async () => {
  const opened = await open('en', emptyHome('en'));
  const home = emptyHome('en');
  const added = { id: 78, name: 'Pasted today', rows: 10, columns: 5, own: false };
  await opened.page.getByText(textsOf('en').empty.lead).waitFor();
  opened.server.set('getHome', () => ({ ...home, sheets: [...home.sheets, added], activeSheetId: 78 }));
  await press(opened, textsOf('en').empty.import);
  await opened.page.getByRole('radio', { name: added.name, checked: true }).waitFor();
});
