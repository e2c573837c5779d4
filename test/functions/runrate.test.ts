import { runInNewContext } from 'node:vm';
import { runrate } from '../../src/functions/runrate';
import { russianDays } from '../../src/tables/holidays-ru';
import { isoDay } from '../fixtures/golden';
import { column, dayIn, en, errorOf, frozen, ru, utcDay } from './helpers';

const call = (...args: unknown[]) => runrate(args, ru, utcDay);
const date = (text: string) => new Date(`${text}T00:00:00Z`);
const { off, worked } = russianDays();
const HOLIDAYS = frozen([...off.map((day) => [day, '']), ...worked.map((day) => [day, 'рабочий'])]);

it.each([
  ['2026-05-18', 3_200_000, 6_080_000],
  ['2026-01-12', 150_000, 2_250_000],
  ['2026-12-30', 5_000_000, 5_000_000],
  ['2025-11-01', 90_000, 1_710_000],
  ['2026-02-28', 1_000_000, 1_000_000],
  ['2026-01-05', 40_000, ''],
])('on %s sees where %i leads by the days of Russia', (today, actual, forecast) => {
  expect(call(actual, date(today), '', HOLIDAYS)).toBe(forecast);
  expect(call(actual, isoDay(today), undefined, HOLIDAYS)).toBe(forecast);
});

it('doubles by the middle of twenty plain working days', () => {
  expect(call(100, date('2026-02-13'))).toBe(200);
});

it('answers for each manager of a range, empty where a cell is', () => {
  expect(call(column([100, '', 0, -10]), date('2026-02-13'))).toEqual(column([200, '', 0, -20]));
});

it('leaves a finished month as it is and one not begun empty', () => {
  expect(call(100, date('2026-02-13'), date('2026-01-20'))).toBe(100);
  expect(call(100, date('2026-02-13'), date('2026-03-20'))).toBe('');
});

it('is empty while there is no date', () => {
  expect(call(column([1, 2]), '')).toEqual(column(['', '']));
});

it('takes a plain list of holidays, in a column, a row or with blanks', () => {
  const days = ['2026-02-12', '2026-02-13', '2026-02-27'].map(date);
  // 17 working days in all, 8 by the thirteenth.
  for (const list of [column([...days, '']), [days]]) {
    expect(call(8, date('2026-02-13'), '', list)).toBe(17);
  }
});

it('does not mind a time of day beside a date', () => {
  expect(call(9, isoDay('2026-02-13') + 0.9, '', column([isoDay('2026-02-12') + 0.5]))).toBe(19);
});

it('takes a range of two columns for dates where no word stands in it', () => {
  expect(
    call(8, date('2026-02-13'), '', [
      [date('2026-02-12'), date('2026-02-13')],
      [date('2026-02-27'), ''],
    ]),
  ).toBe(17);
});

it('reads today in the zone of the spreadsheet', () => {
  const lateInMoscow = new Date('2026-02-12T21:30:00Z');
  expect(runrate([100, lateInMoscow], ru, dayIn('Europe/Moscow'))).toBe(200);
  expect(runrate([90, lateInMoscow], ru, dayIn('UTC'))).toBe(200);
});

it('knows a date of another realm', () => {
  const foreign: unknown = runInNewContext(`new Date(${date('2026-02-13').getTime()})`);
  expect(call(100, foreign)).toBe(200);
});

it.each([
  [
    [100, 'сегодня'],
    'Аргумент today: «сегодня». Нужна дата. Если даты записаны текстом, введите их заново или преобразуйте столбец функцией DATEVALUE.',
  ],
  [[100], 'Не задан аргумент today. Укажите ячейку или диапазон после разделителя.'],
  [['много', 46_000], 'Аргумент actual: «много». Нужна сумма: число.'],
  [
    [100, 46_000, '', [[46_001, 'завтра']]],
    'Аргумент holidays, столбец 2 диапазона: «завтра» — непонятно, рабочий ли это день. Укажите "выходной", "рабочий" или "сокращённый" либо уберите второй столбец.',
  ],
  [
    [100, 46_000, '', column([46_001, 'Новый год'])],
    'Аргумент holidays, строка 2 диапазона: «Новый год». Нужна дата. Если даты записаны текстом, введите их заново или преобразуйте столбец функцией DATEVALUE.',
  ],
])('says what is wrong: %#', (args, sentence) => {
  expect(errorOf(() => call(...args)).message).toBe(sentence);
});

it('takes the words of both languages for a worked day', () => {
  const saturday = isoDay('2026-02-14');
  for (const word of ['work', 'Рабочий', 'сокращённый', 'short']) {
    expect(runrate([11, isoDay('2026-02-14'), '', [[saturday, word]]], en, utcDay)).toBe(21);
  }
  expect(runrate([10, isoDay('2026-02-14'), '', [[saturday, 'off']]], en, utcDay)).toBe(20);
});
