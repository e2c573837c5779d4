import { addMonths } from '../../../src/analysis/calendar';
import type { Scalar } from '../../../src/blueprint/blueprint';
import { motivation } from '../../../src/tools/motivation';
import { R } from '../../../src/tools/motivation/replay-layout';
import { wordsOf } from '../../../src/words';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { memberOf } from '../../helpers/tables-sheet';
import { companyOf, FIRST, SETTINGS, TODAY, type Typed, words } from './company';
import { build, type Edit, MotivationReader, placeOf, rowPlace, workbook } from './read-motivation';

const { bases, kinds, measures } = words;

function won(key: string, owner: string, month: number, amount: number, currency = 'RUB') {
  return dealOf(key, {
    outcome: 'won',
    owner,
    currency,
    amount,
    created: FIRST,
    closed: addMonths(FIRST, month),
  });
}

const several = companyOf({
  deals: [
    won('1', 'Ann', 0, 100_000_00),
    won('2', 'Ann', 1, -300_000_00),
    won('3', 'Ann', 2, 90_000_00, 'USD'),
    won('4', 'Bob', 0, 50_000_00),
    won('5', 'Bob', 3, 120_000_00),
  ],
  team: [
    memberOf('Ann', { started: FIRST - 100 }),
    memberOf('Bob', { started: FIRST - 100, left: addMonths(FIRST, 1) }),
  ],
});

const six = Array.from({ length: 6 }, (_, index) => ({
  name: `Indicator ${index + 1}`,
  plan: 10,
  weight: 0.2,
  floor: 0,
  cap: 1,
  counts: 'by hand',
}));

function typed(
  steps: readonly (readonly [Scalar, Scalar])[],
  base: keyof typeof bases,
  more: Partial<Typed> = {},
): Typed {
  return {
    roles: {
      hunter: {
        fixed: 10_000,
        soft: 5000,
        base: bases[base],
        kind: kinds.whole,
        measure: measures.amount,
        target: 0,
        plan: 100_000,
      },
    },
    steps: { hunter: steps },
    managers: {
      ann: { plan: 100_000, started: FIRST - 100 },
      bob: { plan: 0, started: FIRST - 100, left: addMonths(FIRST, 1) },
    },
    limits: { limitSoftScore: 1 },
    ...more,
  };
}

