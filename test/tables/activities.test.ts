import { readActivities } from '../../src/tables/activities';
import { activityKindOf } from '../../src/tables/activity-words';
import { mergeActivities } from '../../src/tables/merge-tables';
import { minutesOfCell } from '../../src/tables/numbers';
import { csvTable, day, inspected } from './export';

function read(rows: readonly string[]) {
  const table = csvTable(rows.join('\n'), ';');
  const { mapping } = inspected(table);
  const answer = readActivities(table, mapping);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return { ...answer.value, mapping };
}

test.each([
  ['Звонок', 'call'],
  ['Исходящий звонок', 'call'],
  ['Outbound call', 'call'],
  ['Входящий', 'call'],
  ['Встреча в офисе', 'meeting'],
  ['Демо', 'meeting'],
  ['Zoom', 'meeting'],
  ['КП', 'proposal'],
  ['Отправил КП', 'proposal'],
  ['Коммерческое предложение', 'proposal'],
  ['Quote sent', 'proposal'],
  ['Лид', 'lead'],
  ['Новая заявка', 'lead'],
  ['Письмо', 'other'],
  ['Email', 'other'],
  ['', 'other'],
])('"%s" is %s', (word, kind) => {
  expect(activityKindOf(word)).toBe(kind);
});

test('a row for each activity and a row for several of them are read alike', () => {
  const { records, notes, rowsRead } = read([
    'Дата;Менеджер;Тип;Количество;Длительность, сек;Результат',
    '02.03.2026;Ким;Звонок;12;1830;дозвон',
    '02.03.2026;Ким;Встреча;;;',
    '02.03.2026;Ким;Встреча;;;',
    '02.03.2026;Ким;Письмо;1;;',
    '03.03.2026;Ким;Звонок;0;;',
  ]);
  expect(records.map(({ kind, count, minutes, key }) => [kind, count, minutes, key])).toEqual([
    ['call', 12, 30.5, 'Ким · 2026-03-02 · Звонок'],
    ['meeting', 1, null, 'Ким · 2026-03-02 · Встреча'],
    ['meeting', 1, null, 'Ким · 2026-03-02 · Встреча · 2'],
    ['other', 1, null, 'Ким · 2026-03-02 · Письмо'],
  ]);
  expect(records[0]).toMatchObject({
    owner: 'Ким',
    day: day('2026-03-02'),
    kindText: 'Звонок',
    result: 'дозвон',
  });
  expect(rowsRead).toBe(5);
  expect(notes).toContainEqual({ code: 'otherKinds', details: { count: 1, names: 'Письмо' } });
});

test('a table of days with a column for each kind gives an activity for each filled number', () => {
  const { records, unreadCells, unread } = read([
    'Менеджер;Дата;Звонки;Встречи;КП;Заявки',
    'Ким;02.03.2026;12;2;0;',
    'Власов;02.03.2026;много;1;;3',
    'Итого;;12;3;0;3',
    ';03.03.2026;5;;;',
  ]);
  expect(records.map(({ owner, kind, count, kindText }) => [owner, kind, count, kindText])).toEqual([
    ['Ким', 'call', 12, 'Звонки'],
    ['Ким', 'meeting', 2, 'Встречи'],
    ['Власов', 'meeting', 1, 'Встречи'],
    ['Власов', 'lead', 3, 'Заявки'],
  ]);
  expect(unreadCells).toEqual([expect.objectContaining({ reason: 'countText', letter: 'C', rows: [3] })]);
  expect(unread.map(({ reason }) => reason)).toEqual(['totals', 'noOwner']);
});

test('what cannot be read of an activity is named by row and reason', () => {
  const { records, unread, unreadCells } = read([
    'Manager;Date;Activity type;Count;Minutes',
    'Ann;2026-03-02;Call;two;',
    'Ann;soon;Call;1;',
    'Ann;2026-03-02;Call;-3;',
    'Ann;2026-03-02;Call;2;long',
  ]);
  expect(records).toEqual([expect.objectContaining({ count: 2, minutes: null })]);
  expect(unread.map(({ reason, rows }) => [reason, rows[0]])).toEqual([
    ['countText', 2],
    ['dayText', 3],
    ['countText', 4],
  ]);
  expect(unreadCells).toEqual([expect.objectContaining({ reason: 'minutesText', sample: 'long' })]);
});

test.each([
  [12, '', 12],
  [90, 'Длительность, сек', 1.5],
  [2, 'Hours', 120],
  ['5', '', 5],
  ['5 мин', '', 5],
  ['1 ч', '', 60],
  ['0:12:30', '', 12.5],
  ['12:30', '', 12.5],
  [{ day: 0.5 / 24 }, '', 30],
  ['долго', '', null],
  [-1, '', null],
  ['', '', null],
])('%j under "%s" is %s minutes', (cell, header, minutes) => {
  expect(minutesOfCell(cell, header)).toBe(minutes);
});

test('the same file again adds nothing, a corrected number is followed, and other days stay', () => {
  const march = read(['Дата;Менеджер;Звонки', '02.03.2026;Ким;12', '03.03.2026;Ким;8']);
  const next = read(['Дата;Менеджер;Звонки', '03.03.2026;Ким;9', '04.03.2026;Ким;1']);
  const first = mergeActivities([], march.records, march.mapping).records;
  expect(mergeActivities(first, march.records, march.mapping).counts).toMatchObject({ added: 0, same: 2 });
  const merged = mergeActivities(first, next.records, next.mapping);
  expect(merged.records.map(({ count }) => count)).toEqual([12, 9, 1]);
  expect(merged.counts).toEqual({ added: 1, changed: 1, same: 0, missing: 1 });
});
