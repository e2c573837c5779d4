import type { TableReport } from '../../src/calls';
import { ORDER_COLUMNS } from '../../src/tables/order';
import { type Addon, closeHosts, openSheets, sheetFile, type TestRows } from '../helpers/host';

afterAll(closeHosts);

const DEALS: TestRows = [
  ['ID', 'Название сделки', 'Этап', 'Сумма', 'Менеджер', 'Источник', 'Регион'],
  ['7', 'Окна', 'Успешно реализовано', 1000, 'Ким Е.', 'Сайт', 'Омск'],
  ['8', 'Двери', 'Договор', 500, 'Власов И.', 'Звонок', 'Тюмень'],
];
const PAYMENTS: TestRows = [
  ['Номер', 'Дата оплаты', 'Контрагент', 'Сумма', 'Себестоимость', 'Вид операции', 'Менеджер', 'ID сделки'],
  ['Л-1', '01.03.2026', '=2+2', '1 000,50', '600', 'Оплата', 'Ким Е.', '7'],
  ['Л-2', '02.03.2026', 'ООО «Лён»', '300', '', 'Возврат', 'Кимм Е.', ''],
  ['Л-3', 'потом', 'ООО «Лён»', '300', '', 'Оплата', 'Ким Е.', ''],
];
const CALLS: TestRows = [
  ['Менеджер', 'Дата', 'Звонки', 'Встречи', 'КП'],
  ['Ким Е.', '02.03.2026', 12, 2, 0],
  ['Власов И.', '02.03.2026', 7, '', 1],
];
const PEOPLE: TestRows = [
  ['Сотрудник', 'Должность', 'Оклад, ₽'],
  ['Ким Е.', 'Менеджер', 100000],
];

function importTable(addon: Addon, name: string): TableReport {
  const sheetId = addon.sheetId(name);
  const { mapping } = addon.call('inspectSheet', { sheetId });
  return addon.call('importTable', { sheetId, mapping });
}

const notes = ({ notes: all }: TableReport) =>
  Object.fromEntries(all.map(({ code, details }) => [code, details]));

const INSERT_COLUMN = `function insertColumn() {
  SpreadsheetApp.getActive().getSheetByName('Заказы').insertColumnsAfter(2, 1);
}`;

let addon: Addon;

beforeAll(async () => {
  const sheets = { 'Из CRM': DEALS, Оплаты: PAYMENTS, Звонки: CALLS, Люди: PEOPLE };
  addon = await openSheets(
    Object.entries(sheets).map(([name, rows]) => sheetFile(name, rows)),
    { locale: 'ru_RU', more: INSERT_COLUMN },
  );
  expect(addon.import('Из CRM').sheetId).toBe(addon.sheetId('Сделки'));
});

test('payments go to a sheet of their own, and the report says what was netted, left out and taken from deals', () => {
  const report = importTable(addon, 'Оплаты');
  expect(report).toMatchObject({
    kind: 'orders',
    records: 2,
    added: 2,
    rows: 3,
    rowsRead: 2,
    sheetId: addon.sheetId('Заказы'),
    unread: [{ reason: 'dayText', rows: [4] }],
  });
  expect(notes(report)).toMatchObject({
    returns: { count: 1, amount: 300 },
    unknownOwners: { names: 'Кимм Е.' },
    fromDeals: { count: 1 },
  });
  const [, first, second] = addon.rows('Заказы', 'N');
  const of = (row: unknown[] | undefined, field: string) =>
    row?.[ORDER_COLUMNS.findIndex((column) => column.field === field)];
  expect(
    ['client', 'amount', 'margin', 'channel', 'region', 'clientKind'].map((field) => of(first, field)),
  ).toEqual(['=2+2', 1000.5, 400.5, 'Сайт', 'Омск', 'новый']);
  expect([of(second, 'amount'), of(second, 'clientKind')]).toEqual([-300, 'текущий']);
  expect(addon.sheet('Заказы').cells.get(2)?.get(3)).not.toHaveProperty('formula');
  expect(addon.rows('Отчёт импорта', 'C').flat()).toContain('Заказов в файле');
});

