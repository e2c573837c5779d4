import { isPercentColumn, parseShare } from '../../src/tables/probability';

test('reads a share from per cents and from parts of one', () => {
  expect(parseShare('70 %', false)).toBe(0.7);
  expect(parseShare('0,7', false)).toBe(0.7);
  expect(parseShare(0.25, false)).toBe(0.25);
  expect(parseShare('70', true)).toBe(0.7);
  expect(parseShare(1, true)).toBe(0.01);
});

test('takes a column for per cents as soon as a bare number in it is above one', () => {
  expect(isPercentColumn(['10', '100'])).toBe(true);
  expect(isPercentColumn([0.1, 1])).toBe(false);
  expect(isPercentColumn(['70%', '0,5'])).toBe(false);
});

test('refuses a word and a share outside 0 to 100 %', () => {
  expect(parseShare('высокая', false)).toBe('shareText');
  expect(parseShare('120%', true)).toBe('shareRange');
  expect(parseShare(-0.1, false)).toBe('shareRange');
});
