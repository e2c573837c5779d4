import fc from 'fast-check';
import { payout } from '../../src/functions/payout';
import { tiers } from '../../src/functions/tiers';
import { goldenRows } from '../fixtures/golden';
import { column, en, errorOf, frozen, ru } from './helpers';

const pay = (...args: unknown[]) => payout(args, ru);
const tier = (...args: unknown[]) => tiers(args, ru);

const THRESHOLDS = frozen(column([0.8, 0.9, 1]));
const RATES = frozen(column([0.03, 0.04, 0.05]));
const BOUNDS = frozen(column([0, 1_000_000, 2_000_000]));
const COMMISSIONS = frozen(column([0.03, 0.05, 0.08]));
const curves = goldenRows('motivation_curves.csv');

describe('PAYOUT', () => {
  it('pays the whole bonus by steps as the separate computation does', () => {
    const steps = column([0, 0.8, 0.9, 1, 1.2]);
    const sums = column([0, 30_000, 48_000, 60_000, 90_000]);
    const sales = column(curves.map((row) => Number(row.sales)));
    expect(pay(sales, 1_500_000, steps, sums, 'fixed')).toEqual(
      column(curves.map((row) => Number(row.pay_step) - 40_000)),
    );
  });

  it('pays nothing under 80 %, and from each threshold its own rate of everything', () => {
    expect(pay(column([79.99, 80, 89.99, 90, 100, 150]), 100, THRESHOLDS, RATES)).toEqual(
      column([0, 2.4, 2.7, 3.6, 5, 7.5]),
    );
  });

  it('pays parts at their own rates, and rates that grow evenly', () => {
    const sales = column([79, 85, 95, 110]);
    expect(pay(sales, 100, THRESHOLDS, RATES, 'по частям')).toEqual(column([0, 0.15, 0.5, 1.2]));
    expect(pay(sales, 100, THRESHOLDS, RATES, 'линейно')).toEqual(column([0, 2.98, 4.28, 5.5]));
  });

  it('reads thresholds and rates written as percents', () => {
    expect(pay(95, 100, column([80, 90, 100]), column([3, 4, 5]))).toBe(3.8);
    expect(pay(125, 100, column([0.8, 1.2]), column([0.03, 0.04]))).toBe(5);
  });

  it('answers for each manager with the own plan, empty without one', () => {
    expect(pay(column([100, 100, '', 100]), column([100, 200, 100, 0]), THRESHOLDS, RATES)).toEqual(
      column([5, 0, '', '']),
    );
    expect(pay(100, '', THRESHOLDS, RATES)).toBe('');
  });

  it('pays nothing where returns outweigh sales', () => {
    for (const kind of ['whole', 'marginal', 'linear', 'fixed']) {
      expect(pay(-50, 100, column([0, 1]), column([0.1, 0.2]), kind)).toBe(0);
    }
  });

  it('pays to the kopeck, never a fraction of it', () => {
    const kind = fc.constantFrom('whole', 'marginal', 'linear', 'fixed');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), kind, (kopecks, name) => {
        const sum = pay(kopecks / 100, 50_000_000, THRESHOLDS, RATES, name) as number;
        expect(sum).toBe(Math.round(sum * 100) / 100);
      }),
    );
  });

  it.each([
    [
      [95, 100, column([0.8, 0.9, 0.9]), RATES],
      'Аргумент thresholds, строка 3 диапазона: 0,9 не больше предыдущего значения, 0,9. Укажите значения по возрастанию, каждое один раз.',
    ],
    [
      [95, 100, column([0.8, 0.9]), RATES],
      'Диапазоны разной длины: thresholds — 2, rates — 3. Укажите диапазоны с одинаковыми первой и последней строками.',
    ],
    [
      [95, 100, column([0.8, '', 1]), RATES],
      'Аргумент thresholds, строка 2 диапазона: нет порога, хотя строка не пустая. Заполните ячейку или очистите всю строку.',
    ],
    [
      [95, 100, column([80, 0.9, 100]), RATES],
      'Аргумент thresholds, строка 2 диапазона: 0,9 стоит среди чисел крупнее, и непонятно, где проценты. Укажите все одинаково, лучше со знаком процента.',
    ],
    [
      [95, 100, THRESHOLDS, column([0.03, -0.04, 0.05])],
      'Аргумент rates, строка 2 диапазона: -0,04. Нужна ставка не меньше 0: 3\u00a0% или 0,03.',
    ],
    [[95, -100, THRESHOLDS, RATES], 'Аргумент plan: -100. Нужен план: число не меньше 0.'],
    [
      [95, 100, '', ''],
      'Аргумент thresholds пуст. Укажите хотя бы одну сумму или долю, с которой начинается оплата.',
    ],
    [
      [95, 100, THRESHOLDS, RATES, 'как-нибудь'],
      'Аргумент kind: «как-нибудь» — такого вида нет. Укажите "целиком", "по частям", "линейно" или "суммой" (или "whole", "marginal", "linear", "fixed").',
    ],
    [
      [column([1, 2]), column([1, 2, 3]), THRESHOLDS, RATES],
      'Диапазоны разного размера: actual — 2 × 1, plan — 3 × 1 (строк × столбцов). Укажите диапазоны одного размера.',
    ],
  ])('says what is wrong: %#', (args, sentence) => {
    expect(errorOf(() => pay(...args)).message).toBe(sentence);
  });
});

