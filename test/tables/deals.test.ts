import * as fc from 'fast-check';
import type { Stage } from '../../src/tables/deal';
import { readDeals } from '../../src/tables/deals';
import { csvTable, day, imported, inspected } from './export';

const list = (text: string) => csvTable(text.trim(), ';');
const codes = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);

test('a row without a stage or without a name is not read, and its number is given', () => {
  const { reading } = imported(list('Номер;Сделка;Этап;Сумма\n1;Двери;КП;100\n;;КП;100\n3;Окна;;100'));
  expect(reading).toMatchObject({ rows: 3, rowsRead: 1 });
  expect(reading.unread.map(({ reason, letter, rows }) => [reason, letter, rows])).toEqual([
    ['noKey', 'A', [3]],
    ['noStage', 'C', [4]],
  ]);
});

test('a cell that cannot be read leaves the deal read and is reported by its text', () => {
  const { reading, deal } = imported(
    list(
      'Номер;Этап;Сумма;Вероятность;Дата создания\n1;КП;100;50%;31.02.2026\n2;КП;100;высокая;12.03.2026\n3;КП;100;70%;12.03.2026',
    ),
  );
  expect(reading).toMatchObject({ rowsRead: 3, unread: [] });
  expect(
    reading.unreadCells.map(({ reason, letter, sample, rows }) => [reason, letter, sample, rows]),
  ).toEqual([
    ['dayImpossible', 'E', '31.02.2026', [2]],
    ['shareText', 'D', 'высокая', [3]],
  ]);
  expect(deal('1')).toMatchObject({ created: null, probability: 0.5 });
});

test('unread rows are grouped by reason, column and text, with at most ten row numbers each', () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `${index};КП;${index < 25 ? 'дорого' : `текст ${index}`}`,
  );
  const { reading } = imported(list(`Номер;Этап;Сумма\nx;КП;1\ny;КП;2\nz;КП;3\n${rows.join('\n')}`), {
    headerRow: 1,
    fields: { id: [1], stage: [2], amount: [3] },
    dateOrders: {},
  });
  expect(reading.unread[0]).toMatchObject({ reason: 'amountText', sample: 'дорого', count: 25 });
  expect(reading.unread[0]?.rows).toHaveLength(10);
  expect(reading.unread.reduce((sum, { count }) => sum + count, 0)).toBe(40);
});

test('an empty amount is unknown; of a won deal it is listed with its row', () => {
  const { reading, deals } = imported(list('Номер;Этап;Сумма\n1;КП;\n2;Оплачено;\n3;Отказ;-\n4;КП;0'));
  expect(deals.map(({ amount }) => amount)).toEqual([null, null, null, 0]);
  expect(reading.notes).toContainEqual({ code: 'noAmount', details: { count: 2, rows: '2, 4' } });
  expect(reading.unreadCells).toEqual([expect.objectContaining({ reason: 'noAmount', count: 1, rows: [3] })]);
});

test('rows of one id that contradict each other leave the last, and the report says which', () => {
  const { reading, deals } = imported(
    list('Номер;Сделка;Этап;Сумма\n1;Двери;КП;100\n2;Окна;КП;5\n1;Двери;Оплачено;120'),
  );
  expect(deals).toHaveLength(2);
  expect(deals[0]).toMatchObject({ stage: 'Оплачено', amount: 12000 });
  expect(reading.notes).toContainEqual({ code: 'duplicateIds', details: { count: 1, rows: '2, 4' } });
  expect(reading).toMatchObject({ rows: 3, rowsRead: 3 });
});

test('lines of one deal with sums of their own are added up in a list, and equal sums are taken once', () => {
  const header = 'Номер;Сделка;Этап;Сумма;Товар';
  const summed = imported(list(`${header}\n1;Двери;КП;100;Дверь\n1;Двери;КП;40;Ручка`));
  expect(summed.deals).toEqual([expect.objectContaining({ amount: 14000, product: 'Дверь' })]);
  expect(codes(summed.reading.notes)).toContain('repeatedSummed');
  const once = imported(list(`${header}\n1;Двери;КП;140;Дверь\n1;Двери;КП;140;Ручка`));
  expect(once.deals).toEqual([expect.objectContaining({ amount: 14000, product: 'Дверь, Ручка' })]);
  expect(codes(once.reading.notes)).toContain('repeatedOnce');
});

