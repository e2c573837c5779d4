import fc from 'fast-check';
import type { Deal, Stage } from '../../src/tables/deal';
import { recordedStays } from '../../src/tables/history-stays';
import type { RawRow } from '../../src/tables/raw';
import { type StageEvent, staysOf } from '../../src/tables/stage-stays';
import { wordsOf } from '../../src/words';
import { dealOf } from '../helpers/deals-sheet';

const STAGES: Stage[] = [
  { pipeline: '', name: 'Lead', outcome: 'open', step: 1 },
  { pipeline: '', name: 'Offer', outcome: 'open', step: 2 },
  { pipeline: '', name: 'Contract', outcome: 'open', step: 3 },
  { pipeline: '', name: 'Won', outcome: 'won', step: 4 },
  { pipeline: '', name: 'Lost', outcome: 'lost', step: 0 },
];

const event = (stage: string, entered: number, said: Partial<StageEvent> = {}): StageEvent => ({
  key: 'a',
  stage,
  entered,
  at: entered,
  left: null,
  from: '',
  ...said,
});
const won = (closed: number | null) => dealOf('a', { stage: 'Won', outcome: 'won', closed });
const standing = (stage: string, said: Partial<Deal> = {}) => dealOf('a', { stage, ...said });
const brief = (events: readonly StageEvent[], deal: Deal, since: number | null = null) => {
  const { stays, endUnknown } = staysOf(events, [deal], STAGES, since);
  return { stays: stays.map(({ stage, entered, left }) => [stage, entered, left]), endUnknown };
};

describe('stays of a deal', () => {
  test('of a finished deal fill the days from its first event to its close, without a gap or an overlap', () => {
    const moves = fc.array(
      fc.record({ stage: fc.constantFrom('Lead', 'Offer', 'Contract'), wait: fc.nat(30) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(moves, fc.nat(30), fc.nat(), (steps, last, seed) => {
        let now = 100;
        const events = steps.map(({ stage, wait }, index) => {
          const entered = now;
          now += wait;
          return event(stage, entered, { at: entered + index / 1000 });
        });
        const closed = now + last;
        const shuffled = [...events].sort((a, b) => ((a.at * 997 + seed) % 7) - ((b.at * 997 + seed) % 7));
        const { stays, endUnknown } = staysOf(shuffled, [won(closed)], STAGES, null);
        expect(endUnknown).toBe(0);
        expect(stays.reduce((sum, { entered, left }) => sum + (left ?? 0) - entered, 0)).toBe(closed - 100);
        stays.slice(1).forEach((stay, index) => {
          expect(stay.entered).toBe(stays[index]!.left);
          expect(stay.stage).not.toBe(stays[index]!.stage);
        });
      }),
    );
  });

  test('repeats of one stage are one stay, other spellings of it included', () => {
    const events = [event('Lead', 10), event(' lead ', 12), event('Offer', 15), event('Won', 20)];
    expect(brief(events, won(20)).stays).toEqual([
      ['Lead', 10, 15],
      ['Offer', 15, 20],
    ]);
  });

  test('a stage that was come back to has two stays', () => {
    const events = [event('Lead', 10), event('Offer', 12), event('Lead', 15), event('Offer', 16)];
    expect(brief(events, standing('Offer')).stays).toEqual([
      ['Lead', 10, 12],
      ['Offer', 12, 15],
      ['Lead', 15, 16],
      ['Offer', 16, null],
    ]);
  });

  test('a won or lost stage is the end of a deal and no stay', () => {
    expect(
      brief([event('Offer', 10), event('Lost', 14)], standing('Lost', { outcome: 'lost', closed: 14 })),
    ).toEqual({
      stays: [['Offer', 10, 14]],
      endUnknown: 0,
    });
  });

  test('a recorded day of leaving goes before the next event, unless it is later', () => {
    const events = [event('Lead', 10, { left: 12 }), event('Offer', 15, { left: 99 }), event('Won', 20)];
    expect(brief(events, won(20)).stays).toEqual([
      ['Lead', 10, 12],
      ['Offer', 15, 20],
    ]);
  });
});

describe('a stay whose end nobody recorded is left out and counted', () => {
  test.each([
    ['the deal has moved on since', [event('Lead', 10)], standing('Offer')],
    ['the deal has vanished from the export', [event('Lead', 10)], standing('Lead', { missingSince: 20 })],
    ['the deal was closed nobody knows when', [event('Lead', 10)], won(null)],
    ['the deal was closed before the stay began', [event('Lead', 10)], won(9)],
    ['a move is missing between two', [event('Lead', 10), event('Won', 20, { from: 'Contract' })], won(20)],
  ])('when %s', (_, events, deal) => {
    expect(brief(events, deal)).toEqual({ stays: [], endUnknown: 1 });
  });
});

describe('in a record of moves', () => {
  const SINCE = 50;
  const move = (from: string, stage: string, entered: number) => event(stage, entered, { from });

  test('the first step begins with the deal, however long ago', () => {
    const deal = standing('Offer', { created: 20 });
    expect(brief([move('Lead', 'Offer', 60)], deal, SINCE).stays).toEqual([
      ['Lead', 20, 60],
      ['Offer', 60, null],
    ]);
  });

  test('a stage that is not the first has a beginning only if somebody recorded it', () => {
    const deal = standing('Contract', { created: 20 });
    expect(brief([move('Offer', 'Contract', 60)], deal, SINCE).stays).toEqual([['Contract', 60, null]]);
  });

  test('a deal without moves stands in its first step if it was created since the record began', () => {
    expect(brief([], standing('Lead', { created: 55 }), SINCE).stays).toEqual([['Lead', 55, null]]);
    expect(brief([], standing('Lead', { created: 45 }), SINCE).stays).toEqual([]);
    expect(brief([], standing('Offer', { created: 55 }), SINCE).stays).toEqual([]);
    expect(brief([], standing('Lead', { created: 55, missingSince: 58 }), SINCE).stays).toEqual([]);
  });
});

describe.each(['ru', 'en'] as const)('the history that imports write, in %s', (language) => {
  const { fields, history } = wordsOf(language).import;
  const words = (['ru', 'en'] as const).map((one) => wordsOf(one).import);
  const row = (at: number, key: string, what: string, before: string, after: string): RawRow => [
    { day: at },
    key,
    '',
    what,
    before,
    after,
  ];
  const rows = [
    row(60.5, 'a', fields.stage, 'Lead', 'Offer'),
    row(60.5, 'a', fields.amount, '100', '200'),
    row(60.5, 'b', history.events.new, '', ''),
    row(67.5, 'a', fields.stage, 'Offer', 'Won'),
    row(67.5, 'gone', fields.stage, 'Lead', 'Offer'),
  ];
  const deals = [
    dealOf('a', { stage: 'Won', outcome: 'won', created: 40, closed: 65 }),
    dealOf('b', { stage: 'Lead', created: 61 }),
  ];
  const recorded = recordedStays(rows, deals, STAGES, words);

  test('gives stays from the day of the import that saw a move to the day the deal closed', () => {
    expect(recorded.stays).toEqual([
      { key: 'a', stage: 'Lead', entered: 40, left: 60 },
      { key: 'a', stage: 'Offer', entered: 60, left: 65 },
      { key: 'b', stage: 'Lead', entered: 61, left: null },
    ]);
  });

  test('counts moves of deals that still exist, and no other changes', () => {
    expect(recorded.moves).toBe(2);
  });
});
