import { closingConversion, ratio, stepConversions, throughConversions } from '../../src/analysis/conversion';
import { mavenDeals } from '../fixtures/read';

it('closes 0.631501 of the Maven deals', () => {
  const deals = mavenDeals();
  const won = deals.filter((deal) => deal.stage === 'Won').length;
  const lost = deals.filter((deal) => deal.stage === 'Lost').length;
  expect([deals.length, won, lost]).toEqual([8800, 4238, 2473]);
  expect(closingConversion(won, lost)).toBeCloseTo(0.63150052, 8);
});

it('has no conversion while nothing has closed', () => {
  expect(closingConversion(0, 0)).toBeNull();
});

it('has no ratio where a number is unknown or the whole is zero', () => {
  expect([ratio(null, 5), ratio(5, null), ratio(5, 0), ratio(0, 5)]).toEqual([null, null, null, 0]);
});

it('gives each stage its share of the one before and of the first', () => {
  const counts = Object.freeze([200, 100, 0, 10, null, 5]);
  expect(stepConversions(counts)).toEqual([null, 0.5, 0, null, null, null]);
  expect(throughConversions(counts)).toEqual([1, 0.5, 0, 0.05, null, 0.025]);
});
