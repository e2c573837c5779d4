import fc from 'fast-check';
import { wilson95 } from '../../src/analysis/interval';

// Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('gives %i of %i the published score interval', (won, closed, low, high) => {
  const interval = wilson95(won, closed)!;
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('ends where a true share would just be rejected at 5 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (won, lost) => {
      const trials = won + lost;
      const { low, high } = wilson95(won, trials)!;
      for (const share of [low, high]) {
        const z = (won / trials - share) / Math.sqrt((share * (1 - share)) / trials);
        expect(Math.abs(z)).toBeCloseTo(1.959963985, 6);
      }
    }),
  );
});

it('is unknown of no deals', () => {
  expect(wilson95(0, 0)).toBeNull();
});

it('stays within 0…1, holds the share, and mirrors when won and lost change places', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (won, lost) => {
      fc.pre(won + lost > 0);
      const trials = won + lost;
      const { low, high } = wilson95(won, trials)!;
      const mirror = wilson95(lost, trials)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(won / trials);
      expect(high).toBeGreaterThanOrEqual(won / trials);
      expect(high - low).toBeGreaterThan(0);
      expect(mirror.low).toBeCloseTo(1 - high, 10);
    }),
  );
});
