import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Home, Language } from '../../src/calls';
import { FakeServer, type Handlers } from './fake-server';
import { sampleHandlers } from './sample';

/** The built page (npm run build). */
export const PAGE = resolve(__dirname, '../../dist/Sidebar.html');

export interface OpenPage {
  readonly page: Page;
  readonly server: FakeServer;
  /** What the page wrote to the console as an error, or threw. */
  readonly errors: string[];
}

/** The sidebar as Google shows it, 300 px wide, with a server of its own. */
export async function openPage(
  browser: Browser,
  file: string,
  language: Language,
  home: Home,
  handlers: Handlers = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 300, height: 900 },
    deviceScaleFactor: 2,
    locale: language === 'ru' ? 'ru-RU' : 'en-US',
  });
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  const server = new FakeServer({ ...sampleHandlers(language, home), ...handlers });
  await server.install(page);
  await page.goto(pathToFileURL(file).href);
  return { page, server, errors };
}
