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
