import { dayOf } from '../../src/analysis/day';
import { seasonality } from '../../src/functions/seasonality';
import { airPassengers } from '../fixtures/golden';
import { column, en, errorOf, frozen, ru, utcDay } from './helpers';

const call = (...args: unknown[]) => seasonality(args, ru, utcDay);

const passengers = airPassengers();
const days = passengers.map((_, index) => dayOf(1949, index + 1, 15));

it('gives the airline passengers of January to December the indices of R', () => {
  const indices = call(frozen(column(days)), frozen(column(passengers)));
  [
    0.91023, 0.883625, 1.007366, 0.975906, 0.981378, 1.112776, 1.226556, 1.219911, 1.060492, 0.921757,
    0.801178, 0.898824,
  ].forEach((index, month) => {
    expect(indices[month]![0]).toBeCloseTo(index, 5);
  });
  expect(indices).toHaveLength(12);
});

it('puts January first, whatever month the sales begin in', () => {
  const indices = call(column(days.slice(5)), column(passengers.slice(5)));
  expect(indices[6]![0]).toBeGreaterThan(1.2);
  expect(indices[10]![0]).toBeLessThan(0.82);
});

it('adds the sales of a month up, in whatever order they stand', () => {
  const halves = passengers.flatMap((amount, index) => [
    [days[index]! + 9, amount - 40.25],
    [days[index]! - 9, 40.25],
  ]);
  const shuffled = halves.map((_, index) => halves[(index * 101) % halves.length]!);
  const rows = [...shuffled, ['', '']];
  const indices = call(column(rows.map(([day]) => day)), column(rows.map(([, amount]) => amount)));
  call(column(days), column(passengers)).forEach(([index], month) => {
    expect(indices[month]![0]).toBeCloseTo(index!, 9);
  });
});

it('takes dates as dates', () => {
  const dates = days.map((day) => new Date((day - 25_569) * 86_400_000));
  expect(call(column(dates), column(passengers))).toEqual(call(column(days), column(passengers)));
});

it.each([
  [
    [column(days.slice(0, 21)), column(passengers.slice(0, 21))],
    'Даты аргумента dates охватывают 21\u00a0месяц. Укажите не меньше 24 полных месяцев, чтобы сравнить каждый с годом вокруг него.',
  ],
  [
    [column(['']), column([''])],
    'Даты аргумента dates охватывают 0\u00a0месяцев. Укажите не меньше 24 полных месяцев, чтобы сравнить каждый с годом вокруг него.',
  ],
  [
    [column([dayOf(2019, 3, 1), ...days]), column([5, ...passengers])],
    'Даты аргумента dates идут с 1949-01 по 2019-03, но в каком-то году этого срока продажи не больше возвратов. Укажите срок, где продажи есть всё время, или исправьте ошибочную дату.',
  ],
  [
    [column(['Дата', ...days]), column(['Сумма', ...passengers])],
    'Аргумент dates, строка 1 диапазона: похоже на заголовок. Начните диапазоны с первой строки данных.',
  ],
  [
    [column(days), column(['12 000', ...passengers.slice(1)])],
    'Аргумент amounts, строка 1 диапазона: «12 000» — это текст, а не число. Нужна сумма: число. Введите его заново числом или преобразуйте столбец функцией VALUE.',
  ],
  [
    [column([...days.slice(1), '']), column(passengers)],
    'Аргумент dates, строка 144 диапазона: нет даты, хотя строка не пустая. Заполните ячейку или очистите всю строку.',
  ],
  [
    [column(days), column(passengers.slice(1))],
    'Диапазоны разной длины: dates — 144, amounts — 143. Укажите диапазоны с одинаковыми первой и последней строками.',
  ],
])('says what is wrong: %#', (args, sentence) => {
  expect(errorOf(() => call(...args)).message).toBe(sentence);
});

it('counts the months it has in English', () => {
  expect(errorOf(() => seasonality([46_000, 5], en, utcDay)).message).toBe(
    'The dates of argument dates span 1 month. Give at least 24 full months, so that each month of the year can be compared with the year around it.',
  );
});