describe('a scheme of bad input says what is wrong, shows no error and pays what can be paid', () => {
  const cases = {
    nothing: build(companyOf({})),
    unordered: build(
      several,
      {},
      typed(
        [
          [0, 0],
          [0.8, 0.1],
          [1, 0.2],
          [0.9, 0.15],
        ],
        'paid',
        { indicators: six },
      ),
    ),
    same: build(
      several,
      {},
      typed(
        [
          [0, 0],
          [1, 0.1],
          [1, 0.2],
        ],
        'profit',
      ),
    ),
    half: build(
      several,
      {},
      typed(
        [
          [0, 0],
          [0.8, null],
          [1, 0.2],
        ],
        'paid',
        { limits: { limitSoftScore: 1, limitMargin: 0.5 } },
      ),
    ),
  };
  /** Somebody types words where numbers belong, past the refusals of the cells, and a plan and weights of 0. */
  const scribbledOn = build(
    several,
    { roles: ['hunter', 'operator'] },
    {
      ...typed(
        [
          [0, 0],
          [0.8, 0.1],
          [1, 0.2],
        ],
        'paid',
        {
          indicators: six.slice(0, 2).map((one) => ({ ...one, weight: 0 })),
          limits: { limitSoftScore: 1, limitMargin: 0.5 },
        },
      ),
    },
  );
  const scribbled = (): Edit[] => [
    ...['hunterSoft', 'hunterMarket', 'hunterNowFixed', 'operatorPlan', 'limitJump', 'limitPayroll'].map(
      (key) => ({ ...placeOf(scribbledOn, key), value: 'much' }),
    ),
    { ...placeOf(scribbledOn, 'hunterPlan'), value: 0 },
    { ...rowPlace(scribbledOn, 'hunterSteps', '2', 'rate'), value: 'ten' },
    { ...rowPlace(scribbledOn, 'hunterIndicators', '1', 'plan'), value: 'many' },
    { ...rowPlace(scribbledOn, 'managers', 'bob', 'plan'), value: 'half' },
    { ...rowPlace(scribbledOn, 'managers', 'ann', 'now'), value: 'fair' },
  ];
  const readers = new Map<string, MotivationReader>();
  const of = (name: keyof typeof cases | 'words') => readers.get(name)!;
  beforeAll(() => {
    const built = [...Object.values(cases), scribbledOn];
    const names = [...Object.keys(cases), 'words'];
    const books = built.map((one) => workbook(one, one === scribbledOn ? scribbled() : []));
    recalculate(books).forEach((answer, index) => {
      readers.set(names[index]!, new MotivationReader(answer, built[index]!));
    });
  }, 120_000);

  test('what somebody without a plan sold is no part of how the others reached theirs', () => {
    const managers = of('unordered').managers();
    const [ann, bob, total] = ['ann', 'bob', words.replay.total].map((name) => {
      return [...managers].find(([own]) => String(own).toLowerCase() === name.toLowerCase())![1];
    });
    expect(Number(bob![R.actual - 3])).toBeGreaterThan(0);
    expect(total![R.actual - 3]).toBe(Number(ann![R.actual - 3]) + Number(bob![R.actual - 3]));
    expect(total![R.attainment - 3]).toBe(ann![R.attainment - 3]);
  });

  test('whatever it is', () => {
    for (const reader of readers.values()) expect(reader.errors()).toEqual([]);
  });

  test('words where numbers belong count for nothing: the rest is paid, and the checks say what is lacking', () => {
    const reader = of('words');
    // The base without its soft part; the step with a word for a rate is none, so 100 % of the plan pays 20 %.
    expect(reader.grid('pay').get('Ann')![0]).toBe(10_000 + 20_000);
    expect(reader.check('bounds').sentence).toMatch(/^A gap: step 2 /);
    expect(reader.check('weights').sentence).toBe(
      'The weights add up to 0%, not to 100%: a part of the soft base is never paid. Add 100%.',
    );
    expect(reader.check('market').sentence).toBe(words.checks.market.unknown);
    expect(reader.check('payroll').sign).toBe('⚠');
    expect(reader.managers().get('Ann')!.slice(10, 12)).toEqual(['', '']);
  });

  test('no deals and no team: only the curve, and a sentence', () => {
    expect(of('nothing').scheme.map((row) => row[1])).toContain(words.warnings.nobody);
    expect(of('nothing').check('head').sentence).toBe(words.checks.head.nobody);
    expect(of('nothing').curve()).toHaveLength(12);
  });

  test('bounds out of order are named, and paid in rising order', () => {
    const { sign, sentence } = of('unordered').check('bounds');
    expect(sign).toBe('⚠');
    expect(sentence).toBe(
      'Step 4 begins at 90%, under the step before it, 100%. They are counted in rising order: put them so.',
    );
    expect(of('unordered').grid('pay').get('Ann')![0]).toBe(15_000 + 20_000);
    expect(of('unordered').check('fall').sign).toBe('✓');
  });

  test('ends and jumps of steps are those of the bounds in order, whatever row they stand in', () => {
    const ends = (name: keyof typeof cases) => {
      return of(name)
        .steps()
        .slice(0, 4)
        .map(([from, to, , , jump]) => [from, to, jump]);
    };
    const { open } = words.steps;
    expect(ends('unordered')).toEqual([
      [0, 0.8, ''],
      [0.8, 0.9, 8000],
      [1, open, 5000],
      [0.9, 1, 4500],
    ]);
    expect(of('unordered').check('jump').sentence).toBe(
      'At 80% of the plan pay jumps by ₽8,000, the limit is ₽7,000. Add a step at 70% with 5%: then ₽3,500 and ₽4,000.',
    );
    // The second of two equal bounds never counts, a bound without a rate is none.
    expect(ends('same').slice(1, 3)).toEqual([
      [1, open, 10_000],
      [1, '', ''],
    ]);
    expect(ends('half').slice(0, 3)).toEqual([
      [0, 1, ''],
      [0.8, '', ''],
      [1, open, 20_000],
    ]);
  });

  test('a bound twice is an overlap, a bound without a rate a gap', () => {
    expect(of('same').check('bounds').sentence).toMatch(/^An overlap: step 3 begins at 100%/);
    expect(of('half').check('bounds').sentence).toMatch(/^A gap: step 2 /);
    expect(of('half').grid('pay').get('Ann')![0]).toBe(15_000 + 20_000);
  });

  test('six indicators are too many, and weights over 100 % are counted', () => {
    expect(of('unordered').check('parts').sentence).toMatch(/six indicators: nobody keeps more than five/);
    expect(of('unordered').check('weights').sentence).toMatch(/^The weights add up to 120%/);
    expect(of('unordered').check('weights').sign).toBe('⚠');
  });

  test('more returns than sales pay the base and no bonus', () => {
    expect(of('unordered').grid('actual').get('Ann')![1]).toBe(-300_000);
    expect(of('unordered').grid('pay').get('Ann')![1]).toBe(15_000);
  });

  test('a plan of 0 gives no bonus, and the manager is named', () => {
    expect(of('unordered').grid('pay').get('Bob')![0]).toBe(15_000);
    expect(of('unordered').replay.map((row) => row[1])).toContain(words.warnings.noPlan(['Bob']));
  });

  test('one who left is paid up to the last month, and the sale after it counts for the department', () => {
    expect(of('unordered').grid('pay').get('Bob')!.slice(0, 4)).toEqual([15_000, 15_000, 0, 0]);
    expect(of('unordered').months()[3]![1]).toBe(120_000);
  });

  test('currencies are not added up', () => {
    expect(of('unordered').grid('actual').get('Ann')![2]).toBe(0);
    expect(of('unordered').replay.map((row) => row[1])).toContain(
      words.warnings.currencies(['RUB', 'USD'], 'RUB'),
    );
  });

  test('a bonus of gross profit without a margin is none, and says so', () => {
    expect(of('same').grid('pay').get('Ann')![0]).toBe(15_000);
    expect(of('same').replay.map((row) => row[1])).toContain(words.warnings.noMarginBase);
    expect(of('same').check('payroll').sentence).toBe(words.checks.payroll.unknown);
  });
});

