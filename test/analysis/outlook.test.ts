import fc from 'fast-check';
import { chanceOfAtLeast, MISS, quantileOf } from '../../src/analysis/distribution';
import { type Chance, sumDistribution } from '../../src/analysis/money-sum';
import { outlook, winDistribution } from '../../src/analysis/outlook';
import { exampleDeals, goldenRows } from '../fixtures/golden';

/** Every combination of wins, with its sum and probability. */
function enumerated(chances: readonly Chance[]): { sum: number; chance: number }[] {
  return chances.reduce(
    (known, { amount, probability }) =>
      known.flatMap(({ sum, chance }) => [
        { sum, chance: chance * (1 - probability) },
        { sum: sum + amount, chance: chance * probability },
      ]),
    [{ sum: 0, chance: 1 }],
  );
}

function enumeratedAtLeast(chances: readonly Chance[], amount: number): number {
  return enumerated(chances).reduce((all, { sum, chance }) => (sum >= amount ? all + chance : all), 0);
}

const probability = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const chancesOf = (amount: fc.Arbitrary<number>) =>
  fc.array(fc.record({ amount, probability }), { maxLength: 10 });
const kopecks = fc.integer({ min: -1_000_000, max: 100_000_000 });

describe('the fourteen deals', () => {
  const deals = exampleDeals();
  const found = outlook(deals, 250_000_000);

  it('bring 2,475,500 on average, with a deviation of 804,302.65', () => {
    expect(found.expected / 100).toBeCloseTo(2_475_500, 6);
    expect(found.deviation / 100).toBeCloseTo(804_302.648261, 4);
  });

  it('bring 1,310,000, 2,490,000 and 3,485,000 with 90, 50 and 10 %', () => {
    expect([found.low, found.middle, found.high]).toEqual([131_000_000, 249_000_000, 348_500_000]);
    const sum = sumDistribution(deals);
    expect([quantileOf(sum, 0.25), quantileOf(sum, 0.75)]).toEqual([198_500_000, 311_000_000]);
  });

  it('reach 2,500,000 with 0.4995506', () => {
    expect(found.plan!.chance).toBeCloseTo(0.499550581225, 12);
    expect([found.plan!.least, found.plan!.most, found.within]).toEqual([
      found.plan!.chance,
      found.plan!.chance,
      0,
    ]);
  });

  // Of the 1,044 sums of all subsets, those with the 0 % deal or without the 100 % one cannot occur.
  it('can bring 844 different sums', () => {
    const { cumulative } = sumDistribution(deals);
    const rises = Array.from(cumulative).filter((value, index) => value > (cumulative[index - 1] ?? 0));
    expect(rises).toHaveLength(844);
  });

  it('are won in numbers as R has them', () => {
    const wins = winDistribution(deals.map((deal) => deal.probability));
    for (const row of goldenRows('pipeline_example_wins.csv')) {
      expect(wins[Number(row.wins)]!).toBeCloseTo(Number(row.probability), 10);
    }
    expect(wins).toHaveLength(15);
  });
});

it('agrees with going through every combination, on a grid and on a list', () => {
  const plan = fc.integer({ min: -5_000_000, max: 500_000_000 });
  fc.assert(
    fc.property(chancesOf(kopecks), plan, fc.boolean(), (chances, amount, grid) => {
      const limits = grid ? undefined : { cells: 0, listed: 2 ** 12 };
      const sum = sumDistribution(chances, limits);
      expect(sum.within).toBe(0);
      expect(chanceOfAtLeast(sum, amount)).toBeCloseTo(enumeratedAtLeast(chances, amount), 10);
    }),
    { numRuns: 200 },
  );
});

it('takes for a quantile the smallest sum that reaches the share', () => {
  const share = fc.integer({ min: 1, max: 20 }).map((twentieths) => twentieths / 20);
  fc.assert(
    fc.property(chancesOf(fc.integer({ min: -5, max: 9 })), share, (chances, q) => {
      const value = quantileOf(sumDistribution(chances), q);
      expect(1 - enumeratedAtLeast(chances, value + 1)).toBeGreaterThanOrEqual(q - 1e-9);
      expect(1 - enumeratedAtLeast(chances, value)).toBeLessThan(q + 1e-9);
    }),
    { numRuns: 200 },
  );
});

it('takes a tenth for a tenth where floats make 1 − 0.9 a hair less', () => {
  expect(outlook([{ amount: 700, probability: 0.9 }], null).low).toBe(0);
});

it('keeps to its own bound where the grid is too coarse for the amounts', () => {
  const awkward = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 10_000_019 }), probability }), {
    minLength: 8,
    maxLength: 10,
  });
  fc.assert(
    fc.property(awkward, fc.nat(40_000_000), (chances, amount) => {
      const sum = sumDistribution(chances, { cells: 300, listed: 4 });
      const exact = enumeratedAtLeast(chances, amount);
      expect(chanceOfAtLeast(sum, amount + sum.within) - MISS).toBeLessThanOrEqual(exact + 1e-12);
      expect(chanceOfAtLeast(sum, amount - sum.within) + MISS).toBeGreaterThanOrEqual(exact - 1e-12);
    }),
    { numRuns: 300 },
  );
});

it('keeps the mean on a coarse grid', () => {
  const chances = [12_345_67, 9_876_543, 5_550_001, 31_415_926].map((amount, index) => ({
    amount,
    probability: 0.2 + index / 10,
  }));
  const { values, cumulative, within } = sumDistribution(chances, { cells: 50, listed: 2 });
  const mean = Array.from(values).reduce(
    (sum, value, index) => sum + value * (cumulative[index]! - (cumulative[index - 1] ?? 0)),
    0,
  );
  expect(within).toBeGreaterThan(0);
  expect(mean).toBeCloseTo(outlook(chances, null).expected, 3);
});

it('bounds 5,000 deals in kopecks to a thousandth or so of the expected sum', () => {
  let seed = 1;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const chances = Array.from({ length: 5000 }, () => ({
    amount: Math.round(Math.exp(10 + 4 * next()) * 100),
    probability: next(),
  }));
  const found = outlook(chances, 0);
  expect(found.within).toBeGreaterThan(0);
  expect(found.within / found.expected).toBeLessThan(0.002);
  // So many deals are nearly normal.
  expect(found.high - found.middle).toBeLessThan(1.3 * found.deviation + found.within);
  expect(found.high - found.middle).toBeGreaterThan(1.26 * found.deviation - found.within);
  expect(found.plan!.chance).toBe(1);
});

it('takes what is certain as certain', () => {
  expect(outlook([], 5)).toMatchObject({ expected: 0, low: 0, high: 0, plan: { chance: 0 }, within: 0 });
  const sure = [
    { amount: 500, probability: 1 },
    { amount: 900, probability: 0 },
    { amount: -100, probability: 1 },
  ];
  expect(outlook(sure, 400)).toMatchObject({ expected: 400, low: 400, high: 400, plan: { chance: 1 } });
});

it('counts wins as going through every combination does', () => {
  fc.assert(
    fc.property(fc.array(probability, { maxLength: 9 }), (probabilities) => {
      const all = enumerated(probabilities.map((one) => ({ amount: 1, probability: one })));
      winDistribution(probabilities).forEach((chance, wins) => {
        const expected = all.reduce((sum, one) => (one.sum === wins ? sum + one.chance : sum), 0);
        expect(chance).toBeCloseTo(expected, 12);
      });
    }),
  );
});
