import { findHeader, headerKey, headersAt } from '../../src/tables/header';
import type { RawRow } from '../../src/tables/raw';

const header = ['Сделка', 'Клиент', 'Сумма', 'Статус'];
const rows = (...lines: RawRow[]) => ({ rows: lines });

test('the header in the first row is found', () => {
  expect(findHeader(rows(header, ['Двери', 'Лён', 100, 'Оплачено']))).toBe(1);
});

test('title lines, merged titles and blank rows above the header are passed over', () => {
  const table = rows(
    ['Отчёт по продажам', '', '', ''],
    [],
    ['Период: 01.03.2026 – 31.03.2026', '', '', ''],
    ['', '', '', ''],
    header,
    ['Двери', 'Лён', 100, 'Оплачено'],
  );
  expect(findHeader(table)).toBe(5);
});

test('a header of unknown words is the first full row of texts', () => {
  const table = rows(
    ['Список', '', ''],
    ['Аа', 'Бб', 'Вв'],
    ['x', 1, { day: 46000 }],
    ['y', 2, { day: 46001 }],
  );
  expect(findHeader(table)).toBe(2);
});

test('an empty sheet, a sheet of numbers and a header with nothing under it are problems with a name', () => {
  expect(findHeader(rows())).toEqual({ code: 'emptySheet', details: {} });
  expect(findHeader(rows([], ['', '\u00a0']))).toEqual({ code: 'emptySheet', details: {} });
  expect(findHeader(rows([1, 2], [3, 4]))).toEqual({ code: 'headerNotFound', details: {} });
  expect(findHeader(rows(header))).toEqual({ code: 'noReadableRows', details: { rows: 0 } });
  expect(findHeader(rows(header, [], ['', ' ']))).toEqual({ code: 'noReadableRows', details: { rows: 0 } });
});

test('empty columns at the right of the header are not headers', () => {
  expect(headersAt(rows(['\uFEFFID', ' Название\u00a0сделки ', '', '']), 1)).toEqual([
    'ID',
    'Название сделки',
  ]);
});

test('a row of headers is remembered by its words and their order, not by case, spaces or place', () => {
  const key = headerKey(rows(header), 1);
  expect(headerKey(rows([], ['СДЕЛКА ', ' клиент', 'Сумма', 'Статус', '']), 2)).toBe(key);
  expect(headerKey(rows(['Клиент', 'Сделка', 'Сумма', 'Статус']), 1)).not.toBe(key);
  expect(key.length).toBeLessThan(20);
});

test('one known word in a title does not make it the header', () => {
  expect(findHeader(rows(['Клиент', '', ''], ['Аа', 'Бб', 'Вв'], ['x', 1, 2], ['y', 3, 4]))).toBe(2);
});
