import * as fc from 'fast-check';
import { ACTIVITY_COLUMNS, ACTIVITY_KINDS } from '../../src/tables/activity';
import { DEAL_COLUMNS, type Deal, type Stage } from '../../src/tables/deal';
import { dealToRow, rowToDeal } from '../../src/tables/deal-row';
import { HISTORY_COLUMNS, historyRow } from '../../src/tables/history';
import { ORDER_COLUMNS, type Order } from '../../src/tables/order';
import { ACTIVITIES, ORDERS, rowOf } from '../../src/tables/shapes';
import { rowToStage, stageToRow } from '../../src/tables/stage-row';
import type { Column } from '../../src/tables/table-columns';
import { type RowValue, recordToRow } from '../../src/tables/table-row';
import { importWords as en } from '../../src/words/en/import';
import { importWords as ru } from '../../src/words/ru/import';
import { activityOf } from '../helpers/tables-sheet';
import { fixture, imported } from './export';

const text = fc.string({ maxLength: 12 }).map((value) => value.replace(/\s+/g, ' ').trim());
const optionalDay = fc.option(fc.integer({ min: 20000, max: 80000 }));

const anyDeal: fc.Arbitrary<Deal> = fc.record({
  key: text.filter((value) => value !== ''),
  id: text,
  title: text,
  client: text,
  amount: fc.option(fc.integer({ min: -1e13, max: 1e13 })),
  currency: text,
  stage: text,
  outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
  pipeline: text,
  owner: text,
  created: optionalDay,
  closed: optionalDay,
  expected: optionalDay,
  probability: fc.option(fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)),
  product: text,
  channel: text,
  region: text,
  audience: text,
  clientKind: fc.constantFrom('' as const, 'new' as const, 'current' as const),
  lostReason: text,
  lostFrom: text,
  nextTask: optionalDay,
  changed: optionalDay,
  reached: fc.nat(12),
  missingSince: optionalDay,
});

test('a deal written to the Deals sheet in either language and read back is the same deal', () => {
  fc.assert(
    fc.property(anyDeal, fc.constantFrom(ru, en), (deal, words) => {
      const cells = dealToRow(deal, words).map((value) => value ?? '');
      expect(cells).toHaveLength(DEAL_COLUMNS.length);
      expect(rowToDeal(cells, [en, ru])).toEqual(deal);
    }),
  );
});

test('days that come back from the sheet as date cells are the same days', () => {
  const maven = imported(fixture('exports/hubspot-en.csv')).deal('5001');
  const cells = dealToRow(maven, en).map((value, index) =>
    DEAL_COLUMNS[index]?.kind === 'day' && typeof value === 'number' ? { day: value } : (value ?? ''),
  );
  expect(rowToDeal(cells, [ru, en])).toEqual(maven);
});

test('amounts stand on the sheet in major units and outcomes in words', () => {
  const row = dealToRow(imported(fixture('exports/hubspot-en.csv')).deal('5001'), ru);
  const cell = (field: string) => row[DEAL_COLUMNS.findIndex((column) => column.field === field)];
  expect([cell('amount'), cell('outcome'), cell('clientKind'), cell('missingSince')]).toEqual([
    12500.5,
    'успешна',
    'новый',
    null,
  ]);
});

test('a row without a key is no deal', () => {
  expect(rowToDeal([], [ru])).toBeNull();
  expect(rowToDeal(['', 'Итого'], [ru])).toBeNull();
});

test('a change is a row of the history with its value before and after in the words of the sheet', () => {
  const change = { key: '7', title: 'Двери', what: 'amount', before: 10050, after: null } as const;
  const row = historyRow(change, 46100.5, ru);
  expect(row).toHaveLength(HISTORY_COLUMNS.length);
  expect(row.map(({ value }) => value)).toEqual([46100.5, '7', 'Двери', 'Сумма', 100.5, null]);
  expect(row.map(({ kind }) => kind)).toEqual(['moment', 'text', 'text', 'text', 'money', 'text']);
  const outcome = historyRow({ ...change, what: 'outcome', before: 'open', after: 'won' }, 46100, en);
  expect(outcome.map(({ value }) => value).slice(3)).toEqual(['Outcome', 'open', 'won']);
  const missing = historyRow({ ...change, what: 'missing', before: null, after: null }, 46100, ru);
  expect(missing[3]?.value).toBe('пропала из выгрузки');
  const moved = historyRow({ ...change, what: 'expected', before: 46000, after: 46010 }, 46100, ru);
  expect(moved[5]).toEqual({ value: 46010, kind: 'day' });
});

