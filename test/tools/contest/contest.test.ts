import { type ContestRule, contestFigure, placesOf } from '../../../src/analysis/contest';
import type { Scalar } from '../../../src/blueprint/blueprint';
import type { Deal } from '../../../src/tables/deal';
import { contest } from '../../../src/tools/contest';
import { type Fact, factOf, MOST_PLACES } from '../../../src/tools/contest/published';
import type { ContestSettings } from '../../../src/tools/contest/settings';
import type { ToolContext } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import { testPortable } from '../../helpers/portable';
import { recalculate } from '../../helpers/recalculate';
import { memberOf, orderOf } from '../../helpers/tables-sheet';

const FIRST = 46143; // 2026-05-01
const LAST = 46173;
const TODAY = 46160;

const NAMES = ['Anna*', '~Boris?', 'Vera', 'Gleb', 'Dina'];

/** Sales whose sums are spread by a fixed rule, so that ties and gaps occur. */
function sales(count: number): Deal[] {
  return Array.from({ length: count }, (_, index) => {
    const day = FIRST - 100 + ((index * 37) % 140);
    return dealOf(`d${index}`, {
      outcome: index % 11 === 0 ? 'lost' : 'won',
      closed: day,
      amount: 100_000 + ((index * 7919) % 50) * 10_000,
      currency: index % 13 === 0 ? 'USD' : 'RUB',
      owner: index % 17 === 0 ? '' : (NAMES[(index * 5) % 4] ?? ''),
      clientKind: index % 3 === 0 ? 'new' : 'current',
    });
  });
}

type Typed = ReadonlyMap<string, Readonly<Record<string, Scalar>>>;

interface Case {
  readonly name: string;
  readonly company: Company;
  readonly settings: Partial<ContestSettings>;
  readonly keyedRows?: ToolContext['keyedRows'];
  readonly inputs?: Readonly<Record<string, Scalar>>;
}

const team = NAMES.map((name) => memberOf(name));
const byDeals: Company = { deals: sales(240), stages: [], today: TODAY, language: 'en', team };
const byOrders: Company = {
  deals: [],
  stages: [],
  today: TODAY,
  language: 'ru',
  team: [...team, memberOf('Left', { left: FIRST })],
  orders: [
    orderOf('o1', FIRST, 500_000, { owner: 'Vera', clientKind: 'new' }),
    orderOf('o2', LAST, 500_000, { owner: 'gleb' }),
    orderOf('o3', FIRST + 3, 300_000, { owner: 'Dina' }),
    orderOf('o4', FIRST + 4, -100_000, { owner: 'Dina' }),
    orderOf('o5', FIRST - 1, 900_000, { owner: 'Dina' }),
    orderOf('o6', LAST + 1, 900_000, { owner: 'Vera' }),
    orderOf('o7', FIRST + 2, -50_000, { owner: 'Anna*' }),
    orderOf('o8', FIRST + 2, 40_000, { owner: '' }),
  ],
};

const cases: Case[] = [
  { name: 'sums of orders with returns', company: byOrders, settings: { table: 'orders' } },
  { name: 'growth', company: byDeals, settings: { rule: 'growth' } },
  {
    name: 'averages',
    company: byDeals,
    settings: { rule: 'average', takesPart: NAMES.slice(0, 3), to: TODAY - 1 },
  },
  { name: 'counts', company: byDeals, settings: { rule: 'count', from: FIRST + 5 } },
];

const terms = { pastDays: 90, fewest: 3 };

/** Standings by the definition, in major units. */
function expected({ company, settings }: Case, built: ContestSettings) {
  const rows = (company.orders ?? company.deals).flatMap((row) => {
    if ('outcome' in row)
      return row.outcome === 'won' && row.currency === 'RUB'
        ? [{ day: row.closed!, amount: row.amount!, owner: row.owner, kind: row.clientKind }]
        : [];
    return [{ day: row.day, amount: row.amount, owner: row.owner, kind: row.clientKind }];
  });
  const figures = built.takesPart.map((name) => {
    const own = rows.filter(({ owner }) => owner.toLowerCase() === name.toLowerCase());
    const now = own.filter(({ day }) => day >= built.from && day <= built.to);
    const before = own.filter(({ day }) => day < built.from && day >= built.from - terms.pastDays);
    const sum = (of: typeof own) => of.reduce((all, { amount }) => all + amount, 0);
    return contestFigure(
      {
        count: now.filter(({ amount }) => amount > 0).length,
        sum: sum(now),
        newClients: now.filter(({ amount, kind }) => amount > 0 && kind === 'new').length,
        past: sum(before),
      },
      { rule: settings.rule ?? 'sum', elapsed: TODAY - built.from + 1, ...terms },
    );
  });
  const places = placesOf(figures);
  const money = ['sum', 'average'].includes(settings.rule ?? 'sum') ? 100 : 1;
  return built.takesPart.map((name, index) => {
    const figure = figures[index]!;
    return { name, place: places[index]!, figure: figure === null ? null : figure / money };
  });
}

