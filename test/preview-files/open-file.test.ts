import { join } from 'node:path';
import fc from 'fast-check';
import type { CellFile, WorkbookFile } from '../../preview/files/workbook-file';
import { bundled } from './bundled';

const FILES = join(__dirname, '../../preview/files');
const { openFile } = bundled<typeof import('../../preview/files/open-file')>(join(FILES, 'open-file.ts'));
const { csvRows } = bundled<typeof import('../../preview/files/csv')>(join(FILES, 'csv.ts'));

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Windows-1251 of Russian and plain letters; TextEncoder knows UTF-8 only. */
function cp1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter)!);
}

function utf16(text: string, littleEndian: boolean, marked: boolean): Uint8Array {
  const codes = Array.from(marked ? `\uFEFF${text}` : text, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    codes.flatMap((code) => (littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

function table(file: WorkbookFile): (CellFile['value'] | null)[][] {
  const { cells } = file.sheets[0]!;
  const rows = Math.max(...cells.keys());
  const columns = Math.max(...[...cells.values()].flatMap((line) => [...line.keys()]));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cells.get(row + 1)?.get(column + 1)?.value ?? null),
  );
}

async function opened(bytes: Uint8Array, locale = 'ru_RU') {
  return table(await openFile(bytes, 'сделки.csv', locale));
}

async function cellOf(text: string, locale: string): Promise<CellFile | undefined> {
  const file = await openFile(utf8(`"${text.replace(/"/g, '""')}"\n`), 'a.csv', locale);
  return file.sheets[0]!.cells.get(1)!.get(1);
}

describe('a table of texts', () => {
  const text = 'ID;Название;Бюджет\r\n1;"ООО ""Ёж; Ко""\nСПб";1500,5\r\n2;Щука;\r\n';
  const rows = [
    ['ID', 'Название', 'Бюджет'],
    [1, 'ООО "Ёж; Ко"\nСПб', 1500.5],
    [2, 'Щука', null],
  ];

  test('opens in UTF-8 with and without a mark, in UTF-16 of both orders, in the Russian Windows code page', async () => {
    for (const bytes of [
      utf8(text),
      utf8(`\uFEFF${text}`),
      utf16(text, true, true),
      utf16(text, false, true),
      cp1251(text),
    ]) {
      expect(await opened(bytes)).toEqual(rows);
    }
  });

  test('in the Western code page keeps its letters, and in UTF-16 without a mark is told by its zeros', async () => {
    const western = Uint8Array.from('Name,Ort\nMüller,Köln\n', (letter) => letter.charCodeAt(0));
    expect(await opened(western, 'de_DE')).toEqual([
      ['Name', 'Ort'],
      ['Müller', 'Köln'],
    ]);
    expect(await opened(utf16('id;name\n1;Anna\n', true, false))).toEqual([
      ['id', 'name'],
      [1, 'Anna'],
    ]);
  });

  test('names the sheet after the file and is no smaller than a new sheet', async () => {
    const file = await openFile(utf8('a;b\n1;2\n'), 'C:\\выгрузки\\сделки май.csv', 'ru_RU');
    expect(file).toMatchObject({ title: 'сделки май', locale: 'ru_RU', timeZone: 'Europe/Moscow' });
    expect(file.sheets[0]).toMatchObject({ name: 'сделки май', rowCount: 1000, columnCount: 26 });
  });

  test('is cut by the separator that most lines agree on', () => {
    expect(csvRows('имя;сумма\nА;1,5\nБ;2,7\n')[1]).toEqual(['А', '1,5']);
    expect(csvRows('Отчёт за май\n\nимя\tсумма\nА; Б\t1\nВ\t2\n')[2]).toEqual(['имя', 'сумма']);
    expect(csvRows('sep=|\na|b\n')).toEqual([['a', 'b']]);
    expect(csvRows('name,note\nA,"x; y; z"\nB,"p; q; r"\n')[1]).toEqual(['A', 'x; y; z']);
  });

  test('comes back from any texts, separator and line end', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'я', ' ', '"', ';', ',', '\t', '\n', '1', '=', '.'),
    });
    const square = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 }))
      .chain(([width, height]) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(
        square,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (cells, separator, lineEnd) => {
          const quoted = cells.map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(separator));
          expect(csvRows(quoted.join(lineEnd) + lineEnd)).toEqual(cells);
        },
      ),
    );
  });
});

