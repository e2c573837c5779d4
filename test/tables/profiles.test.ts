import { day, fieldsByHeader, fixture, imported, steps } from './export';

test.each([
  ['amocrm-ru.csv', ';', 'amocrm'],
  ['kommo-en.csv', ',', 'amocrm'],
  ['bitrix24-ru.csv', ';', 'bitrix24'],
  ['bitrix24-en.csv', ';', 'bitrix24'],
  ['1c-ru.csv', ';', '1c'],
  ['hubspot-en.csv', ',', 'hubspot'],
  ['pipedrive-en.csv', ',', 'pipedrive'],
  ['salesforce-en.csv', ',', 'salesforce'],
  ['zoho-en.csv', ',', 'zoho'],
  ['zoho-ru.csv', ',', 'zoho'],
  ['list-ru.csv', ';', 'list'],
  ['list-en.csv', ',', 'list'],
])('%s is recognised and lacks nothing that is required', (file, separator, profile) => {
  const { found, reading } = imported(fixture(`exports/${file}`, separator));
  expect(found).toMatchObject({ profile, lacking: [], remembered: false });
  expect(reading.profile).toBe(profile);
});

test('an amoCRM export gives deals with client, owner, pipeline and stages in the order they are delivered', () => {
  const amo = imported(fixture('exports/amocrm-ru.csv', ';'));
  expect(steps(amo)).toEqual([
    '1 Первичный контакт: open',
    '2 КП: open',
    '3 Изучает КП: open',
    '4 Успешно реализовано: won',
    '0 Закрыто и не реализовано: lost',
    '1 Согласование договора: open',
  ]);
  expect(amo.deal('28436455')).toMatchObject({
    title: 'Студия «Плёнка»',
    client: 'ООО «Плёнка»',
    owner: 'Игорь Власов',
    pipeline: 'Продажи',
    outcome: 'lost',
    lostReason: 'Дорого',
    amount: 14600000,
    created: day('2026-02-25'),
    closed: day('2026-03-03'),
    nextTask: null,
  });
  expect(amo.deal('28437121')).toMatchObject({
    client: 'Анна Лисицына',
    closed: null,
    nextTask: day('2026-03-12'),
  });
});

test('a Kommo export in English reads like its Russian sister', () => {
  const kommo = imported(fixture('exports/kommo-en.csv'));
  expect(steps(kommo)).toEqual([
    '1 Initial contact: open',
    '2 Decision making: open',
    '3 Closed - won: won',
    '0 Closed - lost: lost',
  ]);
  expect(kommo.deal('901')).toMatchObject({
    amount: 123456,
    currency: 'USD',
    owner: 'Kate Moss',
    outcome: 'won',
  });
  expect(kommo.deal('902')).toMatchObject({ client: 'Bob Stone', channel: 'Referral', closed: null });
});

test('a Bitrix24 export keeps the outcome of its stage groups, the currency words and repeat deals', () => {
  const bitrix = imported(fixture('exports/bitrix24-ru.csv', ';'));
  expect(bitrix.deal('102')).toMatchObject({
    outcome: 'open',
    expected: day('2026-02-20'),
    probability: 0.6,
    client: 'Пётр Рыбин',
    clientKind: 'current',
    currency: 'RUB',
  });
  expect(bitrix.deal('103')).toMatchObject({ outcome: 'lost', closed: day('2026-01-30'), clientKind: 'new' });
  expect(bitrix.deal('104').currency).toBe('USD');
  expect(bitrix.reading.unreadCells).toEqual([]);
});

test('an English Bitrix24 export reads amounts with their currency and month-first dates', () => {
  const bitrix = imported(fixture('exports/bitrix24-en.csv', ';'));
  expect(bitrix.deal('1')).toMatchObject({ amount: 150000, currency: 'USD', created: day('2026-01-25') });
  expect(bitrix.deal('1').closed).toBe(day('2026-02-03'));
});

test('in a Pipedrive export the status ends a deal, and its stage is the one it was lost from', () => {
  const pipedrive = imported(fixture('exports/pipedrive-en.csv'));
  expect(steps(pipedrive)).toEqual([
    '1 Qualified: open',
    '2 Contact Made: open',
    '3 Demo Scheduled: open',
    '4 Proposal Made: open',
    '5 Negotiations Started: open',
    '6 Won: won',
    '0 Lost: lost',
  ]);
  expect(pipedrive.deal('1')).toMatchObject({
    stage: 'Won',
    outcome: 'won',
    reached: 6,
    closed: day('2026-02-01'),
  });
  expect(pipedrive.deal('2')).toMatchObject({
    stage: 'Lost',
    lostFrom: 'Proposal Made',
    reached: 4,
    lostReason: 'Budget',
  });
  expect(pipedrive.deal('3')).toMatchObject({ stage: 'Contact Made', reached: 2, probability: 0.4 });
});

test('HubSpot stages stand in the order HubSpot delivers them, whatever the order of rows', () => {
  expect(steps(imported(fixture('exports/hubspot-en.csv')))).toEqual([
    '1 Appointment Scheduled: open',
    '2 Contract Sent: open',
    '3 Closed Won: won',
    '0 Closed Lost: lost',
  ]);
});

test('Zoho columns of ids beside their names are left alone', () => {
  const { found, deal } = imported(fixture('exports/zoho-en.csv'));
  expect(Object.keys(fieldsByHeader(found))).not.toContain('F Deal Owner.id');
  expect(deal('zcrm_3')).toMatchObject({
    owner: 'Pat Kay',
    client: 'Jo Cyc',
    outcome: 'lost',
    lostReason: 'Price',
  });
  expect(deal('zcrm_2')).toMatchObject({ channel: '', clientKind: 'current' });
});

test('a hand-kept Russian list is read with its title, its thousands and its dates in words', () => {
  const { deals, reading, found } = imported(fixture('exports/list-ru.csv', ';'));
  expect(found.mapping.headerRow).toBe(3);
  expect(deals.map(({ amount, currency }) => [amount, currency])).toEqual([
    [1250000, 'RUB'],
    [120000000, 'RUB'],
    [3000000, 'RUB'],
  ]);
  expect(deals[1]).toMatchObject({
    created: day('2026-03-15'),
    expected: day('2026-04-20'),
    outcome: 'open',
  });
  expect(deals[2]).toMatchObject({ created: day('2026-03-16'), region: 'Псков', outcome: 'lost' });
  expect(reading.unread.map(({ reason, rows }) => [reason, rows])).toEqual([
    ['noKey', [7]],
    ['totals', [8]],
  ]);
});

test('a hand-kept English list is read with month-first dates, thousands as "k" and negative amounts in brackets', () => {
  const { deals, reading } = imported(fixture('exports/list-en.csv'));
  expect(deals.map(({ amount, created }) => [amount, created])).toEqual([
    [125000, day('2026-03-12')],
    [-50000, day('2026-03-13')],
    [2400000, day('2026-03-04')],
  ]);
  expect(reading.unread).toEqual([
    expect.objectContaining({ reason: 'amountText', sample: 'call me', letter: 'C', rows: [5] }),
  ]);
});