describe('the wizard', () => {
  const context = contextOf(several);
  const reader = wordsOf('en');

  test('proposes something to build without an answer, with nothing known too', () => {
    for (const company of [several, companyOf({})]) {
      const bare = contextOf(company);
      const defaults = motivation.defaults(bare);
      expect(motivation.form(bare, reader, defaults)).toHaveLength(5);
      expect(motivation.effect(defaults, bare, reader).figures.length).toBeGreaterThanOrEqual(3);
      expect(motivation.ready(defaults, bare, reader)).toMatch(/^The scheme is ready: 1 role/);
    }
  });

  test('builds for the plain manager where every role was unticked', () => {
    expect(motivation.ready({ ...SETTINGS, roles: [] }, context, reader)).toMatch(/1 role, 2 managers/);
  });

  test('asks for a quarter bonus only where a won deal takes three months, however fast others are refused', () => {
    const asked = (days: number) => {
      const deal = dealOf('1', {
        outcome: 'won',
        created: TODAY - 400,
        closed: TODAY - 400 + days,
        amount: 1,
      });
      const refused = ['2', '3', '4'].map((id) =>
        dealOf(id, { outcome: 'lost', created: TODAY - 400, closed: TODAY - 395 }),
      );
      const steps = motivation.form(contextOf(companyOf({ deals: [deal, ...refused] })), reader, SETTINGS);
      return steps.flatMap(({ fields }) => fields).some(({ key }) => key === 'quarter');
    };
    expect([asked(60), asked(120)]).toEqual([false, true]);
  });

  test('shows pay at plan and what to look at while the owner chooses', () => {
    const settings = {
      ...SETTINGS,
      pay: { hunter: 100_000 },
      plan: { hunter: 3_000_000 },
      market: { hunter: 95_000 },
    };
    const effect = motivation.effect(settings, context, reader);
    expect(effect.figures[0]!.value).toBe('₽100,000');
    expect(effect.sentence).toBe('Look at: Payroll, Head of sales.');
  });
});
