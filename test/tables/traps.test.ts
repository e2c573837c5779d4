import { day, fieldsByHeader, fixture, imported, inspected, steps } from './export';

/** The eleven traps found in real exports of the seven CRMs, each by its number. */

test('trap 1: columns of one name are told apart by place, and the filled one is taken', () => {
  const amo = imported(fixture('exports/amocrm-ru.csv', ';'));
  expect(fieldsByHeader(amo.found)).toMatchObject({ 'N Источник': 'channel', 'R Источник': 'channel' });
  expect(amo.found.doubts).toContainEqual({
    kind: 'repeatedHeader',
    header: 'Источник',
    field: 'channel',
    columns: [14, 18],
  });
  expect(amo.deal('28436455').channel).toBe('Сайт');
  expect(amo.deal('28436751').channel).toBe('Рекомендации');
  expect(amo.deal('28437121')).toMatchObject({ channel: 'Звонок', product: 'Вентиляция' });
  expect(amo.reading.notes).toContainEqual({
    code: 'severalColumns',
    details: { header: 'Источник', first: 'N', others: 'R' },
  });
});

test('trap 2: amoCRM has no expected date, so none is invented from another column', () => {
  const amo = imported(fixture('exports/amocrm-ru.csv', ';'));
  expect(amo.found.mapping.fields.expected).toBeUndefined();
  expect(amo.deals.every(({ expected }) => expected === null)).toBe(true);
});

test('trap 2: the column that the owner chose gives the expected date', () => {
  const table = fixture('exports/amocrm-ru.csv', ';');
  const { mapping } = inspected(table);
  const chosen = {
    ...mapping,
    fields: { ...mapping.fields, expected: [21] },
    dateOrders: { 21: 'dayFirst' as const },
  };
  expect(imported(table, chosen).deal('28437380').expected).toBe(day('2026-04-05'));
});

test.each([
  ['hubspot-en.csv', '5002', '2026-04-30', '5001', '2026-02-14'],
  ['salesforce-en.csv', '0068d000002OrZrAAK', '2026-06-05', '0068d000002OrZqAAK', '2026-03-24'],
  ['zoho-en.csv', 'zcrm_2', '2026-04-10', 'zcrm_1', '2026-02-10'],
])(
  'trap 3: the one close date of %s is expected while a deal is open and closed once it is not',
  (file, open, expected, won, closed) => {
    const { found, deal } = imported(fixture(`exports/${file}`));
    expect(found.doubts.map(({ kind }) => kind)).toContain('oneCloseDate');
    expect(deal(open)).toMatchObject({ expected: day(expected), closed: null });
    expect(deal(won)).toMatchObject({ expected: null, closed: day(closed) });
  },
);

test('trap 4: cells of an HTML table named .xls, with their non-breaking spaces and line breaks, read as any others', () => {
  const rows = [
    ['ID', 'Название\u00a0сделки', 'Стадия\nсделки', 'Группа\u00a0стадий', 'Сумма', 'Дата создания'],
    [
      '7',
      '\n\tПоставка  насосов ',
      '\u00a0Сделка успешна\u00a0',
      'Успешные',
      '150\u00a0000,50\u00a0',
      '\u00a010.01.2026 09:00:00',
    ],
  ];
  const { found, deals } = imported({ rows });
  expect(found.profile).toBe('bitrix24');
  expect(deals[0]).toMatchObject({
    title: 'Поставка насосов',
    stage: 'Сделка успешна',
    amount: 15000050,
    created: day('2026-01-10'),
  });
});