test('the same payments again add nothing, and what the owner keeps beside them stays', () => {
  addon.view.type('Заказы', 'P2', 'проверено');
  const before = addon.rows('Заказы', 'P');
  expect(importTable(addon, 'Оплаты')).toMatchObject({ added: 0, changed: 0, same: 2, missing: 0 });
  expect(addon.rows('Заказы', 'P')).toEqual(before);
  expect(before[1]?.[15]).toBe('проверено');
});

test('a payment that the owner writes below is one of the table from the next import on, and is never lost', () => {
  addon.view.type('Заказы', 'B4', '03.03.2026');
  addon.view.type('Заказы', 'C4', 'ИП Ан');
  addon.view.type('Заказы', 'D4', '70');
  expect(importTable(addon, 'Оплаты')).toMatchObject({ added: 0, same: 2, missing: 1 });
  expect(addon.rows('Заказы', 'N')[3]).toEqual(
    expect.arrayContaining(['ИП Ан', 70, 'ИП Ан · 2026-03-03 · 70', 'новый']),
  );
});

test('the columns confirmed for a sheet are proposed again, its table with them', () => {
  const sheetId = addon.sheetId('Звонки');
  const { mapping } = addon.call('inspectSheet', { sheetId, kind: 'activities' });
  const { meetings: _, ...fields } = mapping.fields;
  addon.call('importTable', { sheetId, mapping: { ...mapping, fields } });
  expect(addon.call('inspectSheet', { sheetId })).toMatchObject({
    kind: 'activities',
    remembered: true,
    mapping: { fields },
  });
  expect(addon.rows('Действия', 'H').slice(1, 4)).toEqual([
    [46083, 'Ким Е.', 'звонок', 12, '', 'Звонки', '', 'Ким Е. · 2026-03-02 · Звонки'],
    [46083, 'Власов И.', 'звонок', 7, '', 'Звонки', '', 'Власов И. · 2026-03-02 · Звонки'],
    [46083, 'Власов И.', 'КП', 1, '', 'КП', '', 'Власов И. · 2026-03-02 · КП'],
  ]);
});

test('somebody whom the owner writes below the team is of it, and stays over an import', () => {
  importTable(addon, 'Люди');
  addon.view.type('Команда', 'A3', 'Власов И.');
  addon.view.type('Команда', 'B2', 'Ведущий менеджер');
  expect(importTable(addon, 'Люди')).toMatchObject({ added: 0, changed: 1, missing: 1 });
  expect(addon.rows('Команда', 'E').slice(0, 3)).toEqual([
    ['Имя', 'Роль', 'Команда', 'Грейд', 'Доход сейчас, в месяц'],
    ['Ким Е.', 'Менеджер', '', '', 100000],
    ['Власов И.', '', '', '', ''],
  ]);
});

test('home counts what is imported, table by table', () => {
  const { deals, tables } = addon.call('getHome', {});
  expect(deals?.count).toBe(2);
  expect(tables.map(({ kind, count, sheetName }) => [kind, count, sheetName])).toEqual([
    ['orders', 3, 'Заказы'],
    ['activities', 3, 'Действия'],
    ['team', 2, 'Команда'],
  ]);
});

test('a mapping of another table is refused where deals are wanted, and the other way round', () => {
  const sheetId = addon.sheetId('Оплаты');
  const { mapping } = addon.call('inspectSheet', { sheetId });
  expect(addon.problem('proposeStages', { sheetId, mapping }).code).toBe('badQuery');
  expect(addon.problem('importDeals', { sheetId, mapping, stages: [] }).code).toBe('badQuery');
  expect(addon.problem('importTable', { sheetId, mapping: { ...mapping, kind: 'deals' } }).code).toBe(
    'badQuery',
  );
});

test('a table whose columns the owner moved is not written over, and tools without it work on', () => {
  addon.host.run('insertColumn', '');
  const sheetId = addon.sheetId('Оплаты');
  const { mapping } = addon.call('inspectSheet', { sheetId });
  expect(addon.problem('importTable', { sheetId, mapping })).toMatchObject({
    code: 'tableMoved',
    details: { sheetName: 'Заказы' },
  });
  expect(addon.call('getForm', { tool: 'funnel' }).steps).not.toEqual([]);
});
