import * as fc from 'fast-check';
import type { Deal } from '../../src/tables/deal';
import { mergeDeals } from '../../src/tables/merge';
import { importReport } from '../../src/tables/report';
import { dealOf } from '../helpers/deals-sheet';
import { csvTable, imported } from './export';

const TODAY = 46100;

function deal(key: string, rest: Partial<Deal> = {}): Deal {
  const plain = {
    title: `Deal ${key}`,
    amount: 100,
    currency: 'RUB',
    stage: 'КП',
    owner: 'Аня',
    created: 46000,
  };
  return dealOf(key, { ...plain, ...rest });
}

const keys = (deals: readonly Deal[]) => deals.map(({ key }) => key);

test('a first import adds every deal and says so', () => {
  const { deals, changes, counts } = mergeDeals([], [deal('1'), deal('2')], TODAY);
  expect(keys(deals)).toEqual(['1', '2']);
  expect(changes.map(({ key, what }) => [key, what])).toEqual([
    ['1', 'new'],
    ['2', 'new'],
  ]);
  expect(counts).toEqual({ added: 2, changed: 0, same: 0, missing: 0, newlyMissing: 0, returned: 0 });
});

test('the same file a second time changes nothing', () => {
  const file = [deal('1'), deal('2')];
  const { deals, changes, counts } = mergeDeals(file, file, TODAY + 1);
  expect(deals).toEqual(file);
  expect(changes).toEqual([]);
  expect(counts).toMatchObject({ same: 2, changed: 0, added: 0 });
});

test('each tracked field that moved is one change with its value before and after', () => {
  const after = deal('1', {
    stage: 'Оплачено',
    outcome: 'won',
    amount: 250,
    owner: 'Боря',
    closed: 46050,
    expected: 46049,
  });
  const { changes, counts } = mergeDeals([deal('1')], [after], TODAY);
  expect(changes.map(({ what, before, after: now }) => [what, before, now])).toEqual([
    ['stage', 'КП', 'Оплачено'],
    ['outcome', 'open', 'won'],
    ['amount', 100, 250],
    ['expected', null, 46049],
    ['owner', 'Аня', 'Боря'],
    ['closed', null, 46050],
  ]);
  expect(counts).toMatchObject({ changed: 1, same: 0 });
});

test('a deal that vanished keeps its row and is marked once, and one that returns is unmarked', () => {
  const first = mergeDeals([deal('1'), deal('2'), deal('3')], [deal('3'), deal('1')], TODAY);
  expect(first.deals.map(({ key, missingSince }) => [key, missingSince])).toEqual([
    ['1', null],
    ['2', TODAY],
    ['3', null],
  ]);
  expect(first.changes).toEqual([expect.objectContaining({ key: '2', what: 'missing' })]);
  const second = mergeDeals(first.deals, [deal('1'), deal('3')], TODAY + 7);
  expect(second.deals[1]?.missingSince).toBe(TODAY);
  expect(second.changes).toEqual([]);
  expect(second.counts).toMatchObject({ missing: 1, newlyMissing: 0 });
  const third = mergeDeals(second.deals, [deal('1'), deal('2', { stage: 'Договор' }), deal('3')], TODAY + 14);
  expect(third.deals[1]).toMatchObject({ missingSince: null, stage: 'Договор' });
  expect(third.changes.map(({ what }) => what)).toEqual(['returned', 'stage']);
  expect(third.counts).toMatchObject({ missing: 0, returned: 1, changed: 1 });
});

test('deals keep their rows when the file is sorted another way, and new ones follow', () => {
  const { deals } = mergeDeals([deal('b'), deal('a')], [deal('c'), deal('a'), deal('b')], TODAY);
  expect(keys(deals)).toEqual(['b', 'a', 'c']);
});

test('a row that was copied by hand is kept as missing instead of being lost', () => {
  const { deals } = mergeDeals([deal('1'), deal('1', { title: 'copy' })], [deal('1')], TODAY);
  expect(deals.map(({ title, missingSince }) => [title, missingSince])).toEqual([
    ['Deal 1', null],
    ['copy', TODAY],
  ]);
});

test('new and current clients are told apart over the whole table, vanished deals included', () => {
  const before = deal('1', { client: 'Лён', outcome: 'won', closed: 46010, clientKind: 'new' });
  const now = deal('2', { client: 'Лён', created: 46050, clientKind: 'new' });
  expect(mergeDeals([before], [now], TODAY, { computeClientKinds: true }).deals[1]?.clientKind).toBe(
    'current',
  );
  expect(mergeDeals([before], [now], TODAY).deals[1]?.clientKind).toBe('new');
});

