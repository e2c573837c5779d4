import fc from 'fast-check';
import { plansplit } from '../../src/functions/plansplit';
import { column, en, errorOf, frozen, ru } from './helpers';

const call = (...args: unknown[]) => plansplit(args, ru);

it('splits a hundred roubles into three to the kopeck, the odd one to the first', () => {
  expect(call(100, frozen(column([1, 1, 1])))).toEqual(column([33.34, 33.33, 33.33]));
});

it('answers in the shape of the weights, with nothing for an empty one', () => {
  expect(
    call(10, [
      [1, ''],
      [null, 3],
    ]),
  ).toEqual([
    [2.5, ''],
    ['', 7.5],
  ]);
  expect(call(10, [[3, 0, 2]])).toEqual([[6, 0, 4]]);
  expect(call(10, 5)).toBe(10);
});

it('splits a return too', () => {
  expect(call(-1, column([1, 2]))).toEqual(column([-0.33, -0.67]));
});

it('is empty while there is no total', () => {
  expect(call('', column([1, 2]))).toEqual(column(['', '']));
});

it('adds up to the kopeck for any weights', () => {
  const weights = fc
    .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
    .filter((list) => list.some((weight) => weight > 0.01));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), weights, (kopecks, list) => {
      const parts = call(kopecks / 100, column(list)) as number[][];
      expect(parts.reduce((sum, [part]) => sum + Math.round(part! * 100), 0)).toBe(kopecks);
    }),
  );
});

it.each([
  [
    [100, column([0, 0, ''])],
    'В аргументе weights нет ни одного числа больше 0, и делить не по чему. Укажите хотя бы один вес больше 0.',
  ],
  [
    [100, column([1, -2])],
    'Аргумент weights, строка 2 диапазона: -2. Нужен вес: число не меньше 0; оставьте ячейку пустой там, где ничего не положено.',
  ],
  [['план', column([1])], 'Аргумент total: «план». Нужна сумма: число.'],
  [
    [column([1, 2]), column([1])],
    'Диапазон total — 2 × 1 (строк × столбцов). Аргумент total принимает одну ячейку.',
  ],
  [
    [1e15, column([1])],
    'Аргумент total: суммы до этого места слишком велики, чтобы считать их до копейки. Укажите их в тысячах.',
  ],
  [[100], 'Не задан аргумент weights. Укажите ячейку или диапазон после разделителя.'],
])('says what is wrong: %#', (args, sentence) => {
  expect(errorOf(() => call(...args)).message).toBe(sentence);
});

it('says so in English', () => {
  expect(errorOf(() => plansplit([100, column([0])], en)).message).toBe(
    'No number over 0 in argument weights, so there is nothing to split by. Give at least one weight over 0.',
  );
});
