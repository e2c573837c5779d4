import fc from 'fast-check';
import type { Deal } from '../../../src/tables/deal';
import { readInstalments } from '../../../src/tables/instalment';
import type { RawCell, RawRow } from '../../../src/tables/raw';
import { agreedParts } from '../../../src/tools/payment-calendar/agreed-parts';
import { wordsOf } from '../../../src/words';
import { type Company, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { history, STAGES, TODAY } from './company';
import { type Built, build, CalendarReader, workbook } from './read-calendar';

const words = wordsOf('en').paymentCalendar;

const open = (key: string, amount: number | null, said: Partial<Deal> = {}) =>
  dealOf(key, { stage: 'Offer', amount, currency: 'RUB', client: key, title: `Deal ${key}`, ...said });

const on = (day: number): RawCell => ({ day: TODAY + day });

function partsOf(deals: readonly Deal[], rows: readonly RawRow[]) {
  return agreedParts(deals, readInstalments(rows), undefined);
}

const cells = fc.array(
  fc.tuple(
    fc.constantFrom<RawCell>('a', 'A', 'Deal b', 'b', 'nobody', ''),
    fc.oneof(fc.integer({ min: -900, max: 900 }), fc.constantFrom<RawCell>('', '1 000,50', 'much')),
    fc.constantFrom<RawCell>('', on(3), 'soon'),
    fc.constantFrom<RawCell>('', 'advance'),
  ),
  { maxLength: 12 },
);

test('the parts of a deal come to its amount, or exceed it by what is told', () => {
  const amount = fc.option(fc.integer({ min: -90_000, max: 90_000 }));
  fc.assert(
    fc.property(cells, amount, amount, (rows, a, b) => {
      const deals = [open('a', a), open('b', b)];
      const { parts, excess } = partsOf(deals, rows);
      const split = deals.filter(({ key }) => parts.has(key));
      const whole = split.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
      const inParts = [...parts.values()].flat().reduce((sum, part) => sum + (part.amount ?? 0), 0);
      expect(inParts - whole).toBe(excess);
      const keys = [...parts].flatMap(([key, own]) => own.map(({ suffix }) => key + suffix));
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 300 },
  );
});

test('a deal is found by its id or by a title that only one open deal has', () => {
  const deals = [
    open('1', 100, { title: 'Roof' }),
    open('2', 100, { title: 'Gate' }),
    open('3', 100, { title: 'Gate' }),
    open('4', 100, { title: 'Fence' }),
    open('5', 100, { title: 'Fence', outcome: 'won' }),
    open('6', 100, { title: 'Old', outcome: 'lost' }),
  ];
  const { parts, doubts } = partsOf(deals, [
    [1, 1, '', ''],
    ['ROOF', 0, '', ''],
    ['gate', 1, '', ''],
    ['Fence', 1, '', ''],
    ['Old', 1, '', ''],
    ['Door', 1, '', ''],
  ]);
  expect([...parts.keys()]).toEqual(['1', '4']);
  expect(doubts.map(({ row, code }) => `${row} ${code}`)).toEqual(['4 severalDeals', '7 unknownDeal']);
});

test('a row without an amount takes what is left, and what no row takes stands without a day', () => {
  const deals = [open('a', 10_000), open('b', 10_000)];
  const { parts } = partsOf(deals, [
    ['a', 30, on(1), 'advance'],
    ['a', '', on(9), ''],
    ['b', 30, on(1), ''],
  ]);
  expect(parts.get('a')!.map(({ amount, day }) => [amount, day! - TODAY])).toEqual([
    [3000, 1],
    [7000, 9],
  ]);
  expect(parts.get('b')!.map(({ amount, day, rest }) => [amount, day, rest ?? false])).toEqual([
    [3000, TODAY + 1, false],
    [7000, null, true],
  ]);
});

test('what was written about a part stays with it when rows are added, moved and changed', () => {
  const kept = new Map([
    ['a', { amount: 30, crmDay: TODAY + 1 }],
    ['a#2', { amount: 70, crmDay: TODAY + 9 }],
  ]);
  const rows: RawRow[] = [
    ['a', 20, on(5), 'new'],
    ['a', 50, on(9), 'smaller now'],
    ['a', 30, on(2), 'a day later'],
  ];
  const { parts } = agreedParts([open('a', 10_000)], readInstalments(rows), kept);
  expect(parts.get('a')!.map(({ label, suffix }) => [label, suffix])).toEqual([
    ['new', '#3'],
    ['smaller now', '#2'],
    ['a day later', ''],
  ]);
  const whole = new Map([['a', { amount: 100, crmDay: TODAY + 20 }]]);
  const first = agreedParts([open('a', 10_000)], readInstalments(rows), whole).parts.get('a')!;
  expect(first.map(({ suffix }) => suffix)).toEqual(['', '#2', '#3']);
});

describe('a calendar by the Instalments sheet', () => {
  const company: Company = {
    deals: [
      ...history(),
      open('101', 100_000, { expected: TODAY + 2 }),
      open('102', 200_000, { expected: TODAY + 3 }),
      open('103', 50_000, { expected: TODAY + 4 }),
    ],
    stages: STAGES,
    today: TODAY,
    language: 'en',
    instalments: [
      ['101', 300, on(1), 'advance'],
      ['101', 600, on(8), ''],
      ['Deal 102', 1500, on(1), ''],
      ['Deal 102', 700, 'in June', ''],
      ['999', 1, on(1), ''],
      ['', 5, '', ''],
    ],
  };
  let built: Built;
  let calendar: CalendarReader;
  beforeAll(() => {
    built = build(company, { instalments: 'table' });
    calendar = new CalendarReader(recalculate([workbook(built)])[0]!, company);
  }, 60_000);

  const names = () => calendar.rows.map((cells) => String(cells[1]));

  test('has a row for each part, and one for what is not scheduled', () => {
    expect(names()).toEqual(
      expect.arrayContaining([
        'Deal 101, advance',
        'Deal 101 (2 of 3)',
        'Deal 101: not scheduled',
        'Deal 102 (1 of 2)',
        'Deal 102 (2 of 2)',
        'Deal 103',
      ]),
    );
    const undated = calendar.line(words.groups.undated());
    expect([undated.count, undated.amount]).toEqual([2, 100 + 700]);
  });

  test('adds up to the deals with what the parts exceed them by', () => {
    expect(calendar.errors()).toEqual([]);
    expect(calendar.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓']);
    expect(calendar.line(words.groups.all).amount).toBe(1000 + 2200 + 500);
    expect(calendar.checks()[0]!.sentence).toContain('2 deals are paid in parts');
    expect(calendar.checks()[0]!.sentence).toContain('"Instalments" are 200 over their deals');
  });

  test('names the rows that are wrong', () => {
    const said = calendar.warnings().join('\n');
    expect(said).toContain('row 4: the parts of "Deal 102" come to 2,200, the deal is 2,000');
    expect(said).toContain('row 5: "in June" is not a date');
    expect(said).toContain('row 6: there is no deal "999"');
    expect(said).toContain('row 7: no deal is named');
  });
});
