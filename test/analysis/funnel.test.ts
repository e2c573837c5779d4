import fc from 'fast-check';
import { type FunnelRow, funnelOf, wonIf } from '../../src/analysis/funnel';
import { mavenDeals } from '../fixtures/read';

function row(
  reached: number,
  outcome: FunnelRow['outcome'],
  amount: number | null = 100,
  lostFromKnown?: boolean,
): FunnelRow {
  return Object.freeze({ reached, outcome, amount, lostFromKnown });
}

it('counts the Maven deals: 4,238 won, 2,473 lost, 2,089 open, average deal 2,360.909391', () => {
  const steps: Record<string, number> = { Prospecting: 1, Engaging: 2, Won: 3, Lost: 2 };
  const rows = mavenDeals().map((deal) => ({
    reached: steps[deal.stage]!,
    outcome:
      deal.stage === 'Won' ? ('won' as const) : deal.stage === 'Lost' ? ('lost' as const) : ('open' as const),
    amount: deal.value === null ? null : deal.value * 100,
  }));
  const funnel = funnelOf(rows, 3);
  expect([funnel.deals, funnel.won, funnel.lost, funnel.open]).toEqual([8800, 4238, 2473, 2089]);
  expect(funnel.stages.map((stage) => stage.reached)).toEqual([8800, 8300, 4238]);
  expect(funnel.stages.map((stage) => stage.inWork)).toEqual([500, 1589, 0]);
  expect(funnel.closing).toBeCloseTo(0.63150052, 8);
  expect(funnel.through).toBeCloseTo(0.48159091, 8);
  expect(funnel.wonAmount).toBe(1_000_553_400);
  expect(funnel.averageDeal! / 100).toBeCloseTo(2360.909391, 5);
  expect(funnel.problem).toBe(1);
});

it('lets a deal reach every step up to its furthest', () => {
  const rows = Object.freeze([
    row(4, 'won'),
    row(2, 'open', 500),
    row(3, 'lost'),
    row(1, 'lost', 100, false),
  ]);
  const { stages } = funnelOf(rows, 4);
  expect(stages.map((stage) => stage.reached)).toEqual([4, 3, 2, 1]);
  expect(stages.map((stage) => stage.step)).toEqual([null, 0.75, 2 / 3, 0.5]);
  expect(stages.map((stage) => stage.through)).toEqual([1, 0.75, 0.5, 0.25]);
  expect(stages[1]).toMatchObject({ inWork: 1, inWorkAmount: 500 });
});

it('does not blame the first step for deals lost nobody knows where', () => {
  const unknown = [row(1, 'lost', 1, false), row(1, 'lost', 1, false), row(1, 'lost', 1, false)];
  const funnel = funnelOf([...unknown, row(2, 'lost'), row(3, 'won')], 3);
  expect(funnel.stages[0]).toMatchObject({ lostHere: 3, lostUnknown: 3 });
  expect(funnel.problem).toBe(1);
  expect(funnelOf(unknown, 3).problem).toBeNull();
});

it('leaves empty what has nothing to divide by', () => {
  const funnel = funnelOf([], 2);
  expect(funnel).toMatchObject({ closing: null, closingInterval: null, averageDeal: null, through: null });
  expect(funnel.stages.map((stage) => stage.step)).toEqual([null, null]);
});

const anyRow = fc
  .record({
    outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
    furthest: fc.integer({ min: 1, max: 4 }),
    amount: fc.option(fc.nat(1e9)),
  })
  .map(({ outcome, furthest, amount }) => row(outcome === 'won' ? 5 : furthest, outcome, amount));

it('accounts for every deal: won, open and lost here add up to what reached the first step', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 80 }), (rows) => {
      const funnel = funnelOf(rows, 5);
      const left = funnel.stages.reduce((sum, stage) => sum + stage.inWork + stage.lostHere, 0);
      expect(funnel.won + left).toBe(funnel.stages[0]!.reached);
      funnel.stages.forEach((stage, place) => {
        const next = funnel.stages[place + 1]?.reached ?? funnel.won;
        expect(stage.reached - stage.inWork - stage.lostHere).toBe(next);
      });
    }),
  );
});

it('says how many deals a better step would win, the later steps staying as they are', () => {
  const reached = Object.freeze([200, 100, 40, 20]);
  expect(wonIf(reached, 0, 0.5)).toBe(20);
  expect(wonIf(reached, 0, 0.75)).toBeCloseTo(30, 12);
  expect(wonIf(reached, 2, 1)).toBe(40);
  expect(wonIf(reached, 3, 0.5)).toBeNull();
  expect(wonIf([10, 0, 0], 0, 0.5)).toBeNull();
});
