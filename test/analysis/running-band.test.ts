import fc from 'fast-check';
import type { Chance } from '../../src/analysis/money-sum';
import { outlook } from '../../src/analysis/outlook';
import { runningBand } from '../../src/analysis/running-band';

const chance = fc.record({
  amount: fc.integer({ min: -50_000, max: 500_000 }),
  probability: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
});

it('runs along the ends of the exact distribution of all that has come so far', () => {
  const periods = fc.array(fc.array(chance, { maxLength: 6 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(periods, (days) => {
      const band = runningBand(days);
      const range = days.flat().reduce((sum, { amount }) => sum + Math.abs(amount), 0);
      // Each chance is off by a cell at the most.
      const near = (days.flat().length + 1) * Math.max(1, range / 4096);
      let so: Chance[] = [];
      days.forEach((day, index) => {
        so = [...so, ...day];
        const least = outlook(so, band[index]!.low + near + 1).plan!.chance;
        const most = outlook(so, band[index]!.low - near).plan!.chance;
        expect(least).toBeLessThanOrEqual(0.9 + 1e-9);
        expect(most).toBeGreaterThanOrEqual(0.9 - 1e-9);
        const above = outlook(so, band[index]!.high + near + 1).plan!.chance;
        const below = outlook(so, band[index]!.high - near).plan!.chance;
        expect(above).toBeLessThanOrEqual(0.1 + 1e-9);
        expect(below).toBeGreaterThanOrEqual(0.1 - 1e-9);
      });
    }),
    { numRuns: 60 },
  );
});

it('is the sum itself where everything is certain, and nothing without chances', () => {
  expect(runningBand([[{ amount: 500, probability: 1 }], [{ amount: -200, probability: 1 }], []])).toEqual([
    { low: 500, high: 500 },
    { low: 300, high: 300 },
    { low: 300, high: 300 },
  ]);
  expect(runningBand([[]])).toEqual([{ low: 0, high: 0 }]);
});
