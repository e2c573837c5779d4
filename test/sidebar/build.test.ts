import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../helpers/browser';
import { openPage, PAGE } from './open-page';
import { fullHome } from './sample';
import { textsOf } from './texts';

const SIDEBAR = resolve(__dirname, '../../sidebar');

test('The page is one script and one style, and asks the network for nothing', async () => {
  const html = readFileSync(PAGE, 'utf8');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(html).not.toContain('<!--');
  const browser = await launchBrowser();
  const { page, errors } = await openPage(browser, PAGE, 'en', fullHome('en'));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.reload();
  await page.getByText(textsOf('en').home.deals(3304)).waitFor();
  await browser.close();
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(PAGE).href]);
  expect(errors).toEqual([]);
});

test('Code that speaks of script elements and comments neither ends its own element nor opens one', () => {
  const module = pathToFileURL(join(SIDEBAR, 'build.mjs')).href;
  const code = 'const a = "</script><!-- </SCRIPT>"; process.stdout.write(a)';
  const run = `import('${module}').then((m) => process.stdout.write(m.insideScript(${JSON.stringify(code)})))`;
  const escaped = execFileSync(process.execPath, ['-e', run], { encoding: 'utf8' });
  expect(escaped).not.toMatch(/<\/script|<!--/i);
  expect(execFileSync(process.execPath, ['-e', escaped], { encoding: 'utf8' })).toBe(
    '</script><!-- </SCRIPT>',
  );
});

test('No source of the page writes HTML strings into the document', () => {
  const sources = readdirSync(SIDEBAR, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(sources.length).toBeGreaterThan(20);
  for (const name of sources) {
    const source = readFileSync(join(SIDEBAR, name), 'utf8');
    expect([name, /innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(source)]).toEqual([
      name,
      false,
    ]);
  }
});
