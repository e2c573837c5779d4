import { type ExportDeal, exportRows, manyDeals, TEN_DEALS } from '../helpers/export-rows';
import { closeHosts, csvSheet, openRows, openSheets, sheetFile, type TestRows } from '../helpers/host';

afterEach(closeHosts);

const [HEADER] = exportRows([]);
const MIDNIGHT_MARCH_5 = 46086;

describe('an export that is hardly one', () => {
  const words = (code: string, details: Record<string, unknown> = {}) => ({ code, details });
  test.each<[string, TestRows, ReturnType<typeof words>]>([
    ['an empty sheet', [], words('emptySheet', { sheetName: 'Export' })],
    [
      'blank cells only',
      [
        ['', ' '],
        ['\u00a0', ''],
      ],
      words('emptySheet', { sheetName: 'Export' }),
    ],
    ['headings without rows', [HEADER!], words('noReadableRows', { sheetName: 'Export', rows: 0 })],
    [
      'numbers without headings',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      words('headerNotFound', { sheetName: 'Export' }),
    ],
  ])('%s is told in words and nothing is written', async (_, rows, problem) => {
    const addon = await openRows(rows);
    expect(addon.problem('inspectSheet', { sheetId: addon.sheetId() })).toMatchObject(problem);
    expect(addon.view.sheetNames()).toEqual(['Export']);
  });

  test('one deal is imported and gives a funnel that reconciles', async () => {
    const addon = await openRows(exportRows([{ stage: 'Won', closed: '2026-04-01' }]));
    expect(addon.import()).toMatchObject({ rows: 1, rowsRead: 1, deals: 1, won: 1 });
    await addon.build(undefined, { settle: false });
    expect(addon.visibleSheets()).toContain('Funnel');
  });

  test('a sheet whose required columns are missing is refused with their names', async () => {
    const addon = await openRows([
      ['Client', 'Amount', 'Manager'],
      ['A', 1, 'Ann'],
    ]);
    const sheetId = addon.sheetId();
    const { lacking, mapping } = addon.call('inspectSheet', { sheetId });
    expect(lacking).toEqual(['stage']);
    expect(addon.problem('proposeStages', { sheetId, mapping }).code).toBe('lackingFields');
  });
});

test('title rows in merged cells above the headings, and totals below, are no deals', async () => {
  const rows: TestRows = [
    ['Sales report'],
    ['January – May 2026'],
    [],
    ...exportRows(TEN_DEALS),
    ['Total', '', '', 10_000],
  ];
  const title = { row: 1, column: 1, rows: 1, columns: 9 };
  const addon = await openSheets([sheetFile('Export', rows, { merges: [title] })]);
  expect(addon.import()).toMatchObject({ deals: 10, unread: [{ reason: 'totals', rows: [15] }] });
});

test('of two columns with one heading the owner chooses by column', async () => {
  const rows = exportRows(TEN_DEALS).map((row, index) => [...row, index === 0 ? 'Manager' : 'Zoe']);
  const addon = await openRows(rows);
  const { doubts } = addon.call('inspectSheet', { sheetId: addon.sheetId() });
  expect(doubts).toContainEqual({
    kind: 'repeatedHeader',
    header: 'Manager',
    field: 'owner',
    columns: [6, 10],
  });
  addon.import('Export', { fields: { owner: [10] } });
  expect(addon.view.value('Deals', 'I2')).toBe('Zoe');
});

test('a row whose amount or date is text is reported with its row, column and reason, and the others go on', async () => {
  const addon = await openRows(
    exportRows([
      {},
      { amount: 'about a thousand' },
      { created: 'soon' },
      { created: '31.02.2026' },
      { title: 'last' },
    ]),
  );
  const report = addon.import();
  expect(report).toMatchObject({ rows: 5, rowsRead: 4, deals: 4 });
  expect(report.unread).toMatchObject([
    { reason: 'amountText', letter: 'D', rows: [3], sample: 'about a thousand' },
  ]);
  expect(report.unreadCells.map(({ reason, letter, rows }) => [reason, letter, rows])).toEqual([
    ['dayText', 'G', [4]],
    ['dayImpossible', 'G', [5]],
  ]);
  const told = addon.view.values('Import report', 'A1:F60').flat().join('\n');
  expect(told).toContain('"about a thousand" is not an amount');
});

