import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { a1OfRect, columnLetters, columnNumber, rangeOf, rectOfA1 } from '../../preview/files/a1';
import { shiftFormula } from '../../preview/files/shift-formula';
import { bundled } from './bundled';

const { openFile } = bundled<typeof import('../../preview/files/open-file')>(
  join(__dirname, '../../preview/files/open-file.ts'),
);
const library = bundled<typeof import('hucre/xlsx')>(require.resolve('hucre/xlsx'));

describe('references', () => {
  test('name columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 702, 703, 16_384].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 18_278 }),
        (column) => columnNumber(columnLetters(column)) === column,
      ),
    );
  });

  test('of rectangles come back from their text, fixed or not', () => {
    const size = fc.integer({ min: 1, max: 4999 });
    fc.assert(
      fc.property(fc.record({ row: size, column: size, rows: size, columns: size }), (rect) => {
        expect(rectOfA1(a1OfRect(rect))).toEqual(rect);
        expect(rangeOf(`'O''Neil''s; A!B'!${a1OfRect(rect, '$')}`)).toEqual({ sheet: "O'Neil's; A!B", rect });
      }),
    );
    expect(rangeOf('Сделки!$A$1')?.sheet).toBe('Сделки');
    expect([rangeOf('A1'), rangeOf("'A'!A:A"), rangeOf('#REF!'), rangeOf('SUM(A!A1)')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a formula that a file stores once for many cells', () => {
  test('moves its free references and nothing else', () => {
    expect(shiftFormula(`IF(A1="A1",$B1+C$2+$D$4,'A1'!E5:F6)&LOG10(G7)&план1`, 2, 1)).toBe(
      `IF(B3="A1",$B3+D$2+$D$4,'A1'!F7:G8)&LOG10(H9)&план1`,
    );
    expect(shiftFormula('SUM(C:D)+SUM($C:D)+Z9', 1, 1)).toBe('SUM(D:E)+SUM($C:E)+AA10');
  });

  test('is read as a formula in each of them', async () => {
    const cells = new Map([
      [
        '0,1',
        { formula: 'A1*2', formulaType: 'shared' as const, formulaSharedIndex: 0, formulaRef: 'B1:B3' },
      ],
      ['1,1', { formula: '', formulaType: 'shared' as const, formulaSharedIndex: 0 }],
      ['2,1', { formula: '', formulaType: 'shared' as const, formulaSharedIndex: 0 }],
    ]);
    const bytes = await library.writeXlsx({ sheets: [{ name: 'A', rows: [[1], [2], [3]], cells }] });
    const [sheet] = (await openFile(bytes, 'a.xlsx', 'en_US')).sheets;
    expect([1, 2, 3].map((row) => sheet!.cells.get(row)!.get(2)!.formula)).toEqual([
      '=A1*2',
      '=A2*2',
      '=A3*2',
    ]);
  });
});

test('an .xls of Excel 97, as accounting programs write it, opens with its values and days', async () => {
  const bytes = readFileSync(join(__dirname, 'fixtures/excel97.xls'));
  const { sheets } = await openFile(bytes, 'Реализация.xls', 'ru_RU');
  const rows = [...sheets[0]!.cells.values()].map((line) => [...line.values()].map(({ value }) => value));
  expect(rows).toEqual([
    ['Реализация за май 2026'],
    ['Контрагент', 'Дата', 'Сумма', 'Номер'],
    ['ООО «Ладонь»', 46160, 24800.5, '00012'],
    ['ЖК «Парус»', 46161, 1e6, '00013'],
    ['Итого:', 1024800.5],
  ]);
  expect(sheets[0]!.cells.get(4)!.get(2)).toEqual({ value: 46160, format: 'dd.mm.yyyy' });
});
