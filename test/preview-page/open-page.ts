import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright-core';

const ROOT = resolve(__dirname, '../..');

const BUILT = join(ROOT, 'dist-preview/page');
const PARTS = 'globalThis.voronkaParts = ';

/**
 * The built page (npm run build) around another add-on's folder (Code.js, Sidebar.html), which is all that differs;
 * answers with its address.
 */
export function pageAround(addon: string): string {
  const out = mkdtempSync(join(tmpdir(), 'page-'));
  for (const name of ['index.html', 'look.css', 'page.js']) copyFileSync(join(BUILT, name), join(out, name));
  const text = readFileSync(join(BUILT, 'parts.js'), 'utf8');
  const parts = JSON.parse(text.slice(PARTS.length, text.lastIndexOf(';'))) as Record<string, unknown>;
  const [code, Sidebar] = ['Code.js', 'Sidebar.html'].map((name) => readFileSync(join(addon, name), 'utf8'));
  const own = JSON.stringify({ ...parts, code, html: { Sidebar } });
  writeFileSync(join(out, 'parts.js'), `${PARTS}${own};\n`);
  return pathToFileURL(join(out, 'index.html')).href;
}

export interface OpenPage {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Errors and warnings of the console, and errors nobody caught. */
  readonly complaints: string[];
  /** Addresses asked for since the page has loaded; blob: and data: are in the browser itself. */
  readonly requests: string[];
}

/** Opens the page and waits until the add-on's page is beside the grid. */
export async function openPage(browser: Browser, url: string, title: string): Promise<OpenPage> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  page.on('request', (request) => {
    if (!/^(?:blob|data|about):/.test(request.url())) requests.push(request.url());
  });
  const frame = `iframe[title="${title}"]`;
  await page.waitForSelector(frame);
  return { page, sidebar: page.frameLocator(frame), complaints, requests };
}

/** Goes to a cell by its address. */
export async function goTo(page: Page, words: { cellAddress: string }, address: string): Promise<void> {
  const field = page.getByLabel(words.cellAddress);
  await field.fill(address);
  await field.press('Enter');
  await page.waitForFunction(
    ([label, wanted]) =>
      document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value === wanted,
    [words.cellAddress, address],
  );
}
