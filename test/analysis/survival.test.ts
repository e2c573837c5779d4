import fc from 'fast-check';
import { dayOf } from '../../src/analysis/day';
import { median } from '../../src/analysis/quantile';
import {
  lengthsOf,
  medianSurvival,
  type Span,
  spanOf,
  stageLengths,
  survivalCurve,
} from '../../src/analysis/survival';
import { mavenDeals } from '../fixtures/read';

const TODAY = dayOf(2017, 12, 31);

function mavenSpans(product?: string): Span[] {
  return mavenDeals()
    .filter((deal) => deal.engaged !== null && (product === undefined || deal.product === product))
    .map((deal) => spanOf(deal.engaged!, deal.closed, TODAY));
}

it('finds the median 69 days of the 8,300 Maven deals, of which 6,711 have closed', () => {
  const lengths = lengthsOf(mavenSpans());
  expect([lengths.ended, lengths.ended + lengths.open]).toEqual([6711, 8300]);
  expect(lengths.median).toBe(69);
});

// R survival 3.5
it.each([
  [7, 0.82975904],
  [14, 0.66188587],
  [30, 0.61879871],
  [60, 0.5497658],
])('leaves open after %i days the share that R leaves', (days, share) => {
  const upTo = survivalCurve(mavenSpans()).filter((point) => point.days <= days);
  expect(upTo[upTo.length - 1]!.share).toBeCloseTo(share, 8);
});

it.each([
  ['GTX Basic', 70],
  ['GTX Pro', 65],
  ['GTX Plus Basic', 71],
  ['GTX Plus Pro', 66],
  ['MG Special', 71],
  ['MG Advanced', 69],
  ['GTK 500', 92],
])('finds the median of %s in %i days', (product, days) => {
  expect(medianSurvival(mavenSpans(product))).toBe(days);
});

it('has no median while more than half go on', () => {
  const open = { days: 50, ended: false };
  expect(medianSurvival([{ days: 3, ended: true }, open, open])).toBeNull();
  expect(medianSurvival([])).toBeNull();
});

it('counts the ended before the open where they are equally long', () => {
  const spans = Object.freeze([
    { days: 5, ended: false },
    { days: 5, ended: true },
  ]);
  expect(survivalCurve(spans)).toEqual([{ days: 5, share: 0.5 }]);
});

it('is the lower middle value where everything has ended', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (days) => {
      const spans = days.map((length) => ({ days: length, ended: true }));
      const sorted = [...days].sort((a, b) => a - b);
      expect(medianSurvival(spans)).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
      if (days.length % 2 === 1) expect(medianSurvival(spans)).toBe(median(days));
    }),
  );
});

it('takes a half for a half where the product of fractions comes out a hair above it', () => {
  const spans = Array.from({ length: 24 }, (_, index) => ({ days: index + 1, ended: true }));
  expect(medianSurvival(spans)).toBe(12);
});

it('never grows shorter when an open deal goes on', () => {
  const span = fc.record({ days: fc.nat(100), ended: fc.boolean() });
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 40 }), fc.nat(50), (spans, more) => {
      const later = spans.map((one) => (one.ended ? one : { ...one, days: one.days + more }));
      const before = medianSurvival(spans) ?? Number.POSITIVE_INFINITY;
      const after = medianSurvival(later) ?? Number.POSITIVE_INFINITY;
      // More at risk for longer can only keep the curve up, so the median waits or comes later.
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

it('measures each stage from its own stays, open ones until today', () => {
  const stays = Object.freeze([
    { stage: 'Contract', entered: 100, left: 104 },
    { stage: 'Meeting', entered: 90, left: 100 },
    { stage: 'Contract', entered: 100, left: 106 },
    { stage: 'Contract', entered: 110, left: null },
  ]);
  const lengths = stageLengths(stays, 120);
  expect([...lengths.keys()]).toEqual(['Contract', 'Meeting']);
  expect(lengths.get('Contract')).toEqual({ median: 6, meanOfEnded: 5, ended: 2, open: 1 });
  expect(lengths.get('Meeting')).toEqual({ median: 10, meanOfEnded: 10, ended: 1, open: 0 });
});
