import * as fc from 'fast-check';
import { dayOf } from '../../../src/analysis/day';
import {
  boundAbove,
  type GradedPerson,
  gradeLevels,
  ladderStanding,
  proposedBounds,
} from '../../../src/analysis/ladder';
import type { Scalar } from '../../../src/blueprint/blueprint';
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
    memberOf('Boris', { started: FEBRUARY - 500, grade: 'Two' }),
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
const keyedRows: ToolContext['keyedRows'] = new Map<string, Map<string, Readonly<Record<string, Scalar>>>>([
  ['levels', new Map(typed.map((row, index) => [String(index + 1), row]))],
  [
    'marks',
    new Map([
      ['boris', { leading: 'no', skills: 'yes' }],
      ['gone', { leading: 'yes', skills: null }],
    ]),
  ],
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

/** Grades as a team writes them; Анна is a trainee without a sale. */
const graded: Company = {
  ...byDeals,
  team: [
    memberOf('Дина', { grade: 'Ведущий', currentPay: 5_000_000 }),
    memberOf('Вера', { grade: 'Менеджер', currentPay: 9_000_000 }),
    memberOf('Глеб', { grade: 'менеджер ', currentPay: 7_000_000 }),
    memberOf('Анна', { grade: 'Стажёр', started: TODAY - 300 }),
  ],
};

const context = { ...contextOf(company), keyedRows };
const own = ladder.build({ levels: 4, months: 3 }, context);
const proposed = ladder.build({ levels: 5, months: 6 }, contextOf(byDeals));
const byGrades = ladder.build(ladder.defaults(contextOf(graded)), contextOf(graded));
const [typedResult, proposedResult, gradedResult] = recalculate([
  workbookOf(company, own),
  workbookOf(byDeals, proposed),
  workbookOf(graded, byGrades),
]);

function rowsOf(result: typeof typedResult, language: 'en' | 'ru') {
  return result!.values[wordsOf(language).sheets.nameOf('ladder')]!;
}

test('what the months brought in another currency is said, and goes into no average', () => {
  const months = byDeals.deals.filter(({ closed }) => closed! >= APRIL - 151 && closed! < APRIL + 30);
  const other = months.filter(({ currency }) => currency === 'USD');
  const sum = other.reduce((all, { amount }) => all + amount! / 100, 0);
  const said = `${sum.toLocaleString('ru-RU', { minimumFractionDigits: 2 })}\u00a0USD (${other.length}).`;
  expect(rowsOf(proposedResult, 'ru').map((row) => row[1])).toContain(
    `${wordsOf('ru').ladder.warnings.foreign}${said}`,
  );
});

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
    expect([name, Number(row[3])]).toEqual([name, expect.closeTo(turnover / 100, 2)]);
    expect(Number(row[4])).toBeCloseTo(profit / 100, 2);
    expect(row[6]).toBe(standing.level === 0 ? 'under the first' : typed[standing.level - 1]!.name);
    const keys = figures(typedResult!.values[wordsOf('en').sheets.nameOf('ladder-keys')]!, name);
    for (const [cell, missing] of [
      [keys[0], standing.turnover],
      [keys[1], standing.profit],
    ] as const) {
      if (missing === null) expect(cell).toBe('');
      else expect(Number(cell)).toBeCloseTo(missing / 100, 1);
    }
  }
});

/** Turnover and profit that are missing to a manager of the list. */
function figures(rows: (string | number | boolean)[][], name: string) {
  const listed = ladder.build({ levels: 4, months: 3 }, context)[0]!.rows.flatMap((row) => {
    const cell = row[1];
    return cell?.format === 'text' && cell.role === 'text' ? [cell.content] : [];
  });
  const at = listed.indexOf(name);
  const from = rows[0]!.indexOf(wordsOf('en').ladder.keys.figures.missing);
  return rows[at + 1]!.slice(from, from + 2);
}

test('what is missing is said in words: money, what the head of sales marked, and a grade of another level', () => {
  const rows = rowsOf(typedResult, 'en');
  const said = (name: string) => manager(rows, name)![10];
  expect(said('Anna*')).toBe('To "Four": 100,000 of profit.');
  expect(said('Boris')).toBe(
    'To "Two": 40,000 of turnover, 90,000 of profit, the indicators of the level. Below their own grade.',
  );
  expect(said('Never sold')).toBe('To "One": 300,000 of turnover, 10,000 of profit.');
  expect(manager(rows, 'Boris')!.slice(7, 9)).toEqual(['no', 'yes']);
});

test('a newcomer with too few whole months is not judged, and whoever left is not listed', () => {
  const rows = rowsOf(typedResult, 'en');
  expect(manager(rows, 'Nina')!.slice(3, 11)).toEqual([
    700_000,
    0,
    '',
    '—',
    '',
    '',
    '',
    'Too few whole months to judge: 1 of 2.',
  ]);
  expect(manager(rows, 'Gone')).toBeUndefined();
  expect(manager(rows, 'Anna*')![2]).toBe('Lead');
});

