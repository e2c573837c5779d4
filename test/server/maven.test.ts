import { FunnelSheet } from '../helpers/funnel-sheet';
import { type Addon, closeHosts, csvSheet, openSheets } from '../helpers/host';

/** Recomputed figures of the Maven pipeline: fixtures/maven/README.md. */
const PRODUCTS: [name: string, ...rest: number[]][] = [
  ['GTK 500', 40, 15, 10, 15, 0.6, 400612, 26707.467],
  ['GTX Basic', 1866, 915, 521, 430, 0.63718663, 499263, 545.64262],
  ['GTX Plus Basic', 1383, 653, 398, 332, 0.62131304, 705275, 1080.0536],
  ['GTX Plus Pro', 968, 479, 266, 223, 0.64295302, 2629651, 5489.8768],
  // The file writes "GTXPro"; the import leaves the owner's words as they are.
  ['GTXPro', 1480, 729, 418, 333, 0.63557105, 3510578, 4815.6077],
  ['MG Advanced', 1412, 654, 430, 328, 0.60332103, 2216387, 3388.9709],
  ['MG Special', 1651, 793, 430, 428, 0.64840556, 43768, 55.192938],
];
const AGENTS: [name: string, ...rest: number[]][] = [
  ['Anna Snelling', 448, 208, 128, 112, 0.61904762, 275056, 1322.3846],
  ['Boris Faz', 210, 101, 52, 57, 0.66013072, 261631, 2590.4059],
  ['Darcel Schlecht', 747, 349, 204, 194, 0.63110307, 1153214, 3304.3381],
  ['Donn Cantrell', 275, 158, 117, 0, 0.57454545, 445860, 2821.8987],
  ['Garret Kinder', 123, 75, 48, 0, 0.6097561, 197773, 2636.9733],
  ['Hayden Neloms', 202, 107, 45, 50, 0.70394737, 272111, 2543.0935],
  ['Kary Hendrixson', 438, 209, 126, 103, 0.6238806, 454298, 2173.6746],
  ['Lajuana Vencill', 311, 127, 104, 80, 0.54978355, 194632, 1532.5354],
  ['Marty Freudenburg', 281, 122, 72, 87, 0.62886598, 291195, 2386.8443],
];

describe('the Maven pipeline through the whole bundle', () => {
  let addon: Addon;
  let funnel: FunnelSheet;

  beforeAll(async () => {
    addon = await openSheets([csvSheet('test/fixtures/maven/sales_pipeline.csv', 'en_US')], {
      now: () => Date.UTC(2017, 11, 31, 12),
    });
    expect(addon.import()).toMatchObject({ rows: 8800, deals: 8800, won: 4238, lost: 2473, unread: [] });
    await addon.build({ slices: ['owner', 'product'] });
    funnel = new FunnelSheet(addon, 'Funnel');
  });
  afterAll(closeHosts);

  test('has the golden totals', () => {
    expect(funnel.figures()).toMatchObject({ deals: 8800, won: 4238, revenue: 10_005_534 });
    expect(funnel.closing()).toBeCloseTo(4238 / (4238 + 2473), 12);
    expect(funnel.closing()).toBeCloseTo(0.631501, 6);
    expect(funnel.figures().average).toBeCloseTo(2360.909391, 6);
  });

  test.each([
    ['Product', PRODUCTS],
    ['Manager', AGENTS],
  ])('has the golden rows of every %s', (column, golden) => {
    const rows = funnel.group(column);
    for (const [name, deals, won, lost, open, share, revenue, average] of golden) {
      const row = rows.get(name) ?? [];
      expect([name, ...row.slice(0, 4), row[7]]).toEqual([name, deals, won, lost, open, revenue]);
      expect(row[4]).toBeCloseTo(share!, 7);
      expect(Number(row[8]) / average!).toBeCloseTo(1, 6);
    }
  });

  test('passes its own checks and shows no error', () => {
    expect(funnel.signs().length).toBeGreaterThanOrEqual(4);
    expect(new Set(funnel.signs())).toEqual(new Set(['✓']));
    expect(funnel.errors()).toEqual([]);
  });
});
