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

test("the owner's formulas follow the funnel through builds, a renaming and undo", async () => {
  let now = NOON;
  const addon = await imported(() => now);
  await addon.build(undefined, { settle: false });
  addon.view.type('Mine', 'A1', '=Funnel!B2');
  addon.view.type('Mine', 'A2', '="as of "&Funnel!B2');
  const follows = async (name: string, reference: string) => {
    await addon.host.settle();
    const text = addon.view.value(name, 'B2');
    expect(addon.view.formulas('Mine', 'A1:A2').flat()).toEqual([
      `=${reference}!B2`,
      `="as of "&${reference}!B2`,
    ]);
    expect(addon.view.values('Mine', 'A1:A2').flat()).toEqual([text, `as of ${text}`]);
    return text;
  };
  const seen: unknown[] = [];
  for (let build = 0; build < 2; build += 1) {
    now += 86_400_000;
    await addon.build(undefined, { settle: false });
    seen.push(await follows('Funnel', "'Funnel'"));
  }
  addon.view.renameSheet('Funnel', "Ann's funnel");
  now += 86_400_000;
  await addon.build(undefined, { settle: false });
  seen.push(await follows("Ann's funnel", "'Ann''s funnel'"));
  expect(new Set(seen).size).toBe(3);
  addon.call('undoLastBuild', {});
  expect(await follows("Ann's funnel", "'Ann''s funnel'")).toBe(seen[1]);
});

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
