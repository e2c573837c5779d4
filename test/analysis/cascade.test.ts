import fc from 'fast-check';
import { type Grade, gradeOf, gradePay, resultOf, weightedResult } from '../../src/analysis/cascade';

const share = fc.double({ min: 0, max: 2, noNaN: true });

test('a result of parts lies between the least and the most of them, whatever their weights', () => {
  const part = fc.record({ weight: fc.double({ min: 0.01, max: 5, noNaN: true }), result: share });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const results = parts.map(({ result }) => result);
      const result = weightedResult(parts) ?? -1;
      expect(result).toBeGreaterThanOrEqual(Math.min(...results) - 1e-9);
      expect(result).toBeLessThanOrEqual(Math.max(...results) + 1e-9);
    }),
  );
});

test('a part without a result gives its weight to the others, a required one takes the result away', () => {
  const parts = [
    { weight: 0.5, result: 1 },
    { weight: 0.3, result: 0.5 },
  ];
  expect(weightedResult([...parts, { weight: 0.2, result: null }])).toBeCloseTo(0.8125, 12);
  expect(weightedResult([...parts, { weight: 0.2, result: null, required: true }])).toBeNull();
  expect(weightedResult([...parts, { weight: 0, result: null, required: true }])).toBeCloseTo(0.8125, 12);
  expect(weightedResult([{ weight: 0, result: 1 }])).toBeNull();
  expect(weightedResult([])).toBeNull();
});

test('a result is at least nothing and at most the cap, and unknown where nothing is asked', () => {
  expect(resultOf(50, 100, 1.2)).toBe(0.5);
  expect(resultOf(150, 100, 1.2)).toBe(1.2);
  expect(resultOf(-50, 100, 1.2)).toBe(0);
  expect([resultOf(50, 0, 1.2), resultOf(50, null, 1.2)]).toEqual([null, null]);
});

test('every result has one grade, a better result never pays less, and a bound belongs to the grade it begins', () => {
  const scale = fc
    .uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 5 })
    .map((bounds) =>
      [0, ...bounds.sort((a, b) => a - b)].map(
        (from, index): Grade => ({ from: from / 100, name: String(index), pays: index / 4 }),
      ),
    );
  fc.assert(
    fc.property(scale, share, share, fc.integer({ min: 0, max: 1e9 }), (grades, one, other, full) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(gradePay(full, gradeOf(grades, low))).toBeLessThanOrEqual(gradePay(full, gradeOf(grades, high)));
      for (const grade of grades) expect(gradeOf(grades, grade.from)).toBe(grade);
    }),
  );
  expect(gradeOf([{ from: 0.5, name: 'A', pays: 1 }], 0.4)).toBeNull();
});
