import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { calendarDay, type Day } from '../../src/analysis/day';
import type { DateOrder, Doubt } from '../../src/calls';
import type { RawCell, RawTable } from '../../src/tables/raw';
import { importWords as en } from '../../src/words/en/import';
import { importWords as ru } from '../../src/words/ru/import';
import { bundled } from '../preview-files/bundled';
import { day, type Imported, imported, inspected } from './export';

interface Cell {
  readonly value?: string | number | boolean;
  readonly format?: string;
}
interface Workbook {
  readonly sheets: readonly { readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>> }[];
}

const { readCsv } = bundled<{ readCsv(bytes: Uint8Array, name: string, locale: string): Workbook }>(
  resolve(__dirname, '../../preview/files/csv.ts'),
);

function rawCell(cell: Cell | undefined): RawCell {
  const value = cell?.value ?? '';
  return typeof value === 'number' && cell?.format?.includes('yyyy') ? { day: value } : value;
}

/** A file as a spreadsheet of the locale opens it. */
function opened(text: string, locale: string): RawTable {
  const cells = readCsv(new TextEncoder().encode(text), 'Export.csv', locale).sheets[0]!.cells;
  const width = Math.max(...[...cells.values()].flatMap((row) => [...row.keys()]));
  const rows = Array.from({ length: Math.max(...cells.keys()) }, (_, row) =>
    Array.from({ length: width }, (_, column) => rawCell(cells.get(row + 1)?.get(column + 1))),
  );
  return { rows };
}

function written(date: Day, order: DateOrder): string {
  const { year, month, day: number } = calendarDay(date);
  const parts = order === 'dayFirst' ? [number, month] : [month, number];
  return [...parts.map((part) => String(part).padStart(2, '0')), year].join('/');
}

function listOf(dates: readonly string[]): string {
  return ['ID,Title,Stage,Amount,Created', ...dates.map((date, i) => `${i + 1},d${i},New,1,${date}`)].join(
    '\n',
  );
}

function exchangedOf(doubts: readonly Doubt[]): readonly Doubt[] {
  return doubts.filter(({ kind }) => kind === 'exchangedDates');
}

function created({ deals }: Imported): readonly (string | number | null)[] {
  return deals.map((deal) => deal.created);
}

const opportunities = readFileSync(join(__dirname, '../fixtures/salesforce-stages/opportunity.csv'), 'utf8');

/** Id, created and close day of every deal, read from the file as dd/mm/yyyy. */
const expected = opportunities
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [id, , , , ...dates] = line.split(',');
    const [from, to] = dates.slice(0, 2).map((text) => day(text.split('/').reverse().join('-')));
    return { id, created: from, close: to };
  });

const monthFirst = opportunities.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, '$2/$1/$3');

function closeDays({ deals }: Imported) {
  return deals.map(({ id, created: from, closed, expected: due }) => ({
    id,
    created: from,
    close: closed ?? due,
  }));
}

test.each([
  ['dd/mm/yyyy', 'en_US', opportunities],
  ['mm/dd/yyyy', 'en_GB', monthFirst],
  ['dd/mm/yyyy', 'en_GB', opportunities],
  ['mm/dd/yyyy', 'en_US', monthFirst],
  ['dd/mm/yyyy', 'ru_RU', opportunities],
  ['mm/dd/yyyy', 'ru_RU', monthFirst],
])(
  'the Salesforce demo deals written %s keep every date when a sheet of %s opens the file',
  (_, locale, text) => {
    const result = imported(opened(text, locale));
    expect(closeDays(result)).toEqual(expected);
    expect(result.reading.unreadCells.map(({ reason }) => reason)).toEqual(['noAmount']);
    expect(result.reading.notes.map(({ code }) => code)).not.toContain('closedBeforeCreated');
  },
);

test('a mm.dd.yyyy file opened in a Russian sheet keeps every date', () => {
  const result = imported(opened(monthFirst.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, '$1.$2.$3'), 'ru_RU'));
  expect(closeDays(result)).toEqual(expected);
});

test('exchanged dates are a doubt with both readings before all other doubts, and a note with their number', () => {
  const { found, reading } = imported(opened(opportunities, 'en_US'));
  expect(found.doubts.slice(0, 2)).toEqual([
    {
      kind: 'exchangedDates',
      column: 5,
      header: 'CreatedDate',
      sample: '01/05/2022',
      count: 100,
      order: 'dayFirst',
      told: 'dayFirst',
      proof: '14/03/2022',
      dayFirst: day('2022-05-01'),
      monthFirst: day('2022-01-05'),
    },
    expect.objectContaining({ kind: 'exchangedDates', header: 'CloseDate', count: 82, proof: '24/03/2022' }),
  ]);
  expect(reading.notes.filter(({ code }) => code === 'exchangedDates')).toEqual([
    { code: 'exchangedDates', details: { header: 'CreatedDate', count: 100 } },
    { code: 'exchangedDates', details: { header: 'CloseDate', count: 82 } },
  ]);
});

test("the owner's other order leaves the date cells as the spreadsheet has them, and the texts stay readable", () => {
  const table = opened(opportunities, 'en_US');
  const { mapping } = inspected(table);
  const kept = imported(table, { ...mapping, dateOrders: { 5: 'monthFirst', 6: 'dayFirst' } });
  expect(kept.deal('0068d000002OrZrAAK')).toMatchObject({
    created: day('2022-01-05'),
    closed: day('2022-05-11'),
  });
  expect(kept.deal('0068d000002OrZqAAK').created).toBe(day('2022-03-14'));
  expect(kept.reading.unreadCells.map(({ reason }) => reason)).toEqual(['noAmount']);
  expect(kept.reading.notes.filter(({ code }) => code === 'exchangedDates')).toHaveLength(1);
  expect(kept.found.doubts[0]).toMatchObject({ kind: 'exchangedDates', column: 5, order: 'monthFirst' });
  expect(kept.found.doubts.map(({ kind }) => kind)).not.toContain('ambiguousDates');
});

