import * as fc from 'fast-check';
import { amountOfNumber, markEvidence, parseAmount } from '../../src/tables/amount';

const minor = (text: string, mark: ',' | '.' | null = null) => {
  const amount = parseAmount(text, mark);
  return typeof amount === 'string' ? amount : amount.minor;
};

test.each([
  ['1 234,56 ₽', 123456, 'RUB'],
  ['1\u00a0234,56\u00a0₽', 123456, 'RUB'],
  ['24 800,00', 2480000, ''],
  ['$1,234.56', 123456, 'USD'],
  ['USD 485,000.00', 48500000, 'USD'],
  ['1.234,56 €', 123456, 'EUR'],
  ['€ 1.234,56', 123456, 'EUR'],
  ['(500)', -50000, ''],
  ['($1,500.25)', -150025, 'USD'],
  ['−5', -500, ''],
  ['-1 000,00', -100000, ''],
  ['500-', -50000, ''],
  ['12,5 тыс.', 1250000, ''],
  ['12,5 тыс. руб.', 1250000, 'RUB'],
  ['30 т.р.', 3000000, 'RUB'],
  ['1,2 млн ₽', 120000000, 'RUB'],
  ['24k', 2400000, ''],
  ['$1.2M', 120000000, 'USD'],
  ["1'234.50 CHF", 123450, 'CHF'],
  ['12,34,567.89', 123456789, ''],
  ['150000 руб', 15000000, 'RUB'],
  ['1500|RUB', 150000, 'RUB'],
  ['.50', 50, ''],
  ['0', 0, ''],
  ['-0', 0, ''],
  ['99 XAU', 9900, 'XAU'],
])('reads %s as an amount', (text, expected, currency) => {
  expect(parseAmount(text, null)).toEqual({ minor: expected, currency });
});

test.each([
  'по договорённости',
  'call me',
  '',
  '12.03.2026',
  '1-2',
  'от 500',
  '5 шт.',
  '1,2,3',
  '12 34',
  '~100',
  '10%',
])('calls "%s" no amount instead of guessing', (text) => {
  expect(parseAmount(text, null)).toBe('amountText');
});

test('reads "1.234" by the decimal mark of its column, and as thousands where the column is silent', () => {
  expect(minor('1.234', '.')).toBe(123);
  expect(minor('1.234', ',')).toBe(123400);
  expect(minor('1.234')).toBe(123400);
  expect(minor('1,234', ',')).toBe(123);
  expect(minor('1,234', '.')).toBe(123400);
  expect(minor('0,500')).toBe(50);
});

test('rounds parts of a kopeck half away from zero without binary drift', () => {
  expect(minor('1.005', '.')).toBe(101);
  expect(minor('-1.005', '.')).toBe(-101);
  expect(minor('2,4449', ',')).toBe(244);
});

test('refuses an amount too large to be counted exactly', () => {
  expect(parseAmount('99999999999999999', null)).toBe('amountTooLarge');
  expect(amountOfNumber(1e15)).toBe('amountTooLarge');
  expect(amountOfNumber(1234.56)).toEqual({ minor: 123456, currency: '' });
});

test('takes the decimal mark of a column from texts that read one way only', () => {
  expect(markEvidence('1 234,56')).toBe(',');
  expect(markEvidence('1,234.56')).toBe('.');
  expect(markEvidence('1.234.567')).toBe(',');
  expect(markEvidence('12,5 тыс.')).toBe(',');
  expect(markEvidence('1.234')).toBe('doubtful');
  expect(markEvidence('1234')).toBeNull();
});

test('reads back every amount that a locale writes, in any grouping, sign and currency', () => {
  const locales = [
    { group: '\u00a0', mark: ',' as const },
    { group: ' ', mark: ',' as const },
    { group: ',', mark: '.' as const },
    { group: '.', mark: ',' as const },
    { group: "'", mark: '.' as const },
    { group: '', mark: ',' as const },
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      fc.constantFrom(...locales),
      fc.constantFrom(['', ''], ['', ' ₽'], ['$', ''], ['EUR ', ''], ['', ' руб.']),
      (units, { group, mark }, [before, after]) => {
        const digits = String(Math.abs(units)).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${units < 0 ? '-' : ''}${before}${whole}${mark}${digits.slice(-2)}${after}`;
        expect(minor(text, mark)).toBe(units === 0 ? 0 : units);
      },
    ),
  );
});