test('a level that asks for no more than the one before it is named, and nothing sold is missing', () => {
  const rows = rowsOf(typedResult, 'en');
  const at = rows.findIndex((row) => row[1] === 'Checks');
  expect(rows[at + 1]!.slice(0, 1)).toEqual(['✓']);
  expect(rows[at + 2]!.slice(0, 2)).toEqual(['✓', 'There are three to seven levels.']);
  expect(rows[at + 3]!.slice(0, 2)).toEqual([
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
  const cells = [typedResult, proposedResult, gradedResult].flatMap((result) =>
    Object.values(result!.values).flat(2),
  );
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
  const keys = fewer.find(({ id }) => id === 'ladder-keys')!;
  expect(keys.lists!.map(({ name, rows }) => [name, rows])).toEqual([['levelsKept', 1]]);
  expect(keys.keyedRows!.map(({ name, rows }) => [name, rows])).toEqual([['marks', 1]]);
  const shown = new Map(typed.slice(0, 3).map((row, index) => [String(index + 1), row]));
  const elsewhere: ToolContext['elsewhere'] = { ...context.elsewhere, rows: () => shown };
  expect(ladder.defaults({ ...context, elsewhere }).levels).toBe(3);
  const rest = new Map([...keyedRows!, ['levels', shown], ['levelsKept', new Map([['1', typed[3]!]])]]);
  expect(namesIn(ladder.build({ levels: 4, months: 3 }, { ...context, keyedRows: rest }))).toEqual(
    typed.map(({ name }) => name),
  );
});

/** The names of the levels on the sheet. */
function namesIn(sheets: ReturnType<typeof ladder.build>): Scalar[] {
  const { rows, lists } = sheets[0]!;
  const { row, rows: count, columns } = lists![0]!;
  return rows.slice(row - 1, row - 1 + count).map((cells) => cells[columns.name! - 1]!.content as Scalar);
}

test('a level put in between is one more at Refresh, and with two left the third is proposed anew', () => {
  const refreshed = (count: number) => {
    const rows = new Map(typed.slice(0, count).map((row, index) => [String(index + 1), row]));
    const elsewhere: ToolContext['elsewhere'] = { ...context.elsewhere, rows: () => rows };
    const inputs = new Map<string, Scalar>([['months', 3]]);
    return namesIn(
      ladder.build(
        { levels: 3, months: 3 },
        { ...context, keyedRows: new Map([['levels', rows]]), elsewhere, inputs },
      ),
    );
  };
  expect(refreshed(4)).toEqual(['One', 'Two', 'Three', 'Four']);
  expect(refreshed(2)).toEqual(['One', 'Two', 'Level 3']);
});

test('levels are the grades of the team in the order of what their people sell, each begins between two', () => {
  const rows = rowsOf(gradedResult, 'ru');
  const words = wordsOf('ru').ladder;
  const at = rows.findIndex((row) => row[1] === words.levels.heading) + 2;
  expect(ladder.defaults(contextOf(graded))).toEqual({ levels: 3, months: 3 });
  expect(rows.slice(at, at + 3).map((row) => row[1])).toEqual(['Стажёр', 'Менеджер', 'Ведущий']);
  expect(rows.slice(at, at + 3).map((row) => row[4])).toEqual(['', 80_000, 50_000]);
  // Whole months: Дина sold first on August 4, Вера and Глеб later in it.
  const average = (name: string, first = 9) => {
    const sold = byDeals.deals.filter(({ owner, currency }) => owner === name && currency === 'RUB');
    const from = dayOf(2025, first, 1);
    const counted = sold.filter(({ closed }) => closed! >= from && closed! < APRIL + 30);
    return counted.reduce((sum, { amount }) => sum + amount! / 100, 0) / (13 - first + 4);
  };
  const [managers, lead] = [(average('Вера') + average('Глеб')) / 2, average('Дина', 8)];
  expect(rows.slice(at, at + 3).map((row) => row[2])).toEqual([
    0,
    Number((managers / 2).toPrecision(2)),
    Number(((managers + lead) / 2).toPrecision(2)),
  ]);
  const said = (name: string) => String(manager(rows, name)![10]).replaceAll('\u00a0', ' ');
  expect(manager(rows, 'Анна')![6]).toBe('Стажёр');
  expect(said('Анна')).toBe('До «Менеджер»: 370 000 ₽ оборота.');
  expect(said('Вера')).toBe('До «Ведущий»: 330 000 ₽ оборота.');
});

test('levels of grades rise in the order of the average months of their people, and most people stand on their own', () => {
  const person: fc.Arbitrary<GradedPerson> = fc.record({
    grade: fc.constantFrom('a', 'A ', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', ''),
    months: fc.array(fc.integer({ min: -1000, max: 1_000_000 }), { maxLength: 12 }),
    pay: fc.option(fc.integer({ min: 0, max: 100_000 })),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 20 }), fc.integer({ min: 3, max: 7 }), (people, most) => {
      const { levels, leftOut } = gradeLevels(people, most);
      const grades = new Set(
        people.map(({ grade }) => grade.trim().toLowerCase()).filter((name) => name !== ''),
      );
      expect(levels.length).toBe(Math.min(most, grades.size));
      const names = [...levels.map(({ name }) => name), ...leftOut].map((name) => name.toLowerCase());
      expect(names.sort()).toEqual([...grades].sort());
      const bounds = levels.flatMap(({ turnover }) => (turnover === null ? [] : [turnover]));
      expect([0, levels.length]).toContain(bounds.length);
      expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
  const alone = (grade: string, month: number): GradedPerson => ({
    grade,
    months: [month, month],
    pay: null,
  });
  const { levels } = gradeLevels([alone('High', 900), alone('Low', 101), alone('Mid', 300)], 7);
  expect(levels.map(({ name, turnover }) => [name, turnover])).toEqual([
    ['Low', 100],
    ['Mid', 200],
    ['High', 600],
  ]);
  expect([boundAbove(600, 200), boundAbove(600, 590)]).toEqual([1000, 720]);
});
