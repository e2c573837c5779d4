import * as fc from 'fast-check';
import type { Scalar } from '../../src/blueprint/blueprint';
import { rowsByKey, rowsByPlace } from '../../src/sheets/kept-rows';
import { typedList } from '../../src/tools/shared/typed-list';
import { wordsOf } from '../../src/words';
import { type Addon, closeHosts, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const NAMES = ['who', 'what'] as const;
type Line = readonly [Scalar, Scalar];

/** The lines as they would be read from a sheet, the first under the head in `head`. */
function columnsOf(head: number, lines: readonly Line[]): Map<string, Map<number, Scalar>> {
  return new Map(
    NAMES.map((name, column) => [
      name,
      new Map<number, Scalar>([
        [head, `Head of ${name}`],
        ...lines.map((line, index): [number, Scalar] => [head + 1 + index, line[column]!]),
      ]),
    ]),
  );
}

const cell = fc.oneof(
  fc.constant(null),
  fc.constantFrom('Ann', 'Bob', '1', '2'),
  fc.integer({ min: 0, max: 9 }),
);
const line = fc.tuple(cell, cell);
type Edit = {
  readonly kind: 'insert' | 'copy' | 'delete' | 'swap' | 'clear';
  readonly at: number;
  readonly line: Line;
};
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'copy', 'delete', 'swap', 'clear'),
  at: fc.nat(30),
  line,
});

function edited(lines: readonly Line[], { kind, at, line: typed }: Edit): Line[] {
  const place = lines.length === 0 ? 0 : at % (lines.length + 1);
  const rest = [...lines];
  if (kind === 'insert') rest.splice(place, 0, typed);
  else if (kind === 'copy' && lines.length > 0) rest.splice(place, 0, lines[at % lines.length]!);
  else if (kind === 'delete') rest.splice(place, 1);
  else if (kind === 'clear' && place < rest.length) rest[place] = [null, null];
  else rest.reverse();
  return rest;
}

const filled = (lines: readonly Line[]) => lines.filter((own) => own.some((value) => value !== null));

test('whatever is inserted, copied, deleted, cleared or sorted in a list, what stands there is read in its order', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.array(edit, { maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (lines, edits, head, headless) => {
        const now = edits.reduce(edited, lines);
        const columns = columnsOf(head, now);
        if (headless) for (const cells of columns.values()) cells.delete(head);
        const rows = rowsByPlace(headless ? undefined : head, columns);
        const again = typedList(rows, { fewest: 3 }, ({ who, what }): Line => [who ?? null, what ?? null]);
        expect(filled(again)).toEqual(filled(now));
        expect(again.length).toBeGreaterThanOrEqual(filled(now).length + 6);
      },
    ),
    { numRuns: 300 },
  );
});

test('of rows about things with one key the upper counts, and a row without a key is nobody’s', () => {
  const keys = new Map<number, Scalar>([
    [4, 'a'],
    [5, null],
    [6, 'a'],
    [7, 'b'],
  ]);
  const note = new Map<number, Scalar>([4, 5, 6, 7].map((row) => [row, `row ${row}`]));
  expect([...rowsByKey(keys, new Map([['note', note]]))]).toEqual([
    ['a', { note: 'row 4' }],
    ['b', { note: 'row 7' }],
  ]);
});

