import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Language, wordsOf } from '../../src/words';
import { launchBrowser } from '../helpers/browser';
import { openPage } from '../preview-page/open-page';
import { firstDay } from './first-day';
import { Owner } from './owner';
import { payScheme } from './pay-scheme';
import { paymentMornings } from './payment-mornings';
import { planQuarter } from './plan-quarter';
import { takeAway } from './take-away';

/** What the built page is: the sample company, imported on the morning its exports end. */
const TODAY = '2026-05-18';

/** The walks of an owner through the page in one browser: each begins where the one before has ended. */
export function walks(language: Language): void {
  let server: ChildProcess;
  let browser: Browser;
  let owner: Owner;
  const owned = () => owner;

  beforeAll(async () => {
    const script = `import { serve } from './preview/serve.mjs'; console.log((await serve()).url);`;
    server = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: resolve(__dirname, '../..'),
    });
    const listening = once(server.stdout!, 'data') as Promise<[Buffer]>;
    browser = await launchBrowser();
    const [line] = await listening;
    const start = `${line.toString().trim()}?lang=${language}&sample=${language}&today=${TODAY}`;
    const open = await openPage(browser, start, wordsOf(language).server.sidebarTitle);
    owner = new Owner(open, language);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  describe('the first day', () => firstDay(owned));
  describe('the plan of a quarter', () => planQuarter(owned));
  describe('the pay of a month', () => payScheme(owned));
  describe('the file', () => takeAway(owned));
  describe('two mornings with the payment calendar', () => paymentMornings(owned));

  test('the browser has never complained, and nothing has left it', () => {
    expect(owner.open.complaints).toEqual([]);
    expect(owner.open.requests).toEqual([]);
  });
}
