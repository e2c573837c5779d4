import fc from 'fast-check';
import { givenOut } from '../../sidebar/tool/given-out';
import { numberText, readNumber } from '../../sidebar/tool/number-text';
import { defaults, resume } from '../../sidebar/tool/settings';
import type { FormField, FormStep } from '../../src/calls';

const NBSP = '\u00a0';
const money = { format: 'money', min: -1e9, max: 1e9 } as const;

test.each([
  ['1 234,56', ',', 1234.56],
  [`1${NBSP}234${NBSP}567`, ',', 1234567],
  ['1234.5', ',', 1234.5],
  ['1.234.567', ',', 1234567],
  ['1.234,5', ',', 1234.5],
  ['1,234.56', '.', 1234.56],
  ['1,234,567', '.', 1234567],
  ['1,234', '.', 1234],
  ['1,5', '.', 1.5],
  ['-12', '.', -12],
  ['\u221212', '.', -12],
  ['0,125', ',', 0.125],
] as const)('"%s" where "%s" parts the fraction is %p', (text, decimal, value) => {
  expect(readNumber(text, money, decimal)).toBeCloseTo(value, 9);
});

test.each(['', 'abc', '1,2,3', '12.34.56', '1 млн', '1e5', '--3', '1.23.456,7'])(
  '"%s" is not taken for a number',
  (text) => {
    expect(readNumber(text, money, ',')).toBe('none');
  },
);

test('a number out of its bounds says on which side, and a whole one may have no fraction', () => {
  const bounds = { format: 'integer', min: 1, max: 5 } as const;
  expect(['0', '6', '1,5', '5'].map((text) => readNumber(text, bounds, ','))).toEqual([
    'tooSmall',
    'tooLarge',
    'whole',
    5,
  ]);
  expect(readNumber('70', { format: 'share', min: 0, max: 1 }, ',')).toBe(0.7);
});

test('what is shown is read back the same, in either form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
      fc.constantFrom(',', '.'),
      (kopecks, decimal) => {
        const bounds = { format: 'money', min: -1e9, max: 1e9 } as const;
        expect(readNumber(numberText(kopecks / 100, 'money', decimal), bounds, decimal)).toBe(kopecks / 100);
      },
    ),
  );
});

test('money shows its kopecks where it has some, shares a digit', () => {
  expect(numberText(1234567.5, 'money', ',')).toBe(`1${NBSP}234${NBSP}567,50`);
  expect(numberText(186_000_000.1 - 93_000_000.1, 'money', '.')).toBe('93,000,000');
  expect(numberText(0.125, 'share', '.')).toBe('12.5%');
  expect(numberText(0.7, 'share', ',')).toBe(`70${NBSP}%`);
});

type Numbers = Extract<FormField, { kind: 'numbers' }>;

function numbers(proposed: readonly (number | null)[], total: number | null, sharesRest?: true): Numbers {
  return {
    key: 'n',
    kind: 'numbers',
    label: '',
    hint: '',
    format: 'money',
    unit: '',
    min: 0,
    max: 1e9,
    total,
    ...(sharesRest && { sharesRest }),
    rows: proposed.map((own, index) => ({ key: String(index), label: '', detail: '', proposed: own })),
    value: {},
  };
}

test('rows not typed share what is left of the total, in proportion to their proposals', () => {
  const { numbers: taken, sum, left } = givenOut(numbers([100, 200, 300], 600, true), { 2: 150 });
  expect([...taken.values()]).toEqual([150, 300, 150]);
  expect([sum, left]).toEqual([600, 0]);
});

test('typed over the total, the others get nothing and the excess is said', () => {
  const { numbers: taken, left } = givenOut(numbers([100, 200], 300, true), { 0: 350 });
  expect([...taken.values()]).toEqual([350, 0]);
  expect(left).toBe(-50);
});

test('without sharing, what is typed changes what is left to give out, and half a kopeck is nothing', () => {
  expect(givenOut(numbers([0.4, 0.6], 1), { 0: 0.3 }).left).toBeCloseTo(0.1, 9);
  expect(givenOut(numbers([0.1, 0.2], 0.3), {}).left).toBe(0);
  expect(givenOut(numbers([null, 5], null), {}).left).toBeNull();
});

const step = (fields: FormField[]): FormStep[] => [{ name: '', fields }];
const choice = (value: string, ...others: string[]): FormField => ({
  key: 'c',
  kind: 'choice',
  label: '',
  hint: '',
  value,
  options: [value, ...others].map((own) => ({ value: own, label: own })),
});
const goal: FormField = {
  key: 'g',
  kind: 'number',
  label: '',
  hint: '',
  format: 'money',
  unit: '',
  min: 0,
  max: 9,
  value: null,
};

test('records and numbers of a draft are resumed, a choice that is no longer offered is not', () => {
  const form = step([choice('a', 'b'), goal, numbers([1], 1)]);
  const kept = { c: 'b', g: 5, n: { 0: 1 } };
  expect(resume(form, kept)).toEqual(kept);
  expect(resume(form, { c: 'z', g: 'text', n: ['x'] })).toEqual({ c: 'a', g: null, n: {} });
});

test('what the form does not ask for now is kept: going back may ask for it again', () => {
  expect(resume(step([goal]), { n: { 0: 1 }, c: 'b' })).toEqual({ g: null, n: { 0: 1 }, c: 'b' });
});

test('findings are no setting', () => {
  const facts: FormField = { key: 'f', kind: 'facts', label: '', hint: '', facts: [], value: null };
  expect(defaults(step([facts, goal]))).toEqual({ g: null });
});