describe.each([
  ['America/New_York', 'Etc/UTC'],
  ['Asia/Kolkata', 'America/New_York'],
  ['Europe/Moscow', 'Pacific/Auckland'],
])('in a spreadsheet of the zone %s with a script of the zone %s', (timeZone, scriptTimeZone) => {
  test('a date cell and a text keep their calendar day, at both borders of the day', async () => {
    const times = [0, 0.001, 0.5, 0.98, 0.9999];
    const deals: ExportDeal[] = times.flatMap((time) => [
      { created: { value: MIDNIGHT_MARCH_5 + time, format: 'yyyy-mm-dd hh:mm' } },
      { created: '2026-03-05 23:30' },
    ]);
    const addon = await openRows(exportRows(deals), { timeZone, scriptTimeZone });
    addon.import();
    expect(addon.view.values('Deals', 'J2:J11').flat()).toEqual(Array(10).fill(MIDNIGHT_MARCH_5));
    addon.import();
    expect(addon.view.values('Deal history', 'A2:F9').flat().join('')).toBe('');
  });
});

describe.each([
  ['ru_RU', 'Сделки', 'Отчёт импорта', '05.03.2026'],
  ['en_US', 'Deals', 'Import report', '2026'],
  ['de_DE', 'Deals', 'Import report', '2026'],
])('under the locale %s', (locale, deals, report, day) => {
  test('the sheets are named and the values typed alike', async () => {
    const addon = await openRows(exportRows([{ amount: '1 234,56' }, { amount: 99.5, product: '1,5' }]), {
      locale,
    });
    expect(addon.import()).toMatchObject({ deals: 2, unread: [] });
    expect(addon.view.sheetNames()).toEqual(expect.arrayContaining([deals, report]));
    expect(addon.view.values(deals, 'D2:D3').flat()).toEqual([1234.56, 99.5]);
    expect(addon.view.value(deals, 'N3')).toBe('1,5');
    expect(addon.view.value(deals, 'J2')).toBe(MIDNIGHT_MARCH_5);
    expect(addon.view.display(deals, 'J2')).toContain(day);
  });
});

test('the service calls of an import and of a build do not grow with the rows', async () => {
  const calls: number[][] = [];
  for (const count of [200, 2000]) {
    const addon = await openRows(exportRows(manyDeals(count)));
    const sheetId = addon.sheetId();
    const mapping = addon.mapping(sheetId);
    const { stages } = addon.call('proposeStages', { sheetId, mapping });
    addon.host.resetServiceCalls();
    addon.call('importDeals', { sheetId, mapping, stages });
    const imported = addon.host.totalServiceCalls();
    addon.host.resetServiceCalls();
    await addon.build(undefined, { settle: false });
    calls.push([imported, addon.host.totalServiceCalls()]);
  }
  // Only growing the grid of a sheet beyond its first thousand rows takes calls of its own.
  const [small, large] = calls as [number[], number[]];
  expect(large[0]! - small[0]!).toBeLessThanOrEqual(4);
  expect(Math.abs(large[1]! - small[1]!)).toBeLessThanOrEqual(4);
});

test.each([
  ['ru', 'ru_RU', 'Europe/Moscow', 'preview/sample/ru/deals-amocrm.csv', 'amocrm'],
  ['en', 'en_US', 'America/New_York', 'preview/sample/en/deals-hubspot.csv', 'hubspot'],
])(
  'the %s sample company is imported with every row read or named',
  async (_, locale, timeZone, path, profile) => {
    const addon = await openSheets([csvSheet(path, locale)], { locale, timeZone });
    const report = addon.import();
    const unread = report.unread.reduce((sum, { count }) => sum + count, 0);
    expect(report.rowsRead + unread).toBe(report.rows);
    expect(report.deals).toBeGreaterThan(1150);
    expect(report.open + report.won + report.lost).toBe(report.deals);
    expect(addon.call('getHome', {}).deals).toMatchObject({ count: report.deals, profile });
  },
);
