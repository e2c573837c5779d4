import { russianHolidays } from '../../../src/tables/holidays-ru';
import { wordsOf } from '../../../src/words';
import { type Addon, closeHosts, openSheets, sheetFile } from '../../helpers/host';

afterAll(closeHosts);

const TOOL = 'payment-calendar';
const SHEET = 'Платёжный календарь';
const words = wordsOf('ru').paymentCalendar;
const HEADER = ['ID', 'Название', 'Сумма', 'Этап', 'Ответственный', 'Дата создания', 'Ожидаемая дата оплаты'];
const ROWS = [
  ['101', 'Гавань', 1000, 'Договор', 'Аня', '01.04.2026', '20.05.2026'],
  ['102', 'Сад', 2000, 'КП', 'Боря', '02.04.2026', '27.05.2026'],
];

describe('the tables that the owner keeps by hand', () => {
  let addon: Addon;
  const rows = () => addon.view.values(SHEET, 'A1:AW90');
  const head = () => rows().find((cells) => cells[1] === words.columns.client)!;
  const at = (label: string) => head().findIndex((cell) => String(cell).split(', ')[0] === label);
  const rowOf = (key: string) =>
    rows().findIndex((cells) => String(cells[at(words.columns.key)]) === key) + 1;
  const status = (key: string) => rows()[rowOf(key) - 1]?.[at(words.columns.morning)];
  const worked = () =>
    rows()
      .find((cells) => cells[1] === words.calendar.worked)!
      .slice(8, 39);

  beforeAll(async () => {
    addon = await openSheets([sheetFile('Export', [HEADER, ...ROWS])], { locale: 'ru_RU' });
    addon.import();
    await addon.build(undefined, { tool: TOOL });
  });

  test('are made when a build first needs them: the holidays with the days of Russia', () => {
    expect(addon.visibleSheets()).toContain('Праздники');
    expect(addon.visibleSheets()).not.toContain('Этапы оплаты');
    const listed = addon.rows('Праздники', 'C').filter(([day]) => typeof day === 'number');
    expect(listed.map(([day]) => day)).toEqual(russianHolidays().map(({ day }) => day));
    expect(listed.find(([, , name]) => name === 'День Победы')?.[1]).toBe('выходной');
    // In May 2026 the 11th is off for the 9th, a Saturday.
    expect(worked().slice(7, 12)).toEqual([1, 0, 0, 0, 1]);
  });

  test('are followed at once where they are edited, and taken by the next build as they are', async () => {
    const free = addon.rows('Праздники', 'C').findIndex(([day]) => day === '') + 1;
    addon.view.type('Праздники', `A${free}`, '20.05.2026');
    addon.view.type('Праздники', `B${free}`, 'выходной');
    await addon.host.settle();
    expect(worked()[19]).toBe(0);
    const before = addon.rows('Праздники', 'C');
    await addon.build({ instalments: 'rule', advance: 0.5, rest: '30days' }, { tool: TOOL });
    expect(addon.rows('Праздники', 'C')).toEqual(before);
    // The advance of the 20th is paid on the next working day.
    expect(addon.view.display(SHEET, `H${rowOf('101')}`)).toBe('21.05.26');
  });

  test('keep what is written about a part of a deal over builds, whatever rows are added to the instalments', async () => {
    await addon.build({ instalments: 'table' }, { tool: TOOL });
    expect(addon.visibleSheets()).toContain('Этапы оплаты');
    const parts = (...lines: readonly (readonly string[])[]) => {
      for (const [index, line] of lines.entries())
        for (const [column, text] of line.entries())
          addon.view.type('Этапы оплаты', `${'ABCD'[column]}${index + 2}`, text);
    };
    parts(['Гавань', '300', '21.05.2026', 'аванс'], ['101', '700', '29.05.2026', '']);
    await addon.build(undefined, { tool: TOOL });
    const letter = (column: number) => `A${String.fromCharCode(65 + (column % 26))}`;
    addon.view.type(SHEET, `${letter(at(words.columns.morning))}${rowOf('101#2')}`, 'обещал');
    await addon.host.settle();
    parts(
      ['101', '100', '19.05.2026', ''],
      ['Гавань', '300', '21.05.2026', 'аванс'],
      ['101', '600', '29.05.2026', ''],
    );
    await addon.build(undefined, { tool: TOOL });
    expect(['101', '101#2', '101#3'].map(status)).toEqual(['', 'обещал', '']);
    expect(rows()[rowOf('101#2') - 1]?.[5]).toBe(600);
    const signs = rows().flatMap(([sign]) => (sign === '✓' || sign === '⚠' ? [sign] : []));
    expect(signs.filter((sign) => sign === '✓')).toHaveLength(5);
  });
});