test('a vanished deal is measured again when the owner puts the steps in another order', () => {
  const stages = [
    { pipeline: '', name: 'КП', outcome: 'open' as const, step: 2 },
    { pipeline: '', name: 'Заявка', outcome: 'open' as const, step: 1 },
    { pipeline: '', name: 'Оплачено', outcome: 'won' as const, step: 3 },
  ];
  const gone = [
    deal('1'),
    deal('2', { outcome: 'won', stage: 'Оплачено' }),
    deal('3', { outcome: 'lost', stage: 'Отказ' }),
  ];
  expect(mergeDeals(gone, [], TODAY, { stages }).deals.map(({ reached }) => reached)).toEqual([2, 3, 1]);
});

test('no key is ever lost, no row is taken away, and the counts add up', () => {
  const deals = fc
    .uniqueArray(fc.nat(12), { maxLength: 10 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.nat(3).map((amount) => deal(String(id), { amount })))));
  fc.assert(
    fc.property(deals, deals, (previous, incoming) => {
      const { deals: merged, counts } = mergeDeals(previous, incoming, TODAY);
      expect(keys(merged).slice(0, previous.length)).toEqual(keys(previous));
      expect(new Set(keys(merged))).toEqual(new Set([...keys(previous), ...keys(incoming)]));
      expect(merged.length).toBe(new Set(keys(merged)).size);
      expect(counts.added + counts.changed + counts.same).toBe(incoming.length);
      expect(counts.missing).toBe(merged.filter(({ missingSince }) => missingSince !== null).length);
    }),
  );
});

test('what a deal comes to does not depend on the order of the file', () => {
  const sorted = (list: readonly Deal[]) => [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(20), { maxLength: 10 }),
      fc.uniqueArray(fc.nat(20), { maxLength: 10 }),
      (a, b) => {
        const previous = a.map((id) => deal(String(id)));
        const incoming = b.map((id) => deal(String(id), { amount: id }));
        const one = mergeDeals(previous, incoming, TODAY);
        const other = mergeDeals(previous, [...incoming].reverse(), TODAY);
        expect(sorted(other.deals)).toEqual(sorted(one.deals));
        expect(other.counts).toEqual(one.counts);
      },
    ),
  );
});

test('the import report adds up: new, changed and unchanged are the deals of the file', () => {
  const csv = (text: string) => imported(csvTable(text, ';'));
  const first = csv('Номер;Этап;Сумма\n1;КП;1\n2;КП;2\n3;КП;3');
  const second = csv('Номер;Этап;Сумма\n1;КП;1\n2;Оплачено;2\n4;Отказ;4\n5;КП;дорого\nИтого;;7');
  const merged = mergeDeals(first.deals, second.deals, TODAY);
  expect(importReport(second.reading, merged)).toMatchObject({
    rows: 5,
    rowsRead: 3,
    deals: 3,
    added: 1,
    changed: 1,
    same: 1,
    missing: 1,
    open: 1,
    won: 1,
    lost: 1,
  });
  expect(importReport(second.reading, merged).notes).toContainEqual({
    code: 'missing',
    details: { count: 1 },
  });
});

describe('what the owner typed on the Deals sheet', () => {
  const TYPED = {
    client: 'Лён',
    amount: 700,
    currency: 'USD',
    product: 'Стулья',
    channel: 'Сайт',
    region: 'Тула',
    audience: 'Школы',
    clientKind: 'current' as const,
    lostReason: 'Дорого',
    lostFrom: 'КП',
  };
  const EMPTY = {
    client: '',
    amount: null,
    currency: '',
    product: '',
    channel: '',
    region: '',
    audience: '',
    clientKind: '' as const,
    lostReason: '',
    lostFrom: '',
  };
  const OTHER = {
    client: 'Хлопок',
    amount: 5,
    currency: 'EUR',
    product: 'Столы',
    channel: 'Звонок',
    region: 'Орёл',
    audience: 'Сады',
    clientKind: 'new' as const,
    lostReason: 'Поздно',
    lostFrom: 'Договор',
  };
  const lost = (rest: Partial<Deal>) => deal('1', { outcome: 'lost', stage: 'Отказ', ...rest });

  test('stays where the file has an empty cell, is no change, and gives way to what the file says', () => {
    const merged = mergeDeals([lost(TYPED)], [lost(EMPTY)], TODAY);
    expect(merged.deals[0]).toMatchObject(TYPED);
    expect(merged.changes).toEqual([]);
    expect(mergeDeals([lost(TYPED)], [lost(OTHER)], TODAY).deals[0]).toMatchObject(OTHER);
  });

  test('counts as the step a lost deal reached, in the file or no longer in it', () => {
    const stages = [
      { pipeline: '', name: 'Заявка', outcome: 'open' as const, step: 1 },
      { pipeline: '', name: 'Замер', outcome: 'open' as const, step: 2 },
      { pipeline: '', name: 'КП', outcome: 'open' as const, step: 3 },
      { pipeline: '', name: 'Оплачено', outcome: 'won' as const, step: 4 },
      { pipeline: '', name: 'Отказ', outcome: 'lost' as const, step: 0 },
    ];
    const [first, second] = mergeDeals(
      [lost({ lostFrom: 'кп' }), { ...lost({ lostFrom: 'Замер' }), key: '2' }],
      [lost(EMPTY)],
      TODAY,
      { stages },
    ).deals;
    expect([first?.reached, second?.reached]).toEqual([3, 2]);
  });

  test('a stage and a reason of loss go with a deal that is taken up again', () => {
    const [again] = mergeDeals([lost({ ...TYPED, closed: 46050 })], [deal('1', EMPTY)], TODAY, {
      mapped: new Set(['id', 'stage', 'amount']),
    }).deals;
    expect(again).toMatchObject({ lostFrom: '', lostReason: '', closed: null, channel: 'Сайт' });
  });

  test('the manager and the days are the file’s, empty ones too', () => {
    const before = deal('1', { owner: 'Аня', expected: 46200, nextTask: 46201, probability: 0.5 });
    const nothing = { owner: '', expected: null, nextTask: null, probability: null };
    expect(mergeDeals([before], [deal('1', nothing)], TODAY).deals[0]).toMatchObject(nothing);
  });

  test('a client kind stays with a deal whose client nobody knows', () => {
    const before = deal('1', { clientKind: 'current' });
    const options = { computeClientKinds: true };
    expect(mergeDeals([before], [deal('1')], TODAY, options).deals[0]?.clientKind).toBe('current');
  });
});