test('dates written in either order and opened in either sheet come back as they were, if one is after the 12th', () => {
  const dates = fc.array(fc.integer({ min: 36526, max: 55152 }), { minLength: 6, maxLength: 40 });
  const orders = fc.constantFrom<DateOrder>('dayFirst', 'monthFirst');
  fc.assert(
    fc.property(dates, orders, fc.constantFrom('en_US', 'en_GB'), (days, order, locale) => {
      fc.pre(days.some((date) => calendarDay(date).day > 12));
      const text = listOf(days.map((date) => written(date, order)));
      expect(created(imported(opened(text, locale)))).toEqual(days);
    }),
    { numRuns: 200 },
  );
});

test('the time of a date cell does not get lost or move its day', () => {
  const text = listOf([
    '14/03/2022 09:30',
    '15/03/2022 09:30',
    '16/03/2022',
    '01/05/2022 23:59',
    '02/05/2022',
    '03/05/2022',
  ]);
  const days = ['2022-03-14', '2022-03-15', '2022-03-16', '2022-05-01', '2022-05-02', '2022-05-03'];
  expect(created(imported(opened(text, 'en_US')))).toEqual(days.map(day));
});

const CELLS = ['2022-01-05', '2022-02-05', '2022-03-05', '2022-04-05', '2022-06-05'];

function mixed(cells: readonly string[], texts: readonly string[]): RawTable {
  const dates: RawCell[] = [...cells.map((iso) => ({ day: day(iso) })), ...texts];
  return {
    rows: [
      ['ID', 'Title', 'Stage', 'Amount', 'Created'],
      ...dates.map((cell, i): RawCell[] => [i + 1, `d${i}`, 'New', 1, cell]),
    ],
  };
}

const PROOFS = ['14/03/2022', '15/03/2022', '16/03/2022'];

test.each([
  ['a date cell is after the 12th', mixed([...CELLS, '2022-01-13'], PROOFS)],
  ['texts of both orders are left', mixed(CELLS, [...PROOFS, '03/14/2022'])],
  ['texts that the sheet could have read are left too', mixed(CELLS, [...PROOFS, '03/04/2022'])],
  ['the impossible month belongs to no date', mixed(CELLS, ['45/03/2022', '31/02/2022', '32.01.2022'])],
  ['all texts are ISO dates', mixed(CELLS, ['2022-03-14', '2022-03-15'])],
  [
    'no text is left',
    mixed(
      Array.from({ length: 40 }, (_, i) => `2022-${(i % 9) + 1}-${(i % 11) + 1}`),
      [],
    ),
  ],
  ['day and month are the same in every cell', mixed(['2022-01-01', '2022-02-02', '2022-03-03'], PROOFS)],
])('date cells stay as they are where %s', (_, table) => {
  const { found, deals, reading } = imported(table);
  expect(exchangedOf(found.doubts)).toEqual([]);
  const cells = table.rows.slice(1).flatMap((row) => (typeof row[4] === 'object' ? [row[4].day] : []));
  expect(deals.slice(0, cells.length).map((deal) => deal.created)).toEqual(cells);
  expect(reading.notes.map(({ code }) => code)).not.toContain('exchangedDates');
});

test('a column of very few dates is asked about and changed only on the word of the owner', () => {
  const table = mixed(['2022-01-05', '2022-02-05'], ['14/03/2022']);
  const { found, deal } = imported(table);
  expect(found.doubts[0]).toMatchObject({ kind: 'exchangedDates', order: 'monthFirst', told: 'dayFirst' });
  expect(deal('1').created).toBe(day('2022-01-05'));
  const chosen = imported(table, { ...found.mapping, dateOrders: { 5: 'dayFirst' } });
  expect(chosen.deal('1').created).toBe(day('2022-05-01'));
  expect(chosen.found.doubts[0]).toMatchObject({ kind: 'exchangedDates', order: 'dayFirst' });
});

test('deals closed before they were created are counted in a note', () => {
  const table = opened(
    'ID,Title,Stage,Amount,Created,Closed\n1,a,Won,1,2026-03-10,2026-03-09\n2,b,Won,1,2026-03-10,2026-03-10\n' +
      '3,c,Lost,1,2026-03-10,2026-01-10\n4,d,Won,1,,2026-01-10',
    'en_US',
  );
  expect(imported(table).reading.notes).toContainEqual({
    code: 'closedBeforeCreated',
    details: { count: 2 },
  });
});

test('the notes on dates are sentences with the right forms in both languages', () => {
  const said = (words: typeof en, code: string, count: number) =>
    words.note(code, (name) => (name === 'count' ? String(count) : 'D'));
  expect(said(en, 'exchangedDates', 182)).toBe(
    '"D": 182 dates were read by the spreadsheet with day and month exchanged; put back.',
  );
  expect(said(ru, 'exchangedDates', 182)).toBe(
    '«D»: в 182\u00a0датах таблица перепутала день и месяц. Вернули на место.',
  );
  expect(said(ru, 'exchangedDates', 1)).toContain('в 1\u00a0дате ');
  expect(said(en, 'closedBeforeCreated', 1)).toBe('1 deal is closed before it was created; check the dates.');
  expect(said(en, 'closedBeforeCreated', 3)).toBe(
    '3 deals are closed before they were created; check the dates.',
  );
  expect(said(ru, 'closedBeforeCreated', 2)).toBe(
    '2\u00a0сделки закрыты раньше, чем созданы. Проверьте даты.',
  );
});
