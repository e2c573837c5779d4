import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS, textIn } from '../../preview/sample/business';
import { companyDeals } from '../../preview/sample/company';
import { dealNumber } from '../../preview/sample/deals';
import type { Deal, Stage } from '../../src/tables/deal';
import type { RawRow, RawTable } from '../../src/tables/raw';
import { readStageHistory, type StageHistoryReading } from '../../src/tables/stage-history';
import { stageHistoryColumns } from '../../src/tables/stage-history-columns';
import type { StageStay } from '../../src/tables/stage-stays';
import { dealOf } from '../helpers/deals-sheet';
import { csvTable, day, fixture, imported } from './export';

const TODAY = day('2026-05-18');

function sample(path: string): RawTable {
  const text = readFileSync(join(__dirname, '../../preview/sample', path), 'utf8').replace('\uFEFF', '');
  return csvTable(text, path.startsWith('ru') ? ';' : ',');
}

function stagesOf(open: readonly string[], won: string, lost: string): Stage[] {
  const step = (name: string, outcome: Stage['outcome'], place: number) => {
    return { pipeline: '', name, outcome, step: place };
  };
  return [
    ...open.map((name, index) => step(name, 'open', index + 1)),
    step(won, 'won', open.length + 1),
    step(lost, 'lost', 0),
  ];
}

const STAGES = stagesOf(['Lead', 'Offer'], 'Won', 'Lost');

/** The reading of a table that must be a history. */
function read(
  table: RawTable,
  deals: readonly Deal[],
  stages: readonly Stage[] = STAGES,
  today = TODAY,
): StageHistoryReading {
  const columns = stageHistoryColumns(table, stages);
  if (columns === null) throw new Error('not taken for a stage history');
  const reading = readStageHistory(table, columns, { deals, stages, today });
  if (reading === null) throw new Error('taken for a list of deals');
  return reading;
}

/** Stays in an order of their own, one text each. */
function listed(stays: readonly StageStay[]): string[] {
  return stays.map(({ key, stage, entered, left }) => `${key} ${stage} ${entered}–${left ?? ''}`).sort();
}

const open = (key: string, said: Partial<Deal> = {}) => dealOf(key, { stage: 'Offer', ...said });
const won = (key: string, said: Partial<Deal> = {}) =>
  dealOf(key, { stage: 'Won', outcome: 'won', closed: day('2026-03-20'), ...said });
const lines = (...rows: string[]) => csvTable(rows.join('\n'), ';');

describe.each(['ru', 'en'] as const)('the sample export of stages in %s', (language) => {
  const company = imported(sample(language === 'ru' ? 'ru/deals-amocrm.csv' : 'en/deals-hubspot.csv'));
  const reading = read(sample(`${language}/stage-history.csv`), company.deals, company.stages);
  const made = companyDeals(language);
  const known = new Set(company.deals.map(({ key }) => key));
  const madeDeals = made.filter(({ id }) => known.has(dealNumber(id, language)));

  test('gives every stay of every imported deal with the days it was made with', () => {
    const expected = madeDeals.flatMap(({ id, stays }) =>
      stays.map(({ step, entered, left }) => ({
        key: dealNumber(id, language),
        stage: textIn(language, STEPS[step]!.name),
        entered: Math.floor(entered),
        left: left === null ? null : Math.floor(left),
      })),
    );
    expect(madeDeals.length).toBeGreaterThan(1_200);
    expect(listed(reading.stays)).toEqual(listed(expected));
    expect(reading.endUnknown).toBe(0);
  });

  test('counts the rows of deals that the import could not read, and none besides', () => {
    const missing = made.filter(({ id }) => !known.has(dealNumber(id, language)));
    const rows = missing.reduce(
      (sum, { stays, closed }) => sum + stays.length + (closed === null ? 0 : 1),
      0,
    );
    const counted = reading.unread.reduce((sum, { count }) => sum + count, 0);
    expect(new Set(reading.unread.map(({ reason }) => reason))).toEqual(new Set(['dealUnknown']));
    expect(counted).toBe(rows);
  });

  test.each(['orders.csv', 'survey.csv', 'team.csv'])('is not found in %s', (file) => {
    expect(stageHistoryColumns(sample(`${language}/${file}`), company.stages)).toBeNull();
  });
});

test.each([
  ['amocrm-ru.csv', ';'],
  ['bitrix24-ru.csv', ';'],
  ['bitrix24-en.csv', ';'],
  ['hubspot-en.csv', ','],
  ['kommo-en.csv', ','],
  ['list-ru.csv', ';'],
  ['list-en.csv', ','],
  ['pipedrive-en.csv', ','],
  ['pipedrive-ru.csv', ','],
  ['salesforce-en.csv', ','],
  ['zoho-en.csv', ','],
  ['zoho-ru.csv', ','],
  ['1c-ru.csv', ';'],
])('an export of deals is no history of its own stages: %s', (file, separator) => {
  const table = fixture(`exports/${file}`, separator);
  const { stages } = imported(table);
  expect(stages.length).toBeGreaterThan(0);
  expect(stageHistoryColumns(table, stages)).toBeNull();
});

