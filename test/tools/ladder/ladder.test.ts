import * as fc from 'fast-check';
import { ladderStanding, proposedBounds } from '../../../src/analysis/ladder';
import type { Deal } from '../../../src/tables/deal';
import { ladder } from '../../../src/tools/ladder';
import type { ToolContext } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import { testPortable } from '../../helpers/portable';
import { recalculate } from '../../helpers/recalculate';
import { memberOf, orderOf } from '../../helpers/tables-sheet';

const TODAY = 46160; // 2026-05-18
const APRIL = 46113;
const MARCH = 46082;
const FEBRUARY = 46054;

const orders = [
  ...[FEBRUARY, MARCH, APRIL].flatMap((month, index) => [
    orderOf(`a${index}`, month + 2, 90_000_000, { owner: 'Anna*', margin: 30_000_000 }),
    orderOf(`b${index}`, month + 9, 40_000_000 + index * 1_000_001, { owner: 'boris', margin: 2_000_000 }),
    orderOf(`r${index}`, month + 12, -5_000_000, { owner: 'Boris', margin: -1_000_000 }),
  ]),
  orderOf('n1', APRIL + 3, 70_000_000, { owner: 'Nina', margin: null }),
  orderOf('old', FEBRUARY - 1, 500_000_000, { owner: 'Boris', margin: 1 }),
  orderOf('may', TODAY, 500_000_000, { owner: 'Boris', margin: 1 }),
  orderOf('x', MARCH, 1_000_000, { owner: '' }),
];

const company: Company = {
  deals: [dealOf('d')],
  stages: [],
  today: TODAY,
  language: 'en',
  orders,
  team: [
    memberOf('Anna*', { grade: 'Lead' }),
    memberOf('Boris', { started: FEBRUARY - 500 }),
    memberOf('Nina', { started: APRIL + 1 }),
    memberOf('Gone', { left: APRIL }),
    memberOf('Never sold', { started: FEBRUARY - 500 }),
  ],
};

const typed = [
  { name: 'One', turnover: 300_000, profit: 10_000 },
  { name: 'Two', turnover: 400_000, profit: 100_000 },
  { name: 'Three', turnover: 900_000, profit: null },
  { name: 'Four', turnover: 800_000, profit: 400_000 },
];
const keyedRows: ToolContext['keyedRows'] = new Map([
  ['levels', new Map(typed.map((row, index) => [String(index + 1), row]))],
]);

const byDeals: Company = {
  deals: Array.from(
    { length: 90 },
    (_, index): Deal =>
      dealOf(`d${index}`, {
        outcome: 'won',
        closed: TODAY - 20 - index * 3,
        amount: 10_000_000 + ((index * 7919) % 37) * 1_000_000,
        currency: index % 9 === 0 ? 'USD' : 'RUB',
        owner: ['Вера', 'Глеб', 'Дина'][index % 3]!,
      }),
  ),
  stages: [],
  today: TODAY,
  language: 'ru',
};

const context = { ...contextOf(company), keyedRows };
const own = ladder.build({ levels: 4, months: 3 }, context);
const proposed = ladder.build({ levels: 5, months: 6 }, contextOf(byDeals));
const [typedResult, proposedResult] = recalculate([workbookOf(company, own), workbookOf(byDeals, proposed)]);

function rowsOf(result: typeof typedResult, language: 'en' | 'ru') {
  return result!.values[wordsOf(language).sheets.nameOf('ladder')]!;
}

/** The last row of that name: managers stand under the levels. */
function manager(rows: (string | number | boolean)[][], name: string) {
  return [...rows].reverse().find((row) => row[1] === name);
}

test('everybody stands on the highest level whose turnover and profit an average month reaches', () => {
  const rows = rowsOf(typedResult, 'en');
  const levels = typed.map(({ turnover, profit }) => ({
    turnover: turnover * 100,
    profit: profit === null ? null : profit * 100,
  }));
  const average = (name: string, field: 'amount' | 'margin') =>
    orders
      .filter(
        ({ owner, day }) => owner.toLowerCase() === name.toLowerCase() && day >= FEBRUARY && day < APRIL + 30,
      )
      .reduce((sum, order) => sum + (order[field] ?? 0), 0) / 3;
  for (const name of ['Anna*', 'Boris', 'Never sold']) {
    const [turnover, profit] = [average(name, 'amount'), average(name, 'margin')];
    const standing = ladderStanding(levels, { turnover, profit });
    const row = manager(rows, name)!;
    expect([name, row[3]]).toEqual([name, 3]);
    expect(Number(row[4])).toBeCloseTo(turnover / 100, 2);
    expect(Number(row[5])).toBeCloseTo(profit / 100, 2);
    expect(row[6]).toBe(standing.level === 0 ? 'under the first' : typed[standing.level - 1]!.name);
    expect(row[7]).toBe(typed[standing.level]?.name ?? 'the top one');
    for (const [cell, missing] of [
      [row[8], standing.turnover],
      [row[9], standing.profit],
    ] as const) {
      if (missing === null) expect(cell).toBe('');
      else expect(Number(cell)).toBeCloseTo(missing / 100, 1);
    }
  }
});

