import { join } from 'node:path';
import { sheetFile } from '../../preview/files/table-file';
import type { WorkbookFile } from '../../preview/files/workbook-file';
import { bundled } from './bundled';
import { zipPart } from './zip-part';

const { writeXlsx } = bundled<typeof import('../../preview/files/xlsx')>(
  join(__dirname, '../../preview/files/xlsx.ts'),
);

const file: WorkbookFile = {
  title: 'Книга',
  locale: 'ru_RU',
  timeZone: 'Europe/Moscow',
  sheets: [
    sheetFile({ name: 'Сделки' }),
    sheetFile({ name: 'Отчёт импорта', frozenRows: 2 }),
    sheetFile({ name: "Воронка (расчёт) O'N", frozenRows: 1, hidden: true }),
    sheetFile({ name: 'Воронка' }),
  ],
  names: [],
};

const workbookXml = async (book: WorkbookFile) => zipPart(await writeXlsx(book), 'xl/workbook.xml');

describe('the workbook part of an .xlsx', () => {
  it('quotes the sheet of its print titles, or Excel would call the file damaged', async () => {
    const titles = [...(await workbookXml(file)).matchAll(/Print_Titles"[^>]*>([^<]*)</g)].map(
      ([, range]) => range,
    );
    expect(titles).toEqual(["'Отчёт импорта'!$1:$2", "'Воронка (расчёт) O''N'!$1:$1"]);
  });

  it('opens on the sheet that was in front', async () => {
    expect(await workbookXml({ ...file, active: 'Воронка' })).toContain('activeTab="3"');
  });

  it('opens on the first sheet that can be seen where the one in front is hidden', async () => {
    expect(await workbookXml({ ...file, active: "Воронка (расчёт) O'N" })).toContain('activeTab="0"');
  });
});

it('keeps groups of rows, those folded hidden, with their sign in the row above', async () => {
  const group = { depth: 1, folded: true };
  const rows = new Map([2, 3].map((row) => [row, group]));
  const cells = new Map([1, 2, 3, 4].map((row) => [row, new Map([[1, { value: row }]])]));
  const grouped = sheetFile({ name: 'Calendar', cells, rowGroups: rows, groupsFoldUpwards: true });
  const xml = await zipPart(await writeXlsx({ ...file, sheets: [grouped] }), 'xl/worksheets/sheet1.xml');
  expect(xml).toMatch(/<outlinePr[^>]*summaryBelow="(?:0|false)"/);
  const rowOf = (row: number) => xml.match(new RegExp(`<row [^>]*r="${row}"[^>]*>`))?.[0] ?? '';
  expect(rowOf(1)).toContain('collapsed="');
  expect(rowOf(2)).toMatch(/hidden="(?:1|true)".*outlineLevel="1"|outlineLevel="1".*hidden="(?:1|true)"/);
  expect(rowOf(4)).not.toContain('outlineLevel');
});
