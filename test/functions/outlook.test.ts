import fc from 'fast-check';
import { outlook } from '../../src/functions/outlook';
import { exampleDeals } from '../fixtures/golden';
import { column, en, errorOf, frozen, ru } from './helpers';

const call = (...args: unknown[]) => outlook(args, ru);
const values = (table: readonly (readonly unknown[])[]) => table.map(([, value]) => value);

const deals = exampleDeals();
const amounts = frozen(column(deals.map((deal) => deal.amount / 100)));
const shares = frozen(column(deals.map((deal) => deal.probability)));

it('tells the fourteen deals of the example in two columns', () => {
  const table = call(amounts, shares, 2_500_000);
  expect(table.map(([label]) => label)).toEqual([
    'Ожидается',
    'Осторожно: будет с вероятностью 90\u00a0%',
    'Середина: будет с вероятностью 50\u00a0%',
    'Оптимистично: будет с вероятностью 10\u00a0%',
    'Вероятность плана',
  ]);
  const [expected, low, middle, high, chance] = values(table) as number[];
  expect(expected).toBeCloseTo(2_475_500, 4);
  expect([low, middle, high]).toEqual([1_310_000, 2_490_000, 3_485_000]);
  expect(chance).toBeCloseTo(0.499550581225, 12);
});

it('reads 0–100 as percents where a probability is over 1', () => {
  const percents = column(deals.map((deal) => Math.round(deal.probability * 100)));
  expect(call(amounts, percents, 2_500_000)).toEqual(call(amounts, shares, 2_500_000));
});

it('has no probability of a plan that is not given, and is empty of no deals', () => {
  expect(values(call(amounts, shares))[4]).toBe('');
  expect(values(call(column(['', '']), column(['', '']), 5))).toEqual(['', '', '', '', '']);
});

it('takes a return, and skips rows that are empty in both', () => {
  expect(values(call([[100, '', -30]], [[1, '', 0.5]], 100))).toEqual([85, 70, 70, 100, 0.5]);
});

it('says how exact it is where it cannot be exact', () => {
  let seed = 7;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const many = Array.from({ length: 400 }, () => [Math.round(next() * 1e8) / 100, next()]);
  const table = outlook([column(many.map(([a]) => a)), column(many.map(([, p]) => p))], en);
  expect(table).toHaveLength(6);
  expect(table[5]![0]).toBe('The sums are exact to ±');
  const [expected, , middle, , , within] = values(table) as number[];
  expect(within! / expected!).toBeLessThan(0.001);
  expect(Math.abs(middle! - expected!) / expected!).toBeLessThan(0.01);
});

it('expects what SUMPRODUCT would', () => {
  const row = fc.tuple(fc.integer({ min: -1000, max: 10_000 }), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 15 }), (rows) => {
      const sum = rows.reduce((known, [amount, percent]) => known + (amount * percent) / 100, 0);
      const table = call(column(rows.map(([a]) => a)), column(rows.map(([, p]) => p / 100)));
      expect(table[0]![1]).toBeCloseTo(sum, 6);
    }),
  );
});

it.each([
  [
    [column([1, 2]), column([50, 0.4])],
    'Аргумент probabilities, строка 2 диапазона: 0,4 стоит среди чисел крупнее, и непонятно, где проценты. Укажите все одинаково, лучше со знаком процента.',
  ],
  [
    [column([1, 2]), column([50, 130])],
    'Аргумент probabilities, строка 2 диапазона: 130. Нужна вероятность: от 0\u00a0% до 100\u00a0% или от 0 до 1.',
  ],
  [
    [column([1, 2]), column([0.5, ''])],
    'Аргумент probabilities, строка 2 диапазона: нет вероятности, хотя строка не пустая. Заполните ячейку или очистите всю строку.',
  ],
  [
    [column(['Сумма', 2]), column(['Вероятность', 0.5])],
    'Аргумент amounts, строка 1 диапазона: похоже на заголовок. Начните диапазоны с первой строки данных.',
  ],
  [
    [column([1, 2]), column([0.5, '40%'])],
    'Аргумент probabilities, строка 2 диапазона: «40%» — это текст, а не число. Нужна вероятность: от 0\u00a0% до 100\u00a0% или от 0 до 1. Введите его заново числом или преобразуйте столбец функцией VALUE.',
  ],
  [
    [column([1, '#N/A']), column([0.5, 0.5])],
    'Аргумент amounts, строка 2 диапазона: в ячейке ошибка #N/A. Сначала исправьте её.',
  ],
  [[column([1]), column([0.5]), 'план'], 'Аргумент plan: «план». Нужна сумма: число.'],
  [
    [column([5e13, 5e13]), column([0.5, 0.5])],
    'Аргумент amounts, строка 2 диапазона: суммы до этого места слишком велики, чтобы считать их до копейки. Укажите их в тысячах.',
  ],
])('says what is wrong: %#', (args, sentence) => {
  expect(errorOf(() => call(...args)).message).toBe(sentence);
});