describe('a text of a file becomes', () => {
  test.each([
    ['1500,50', 'ru_RU', { value: 1500.5 }],
    ['-7', 'en_US', { value: -7 }],
    ['1500.50', 'en_US', { value: 1500.5 }],
    ['1500.50', 'ru_RU', { value: '1500.50', format: '@' }],
    ['0,5', 'ru_RU', { value: 0.5 }],
    ['00123', 'ru_RU', { value: '00123', format: '@' }],
    ['1234567890123456', 'en_US', { value: '1234567890123456', format: '@' }],
    ['123456789012345', 'en_US', { value: 123456789012345 }],
    ['1 234,56 ₽', 'ru_RU', { value: '1 234,56 ₽' }],
    ['12.03.2026', 'ru_RU', { value: 46093, format: 'dd.mm.yyyy' }],
    ['12.03.2026 14:30', 'ru_RU', { value: 46093 + 14.5 / 24, format: 'dd.mm.yyyy hh:mm' }],
    ['3/12/2026', 'en_US', { value: 46093, format: 'm/d/yyyy' }],
    ['3/12/2026 2:30 PM', 'en_US', { value: 46093 + 14.5 / 24, format: 'm/d/yyyy hh:mm am/pm' }],
    ['12/03/2026', 'en_GB', { value: 46093, format: 'dd/mm/yyyy' }],
    ['2026-03-12 14:30:36', 'en_US', { value: 46093 + 52236 / 86400, format: 'yyyy-mm-dd hh:mm:ss' }],
    ['31.02.2026', 'ru_RU', { value: '31.02.2026', format: '@' }],
    ['12/03/2026', 'ru_RU', { value: '12/03/2026', format: '@' }],
    ['2026-03-12 25:00', 'ru_RU', { value: '2026-03-12 25:00', format: '@' }],
    ['=1+1', 'ru_RU', { value: '=1+1', format: '@' }],
    ['+7 812 000-00-00', 'ru_RU', { value: '+7 812 000-00-00', format: '@' }],
    ['@name', 'en_US', { value: '@name', format: '@' }],
    ['Кафе', 'ru_RU', { value: 'Кафе' }],
  ])('%s in %s: a number, a day or a text', async (text, locale, cell) => {
    expect(await cellOf(text, locale)).toEqual(cell);
  });

  test('never a formula, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1 }),
        fc.constantFrom('ru_RU', 'en_US'),
        async (text, locale) => {
          const cell = await cellOf(text, locale);
          expect(cell?.formula).toBeUndefined();
          if (typeof cell?.value === 'string') expect(cell.value).toBe(text.replace(/\r\n?/g, '\n'));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a page with a table', () => {
  const page = (charset: string, title: string) =>
    `<html><head><meta http-equiv="Content-type" content="text/html;charset=${charset}" /><style>td {mso-number-format:\\@}</style></head>
     <body><!-- <table><tr><td>нет</td></tr></table> --><table border="1"><thead><tr><th>ID</th><th colspan="2">${title}</th><th>Сумма</th></tr></thead>
     <tbody><tr><td>7</td><td><a href="#">Кафе &laquo;Уют&raquo; &amp; Ко</a></td><td>a<br>b</td><td>1&nbsp;500,00&#8381;</td></tr>
     <tr><td>&#x38;</td><td>  Склад
       «Лён» </td><td></td><td>24,5</td></tr></table></body></html>`;
  const rows = [
    ['ID', 'Сделка', null, 'Сумма'],
    [7, 'Кафе «Уют» & Ко', 'a\nb', '1\u00a0500,00₽'],
    [8, 'Склад «Лён»', null, 24.5],
  ];

  test('opens under the name of .xls as Bitrix24 gives it, in UTF-8 and in the Russian code page', async () => {
    expect(table(await openFile(utf8(page('UTF-8', 'Сделка')), 'DEAL_2026.xls', 'ru_RU'))).toEqual(rows);
    const russian = cp1251(page('windows-1251', 'Сделка'));
    expect(table(await openFile(russian, 'DEAL_2026.xls', 'ru_RU'))).toEqual(rows);
  });

  test('gives its largest table', async () => {
    const two = '<table><tr><td>меню</td></tr></table><table><tr><td>a</td><td>b</td></tr></table>';
    expect(await opened(utf8(two))).toEqual([['a', 'b']]);
  });
});

describe('a file that is no spreadsheet', () => {
  const compound = (stream: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(stream, true, false)]);

  test.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['empty lines', utf8('\n\n;;\n'), 'empty'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'notASpreadsheet'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      'notASpreadsheet',
    ],
    ['a page without a table', utf8('<!DOCTYPE html><html><body>Войдите</body></html>'), 'notASpreadsheet'],
    ['another zip', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...utf8('word/document.xml')), 'notASpreadsheet'],
    ['an .xlsx cut off', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...utf8('xl/workbook.xml')), 'damaged'],
    ['an .xls of Excel 97', compound('Workbook'), 'oldXls'],
    ['a workbook under a password', compound('EncryptedPackage'), 'passwordProtected'],
  ])('%s is refused with its reason and its name', async (_, bytes, code) => {
    await expect(openFile(bytes, 'файл.xls', 'ru_RU')).rejects.toMatchObject({
      code,
      details: { fileName: 'файл.xls' },
    });
  });
});
