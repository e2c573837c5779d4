import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { FunnelSheet } from '../helpers/funnel-sheet';
import { type Addon, closeHosts, NOON, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

/** What an owner does by hand in Google Sheets and the host's page has no call for. */
const BY_HAND = `
function hideOthers(name) {
  for (const sheet of SpreadsheetApp.getActive().getSheets()) if (sheet.getName() !== name) sheet.hideSheet();
}
function copyWithMark(name) {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetByName(name);
  const copy = sheet.copyTo(spreadsheet);
  for (const mark of sheet.getDeveloperMetadata()) copy.addDeveloperMetadata(mark.getKey(), mark.getValue(), mark.getVisibility());
}
`;

async function imported(now = () => NOON): Promise<Addon> {
  const addon = await openSheets(
    [sheetFile('Export', exportRows(TEN_DEALS)), sheetFile('Mine', [['mine']])],
    {
      more: BY_HAND,
      now,
    },
  );
  addon.import();
  return addon;
}

test('a funnel that is the only visible sheet is built anew and undone', async () => {
  const addon = await imported();
  await addon.build(undefined, { settle: false });
  addon.host.run('hideOthers', 'Funnel');
  await addon.build(undefined, { settle: false });
  expect(addon.visibleSheets()).toEqual(['Funnel']);
  addon.call('undoLastBuild', {});
  expect(addon.visibleSheets()).toEqual(['Funnel']);
  expect(addon.view.sheetNames().filter((name) => /progress/.test(name))).toEqual([]);
});

test('a first build that is the only visible sheet gives way to the deals when it is undone', async () => {
  const addon = await imported();
  await addon.build(undefined, { settle: false });
  addon.host.run('hideOthers', 'Funnel');
  addon.call('undoLastBuild', {});
  expect(addon.visibleSheets()).toEqual(['Deals']);
});

test("a copy of the funnel is the owner's, also where the mark was copied with it", async () => {
  const addon = await imported();
  await addon.build(undefined, { settle: false });
  addon.host.run('copyWithMark', 'Funnel');
  addon.host.run('copyWithMark', 'Funnel');
  for (let build = 0; build < 3; build += 1) await addon.build(undefined, { settle: false });
  expect(addon.visibleSheets()).toEqual(
    expect.arrayContaining(['Copy of Funnel', 'Copy of Funnel 2', 'Funnel']),
  );
  expect(addon.call('getHome', {}).built.map(({ sheetName }) => sheetName)).toEqual(['Funnel']);
});

test('a funnel has room for every row of a Deals sheet that the owner made long', async () => {
  const addon = await imported();
  addon.view.insertRowsBefore('Deals', 200, 3000);
  await addon.build({ slices: ['owner'] });
  const funnel = new FunnelSheet(addon, 'Funnel');
  expect(funnel.errors()).toEqual([]);
  expect(funnel.figures()).toMatchObject({ deals: 10, won: 4 });
});
