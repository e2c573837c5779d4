import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Host, HostOptions } from '../../../preview/host-api';
import { wordsOf } from '../../../src/words';
import { shared } from '../../helpers/shared';

const root = resolve(__dirname, '../../..');
const { createHost, readXlsx } = shared<{
  createHost(options: HostOptions): Promise<Host>;
  readXlsx(bytes: Uint8Array, name: string, locale: string): Promise<NonNullable<HostOptions['workbook']>>;
}>(`${root}/dist-preview/host.cjs`);

const words = wordsOf('en').paymentCalendar;
const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'Deal ID,Title,Amount,Currency,Stage,Manager,Created,Closed,Expected close date,Probability';
/** Open deals: amount, expected day in May 2026 or '', probability in per cent. */
const OPEN = [
  [1000, '2026-05-20', 40],
  [2500.5, '2026-05-31', 90],
  [700, '2026-05-02', 50],
  [900, '', 10],
  [-300, '2026-05-21', 100],
  [4000, '2026-06-01', 25],
  [1200, '2026-05-18', 0],
] as const;
const WON = [
  [500, '2026-05-04'],
  [800, '2026-05-17'],
  [999, '2026-04-30'],
] as const;

function csv(): string {
  const open = OPEN.map(([amount, day, percent], index) =>
    [`o${index}`, `Open ${index}`, amount, 'RUB', 'Offer', 'Ann', '2026-04-01', '', day, percent].join(),
  );
  const won = WON.map(([amount, day], index) =>
    [`w${index}`, `Won ${index}`, amount, 'RUB', 'Won', 'Bob', '2026-04-01', day, '', ''].join(),
  );
  return [HEADER, ...open, ...won].join('\n');
}

/** The calendar of an export, as the command writes it, recalculated. */
async function calendarOf(name: string, text: string): Promise<unknown[][]> {
  const [file, out] = [join(folder, `${name}.csv`), join(folder, `${name}.xlsx`)];
  writeFileSync(file, text);
  const order = ['--deals', file, '--build', 'payment-calendar', '--today', '2026-05-18', '--out', out];
  execFileSync(process.execPath, ['dist-preview/book.cjs', ...order], { cwd: root });
  const workbook = await readXlsx(readFileSync(out), 'out.xlsx', 'en_US');
  const host = await createHost({ code: '', html: {}, workbook });
  await host.settle();
  const rows = host.spreadsheet.values('Payment calendar', 'A1:AW80');
  host.dispose();
  return rows;
}

const total = (rows: unknown[][], label: string) =>
  rows.find((cells) => String(cells[3]).trim().startsWith(label))?.[6];
const group = (rows: unknown[][], label: string) =>
  rows.find((cells) => cells[1] === label && typeof cells[5] === 'number')?.slice(3, 7);

test('the totals of the workbook are those counted from the file, whose probabilities are of 100', async () => {
  const rows = await calendarOf('percents', csv());
  const inMonth = OPEN.filter(([, day]) => day >= '2026-05-18' && day <= '2026-05-31');
  const weighted = (rows: readonly (readonly [number, string, number])[]) =>
    rows.reduce((sum, [amount, , percent]) => sum + (amount * percent) / 100, 0);
  const sum = (rows: readonly (readonly [number, ...unknown[]])[]) =>
    rows.reduce((all, [amount]) => all + amount, 0);
  expect(total(rows, words.totals.paid)).toBe(500 + 800);
  expect(total(rows, words.totals.probable)).toBeCloseTo(sum(inMonth), 6);
  expect(total(rows, words.totals.ahead)).toBeCloseTo(weighted(inMonth), 6);
  expect(total(rows, 'Forecast')).toBeCloseTo(1300 + weighted(inMonth), 6);
  const groups = [words.groups.overdue(), words.groups.undated(), 'After May', words.groups.all];
  const found = groups.map((label) => group(rows, label));
  expect(found.map((cells) => cells?.[0])).toEqual([1, 1, 1, OPEN.length]);
  expect(found[0]?.slice(2)).toEqual([700, 350]);
  expect(found[3]?.[2]).toBeCloseTo(sum(OPEN), 6);
  expect(found[3]?.[3]).toBeCloseTo(weighted(OPEN), 6);
  const signs = rows.flatMap(([sign, said]) => (sign === '✓' || sign === '⚠' ? [[sign, said]] : []));
  expect(signs.filter(([sign]) => sign === '✓')).toHaveLength(5);
  expect(rows.flat().filter((cell) => /^#/.test(String(cell)))).toEqual([]);
}, 90_000);
