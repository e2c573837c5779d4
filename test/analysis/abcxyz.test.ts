import fc from 'fast-check';
import { type AbcXyzRow, abcXyz, defaultOptions, type Purchases } from '../../src/analysis/abcxyz';
import { monthIndex } from '../../src/analysis/day';
import { cdnowMaster } from '../fixtures/read';

interface Entry {
  readonly client: number;
  readonly cents: number;
  readonly month: number;
}

function columnsOf(entries: readonly Entry[]): Purchases {
  return {
    client: Int32Array.from(entries, (entry) => entry.client),
    amount: Float64Array.from(entries, (entry) => entry.cents),
    month: Int32Array.from(entries, (entry) => entry.month),
  };
}

const byNumber = (a: number, b: number) => a - b;

function cdnow(): { purchases: Purchases; clients: number } {
  const entries = cdnowMaster().map(({ client, cents, day }) => ({
    client: client - 1,
    cents,
    month: monthIndex(day),
  }));
  return { purchases: columnsOf(entries), clients: 23_570 };
}

function count(rows: readonly AbcXyzRow[], name: (row: AbcXyzRow) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[name(row)] = (counts[name(row)] ?? 0) + 1;
  return counts;
}

describe('CDNOW by frequency', () => {
  const { purchases, clients } = cdnow();
  const rows = abcXyz(purchases, clients, byNumber, defaultOptions());

  it('has 214 X, 1,883 Y and 21,473 Z clients', () => {
    expect(count(rows, (row) => row.xyz)).toEqual({ X: 214, Y: 1883, Z: 21_473 });
  });

  it('fills the nine cells as the separate computation does', () => {
    expect(count(rows, (row) => row.abc + row.xyz)).toEqual({
      AX: 214,
      AY: 1879,
      AZ: 5602,
      BY: 4,
      BZ: 8040,
      CZ: 7831,
    });
    const money = (abc: string, xyz: string) =>
      rows.reduce((sum, row) => sum + (row.abc === abc && row.xyz === xyz ? row.revenue : 0), 0);
    expect([money('A', 'X'), money('A', 'Y'), money('B', 'Y')]).toEqual([27_682_873, 76_604_995, 25_886]);
  });

  it('puts the largest client first, with its share and its eighteen months', () => {
    expect(rows[0]).toMatchObject({ client: 7591, revenue: 1_399_093, regularity: 1, abc: 'A', xyz: 'X' });
    expect(rows[0]!.share).toBeCloseTo(0.00559566554, 10);
    expect(rows[1]!.cumulative).toBeCloseTo(0.00918574428, 10);
    expect(rows[3]!.regularity).toBeCloseTo(2 / 18, 12);
  });

  it('ends with the 68 clients at zero, ordered by client', () => {
    const last = rows.slice(-68);
    expect(last.every((row) => row.revenue === 0 && row.abc === 'C' && row.share === 0)).toBe(true);
    expect(last.map((row) => row.client)).toEqual(last.map((row) => row.client).sort(byNumber));
  });
});

describe('CDNOW by variation', () => {
  const { purchases, clients } = cdnow();
  const by = (deviation: 'population' | 'sample') => ({ by: 'variation', deviation }) as const;
  const wide = { x: 0.5, y: 1 };

  it('sends every client to Z at 10 and 25 %', () => {
    const rows = abcXyz(purchases, clients, byNumber, defaultOptions(by('population')));
    expect(count(rows, (row) => row.xyz)).toEqual({ Z: 23_570 });
  });

  it('finds 7 X and 174 Y at 50 and 100 % of the population deviation', () => {
    const rows = abcXyz(purchases, clients, byNumber, { ...defaultOptions(by('population')), xyz: wide });
    expect(count(rows, (row) => row.xyz)).toEqual({ X: 7, Y: 174, Z: 23_389 });
    expect(rows[0]!.regularity).toBeCloseTo(0.7177344762256284, 12);
  });

  it('finds 6 X and 150 Y at 50 and 100 % of the sample deviation', () => {
    const rows = abcXyz(purchases, clients, byNumber, { ...defaultOptions(by('sample')), xyz: wide });
    expect(count(rows, (row) => row.xyz)).toEqual({ X: 6, Y: 150, Z: 23_414 });
    expect(rows[0]!.regularity).toBeCloseTo(0.7385426830841694, 12);
  });
});

