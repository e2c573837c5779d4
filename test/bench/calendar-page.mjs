// The same calendar of 5,000 open deals in Chromium: how long the page's build takes until all is calculated, and for how
// long an edit keeps the page from answering. Medians.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { dealRows, OPEN_DEALS } from './many-deals.mjs';

const RUNS = Number(process.env.RUNS ?? 3);
const BUILD_LIMIT = 10;
const FREEZE_LIMIT = 2;
const SLOW = { timeout: 180_000 };
/** An edit has come to its end when the page has answered for so long, milliseconds. */
const QUIET = 1_500;
const root = fileURLToPath(new URL('../../', import.meta.url));
const helper = `${root}node_modules/.cache/bench/browser.cjs`;
mkdirSync(`${root}node_modules/.cache/bench`, { recursive: true });
buildSync({
  entryPoints: [`${root}test/helpers/browser.ts`],
  bundle: true,
  packages: 'external',
  platform: 'node',
  define: { __dirname: JSON.stringify(`${root}test/helpers`) },
  outfile: helper,
  logLevel: 'error',
});
const { launchBrowser } = createRequire(import.meta.url)(helper);

const csv = dealRows()
  .map((row) => row.join(','))
  .join('\n');

/** Milliseconds of every task over 50 ms since the last asking, once the page is quiet. */
async function tasksAfter(page, action) {
  await page.evaluate(() => {
    globalThis.tasks ??= [];
    globalThis.watch ??= new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.tasks.push([entry.startTime, entry.duration]);
    });
    globalThis.watch.observe({ entryTypes: ['longtask'] });
    globalThis.tasks.length = 0;
  });
  await action();
  await page.waitForFunction(
    (quiet) => {
      const last = globalThis.tasks.at(-1);
      return last && performance.now() - last[0] - last[1] > quiet;
    },
    QUIET,
    SLOW,
  );
  return page.evaluate(() => globalThis.tasks.map(([, duration]) => duration));
}

async function run(browser) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`file://${root}dist-preview/page/index.html?lang=en&today=2026-05-18`);
  const sidebar = page.frameLocator('iframe[title=Voronka]');
  const press = (name) => sidebar.getByRole('button', { name, exact: true }).last().click(SLOW);
  await sidebar.getByRole('button').first().waitFor(SLOW);
  const file = { name: 'Export.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('input[type=file]').setInputFiles(file);
  const instead = page.getByRole('button', { name: 'Open instead' });
  await Promise.race([
    instead.click(SLOW),
    page.getByRole('button', { name: 'Export', exact: true }).waitFor(SLOW),
  ]);
  await page.getByRole('button', { name: 'Export', exact: true }).waitFor(SLOW);
  await press('Import');
  await press('Next');
  await page.waitForTimeout(2_000);
  await press('Next');
  await press('Import');
  await sidebar
    .getByText(/rows read/)
    .first()
    .waitFor(SLOW);
  await sidebar.getByRole('button', { name: 'All tools' }).first().click(SLOW);
  await sidebar.getByRole('button', { name: /What will be paid/ }).click(SLOW);
  while ((await sidebar.getByRole('button', { name: 'Build', exact: true }).count()) === 0) {
    await press('Next');
    await page.waitForTimeout(1_500);
  }
  const start = performance.now();
  await tasksAfter(page, async () => {
    await press('Build');
    await sidebar
      .getByText(/payment calendar for .* is ready/i)
      .last()
      .waitFor(SLOW);
  });
  const build = (performance.now() - start - QUIET) / 1000;
  await page.getByRole('button', { name: 'Payment calendar', exact: true }).click(SLOW);
  await page.waitForTimeout(QUIET);
  const type = async (address, text) => {
    await page.getByLabel('Cell address').fill(address);
    await page.getByLabel('Cell address').press('Enter');
    const tasks = await tasksAfter(page, async () => {
      await page.getByLabel('Cell content').fill(text);
      await page.getByLabel('Cell content').press('Enter');
    });
    return { freeze: Math.max(...tasks) / 1000, all: tasks.reduce((sum, one) => sum + one, 0) / 1000 };
  };
  const times = { build: { freeze: build, all: build } };
  times.date = await type('H100', '5/28/2026');
  times.probability = await type('E101', '25%');
  await page.close();
  return times;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const browser = await launchBrowser();
const runs = [];
for (let count = 0; count < RUNS; count += 1) runs.push(await run(browser));
await browser.close();
console.log(`payment calendar in Chromium, ${OPEN_DEALS} open deals, median of ${RUNS}   longest s   all s`);
for (const name of Object.keys(runs[0])) {
  const freeze = median(runs.map((times) => times[name].freeze));
  const all = median(runs.map((times) => times[name].all));
  const over = freeze > (name === 'build' ? BUILD_LIMIT : FREEZE_LIMIT);
  console.log(
    name.padEnd(58),
    freeze.toFixed(2).padStart(11),
    all.toFixed(2).padStart(7),
    over ? '  over' : '',
  );
  if (over) process.exitCode = 1;
}
