import fc from 'fast-check';
import {
  halfAt,
  recordOf,
  type StatusRecord,
  savingOf,
  statusRow,
  type TypedStatus,
} from '../../src/tables/status-history';
import { wordsOf } from '../../src/words';

const DAY = 46_160;
const MORNING = DAY + 9 / 24;
const AFTERNOON = DAY + 17 / 24;

const facts = () => ({
  title: 'Harbour',
  owner: 'Ann',
  stage: 'Offer',
  probability: 0.5,
  amount: 100_000,
  expected: DAY + 3,
});

const typed = (said: Partial<TypedStatus> = {}): TypedStatus => ({
  key: '101',
  morning: '',
  evening: '',
  comment: '',
  builtOn: DAY,
  ...said,
});

/** The records after saving. */
function saved(
  records: readonly StatusRecord[],
  rows: readonly TypedStatus[],
  now: number,
): readonly StatusRecord[] {
  const { added, replaced } = savingOf(records, rows, now, facts);
  return [...records.map((record, index) => replaced.get(index) ?? record), ...added];
}

const short = (records: readonly StatusRecord[]) =>
  records.map(({ day, half, status, comment }) => [day - DAY, half, status, comment]);

test('a word is saved with the day, the half it stands in, and how the deal stood', () => {
  const [record] = saved([], [typed({ morning: 'promised' })], AFTERNOON);
  expect(record).toEqual({
    ...facts(),
    day: DAY,
    half: 'morning',
    key: '101',
    status: 'promised',
    comment: '',
    savedAt: AFTERNOON,
  });
});

test('a second click in the same half-day puts the new word in the place of the old', () => {
  const first = saved([], [typed({ morning: 'promised' })], MORNING);
  const second = saved(first, [typed({ morning: 'paid', comment: 'by card' })], MORNING + 0.01);
  expect(short(second)).toEqual([[0, 'morning', 'paid', 'by card']]);
});

test('the evening is a record of its own, and the morning stays as it was saved', () => {
  const first = saved([], [typed({ morning: 'promised' })], MORNING);
  const second = savingOf(first, [typed({ morning: 'promised', evening: 'moved' })], AFTERNOON, facts);
  expect([second.added.length, second.replaced.size, second.same]).toEqual([1, 0, 1]);
});

test('a word of an earlier day that still stands there is not saved again, a new one is', () => {
  const yesterday = saved([], [typed({ morning: 'promised', builtOn: DAY - 1 })], MORNING - 1);
  const still = savingOf(yesterday, [typed({ morning: 'promised', builtOn: DAY - 1 })], MORNING, facts);
  expect([still.added.length, still.stale]).toEqual([0, 1]);
  const anew = saved(yesterday, [typed({ morning: 'paid', builtOn: DAY - 1 })], MORNING);
  expect(short(anew)).toEqual([
    [-1, 'morning', 'promised', ''],
    [0, 'morning', 'paid', ''],
  ]);
});

test('the same word typed again into cells that a build of today has emptied is saved', () => {
  const yesterday = saved([], [typed({ morning: 'promised', builtOn: DAY - 1 })], MORNING - 1);
  const today = saved(yesterday, [typed({ morning: 'promised' })], MORNING);
  expect(short(today).map(([day]) => day)).toEqual([-1, 0]);
});

test('a comment alone goes to the half of the clock, once', () => {
  const first = saved([], [typed({ comment: 'ask the director' })], AFTERNOON);
  expect(short(first)).toEqual([[0, 'evening', '', 'ask the director']]);
  expect(savingOf(first, [typed({ comment: 'ask the director' })], AFTERNOON + 1, facts).added).toEqual([]);
  const status = saved(first, [typed({ evening: 'paid', comment: 'ask the director' })], AFTERNOON);
  expect(short(status)).toEqual([[0, 'evening', 'paid', 'ask the director']]);
});

test('nothing typed saves nothing', () => {
  expect(savingOf([], [typed()], MORNING, facts)).toEqual({
    added: [],
    replaced: new Map(),
    same: 0,
    stale: 0,
  });
});

test.each([
  [0, 'morning'],
  [13 / 24 + 59 / 1440, 'morning'],
  [14 / 24, 'evening'],
  [23 / 24, 'evening'],
])('the hour %d of the day is %s', (time, half) => {
  expect(halfAt(DAY + time)).toBe(half);
});

const rows = fc.array(
  fc.record({
    key: fc.constantFrom('1', '=SUM(1)', '+7', 'a*b?'),
    morning: fc.constantFrom('', 'promised', 'paid', '=1+1'),
    evening: fc.constantFrom('', 'moved', 'paid'),
    comment: fc.constantFrom('', 'see'),
    builtOn: fc.constantFrom(DAY - 1, DAY),
  }),
);
const byKey = rows.map((list) => [...new Map(list.map((row) => [row.key, row])).values()]);

test('saving twice is saving once, and no half-day of a deal has two records', () => {
  fc.assert(
    fc.property(fc.array(byKey, { maxLength: 4 }), (clicks) => {
      let records: readonly StatusRecord[] = [];
      clicks.forEach((click, index) => {
        const now = DAY - 1 + index * 0.4;
        records = saved(records, click, now);
        const again = savingOf(records, click, now, facts);
        expect([again.added.length, again.replaced.size]).toEqual([0, 0]);
      });
      const keys = records.map(({ day, half, key }) => `${day}|${half}|${key}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test.each(['ru', 'en'] as const)('a record is read back from its row in the language %s', (language) => {
  const words = [wordsOf('ru').import.statusHistory, wordsOf('en').import.statusHistory];
  const [record] = saved([], [typed({ evening: 'moved', comment: 'to Friday' })], AFTERNOON);
  const row = statusRow(record!, wordsOf(language).import.statusHistory).map((value) => value ?? '');
  expect(recordOf(row, words)).toEqual(record);
  expect(recordOf(['', '', 'a note of the owner', '', '', '', '', '', '', '', '', ''], words)).toBeNull();
});
