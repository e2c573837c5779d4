import { disposeHosts, openHost, script } from './open';

afterEach(disposeHosts);

describe('two workbooks that are open at the same time', () => {
  it('count their formulas over their own cells', async () => {
    const code = script(`
      sheet.getRange('A1:A3').setValues([[argument], [argument], [argument]]);
      sheet.getRange('B1').setFormula('=SUM(A1:A3)');
      sheet.getRange('B2').setFormula('=SUMPRODUCT((A1:A3>0)*A1:A3)');
    `);
    const [first, second] = [await openHost({ code }), await openHost({ code })];
    first.run('main', 1);
    await first.settle();
    second.run('main', 10);
    await second.settle();
    const sums = [first, second].map((host) => host.spreadsheet.values('Sheet1', 'B1:B2').flat());
    expect(sums).toEqual([
      [3, 3],
      [30, 30],
    ]);
  });
});
