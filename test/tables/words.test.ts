import { readActivities } from '../../src/tables/activities';
import { DEAL_COLUMNS } from '../../src/tables/deal';
import { SOURCE_FIELDS } from '../../src/tables/import-fields';
import { readOrders } from '../../src/tables/orders';
import { withDealsOf } from '../../src/tables/orders-of-deals';
import { tableReport } from '../../src/tables/report';
import { TABLE_KINDS } from '../../src/tables/table-columns';
import { readTeam } from '../../src/tables/team';
import { importWords as en } from '../../src/words/en/import';
import { importWords as ru } from '../../src/words/ru/import';
import { dealOf } from '../helpers/deals-sheet';
import { csvTable, fixture, imported, inspected } from './export';

/** A file of each table with everything in it that there is something to say about. */
function tables() {
  const owners = new Set(['Ким']);
  const counts = { added: 1, changed: 0, same: 0, missing: 2 };
  const file = (rows: string) => csvTable(rows, ';');
  const payments = file(
    [
      'Номер;Дата оплаты;Клиент;Сумма;Себестоимость;Вид операции;Менеджер;ID сделки',
      '1;01.03.2026;А;10;5;Оплата;Кин;7',
      '1;01.03.2026;А;10;5;Оплата;Кин;7',
      '1;;;;;;;',
      ';02.03.2026;А;4,5;;Возврат;Ким;',
      ';02.03.2026;А;4,5;;Возврат;Ким;',
      '3;02.03.2026;А;;;Оплата;Ким;',
      '4;02.03.2026;А;1;;Отменён;Ким;',
    ].join('\n'),
  );
  const calls = file(
    'Менеджер;Дата;Тип;Количество;Минуты\nКим;01.03.2026;Письмо;1;да\n;01.03.2026;Звонок;;\nКим;01.03.2026;Звонок;два;',
  );
  const people = file('Сотрудник;Должность\nКим;А\nКим;Б\n;В');
  const orders = readOrders(payments, inspected(payments).mapping, { owners });
  const activities = readActivities(calls, inspected(calls).mapping, { owners });
  const team = readTeam(people, inspected(people).mapping, { owners });
  if (!orders.ok || !activities.ok || !team.ok) throw new Error('a file cannot be read');
  const deals = [dealOf('7', { channel: 'Сайт', amount: 1, currency: 'RUB' })];
  const filled = withDealsOf(orders.value, deals, inspected(payments).mapping);
  return [
    tableReport('orders', filled, { records: [], counts }, []),
    tableReport('activities', activities.value, { records: [], counts }, []),
    tableReport('team', team.value, { records: [], counts }, []),
  ];
}

const reports = [
  imported(fixture('exports/amocrm-ru.csv', ';')),
  imported(fixture('exports/bitrix24-ru.csv', ';')),
  imported(fixture('exports/1c-ru.csv', ';')),
  imported(fixture('exports/hubspot-en.csv')),
  imported(fixture('exports/pipedrive-en.csv')),
  imported(fixture('exports/salesforce-en.csv')),
  imported(fixture('exports/list-ru.csv', ';')),
  imported(fixture('exports/list-en.csv')),
].map(({ reading }) => reading);

const all = [...reports, ...tables()];

test('every reason and note that an import gives is a sentence in both languages', () => {
  for (const { notes, unread, unreadCells } of all) {
    for (const words of [ru, en]) {
      for (const { code, details } of notes) {
        const sentence = words.note(code, (name) => String(details[name] ?? ''));
        expect(sentence).not.toBe(code);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
      for (const { reason, sample, header } of [...unread, ...unreadCells]) {
        expect(words.reason(reason, sample, header)).not.toBe(reason);
      }
    }
  }
});

test('what is told of orders, activities and the team covers every kind of note and reason they have', () => {
  const codes = tables().map(({ notes }) => notes.map(({ code }) => code));
  expect(codes[0]).toEqual([
    'returns',
    'orderLines',
    'orderCopies',
    'sameOrders',
    'marginComputed',
    'marginUnknown',
    'unknownOwners',
    'fromDeals',
    'currencyOfDeals',
    'keptRows',
  ]);
  expect(codes[1]).toEqual(['otherKinds', 'keptRows']);
  expect(codes[2]).toEqual(['sameNames', 'keptRows']);
  const reasons = tables().flatMap(({ unread, unreadCells }) => [...unread, ...unreadCells]);
  expect(new Set(reasons.map(({ reason }) => reason))).toEqual(
    new Set(['amountEmpty', 'cancelled', 'countText', 'minutesText', 'noName', 'noOwner']),
  );
});

test('every field of a table has a name of its own in both languages', () => {
  for (const { tables: names } of [ru, en]) {
    for (const kind of TABLE_KINDS) {
      const own: Readonly<Record<string, string>> = names[kind];
      const meanings = SOURCE_FIELDS[kind].map((field) => own[field]);
      expect(new Set(meanings).size).toBe(meanings.length);
      expect(meanings).not.toContain(undefined);
    }
  }
});

test('every field of a deal has a name of its own in both languages', () => {
  for (const words of [ru, en]) {
    const names = DEAL_COLUMNS.map(({ field }) => words.fields[field]);
    expect(new Set(names).size).toBe(DEAL_COLUMNS.length);
  }
});

test('Russian notes count in the right forms', () => {
  const note = (code: string, count: number) =>
    ru.note(code, (name) => (name === 'count' ? String(count) : ''));
  expect(note('missing', 1)).toBe('1\u00a0сделка пропала из выгрузки. Оставили и пометили.');
  expect(note('missing', 3)).toBe('3\u00a0сделки пропали из выгрузки. Оставили и пометили.');
  expect(note('severalClients', 21)).toBe('У 21\u00a0сделки несколько клиентов. Взяли первого.');
  const returns: Readonly<Record<string, string>> = { count: '2', amount: '12000.5', currency: 'RUB' };
  expect(ru.note('returns', (name) => returns[name] ?? '')).toBe(
    '2\u00a0возврата на 12\u00a0000,50\u00a0RUB: записали с минусом, поэтому все суммы уже за вычетом возвратов.',
  );
  expect(ru.note('fromDeals', (name) => (name === 'count' ? '21' : ''))).toContain('так у 21\u00a0заказа.');
  expect(ru.report.summary(3304, 12)).toBe(
    'Прочитали 3\u00a0304\u00a0строки, 12 не прочитаны: они в списке ниже.',
  );
});

test('English notes count in the right forms', () => {
  const note = (code: string, count: number) =>
    en.note(code, (name) => (name === 'count' ? String(count) : ''));
  expect(note('missing', 1)).toBe('1 deal is no longer in the export. We kept and marked it.');
  expect(note('missing', 3)).toBe('3 deals are no longer in the export. We kept and marked them.');
  expect(en.report.summary(8800, 12)).toBe('8,800 rows read, 12 not read: see the list.');
});

test('a note about another source names both and says how many deals it lacks', () => {
  const details: Record<string, string> = { earlier: 'amocrm', profile: 'list', count: '1200', all: '2000' };
  const detail = (name: string) => details[name] ?? '';
  expect(en.note('otherSource', detail)).toContain(
    'The deals so far came from Kommo (amoCRM), this export is read as a list of your own, and it lacks 1,200 of the 2,000 deals.',
  );
  expect(ru.note('otherSource', detail)).toContain(
    'из другого источника: amoCRM. Эта выгрузка — свой список, и в ней нет 1\u00a0200 из 2\u00a0000\u00a0прежних сделок.',
  );
});
