import fc from 'fast-check';
import { adjustedInterval, countScores, netPromoter } from '../../src/analysis/nps';
import { airlineSurveys } from '../fixtures/read';

function answers(promoters: number, passives: number, detractors: number) {
  return { answers: promoters + passives + detractors, promoters, passives, detractors };
}

it('puts 9 and 10 with promoters, 7 and 8 with passives, 0 to 6 with detractors', () => {
  expect(countScores(Object.freeze([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toEqual(answers(2, 2, 7));
});

// Score, standard error, Wald limits; the last case is the one worked at Cross Validated.
it.each([
  [6, 3, 1, 50, 21.213203, 8.4228853, 91.577115],
  [20, 20, 70, -45.454545, 7.4563594, -60.068741, -30.84035],
  [20, 0, 0, 100, 0, 100, 100],
  [0, 0, 20, -100, 0, -100, -100],
  [1, 2, 1, 0, 35.355339, -69.295191, 69.295191],
  [162, 108, 54, 33.333333, 4.1408666, 25.217384, 41.449283],
])('scores %i promoters, %i passives, %i detractors', (p, passive, d, score, error, low, high) => {
  const found = netPromoter(answers(p, passive, d))!;
  expect(found.score).toBeCloseTo(score, 5);
  expect(found.standardError).toBeCloseTo(error, 5);
  expect(found.score - found.margin).toBeCloseTo(low, 4);
  expect(found.score + found.margin).toBeCloseTo(high, 4);
});

it('scores the 5,907 answers about airlines 9.310987', () => {
  const scores = airlineSurveys().flatMap((survey) => survey.scores);
  const counts = countScores(scores);
  const found = netPromoter(counts)!;
  expect(counts).toEqual(answers(2143, 2171, 1593));
  expect(found.score).toBeCloseTo(9.310987, 6);
  expect(found.standardError).toBeCloseTo(1.0276362, 6);
});

it('scores every single airline with its interval', () => {
  const surveys = airlineSurveys();
  expect(surveys).toHaveLength(99);
  for (const { scores, nps, se, wald, adjusted } of surveys) {
    const counts = countScores(scores);
    const found = netPromoter(counts)!;
    const interval = adjustedInterval(counts)!;
    expect(found.score).toBeCloseTo(nps, 4);
    expect(found.standardError).toBeCloseTo(se, 4);
    expect(found.score - found.margin).toBeCloseTo(wald[0], 3);
    expect(found.score + found.margin).toBeCloseTo(wald[1], 3);
    expect(interval.low).toBeCloseTo(adjusted[0], 3);
    expect(interval.high).toBeCloseTo(adjusted[1], 3);
  }
});

it('keeps an interval where all answers agree, within 100', () => {
  const interval = adjustedInterval(answers(20, 0, 0))!;
  expect(interval.low).toBeCloseTo(69.683344, 4);
  expect(interval.high).toBe(100);
});

it('knows no score of no answers', () => {
  expect([netPromoter(answers(0, 0, 0)), adjustedInterval(answers(0, 0, 0))]).toEqual([null, null]);
});

it('stays within ±100, turns its sign when the groups change places, and ignores order', () => {
  const score = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 200 }), (scores) => {
      const counts = countScores(scores);
      const found = netPromoter(counts)!;
      const turned = netPromoter(answers(counts.detractors, counts.passives, counts.promoters))!;
      expect(Math.abs(found.score)).toBeLessThanOrEqual(100);
      expect(turned.score).toBeCloseTo(-found.score, 10);
      expect(turned.standardError).toBe(found.standardError);
      expect(countScores([...scores].reverse())).toEqual(counts);
      expect(found.score).toBeCloseTo((100 * (counts.promoters - counts.detractors)) / scores.length, 10);
    }),
  );
});
