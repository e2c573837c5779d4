import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import { focused, tabTo, tooWide } from './look-at';
import { openPage, PAGE } from './open-page';
import { emptyHome, fullHome, sampleOf } from './sample';
import { textsOf } from './texts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const languages: readonly Language[] = ['ru', 'en'];

test.each(languages)('The keyboard alone leads from nothing to a built funnel (%s)', async (language) => {
  const words = textsOf(language);
  const { page, server } = await openPage(browser, PAGE, language, emptyHome(language));
  const enter = async (name: string | RegExp) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  await page.getByText(words.empty.lead).waitFor();
  await enter(words.empty.import);
  await page.getByText(words.import.sheetQuestion).waitFor();
  expect(await focused(page)).toBe(words.import.title);
  await enter(words.general.next);
  await page.getByText(words.import.found(12, 14)).waitFor();
  await enter(words.general.next);
  await page.getByText(words.import.stagesTitle).waitFor();
  const [, second] = sampleOf(language).stages;
  await enter(words.import.up(second?.[0] ?? ''));
  await enter(words.import.run);
  await page.getByText(words.import.read(3304), { exact: true }).waitFor();
  expect(server.last('importDeals')?.stages[0]?.name).toBe(second?.[0]);
  await enter(words.tools.funnel.build);
  for (const _ of [1, 2]) await enter(words.general.next);
  await tabTo(page, new RegExp(sampleOf(language).form.byChannel));
  await page.keyboard.press('Space');
  await enter(words.tool.build);
  await page.getByText(sampleOf(language).ready).waitFor();
  expect(server.last('startBuild')?.settings?.slices).toEqual(['owner', 'channel']);
});

test('Whatever has the focus shows it', async () => {
  const { page } = await openPage(browser, PAGE, 'en', fullHome('en'));
  await page.getByText(textsOf('en').home.deals(3304)).waitFor();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
  }
});

/** The reader's own text size, as the browser's settings have it (16 is usual). */
async function setTextSize(page: Page, standard: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

test.each(languages)(
  'Text of twice the size fits into 300 px without scrolling sideways (%s)',
  async (language) => {
    const words = textsOf(language);
    const { page } = await openPage(browser, PAGE, language, emptyHome(language));
    await setTextSize(page, 32);
    const press = async (name: string) => {
      expect(await tooWide(page)).toEqual([]);
      await page.getByRole('button', { name, exact: true }).click();
    };
    await press(words.empty.import);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('26px');
    await press(words.general.next);
    await page.getByText(words.import.found(12, 14)).waitFor();
    await press(words.general.next);
    await page.getByText(words.import.stagesTitle).waitFor();
    await press(words.import.run);
    await page.getByText(words.import.read(3304), { exact: true }).waitFor();
    await press(words.tools.funnel.build);
    await press(words.general.next);
    await press(words.general.next);
    await press(words.tool.build);
    await page.getByText(sampleOf(language).ready).waitFor();
  },
);

test('A window half as high, as a page zoomed to 200 % has it, still shows every action', async () => {
  const words = textsOf('en');
  const { page } = await openPage(browser, PAGE, 'en', emptyHome('en'));
  await page.setViewportSize({ width: 300, height: 300 });
  await page.getByRole('button', { name: words.empty.import, exact: true }).scrollIntoViewIfNeeded();
  const box = await page.getByRole('button', { name: words.empty.import, exact: true }).boundingBox();
  expect(box!.y + box!.height).toBeLessThanOrEqual(300);
  expect(await tooWide(page)).toEqual([]);
});

test('In forced colours buttons and bars keep an edge', async () => {
  const words = textsOf('en');
  const { page } = await openPage(browser, PAGE, 'en', emptyHome('en'));
  await page.emulateMedia({ forcedColors: 'active' });
  const primary = page.getByRole('button', { name: words.empty.import, exact: true });
  await primary.waitFor();
  expect(await primary.evaluate((button) => getComputedStyle(button).borderTopStyle)).toBe('solid');
});

test('Motion is slowed for those who asked for less of it', async () => {
  const words = textsOf('en');
  const { page, server } = await openPage(browser, PAGE, 'en', fullHome('en'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  server.hold('continueBuild');
  await page.getByRole('button', { name: words.home.refreshAll, exact: true }).click();
  const seconds = await page
    .locator('.spinner')
    .evaluate((spinner) => Number.parseFloat(getComputedStyle(spinner).animationDuration));
  expect(seconds).toBeGreaterThanOrEqual(5);
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, 1.4.3 */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('Every colour of text has a contrast of 4.5 on the grounds it stands on', () => {
  const css = readFileSync(resolve(__dirname, '../../sidebar/css/base.css'), 'utf8');
  const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? '';
  const pairs: [string, string][] = [
    ...['ink', 'quiet', 'link', 'good', 'attention', 'bad'].map((name): [string, string] => [
      name,
      '#ffffff',
    ]),
    ...['ink', 'quiet', 'link'].map((name): [string, string] => [name, colour('soft')]),
    ['on-accent-ground', colour('accent-ground')],
    ['accent', '#ffffff'],
  ];
  for (const [name, ground] of pairs) {
    expect([name, ground, contrast(colour(name), ground) >= 4.5]).toEqual([name, ground, true]);
  }
});
