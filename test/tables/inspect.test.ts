import { inspect } from '../../src/tables/inspect';
import type { RawCell } from '../../src/tables/raw';
import { csvTable, day, fieldsByHeader, fixture, imported, inspected } from './export';

const list = (text: string) => csvTable(text.trim(), ';');

test('an empty sheet is a problem, not an exception', () => {
  expect(inspect({ rows: [] })).toEqual({ ok: false, problem: { code: 'emptySheet', details: {} } });
});

test('required fields without a column are named', () => {
  expect(inspected(list('Регион;Менеджер\nТверь;Аня')).lacking).toEqual(['key', 'stage', 'amount']);
  expect(inspected(list('Номер;Этап;Менеджер\n1;КП;Аня')).lacking).toEqual(['amount']);
});

test('a lone status column serves as the stage', () => {
  const { mapping, lacking } = inspected(list('Сделка;Статус;Сумма\nДвери;Оплачено;100'));
  expect(mapping.fields).toMatchObject({ stage: [2] });
  expect(mapping.fields.outcome).toBeUndefined();
  expect(lacking).toEqual([]);
});

test('in a list that names deals by nothing but the client, the client names them', () => {
  const { mapping, lacking } = inspected(list('Клиент;Статус;Сумма\nЛён;Оплачено;100'));
  expect(mapping.fields).toMatchObject({ title: [1], client: [1] });
  expect(lacking).toEqual([]);
});

test('a column whose values cannot be of its field is not taken for it', () => {
  const table = list(
    'Сделка;Этап;Сумма;Вероятность;Дата создания\nДвери;КП;100;высокая;скоро\nОкна;КП;200;низкая;позже',
  );
  expect(inspected(table).mapping.fields.probability).toBeUndefined();
  expect(inspected(table).mapping.fields.created).toBeUndefined();
});

test("confidence is sure by the CRM's own header, likely by a remembered one, unsure by a guess", () => {
  const { columns } = inspected(
    list('ID;Название сделки;Этап сделки;Бюджет;Дата оплаты;Менеджер проекта\n1;Двери;КП;100;12.03.2026;Аня'),
  );
  expect(columns.map(({ field, confidence }) => [field, confidence])).toEqual([
    ['id', 'sure'],
    ['title', 'sure'],
    ['stage', 'sure'],
    ['amount', 'sure'],
    ['expected', 'likely'],
    ['owner', 'unsure'],
  ]);
});

test('details of a client are no client', () => {
  const { mapping } = inspected(
    list('Сделка;Этап;Сумма;Контакт: телефон;Комментарий клиента\nДвери;КП;100;+7;да'),
  );
  expect(mapping.fields.client).toBeUndefined();
});

test('a column without a header is shown if it holds something, and an empty one is not', () => {
  const { columns } = inspected({
    rows: [
      ['Сделка', 'Этап', 'Сумма', '', ''],
      ['Двери', 'КП', 1, '', 'x'],
    ],
  });
  expect(columns.map(({ letter, header, sample }) => [letter, header, sample]).slice(3)).toEqual([
    ['E', '', 'x'],
  ]);
});

test('a sample is the first filled value as the sheet shows it', () => {
  const rows: RawCell[][] = [
    ['Сделка', 'Этап', 'Сумма', 'Дата создания'],
    ['', 'КП', '', ''],
    ['Двери', 'КП', 1500, { day: 46093.6 }],
  ];
  expect(inspected({ rows }).columns.map(({ sample }) => sample)).toEqual([
    'Двери',
    'КП',
    '1500',
    '12.03.2026',
  ]);
});

test('dates that all read two ways are a doubt with both readings, settled by another column where there is one', () => {
  const table = list(
    'ID;Название сделки;Этап сделки;Бюджет;Дата создания сделки;Дата оплаты\n' +
      '1;Двери;КП;100;25.02.2026 13:31;03/04/2026\n2;Окна;КП;100;26.02.2026 13:31;04/05/2026',
  );
  expect(inspected(table).doubts).toEqual([
    {
      kind: 'ambiguousDates',
      column: 6,
      header: 'Дата оплаты',
      sample: '03/04/2026',
      count: 2,
      order: 'dayFirst',
      dayFirst: day('2026-04-03'),
      monthFirst: day('2026-03-04'),
      settledBy: 5,
    },
  ]);
});

test('one date that reads one way settles its whole column without a doubt', () => {
  const table = list('ID;Title;Stage;Amount;Created\n1;a;New;1;03/04/2026\n2;b;New;1;03/25/2026');
  expect(inspected(table).doubts).toEqual([]);
  const { deal, reading } = imported(table);
  expect(deal('1').created).toBe(day('2026-03-04'));
  expect(reading.notes).toContainEqual({
    code: 'dateOrder',
    details: { header: 'Created', order: 'monthFirst', count: 1 },
  });
});

test("the owner's word on the order of day and month is followed", () => {
  const table = list('ID;Title;Stage;Amount;Created\n1;a;New;1;03/04/2026');
  const { mapping, doubts } = inspected(table);
  expect(doubts[0]).toMatchObject({ kind: 'ambiguousDates', order: 'monthFirst', settledBy: null });
  const corrected = { ...mapping, dateOrders: { 5: 'dayFirst' as const } };
  expect(imported(table, corrected).deal('1').created).toBe(day('2026-04-03'));
  expect(inspected(table, undefined, corrected).doubts[0]).toMatchObject({ order: 'dayFirst' });
});

