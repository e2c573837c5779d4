import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '../../src/tables/inspect';
import type { RawTable } from '../../src/tables/raw';
import { csvTable, fixture, inspected } from './export';

const FIXTURES = join(__dirname, '../fixtures/exports');
const SAMPLE = join(__dirname, '../../preview/sample');

function sample(path: string): RawTable {
  const text = readFileSync(join(SAMPLE, path), 'utf8').replace(/^\uFEFF/, '');
  return csvTable(text, text.split('\n')[0]!.includes('";"') ? ';' : ',');
}

function kindOf(headers: string, row: string): string {
  return inspected(csvTable(`${headers}\n${row}\n${row}`)).kind;
}

test.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.csv')))(
  'the export %s of a CRM holds deals',
  (name) => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    const separator = (text.match(/;/g) ?? []).length > text.split('\n').length * 3 ? ';' : ',';
    expect(inspected(fixture(`exports/${name}`, separator)).kind).toBe('deals');
  },
);

test.each([
  ['ru/deals-amocrm.csv', 'deals'],
  ['en/deals-hubspot.csv', 'deals'],
  ['ru/orders.csv', 'orders'],
  ['en/orders.csv', 'orders'],
  ['ru/activities.csv', 'activities'],
  ['en/activities.csv', 'activities'],
  ['ru/team.csv', 'team'],
  ['en/team.csv', 'team'],
])('%s of the sample company holds %s, with every column known', (path, kind) => {
  const found = inspected(sample(path));
  expect({ kind: found.kind, lacking: found.lacking }).toEqual({ kind, lacking: [] });
  if (kind !== 'deals') expect(found.columns.filter(({ field }) => field === null)).toEqual([]);
});

test.each([
  ['Дата оплаты,Контрагент,Оплачено,Вид операции', '01.03.2026,ООО Лён,1000,Оплата', 'orders'],
  ['Дата,Клиент,Сумма,Маржа,Товар,Канал,Регион', '01.03.2026,Лён,1000,300,Окна,Сайт,Омск', 'orders'],
  [
    'Name,Created at,Total,Financial Status,Lineitem name,Billing Name',
    '#1,2026-03-01,10,paid,Hat,Ann',
    'orders',
  ],
  ['Payment ID,Payment Date,Customer,Amount Paid,Sales rep', '7,2026-03-01,Acme,10,Ann', 'orders'],
  ['Менеджер,Дата,Звонки,Встречи,КП', 'Ким,01.03.2026,12,2,1', 'activities'],
  ['Сотрудник,Дата и время,Тип звонка,Длительность', 'Ким,01.03.2026 10:00,Исходящий,00:02:10', 'activities'],
  ['Activity type,Activity date,Assigned to,Outcome', 'Call,2026-03-01,Ann,Connected', 'activities'],
  ['Дата звонка,Тип звонка,Кто звонил,Статус', '01.03.2026,Исходящий,Ким,Принят', 'activities'],
  ['Activity - Type,Activity - Due date,Activity - Assigned to user', 'Call,2026-03-01,Ann', 'activities'],
  ['Record ID,Activity date,Activity assigned to,Call direction', '1,2026-03-01,Ann,OUTBOUND', 'activities'],
  ['Дата,Номер документа,Контрагент,Приход,Расход', '01.03.2026,1,Лён,100,5', 'orders'],
  ['№ договора,Клиент,Сумма договора,Оплачено,Дата оплаты', '1,Лён,10,5,01.03.2026', 'orders'],
  ['ФИО,Должность,Оклад,Дата приема', 'Ким Е.,Менеджер,100000,01.03.2020', 'team'],
  ['Employee,Job title,Salary,Hire date', 'Ann,Manager,5000,2020-03-01', 'team'],
  ['Сделка,Этап,Сумма,Дата оплаты,Менеджер', 'Окна,Договор,1000,01.03.2026,Ким', 'deals'],
  ['Клиент,Сделка,Сумма,Статус,Менеджер,Дата оплаты', 'Лён,Окна,10,в работе,Ким,01.03.2026', 'deals'],
])('headings %s over %s tell %s', (headers, row, kind) => {
  expect(kindOf(headers, row)).toBe(kind);
});

test('a list of sales documents is the deals where there are no others, and orders beside deals of a CRM', () => {
  const documents = fixture('exports/1c-ru.csv', ';');
  const told = (sales: 'deals' | 'orders') => {
    const answer = inspect(documents, undefined, undefined, { sales });
    return answer.ok ? answer.value.kind : answer.problem.code;
  };
  expect([told('deals'), told('orders')]).toEqual(['deals', 'orders']);
});

test('the owner’s word on what a sheet holds is kept, and the columns are told anew for it', () => {
  const answer = inspect(sample('ru/orders.csv'), undefined, undefined, { kind: 'team' });
  if (!answer.ok) throw new Error(answer.problem.code);
  const { kind, mapping, columns } = answer.value;
  expect([kind, mapping.kind]).toEqual(['team', 'team']);
  expect(columns.find(({ header }) => header === 'Менеджер')?.field).toBe('name');
});

test('a mapping of an earlier version, which does not say its table, is one of deals', () => {
  const table = fixture('exports/list-ru.csv', ';');
  const { mapping } = inspected(table);
  const { kind: _, ...old } = mapping;
  const answer = inspect(table, old);
  expect(answer).toMatchObject({ ok: true, value: { kind: 'deals', remembered: true, lacking: [] } });
});

test.each(['ru', 'en'])('a history of stages and a survey are said to need no import (%s)', (language) => {
  const first = (path: string) => inspected(sample(`${language}/${path}.csv`)).doubts[0];
  expect(first('stage-history')).toEqual({ kind: 'otherSheet', holds: 'stageHistory' });
  expect(first('survey')).toEqual({ kind: 'otherSheet', holds: 'survey' });
});

test('a list of deals that lacks its amounts is no history of stages', () => {
  const deals = csvTable('ID,Название,Этап,Дата создания\n1,А,КП,01.03.2026\n2,Б,КП,02.03.2026');
  expect(inspected(deals)).toMatchObject({ kind: 'deals', lacking: ['amount'], doubts: [] });
});