test('a list of deals without amounts is no history, because each deal stands in one row', () => {
  const table = lines('Deal ID;Stage;Date', '1;Lead;2026-01-05', '2;Offer;2026-01-06', '3;Won;2026-01-07');
  const columns = stageHistoryColumns(table, STAGES)!;
  const options = { deals: [open('1'), open('2'), won('3')], stages: STAGES, today: TODAY };
  expect(readStageHistory(table, columns, options)).toBeNull();
});

test.each([
  ['stages that nobody confirmed', lines('Deal ID;Status;Date', '1;Done;2026-01-05', '1;Planned;2026-01-07')],
  ['no day', lines('Deal ID;Stage;Date', '1;Lead;soon', '1;Offer;later')],
  ['no deal', lines('Client;Stage;Date', 'Alfa;Lead;2026-01-05')],
  ['an amount', lines('Deal ID;Stage;Date;Amount', '1;Lead;2026-01-05;100', '1;Offer;2026-01-07;100')],
  ['nothing', { rows: [] }],
])('a table with %s is not taken for a stage history', (_, table) => {
  expect(stageHistoryColumns(table, STAGES)).toBeNull();
});

describe('a log of events as amoCRM shows it, newest first', () => {
  const stages = stagesOf(
    ['Первичный контакт', 'Переговоры'],
    'Успешно реализовано',
    'Закрыто и не реализовано',
  );
  const deals = [
    dealOf('101', {
      stage: 'Успешно реализовано',
      outcome: 'won',
      created: day('2026-03-02'),
      closed: day('2026-03-20'),
    }),
    dealOf('102', { stage: 'Переговоры', created: day('2026-03-04') }),
    dealOf('103', { stage: 'Первичный контакт', created: day('2026-03-15') }),
    dealOf('104', { stage: 'Первичный контакт', created: day('2025-01-15') }),
  ];
  const table = lines(
    'Дата;Автор;Объект;Событие;Значение до;Значение после',
    '20.03.2026 10:00;Анна;Сделка #101;Изменение этапа продажи;Переговоры;Успешно реализовано',
    '20.03.2026 09:00;Анна;Сделка #101;Изменение бюджета;100;200',
    '11.03.2026 12:00;Анна;Сделка #102;Изменение этапа продажи;первичный  контакт;Переговоры',
    '09.03.2026 15:00;Анна;Сделка #101;Изменение этапа продажи;Первичный контакт;Переговоры',
    '08.03.2026 15:00;Анна;Сделка #999;Изменение этапа продажи;Первичный контакт;Переговоры',
    '08.03.2026 14:00;Анна;Сделка #101;Новое примечание;;Перезвонить',
  );
  const reading = read(table, deals, stages);

  test('begins the first step of a deal with the deal, and keeps the open ones open', () => {
    expect(new Set(reading.stays)).toEqual(
      new Set([
        { key: '101', stage: 'Первичный контакт', entered: day('2026-03-02'), left: day('2026-03-09') },
        { key: '101', stage: 'Переговоры', entered: day('2026-03-09'), left: day('2026-03-20') },
        { key: '102', stage: 'Первичный контакт', entered: day('2026-03-04'), left: day('2026-03-11') },
        { key: '102', stage: 'Переговоры', entered: day('2026-03-11'), left: null },
        { key: '103', stage: 'Первичный контакт', entered: day('2026-03-15'), left: null },
      ]),
    );
  });

  test('tells other events from rows that could not be used', () => {
    expect(reading).toMatchObject({ rows: 6, otherEvents: 2 });
    expect(reading.unread).toMatchObject([{ reason: 'dealUnknown', sample: 'Сделка #999', rows: [6] }]);
  });
});

test('a Salesforce report of moves is one in spite of its amounts', () => {
  const table = csvTable(
    [
      'Opportunity Name,From Stage,To Stage,Amount,Last Modified',
      'Acme,Lead,Offer,100,3/9/2026',
      'Acme,Offer,Won,100,3/20/2026',
    ].join('\n'),
  );
  const deals = [won('006', { title: 'Acme', created: day('2026-03-01') })];
  expect(read(table, deals).stays).toEqual([
    { key: '006', stage: 'Lead', entered: day('2026-03-01'), left: day('2026-03-09') },
    { key: '006', stage: 'Offer', entered: day('2026-03-09'), left: day('2026-03-20') },
  ]);
});

