import fc from 'fast-check';
import { fitPrior, LAPLACE, smoothed } from '../../src/analysis/beta-binomial';
import { courseOf, riskAt, riskCurve, winWithin } from '../../src/analysis/competing-risks';
import { dayOf } from '../../src/analysis/day';
import { finishedByStep, stageProbability } from '../../src/analysis/probabilities';
import { survivalCurve } from '../../src/analysis/survival';
import { goldenRows } from '../fixtures/golden';
import { mavenDeals } from '../fixtures/read';

function mavenCourses(today: number) {
  return mavenDeals()
    .filter((deal) => deal.engaged !== null && deal.engaged <= today)
    .map((deal) => courseOf(deal.engaged!, deal.closed, deal.stage === 'Won', today));
}

const agents = goldenRows('maven_agent_probabilities.csv').map((row) => ({
  won: Number(row.won),
  finished: Number(row.won) + Number(row.lost),
  laplace: Number(row.laplace),
  shrunk: Number(row.eb),
}));

describe('by age', () => {
  // R survival 3.5
  it.each([
    [7, 0.82975904, 0.091084337, 0.079156627],
    [30, 0.61879871, 0.21899483, 0.16220646],
    [60, 0.5497658, 0.26473297, 0.18550122],
    [90, 0.35086064, 0.39701475, 0.25212461],
    [120, 0.20445853, 0.50004196, 0.29549951],
    [138, 0.17882026, 0.5194392, 0.30174055],
  ])('after %i days as many are open, won and lost as R has it', (days, open, won, lost) => {
    const point = riskAt(riskCurve(mavenCourses(dayOf(2017, 12, 31))), days);
    expect(point.open).toBeCloseTo(open, 8);
    expect(point.won).toBeCloseTo(won, 8);
    expect(point.lost).toBeCloseTo(lost, 8);
  });

  it('expects 880.26 wins of the 2,409 deals open before the last quarter, where won / closed expects 1,550.6', () => {
    const courses = mavenCourses(dayOf(2017, 9, 30));
    const curve = riskCurve(courses);
    const open = courses.filter((course) => course.end === null);
    const wins = open.reduce((sum, { days }) => sum + winWithin(curve, days, 92)!, 0);
    const closed = courses.filter((course) => course.end !== null);
    const share = closed.filter((course) => course.end === 'won').length / closed.length;
    expect(open).toHaveLength(2409);
    expect(wins).toBeCloseTo(880.26065, 4);
    expect(open.length * share).toBeCloseTo(1550.609, 3);
  });

  it('gives a deal older than any that was won no chance', () => {
    const curve = riskCurve(mavenCourses(dayOf(2017, 9, 30)));
    expect(winWithin(curve, 139, 92)).toBe(0);
  });

  it('says nothing where no deal is known to have lasted so long', () => {
    const curve = riskCurve([
      { days: 5, end: 'won' },
      { days: 9, end: 'lost' },
    ]);
    expect([winWithin(curve, 4, 10), winWithin(curve, 9, 10)]).toEqual([0.5, null]);
    expect(winWithin([], 3, 10)).toBe(0);
  });

  it('keeps open, won and lost at 1, and open where Kaplan and Meier have it', () => {
    const course = fc.record({
      days: fc.nat(60),
      end: fc.constantFrom<'won' | 'lost' | null>('won', 'lost', null),
    });
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 50 }), (courses) => {
        const curve = riskCurve(courses);
        for (const { open, won, lost } of curve) expect(open + won + lost).toBeCloseTo(1, 12);
        const spans = courses.map(({ days, end }) => ({ days, ended: end !== null }));
        const plain = survivalCurve(spans);
        expect(curve.map((point) => point.days)).toEqual(plain.map((point) => point.days));
        curve.forEach((point, index) => {
          expect(point.open).toBeCloseTo(plain[index]!.share, 12);
        });
      }),
    );
  });

  it('does not know an end that is still to come', () => {
    expect(courseOf(10, 30, true, 20)).toEqual({ days: 10, end: null });
    expect(courseOf(10, 20, false, 20)).toEqual({ days: 10, end: 'lost' });
  });
});