describe('lists on built sheets', () => {
  const contest = wordsOf('en').contest;
  const cascade = wordsOf('en').cascadeScheme;
  let addon: Addon;

  /** The first row under the head of a list, from 1. */
  function firstRow(sheet: string, heading: string): number {
    const at = addon.rows(sheet, 'B').findIndex((cells) => cells[1] === heading);
    if (at < 0) throw new Error(`${sheet} has no "${heading}"`);
    return at + 3;
  }

  /** Texts of a column from a row on, without the empty ones. */
  function texts(sheet: string, column: string, from: number, rows: number): string[] {
    return addon.view
      .displays(sheet, `${column}${from}:${column}${from + rows - 1}`)
      .flat()
      .filter((text) => text !== '');
  }

  beforeAll(async () => {
    addon = await openSheets([
      sheetFile('Export', [
        ['Deal ID', 'Title', 'Client', 'Amount', 'Stage', 'Manager', 'Created', 'Closed'],
        ['1', 'Harbour', 'Harbour Ltd', 1000, 'Won', 'Ann', '2026-04-01', '2026-05-15'],
        ['2', 'Garden', 'Garden Ltd', 2000, 'Won', 'Bob', '2026-04-02', '2026-05-04'],
      ]),
    ]);
    addon.import();
    await addon.build(undefined, { tool: 'contest', settle: false });
    await addon.build(undefined, { tool: 'cascade-scheme', settle: false });
    const type = (sheet: string, row: number, cells: Readonly<Record<string, string>>) => {
      for (const [column, text] of Object.entries(cells)) addon.view.type(sheet, `${column}${row}`, text);
    };
    const insert = (sheet: string, row: number) => addon.view.insertRowsBefore(sheet, row, 1);

    const won = firstRow('Contest', contest.winners.heading);
    type('Contest', won, { B: 'March', D: 'Ann' });
    type('Contest', won + 1, { B: 'May', D: 'Ann' });
    insert('Contest', won + 1);
    // The winner is typed into any of the cells that are merged in the rows of the build.
    type('Contest', won + 1, { B: 'April', E: 'Bob' });
    insert('Contest', won);
    type('Contest', won, { B: 'February' });
    type('Contest', won + 40, { B: 'Far below' });

    const given = firstRow('Effectiveness board', contest.board.entries);
    type('Effectiveness board', given, { B: 'Ann', C: '5/2/2026', E: '3', G: 'Price list' });
    addon.view.deleteRows('Effectiveness board', given - 1, 1);
    type('Effectiveness board', given, { B: 'Bob', C: '5/3/2026', E: '2', G: 'A case' });

    const tasks = firstRow('Cascade scheme', cascade.tasks.heading);
    type('Cascade scheme', tasks, { B: 'Ann', C: 'First' });
    type('Cascade scheme', tasks + 11, { B: 'Ann', C: 'Last' });
    insert('Cascade scheme', tasks + 12);
    type('Cascade scheme', tasks + 12, {
      B: 'Bob',
      C: 'Below the last',
      H: '5/29/2026',
      I: '100%',
      J: '50%',
    });
    insert('Cascade scheme', tasks + 1);
    type('Cascade scheme', tasks + 1, { C: 'Between' });

    await addon.build(undefined, { tool: 'contest', settle: false });
    await addon.build(undefined, { tool: 'cascade-scheme' });
  });

  test('a winner put in between, above the first, or far below is still there after Refresh', () => {
    const won = firstRow('Contest', contest.winners.heading);
    expect(texts('Contest', 'B', won, 60)).toEqual(['February', 'March', 'April', 'May', 'Far below']);
    expect(texts('Contest', 'D', won, 60)).toEqual(['Ann', 'Bob', 'Ann']);
  });

  test('contributions are still there after their head was deleted', () => {
    const given = firstRow('Effectiveness board', contest.board.entries);
    expect(texts('Effectiveness board', 'G', given, 30)).toEqual(['Price list', 'A case']);
  });

  test('a task put in below the last one, or between others, is still there after Refresh and counts', () => {
    const tasks = firstRow('Cascade scheme', cascade.tasks.heading);
    expect(texts('Cascade scheme', 'C', tasks, 20)).toEqual(['First', 'Between', 'Last', 'Below the last']);
    const below = addon.view
      .displays('Cascade scheme', `B${tasks}:L${tasks + 20}`)
      .find((cells) => cells[1] === 'Below the last')!;
    expect([below[0], below[7], below[9]]).toEqual(['Bob', '100.0%', '✓']);
  });
});
