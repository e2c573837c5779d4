import fc from 'fast-check';
import type { Deal, Outcome, Stage } from '../../src/tables/deal';
import { historyRow } from '../../src/tables/history';
import { mergeDeals } from '../../src/tables/merge';
import { type MOVE_KINDS, type Move, movesOf, slipsByDeal } from '../../src/tables/moves';
import { type RecordedChange, recordedChanges } from '../../src/tables/recorded-changes';
import { dealsAt } from '../../src/tables/undo-changes';
import { wordsOf } from '../../src/words';
import { dealOf } from '../helpers/deals-sheet';

const STAGES: readonly Stage[] = ['Lead', 'Offer', 'Contract', 'Paid'].map((name, index) => ({
  pipeline: '',
  name,
  outcome: index === 3 ? 'won' : 'open',
  step: index + 1,
}));

const DAY = 46_000;

/** What an import may say of a deal, by its key: only what imports track. */
const said = fc.record({
  stage: fc.constantFrom('Lead', 'Offer', 'Contract', ''),
  outcome: fc.constantFrom<Outcome>('open', 'open', 'won', 'lost'),
  amount: fc.option(fc.integer({ min: -9_000, max: 9_000_000 })),
  expected: fc.option(fc.integer({ min: DAY, max: DAY + 90 })),
  owner: fc.constantFrom('Kim', 'Ann', ''),
  closed: fc.option(fc.integer({ min: DAY, max: DAY + 90 })),
});

const file = fc
  .dictionary(fc.constantFrom(...'abcdefgh'), said, { maxKeys: 8 })
  .map((rows) =>
    Object.entries(rows).map(([key, row]) =>
      dealOf(key, { ...row, closed: row.outcome === 'open' ? null : row.closed }),
    ),
  );

/** Several imports one after another: the table after each, and all that was recorded. */
function imported(files: readonly (readonly Deal[])[]) {
  const tables: (readonly Deal[])[] = [];
  const changes: RecordedChange[] = [];
  let table: readonly Deal[] = [];
  files.forEach((rows, index) => {
    const merged = mergeDeals(table, rows, DAY + index);
    if (index > 0) {
      changes.push(...merged.changes.map((change) => ({ ...change, at: DAY + index + 0.375 })));
    }
    table = merged.deals;
    tables.push(table);
  });
  return { tables, changes };
}

describe('undoing recorded changes', () => {
  test('gives every earlier import back exactly', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (files) => {
        const { tables, changes } = imported(files);
        const now = tables[tables.length - 1]!;
        tables.forEach((table, index) => {
          expect(dealsAt(now, changes, DAY + index + 0.5)).toEqual(table);
        });
      }),
    );
  });

  test('leaves alone deals whose rows the owner deleted', () => {
    const { tables, changes } = imported([
      [dealOf('a', { amount: 100 }), dealOf('b')],
      [dealOf('a', { amount: 200 }), dealOf('b')],
    ]);
    const kept = tables[1]!.filter(({ key }) => key === 'b');
    expect(dealsAt(kept, changes, DAY)).toEqual(kept);
  });
});

describe.each(['ru', 'en'] as const)('the History sheet in the language %s', (language) => {
  test('is read back as what was written', () => {
    const words = [wordsOf('ru').import, wordsOf('en').import];
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 3 }), (files) => {
        const { changes } = imported(files);
        const rows = changes.map((change) =>
          historyRow(change, change.at, wordsOf(language).import).map(({ value }) => value ?? ''),
        );
        const titles = (list: readonly RecordedChange[]) => list.map((change) => ({ ...change, title: '' }));
        expect(titles(recordedChanges(rows, words))).toEqual(titles(changes));
      }),
      { numRuns: 40 },
    );
  });
});

test('rows of the history that are no changes are passed over', () => {
  const words = [wordsOf('en').import];
  const note = ['see the contract', '', '', '', '', ''];
  const other = [DAY, 'a', 'A', 'Colour', 'red', 'blue'];
  expect(recordedChanges([note, other, ['', 'a', 'A', 'Amount', 1, 2]], words)).toEqual([]);
});