describe('TIERS', () => {
  it('pays the commissions of the separate computation', () => {
    expect(tier(column(curves.map((row) => Number(row.sales))), BOUNDS, COMMISSIONS)).toEqual(
      column(curves.map((row) => Number(row.commission_marginal))),
    );
  });

  it('takes tiers as two columns, from and to, or in a row', () => {
    const pairs = [
      ['', 1_000_000],
      [1_000_000, 2_000_000],
      [2_000_000, ''],
      ['', ''],
    ];
    expect(tier(1_800_000, pairs, column([0.03, 0.05, 0.08, '']))).toBe(70_000);
    expect(tier(1_800_000, [[0, 1_000_000, 2_000_000]], [[3, 5, 8]])).toBe(70_000);
    expect(tier(1_800_000, [[0, 1_000_000]], column([0.03, 0.05]))).toBe(70_000);
  });

  it('pays nothing under the first bound, on a return and on an empty cell', () => {
    expect(tier([[500, 1500, -700, '']], 1000, 0.1)).toEqual([[0, 50, 0, '']]);
  });

  it('never pays less for more', () => {
    const amount = fc.integer({ min: 0, max: 5_000_000_00 }).map((kopecks) => kopecks / 100);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(tier(more, BOUNDS, COMMISSIONS) as number).toBeGreaterThanOrEqual(
          tier(less, BOUNDS, COMMISSIONS) as number,
        );
      }),
    );
  });

  it.each([
    [
      [
        1,
        [
          [0, 999_999],
          [1_000_000, ''],
        ],
        column([0.03, 0.05]),
      ],
      'Argument bounds, row 2, column 1 of the range: the tier begins at 1,000,000, but the one before ends at 999,999, and amounts between are in no tier. Give both the same number: a tier holds amounts from its beginning up to, but without, its end.',
    ],
    [
      [
        1,
        [
          [0, 1500],
          [1000, ''],
        ],
        column([0.03, 0.05]),
      ],
      'Argument bounds, row 2, column 1 of the range: the tier begins at 1,000, but the one before ends at 1,500, so amounts between are in both. Give both the same number.',
    ],
    [
      [
        1,
        [
          [0, ''],
          [1000, ''],
        ],
        column([0.03, 0.05]),
      ],
      'Argument bounds, row 2, column 1 of the range: the tier begins at 1,000, but the one before has no end. Give that one its end; only the last tier has none.',
    ],
    [
      [
        1,
        [
          [0, 1000],
          [1000, 1000.5],
        ],
        column([0.03, 0.05]),
      ],
      'Argument bounds, row 2, column 1 of the range: the last tier ends at 1000.5, so that amounts from there up are in no tier. Leave its end empty.',
    ],
    [
      [
        1,
        [
          [0, 0],
          [0, ''],
        ],
        column([0.03, 0.05]),
      ],
      'Argument bounds, row 1, column 1 of the range: the tier ends at 0, but begins at 0. Give an end over its beginning.',
    ],
    [
      [1, column([0, 2000, 1000]), COMMISSIONS],
      'Argument bounds, row 3 of the range: 1,000 is not over 2,000, the one before it. Give them in rising order, each once.',
    ],
    [
      [1, column([0, 1000]), COMMISSIONS],
      'The ranges differ in length: bounds has 2, rates has 3. Give ranges that start and end at the same rows.',
    ],
    [
      [1, column([0, '', 3]), COMMISSIONS],
      'Argument bounds, row 2 of the range: the cell is empty. The amount a tier begins or ends at is needed: a number from 0 up.',
    ],
    [
      [
        1,
        [
          [0, 5],
          [5, ''],
        ],
        COMMISSIONS,
      ],
      'The ranges differ in length: bounds has 2, rates has 3. Give ranges that start and end at the same rows.',
    ],
    [[1, '', ''], 'Argument bounds is empty. Give at least one amount or share at which pay begins.'],
    [
      [1, column(['from', 5]), column([0.1, 0.2])],
      'Argument bounds, row 1 of the range: “from”. The amount a tier begins or ends at is needed: a number from 0 up.',
    ],
  ])('says what is wrong: %#', (args, sentence) => {
    expect(errorOf(() => tiers(args, en)).message).toBe(sentence);
  });
});