test("a remembered mapping is used and said so; the owner's newer one goes before it", () => {
  const table = list('Клиент;Сделка;Этап;Сумма;Предоплата\nЛён;Двери;КП;100;40');
  const { mapping } = inspected(table);
  const remembered = { ...mapping, fields: { ...mapping.fields, amount: [5] } };
  const again = inspected(table, remembered);
  expect(again).toMatchObject({ remembered: true, mapping: remembered });
  expect(fieldsByHeader(again)).toMatchObject({ 'E Предоплата': 'amount' });
  const override = inspected(table, remembered, mapping);
  expect(override).toMatchObject({ remembered: false, mapping });
});

test('a remembered mapping of columns that the table does not have is not used', () => {
  const table = list('Сделка;Этап;Сумма\nДвери;КП;100');
  const { mapping } = inspected(table);
  const foreign = { ...mapping, fields: { ...mapping.fields, amount: [9] } };
  expect(inspected(table, foreign)).toMatchObject({ remembered: false, mapping });
});

test('a list whose open deals have a close date keeps one date for plan and fact', () => {
  const open = Array.from({ length: 4 }, (_, index) => `o${index};КП;100;20.04.2026`).join('\n');
  const table = list(`Сделка;Этап;Сумма;Дата закрытия\nw;Оплачено;100;12.03.2026\n${open}`);
  const { deal, found } = imported(table);
  expect(found.doubts).toContainEqual({ kind: 'oneCloseDate', column: 4, header: 'Дата закрытия' });
  expect(deal('o1')).toMatchObject({ expected: day('2026-04-20'), closed: null });
  expect(deal('w')).toMatchObject({ closed: day('2026-03-12'), expected: null });
});

test('snake_case and CamelCase headers are read as words', () => {
  const found = inspected(list('DealName;deal_stage;CloseValue;sales_agent\nDoors;Won;100;Ann'));
  expect(Object.values(fieldsByHeader(found))).toEqual(['title', 'stage', 'amount', 'owner']);
});

test('inspection leaves the table as it was', () => {
  const table = fixture('exports/bitrix24-ru.csv', ';');
  const before = JSON.stringify(table);
  imported(table);
  expect(JSON.stringify(table)).toBe(before);
});

test('a column that the owner gave another meaning is sure', () => {
  const table = list('Сделка;Этап;Сумма;Прочее\nДвери;КП;100;Аня');
  const { mapping } = inspected(table);
  const corrected = { ...mapping, fields: { ...mapping.fields, owner: [4] } };
  const { columns } = inspected(table, undefined, corrected);
  expect(columns[3]).toMatchObject({ field: 'owner', confidence: 'sure' });
});

test('a column of client types is the kind of client where it says new and current, else the audience', () => {
  const kinds = imported(list('Сделка;Этап;Сумма;Тип клиента\nДвери;КП;1;Новый\nОкна;КП;1;Повторный'));
  expect(kinds.deals.map(({ clientKind }) => clientKind)).toEqual(['new', 'current']);
  const branches = imported(list('Сделка;Этап;Сумма;Тип клиента\nДвери;КП;1;Завод\nОкна;КП;1;Школа'));
  expect(branches.deals.map(({ audience }) => audience)).toEqual(['Завод', 'Школа']);
});

test('a status column that names the steps of a sale is the stage', () => {
  const steps = list('Сделка;Статус;Сумма\nДвери;КП;1\nОкна;Договор;1\nПолы;Встреча;1\nЛампы;Оплачено;1');
  expect(imported(steps).deals.map(({ stage, outcome }) => [stage, outcome])).toEqual([
    ['КП', 'open'],
    ['Договор', 'open'],
    ['Встреча', 'open'],
    ['Оплачено', 'won'],
  ]);
  const paid = inspected(list('Клиент;Сумма, руб.;Статус оплаты\nЛён;1 000,00;Оплачен\nСом;500,00;Частично'));
  expect(paid.columns[2]).toMatchObject({ field: 'stage', confidence: 'unsure' });
});

test('beside a stage column a status of other words is left alone', () => {
  const { mapping } = inspected(
    list('Сделка;Этап;Статус;Сумма\nДвери;КП;горячая;1\nОкна;Договор;холодная;1'),
  );
  expect(mapping.fields).toMatchObject({ stage: [2] });
  expect(mapping.fields.outcome).toBeUndefined();
});

test('a column of dates or numbers is not guessed to be a text field by the words it begins with', () => {
  const { mapping } = inspected(
    list('Сделка;Статус;Сумма;Клиент с\nДвери;КП;1;12.03.2026\nОкна;КП;1;13.03.2026'),
  );
  expect(mapping.fields.client).toBeUndefined();
});

test("the owner's order of day and month goes even before what the column itself tells", () => {
  const table = list('Номер;Этап;Сумма;Дата создания\n1;КП;1;03/04/2026\n2;КП;1;25/03/2026');
  const { mapping } = inspected(table);
  const { deal, reading } = imported(table, { ...mapping, dateOrders: { 4: 'monthFirst' } });
  expect(deal('1').created).toBe(day('2026-03-04'));
  expect(reading.unreadCells).toEqual([expect.objectContaining({ reason: 'dayImpossible', rows: [3] })]);
});

test('a column that tells no order of its own follows the one that does, not the custom of its language', () => {
  const table = list('ID;Deal;Stage;Amount;Created;Expected close date\n1;a;New;1;25/02/2026;03/04/2026');
  expect(inspected(table).doubts[0]).toMatchObject({
    kind: 'ambiguousDates',
    order: 'dayFirst',
    settledBy: 5,
  });
  expect(imported(table).deal('1').expected).toBe(day('2026-04-03'));
});

test('a close date of one or two open deals is not yet the custom of the list', () => {
  const table = list('Сделка;Этап;Сумма;Дата закрытия\nw;Оплачено;1;12.03.2026\no;КП;1;20.04.2026');
  expect(inspected(table).mapping.fields.expected).toBeUndefined();
  expect(imported(table).deal('o')).toMatchObject({ expected: null, closed: null });
});
