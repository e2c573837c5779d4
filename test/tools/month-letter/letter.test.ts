import { dayOf } from '../../../src/analysis/day';
import type { Deal } from '../../../src/tables/deal';
import { monthLetter } from '../../../src/tools/month-letter';
import { letterOf } from '../../../src/tools/month-letter/letter';
import { viewOf } from '../../../src/tools/month-letter/view';
import type { ToolContext } from '../../../src/tools/tool';
import { type Language, wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { orderOf } from '../../helpers/tables-sheet';
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
    '',
    'Выручка',
    '1. Анна — 240 000 ₽',
    '',
    'Число продаж',
    '1. Анна — 3 продажи',
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
    'Спасибо',
    'Анна: план выполнен на 120,0 %; самая крупная продажа месяца, 150 000 ₽;',
    'личный рекорд, 240 000 ₽ за месяц.',
    'Борис: первая продажа, 80 000 ₽.',
  ]);
});

test('the same letter in English puts a dollar before the sum', () => {
  const deals = DEALS.map((deal) => ({
    ...deal,
    currency: 'USD',
    owner: deal.owner === 'Анна' ? 'Anna' : 'Boris',
  }));
  const lines = lettersOf({ deals, language: 'en' });
  expect(lines.slice(0, 6)).toEqual([
    'Results of April 2026',
    'Department: $320,000, 4 sales, average $80,000.',
    'Against March: +113.3%.',
    '',
    'Revenue',
    '1. Anna: $240,000',
  ]);
  expect(lines).toContain('1. Anna: 30.0% (3 of 10 closed)');
  expect(lines).toContain('Record, the largest sale since December 2025: Anna, $150,000, ООО «Маяк».');
});

test('beside a plan of gross profit the letter, which is about revenue, says nothing of plans', () => {
  const planned = (measure: string): ToolContext['elsewhere'] => ({
    sheet: () => "'Plan'",
    inputs: () => new Map(),
    rows: () => new Map([[`${APRIL_1}|Анна`, { value: 200_000 }]]),
    cell: () => measure,
  });
  const lines = (measure: string) => {
    const today = dayOf(2026, 5, 3);
    const own = contextOf({ deals: DEALS, stages: STAGES, today, language: 'ru' });
    const context = { ...own, elsewhere: planned(measure) };
    return letterOf(viewOf(monthLetter.defaults(context), context), own.words.monthLetter).map(
      ({ text }) => text,
    );
  };
  expect(lines('revenue').join()).toMatch(/План: 160,0/);
  expect(lines('profit').join()).not.toMatch(/[Пп]лан/);
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

test('only those are thanked who stand out by a fact, and nobody is named for being behind', () => {
  const quiet = [1, 2, 3].flatMap((month) =>
    ['Анна', 'Борис', 'Вера', 'Глеб'].map((name) => won(name, dayOf(2026, month, 11), 100_000)),
  );
  const deals = [
    ...quiet,
    won('Анна', dayOf(2026, 4, 7), 90_000, { clientKind: 'new' }),
    won('Борис', dayOf(2026, 4, 8), 40_000),
    won('Борис', dayOf(2026, 4, 9), 70_000),
    won('Вера', dayOf(2026, 4, 9), 30_000),
    lost('Глеб', dayOf(2026, 4, 10)),
  ];
  const lines = lettersOf({ deals }, { Анна: 100_000, Борис: 100_000, Вера: 100_000 });
  expect(lines.slice(lines.indexOf('Спасибо'))).toEqual([
    'Спасибо',
    'Борис: план выполнен на 110,0 %; самый большой рост к своему прошлому, +10,0 %;',
    'личный рекорд, 110 000 ₽ за месяц.',
    'Анна: больше всех новых клиентов, 1; самая крупная продажа месяца, 90 000 ₽.',
  ]);
  expect(lines.join('\n')).not.toMatch(/Вера|Глеб|30,0 % из|90,0 % из/);
  // All have as many new clients: that thanks nobody.
  const same = deals.map((deal) => (deal.outcome === 'won' ? { ...deal, clientKind: 'new' as const } : deal));
  const equal = same.filter(({ closed }) => closed !== dayOf(2026, 4, 8));
  expect(lettersOf({ deals: equal.filter(({ owner }) => owner !== 'Глеб') }).join()).not.toMatch(
    /больше всех новых/,
  );
});

test('deals and money are of the chosen currency, and what is left out is said', () => {
  const foreign = [
    won('Борис', dayOf(2026, 4, 9), 1_000_000, { currency: 'USD', clientKind: 'new' }),
    won('Борис', dayOf(2026, 4, 10), 2_000_000, { currency: 'EUR', clientKind: 'new' }),
    won('Борис', dayOf(2026, 4, 11), -1_000, { currency: 'EUR' }),
    won('Борис', dayOf(2026, 3, 11), 2_000_000, { currency: 'USD' }),
    dealOf('x', { outcome: 'lost', owner: 'Анна', closed: dayOf(2026, 4, 9), amount: 5, currency: 'USD' }),
  ];
  const lines = lettersOf({ deals: [...DEALS, ...foreign] });
  expect(lines.slice(0, 4)).toEqual([
    'Итоги апреля 2026',
    'Отдел: 320 000 ₽, 4 продажи, в среднем 80 000 ₽.',
    'К марту: +113,3 %.',
    'В других валютах ($, €) ещё 2 продажи: здесь не считаем.',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining(['1. Анна — 30,0 % (3 из 10 закрытых)', '1. Борис — 1 новый клиент']),
  );
  expect(lettersOf({}).join()).not.toMatch(/других валютах/);
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
