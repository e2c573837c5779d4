import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { FunnelSheet } from '../helpers/funnel-sheet';
import { type Addon, closeHosts, NOON, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const DAY_MS = 86_400_000;

describe('the life of a funnel', () => {
  let addon: Addon;
  let now = NOON;
  const funnel = (name = 'Funnel') => new FunnelSheet(addon, name);

  beforeAll(async () => {
    const newer = [...TEN_DEALS, { stage: 'Won', owner: 'Ann', closed: '2026-04-20', amount: 5000 }, {}];
    addon = await openSheets(
      [sheetFile('Export', exportRows(TEN_DEALS)), sheetFile('Newer', exportRows(newer))],
      { now: () => now },
    );
    addon.import();
    await addon.build();
  });

  test('counts the deals and reconciles', () => {
    expect(funnel().figures()).toEqual({ deals: 10, won: 4, average: 1000, revenue: 4000 });
    expect(funnel().signs()).toEqual(['✓', '✓', '✓', '✓']);
  });

  test('follows what the owner types into its inputs', async () => {
    funnel().type('manager', 'Ann');
    funnel().type('goal', '60%');
    await addon.host.settle();
    expect(funnel().figures()).toEqual({ deals: 5, won: 2, average: 1000, revenue: 2000 });
    expect(new Set(funnel().signs())).toEqual(new Set(['✓']));
  });

  test('a rebuild keeps the inputs, the name and the place of a sheet that was renamed, moved and had rows inserted', async () => {
    addon.view.renameSheet('Funnel', 'Our funnel');
    addon.view.insertRowsBefore('Our funnel', 3, 2);
    const place = addon.view.sheetNames().indexOf('Our funnel');
    now += DAY_MS;
    expect((await addon.build()).sheetName).toBe('Our funnel');
    expect(addon.view.sheetNames().indexOf('Our funnel')).toBe(place);
    expect(addon.visibleSheets()).not.toContain('Funnel');
    expect(funnel('Our funnel').input('manager')).toBe('Ann');
    expect(funnel('Our funnel').input('goal')).toBe(0.6);
    expect(funnel('Our funnel').figures()).toMatchObject({ deals: 5, won: 2 });
    expect(addon.view.value('Our funnel', 'B2')).toMatch(/May 19, 2026/);
  });

  test('undo brings back exactly the sheet that was replaced, and its inputs live on', async () => {
    expect(addon.call('undoLastBuild', {})).toEqual({ sheetName: 'Our funnel', back: true });
    await addon.host.settle();
    expect(addon.visibleSheets().filter((name) => /funnel/i.test(name))).toEqual(['Our funnel']);
    expect(addon.view.value('Our funnel', 'B2')).toMatch(/May 18, 2026/);
    expect(addon.view.values('Our funnel', 'A3:K4').flat().join('')).toBe('');
    expect(funnel('Our funnel').figures()).toMatchObject({ deals: 5, won: 2 });
    funnel('Our funnel').type('manager', 'Bob');
    await addon.host.settle();
    expect(funnel('Our funnel').figures()).toMatchObject({ deals: 5, won: 2, revenue: 2000 });
    expect(new Set(funnel('Our funnel').signs())).toEqual(new Set(['✓']));
  });

  test('can be done once: a second time there is nothing to undo', () => {
    expect(addon.call('getHome', {}).undo).toBeNull();
    expect(addon.problem('undoLastBuild', {}).code).toBe('nothingToUndo');
  });

  test('a build after the undo starts from the inputs of the sheet that is back', async () => {
    await addon.build(undefined, { settle: false });
    expect(funnel('Our funnel').input('manager')).toBe('Bob');
  });

  test('a new import is counted without a rebuild, and home says how many days the sheet is behind', async () => {
    funnel('Our funnel').type('manager', 'all');
    now += DAY_MS;
    addon.import('Newer');
    await addon.host.settle();
    expect(funnel('Our funnel').figures()).toEqual({ deals: 12, won: 5, average: 1800, revenue: 9000 });
    expect(new Set(funnel('Our funnel').signs())).toEqual(new Set(['✓']));
    expect(addon.call('getHome', {}).built[0]).toMatchObject({ sheetName: 'Our funnel', behindDays: 1 });
  });

  test('refresh all from the menu renews the dated values and says which sheets', async () => {
    addon.host.menu('refreshAll');
    await addon.host.settle();
    expect(addon.view.value('Our funnel', 'B2')).toMatch(/May 20, 2026/);
    expect(funnel('Our funnel').figures()).toMatchObject({ deals: 12, won: 5 });
    expect(addon.call('getHome', {}).built[0]).toMatchObject({ behindDays: null });
    expect(addon.host.toasts().at(-1)?.text).toContain('Our funnel');
  });
});

test("the wizard's answers win over what stood in the inputs, the other inputs stay", async () => {
  const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS))]);
  addon.import();
  await addon.build(undefined, { settle: false });
  const funnel = new FunnelSheet(addon, 'Funnel');
  funnel.type('manager', 'Bob');
  funnel.type('goal', '60%');
  await addon.build({ goal: 0.4 }, { settle: false });
  expect([funnel.input('manager'), funnel.input('goal')]).toEqual(['Bob', 0.4]);
});

test('the first build undone takes its sheet away, and the next build makes a new one', async () => {
  const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS))]);
  addon.import();
  const before = addon.visibleSheets();
  await addon.build(undefined, { settle: false });
  addon.view.renameSheet('Funnel', 'Our funnel');
  expect(addon.call('getHome', {}).undo).toMatchObject({ sheetName: 'Our funnel' });
  expect(addon.call('undoLastBuild', {})).toEqual({ sheetName: 'Our funnel', back: false });
  expect(addon.visibleSheets()).toEqual(before);
  expect(addon.call('getHome', {}).built).toEqual([]);
  expect((await addon.build(undefined, { settle: false })).sheetName).toBe('Funnel');
  expect(addon.visibleSheets()).toEqual([...before, 'Funnel']);
});

test('stages edited after the import are told of, and counted only by the next import', async () => {
  const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS))]);
  addon.import();
  const texts = () => addon.view.values('Funnel', 'B1:B40').flat().map(String);
  const table = () => texts().filter((text) => ['New', 'Offer', 'Won'].includes(text));
  await addon.build();
  expect(table()).toEqual(['New', 'Offer', 'Won']);
  const rows = addon.view.values('Stages', 'B1:D5');
  const swapped = { New: '2', Offer: '1' };
  for (const [name, step] of Object.entries(swapped)) {
    addon.view.type('Stages', `D${rows.findIndex(([text]) => text === name) + 1}`, step);
  }
  await addon.build();
  expect(table()).toEqual(['New', 'Offer', 'Won']);
  expect(texts()).toContainEqual(expect.stringContaining('has changed since the import'));
  expect(addon.view.value('Funnel', 'L4')).toBe('Stages!A1');
  addon.import();
  await addon.build();
  expect(table()).toEqual(['Offer', 'New', 'Won']);
  expect(texts().join()).not.toContain('since the import');
});
