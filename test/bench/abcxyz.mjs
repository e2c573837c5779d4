// Times ABCXYZ as a cell calls it: raw two-dimensional ranges in, a table out.
// A seeded company: clients of very unequal size, two years, one purchase a row.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SIZES = [10_000, 100_000, 1_000_000];
const RUNS = 5;
const LIMIT_MS = 2000;
const MONTHS = 24;
const DAY_MS = 86_400_000;

const source = (path) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { abcxyz } from ${JSON.stringify(source('functions/abcxyz.ts'))};
        export { functionsWords } from ${JSON.stringify(source('words/en/functions.ts'))};`,
      resolveDir: source('.'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2019',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Linear congruential generator, so that every run sees the same company. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Columns as a custom function receives them; dates as Date with a time of day. */
function purchases(rows) {
  const next = random(20260101);
  const clients = Math.round(rows / 20);
  const start = Date.UTC(2024, 0, 1);
  const columns = { clients: [], amounts: [], dates: [] };
  for (let row = 0; row < rows; row += 1) {
    columns.clients.push([`Client ${Math.floor(clients * next() ** 2)}`]);
    columns.amounts.push([Math.round(5_000_000 * next() ** 3) / 100]);
    columns.dates.push([new Date(start + Math.floor(MONTHS * 30.4 * DAY_MS * next()))]);
  }
  return columns;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const { abcxyz, functionsWords } = await load();
// Moscow, without summer time: three hours ahead of UTC.
const toDay = (date) => Math.floor((date.getTime() + 3 * 3_600_000) / DAY_MS) + 25_569;

let slow = false;
for (const by of ['frequency', 'variation']) {
  let before;
  for (const rows of SIZES) {
    const { clients, amounts, dates } = purchases(rows);
    const times = [];
    let answer = [];
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      answer = abcxyz([clients, amounts, dates, by], functionsWords, toDay);
      times.push(performance.now() - start);
    }
    const time = median(times);
    const growth = before ? `, ${(time / before).toFixed(1)} times the time for 10 times the rows` : '';
    console.log(
      `ABCXYZ by ${by}: ${rows.toLocaleString('en')} rows, ${(answer.length - 1).toLocaleString('en')} clients: ${time.toFixed(0)} ms (median of ${RUNS})${growth}`,
    );
    before = time;
    slow ||= time > LIMIT_MS;
  }
}
if (slow) {
  console.error(`Slower than ${LIMIT_MS} ms.`);
  process.exitCode = 1;
}
