import { dayOf } from '../../../src/analysis/day';
import { MAVEN_STAGES, mavenDeals } from '../../helpers/maven';
import { recalculate } from '../../helpers/recalculate';
import { build, FunnelReader, workbook } from './read-funnel';

/** Published and recomputed figures of the Maven pipeline as of 2017-12-31: fixtures/maven/README.md. */
describe('the funnel of the Maven pipeline', () => {
  const company = {
    deals: mavenDeals(),
    stages: MAVEN_STAGES,
    today: dayOf(2017, 12, 31),
    language: 'en' as const,
  };
  let funnel: FunnelReader;
  beforeAll(() => {
    const built = build(company, { slices: ['owner', 'product', 'region'] });
    funnel = new FunnelReader(recalculate([workbook(built)])[0]!, company);
  });

  test('has the golden totals', () => {
    expect(funnel.total('closing')).toBeCloseTo(0.631501, 6);
    expect(funnel.total('revenue')).toBe(10_005_534);
    expect(funnel.total('average')).toBeCloseTo(2360.909391, 6);
    expect(funnel.total('length')).toBe(57);
    expect(funnel.total('survival')).toBe(69);
    expect(funnel.total('open')).toBe(2089);
  });

  test('counts 8,800 deals, of which 4,238 reached the last stage', () => {
    expect(funnel.stages().map(({ name, cells }) => [name, cells[0]])).toEqual([
      ['Prospecting', 8800],
      ['Engaging', 5827],
      ['Won', 4238],
    ]);
    expect(funnel.unknownLosses()).toBe(2473);
  });

  test.each([
    ['Cara Losch', 964, 480, 265, 219, 0.6442953, 1_130_049, 2354.2688],
    ['Celia Rouche', 1296, 610, 352, 334, 0.63409563, 1_603_897, 2629.3393],
  ])('has the golden figures of the manager %s', (name, all, won, lost, open, share, revenue, average) => {
    const row = funnel.groups('owner').find((group) => group.name === name)!;
    expect([row.all, row.won, row.lost, row.open, row.revenue]).toEqual([all, won, lost, open, revenue]);
    expect(row.share).toBeCloseTo(share, 8);
    expect(row.average).toBeCloseTo(average, 4);
  });

  test.each([
    ['GTX Basic', 915, 521, 0.637187, 545.64],
    ['GTX Pro', 729, 418, 0.635571, 4815.61],
    ['GTX Plus Basic', 653, 398, 0.621313, 1080.05],
    ['GTX Plus Pro', 479, 266, 0.642953, 5489.88],
    ['MG Special', 793, 430, 0.648406, 55.19],
    ['MG Advanced', 654, 430, 0.603321, 3388.97],
    ['GTK 500', 15, 10, 0.6, 26_707.47],
  ])('has the golden figures of the product %s', (name, won, lost, share, average) => {
    const row = funnel.groups('product').find((group) => group.name === name)!;
    expect([row.won, row.lost]).toEqual([won, lost]);
    expect(row.share).toBeCloseTo(share, 6);
    expect(row.average).toBeCloseTo(average, 2);
  });

  test('says of no manager that they stand out, as the data do not', () => {
    expect(funnel.groups('owner').map(({ verdict }) => verdict)).toEqual(Array(8).fill(''));
  });

  test('does not name a weak stage where no loss has a stage', () => {
    expect(funnel.sentenceWith('2,473 of 2,473. The weakest')).not.toBe('');
  });

  test('passes all of its own checks and shows no error', () => {
    expect(funnel.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓', '✓']);
    expect(funnel.errors()).toEqual([]);
  });
});
