import { closeHosts, NOON, openSheets, sheetFile, type TestRows } from '../helpers/host';

afterAll(closeHosts);

const HEADER = ['Deal ID', 'Title', 'Amount', 'Stage', 'Manager', 'Created', 'Expected close date'];

/** Open deals of three managers; some of them with another stage, amount and date in the newer export. */
function exported(deals: number, newer: boolean): TestRows {
  const rows = Array.from({ length: deals }, (_, index) => {
    const moved = newer && index % 4 === 0;
    return [
      `${index + 1}`,
      `Deal ${index + 1}`,
      moved ? 700 : 500,
      moved ? 'Contract' : 'Offer',
      ['Ann', 'Bob', 'Eve'][index % 3]!,
      '2026-04-01',
      `2026-05-${String(10 + ((index + (moved ? 3 : 0)) % 20)).padStart(2, '0')}`,
    ];
  });
  return [HEADER, ...rows];
}

/** Service calls of a build of the control after two imports, and of saving statuses. */
async function callsWith(deals: number): Promise<{ build: number; save: number }> {
  let now = NOON - 86_400_000;
  const addon = await openSheets(
    [sheetFile('Export', exported(deals, false)), sheetFile('Newer', exported(deals, true))],
    { now: () => now },
  );
  addon.import();
  now = NOON;
  addon.import('Newer');
  const before = addon.host.totalServiceCalls();
  await addon.build(undefined, { tool: 'pipeline-control', settle: false });
  const built = addon.host.totalServiceCalls();
  addon.call('saveStatuses', {});
  return { build: built - before, save: addon.host.totalServiceCalls() - built };
}

test('the control of 1,000 deals takes as many service calls as that of 100', async () => {
  const few = await callsWith(100);
  const many = await callsWith(1000);
  expect([many.build, many.save]).toEqual([few.build, few.save]);
}, 60_000);
