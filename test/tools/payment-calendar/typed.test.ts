import type { Scalar } from '../../../src/blueprint/blueprint';
import { paymentCalendar } from '../../../src/tools/payment-calendar';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { history, STAGES, TODAY } from './company';
import { type Built, build, CalendarReader, placeOf, type Typed, workbook } from './read-calendar';

const KEYS = ['a', 'b', 'c', 'd', 'e'];

const company: Company = {
  deals: [
    ...history(),
    ...KEYS.map((key, index) =>
      dealOf(key, {
        stage: 'Offer',
        reached: 2,
        amount: 100_000,
        currency: 'RUB',
        owner: 'Kim',
        client: key,
        expected: TODAY + index,
      }),
    ),
  ],
  stages: STAGES,
  today: TODAY,
  language: 'en',
  inputs: { plan: 10_000 },
};

const typed = (of: string, column: string, value: Scalar, at: Typed['at'] = 'deal'): Typed => ({
  at,
  of,
  column,
  value,
});

/** Of the 60 finished deals, 20 won: (20 + 1) ÷ (60 + 2). */
const OFFER = 21 / 62;

const fresh = build(company);

const bad = [
  typed('a', 'probability', 70),
  typed('b', 'probability', 'high'),
  typed('c', 'day', 'soon'),
  typed('d', 'day', 20),
  typed('e', 'probability', 150),
];

/** A build after the one where this was typed. */
function refreshed(words: readonly Typed[]): Built {
  const sheet = fresh.sheets[0]!;
  const rows = (name: 'deals' | 'stages', at: 'deal' | 'stage', keys: readonly string[]) => {
    const block = sheet.keyedRows!.find((one) => one.name === name)!;
    const asBuilt = (of: string) => {
      const { row } = placeOf(sheet, { at, of, column: 'probability' });
      const value = (column: number): Scalar => {
        const content = sheet.rows[row - 1]?.[column - 1]?.content ?? null;
        // A formula of the stage's probability.
        return typeof content === 'object' && content !== null ? OFFER : content;
      };
      const cells = Object.entries(block.columns).map(([column, index]) => [column, value(index)]);
      const own = words.filter((word) => word.at === at && word.of === of);
      return { ...Object.fromEntries(cells), ...Object.fromEntries(own.map((w) => [w.column, w.value])) };
    };
    return new Map(keys.map((key) => [key, asBuilt(key)]));
  };
  const keyedRows = new Map([
    ['deals', rows('deals', 'deal', KEYS)],
    ['stages', rows('stages', 'stage', ['|Lead', '|Offer', '|Contract'])],
  ]);
  const context = { ...contextOf(company), keyedRows };
  return { company, sheets: paymentCalendar.build(paymentCalendar.defaults(context), context) };
}

describe('a calendar in which something was typed that is no share and no day', () => {
  const offer = (value: Scalar) => [typed('|Offer', 'probability', value, 'stage')];
  const again = refreshed(bad);
  const stageAgain = refreshed(offer(70));
  const wordAgain = refreshed(offer('high'));
  let readers: CalendarReader[] = [];
  beforeAll(() => {
    const books = [
      workbook(fresh, bad),
      workbook(again),
      workbook(fresh, offer(70)),
      workbook(stageAgain),
      workbook(fresh, offer('high')),
      workbook(wordAgain),
    ];
    readers = recalculate(books).map((answer) => new CalendarReader(answer, company));
  }, 60_000);

  const rowOf = ({ sheets }: Built, of: string, at: Typed['at'] = 'deal') =>
    placeOf(sheets[0]!, { at, of, column: 'probability' }).row;
  const cell = (reader: number, { sheets }: Built, of: string, column: string, at: Typed['at'] = 'deal') => {
    const place = placeOf(sheets[0]!, { at, of, column });
    return readers[reader]!.rows[place.row - 1]![place.column - 1];
  };
  const said = (reader: number) => readers[reader]!.warnings().join(' ');

  test('counts a number over 1 as per cent and the rest as if nothing was typed, at once and after Refresh', () => {
    for (const reader of [0, 1]) {
      expect(readers[reader]!.total('ahead')).toBeCloseTo(700 + 4000 * OFFER, 6);
      expect(readers[reader]!.line('Probable').amount).toBe(5000);
      expect(readers[reader]!.errors()).toEqual([]);
      expect(readers[reader]!.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓']);
    }
    expect(readers[1]!.total('low')).toEqual(expect.any(Number));
  });

  test('shows 70 as 70 % after Refresh and leaves what it cannot read in its cell', () => {
    expect(cell(1, again, 'a', 'probability')).toBe(0.7);
    expect(cell(1, again, 'b', 'probability')).toBe('high');
    expect(cell(1, again, 'e', 'probability')).toBe(150);
    expect([cell(1, again, 'c', 'day'), cell(1, again, 'd', 'day')]).toEqual(['soon', 20]);
  });

  test('says how many such rows there are, and which is the first', () => {
    for (const [reader, built] of [fresh, again].entries()) {
      expect(said(reader)).toContain(
        `Probability in row ${rowOf(built, 'b')} is "high". Give a share: 70% or 0.7. Until then the one from the data counts. Such rows: 2.`,
      );
      expect(said(reader)).toContain(`The date in row ${rowOf(built, 'c')} is "soon".`);
      expect(said(reader)).toContain('Until then the CRM date counts. Such rows: 2.');
    }
    expect(said(2)).not.toMatch(/in row/);
  });

  test('reads the probability of a stage in the same way', () => {
    for (const reader of [2, 3]) expect(readers[reader]!.total('ahead')).toBeCloseTo(3500, 6);
    expect(cell(3, stageAgain, '|Offer', 'probability', 'stage')).toBe(0.7);
    for (const [reader, built] of [
      [4, fresh],
      [5, wordAgain],
    ] as const) {
      expect(readers[reader]!.total('ahead')).toBeCloseTo(5000 * OFFER, 6);
      expect(said(reader)).toContain(
        `The stage probability in row ${rowOf(built, '|Offer', 'stage')} is "high". Give a share: 70% or 0.7. Until then history counts. Such stages: 1.`,
      );
      expect(cell(reader, built, '|Offer', 'probability', 'stage')).toBe('high');
    }
  });
});
