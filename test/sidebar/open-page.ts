import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Home, Language } from '../../src/calls';
import { FakeServer, type Handlers } from './fake-server';
import { sampleHandlers } from './sample';

const ROOT = resolve(__dirname, '../..');

/** Builds the page as the product does (an ES module, which jest cannot import) and answers with its file. */
export function buildPage(): string {
  const module = pathToFileURL(join(ROOT, 'sidebar/build.mjs')).href;
  const script = `import('${module}').then(async (m) => process.stdout.write(await m.buildSidebar()))`;
  const html = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const file = join(mkdtempSync(join(tmpdir(), 'sidebar-')), 'Sidebar.html');
  writeFileSync(file, html);
  return file;
}

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
