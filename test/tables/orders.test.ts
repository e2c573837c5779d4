import fc from 'fast-check';
import type { Mapping } from '../../src/calls';
import { mergeOrders } from '../../src/tables/merge-tables';
import type { Order } from '../../src/tables/order';
import { readOrders } from '../../src/tables/orders';
import { withDealsOf } from '../../src/tables/orders-of-deals';
import type { RawTable } from '../../src/tables/raw';
import type { TableReading } from '../../src/tables/table-reading';
import { dealOf } from '../helpers/deals-sheet';
import { csvTable, day, inspected } from './export';

interface Read extends TableReading<Order> {
  readonly mapping: Mapping;
}

function read(table: RawTable, owners?: readonly string[]): Read {
  const { mapping, kind } = inspected(table);
  expect(kind).toBe('orders');
  const answer = readOrders(table, mapping, owners ? { owners: new Set(owners) } : {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return { ...answer.value, mapping };
}

const text = (rows: readonly string[]) => csvTable(rows.join('\n'), ';');
const notes = ({ notes: all }: Read) => Object.fromEntries(all.map(({ code, details }) => [code, details]));
const net = (orders: readonly Order[]) => orders.reduce((sum, { amount }) => sum + amount, 0);

test('a register of an accounting program is read with amounts, cost and gross profit in kopecks', () => {
  const { records, rowsRead, unread } = read(
    text([
      'Реестр оплат;;;;;;',
      'Номер;Дата оплаты;Контрагент;Сумма;Себестоимость;Номенклатура;Ответственный',
      'ЛК-1;01.03.2026;ООО «Лён»;1 234,50;1 000,00;Окна;Ким Е.',
      'ЛК-2;31.03.2026;ООО «Плёнка»;500;;Двери;Ким Е.',
      'Итого:;;;1 734,50;;;',
    ]),
  );
  expect(records).toEqual([
    {
      key: 'ЛК-1',
      id: 'ЛК-1',
      client: 'ООО «Лён»',
      day: day('2026-03-01'),
      amount: 123450,
      currency: '',
      margin: 23450,
      cost: 100000,
      product: 'Окна',
      channel: '',
      region: '',
      owner: 'Ким Е.',
      deal: '',
      clientKind: '',
    },
    expect.objectContaining({ key: 'ЛК-2', amount: 50000, cost: null, margin: null }),
  ]);
  expect(rowsRead).toBe(2);
  expect(unread).toEqual([expect.objectContaining({ reason: 'totals', sample: 'Итого:', rows: [5] })]);
});

test('what cannot be read is named by row and reason, and the rest is read', () => {
  const { records, unread, unreadCells, rows, rowsRead } = read(
    text([
      'Номер заказа;Дата;Клиент;Сумма;Себестоимость',
      '1;31.02.2026;Лён;100;50',
      '2;вчера;Лён;100;50',
      '3;;Лён;100;50',
      '4;01.03.2026;Лён;по счёту;50',
      '5;01.03.2026;Лён;;50',
      '6;01.03.2026;Лён;100;дорого',
      '7;01.03.2026;Лён;0;0',
    ]),
  );
  expect(records.map(({ id, amount, margin }) => [id, amount, margin])).toEqual([
    ['6', 10000, null],
    ['7', 0, 0],
  ]);
  expect(unread.map(({ reason, rows: [row] }) => [reason, row])).toEqual([
    ['dayImpossible', 2],
    ['dayText', 3],
    ['noDay', 4],
    ['amountText', 5],
    ['amountEmpty', 6],
  ]);
  expect(unreadCells).toEqual([
    expect.objectContaining({ reason: 'amountText', sample: 'дорого', rows: [7] }),
  ]);
  expect([rows, rowsRead]).toEqual([7, 2]);
});

test('returns are negative, written with a minus or told by the operation, and the report says what was netted', () => {
  const found = read(
    text([
      'Номер;Дата;Контрагент;Сумма;Себестоимость;Вид операции',
      '1;01.03.2026;Лён;1000;600;Реализация',
      '2;02.03.2026;Лён;300;180;Возврат от покупателя',
      '3;03.03.2026;Лён;-200;120;',
      '4;04.03.2026;Лён;(50);;',
      '5;05.03.2026;Лён;70;;Отменён',
    ]),
  );
  expect(found.records.map(({ amount, cost, margin }) => [amount, cost, margin])).toEqual([
    [100000, 60000, 40000],
    [-30000, -18000, -12000],
    [-20000, -12000, -8000],
    [-5000, null, null],
  ]);
  expect(notes(found).returns).toEqual({ count: 3, amount: 550, currency: '' });
  expect(found.unread).toEqual([expect.objectContaining({ reason: 'cancelled', rows: [6] })]);
});

test('a yes under "Refund" is a return, and a refunded part is taken off its order', () => {
  const yes = read(
    csvTable('Order ID,Order Date,Customer,Amount,Refund\n1,2026-03-01,A,10,no\n2,2026-03-02,A,4,yes'),
  );
  expect(yes.records.map(({ amount }) => amount)).toEqual([1000, -400]);
  const part = read(
    csvTable(
      'Name,Paid at,Total,Refunded Amount,Financial Status,Billing Name\n#1,2026-03-01,$10.00,$2.50,partially_refunded,Ann\n#2,2026-03-02,$5.00,$0.00,paid,Bob',
    ),
  );
  expect(part.records.map(({ id, amount, currency }) => [id, amount, currency])).toEqual([
    ['#1', 750, 'USD'],
    ['#2', 500, 'USD'],
  ]);
  expect(notes(part).returns).toEqual({ count: 1, amount: 2.5, currency: 'USD' });
});

test('a sale whose status says it was refunded is taken back whole or in part, and a payment that failed is not read', () => {
  const found = read(
    csvTable(
      [
        'id,Created,Amount,Amount Refunded,Cost,Currency,Status,Customer',
        'ch_1,2026-03-01,100,0,60,usd,Paid,A',
        'ch_2,2026-03-02,100,100,60,usd,Refunded,A',
        'ch_3,2026-03-03,100,,60,usd,Refunded,A',
        'ch_4,2026-03-04,100,30,60,usd,Partially refunded,A',
        'ch_5,2026-03-05,100,0,60,usd,Failed,A',
      ].join('\n'),
    ),
  );
  expect(found.records.map(({ amount, cost, margin }) => [amount, cost, margin])).toEqual([
    [10000, 6000, 4000],
    [0, 0, 0],
    [0, 0, 0],
    [7000, 6000, 1000],
  ]);
  expect(notes(found).returns).toEqual({ count: 3, amount: 230, currency: 'USD' });
  expect(found.unread).toEqual([expect.objectContaining({ reason: 'cancelled', sample: 'Failed' })]);
});

test('a bank statement gives what came in, and what went out is told as rows without an amount', () => {
  const found = read(
    text([
      'Дата;Номер документа;Контрагент;Приход;Расход',
      '01.03.2026;12;ООО «Лён»;1 000,00;',
      '02.03.2026;13;ООО «Аренда»;;500,00',
    ]),
  );
  expect(found.records).toMatchObject([{ id: '12', amount: 100000 }]);
  expect(found.unread).toMatchObject([{ reason: 'amountEmpty', rows: [3] }]);
});

test('returns of several currencies are netted and told apart', () => {
  const found = read(
    text([
      'Номер;Дата;Клиент;Сумма;Валюта',
      '1;01.03.2026;А;100;RUB',
      '2;02.03.2026;А;-10;RUB',
      '3;03.03.2026;Б;-7;USD',
    ]),
  );
  expect(found.notes.filter(({ code }) => code === 'returns').map(({ details }) => details)).toEqual([
    { count: 1, amount: 10, currency: 'RUB' },
    { count: 1, amount: 7, currency: 'USD' },
  ]);
  expect(notes(found).severalCurrencies).toEqual({ list: 'RUB 2, USD 1' });
});

test('gross profit of the file itself wins over amount less cost, and a column of per cents is no money', () => {
  const own = read(
    text(['Дата оплаты;Клиент;Сумма;Себестоимость;Валовая прибыль', '01.03.2026;А;100;60;35']),
  );
  expect(own.records[0]?.margin).toBe(3500);
  const share = read(text(['Дата оплаты;Клиент;Сумма;Маржа, %', '01.03.2026;А;100;35%']));
  expect(share.records[0]?.margin).toBeNull();
  expect(share.unreadCells).toEqual([]);
  expect(notes(share)).toHaveProperty('noMargin');
});

test('rows without a number are told apart by client, day and amount, and equal ones by a number after it', () => {
  const found = read(
    text(['Дата оплаты;Клиент;Сумма', '01.03.2026;А;100', '01.03.2026;А;100', '01.03.2026;Б;100']),
  );
  expect(found.records.map(({ key }) => key)).toEqual([
    'А · 2026-03-01 · 100',
    'А · 2026-03-01 · 100 · 2',
    'Б · 2026-03-01 · 100',
  ]);
  expect(notes(found).sameOrders).toEqual({ count: 1, rows: '3' });
});

test('an order in several rows keeps each line, counts a copied row once, and takes lines without an amount into it', () => {
  const found = read(
    text([
      'Номер заказа;Дата;Клиент;Сумма;Товар',
      '1;01.03.2026;А;100;Окна',
      '1;01.03.2026;А;40;Монтаж',
      '1;01.03.2026;А;100;Окна',
      '1;;;;Доставка',
    ]),
  );
  expect(found.records.map(({ key, amount, product }) => [key, amount, product])).toEqual([
    ['1', 10000, 'Окна'],
    ['1 · 2', 4000, 'Монтаж'],
  ]);
  expect(notes(found)).toMatchObject({
    orderCopies: { count: 1, rows: '4' },
    orderLines: { count: 1, rows: '5' },
  });
  expect(found.rowsRead).toBe(4);
});

test('dates that read two ways and repeated headings are asked about as for deals', () => {
  const table = text(['Дата оплаты;Клиент;Сумма;Клиент', '03/04/2026;;100;Лён', '05/04/2026;А;100;']);
  const { doubts, mapping } = inspected(table);
  expect(doubts).toEqual([
    expect.objectContaining({ kind: 'repeatedHeader', field: 'client', columns: [2, 4] }),
    expect.objectContaining({ kind: 'ambiguousDates', column: 1, order: 'dayFirst' }),
  ]);
  const chosen: Mapping = { ...mapping, dateOrders: { 1: 'monthFirst' } };
  const answer = readOrders(table, chosen);
  expect(answer.ok && answer.value.records.map((order) => [order.client, order.day])).toEqual([
    ['Лён', day('2026-03-04')],
    ['А', day('2026-05-04')],
  ]);
});

test('names that look like formulas stay names, and names that nobody knows are told', () => {
  const found = read(
    text(['Дата оплаты;Клиент;Сумма;Менеджер', '01.03.2026;=1+1;100;Ким', '02.03.2026;@A;1;Кин']),
    ['Ким'],
  );
  expect(found.records.map(({ client }) => client)).toEqual(['=1+1', '@A']);
  expect(notes(found).unknownOwners).toEqual({ count: 1, names: 'Кин' });
});

test('a file without the date or the amount, and one without rows that can be read, are refused by name', () => {
  const refused = (rows: readonly string[]) => {
    const table = text(rows);
    const { mapping } = inspected(table);
    const answer = readOrders(table, { ...mapping, kind: 'orders' });
    return answer.ok ? null : answer.problem;
  };
  expect(refused(['Номер заказа;Клиент;Сумма;Себестоимость', '1;А;100;50'])).toEqual({
    code: 'lackingFields',
    details: { fields: 'day' },
  });
  expect(refused(['Дата оплаты;Клиент;Сумма', 'вчера;А;100', '01.03.2026;А;'])).toEqual({
    code: 'noReadableRows',
    details: { rows: 2, kind: 'orders' },
  });
});

test('what a file does not say of its orders is taken from their deals', () => {
  const found = read(
    text(['Номер;Дата оплаты;Сумма;Менеджер;ID сделки', '1;01.03.2026;100;Ким;7', '2;02.03.2026;10;;8']),
  );
  const deal = dealOf('7', { client: 'Лён', channel: 'Сайт', region: 'Омск', owner: 'Власов' });
  const full = withDealsOf(found, [deal], found.mapping);
  expect(full.records).toMatchObject([
    { client: 'Лён', channel: 'Сайт', region: 'Омск', owner: 'Ким' },
    { client: '', channel: '', region: '', owner: '' },
  ]);
  expect(full.notes).toContainEqual({ code: 'fromDeals', details: { count: 1 } });
});

test('amounts without a currency are in that of the deals where they have but one', () => {
  const found = read(text(['Номер;Дата оплаты;Сумма', '1;01.03.2026;100']));
  const currencyBeside = (...currencies: string[]) => {
    const deals = currencies.map((currency, index) => dealOf(String(index), { amount: 1, currency }));
    return withDealsOf(found, deals, found.mapping).records[0]?.currency;
  };
  expect([currencyBeside('RUB', 'RUB'), currencyBeside('RUB', 'USD'), currencyBeside()]).toEqual([
    'RUB',
    '',
    '',
  ]);
  const own = read(text(['Номер;Дата оплаты;Сумма', '1;01.03.2026;100 $', '2;01.03.2026;5']));
  const kept = withDealsOf(own, [dealOf('1', { amount: 1, currency: 'RUB' })], own.mapping);
  expect(kept.records.map(({ currency }) => currency)).toEqual(['USD', '']);
});

test('"Name" is the client in a list kept by hand, and the number of the order in a shop', () => {
  const hand = read(csvTable('Name,Paid on,Amount\nAnn,2026-03-01,10\nAnn,2026-03-01,10'));
  expect(hand.records.map(({ id, client }) => [id, client])).toEqual([
    ['', 'Ann'],
    ['', 'Ann'],
  ]);
  const shop = read(csvTable('Name,Paid at,Total,Billing Name\n#1001,2026-03-01,10,Ann'));
  expect(shop.records).toMatchObject([{ id: '#1001', client: 'Ann' }]);
});

const anyRow = fc.record({
  id: fc.constantFrom('', '1', '2', '3'),
  date: fc.constantFrom('01.03.2026', '02.03.2026', '15.04.2026'),
  client: fc.constantFrom('А', 'Б', 'В'),
  amount: fc.integer({ min: -9999, max: 9999 }),
});

const anyFile = fc
  .array(anyRow, { minLength: 1, maxLength: 12 })
  .map((rows) =>
    text(['Номер заказа;Дата оплаты;Клиент;Сумма'].concat(rows.map((row) => Object.values(row).join(';')))),
  );

test('the same file again adds, changes and loses nothing', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const { records, mapping } = read(file);
      expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
      const first = mergeOrders([], records, mapping);
      const again = mergeOrders(first.records, records, mapping);
      expect(again.records).toEqual(first.records);
      expect(again.counts).toEqual({ added: 0, changed: 0, same: records.length, missing: 0 });
    }),
  );
});

