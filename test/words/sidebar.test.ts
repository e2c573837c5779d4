import { sidebarWords as en } from '../../src/words/en/sidebar';
import { sidebarWords as ru } from '../../src/words/ru/sidebar';

const NBSP = '\u00a0';

const moment = (ago: number, sameYear = true) => ({
  year: 2026,
  month: 3,
  day: 12,
  hour: 14,
  minute: 5,
  ago,
  sameYear,
});

test('Russian counts take the right form of their noun', () => {
  expect([1, 2, 5, 11, 21, 1204].map((count) => ru.home.deals(count))).toEqual([
    `1${NBSP}сделка`,
    `2${NBSP}сделки`,
    `5${NBSP}сделок`,
    `11${NBSP}сделок`,
    `21${NBSP}сделка`,
    `1${NBSP}204${NBSP}сделки`,
  ]);
  expect([1, 2, 5].map((rows) => ru.import.read(rows))).toEqual([
    `Прочитана 1${NBSP}строка`,
    `Прочитаны 2${NBSP}строки`,
    `Прочитано 5${NBSP}строк`,
  ]);
  expect(ru.import.willRead(1, 1)).toBe(`Прочитаем 1${NBSP}строку из${NBSP}1`);
});

test('A point in time is told the way people tell it', () => {
  expect(ru.home.imported('amoCRM', moment(0))).toBe(`amoCRM · импорт сегодня в${NBSP}14:05`);
  expect(ru.home.builtAt('Воронка', moment(67, false))).toBe(`Воронка · 12${NBSP}марта${NBSP}2026, 14:05`);
  expect(en.home.imported('HubSpot', moment(1))).toBe(`HubSpot · imported yesterday at 2:05${NBSP}PM`);
  expect(en.home.builtAt('Funnel', { ...moment(0), hour: 0 })).toBe(`Funnel · today, 12:05${NBSP}AM`);
});

test('Both languages offer the same tools', () => {
  expect(Object.keys(ru.tools)).toEqual(Object.keys(en.tools));
});

test('A single unread row is not told as several', () => {
  expect(ru.import.unreadWhere('', ['3\u00a0317'], 0)).toBe(`строка 3${NBSP}317`);
  expect(en.import.unreadWhere('E', ['318', '1,042'], 6)).toBe('E: rows 318, 1,042 and 6 more');
});
