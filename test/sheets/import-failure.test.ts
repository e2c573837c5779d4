import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { FAILING_SERVICE } from '../helpers/failing';
import { type Addon, closeHosts, NOON, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const HOUR = 3_600_000;
const FIRST = TEN_DEALS.slice(0, 4);
const SECOND = [
  { ...FIRST[0], id: '1' },
  { ...FIRST[1], id: '2', amount: 1500, stage: 'Offer', closed: '' },
  { ...FIRST[3], id: '4', owner: 'Eve' },
  { id: '9', stage: 'New' },
];
const OURS = ['Deals', 'Deal history', 'Stages', 'Import report'];

let now = NOON;

async function twoExports(): Promise<Addon> {
  now = NOON;
  const sheets = [sheetFile('Export', exportRows(FIRST)), sheetFile('Newer', exportRows(SECOND))];
  return openSheets(sheets, { more: FAILING_SERVICE, now: () => now });
}

/** The call of an import, as the page sends it, again and again where it failed. */
function importCall(addon: Addon, name: string) {
  const sheetId = addon.sheetId(name);
  const mapping = addon.mapping(sheetId);
  const { stages } = addon.call('proposeStages', { sheetId, mapping });
  return (failAt: number) => {
    now += HOUR;
    addon.host.run('failAt', failAt);
    const answer = addon.answer('importDeals', { sheetId, mapping, stages });
    addon.host.run('failAt', 0);
    return answer.ok;
  };
}

/** What the sheets say, the history as far as it is below `row`. */
function state(addon: Addon, row: number) {
  return {
    deals: addon.rows('Deals', 'Y').map((cells) => cells.filter((_, index) => index !== 23)),
    history: historyRows(addon)
      .slice(row)
      .map(([, ...rest]) => rest),
    stages: addon.rows('Stages', 'D'),
    sheets: addon.visibleSheets(),
  };
}

type State = ReturnType<typeof state>;

function historyRows(addon: Addon) {
  return addon.rows('Deal history', 'F').filter(([at]) => at !== '');
}

test('wherever the service fails in a later import, doing it again makes deals, history and stages whole', async () => {
  const addon = await twoExports();
  addon.import('Export');
  addon.view.insertRowsBefore('Deals', 4, 1);
  addon.import('Newer');
  const imports = { Export: importCall(addon, 'Export'), Newer: importCall(addon, 'Newer') };
  const expected: Record<'Export' | 'Newer', State | null> = { Export: null, Newer: null };
  for (const name of ['Export', 'Newer'] as const) {
    const before = historyRows(addon).length;
    expect(imports[name](0)).toBe(true);
    expected[name] = state(addon, before);
  }
  expect(expected.Newer?.history.map(([key, , what]) => `${key} ${what}`)).toEqual([
    '2 Stage',
    '2 Outcome',
    '2 Amount',
    '2 Closed',
    '3 no longer in the export',
    '4 Manager',
    '9 back in the export',
  ]);
  let call = 1;
  for (let failed = true; failed; call += call < 31 ? 1 : 13) {
    const name = call % 2 === 1 ? 'Export' : 'Newer';
    const before = historyRows(addon).length;
    failed = !imports[name](call);
    if (failed) expect(imports[name](0)).toBe(true);
    expect({ call, ...state(addon, before) }).toEqual({ call, ...expected[name] });
  }
  expect(call).toBeGreaterThan(12);
});

test('wherever the service fails in the first import, doing it again leaves one sheet of each kind', async () => {
  const addon = await twoExports();
  expect(importCall(addon, 'Export')(0)).toBe(true);
  const expected = state(addon, 1);
  expect(expected.sheets).toEqual(['Export', 'Newer', ...OURS]);
  let call = 1;
  for (let failed = true; failed; call += 11) {
    for (const name of OURS) addon.view.deleteSheet(name);
    const again = importCall(addon, 'Export');
    failed = !again(call);
    if (failed) expect(again(0)).toBe(true);
    expect({ call, ...state(addon, 1) }).toEqual({ call, ...expected });
  }
  expect(call).toBeGreaterThan(100);
});