describe('a newer file without columns that the earlier one had', () => {
  const csv = (text: string) => imported(csvTable(text, ';'));
  const first = csv(
    'Номер;Этап;Воронка;Сумма;Канал;Менеджер;Дата создания;Дата закрытия\n1;КП;Опт;10;Сайт;Аня;01.02.2026;\n2;Оплачено;Опт;20;Звонок;Боря;02.02.2026;20.02.2026',
  );
  const second = csv('Номер;Этап;Сумма\n1;КП;15\n2;Оплачено;20');
  const merged = (stages = [...second.stages, ...first.stages]) =>
    mergeDeals(first.deals, second.deals, TODAY, { mapped: second.reading.mapped, stages });

  test('leaves their fields as they were and notes only what the file says otherwise', () => {
    const [open, won] = merged().deals;
    expect(open).toMatchObject({ channel: 'Сайт', owner: 'Аня', amount: 1500, pipeline: 'Опт' });
    expect(open?.created).toBe(first.deal('1').created);
    expect(won).toMatchObject({ channel: 'Звонок', owner: 'Боря', closed: first.deal('2').closed });
    expect(merged().changes.map(({ key, what }) => [key, what])).toEqual([['1', 'amount']]);
  });

  test('a pipeline stays only while it has the stage the file names', () => {
    expect(merged([...second.stages]).deals.map(({ pipeline }) => pipeline)).toEqual(['', '']);
  });
});

test('deals without an ID get keys of their own whatever their titles, and none is lost on the way', () => {
  const numbered = mergeDeals([], titled(['A', 'A', 'A · №2', 'A · №2']), TODAY).deals;
  expect(numbered).toHaveLength(4);
  const titles = fc.array(fc.constantFrom('A', 'A · №2', 'A · №3', 'A · №2 · №2', 'B'), { minLength: 1 });
  fc.assert(
    fc.property(titles, (some) => {
      const deals = titled(some);
      expect(new Set(keys(deals)).size).toBe(some.length);
      expect(mergeDeals([], deals, TODAY).deals).toHaveLength(some.length);
    }),
  );
});

function titled(titles: readonly string[]): readonly Deal[] {
  const rows = titles.map((title, index) => `${title};КП;${index}`);
  return imported(csvTable(['Название;Этап;Сумма', ...rows].join('\n'), ';')).deals;
}

describe('an export of another kind than the one before', () => {
  const reading = imported(csvTable('Номер;Этап;Сумма\n1;КП;1\n7;КП;7', ';')).reading;
  const codes = (previous: readonly Deal[], earlier: string | null) => {
    const merged = mergeDeals(previous, reading.deals, TODAY);
    return importReport(reading, merged, earlier).notes.map(({ code }) => code);
  };
  const three = [deal('1'), deal('2'), deal('3')];

  test('is pointed out when it lacks more than half of the deals so far', () => {
    expect(codes(three, 'amocrm')).toContain('otherSource');
    const merged = mergeDeals(three, reading.deals, TODAY);
    expect(importReport(reading, merged, 'amocrm').notes).toContainEqual({
      code: 'otherSource',
      details: { earlier: 'amocrm', profile: 'list', count: 2, all: 3 },
    });
  });

  test('is not pointed out when it has half of them, is of the same kind, or is the first', () => {
    expect(codes([deal('1'), deal('2')], 'amocrm')).not.toContain('otherSource');
    expect(codes(three, 'list')).not.toContain('otherSource');
    expect(codes(three, null)).not.toContain('otherSource');
  });

  test('deals marked as missing before do not count', () => {
    const gone = three.map((one) => ({ ...one, missingSince: TODAY - 9 }));
    expect(codes([...gone, deal('7')], 'amocrm')).not.toContain('otherSource');
  });
});