test('a stage written to the Stages sheet and read back is the same stage', () => {
  const stages: Stage[] = [
    { pipeline: 'Опт', name: 'КП', outcome: 'open', step: 2 },
    { pipeline: '', name: 'Оплачено', outcome: 'won', step: 3 },
    { pipeline: '', name: 'Отказ', outcome: 'lost', step: 0 },
  ];
  for (const words of [ru, en]) {
    for (const stage of stages) {
      expect(
        rowToStage(
          stageToRow(stage, words).map((value) => value ?? ''),
          [ru, en],
        ),
      ).toEqual(stage);
    }
  }
});

test('what the owner typed on the Stages sheet is understood, and what is no outcome is left to the next proposal', () => {
  expect(rowToStage(['', 'КП', 'Отказ', 4], [ru])).toEqual({
    pipeline: '',
    name: 'КП',
    outcome: 'lost',
    step: 0,
  });
  expect(rowToStage(['', 'КП', 'Won', 4], [ru])).toEqual({
    pipeline: '',
    name: 'КП',
    outcome: 'won',
    step: 4,
  });
  expect(rowToStage(['', 'КП', 'может быть', 4], [ru])).toBeNull();
  expect(rowToStage(['', '', 'отказ', 4], [ru])).toBeNull();
});

const anyOrder: fc.Arbitrary<Order> = fc.record({
  key: fc.string({ minLength: 1 }).map((key) => `k${key.replace(/\s+/g, '')}`),
  id: text,
  client: text,
  day: fc.integer({ min: 36526, max: 54789 }),
  amount: fc.integer({ min: -1e12, max: 1e12 }),
  currency: fc.constantFrom('', 'RUB'),
  margin: fc.option(fc.integer({ min: -1e12, max: 1e12 })),
  cost: fc.option(fc.integer({ min: -1e12, max: 1e12 })),
  product: text,
  channel: text,
  region: text,
  owner: text,
  deal: text,
  clientKind: fc.constantFrom('' as const, 'new' as const, 'current' as const),
});

test('an order and an activity written to their sheets in either language are read back the same', () => {
  const written = (columns: readonly Column<string>[], record: object, words: typeof en) =>
    recordToRow(columns, record as Record<string, RowValue>, words).map((value) => value ?? '');
  fc.assert(
    fc.property(
      anyOrder,
      fc.constantFrom(ru, en),
      fc.constantFrom(...ACTIVITY_KINDS),
      (order, words, kind) => {
        expect(rowOf(ORDERS, written(ORDER_COLUMNS, order, words), [en, ru])).toEqual(order);
        const activity = activityOf('Ким', order.day, kind, 3, { minutes: 1.5 });
        expect(rowOf(ACTIVITIES, written(ACTIVITY_COLUMNS, activity, words), [en, ru])).toEqual(activity);
      },
    ),
  );
});

/** A row of the Orders or the Activities sheet with these cells. */
function typed(columns: readonly Column<string>[], cells: Readonly<Record<string, string | number>>) {
  return columns.map(({ field }) => cells[field] ?? '');
}

test('an order whose day or amount the owner has emptied counts as zero', () => {
  expect(rowOf(ORDERS, typed(ORDER_COLUMNS, { key: 'A-1' }), [en])).toMatchObject({
    key: 'A-1',
    day: 0,
    amount: 0,
    margin: null,
  });
});

test('a whole row that the owner wrote by hand is an order or an activity, and a line of totals is none', () => {
  const order = (cells: Readonly<Record<string, string | number>>) =>
    rowOf(ORDERS, typed(ORDER_COLUMNS, cells), [en])?.key;
  expect(order({ client: 'Лён', day: 46083, amount: 100.5 })).toBe('Лён · 2026-03-02 · 100.5');
  expect([order({}), order({ client: 'Итого', amount: 100 }), order({ client: 'Лён', day: 46083 })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const activity = (cells: Readonly<Record<string, string | number>>) =>
    rowOf(ACTIVITIES, typed(ACTIVITY_COLUMNS, cells), [en])?.key;
  expect(activity({ owner: 'Ким', day: 46083, kind: 'call', count: 3 })).toBe('Ким · 2026-03-02 · call');
  expect([activity({ count: 30 }), activity({ owner: 'Ким', day: 46083 })]).toEqual([undefined, undefined]);
});