function build({ company, settings, keyedRows, inputs }: Case) {
  const context = {
    ...contextOf({ ...company, ...(inputs && { inputs }) }),
    ...(keyedRows && { keyedRows }),
  };
  const all = { ...contest.defaults(context), ...settings };
  return { all, sheets: contest.build(all, context) };
}

const builds = cases.map((one) => build(one));
const kept: Case = {
  name: 'a contest whose days are reversed, and a board',
  company: byDeals,
  settings: { takesPart: [] },
  inputs: { rule: 'sum of sales', from: LAST, to: FIRST, name: 'Spring "run"', year: 2026 },
  keyedRows: new Map<string, Typed>([
    ['people', new Map([['vera', { part: 'yes' }]])],
    ['prizes', new Map([['2', { prize: 'A trip' }]])],
    [
      'boardPrizes',
      new Map(['A car', 'A phone', 'A book'].map((prize, index) => [String(index + 1), { prize }])),
    ],
    ['winners', new Map([['3', { contest: 'April', winner: 'Gleb' }]])],
    [
      'contributions',
      new Map([
        ['1', { who: 'vera', day: FIRST, what: 'Trained a newcomer', points: 3 }],
        ['2', { who: 'Oleg', day: FIRST, what: 'A case for the site', points: 5 }],
        ['3', { who: 'Vera', day: FIRST + 1, what: 'Price list', points: 2 }],
        ['4', { who: 'Vera', day: FIRST - 400, what: 'Last year', points: 50 }],
        ['27', { who: 'Gleb', day: FIRST, what: 'A tool', points: 1 }],
      ]),
    ],
  ]),
};
const ahead: Case = {
  name: 'a contest that has not begun',
  company: { ...byOrders, orders: byOrders.orders!.slice(0, 1) },
  settings: { from: TODAY + 1, to: TODAY + 9 },
};
const [keptBuild, aheadBuild] = [build(kept), build(ahead)];
const results = recalculate(
  [...cases, kept, ahead].map((one, index) =>
    workbookOf(one.company, [...builds, keptBuild, aheadBuild][index]!.sheets),
  ),
);

const sheetOf = (index: number, id: string) => {
  const { company } = [...cases, kept, ahead][index]!;
  return results[index]!.values[wordsOf(company.language).sheets.nameOf(id)]!;
};

test('what the days of the contest brought in another currency is said', () => {
  const { from, to } = builds[1]!.all;
  const other = byDeals.deals.filter(({ outcome, closed, currency }) => {
    return outcome === 'won' && currency === 'USD' && closed! >= from && closed! <= to;
  });
  const sum = other.reduce((all, { amount }) => all + amount! / 100, 0);
  const language = byDeals.language === 'ru' ? 'ru-RU' : 'en-US';
  const said = `${sum.toLocaleString(language, { minimumFractionDigits: 2 })}\u00a0USD (${other.length}).`;
  expect(other.length).toBeGreaterThan(0);
  expect(sheetOf(1, 'contest').map((row) => row[1])).toContain(
    `${wordsOf(byDeals.language).contest.warnings.foreign}${said}`,
  );
});

test.each(cases.map(({ name }, index) => [name, index] as const))(
  'places, figures and names of %s are those counted by hand',
  (_, index) => {
    const found = sheetOf(index, 'contest-keys')
      .slice(1, MOST_PLACES)
      .filter((row) => row[1] !== '' && row[1] !== undefined);
    const want = expected(cases[index]!, builds[index]!.all);
    expect(found).toHaveLength(want.length);
    for (const { name, place, figure } of want) {
      const row = found.find((cells) => cells[1] === name)!;
      expect([name, row[0]]).toEqual([name, place ?? '']);
      if (figure !== null) expect(row[2]).toBeCloseTo(figure, 5);
    }
    const order = found.map((row) => (row[0] === '' ? Number.POSITIVE_INFINITY : Number(row[0])));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  },
);

test('equal sums share the first place, and the next place says what draws level', () => {
  const rows = sheetOf(0, 'contest');
  const lines = rows.filter((row) => NAMES.includes(String(row[1])) && row[2] !== 'да');
  expect(lines.map((row) => [row[1], row[2], row[8]])).toEqual([
    ['Gleb', 1, 'лидер'],
    ['Vera', 1, 'лидер'],
    ['Dina', 3, '+3\u00a0000'],
    ['Anna*', '—', 'пока нет продаж'],
    ['~Boris?', '—', 'пока нет продаж'],
  ]);
});

test('nobody who has left takes part, and every sale of the days is accounted for', () => {
  cases.forEach((_, index) => {
    const rows = sheetOf(index, 'contest');
    expect(rows.flat().includes('Left')).toBe(false);
    const { foreign } = wordsOf('en').contest.warnings;
    const said = rows.filter((row) => !String(row[1]).startsWith(foreign));
    const signs = said.map((row) => row[0]).filter((sign) => sign === '✓' || sign === '⚠');
    expect([index, ...signs]).toEqual([index, '✓', '✓']);
  });
});

