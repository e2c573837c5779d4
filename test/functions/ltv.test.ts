import fc from 'fast-check';
import { ltv } from '../../src/functions/ltv';
import { column, en, errorOf, frozen, ru } from './helpers';

const call = (...args: unknown[]) => ltv(args, ru);

it.each([
  [1500, 1, 1, 8, 12_000],
  [4000, 0.25, 0.25, 12, 3000],
])('values %d × %d × %d × %d at %d', (deal, purchases, margin, months, value) => {
  expect(call(deal, purchases, margin, months)).toBe(value);
});

it('goes through ranges cell by cell and spreads single values over them', () => {
  const deals = frozen(column([1000, 2000, '']));
  const months = frozen(column([12, 24, 36]));
  expect(call(deals, 2, 0.5, months)).toEqual(column([12_000, 48_000, '']));
  expect(call(deals, [[2]], [[0.5]], months)).toEqual(column([12_000, 48_000, '']));
  expect(call([[1000, 2000]], 1, 0.1, 10)).toEqual([[1000, 2000]]);
});

it('is blank where a value is still empty', () => {
  expect(call(1000, 2, '', 12)).toBe('');
  expect(call(column([1, 2]), null, 1, 1)).toEqual(column(['', '']));
});

it('gives a loss where the margin is one', () => {
  expect(call(1000, 1, -0.1, 12)).toBeCloseTo(-1200, 9);
});

it.each([
  [[1500, 1, 25, 8], 'Argument margin: 25. A share of the deal is needed: 25% or 0.25.'],
  [
    [1500, 1, '25%', 8],
    'Argument margin: “25%” is text, not a number. A share of the deal is needed: 25% or 0.25. Type it again as a number or convert the column with VALUE.',
  ],
  [
    [column([1500, -3]), 1, 0.2, 8],
    'Argument average_deal, row 2 of the range: -3. An average deal is needed: a number from 0 up.',
  ],
  [
    [1500, 'often', 0.2, 8],
    'Argument purchases_per_month: “often”. A number of purchases per month is needed, from 0 up.',
  ],
  [[1500, 1, 0.2], 'Argument lifetime_months is missing. Give a cell or a range after the separator.'],
  [
    [1500, 1, 0.2, '#REF!'],
    'Argument lifetime_months: the cell holds the error #REF!. Mend that cell first.',
  ],
  [
    [column([1, 2, 3]), 1, 0.2, column([8, 9])],
    'The ranges differ in size: average_deal is 3 × 1, lifetime_months is 2 × 1 (rows × columns). Give ranges of one size.',
  ],
  [
    [column([1, 2, 3]), 1, [[0.1, 0.2, 0.3]], 8],
    'The ranges differ in size: average_deal is 3 × 1, margin is 1 × 3 (rows × columns). Give ranges of one size.',
  ],
])('says what is wrong and where: %#', (args, sentence) => {
  expect(errorOf(() => ltv(args, en)).message).toBe(sentence);
});

it('answers in the shape of the ranges, each cell as if it stood alone', () => {
  const number = fc.integer({ min: 0, max: 1000 });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(block, number, (deals, months) => {
      expect(call(deals, 2, 0.5, months)).toEqual(
        deals.map((row) => row.map((deal) => call(deal, 2, 0.5, months))),
      );
    }),
  );
});
