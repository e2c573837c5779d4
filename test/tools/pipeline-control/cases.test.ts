import { finishedByStep, stageProbability } from '../../../src/analysis/probabilities';
import type { SheetBlueprint } from '../../../src/blueprint/blueprint';
import type { Deal } from '../../../src/tables/deal';
import type { StatusRecord } from '../../../src/tables/status-history';
import { pipelineControl } from '../../../src/tools/pipeline-control';
import { knownFrom, lastMonday } from '../../../src/tools/pipeline-control/windows';
import type { ToolContext } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { STAGES, sheetsOf, TODAY } from './company';

const en = wordsOf('en').pipelineControl;

function context(deals: readonly Deal[], more: Partial<ToolContext> = {}): ToolContext {
  return { ...contextOf({ deals, stages: STAGES, today: TODAY, language: 'en' }), ...more };
}

/** All texts of the visible sheet. */
function texts([report]: readonly SheetBlueprint[]): string[] {
  return report!.rows.flat().flatMap((cell) => (typeof cell?.content === 'string' ? [cell.content] : []));
}

/** Why a deal is on the list; null where it is not. */
function why(deal: Partial<Deal>, others: readonly Deal[] = []): string | null {
  const [report] = sheetsOf(context([dealOf('x', { owner: 'Kim', stage: 'Offer', ...deal }), ...others]));
  const row = report!.rows.find((cells) => cells[11]?.content === 'x');
  return row ? String(row[2]?.note ?? row[2]?.content) : null;
}

const QUIET = dealOf('q', { owner: 'Kim', nextTask: TODAY + 9, changed: TODAY });

test.each<[string, Partial<Deal>, string | null]>([
  ['a payment that is late', { expected: TODAY - 3 }, 'payment 3 days late'],
  ['a payment of today', { expected: TODAY }, 'pays today'],
  ['a payment of this week, Sunday included', { expected: TODAY + 4 }, 'pays this week'],
  ['a payment of next week', { expected: TODAY + 5 }, null],
  ['a late task', { nextTask: TODAY - 1 }, 'task 1 day late'],
  ['a deal left for a week', { changed: TODAY - 7 }, 'untouched for 7 days'],
  ['a deal left for less', { changed: TODAY - 6 }, null],
  ['a deal gone from the export', { missingSince: TODAY - 1 }, 'not in the export'],
  [
    'several reasons, the most pressing first',
    { expected: TODAY - 1, changed: TODAY - 30 },
    'payment 1 day late, untouched for 30 days',
  ],
  ['a finished deal', { outcome: 'lost', expected: TODAY - 3 }, null],
])('%s', (_, deal, reason) => {
  expect(why({ nextTask: TODAY + 9, changed: TODAY, ...deal }, [QUIET])).toBe(reason);
});

test('a deal without a task is listed only where the export tells of tasks', () => {
  const bare = { changed: TODAY, nextTask: null };
  expect(why(bare, [QUIET])).toBe('no task');
  expect(why(bare)).toBeNull();
  expect(texts(sheetsOf(context([dealOf('x')])))).toContain(en.warnings.noTasks);
});

test('after the first import it says what is needed, and counts nothing', () => {
  const first = context([dealOf('x', { expected: TODAY })], {
    dealHistory: () => ({
      changes: [],
      since: TODAY + 0.3,
      importedAt: TODAY + 0.3,
      moments: `'Deal history'!$A$2:$A$3`,
      sheetName: 'Deal history',
    }),
  });
  expect(texts(sheetsOf(first))).toContain(en.moved.oneImport);
  expect(texts(sheetsOf(first))).toContain(en.pipeline.needed);
  const settings = pipelineControl.defaults(first);
  expect(pipelineControl.ready(settings, first, first.words)).toMatch(/from the second import on/);
});

test('where the history was deleted it says so', () => {
  expect(texts(sheetsOf(context([dealOf('x')], { dealHistory: () => null })))).toContain(en.moved.noHistory);
});

test('an import that changed nothing still makes the days before it known', () => {
  const history = { changes: [], moments: '', sheetName: '' };
  expect(knownFrom({ ...history, since: TODAY - 9.5, importedAt: TODAY })).toBe(TODAY - 10);
  expect(knownFrom({ ...history, since: TODAY, importedAt: TODAY })).toBeNull();
});

test.each([
  [TODAY, TODAY - 2],
  [TODAY - 1, TODAY - 2],
  [TODAY - 2, TODAY - 9],
  [TODAY + 4, TODAY - 2],
])('last Monday of the day %d is %d: on a Monday the one a week ago', (today, monday) => {
  expect(lastMonday(today)).toBe(monday);
});

