import { type ExportDeal, exportRows, TEN_DEALS } from '../helpers/export-rows';
import { FunnelSheet } from '../helpers/funnel-sheet';
import { type Addon, closeHosts, csvSheet, NOON, openSheets, type Setting, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const DAY_MS = 86_400_000;
const TODAY = 46160;

/** The export of a day and the one of the next. */
function twoExports(first: readonly ExportDeal[], second: readonly ExportDeal[], setting: Setting = {}) {
  const sheets = [sheetFile('Export', exportRows(first)), sheetFile('Newer', exportRows(second))];
  return openSheets(sheets, setting);
}

function column(addon: Addon, sheet: string, letter: string): unknown[] {
  return addon.view
    .values(sheet, `${letter}1:${letter}40`)
    .map(([value]) => value)
    .filter((value) => value !== '');
}

describe('a second import of a newer export', () => {
  let addon: Addon;
  let now = NOON;
  const first = TEN_DEALS.slice(0, 4);
  const second = [
    { ...first[0], id: '1' },
    { ...first[1], id: '2', amount: 1500 },
    { ...first[3], id: '4', owner: 'Eve' },
    { id: '9', stage: 'New' },
  ];

  beforeAll(async () => {
    addon = await twoExports(first, second, { now: () => now });
    addon.import();
    addon.view.type('Deals', 'Z1', 'My note');
    addon.view.type('Deals', 'Z3', 'call Bob');
    addon.view.type('Deals', 'Z4', '=D3*2');
  });

  test('updates the deals it has, keeps and marks the vanished one, adds the new one below', () => {
    now = NOON + DAY_MS;
    expect(addon.import('Newer')).toMatchObject({ added: 1, changed: 2, same: 1, missing: 1 });
    expect(column(addon, 'Deals', 'A')).toEqual(['Deal ID', '1', '2', '3', '4', '9']);
    expect(addon.view.value('Deals', 'D3')).toBe(1500);
    expect(addon.view.values('Deals', 'X2:X6').flat()).toEqual(['', '', TODAY + 1, '', '']);
  });

  test('appends what changed to the history and nothing else', () => {
    const rows = addon.view.values('Deal history', 'A2:F10').filter(([at]) => at !== '');
    expect(rows.map(([at]) => at)).toEqual(Array(4).fill(TODAY + 1.5));
    expect(rows.map(([, key, , what, before, after]) => [key, what, before, after])).toEqual([
      ['2', 'Amount', 1000, 1500],
      ['3', 'no longer in the export', '', ''],
      ['4', 'Manager', 'Bob', 'Eve'],
      ['9', 'new deal', '', ''],
    ]);
  });

  test("leaves the owner's own columns beside the deals", async () => {
    await addon.host.settle();
    expect(addon.view.value('Deals', 'Z3')).toBe('call Bob');
    expect(addon.view.formula('Deals', 'Z4')).toBe('=D3*2');
    expect(addon.view.value('Deals', 'Z4')).toBe(3000);
  });

  test('a third import that has the vanished deal again takes the mark off and says so', () => {
    now = NOON + 2 * DAY_MS;
    const report = addon.import('Export');
    expect(report.notes.map(({ code }) => code)).toContain('returned');
    expect(addon.view.values('Deals', 'X2:X6').flat()).toEqual(['', '', '', '', TODAY + 2]);
    const whats = column(addon, 'Deal history', 'D').slice(1);
    expect(whats.slice(0, 4)).toEqual(['Amount', 'no longer in the export', 'Manager', 'new deal']);
    expect(whats.slice(4)).toEqual(['Amount', 'back in the export', 'Manager', 'no longer in the export']);
  });

  test('an import without a change adds nothing to the history', () => {
    const before = column(addon, 'Deal history', 'B');
    expect(addon.import('Export')).toMatchObject({ added: 0, changed: 0, same: 4 });
    expect(column(addon, 'Deal history', 'B')).toEqual(before);
  });
});

describe('what the owner did to the Deals sheet between two imports', () => {
  const first = TEN_DEALS.slice(0, 4);

  test('a renamed sheet is found and keeps its name', async () => {
    const addon = await twoExports(first, first);
    addon.import();
    addon.view.renameSheet('Deals', 'Our sales');
    expect(addon.import('Newer')).toMatchObject({ same: 4, added: 0 });
    expect(addon.view.sheetNames()).not.toContain('Deals');
    expect(addon.call('getHome', {}).deals?.sheetName).toBe('Our sales');
  });

  test('after a deleted sheet the next import starts anew', async () => {
    const addon = await twoExports(first, first);
    addon.import();
    addon.view.deleteSheet('Deals');
    expect(addon.call('getHome', {}).deals).toBeNull();
    expect(addon.problem('startBuild', { tool: 'funnel' }).code).toBe('noDeals');
    expect(addon.import('Newer')).toMatchObject({ added: 4, same: 0, missing: 0 });
    expect(column(addon, 'Deals', 'A')).toHaveLength(5);
  });

  test('a row inserted in the middle leaves no deal twice and every note beside its deal', async () => {
    const addon = await twoExports(first, [...first, {}]);
    addon.import();
    addon.view.type('Deals', 'Z5', 'beside 4');
    addon.view.insertRowsBefore('Deals', 3, 1);
    expect(addon.import('Newer')).toMatchObject({ same: 4, added: 1, missing: 0 });
    expect(column(addon, 'Deals', 'A').slice(1).sort()).toEqual(['1', '2', '3', '4', '5']);
    const rows = addon.view.values('Deals', 'A2:Z10');
    expect(rows.find((cells) => cells[25] === 'beside 4')![0]).toBe('4');
  });

  test('a row deleted by hand comes back with the next import', async () => {
    const addon = await twoExports(first, first);
    addon.import();
    addon.view.deleteRows('Deals', 3, 1);
    expect(addon.import('Newer')).toMatchObject({ same: 3, added: 1 });
    expect(column(addon, 'Deals', 'A')).toEqual(['Deal ID', '1', '3', '4', '2']);
  });

  test('a row above the headings does not make the headings a deal', async () => {
    const addon = await twoExports(first, first);
    addon.import();
    addon.view.insertRowsBefore('Deals', 1, 1);
    expect(addon.problem('importDeals', importQuery(addon, 'Newer'))).toMatchObject({
      code: 'tableMoved',
      details: { sheetName: 'Deals' },
    });
    expect(column(addon, 'Deals', 'A')).toEqual(['Deal ID', '1', '2', '3', '4']);
  });
});

test('what the owner fills in on the Deals sheet outlives the next import, and a stage of loss is measured by it', async () => {
  const first = TEN_DEALS.slice(4, 10).map((deal, index) => (index === 0 ? { ...deal, amount: '' } : deal));
  const addon = await twoExports(first, first);
  addon.import();
  expect(addon.view.value('Deals', 'W2')).toBe(1);
  addon.view.type('Deals', 'D2', '750');
  addon.view.type('Deals', 'O2', 'Site');
  addon.view.type('Deals', 'T2', 'Offer');
  addon.import('Newer', { fields: { owner: [], product: [] } });
  expect(addon.view.values('Deals', 'D2:T2')[0]).toMatchObject({
    0: 750,
    10: 'Chairs',
    11: 'Site',
    16: 'Offer',
  });
  expect(addon.view.value('Deals', 'I2')).toBe('Ann');
  expect(addon.view.value('Deals', 'W2')).toBe(2);
  expect(column(addon, 'Deal history', 'B')).toEqual(['Deal']);
});

test('the report says when the deals of another CRM took the place of most of the earlier ones', async () => {
  const other = { ...csvSheet('test/fixtures/exports/hubspot-en.csv', 'en_US'), name: 'Newer' };
  const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS)), other]);
  const codes = (name: string) => addon.import(name).notes.map(({ code }) => code);
  expect(codes('Export')).not.toContain('otherSource');
  expect(codes('Newer')).toContain('otherSource');
  expect(codes('Newer')).not.toContain('otherSource');
});

test('after the spreadsheet changed its language the outcomes of both imports are still understood', async () => {
  const more = 'function toRussian() { SpreadsheetApp.getActive().setSpreadsheetLocale("ru_RU"); }';
  const addon = await twoExports(TEN_DEALS, TEN_DEALS, { more });
  addon.import();
  addon.host.run('toRussian');
  addon.import('Newer');
  const { figures } = addon.call('getEffect', {
    tool: 'funnel',
    settings: Object.fromEntries(
      addon
        .call('getForm', { tool: 'funnel' })
        .steps.flatMap(({ fields }) => fields.map(({ key, value }) => [key, value])),
    ),
  });
  expect(figures[1]!.value).toBe('4');
  const { sheetName } = await addon.build();
  const counted = new FunnelSheet(addon, sheetName, 'ru').figures();
  expect(counted).toEqual({ deals: 10, won: 4, average: 1000, revenue: 4000 });
});

function importQuery(addon: Addon, sheet: string) {
  const sheetId = addon.sheetId(sheet);
  const mapping = addon.mapping(sheetId);
  return { sheetId, mapping, stages: addon.call('proposeStages', { sheetId, mapping }).stages };
}
