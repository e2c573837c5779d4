import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Host, HostOptions } from '../../preview/host-api';
import { book, bookAlone } from '../helpers/command';
import { shared } from '../helpers/shared';

const root = resolve(__dirname, '../..');
const { createHost, readXlsx } = shared<{
  createHost(options: HostOptions): Promise<Host>;
  readXlsx(bytes: Uint8Array, name: string, locale: string): Promise<NonNullable<HostOptions['workbook']>>;
}>(`${root}/dist-preview/host.cjs`);

const MAVEN = 'test/fixtures/maven/sales_pipeline.csv';
const folder = mkdtempSync(join(tmpdir(), 'book-'));
const OUT = join(folder, 'out.xlsx');
const SMALL = join(folder, 'small.csv');
const NO_AMOUNT = join(folder, 'no-amount.csv');
const ORDERS = join(folder, 'orders.csv');
const CALLS = join(folder, 'calls.csv');
const TEAM = join(folder, 'team.csv');
const EMPTY = join(folder, 'empty.csv');
const PICTURE = join(folder, 'picture.png');

beforeAll(() => {
  writeFileSync(SMALL, 'ID,Title,Stage,Amount,Boss\n1,A,New,10,Ann\n2,B,Paid up,20,Bob\n3,C,Binned,,Ann\n');
  writeFileSync(NO_AMOUNT, 'Deal ID,Title,Stage,Worth of it\n1,A,New,10\n2,B,Won,20\n');
  writeFileSync(
    ORDERS,
    'Order ID,Paid on,Worth of it,Operation\n7,2026-03-02,10,sale\n8,2026-03-03,4,refund\n',
  );
  writeFileSync(CALLS, 'Manager,Date,Calls,Meetings\nAnn,2026-03-02,5,1\n');
  writeFileSync(TEAM, 'Name,Role\nAnn,Manager\nBob,Manager\n');
  writeFileSync(EMPTY, '');
  writeFileSync(PICTURE, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<[string, string[], RegExp]>([
  ['no file', ['--out', OUT], /--deals is missing/],
  ['no output', ['--deals', SMALL], /--out is missing/],
  ['an option it does not know', ['--deals', SMALL, '--out', OUT, '--colour', 'red'], /--colour/],
  ['a missing file', ['--deals', 'no-such.csv', '--out', OUT], /no-such\.csv cannot be opened/],
  ['an empty file', ['--deals', EMPTY, '--out', OUT], /empty\.csv/],
  ['a picture', ['--deals', PICTURE, '--out', OUT], /picture\.png/],
  ['an unknown tool', ['--deals', SMALL, '--build', 'tea', '--out', OUT], /"tea".*funnel/],
  ['an unknown field', ['--deals', SMALL, '--map', 'colour=Boss', '--out', OUT], /field "colour"/],
  ['an unknown heading', ['--deals', SMALL, '--map', 'owner=Chief', '--out', OUT], /column "Chief"/],
  ['a mapping without "="', ['--deals', SMALL, '--map', 'owner', '--out', OUT], /--map is "owner"/],
  ['an unknown stage', ['--deals', SMALL, '--outcome', 'Sold=won', '--out', OUT], /stage "Sold"/],
  ['an unknown outcome', ['--deals', SMALL, '--outcome', 'Paid up=maybe', '--out', OUT], /maybe/],
  ['a day that is none', ['--deals', SMALL, '--today', '2026-02-30', '--out', OUT], /2026-02-30/],
  ['a zone that is none', ['--deals', SMALL, '--time-zone', 'Europe/Atlantis', '--out', OUT], /Atlantis/],
  ['a locale that is none', ['--deals', SMALL, '--locale', 'russian', '--out', OUT], /russian/],
  ['another kind of output', ['--deals', SMALL, '--out', join(folder, 'out.csv')], /\.csv/],
  [
    'a folder that is not there',
    ['--deals', SMALL, '--out', join(folder, 'no', 'out.xlsx')],
    /cannot be written/,
  ],
  [
    'payments without an amount',
    ['--deals', SMALL, '--orders', ORDERS, '--out', OUT],
    /of --orders.*amount.*--map orders\./,
  ],
  [
    'an unknown field of the team',
    ['--deals', SMALL, '--team', TEAM, '--map', 'team.colour=Role', '--out', OUT],
    /field "colour".*grade/,
  ],
  [
    'a missing file of activities',
    ['--deals', SMALL, '--activities', 'no.csv', '--out', OUT],
    /no\.csv cannot/,
  ],
  ['a required column it cannot find', ['--deals', NO_AMOUNT, '--out', OUT], /amount.*--map/],
])('%s ends with exit code 1 and one clear sentence', async (_, args, sentence) => {
  const { code, out, error } = await book(...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toMatch(sentence);
  expect(error).not.toMatch(/\n\s+at |Error:/);
  expect(existsSync(OUT)).toBe(false);
});

test('in a terminal a failure ends with exit code 1 and its sentence, too', async () => {
  const { code, out, error } = await bookAlone('--deals', SMALL);
  expect([code, out, error]).toEqual([1, '', expect.stringMatching(/^--out is missing\.\n/)]);
});

test('columns and outcomes named by hand are those of the workbook', async () => {
  const out = join(folder, 'small.xlsx');
  const { code, out: said } = await bookAlone(
    ...['--deals', SMALL, '--out', out, '--map', 'owner=Boss', '--map', 'amount=Amount'],
    ...['--outcome', 'Paid up=won', '--outcome', 'Binned=lost', '--today', '2026-05-18'],
  );
  expect([code, said]).toEqual([0, expect.stringContaining('deals: 3 (won 1, lost 1, open 1)')]);
  const deals = await sheetOf(out, 'Deals');
  expect([2, 3, 4].map((row) => deals.cells.get(row)?.get(9)?.value)).toEqual(['Ann', 'Bob', 'Ann']);
  expect([2, 3, 4].map((row) => deals.cells.get(row)?.get(7)?.value)).toEqual(['open', 'won', 'lost']);
});

test('payments, activities and the team of other files are tables of the workbook', async () => {
  const out = join(folder, 'tables.xlsx');
  const files = ['--deals', SMALL, '--orders', ORDERS, '--activities', CALLS, '--team', TEAM];
  const corrected = ['--map', 'orders.amount=Worth of it', '--map', 'owner=Boss', '--today', '2026-05-18'];
  const { code, out: said, error } = await book(...files, ...corrected, '--out', out);
  expect([code, error]).toEqual([0, '']);
  expect(said).toContain('Rows read of orders: 2 of 2; 2 orders');
  expect(said).toContain('1 return, 4 in all: entered with a minus');
  expect(said).toContain('Rows read of activities: 1 of 1; 2 rows of activities');
  expect(said).toContain('Rows read of team: 2 of 2; 2 people in the team');
  expect(said).toMatch(/Sheets: .*Deals.*Team, Orders, Activities/);
  const orders = await sheetOf(out, 'Orders');
  expect([2, 3].map((row) => orders.cells.get(row)?.get(4)?.value)).toEqual([10, -4]);
});

test('an export becomes a workbook with a live funnel', async () => {
  const [header, ...lines] = readFileSync(join(root, MAVEN), 'utf8').trim().split(/\r?\n/).slice(0, 901);
  const part = join(folder, 'part.csv');
  writeFileSync(part, [header, ...lines].join('\n'));
  const worth = (outcome: string) =>
    lines.map((line) => line.split(',')).flatMap((cells) => (cells[4] === outcome ? [Number(cells[7])] : []));
  const [won, lost] = [worth('Won'), worth('Lost').length];
  const out = join(folder, 'maven.xlsx');
  const order = ['--deals', part, '--build', 'funnel', '--today', '2017-12-31', '--out', out];
  const { code, out: said, error } = await book(...order);
  expect([code, error]).toEqual([0, '']);
  const counted = `won ${won.length}, lost ${lost}, open ${900 - won.length - lost}`;
  expect(said).toContain(`Rows read: 900 of 900; deals: 900 (${counted})`);
  expect(said).toMatch(/Sheets: .*Deals.*Funnel/);
  expect(said).toMatch(/Service calls: \d+/);
  const host = await createHost({ code: '', html: {}, workbook: await workbookOf(out) });
  await host.settle();
  const funnel = host.spreadsheet.values('Funnel', 'A1:L30').flat();
  host.dispose();
  expect(funnel).toContainEqual(expect.closeTo(won.length / (won.length + lost), 12));
  expect(funnel).toContainEqual(expect.closeTo(won.reduce((sum, one) => sum + one, 0) / won.length, 6));
});

function workbookOf(path: string) {
  return readXlsx(readFileSync(path), 'out.xlsx', 'en_US');
}

async function sheetOf(path: string, name: string) {
  const { sheets } = await workbookOf(path);
  return sheets.find((sheet) => sheet.name === name)!;
}
