import { rememberedOffset } from '../../src/tables/utc-offset';

test('a host is asked twice for a day, however many rows fall on it', () => {
  let asked = 0;
  const offset = rememberedOffset(() => {
    asked += 1;
    return 180;
  });
  for (let row = 0; row < 1000; row += 1) expect(offset(46000 + row / 1000)).toBe(180);
  expect(asked).toBe(2);
});

test('on the day the clocks change each moment has its own offset', () => {
  const offset = rememberedOffset((utc) => (utc < 46110.25 ? 60 : 120));
  expect([offset(46110.2), offset(46110.3), offset(46109), offset(46112)]).toEqual([60, 120, 60, 120]);
});
