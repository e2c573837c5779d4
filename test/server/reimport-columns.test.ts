import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { FAILING_SERVICE } from '../helpers/failing';
import { type Addon, closeHosts, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

/** Makes a table's sheet what a version of the add-on left that knew only its first columns. */
const AGE = `
function age(name, columns) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  const entry = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === 'voronka');
  entry.setValue(JSON.stringify({ ...JSON.parse(entry.getValue()), columns }));
  sheet.getRange(1, columns + 1, sheet.getMaxRows(), 1).clearContent();
}`;

/** A Stages sheet of before the column Step. */
async function older(): Promise<Addon> {
  const sheets = [sheetFile('Export', exportRows(TEN_DEALS))];
  const addon = await openSheets(sheets, { more: AGE + FAILING_SERVICE });
  addon.import();
  addon.host.run('age', 'Stages', 3);
  return addon;
}

const WITH_STEPS = [
  ['Stage', 'Outcome', 'Step'],
  ['New', 'open', 1],
  ['Offer', 'open', 2],
  ['Won', 'won', 3],
  ['Lost', 'lost', 0],
];

test('a sheet of an earlier version gets the column that came since', async () => {
  const addon = await older();
  addon.import();
  expect(addon.view.values('Stages', 'B1:D5')).toEqual(WITH_STEPS);
  addon.import();
  expect(addon.view.values('Stages', 'B1:E5')).toEqual(WITH_STEPS.map((row) => [...row, '']));
});

test('a column of the owner’s that stands where the new one belongs is pushed to the right', async () => {
  const addon = await older();
  addon.view.type('Stages', 'D1', 'Who');
  addon.view.type('Stages', 'D3', 'Ann writes it');
  addon.import();
  addon.import();
  expect(addon.view.values('Stages', 'B1:D5')).toEqual(WITH_STEPS);
  expect(addon.view.values('Stages', 'E1:E5').flat()).toEqual(['Who', '', 'Ann writes it', '', '']);
});

test('wherever the service fails while the column is added, doing it again adds one column', async () => {
  const addon = await older();
  addon.import();
  const sheetId = addon.sheetId();
  const mapping = addon.mapping(sheetId);
  const { stages } = addon.call('proposeStages', { sheetId, mapping });
  for (let call = 1; call < 21; call += 1) {
    addon.host.run('age', 'Stages', 3);
    addon.host.run('failAt', call);
    expect(addon.answer('importDeals', { sheetId, mapping, stages }).ok).toBe(false);
    addon.host.run('failAt', 0);
    expect(addon.answer('importDeals', { sheetId, mapping, stages }).ok).toBe(true);
    expect({ call, rows: addon.view.values('Stages', 'B1:E5') }).toEqual({
      call,
      rows: WITH_STEPS.map((row) => [...row, '']),
    });
  }
});
