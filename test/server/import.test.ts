import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { type Addon, closeHosts, openRows, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const DAY_2026_03_05 = 46086;

describe('importing an export', () => {
  let addon: Addon;
  const raw = exportRows([
    {
      title: { value: 'First', note: 'call on Monday', style: { bold: true, ground: '#ff0000' } },
      amount: { value: 1234.5, format: '#,##0.00' },
      created: { value: DAY_2026_03_05 + 0.98, format: 'dd.mm.yyyy hh:mm' },
      stage: 'Won',
      closed: '2026-04-10',
    },
    {
      id: '0012',
      title: { value: '=1+1' },
      client: '+7 999',
      owner: '@home',
      product: '-5%',
      stage: 'Offer',
    },
    { title: "'quoted", client: 'May 5', owner: 'TRUE', product: '1e5', stage: 'Lost', closed: '2026-04-11' },
    { amount: { formula: '=600+34' } },
  ]);
  const before = { value: '' };

  beforeAll(async () => {
    addon = await openRows(raw);
    await addon.host.settle();
    before.value = fingerprint(addon, 'Export');
    addon.import();
    await addon.host.settle();
  });

  function row(number: number) {
    const [id, title, client, amount, , stage, outcome, , owner, created, closed, , , product] =
      addon.view.values('Deals', `A${number}:N${number}`)[0]!;
    return { id, title, client, amount, stage, outcome, owner, created, closed, product };
  }

  test('leaves the raw sheet with the values, formulas, formats, looks and notes it had', () => {
    expect(fingerprint(addon, 'Export')).toBe(before.value);
  });

  test('writes amounts as numbers and days as whole day numbers shown as dates', () => {
    expect(row(2)).toMatchObject({ amount: 1234.5, created: DAY_2026_03_05, closed: 46122, outcome: 'won' });
    expect(addon.view.display('Deals', 'J2')).toMatch(/2026/);
    expect(row(5).amount).toBe(634);
  });

  test('keeps text that looks like a formula, a number, a date or a boolean as that text', () => {
    expect(row(3)).toMatchObject({
      id: '0012',
      title: '=1+1',
      client: '+7 999',
      owner: '@home',
      product: '-5%',
    });
    expect(row(4)).toMatchObject({ title: "'quoted", client: 'May 5', owner: 'TRUE', product: '1e5' });
    expect(addon.view.formulas('Deals', 'A1:Y5').flat().join('')).toBe('');
  });

  test('keeps the owner at the sheet they were looking at', () => {
    expect(addon.call('getHome', {}).activeSheetId).toBe(addon.sheetId('Export'));
  });

  test('says when and from which kind of export the deals came', () => {
    expect(addon.call('getHome', {}).deals).toMatchObject({ count: 4, profile: 'list', sheetName: 'Deals' });
  });

  test('refuses to import a sheet the add-on made itself', () => {
    const sheetId = addon.sheetId('Deals');
    expect(addon.problem('inspectSheet', { sheetId })).toMatchObject({
      code: 'ownSheet',
      details: { sheetName: 'Deals' },
    });
  });
});

test('the mapping the owner confirmed is proposed again for the same row of headers, and only for it', async () => {
  const rows = exportRows(TEN_DEALS);
  const other = rows.map((row) => [...row].reverse());
  const addon = await openSheets([
    sheetFile('Export', rows),
    sheetFile('Newer', rows),
    sheetFile('Other', other),
  ]);
  addon.import('Export', { fields: { product: [], channel: [9] } });
  const again = addon.call('inspectSheet', { sheetId: addon.sheetId('Newer') });
  expect(again.remembered).toBe(true);
  expect(again.mapping.fields.channel).toEqual([9]);
  expect(addon.call('inspectSheet', { sheetId: addon.sheetId('Other') }).remembered).toBe(false);
});

test.each([
  ['en_US', ['Deals', 'Stages', 'Funnel'], 'Deals 2'],
  ['ru_RU', ['Сделки', 'Этапы', 'Воронка'], 'Сделки 2'],
])('sheets of the owner with our names stay untouched in %s', async (locale, names, dealsName) => {
  const own = names.map((name) =>
    sheetFile(name, [
      ['mine', 1],
      ['too', { formula: '=1+1' }],
    ]),
  );
  const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS)), ...own], { locale });
  await addon.host.settle();
  const before = names.map((name) => fingerprint(addon, name));
  addon.import();
  expect((await addon.build(undefined, { settle: false })).sheetName).toBe(`${names[2]} 2`);
  expect(names.map((name) => fingerprint(addon, name))).toEqual(before);
  expect(addon.call('getHome', {}).deals?.sheetName).toBe(dealsName);
});

/** Everything a sheet holds, as text. */
function fingerprint(addon: Addon, name: string): string {
  return JSON.stringify(addon.sheet(name), (_, value) => (value instanceof Map ? [...value] : value));
}