function movesBetween(before: readonly Deal[], after: readonly Deal[]): Move[] {
  const { tables, changes } = imported([before, after]);
  return movesOf(tables[1]!, changes, STAGES);
}

const OPEN = { stage: 'Offer', amount: 1000, expected: DAY + 5, owner: 'Kim' } as const;

test.each<[string, Partial<Deal>, Partial<Deal>, (readonly [string, number | null, number])[]]>([
  ['a date moved on', {}, { expected: DAY + 12 }, [['slipped', 1000, 7]]],
  ['a date moved closer', {}, { expected: DAY + 2 }, [['earlier', 1000, 3]]],
  ['a date taken away', {}, { expected: null }, [['other', 1000, 0]]],
  ['an amount raised', {}, { amount: 1500 }, [['raised', 500, 0]]],
  ['an amount cut', {}, { amount: 400 }, [['cut', -600, 0]]],
  ['an amount that was unknown', { amount: null }, {}, [['other', 1000, 0]]],
  ['a stage forward', {}, { stage: 'Contract' }, [['forward', 1000, 0]]],
  ['a stage back', {}, { stage: 'Lead' }, [['back', 1000, 0]]],
  ['a stage that is no step', {}, { stage: 'Waiting' }, [['other', 1000, 0]]],
  ['another manager', {}, { owner: 'Ann' }, [['other', 1000, 0]]],
  [
    'a deal won, with its stage, date and day of closing',
    {},
    { outcome: 'won', stage: 'Paid', closed: DAY + 1, expected: DAY + 30 },
    [['won', 1000, 0]],
  ],
  ['a deal lost', {}, { outcome: 'lost', closed: DAY + 1 }, [['lost', 1000, 0]]],
  ['a lost deal that is open again', { outcome: 'lost', closed: DAY }, {}, [['reopened', 1000, 0]]],
  [
    'a deal that was won and is lost',
    { outcome: 'won', closed: DAY },
    { outcome: 'lost', closed: DAY },
    [['other', 1000, 0]],
  ],
  [
    'several at once',
    {},
    { expected: DAY + 6, amount: 900 },
    [
      ['cut', -100, 0],
      ['slipped', 900, 1],
    ],
  ],
])('%s', (_, before, after, moves) => {
  const found = movesBetween([dealOf('a', { ...OPEN, ...before })], [dealOf('a', { ...OPEN, ...after })]);
  expect(found.map(({ kind, amount, days }) => [kind, amount, days])).toEqual(moves);
});

test('a deal that was new and won by the time of one import is both', () => {
  const kinds = movesBetween([], [dealOf('a', { outcome: 'won', closed: DAY })]).map(({ kind }) => kind);
  expect(kinds).toEqual(['new', 'won']);
});

test('a move is told of the manager and with the amount that the deal had then', () => {
  const { tables, changes } = imported([
    [dealOf('a', { ...OPEN })],
    [dealOf('a', { ...OPEN, expected: DAY + 9 })],
    [dealOf('a', { ...OPEN, expected: DAY + 9, owner: 'Ann', amount: 5000 })],
    [dealOf('a', { ...OPEN, expected: DAY + 19, owner: 'Ann', amount: 5000 })],
  ]);
  const slipped = movesOf(tables[3]!, changes, STAGES).filter(({ kind }) => kind === 'slipped');
  expect(slipped.map(({ owner, amount, days }) => [owner, amount, days])).toEqual([
    ['Kim', 1000, 4],
    ['Ann', 5000, 10],
  ]);
  expect(slipsByDeal(slipped).get('a')).toEqual({ times: 2, days: 14 });
});

test('what is open follows from what was open and what came and went', () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 2, maxLength: 5 }), (files) => {
      const { tables, changes } = imported(files);
      const open = (table: readonly Deal[]) => table.filter(({ outcome }) => outcome === 'open').length;
      const moves = movesOf(tables[tables.length - 1]!, changes, STAGES);
      const count = (kind: (typeof MOVE_KINDS)[number]) => moves.filter((move) => move.kind === kind).length;
      const came = count('new') + count('reopened') - count('won') - count('lost');
      expect(open(tables[0]!) + came).toBe(open(tables[tables.length - 1]!));
    }),
  );
});
