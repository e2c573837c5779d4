import { dayOf } from '../../../src/analysis/day';
import type { Deal } from '../../../src/tables/deal';
import { monthLetter } from '../../../src/tools/month-letter';
import { letterOf } from '../../../src/tools/month-letter/letter';
import { viewOf } from '../../../src/tools/month-letter/view';
import { type Language, wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { STAGES, typedPlans } from '../shared/company';

const APRIL_1 = dayOf(2026, 4, 1);
const MAY_18 = dayOf(2026, 5, 18);

function won(owner: string, day: number, major: number, said: Partial<Deal> = {}): Deal {
  const key = `${owner}${day}${major}`;
  return dealOf(key, { outcome: 'won', owner, closed: day, amount: major * 100, currency: 'RUB', ...said });
}

const lost = (owner: string, day: number): Deal =>
  dealOf(`${owner}${day}-`, { outcome: 'lost', owner, closed: day });

/** Four quiet months, then an April in which Anna sells most and Boris for the first time. */
const DEALS: readonly Deal[] = [
  ...[dayOf(2025, 12, 10), dayOf(2026, 1, 14), dayOf(2026, 2, 11), dayOf(2026, 3, 11)].map((day) =>
    won('Анна', day, 100_000),
  ),
  won('Анна', dayOf(2026, 3, 12), 50_000),
  won('Анна', dayOf(2026, 4, 7), 150_000, { client: 'ООО «Маяк»', clientKind: 'new' }),
  won('Анна', dayOf(2026, 4, 8), 60_000),
  won('Анна', dayOf(2026, 4, 9), 30_000),
  won('Борис', dayOf(2026, 4, 8), 80_000, { client: 'ИП Котов', clientKind: 'new' }),
  ...Array.from({ length: 7 }, (_, index) => lost('Анна', dayOf(2026, 4, 10) + index)),
];

function lettersOf(
  company: Partial<Company>,
  plans: Readonly<Record<string, number>> = {},
  today = dayOf(2026, 5, 3),
): string[] {
  const context = {
    ...contextOf({ deals: DEALS, stages: STAGES, today, language: 'ru', ...company }),
    keyedRows: typedPlans(APRIL_1, plans) ?? new Map(),
  };
  const view = viewOf(monthLetter.defaults(context), context);
  return letterOf(view, context.words.monthLetter).map(({ text }) => text.replace(/\u00a0/g, ' '));
}

test('the letter of a month in Russian ranks by every measure, with places shared, first sales, records and thanks', () => {
  expect(lettersOf({}, { Анна: 200_000, Борис: 100_000 })).toEqual([
    'Итоги апреля 2026',
    'Отдел: 320 000 ₽, 4 продажи, в среднем 80 000 ₽.',
    'План: 106,7 % из 300 000 ₽.',
    'К марту: +113,3 %.',
    '',
    'Выполнение плана',
    '1. Анна — 120,0 % из 200 000 ₽',
    '2. Борис — 80,0 % из 100 000 ₽',
    '',
    'Выручка',
    '1. Анна — 240 000 ₽',
    '2. Борис — 80 000 ₽',
    '',
    'Число продаж',
    '1. Анна — 3 продажи',
    '2. Борис — 1 продажа',
    '',
    'Средний чек',
    '1. Анна — 80 000 ₽',
    '',
    'Конверсия',
    '1. Анна — 30,0 % (3 из 10 закрытых)',
    '',
    'Новые клиенты',
    '1. Анна — 1 новый клиент',
    '1. Борис — 1 новый клиент',
    '',
    'Рост к своему прошлому',
    '1. Анна — +105,7 % к обычным 116 667 ₽',
    '',
    'Первая продажа',
    'Борис, 80 000 ₽, ИП Котов',
    '',
    'Рекорды',
    'Рекорд — самая крупная продажа с декабря 2025: Анна, 150 000 ₽, ООО «Маяк».',
    'Рекорд — лучший день с декабря 2025: 7 апреля, 150 000 ₽.',
    'Рекорд отдела: апрель — лучший месяц с декабря 2025, 320 000 ₽.',
    'Личный рекорд: Анна, 240 000 ₽ за месяц.',
    '',
    'Спасибо за вклад: Анна, Борис.',
  ]);
});

test('the same letter in English puts a dollar before the sum', () => {
  const deals = DEALS.map((deal) => ({
    ...deal,
    currency: 'USD',
    owner: deal.owner === 'Анна' ? 'Anna' : 'Boris',
  }));
  const lines = lettersOf({ deals, language: 'en' });
  expect(lines.slice(0, 7)).toEqual([
    'Results of April 2026',
    'Department: $320,000, 4 sales, average $80,000.',
    'Against March: +113.3%.',
    '',
    'Revenue',
    '1. Anna: $240,000',
    '2. Boris: $80,000',
  ]);
  expect(lines).toContain('1. Anna: 30.0% (3 of 10 closed)');
  expect(lines).toContain('Record, the largest sale since December 2025: Anna, $150,000, ООО «Маяк».');
});

test('a month that is not over is preliminary and is not compared with whole ones', () => {
  const lines = lettersOf({ deals: [...DEALS, won('Анна', dayOf(2026, 5, 12), 10_000)] }, {}, MAY_18);
  expect(lines[0]).toBe('Итоги мая 2026 по 18 мая, предварительно');
  expect(lines.join()).not.toMatch(/К апрелю|Рост/);
});

test('in the first five days the letter is about the month before, later about this one', () => {
  const month = (today: number) =>
    monthLetter.defaults(contextOf({ deals: [], stages: STAGES, today, language: 'ru' })).month;
  expect([month(dayOf(2026, 5, 5)), month(dayOf(2026, 5, 6))]).toEqual(['previous', 'current']);
});

test('in January the month before is the December of another year, and its letter names the year', () => {
  const deals = [won('Анна', dayOf(2025, 12, 10), 100_000), won('Анна', dayOf(2026, 1, 14), 100_000)];
  expect(lettersOf({ deals }, {}, dayOf(2026, 1, 3))[0]).toBe('Итоги декабря 2025');
  expect(lettersOf({ deals }, {}, dayOf(2026, 2, 3))[2]).toBe('К декабрю 2025: 0,0 %.');
});

test('nobody sold: one sentence, and no list, record or thanks', () => {
  expect(lettersOf({ deals: [] })).toEqual(['Итоги апреля 2026', 'Продаж в этом месяце нет.']);
});

test('returns alone are a negative month without records', () => {
  const lines = lettersOf({ deals: [won('Анна', dayOf(2026, 4, 7), -5_000)] });
  expect(lines).toEqual(['Итоги апреля 2026', 'Отдел: −5 000 ₽, 0 продаж.']);
});

test('a history of a month says nothing of first sales and records', () => {
  const lines = lettersOf({
    deals: [won('Анна', dayOf(2026, 3, 7), 1), won('Борис', dayOf(2026, 4, 8), 80_000)],
  });
  expect(lines.join('\n')).not.toMatch(/Перв|Рекорд —|Личный/);
  expect(lines).toContain('Самая крупная продажа месяца: Борис, 80 000 ₽.');
});

test('many names are thanked over as many lines as they need', () => {
  const names = Array.from({ length: 12 }, (_, index) => `Константин Константинопольский ${index + 1}`);
  const deals = names.map((name) => won(name, dayOf(2026, 4, 8), 1000));
  const lines = lettersOf({ deals, team: names.map((name) => memberOf(name)) });
  const thanks = lines.slice(lines.findIndex((line) => line.startsWith('Спасибо')));
  expect(thanks.length).toBeGreaterThan(3);
  expect(thanks.every((line) => line.length <= 100)).toBe(true);
  expect(thanks.join(' ')).toBe(`Спасибо за вклад: ${[...names].sort().join(', ')}.`);
});

test.each<Language>(['ru', 'en'])('the wizard in %s shows how the letter begins', (language) => {
  const context = contextOf({ deals: DEALS, stages: STAGES, today: dayOf(2026, 5, 3), language });
  const effect = monthLetter.effect(monthLetter.defaults(context), context, wordsOf(language));
  expect(effect.sentence).toMatch(
    language === 'ru' ? /^Итоги апреля 2026: Отдел: 320/ : /^Results of April 2026: Department: 320,000/,
  );
  expect(monthLetter.ready(monthLetter.defaults(context), context, wordsOf(language))).toMatch(/\d/);
});

test('where revenue is of orders, orders are counted and not called deals', () => {
  const orders = [dayOf(2026, 4, 8), dayOf(2026, 4, 9)].map((day) =>
    orderOf(`o${day}`, day, 500_000, { owner: 'Анна', currency: 'RUB' }),
  );
  const lines = lettersOf({ orders });
  expect(lines[1]).toBe('Отдел: 10 000 ₽, 2 заказа, в среднем 5 000 ₽.');
  expect(lines).toContain('Число заказов');
  expect(lines.join()).not.toMatch(/Средний чек|Число продаж/);
});