test('a manager has at the most as many deals as the owner wants, the most pressing ones', () => {
  const deals = Array.from({ length: 6 }, (_, index) =>
    dealOf(`k${index}`, { expected: TODAY - index, amount: index }),
  );
  const few = { ...context(deals), inputs: new Map([['most', 2]]) };
  const [report] = sheetsOf(few);
  const keys = report!.rows.flatMap((cells) =>
    /^k\d$/.test(String(cells[11]?.content)) ? [cells[11]!.content] : [],
  );
  expect(keys).toEqual(['k5', 'k4']);
  expect(texts([report!])).toContain(en.warnings.cut(4));
});

test('deals of another currency are left out, and the choice is an input', () => {
  const deals = [
    dealOf('a', { currency: 'USD', amount: 100, expected: TODAY }),
    dealOf('b', { currency: 'USD', amount: 100, expected: TODAY }),
    dealOf('c', { currency: 'EUR', amount: 100, expected: TODAY }),
  ];
  const listed = (inputs: ToolContext['inputs']) => {
    const [report] = sheetsOf({ ...context(deals), inputs });
    return report!.rows.flatMap((cells) =>
      /^[abc]$/.test(String(cells[11]?.content)) ? [cells[11]!.content] : [],
    );
  };
  expect(listed(new Map())).toEqual(['a', 'b']);
  expect(listed(new Map([['currency', 'EUR']]))).toEqual(['c']);
});

test('a date and a probability typed on the payment calendar come before those of the CRM', () => {
  const deal = dealOf('x', { owner: 'Kim', expected: TODAY + 20, probability: 0.1, nextTask: TODAY + 9 });
  const typed = new Map([['x', { day: TODAY, probability: 0.75 }]]);
  const elsewhere: ToolContext['elsewhere'] = {
    sheet: () => undefined,
    inputs: () => new Map(),
    rows: (id, name) => (id === 'payment-calendar' && name === 'deals' ? typed : new Map()),
  };
  const [report] = sheetsOf(context([deal], { elsewhere }));
  const row = report!.rows.find((cells) => cells[11]?.content === 'x')!;
  expect([row[2], row[4], row[6]].map((cell) => cell?.content)).toEqual(['pays today', 0.75, TODAY]);
});

test('a deal paid in parts is expected on the day of the next part', () => {
  const deal = dealOf('x', { owner: 'Kim', expected: TODAY + 20, nextTask: TODAY + 9 });
  const typed = new Map([
    ['x', { day: TODAY + 9, probability: 0.5 }],
    ['x#rest', { day: TODAY + 1, probability: 0.25 }],
  ]);
  const elsewhere: ToolContext['elsewhere'] = {
    sheet: (id) => (id === 'payment-calendar-keys' ? `'Keys'` : undefined),
    inputs: () => new Map(),
    rows: (_, name) => (name === 'deals' ? typed : new Map()),
  };
  const [report] = sheetsOf(context([deal], { elsewhere }));
  const row = report!.rows.find((cells) => cells[11]?.content === 'x')!;
  expect([row[4]?.content, row[6]?.content]).toEqual([0.25, TODAY + 1]);
  const morning = row[7]?.content;
  const looked = typeof morning === 'object' ? String(morning?.formula) : '';
  expect(looked.indexOf('&"#rest"')).toBeGreaterThan(0);
  expect(looked.match(/MATCH/g)!.length).toBeGreaterThan(3);
});

test('how often and how far a date was moved on is told of every deal on the list', () => {
  const slip = (from: number, to: number, at: number) =>
    ({ key: 'x', title: '', what: 'expected', before: from, after: to, at }) as const;
  const history = {
    changes: [slip(TODAY - 20, TODAY - 12, TODAY - 9.5), slip(TODAY - 12, TODAY - 2, TODAY - 4.5)],
    since: TODAY - 15,
    importedAt: TODAY - 1,
    moments: `'Deal history'!$A$2:$A$9`,
    sheetName: 'Deal history',
  };
  const deal = dealOf('x', { expected: TODAY - 2, nextTask: TODAY + 9 });
  const [report] = sheetsOf(context([deal], { dealHistory: () => history }));
  const cell = report!.rows.find((cells) => cells[11]?.content === 'x')?.[2];
  expect(cell?.note).toBe('payment 2 days late, date moved on 2 times, +18 days');
});