describe('smoothing', () => {
  it('adds a win and a loss by Laplace', () => {
    for (const agent of agents) expect(smoothed(agent, LAPLACE)).toBeCloseTo(agent.laplace, 8);
  });

  it('shrinks the thirty Maven agents as the separate fit does', () => {
    const prior = fitPrior(agents)!;
    const shares = agents.map((agent) => smoothed(agent, prior));
    shares.forEach((share, index) => {
      expect(share).toBeCloseTo(agents[index]!.shrunk, 5);
    });
    expect([Math.min(...shares), Math.max(...shares)].map((share) => Math.round(share * 1e4))).toEqual([
      6259, 6361,
    ]);
  });

  it('keeps groups that truly differ apart', () => {
    const prior = fitPrior([
      { won: 90, finished: 100 },
      { won: 10, finished: 100 },
      { won: 50, finished: 100 },
    ])!;
    expect(prior.a + prior.b).toBeLessThan(10);
    expect(smoothed({ won: 90, finished: 100 }, prior)).toBeGreaterThan(0.87);
  });

  // scipy's betaln, minimised to 1e-10
  it('fits few small groups as scipy does', () => {
    const groups = [
      { won: 9, finished: 10 },
      { won: 1, finished: 10 },
      { won: 5, finished: 10 },
      { won: 7, finished: 12 },
      { won: 2, finished: 9 },
    ];
    const prior = fitPrior(groups)!;
    expect(prior.a).toBeCloseTo(1.622359, 3);
    expect(prior.b).toBeCloseTo(1.854831, 3);
    [0.788173, 0.194578, 0.491375, 0.557101, 0.290318].forEach((share, index) => {
      expect(smoothed(groups[index]!, prior)).toBeCloseTo(share, 5);
    });
  });

  it('has no prior without two groups, nor where all or none was won', () => {
    expect(fitPrior([{ won: 3, finished: 5 }])).toBeNull();
    expect(
      fitPrior([
        { won: 3, finished: 3 },
        { won: 4, finished: 4 },
      ]),
    ).toBeNull();
    expect(
      fitPrior([
        { won: 0, finished: 3 },
        { won: 0, finished: 4 },
      ]),
    ).toBeNull();
  });

  it('stays between the share of the group and that of the prior', () => {
    const count = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (won, lost, a, b) => {
        const value = smoothed({ won, finished: won + lost }, { a, b });
        const [own, prior] = [won / (won + lost), a / (a + b)];
        expect(value).toBeGreaterThanOrEqual(Math.min(own, prior) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(own, prior) + 1e-12);
      }),
    );
  });
});

describe('by stage', () => {
  const deals = [
    { outcome: 'won', reached: 3 },
    { outcome: 'won', reached: 1 },
    { outcome: 'lost', reached: 2 },
    { outcome: 'lost', reached: 1 },
    { outcome: 'open', reached: 3 },
  ] as const;

  it('counts finished deals at every stage they reached, the won at all', () => {
    expect(finishedByStep(deals, 3)).toEqual([
      { won: 2, finished: 4 },
      { won: 2, finished: 3 },
      { won: 2, finished: 2 },
    ]);
  });

  it('proposes nothing under the minimum, with the counts to say why', () => {
    expect(stageProbability({ won: 5, finished: 19 })).toMatchObject({
      won: 5,
      finished: 19,
      probability: null,
    });
    expect(stageProbability({ won: 5, finished: 20 }).probability).toBeCloseTo(6 / 22, 12);
    expect(stageProbability({ won: 0, finished: 0 }, LAPLACE, 0)).toMatchObject({
      probability: null,
      interval: null,
    });
  });

  it('never grows less likely further on', () => {
    const deal = fc.record({
      outcome: fc.constantFrom<'won' | 'lost' | 'open'>('won', 'lost', 'open'),
      reached: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 80 }), (list) => {
        const stages = finishedByStep(list, 5).map((trials) => smoothed(trials, LAPLACE));
        for (let step = 1; step < 5; step += 1)
          expect(stages[step]!).toBeGreaterThanOrEqual(stages[step - 1]!);
      }),
    );
  });
});
