import type { CellFile, SheetFile, WorkbookFile } from '../../preview/files/workbook-file';
import { disposeHosts, openHost } from './open';

afterEach(disposeHosts);

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

const border = { colour: '#112233', weight: 'medium' } as const;

const sheet: SheetFile = {
  name: 'It’s a "sheet", №1',
  hidden: false,
  rowCount: 20,
  columnCount: 8,
  frozenRows: 1,
  frozenColumns: 2,
  gridlines: false,
  tabColour: '#00aa00',
  cells: new Map([
    [
      1,
      new Map<number, CellFile>([
        [
          1,
          {
            value: 'text',
            style: { bold: true, size: 12, colour: '#101010', ground: '#eeeeee' },
            note: 'a note',
          },
        ],
        [2, { value: 1234.5, format: '#,##0.00' }],
        [3, { value: 46_023, format: 'dd.mm.yyyy', style: { align: 'right' as const, wrap: true } }],
        [4, { value: true }],
        [5, { value: '00123', format: '@' }],
        [6, { value: 'open', link: '#gid=0' }],
      ]),
    ],
    [
      2,
      new Map<number, CellFile>([
        [1, { style: { borders: { top: border, bottom: border }, verticalAlign: 'middle' as const } }],
        [2, { formula: '=SUM(B1;1)', value: 1235.5 }],
        [3, { formula: '=ARRAYFORMULA(D1:E1)', value: true, spill: { rows: 1, columns: 2 } }],
      ]),
    ],
  ]),
  columnWidths: new Map([[2, 222]]),
  rowHeights: new Map([[1, 40]]),
  hiddenColumns: [7],
  hiddenRows: [10],
  merges: [at(5, 1, 2, 2)],
  validations: [
    {
      rects: [at(8, 1, 3, 1)],
      rule: { kind: 'list', items: ['one', 'two, "three"'] },
      strict: true,
      help: 'choose',
    },
    { rects: [at(8, 2)], rule: { kind: 'number', min: 0, max: 1 }, strict: true },
    { rects: [at(8, 3)], rule: { kind: 'date' }, strict: false },
    { rects: [at(8, 4)], rule: { kind: 'checkbox' }, strict: true },
    {
      rects: [at(8, 5)],
      rule: { kind: 'listFromRange', sheet: 'It’s a "sheet", №1', rect: at(1, 1, 2, 1) },
      strict: true,
    },
  ],
  rules: [
    {
      rects: [at(1, 1, 5, 2)],
      rule: { kind: 'formula', formula: '=AND($A1>1;$B1<2)', style: { bold: true, ground: '#ffeeee' } },
    },
    { rects: [at(1, 3, 5, 1)], rule: { kind: 'scale', from: '#ffffff', to: '#00ff00' } },
  ],
  charts: [
    {
      kind: 'bar',
      title: 'Deals',
      subtitle: 'by stage',
      anchor: { row: 12, column: 1, offsetX: 3, offsetY: 4 },
      width: 500,
      height: 300,
      labels: { sheet: 'It’s a "sheet", №1', rect: at(1, 1, 3, 1) },
      series: [
        {
          name: 'count',
          values: { sheet: 'It’s a "sheet", №1', rect: at(1, 2, 3, 1) },
          colour: '#123456',
          dashed: false,
          dataLabels: true,
        },
      ],
      axisMin: 0,
      format: '0',
    },
  ],
};

const second: SheetFile = {
  ...sheet,
  name: 'Second',
  hidden: true,
  validations: [],
  rules: [],
  charts: [],
  cells: new Map(),
};

const workbook: WorkbookFile = {
  active: sheet.name,
  title: 'Book',
  locale: 'de_DE',
  timeZone: 'Europe/Berlin',
  sheets: [sheet, second],
  names: [{ name: 'place', sheet: 'Second', rect: at(2, 2, 3, 1) }],
};

describe('A workbook file', () => {
  it('goes through the host without loss', async () => {
    const host = await openHost({ code: '', workbook });
    const { sheets, ...rest } = host.toFile();
    const { sheets: given, ...expected } = workbook;
    expect(rest).toEqual(expected);
    const charts = sheets[0]!.charts.map((chart) => ({ ...chart, id: undefined }));
    expect({ ...sheets[0], charts }).toEqual({
      ...given[0],
      charts: [{ ...given[0]!.charts[0], id: undefined }],
    });
    expect(sheets[1]).toEqual(given[1]);
  });

  it('has its formulas calculated when the host is open', async () => {
    const host = await openHost({ code: '', workbook });
    expect(host.spreadsheet.values(sheet.name, 'B2:D2')).toEqual([[1235.5, true, '00123']]);
    expect(host.spreadsheet.display(sheet.name, 'B1')).toBe('1.234,50');
  });

  it('keeps names and charts at their cells when rows are inserted and sheets renamed', async () => {
    const host = await openHost({ code: '', workbook });
    host.spreadsheet.insertRowsBefore(sheet.name, 2, 5);
    host.spreadsheet.insertRowsBefore('Second', 1, 1);
    host.spreadsheet.renameSheet('Second', 'Renamed');
    const [chart] = host.spreadsheet.charts(sheet.name);
    expect(chart!.anchor).toEqual({ row: 17, column: 1, offsetX: 3, offsetY: 4 });
    expect(chart!.series[0]!.values.rect).toEqual(at(1, 2, 8, 1));
    expect(host.spreadsheet.namedRange('place')).toBe("'Renamed'!B3:B5");
    host.spreadsheet.deleteSheet('Renamed');
    expect(host.spreadsheet.namedRange('place')).toBeNull();
  });
});