test('trap 5: a deal that Bitrix24 repeats for each product counts once, with its amount once', () => {
  const { reading, deals, deal, found } = imported(fixture('exports/bitrix24-ru.csv', ';'));
  expect(found.doubts).toContainEqual({ kind: 'repeatedDeals', count: 1 });
  expect(deals).toHaveLength(4);
  expect(deal('101')).toMatchObject({
    amount: 15000000,
    product: 'Насос Н-1, Монтаж',
    client: 'ООО «Насос»',
  });
  expect(reading).toMatchObject({ rows: 5, rowsRead: 5, unread: [] });
  expect(reading.notes).toContainEqual({ code: 'repeatedOnce', details: { count: 1 } });
});

test('trap 6: the header of a 1C report is found under its title lines, and "Итого" is no deal', () => {
  const { found, reading, deals, deal } = imported(fixture('exports/1c-ru.csv', ';'));
  expect(found).toMatchObject({ profile: '1c', lacking: [] });
  expect(found.mapping.headerRow).toBe(6);
  expect(deals).toHaveLength(3);
  expect(deal('ЛД-000001')).toMatchObject({ amount: 3000050, outcome: 'won', closed: day('2026-03-02') });
  expect(deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(4140050);
  expect(reading.unread).toEqual([
    expect.objectContaining({ reason: 'totals', sample: 'Итого:', count: 1, rows: [11] }),
  ]);
});

test('trap 7: Salesforce ids of 15 and 18 characters are one id, "-" is empty, codes and day-first dates are read', () => {
  const { deal, deals } = imported(fixture('exports/salesforce-en.csv'));
  expect(deals.map(({ id }) => id)).toEqual([
    '0068d000002OrZqAAK',
    '0068d000002OrZrAAK',
    '0068d000002OrZsAAK',
    '0068d000002OrzsAAC',
  ]);
  expect(deal('Big sign')).toMatchObject({ client: '', amount: 100000, currency: 'EUR' });
  expect(deal('Dotcom services')).toMatchObject({
    amount: 48500000,
    currency: 'USD',
    created: day('2026-03-14'),
  });
  expect(deal('Set of lamps').channel).toBe('');
});

test('trap 8: both spellings of Pipedrive headers are known, in both languages, and currencies stay apart', () => {
  const listed = imported(fixture('exports/pipedrive-en.csv'));
  const fields = imported(fixture('exports/pipedrive-fields-en.csv'));
  const russian = imported(fixture('exports/pipedrive-ru.csv'));
  expect([listed, fields, russian].map(({ found }) => found.profile)).toEqual(Array(3).fill('pipedrive'));
  expect(listed.deal('3').created).toBe(day('2026-01-04'));
  expect(fields.deal('8').created).toBe(day('2026-01-03'));
  expect(russian.deal('3')).toMatchObject({ created: day('2026-01-04'), currency: 'RUB', amount: 300000 });
  expect(listed.found.doubts).toContainEqual({ kind: 'severalCurrencies', currencies: ['EUR', 'USD'] });
  expect(listed.deal('2')).toMatchObject({ currency: 'USD', amount: 750000 });
});

test('trap 9: HubSpot associations give the name without the record number, and the first of several', () => {
  const { deal, reading } = imported(fixture('exports/hubspot-en.csv'));
  expect(deal('5001').client).toBe('Acme');
  expect(deal('5003').client).toBe('Eve Fox');
  expect(reading.notes).toContainEqual({ code: 'severalClients', details: { count: 1 } });
});

test('trap 10: a per cent in the name of a stage is part of the name', () => {
  const salesforce = imported(fixture('exports/salesforce-en.csv'));
  expect(steps(salesforce)).toContain('1 Set Made 10%: open');
  expect(salesforce.deal('Set of lamps')).toMatchObject({
    stage: 'Set Made 10%',
    probability: 0.1,
    outcome: 'open',
  });
});

test('trap 11: a byte-order mark before the first header does not hide it', () => {
  const table = fixture('exports/amocrm-ru.csv', ';');
  expect(String(table.rows[0]?.[0]).charCodeAt(0)).toBe(0xfeff);
  expect(inspected(table).columns[0]).toMatchObject({ header: 'ID', field: 'id' });
});
