import fc from 'fast-check';
import { asDecimals, LARGEST_DIVISOR, multiplyDivide } from '../../src/analysis/exact';

it('divides products that no float can hold, to the last unit', () => {
  const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const divisor = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: LARGEST_DIVISOR }));
  fc.assert(
    fc.property(whole, whole, divisor, (a, b, c) => {
      const factor = Math.min(b, c);
      const product = BigInt(a) * BigInt(factor);
      expect(multiplyDivide(a, factor, c)).toEqual({
        quotient: Number(product / BigInt(c)),
        remainder: Number(product % BigInt(c)),
      });
    }),
    { numRuns: 2000 },
  );
});

it('reads decimals as a person does', () => {
  expect(asDecimals([0.1, 0.25, 3])).toEqual({ integers: [10, 25, 300], scale: 100 });
  expect(asDecimals([12, 0])).toEqual({ integers: [12, 0], scale: 1 });
  expect(asDecimals([1 / 3])).toBeNull();
  expect(asDecimals([1e16])).toBeNull();
});