test('deals without an id that look alike are all kept, with keys of their own', () => {
  const { deals, reading } = imported(
    list('Сделка;Клиент;Этап;Сумма\nДвери;Лён;КП;100\nДвери;Лён;КП;100\nДвери;Лён;КП;70'),
  );
  expect(deals.map(({ amount }) => amount)).toEqual([10000, 10000, 7000]);
  expect(new Set(deals.map(({ key }) => key)).size).toBe(3);
  expect(reading.notes).toContainEqual({ code: 'sameKey', details: { count: 2, rows: '2, 3, 4' } });
});

test('an id kept as a number and as a text is one key', () => {
  const rows = (id: string | number) => ({
    rows: [
      ['ID', 'Deal', 'Stage', 'Amount'],
      [id, 'Doors', 'New', 100],
    ],
  });
  expect(imported(rows(28436455)).deals[0]?.key).toBe('28436455');
  expect(imported(rows('28436455')).deals[0]?.key).toBe('28436455');
});

test('a formula-like text stays the text it is', () => {
  const { deals } = imported(list('Номер;Сделка;Этап;Сумма\n1;=1+1;КП;100\n2;@x;КП;100'));
  expect(deals.map(({ title }) => title)).toEqual(['=1+1', '@x']);
});

test('a lost deal has reached the step it was lost from where that is known, else the first', () => {
  const { deal } = imported(
    list(
      'Номер;Этап;Сумма;Этап отказа\n1;Заявка;1;\n2;КП;1;\n3;Договор;1;\n4;Оплачено;1;\n5;Отказ;1;Договор\n6;Отказ;1;',
    ),
  );
  expect(['1', '2', '3', '4', '5', '6'].map((id) => deal(id).reached)).toEqual([1, 2, 3, 4, 3, 1]);
  expect(deal('5').lostFrom).toBe('Договор');
});

test('what the owner confirmed of a stage goes before what its name says', () => {
  const table = list('Номер;Этап;Сумма\n1;Оплачено;1\n2;Пауза;1');
  const stages: Stage[] = [
    { pipeline: '', name: 'Оплачено', outcome: 'open', step: 1 },
    { pipeline: '', name: 'Пауза', outcome: 'lost', step: 0 },
  ];
  const answer = readDeals(table, inspected(table).mapping, stages);
  expect(answer.ok && answer.value.deals.map(({ outcome, reached }) => [outcome, reached])).toEqual([
    ['open', 1],
    ['lost', 1],
  ]);
});

test('a stage that nobody confirmed is told by its words and named in the report', () => {
  const table = list('Номер;Этап;Сумма\n1;Оплачено;1\n2;Тест;1');
  const answer = readDeals(table, inspected(table).mapping, []);
  expect(answer.ok && answer.value.deals.map(({ outcome }) => outcome)).toEqual(['won', 'open']);
  expect(answer.ok && answer.value.notes).toContainEqual({
    code: 'unknownStages',
    details: { names: 'Оплачено, Тест' },
  });
});

test('currencies are told by the column, the amount or the header, and never mixed', () => {
  const byColumn = imported(
    list('Номер;Этап;Сумма;Валюта\n1;КП;100;руб.\n2;КП;100;Доллар США\n3;КП;100;XYZ'),
  );
  expect(byColumn.deals.map(({ currency }) => currency)).toEqual(['RUB', 'USD', 'XYZ']);
  const byAmount = imported(list('Номер;Этап;Сумма, €\n1;КП;100 ₽\n2;КП;100'));
  expect(byAmount.deals.map(({ currency }) => currency)).toEqual(['RUB', 'EUR']);
  expect(codes(byAmount.reading.notes)).toContain('severalCurrencies');
});

