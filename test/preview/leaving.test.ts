import { disposeHosts, openHost, script } from './open';

afterEach(disposeHosts);

describe('what a workbook keeps when it leaves the host', () => {
  it('names the sheet of a link that Google writes by the number of the sheet', async () => {
    const host = await openHost({
      code: script(`
        const other = ss.insertSheet("O'Neil");
        sheet.getRange('A1').setFormula('=HYPERLINK("#gid=' + other.getSheetId() + '&range=B2";"there")');
      `),
    });
    host.run('main');
    const [first] = host.toFile().sheets;
    expect(first?.cells.get(1)?.get(1)?.formula).toBe(`=HYPERLINK("#'O''Neil'!B2";"there")`);
  });

  it('keeps a link to a sheet that is gone as it was', async () => {
    const host = await openHost({
      code: script(`sheet.getRange('A1').setFormula('=HYPERLINK("#gid=987654&range=B2";"there")');`),
    });
    host.run('main');
    const [first] = host.toFile().sheets;
    expect(first?.cells.get(1)?.get(1)?.formula).toBe('=HYPERLINK("#gid=987654&range=B2";"there")');
  });

  it('keeps the values that a function of the script has filled its neighbours with', async () => {
    const code = `
      /** @customfunction */
      function PAIRS(a) { return [['one', 1], ['two', 2]]; }
      ${script(`sheet.getRange('B2').setFormula('=PAIRS(A1)');`)}`;
    const host = await openHost({ code });
    host.run('main');
    await host.settle();
    const cells = host.toFile().sheets[0]?.cells;
    const values = [2, 3].map((row) => [2, 3].map((column) => cells?.get(row)?.get(column)?.value));
    expect(values).toEqual([
      ['one', 1],
      ['two', 2],
    ]);
    expect(cells?.get(2)?.get(2)?.formula).toBe('=PAIRS(A1)');
  });
});
