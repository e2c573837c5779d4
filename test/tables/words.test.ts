import { DEAL_COLUMNS } from '../../src/tables/deal';
import { importWords as en } from '../../src/words/en/import';
import { importWords as ru } from '../../src/words/ru/import';
import { fixture, imported } from './export';

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

test('every reason and note that an import gives is a sentence in both languages', () => {
  for (const { notes, unread, unreadCells } of reports) {
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
