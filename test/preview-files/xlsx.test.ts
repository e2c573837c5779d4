import { join } from 'node:path';
import fc from 'fast-check';
import { sheetFile } from '../../preview/files/table-file';
import type { CellFile, SheetFile, WorkbookFile } from '../../preview/files/workbook-file';
import { bundled } from './bundled';

const { readXlsx, writeXlsx } = bundled<typeof import('../../preview/files/xlsx')>(
  join(__dirname, '../../preview/files/xlsx.ts'),
);

function cellsOf(rows: readonly (readonly (CellFile | null)[])[]): SheetFile['cells'] {
  return new Map(
    rows.map((row, at) => [
      at + 1,
      new Map(row.flatMap((cell, column) => (cell ? [[column + 1, cell] as const] : []))),
    ]),
  );
}

function workbook(...sheets: SheetFile[]): WorkbookFile {
  return { title: 'Книга', locale: 'ru_RU', timeZone: 'Europe/Moscow', sheets, names: [] };
}

async function roundTrip(file: WorkbookFile): Promise<WorkbookFile> {
  return readXlsx(await writeXlsx(file), `${file.title}.xlsx`, file.locale);
}

async function cellBack(cell: CellFile): Promise<CellFile | undefined> {
  const back = await roundTrip(workbook(sheetFile({ name: 'A', cells: cellsOf([[cell]]) })));
  return back.sheets[0]!.cells.get(1)?.get(1);
}

const report = sheetFile({
  name: 'Воронка',
  gridlines: false,
  frozenRows: 2,
  frozenColumns: 1,
  tabColour: '#1a73e8',
  cells: cellsOf([
    [null, { value: 'Воронка', style: { bold: true, size: 16, colour: '#202124' } }],
    [null, { value: 46_023, format: 'dd.mm.yyyy' }, { value: 46_023.5, format: 'dd.mm.yyyy hh:mm' }],
    [
      null,
      {
        value: 0.325,
        format: '0.0%',
        style: { ground: '#fff8e1', align: 'right', verticalAlign: 'middle', wrap: true },
        note: 'Доля. По умолчанию 30 %.',
      },
      { value: true },
      { value: '=это текст' },
      { value: '00123', format: '@' },
    ],
    [
      null,
      { formula: '=COUNTIFS(\'Сделки\'!$A:$A;">="&C2;\'Сделки\'!$B:$B;"да, конечно;")' },
      { formula: '=IFNA(MAXIFS(A1:A3;B1:B3;1);0)' },
      { formula: "=ARRAYFORMULA(IF('Сделки'!A1:A3>0;1;0))", spill: { rows: 3, columns: 1 } },
      {
        value: 'к сделкам',
        link: "#'Сделки'!A1",
        style: {
          colour: '#1967d2',
          borders: {
            bottom: { colour: '#dadce0', weight: 'thin' },
            top: { colour: '#202124', weight: 'medium' },
          },
        },
      },
    ],
    [
      null,
      {
        value: 'сайт',
        link: 'https://example.com/?a=1&b=2',
        style: { italic: true, strikethrough: true, family: 'Roboto' },
      },
    ],
  ]),
  columnWidths: new Map([
    [1, 20],
    [2, 180],
  ]),
  rowHeights: new Map([[1, 36]]),
  hiddenColumns: [5],
  hiddenRows: [4],
  merges: [{ row: 1, column: 2, rows: 1, columns: 3 }],
  validations: [
    {
      rects: [{ row: 3, column: 2, rows: 1, columns: 1 }],
      rule: { kind: 'number', min: 0, max: 1 },
      strict: true,
      help: 'Доля',
    },
    {
      rects: [{ row: 4, column: 2, rows: 2, columns: 1 }],
      rule: { kind: 'list', items: ['все', 'Елена Ким'] },
      strict: false,
    },
    {
      rects: [{ row: 6, column: 2, rows: 1, columns: 1 }],
      rule: { kind: 'list', items: ['Ромашка, ООО', '"Б"'] },
      strict: true,
    },
    {
      rects: [{ row: 7, column: 2, rows: 1, columns: 1 }],
      rule: { kind: 'listFromRange', sheet: 'Сделки', rect: { row: 1, column: 1, rows: 3, columns: 1 } },
      strict: true,
    },
    {
      rects: [
        { row: 2, column: 2, rows: 1, columns: 1 },
        { row: 8, column: 2, rows: 1, columns: 1 },
      ],
      rule: { kind: 'date' },
      strict: true,
    },
    {
      rects: [{ row: 9, column: 2, rows: 1, columns: 1 }],
      rule: { kind: 'formula', formula: '=AND(B9>0;B9<2)' },
      strict: true,
    },
    { rects: [{ row: 3, column: 3, rows: 1, columns: 1 }], rule: { kind: 'checkbox' }, strict: true },
  ],
  rules: [
    {
      rects: [{ row: 3, column: 2, rows: 4, columns: 3 }],
      rule: {
        kind: 'formula',
        formula: '=$B3>SUM($B$1;2)',
        style: { bold: true, ground: '#e8f0fe', colour: '#174ea6' },
      },
    },
    {
      rects: [{ row: 3, column: 3, rows: 2, columns: 1 }],
      rule: { kind: 'scale', from: '#ffffff', to: '#8ab4f8' },
    },
  ],
  charts: [
    {
      kind: 'bar',
      title: 'Сделки по этапам',
      subtitle: 'созданы в марте',
      anchor: { row: 6, column: 3, offsetX: 0, offsetY: 0 },
      width: 400,
      height: 210,
      labels: { sheet: 'Сделки', rect: { row: 1, column: 2, rows: 3, columns: 1 } },
      series: [
        {
          name: 'Дошли',
          values: { sheet: 'Сделки', rect: { row: 1, column: 1, rows: 3, columns: 1 } },
          colour: '#1a73e8',
          dashed: false,
          dataLabels: true,
        },
      ],
      axisMin: 0,
      format: '#,##0',
    },
  ],
});