it('counts no purchase in a month that only has a return', () => {
  const purchases = columnsOf([
    { client: 0, cents: 1000, month: 1 },
    { client: 0, cents: -300, month: 2 },
    { client: 0, cents: 500, month: 4 },
  ]);
  const [row] = abcXyz(purchases, 1, byNumber, defaultOptions());
  expect(row).toMatchObject({ revenue: 1200, regularity: 0.5, share: 1 });
});

it('counts a purchase in a month with a free order', () => {
  const purchases = columnsOf([
    { client: 0, cents: 1000, month: 1 },
    { client: 0, cents: 0, month: 2 },
  ]);
  expect(abcXyz(purchases, 1, byNumber, defaultOptions())[0]!.regularity).toBe(1);
});

it('does not lend the months of one client to the next', () => {
  const purchases = columnsOf([
    { client: 0, cents: 1000, month: 1 },
    { client: 1, cents: -200, month: 1 },
    { client: 1, cents: 500, month: 2 },
  ]);
  const rows = abcXyz(purchases, 2, byNumber, defaultOptions());
  expect(rows.map((row) => row.regularity)).toEqual([0.5, 0.5]);
});

it('has no shares where nobody brought anything', () => {
  const purchases = columnsOf([{ client: 0, cents: 0, month: 1 }]);
  const [row] = abcXyz(purchases, 1, byNumber, defaultOptions());
  expect(row).toMatchObject({ share: null, cumulative: null, abc: 'C' });
});

it('gives an empty table of no purchases', () => {
  expect(abcXyz(columnsOf([]), 0, byNumber, defaultOptions())).toEqual([]);
});

const entry = fc.record({
  client: fc.integer({ min: 0, max: 9 }),
  cents: fc.integer({ min: -100, max: 1000 }),
  month: fc.integer({ min: 24_300, max: 24_311 }),
});
const entries = fc
  .array(entry, { maxLength: 80 })
  .map((list) => [
    ...list,
    ...Array.from({ length: 10 }, (_, client) => ({ client, cents: 1, month: 24_305 })),
  ]);

it('does not depend on the order of the rows and does not change them', () => {
  fc.assert(
    fc.property(entries, fc.boolean(), (list, frequency) => {
      const options = defaultOptions(
        frequency ? { by: 'frequency' } : { by: 'variation', deviation: 'population' },
      );
      const purchases = columnsOf(list);
      const forth = abcXyz(purchases, 10, byNumber, options);
      const back = abcXyz(columnsOf([...list].reverse()), 10, byNumber, options);
      const close = (rows: AbcXyzRow[]) =>
        rows.map(({ regularity, ...row }) => ({ ...row, regularity: regularity?.toFixed(9) }));
      expect(close(back)).toEqual(close(forth));
      expect(purchases).toEqual(columnsOf(list));
    }),
  );
});

it('keeps every kopeck: the revenues of the rows add up to the purchases', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const rows = abcXyz(columnsOf(list), 10, byNumber, defaultOptions());
      expect(rows.reduce((sum, row) => sum + row.revenue, 0)).toBe(
        list.reduce((sum, one) => sum + one.cents, 0),
      );
      for (const [place, row] of rows.entries()) {
        expect(row.revenue).toBeLessThanOrEqual(rows[place - 1]?.revenue ?? Number.POSITIVE_INFINITY);
      }
      if (rows.some((row) => row.revenue > 0)) expect(rows[rows.length - 1]!.cumulative).toBe(1);
    }),
  );
});
