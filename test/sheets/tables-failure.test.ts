import { FAILING_SERVICE } from '../helpers/failing';
import { type Addon, closeHosts, openSheets, sheetFile, type TestRows } from '../helpers/host';

afterAll(closeHosts);

const HEADINGS = ['Order ID', 'Order date', 'Customer', 'Amount'];
const FIRST: TestRows = [HEADINGS, ['1', '2026-03-01', 'Flax', 10], ['2', '2026-03-02', 'Clover', 20]];
const NEWER: TestRows = [HEADINGS, ['2', '2026-03-02', 'Clover', 25], ['3', '2026-03-03', 'Flax', 30]];

function importing(addon: Addon, name: string) {
  const sheetId = addon.sheetId(name);
  const { mapping } = addon.call('inspectSheet', { sheetId });
  return (failAt = 0): boolean => {
    addon.host.run('failAt', failAt);
    const { ok } = addon.answer('importTable', { sheetId, mapping });
    addon.host.run('failAt', 0);
    return ok;
  };
}

test('wherever the service fails in an import of payments, doing it again adds each payment once', async () => {
  const addon = await openSheets([sheetFile('First', FIRST), sheetFile('Newer', NEWER)], {
    more: FAILING_SERVICE,
  });
  const [first, newer] = [importing(addon, 'First'), importing(addon, 'Newer')];
  // Every third call: each place of a kind is among them.
  let failed = 1;
  while (!first(failed)) failed += 3;
  expect(failed).toBeGreaterThan(20);
  const orders = () => addon.rows('Orders', 'N').filter(([id]) => id !== '');
  const amounts = () => orders().map(([id, , , amount]) => [id, amount]);
  expect(amounts()).toEqual([
    ['Order ID', 'Amount'],
    ['1', 10],
    ['2', 20],
  ]);

  let later = 1;
  while (!newer(later)) later += 1;
  expect(later).toBeGreaterThan(2);
  expect(amounts().slice(1)).toEqual([
    ['1', 10],
    ['2', 25],
    ['3', 30],
  ]);
  expect(addon.visibleSheets()).toEqual(['First', 'Newer', 'Orders', 'Import report']);
});