const deals = sheetFile({
  name: 'Сделки',
  hidden: true,
  cells: cellsOf([
    [{ value: 3 }, { value: 'Квалификация' }],
    [{ value: 2 }, { value: 'КП' }],
    [{ value: 1 }, { value: 'Счёт' }],
  ]),
});

describe('a workbook written to .xlsx and read back', () => {
  test('has the same cells, looks, rules, notes, links, charts and names', async () => {
    const names = [{ name: 'цель', sheet: 'Воронка', rect: { row: 3, column: 2, rows: 1, columns: 1 } }];
    const back = await roundTrip({ ...workbook(report, deals), names });
    expect(back.names).toEqual(names);
    const [sheet, data] = back.sheets;
    const byKind = ({ rule }: { rule: { kind: string } }) => rule.kind;
    expect({ ...sheet, validations: [] }).toEqual({ ...report, validations: [] });
    expect(new Set(sheet!.validations)).toEqual(new Set(report.validations));
    expect(sheet!.validations.map(byKind)).toContain('checkbox');
    expect(data).toEqual(deals);
    expect(back.sheets).toHaveLength(2);
  });

  test('keeps any text as text, formulas of others included', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((value) => !/^#/.test(value));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          fc.constantFrom('=1+1', '+7 999', '-', '@a', ' a ', 'a\nb', '_x0041_', '\u0001a', '00'),
        ),
        async (value) => {
          expect(await cellBack({ value })).toEqual({ value });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keeps any number exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        expect((await cellBack({ value }))?.value).toBe(Object.is(value, -0) ? 0 : value);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps day and time numbers with a date format to the millisecond', async () => {
    const value = 46_160 + (14 * 3600 + 33 * 60 + 5) / 86_400;
    expect((await cellBack({ value, format: 'dd.mm.yyyy hh:mm:ss' }))?.value).toBeCloseTo(value, 9);
  });

  test('renames sheets that Excel refuses, also in formulas, lists and names', async () => {
    const long = 'Сделки отдела продаж за 2025 и 2026 годы: все';
    const first = sheetFile({ name: long, cells: cellsOf([[{ value: 5 }]]) });
    const second = sheetFile({ name: 'О', cells: cellsOf([[{ formula: `='${long}'!A1&"'${long}'!A1"` }]]) });
    const names = [{ name: 'пять', sheet: long, rect: { row: 1, column: 1, rows: 1, columns: 1 } }];
    const back = await roundTrip({ ...workbook(first, second), names });
    const [renamed] = back.sheets;
    expect(renamed!.name).toBe('Сделки отдела продаж за 2025 и ');
    expect(back.sheets[1]!.cells.get(1)!.get(1)!.formula).toBe(`='${renamed!.name}'!A1&"'${long}'!A1"`);
    expect(back.names[0]!.sheet).toBe(renamed!.name);
  });

  test('drops what a formula fills, and last results, so that no program shows stale numbers', async () => {
    const cells = cellsOf([
      [{ formula: '=ARRAYFORMULA(B1:B2*2)', value: 2, spill: { rows: 2, columns: 1 } }, { value: 1 }],
      [{ value: 99, style: { bold: true } }, { value: 2 }],
    ]);
    const back = await roundTrip(workbook(sheetFile({ name: 'A', cells })));
    expect(back.sheets[0]!.cells.get(1)!.get(1)).toEqual({
      formula: '=ARRAYFORMULA(B1:B2*2)',
      spill: { rows: 2, columns: 1 },
    });
    expect(back.sheets[0]!.cells.get(2)!.get(1)).toEqual({ style: { bold: true } });
  });

  test('holds the last value of a function that only the add-on has, with the formula in a note', async () => {
    const cells = cellsOf([[{ formula: '=NPS(A2:A9)', value: 40 }, { formula: '=SUM(A1:A2)' }]]);
    const bytes = await writeXlsx(workbook(sheetFile({ name: 'A', cells })), { asValues: ['nps'] });
    const line = (await readXlsx(bytes, 'a.xlsx', 'en_US')).sheets[0]!.cells.get(1)!;
    expect(line.get(1)).toEqual({ value: 40, note: '=NPS(A2:A9)' });
    expect(line.get(2)).toEqual({ formula: '=SUM(A1:A2)' });
  });
});

test('looks painted down to the last row of a file do not make the sheet larger than its content', async () => {
  const cells = new Map<number, Map<number, CellFile>>([
    [1, new Map([[1, { value: 'A' }]])],
    [50_000, new Map([[40, { style: { bold: true } }]])],
  ]);
  const whole = { row: 1, column: 1, rows: 1_048_576, columns: 1 };
  const rule = { rects: [whole], rule: { kind: 'scale' as const, from: '#ffffff', to: '#8ab4f8' } };
  const [sheet] = (await roundTrip(workbook(sheetFile({ name: 'A', cells, rules: [rule] })))).sheets;
  expect(sheet).toMatchObject({ rowCount: 1000, columnCount: 26 });
  expect([...sheet!.cells.keys()]).toEqual([1]);
  expect(sheet!.rules[0]!.rects).toEqual([{ row: 1, column: 1, rows: 1000, columns: 1 }]);
});

test('a file cut off on the way is reported as damaged, by name', async () => {
  const bytes = await writeXlsx(workbook(deals));
  await expect(readXlsx(bytes.subarray(0, bytes.length / 2), 'отчёт.xlsx', 'ru_RU')).rejects.toMatchObject({
    code: 'damaged',
    details: { fileName: 'отчёт.xlsx' },
  });
});
