import { fixture, imported, inspected } from './export';

/** The Maven pipeline: a hand-made English list of 8,800 deals; its counts are published with it. */
const maven = imported(fixture('maven/sales_pipeline.csv'));

test('every deal of the Maven pipeline is read, with its outcome and without a doubt', () => {
  const count = (outcome: string, stage: string) =>
    maven.deals.filter((deal) => deal.outcome === outcome && deal.stage === stage).length;
  expect(maven.found).toMatchObject({ profile: 'list', dataRows: 8800, lacking: [], doubts: [] });
  expect(maven.reading).toMatchObject({ rows: 8800, rowsRead: 8800, unread: [], unreadCells: [] });
  expect(maven.deals).toHaveLength(8800);
  expect(count('won', 'Won')).toBe(4238);
  expect(count('lost', 'Lost')).toBe(2473);
  expect(count('open', 'Engaging')).toBe(1589);
  expect(count('open', 'Prospecting')).toBe(500);
});

test('all eight columns of the Maven pipeline are found by their words', () => {
  expect(maven.found.columns.map(({ field }) => field)).toEqual([
    'id',
    'owner',
    'product',
    'client',
    'stage',
    'created',
    'closed',
    'amount',
  ]);
  expect(maven.found.columns.every(({ confidence }) => confidence === 'sure')).toBe(true);
});

test('the steps of the Maven pipeline are Prospecting, Engaging, Won', () => {
  expect(maven.stages.map(({ name, step }) => [name, step])).toEqual([
    ['Prospecting', 1],
    ['Engaging', 2],
    ['Won', 3],
    ['Lost', 0],
  ]);
});

test('the average won deal of the Maven pipeline is the published one', () => {
  const won = maven.deals.filter(({ outcome }) => outcome === 'won');
  const revenue = won.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  expect(revenue / 100 / won.length).toBeCloseTo(2360.909391, 6);
});

test('an empty amount stays unknown and is never a zero', () => {
  const empty = maven.deals.filter(({ amount }) => amount === null);
  expect(empty).toHaveLength(2089);
  expect(empty.every(({ outcome }) => outcome === 'open')).toBe(true);
  expect(maven.reading.notes.find(({ code }) => code === 'noAmount')?.details.count).toBe(2089);
});

test('the order of rows does not change what the columns and stages are taken for', () => {
  const table = fixture('maven/sales_pipeline.csv');
  const [header = [], ...rows] = table.rows;
  const reversed = { rows: [header, ...rows.reverse()] };
  expect(inspected(reversed).mapping).toEqual(maven.found.mapping);
  expect(imported(reversed).stages).toEqual(maven.stages);
});
