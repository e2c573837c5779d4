import { exportRows, manyDeals, TEN_DEALS } from '../helpers/export-rows';
import { FunnelSheet } from '../helpers/funnel-sheet';
import { closeHosts, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

test('a funnel built over ten deals counts thousands imported later, also after its Deals sheet was renamed', async () => {
  const addon = await openSheets([
    sheetFile('Export', exportRows(TEN_DEALS)),
    sheetFile('Newer', exportRows(manyDeals(2400))),
  ]);
  addon.import();
  await addon.build({ slices: ['owner'] });
  addon.view.renameSheet('Deals', "Ann's deals");
  expect(addon.import('Newer')).toMatchObject({ deals: 2400, missing: 0 });
  await addon.host.settle();
  const funnel = new FunnelSheet(addon, 'Funnel');
  expect(funnel.figures()).toMatchObject({ deals: 2400, won: 600 });
  expect(funnel.errors()).toEqual([]);
  expect(new Set(funnel.signs())).toEqual(new Set(['✓']));
});