test('the decimal mark of "1.234" comes from the other amounts of its column', () => {
  const german = imported(list('ID;Deal;Stage;Amount\n1;a;New;1.234\n2;b;New;12,50'));
  expect(german.deal('1').amount).toBe(123400);
  const english = imported(list('ID;Deal;Stage;Amount\n1;a;New;1.234\n2;b;New;12.50'));
  expect(english.deal('1').amount).toBe(123);
  const silent = imported(list('ID;Deal;Stage;Amount\n1;a;New;1.234\n2;b;New;5'));
  expect(silent.deal('1').amount).toBe(123400);
  expect(silent.reading.notes).toContainEqual({
    code: 'decimalMark',
    details: { header: 'Amount', sample: '1.234', as: 'thousands', count: 1 },
  });
});

test("dates that name a zone are brought to the spreadsheet's where the edge gives its offset", () => {
  const table = list('Номер;Этап;Сумма;Дата создания\n1;КП;1;2026-03-12T22:30:00Z');
  const { mapping } = inspected(table);
  const moscow = readDeals(table, mapping, [], { utcOffset: () => 180 });
  expect(moscow.ok && moscow.value.deals[0]?.created).toBe(day('2026-03-13'));
  expect(moscow.ok && codes(moscow.value.notes)).toContain('zonedDates');
});

test('a client is new until its first won deal, and current after it', () => {
  const { deal, reading } = imported(
    list(
      'Номер;Клиент;Этап;Сумма;Дата создания;Дата закрытия\n' +
        '1;Лён;Оплачено;1;01.02.2026;10.02.2026\n2;лён;Оплачено;1;05.02.2026;20.02.2026\n' +
        '3;Лён;КП;1;12.02.2026;\n4;Лён;Отказ;1;02.02.2026;03.02.2026\n5;Сом;КП;1;12.02.2026;\n6;;КП;1;12.02.2026;',
    ),
  );
  expect(['1', '2', '3', '4', '5', '6'].map((id) => deal(id).clientKind)).toEqual([
    'new',
    'current',
    'current',
    'new',
    'new',
    '',
  ]);
  expect(reading.clientKindsComputed).toBe(true);
  expect(codes(reading.notes)).toContain('clientKindComputed');
});

test('lacking columns and a table of unreadable rows are problems with a name', () => {
  const table = list('Номер;Этап;Сумма\n1;КП;дорого');
  const { mapping } = inspected(table);
  expect(readDeals(table, { ...mapping, fields: { id: [1] } }, [])).toEqual({
    ok: false,
    problem: { code: 'lackingFields', details: { fields: 'stage,amount' } },
  });
  expect(readDeals(table, { ...mapping, fields: { id: [1], stage: [2], amount: [3] } }, [])).toEqual({
    ok: false,
    problem: { code: 'noReadableRows', details: { rows: 1 } },
  });
});

test('every row with data is in a deal or among the unread ones, whatever stands in its cells', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '-',
      '1',
      'КП',
      'Оплачено',
      'Отказ',
      '12.03.2026',
      '31.02.2026',
      'Итого',
      '1 000,50',
      'x',
    ),
    fc.string({ maxLength: 6 }),
    fc.integer({ min: -5, max: 50000 }),
    fc.boolean(),
    fc.record({ day: fc.double({ min: 1, max: 60000, noNaN: true }) }),
  );
  const mapping = {
    headerRow: 1,
    fields: { id: [1], title: [2], stage: [3], amount: [4], created: [5], probability: [6] },
    dateOrders: {},
  };
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 25 }), (rows) => {
      const good = ['good', 'Двери', 'КП', 1, '', ''];
      const table = { rows: [['ID', 'Сделка', 'Этап', 'Сумма', 'Создана', 'Вероятность'], good, ...rows] };
      const answer = readDeals(table, mapping, []);
      if (!answer.ok) throw new Error(answer.problem.code);
      const { deals, rows: all, rowsRead, unread } = answer.value;
      expect(rowsRead + unread.reduce((sum, { count }) => sum + count, 0)).toBe(all);
      expect(new Set(deals.map(({ key }) => key)).size).toBe(deals.length);
      expect(deals.every(({ amount }) => amount === null || Number.isSafeInteger(amount))).toBe(true);
    }),
  );
});
