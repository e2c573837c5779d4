import { CODE } from '../helpers/host';
import { disposeHosts, openHost } from '../preview/open';

afterEach(disposeHosts);

async function sheetWith(cells: Record<string, string>) {
  const host = await openHost({ code: CODE });
  for (const [cell, text] of Object.entries(cells)) host.spreadsheet.type('Sheet1', cell, text);
  await host.settle();
  return host.spreadsheet;
}

it('splits a plan down a column of cells, in the bundle as Google gets it', async () => {
  const sheet = await sheetWith({
    A1: '1',
    A2: '1',
    A3: '1',
    B1: '=PLANSPLIT(100,A1:A3)',
    C1: '=SUM(B1:B3)',
  });
  expect(sheet.values('Sheet1', 'B1:C3').map(([part]) => part)).toEqual([33.34, 33.33, 33.33]);
  expect(sheet.values('Sheet1', 'C1:C1')).toEqual([[100]]);
});

it('reads the dates of cells for the pace of a month', async () => {
  const sheet = await sheetWith({
    A1: '2026-02-13',
    A2: '2026-02-23',
    B1: '=RUNRATE(190,A1)',
    B2: '=RUNRATE(190,A1,A1,A2:A2)',
  });
  expect(sheet.values('Sheet1', 'B1:B2')).toEqual([[380], [361]]);
});

it('hands the seasons of one function to another', async () => {
  const months = Array.from({ length: 24 }, (_, index) => {
    const year = 2024 + Math.floor(index / 12);
    const month = (index % 12) + 1;
    return { date: `${year}-${month < 10 ? '0' : ''}${month}-15`, amount: month === 12 ? 20 : 10 };
  });
  const cells: Record<string, string> = { D1: '=PLANSPLIT(1300,SEASONALITY(A1:A24,B1:B24))' };
  months.forEach(({ date, amount }, index) => {
    cells[`A${index + 1}`] = date;
    cells[`B${index + 1}`] = String(amount);
  });
  const sheet = await sheetWith(cells);
  expect(sheet.values('Sheet1', 'D1:D12')).toEqual([...new Array(11).fill([100]), [200]]);
});

it('tells the outlook and the pay of cells, and says what is wrong in them', async () => {
  const sheet = await sheetWith({
    A1: '100',
    A2: '200',
    B1: '50%',
    B2: '100%',
    C1: '=OUTLOOK(A1:A2,B1:B2,300)',
    E1: '=TIERS(150,A1:A2,B1:B2)',
    E2: '=PAYOUT(90,100,80%,10%)',
    E3: '=TIERS(150,A2:A1,B1:B9)',
  });
  expect(sheet.values('Sheet1', 'D1:D5')).toEqual([[250], [200], [200], [300], [0.5]]);
  expect(sheet.values('Sheet1', 'E1:E2')).toEqual([[25], [9]]);
  expect(String(sheet.values('Sheet1', 'E3:E3')[0]![0])).toMatch(/^#/);
});