test('a newer file follows its orders, adds new ones, and what it lacks stays', () => {
  const before = read(
    text(['Номер заказа;Дата оплаты;Клиент;Сумма', '1;01.03.2026;А;100', '2;02.03.2026;Б;50']),
  );
  const after = read(
    text(['Номер заказа;Дата оплаты;Клиент;Сумма', '2;02.03.2026;Б;70', '3;03.03.2026;А;5']),
  );
  const first = mergeOrders([], before.records, before.mapping);
  const merged = mergeOrders(first.records, after.records, after.mapping);
  expect(merged.records.map(({ key, amount, clientKind }) => [key, amount, clientKind])).toEqual([
    ['1', 10000, 'new'],
    ['2', 7000, 'new'],
    ['3', 500, 'current'],
  ]);
  expect(merged.counts).toEqual({ added: 1, changed: 1, same: 0, missing: 1 });
  expect(net(merged.records)).toBe(17500);
});

test('gross profit stays where a newer file is silent about it, unless the amount has changed', () => {
  const full = read(
    text(['Номер заказа;Дата оплаты;Сумма;Себестоимость', '1;01.03.2026;100;60', '2;01.03.2026;50;20']),
  );
  const bare = read(text(['Номер заказа;Дата оплаты;Сумма', '1;01.03.2026;100', '2;01.03.2026;40']));
  const merged = mergeOrders(mergeOrders([], full.records, full.mapping).records, bare.records, bare.mapping);
  expect(merged.records.map(({ amount, cost, margin }) => [amount, cost, margin])).toEqual([
    [10000, 6000, 4000],
    [4000, 2000, 2000],
  ]);
});
