// Imports exports of growing size into the local host with the bundle as it goes to Google, and
// builds the funnel: time and service calls of each, which must not grow with the rows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const SIZES = [1_000, 10_000, 100_000];
const LIMIT_SECONDS = 10;
const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const { createHost } = require(`${root}dist-preview/host.cjs`);

function load(contents) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}

const { sampleDeals, dealTable, csvText, readCsv } = load(`
  export { sampleDeals } from './preview/sample/deals';
  export { dealTable } from './preview/sample/company';
  export { csvText } from './preview/sample/csv-text';
  export { readCsv } from './preview/files/csv';
`);

function server(host) {
  return (name, query) => {
    const answer = JSON.parse(host.run(name, JSON.stringify(query)));
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.value;
  };
}

async function seconds(action) {
  const start = performance.now();
  const value = await action();
  return { value, seconds: (performance.now() - start) / 1000 };
}

async function measure(count) {
  const deals = sampleDeals({ seed: 7, count, language: 'ru' });
  const text = csvText(dealTable(deals, 'ru'), ';', '\n');
  const workbook = readCsv(new TextEncoder().encode(text), 'export.csv', 'ru_RU');
  const host = await createHost({
    code: readFileSync(`${root}dist/Code.js`, 'utf8'),
    html: {},
    workbook,
    locale: 'ru_RU',
  });
  const call = server(host);
  const { activeSheetId: sheetId } = call('getHome', {});
  const { mapping } = call('inspectSheet', { sheetId });
  const { stages } = call('proposeStages', { sheetId, mapping });
  host.resetServiceCalls();
  const imported = await seconds(() => call('importDeals', { sheetId, mapping, stages }));
  const importCalls = host.totalServiceCalls();
  await host.settle();
  host.resetServiceCalls();
  const built = await seconds(async () => {
    let progress = call('startBuild', { tool: 'funnel' });
    while (!progress.result) progress = call('continueBuild', { job: progress.job });
  });
  const buildCalls = host.totalServiceCalls();
  const settled = await seconds(() => host.settle());
  host.dispose();
  return { count, imported, importCalls, built, buildCalls, settled };
}

console.log('deals     import s  calls   build s  calls   first calculation s');
for (const count of SIZES) {
  const { imported, importCalls, built, buildCalls, settled } = await measure(count);
  const cells = [
    String(count).padEnd(9),
    imported.seconds.toFixed(2).padStart(8),
    String(importCalls).padStart(6),
    built.seconds.toFixed(2).padStart(9),
    String(buildCalls).padStart(6),
    settled.seconds.toFixed(2).padStart(21),
  ];
  console.log(cells.join(' '));
  if (count === SIZES.at(-1) && imported.seconds > LIMIT_SECONDS) process.exitCode = 1;
}