test('no cell of any sheet is an error', () => {
  const errors = results.flatMap(({ values }) =>
    Object.values(values)
      .flat(2)
      .filter((cell) => /^#[A-Z]/.test(String(cell))),
  );
  expect(errors).toEqual([]);
});

test('a contest that ends before it begins says so, keeps what was typed, and gives nobody a place', () => {
  const rows = sheetOf(4, 'contest');
  expect(rows[0]![1]).toBe('Spring "run"');
  expect(rows[3]![1]).toBe('The contest ends before it begins: exchange its dates.');
  const flat = rows.flat();
  expect(flat).toEqual(expect.arrayContaining(['A trip', 'April', 'Gleb']));
  expect(rows.filter((row) => row[1] === 'Vera').map((row) => row[2])).toEqual(['—', 'yes']);
  expect(factIn(4, 'daysLeft')).toBe(0);
});

/** A published fact of a workbook. */
function factIn(index: number, name: Fact) {
  const [, letter, row] = /\$([A-Z])\$(\d+)$/.exec(factOf('x', name))!;
  return sheetOf(index, 'contest-keys')[Number(row) - 1]![letter!.charCodeAt(0) - 65];
}

test('a contest that runs, is over or has not begun says so in words, and a shared lead is no one’s alone', () => {
  const plain = (index: number, name: Fact) => String(factIn(index, name)).replaceAll('\u00a0', ' ');
  expect(plain(0, 'status')).toBe(
    'Осталось дней: 14 из 31, вместе с сегодняшним. Первое место пока делят участники: 2.',
  );
  expect(plain(2, 'status')).toMatch(/^It ended on May 17\. The winner is \S+\.$/);
  expect(plain(5, 'status')).toBe('Ещё не начался: начнётся 19 мая.');
  expect(sheetOf(5, 'contest').filter((row) => row[2] === 1)).toEqual([]);
});

test('what the standings count is published in a few words', () => {
  expect(String(factIn(0, 'basis')).replaceAll('\u00a0', ' ')).toBe(
    'сумма продаж · заказы и оплаты · на 18 мая',
  );
  expect(factIn(1, 'basis')).toBe('growth on own past · won deals · as of May 18');
});

test("the board adds the year's points by name, whoever is named, and ranks them", () => {
  const rows = sheetOf(4, 'effectiveness');
  const heading = rows.findIndex((row) => row[1] === wordsOf('en').contest.board.heading);
  const standing = (name: string) => {
    const row = rows.slice(heading).find((cells) => cells[1] === name)!;
    return [row[2], row[4], row[6]];
  };
  // Who shares a place has its prize, and the next place is left out.
  expect(standing('Oleg')).toEqual([1, 5, 'A car']);
  expect(standing('Vera')).toEqual([1, 5, 'A car']);
  expect(standing('Gleb')).toEqual([3, 1, 'A book']);
  expect(standing('Dina')).toEqual(['—', 0, '']);
});

test('the contest counts only what its rule counts', () => {
  const result = { count: 2, sum: 500, newClients: 1, past: 900 };
  const by = (rule: ContestRule, more = {}) =>
    contestFigure({ ...result, ...more }, { rule, elapsed: 10, pastDays: 90, fewest: 2 });
  expect(by('growth')).toBe(4);
  expect(by('growth', { past: 0 })).toBeNull();
  expect(by('average')).toBe(250);
  expect(by('average', { count: 1 })).toBeNull();
  expect(by('sum', { sum: -1 })).toBeNull();
  expect(by('newClients')).toBe(1);
  expect(placesOf([3, null, 5, 3, 5])).toEqual([3, null, 1, 3, 1]);
});

testPortable('the contest', builds[1]!.sheets);

test('a contest of nobody, over no sales, is built and says so', () => {
  const empty: Company = { deals: [], stages: [], today: TODAY, language: 'en' };
  const context = contextOf(empty);
  const settings = contest.defaults(context);
  const texts = contest
    .build(settings, context)
    .flatMap(({ rows }) => rows.flat().map((cell) => cell?.content));
  expect(texts).toContain('Nobody takes part: write "yes" beside a name below.');
  expect(contest.effect(settings, context, context.words).sentence).toBe('Nobody has a place yet.');
  expect(contest.form(context, context.words, settings)).toHaveLength(2);
});

test('a contest is proposed by the orders where there are any, between all but the head of sales, and says what returns do', () => {
  const context = contextOf({
    deals: sales(20),
    stages: [],
    today: TODAY,
    language: 'en',
    orders: [orderOf('1', TODAY - 1, 500, { owner: 'Vera' }), orderOf('2', TODAY, -500, { owner: 'Dina' })],
    team: [memberOf('Vera'), memberOf('Boss', { role: 'Head of sales' }), memberOf('Dina')],
  });
  const settings = contest.defaults(context);
  expect(settings).toMatchObject({ table: 'orders', takesPart: ['Dina', 'Vera'] });
  const said = (table: ContestSettings['table']) =>
    JSON.stringify(contest.build({ ...settings, table }, context)).includes('Returns are taken off the sum');
  expect([said('orders'), said('deals')]).toEqual([true, false]);
});