test('a newcomer with too few whole months is not judged, and whoever left is not listed', () => {
  const rows = rowsOf(typedResult, 'en');
  expect(manager(rows, 'Nina')!.slice(3, 8)).toEqual([1, 700_000, 0, 'few months: 1', '']);
  expect(manager(rows, 'Gone')).toBeUndefined();
  expect(manager(rows, 'Anna*')![2]).toBe('Lead');
});

test('a level that asks for no more than the one before it is named, and nothing sold is missing', () => {
  const rows = rowsOf(typedResult, 'en');
  const at = rows.findIndex((row) => row[1] === 'Checks');
  expect(rows[at + 1]!.slice(0, 1)).toEqual(['✓']);
  expect(rows[at + 2]!.slice(0, 2)).toEqual([
    '⚠',
    'Level 4 asks for no more turnover than the one before it: raise its sum.',
  ]);
});

test('levels proposed from real months rise, every manager has one or is under the first, and no cell is an error', () => {
  const rows = rowsOf(proposedResult, 'ru');
  const words = wordsOf('ru').ladder;
  const at = rows.findIndex((row) => row[1] === words.levels.heading) + 2;
  const bounds = rows.slice(at, at + 5).map((row) => Number(row[2]));
  expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
  expect(bounds[0]).toBeGreaterThan(0);
  expect(rows.at(rows.findIndex((row) => row[1] === words.checks.heading) + 2)![0]).toBe('✓');
  for (const name of ['Вера', 'Глеб', 'Дина']) expect(manager(rows, name)![6]).not.toBe('');
  const cells = [typedResult, proposedResult].flatMap((result) => Object.values(result!.values).flat(2));
  expect(cells.filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
});

test('proposed bounds always rise, and who reaches one stands there or higher', () => {
  const months = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(months, fc.integer({ min: 3, max: 7 }), (sums, count) => {
      const bounds = proposedBounds(sums, count);
      if (sums.every((sum) => sum === 0)) return expect(bounds).toEqual(bounds.map(() => null));
      const known = bounds.map((bound) => bound!);
      expect(known).toEqual([...new Set(known)].sort((a, b) => a - b));
      const levels = known.map((turnover) => ({ turnover, profit: null }));
      known.forEach((turnover, index) => {
        expect(ladderStanding(levels, { turnover, profit: null }).level).toBe(index + 1);
        expect(ladderStanding(levels, { turnover: turnover - 1, profit: null }).level).toBe(index);
      });
    }),
    { numRuns: 200 },
  );
});

testPortable('the ladder', own);

test('without sales and team a ladder is built with free sums, and says what to do', () => {
  const empty = contextOf({ deals: [], stages: [], today: TODAY, language: 'en' });
  const texts = ladder
    .build(ladder.defaults(empty), empty)
    .flatMap(({ rows }) => rows.flat().map((cell) => JSON.stringify(cell?.content ?? null)));
  expect(texts.join()).toContain('Nobody sells yet');
  expect(ladder.effect(ladder.defaults(empty), empty, empty.words).figures[0]!.value).toBe('0');
});

test('a level that was typed comes back when as many are shown again', () => {
  const fewer = ladder.build({ levels: 3, months: 3 }, context);
  const kept = fewer.find(({ id }) => id === 'ladder-keys')!.keyedRows![0]!;
  expect([kept.name, kept.rows]).toEqual(['levels', 1]);
  const shown = new Map(typed.slice(0, 3).map((row, index) => [String(index + 1), row]));
  const elsewhere: ToolContext['elsewhere'] = { ...context.elsewhere, rows: () => shown };
  expect(ladder.defaults({ ...context, elsewhere }).levels).toBe(3);
});