test('changes of long ago are not carried along, unless the owner asks for them', () => {
  const raise = (at: number) =>
    ({ key: 'x', title: '', what: 'amount', before: 100, after: 200, at }) as const;
  const history = {
    changes: [raise(TODAY - 99.5), raise(TODAY - 3.5)],
    since: TODAY - 120,
    importedAt: TODAY - 3.5,
    moments: `'Deal history'!$A$2:$A$9`,
    sheetName: 'Deal history',
  };
  const carried = (inputs: ToolContext['inputs']) => {
    const deals = [dealOf('x', { amount: 200 })];
    const [, keys] = sheetsOf({ ...context(deals, { dealHistory: () => history }), inputs });
    return keys!.rows.slice(1).flatMap((cells) => cells[0]?.content ?? []);
  };
  expect(carried(new Map())).toEqual([TODAY - 4]);
  expect(carried(new Map([['sinceDay', TODAY - 110]]))).toEqual([TODAY - 100, TODAY - 4]);
});

test('the last status is the one saved before today, the evening before the morning', () => {
  const said = (day: number, half: StatusRecord['half'], status: string): StatusRecord => ({
    day,
    half,
    key: 'x',
    title: '',
    owner: '',
    stage: '',
    probability: null,
    amount: null,
    expected: null,
    status,
    comment: '',
    savedAt: day,
  });
  const last = (...records: StatusRecord[]) =>
    texts(sheetsOf(context([dealOf('x', { expected: TODAY })], { savedStatuses: () => records }))).find(
      (text) => text.endsWith('promised'),
    );
  expect(last(said(TODAY - 1, 'morning', 'paid'), said(TODAY - 1, 'evening', 'promised'))).toBe(
    'yesterday, evening: promised',
  );
  expect(last(said(TODAY - 5, 'morning', 'promised'), said(TODAY, 'evening', 'paid'))).toBe(
    'May 15, morning: promised',
  );
  expect(last(said(TODAY - 1, 'morning', 'promised'), said(TODAY, 'morning', 'paid'))).toBe(
    'yesterday, morning: promised',
  );
  expect(last(said(TODAY, 'morning', 'promised'))).toBeUndefined();
});

test('words about deals that are not listed wait on the hidden sheet', () => {
  const [, keys] = sheetsOf({
    ...context([dealOf('x', { expected: TODAY })]),
    keyedRows: new Map([
      [
        'deals',
        new Map([
          ['x', { morning: 'here', comment: null }],
          ['gone', { morning: '=1+1', comment: null }],
        ]),
      ],
    ]),
  });
  const kept = keys!.keyedRows!.find(({ name }) => name === 'deals')!;
  const row = keys!.rows[kept.row - 1]!;
  expect([kept.rows, row[kept.key - 1]?.content, row[kept.columns.morning! - 1]?.content]).toEqual([
    1,
    'gone',
    '=1+1',
  ]);
});

test('without deals in work nothing is listed and nothing fails', () => {
  const sheets = sheetsOf(context([dealOf('w', { outcome: 'won', closed: TODAY, amount: 5 })]));
  expect(texts(sheets)).toContain(en.lists.none);
});

test("a stage's probability is the owner's where the calendar's proposal was typed over, else that of today's deals", () => {
  const finished = Array.from({ length: 30 }, (_, index) =>
    dealOf(`h${index}`, { outcome: index < 15 ? 'won' : 'lost', reached: 4, closed: TODAY - 100 }),
  );
  const deals = [...finished, dealOf('x', { stage: 'Offer', expected: TODAY })];
  const chance = (row: Readonly<Record<string, number>>) => {
    const stages = new Map([['|Offer', row]]);
    const elsewhere: ToolContext['elsewhere'] = {
      sheet: () => undefined,
      inputs: () => new Map(),
      rows: (id, name) => (id === 'payment-calendar' && name === 'stages' ? stages : new Map()),
    };
    const [report] = sheetsOf(context(deals, { elsewhere }));
    return report!.rows.find((cells) => cells[11]?.content === 'x')?.[4]?.content;
  };
  const today = stageProbability(finishedByStep(deals, 4)[1]!).probability;
  expect(today).not.toBe(0.25);
  expect(chance({ probability: 0.25, proposal: 0.25 })).toBe(today);
  expect(chance({ probability: 0.3, proposal: 0.25 })).toBe(0.3);
});

test('the title of a deal fits into its column, and a very long one stands in the note as well', () => {
  const named = (title: string) => {
    const [report] = sheetsOf(context([dealOf('x', { client: '', title, expected: TODAY })]));
    const row = report!.rows.find((cells) => cells[11]?.content === 'x')!;
    return { width: report!.columnWidths[1]!, cell: row[1]! };
  };
  // It is 302 pixels wide in Arial of 10 points, as a browser draws it; 8 are the cell's margins.
  const usual = named('Стоматология «Застава», кондиционирование');
  expect(usual.width).toBeGreaterThanOrEqual(302 + 8);
  expect(usual.cell.note).toBeUndefined();
  const long = 'Стоматология «Застава», кондиционирование и вентиляция';
  expect(named(long).cell).toMatchObject({ content: long, note: long });
});