test('the order of day and month is decided by the whole column, not by each date', () => {
  const table = lines('Deal ID;Stage;Entered', '1;Lead;03/02/2026', '1;Offer;05/02/2026', '1;Won;25/02/2026');
  const [first] = read(table, [won('1')]).stays;
  expect(first).toMatchObject({ entered: day('2026-02-03'), left: day('2026-02-05') });
});

test('events of one day follow each other by their time, whatever the order of the rows', () => {
  const table = lines(
    'Deal ID;Stage;Entered',
    '1;Offer;2026-03-02 15:30',
    '1;Lead;2026-03-02 9:05',
    '1;Won;2026-03-06 10:00',
  );
  expect(read(table, [won('1')]).stays).toEqual([
    { key: '1', stage: 'Lead', entered: day('2026-03-02'), left: day('2026-03-02') },
    { key: '1', stage: 'Offer', entered: day('2026-03-02'), left: day('2026-03-06') },
  ]);
});

test('every row that cannot be used is counted with its reason and number', () => {
  const table = lines(
    'Deal ID;Stage;Entered',
    '1;Lead;2026-03-02',
    '1;Offer;2026-03-05',
    ';Lead;2026-03-05',
    '1;;2026-03-06',
    '1;Offer;',
    '1;Offer;31.02.2026',
    '1;Offer;2062-03-06',
    '77;Lead;2026-03-06',
    '',
  );
  const { unread, rows, stays } = read(table, [open('1')]);
  expect(rows).toBe(8);
  expect(stays).toHaveLength(2);
  expect(Object.fromEntries(unread.map(({ reason, rows: numbers }) => [reason, numbers]))).toEqual({
    noKey: [4],
    noStage: [5],
    noDay: [6],
    dayImpossible: [7],
    dayAhead: [8],
    dealUnknown: [9],
  });
});

test('titles above the header are passed over', () => {
  const table = lines(
    'Stage report;;',
    'for 2026;;',
    'Deal ID;Stage;Entered',
    '1;Lead;2026-03-02',
    '1;Offer;2026-03-05',
  );
  expect(read(table, [open('1')]).stays).toHaveLength(2);
});

describe('584 stage changes of a Salesforce demo', () => {
  const table = fixture('salesforce-stages/opportunity_history.csv');
  // Counted from the file by a separate script: stage → deals that were ever in it.
  const DEALS_BY_STAGE = {
    Prospecting: 137,
    Qualification: 47,
    'Value Proposition': 51,
    'Negotiation/Review': 56,
    'Closed Won': 89,
    'Closed Lost': 57,
  };
  // All open and all closed late, so that each of the six has a stay that ends.
  const stages = Object.keys(DEALS_BY_STAGE).map((name, index) => {
    return { pipeline: '', name, outcome: 'open' as const, step: index + 1 };
  });
  const keys = [...new Set(table.rows.slice(1).map(([key]) => String(key)))];
  const today = day('2030-01-01');
  const deals = keys.map((key) => dealOf(key, { outcome: 'won', stage: 'Paid', closed: today }));
  const reading = read(table, deals, stages, today);

  test('are all read, the day before the month', () => {
    expect(reading).toMatchObject({ rows: 584, unread: [], otherEvents: 0, endUnknown: 0 });
  });

  test('show as many deals in each stage as the file has', () => {
    const found = stages.map(({ name }) => {
      const own = reading.stays.filter(({ stage }) => stage === name);
      return [name, new Set(own.map(({ key }) => key)).size];
    });
    expect(Object.fromEntries(found)).toEqual(DEALS_BY_STAGE);
  });
});

test('days that the spreadsheet read with day and month exchanged are put back in a history as well', () => {
  const texts = ['14/03/2026', '15/03/2026', '16/03/2026'];
  const read3 = ['2026-01-04', '2026-02-04', '2026-03-04'].map((iso) => ({ day: day(iso) + 0.5 }));
  const rows: RawRow[] = [...texts, ...read3].map((entered, index) => [
    ['a', 'b', 'c'][index % 3]!,
    index < 3 ? 'Lead' : 'Offer',
    entered,
  ]);
  const { stays } = read({ rows: [['Deal ID', 'Stage', 'Entered'], ...rows] }, [
    open('a'),
    open('b'),
    open('c'),
  ]);
  const days = stays.map(({ key, stage, entered, left }) => [key, stage, entered, left]);
  expect(days.sort()).toEqual([
    ['a', 'Lead', day('2026-03-14'), day('2026-04-01')],
    ['a', 'Offer', day('2026-04-01'), null],
    ['b', 'Lead', day('2026-03-15'), day('2026-04-02')],
    ['b', 'Offer', day('2026-04-02'), null],
    ['c', 'Lead', day('2026-03-16'), day('2026-04-03')],
    ['c', 'Offer', day('2026-04-03'), null],
  ]);
});
