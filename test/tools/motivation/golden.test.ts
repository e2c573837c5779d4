import { addMonths } from '../../../src/analysis/calendar';
import type { Scalar } from '../../../src/blueprint/blueprint';
import { goldenRows } from '../../fixtures/golden';
import { recalculate } from '../../helpers/recalculate';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { companyOf, FIRST, type Typed, words } from './company';
import { build, MotivationReader, workbook } from './read-motivation';

const rows = goldenRows('motivation_curves.csv');
const MONTHS = 12;

const SELLERS = ['hunter', 'farmer', 'operator'] as const;
type Seller = (typeof SELLERS)[number];

/** The sales of the published curves as months of two managers of each role, twelve each. */
const curveCompany = companyOf({
  orders: SELLERS.flatMap((role) =>
    rows.map((row, index) =>
      orderOf(`${role}${index}`, addMonths(FIRST, index % MONTHS), Math.round(Number(row.sales) * 100), {
        owner: sellerOf(role, index),
        currency: 'RUB',
      }),
    ),
  ),
  team: SELLERS.flatMap((role) =>
    [0, MONTHS].map((index) => memberOf(sellerOf(role, index), { started: FIRST - 400 })),
  ),
});

function sellerOf(role: Seller, index: number): string {
  return `${role} ${index < MONTHS ? 1 : 2}`;
}

interface Curve {
  readonly column: string;
  readonly plan: number;
  readonly base: number;
  readonly cells: Readonly<Record<string, Scalar>>;
  readonly steps: readonly (readonly [number, number])[];
}

const { kinds, measures } = words;
const OF_TARGET = { plan: 1_500_000, base: 40_000 };
const target = (kind: keyof typeof kinds) => ({
  kind: kinds[kind],
  measure: measures.target,
  target: 60_000,
});

/** The curves of REFERENCE §9; what goes on over the last point has one more point far out. */
const CURVES: readonly Curve[] = [
  {
    column: 'pay_step',
    ...OF_TARGET,
    cells: target('whole'),
    steps: [
      [0, 0],
      [0.8, 0.5],
      [0.9, 0.8],
      [1, 1],
      [1.2, 1.5],
    ],
  },
  {
    column: 'pay_hard',
    ...OF_TARGET,
    cells: target('linear'),
    steps: [
      [0, 0],
      [0.7, 0],
      [1, 1],
      [1.5, 2],
    ],
  },
  // Pay from the first rouble once 70 % are reached: the jump takes a point just under it.
  {
    column: 'pay_bump',
    ...OF_TARGET,
    cells: target('linear'),
    steps: [
      [0, 0],
      [0.69999999, 0],
      [0.7, 0.7],
      [1, 1],
      [2, 3],
      [3, 5],
    ],
  },
  {
    column: 'pay_ecsell',
    ...OF_TARGET,
    cells: target('linear'),
    steps: [
      [0, 0],
      [0.74999999, 0],
      [0.75, 0.5],
      [1, 1],
      [1.5, 3],
      [2.5, 7],
    ],
  },
  {
    column: 'commission_marginal',
    plan: 1_000_000,
    base: 0,
    cells: { kind: kinds.marginal, measure: measures.amount, target: 0 },
    steps: [
      [0, 0.03],
      [1, 0.05],
      [2, 0.08],
    ],
  },
  {
    column: 'commission_cliff',
    plan: 1_000_000,
    base: 0,
    cells: { kind: kinds.whole, measure: measures.amount, target: 0 },
    steps: [
      [0, 0.03],
      [1, 0.05],
      [2, 0.08],
    ],
  },
];

const NAMED = {
  hunter: words.roles.hunter,
  farmer: words.roles.farmer,
  operator: words.roles.operator,
};

/** Three curves on one sheet, one by the scheme of each role. */
function typedCurves(curves: readonly Curve[]): Typed {
  const each = <T>(of: (curve: Curve, role: Seller) => T) =>
    Object.fromEntries(curves.map((curve, index) => [SELLERS[index]!, of(curve, SELLERS[index]!)]));
  return {
    roles: each(({ plan, base, cells }) => ({
      fixed: base,
      soft: 0,
      base: words.bases.paid,
      plan,
      ...cells,
    })),
    steps: each(({ steps }) => steps),
    managers: Object.fromEntries(
      curves.flatMap(({ plan }, index) =>
        [0, MONTHS].map((month) => {
          const role = SELLERS[index]!;
          return [sellerOf(role, month), { plan, role: NAMED[role], started: FIRST - 400, left: null }];
        }),
      ),
    ),
  };
}

const TEAM = goldenRows('motivation_team.csv').filter((row) => row.k_step !== '');
const PLACES = ['hunter', 'farmer', 'farmer', 'operator'] as const;

/** The four managers of the published team: three pairs of base and bonus, so three roles. */
const teamCompany = companyOf({
  orders: TEAM.map((row, index) =>
    orderOf(`o${index}`, FIRST, Number(row.fact) * 100, {
      owner: row.manager!,
      currency: 'RUB',
      margin: Math.round(Number(row.fact) * Number(row.margin)) * 100,
    }),
  ),
  team: TEAM.map((row) => memberOf(row.manager!, { started: FIRST, left: FIRST + 5 })),
});

function typedTeam(): Typed {
  const step = [
    [0, 0],
    [0.8, 0.5],
    [0.9, 0.8],
    [1, 1],
    [1.2, 1.5],
  ] as const;
  const role = (index: number) => ({
    fixed: Number(TEAM[index]!.base),
    soft: 0,
    base: words.bases.paid,
    ...target('whole'),
    target: Number(TEAM[index]!.target_bonus),
  });
  return {
    roles: { hunter: role(0), farmer: role(1), operator: role(3) },
    steps: { hunter: step, farmer: step, operator: step },
    managers: Object.fromEntries(
      TEAM.map((row, index) => [
        row.manager!.toLowerCase(),
        { plan: Number(row.plan), role: NAMED[PLACES[index]!], started: FIRST, left: FIRST + 5 },
      ]),
    ),
  };
}

describe('the sheets pay what REFERENCE §9 has', () => {
  const books = [CURVES.slice(0, 3), CURVES.slice(3)];
  const readers: MotivationReader[] = [];
  beforeAll(() => {
    const built = [
      ...books.map((curves) => build(curveCompany, { roles: [...SELLERS] }, typedCurves(curves))),
      build(teamCompany, { roles: [...SELLERS] }, typedTeam()),
    ];
    recalculate(built.map((one) => workbook(one))).forEach((answer, index) => {
      readers.push(new MotivationReader(answer, built[index]!));
    });
  }, 120_000);

  const places = books.flatMap((curves, book) => curves.map(({ column }, at) => ({ column, book, at })));
  test.each(places)('by $column', ({ column, book, at }) => {
    const pays = readers[book]!.grid('pay');
    const shown = [0, MONTHS].flatMap((month) => pays.get(sellerOf(SELLERS[at]!, month))!.slice(0, MONTHS));
    rows.forEach((row, place) => {
      expect(shown[place]).toBeCloseTo(Number(row[column]), 1);
    });
  });

  test('to the team of four, and the shares of it in revenue and gross profit', () => {
    const reader = readers[books.length]!;
    const managers = reader.managers();
    for (const row of TEAM) expect(managers.get(row.manager!)![9]).toBe(Number(row.pay));
    const [month] = reader.months();
    const all = goldenRows('motivation_team.csv').find((row) => row.k_step === '')!;
    expect(month![4]).toBe(Number(all.pay));
    expect(month![2]).toBe(Number(all.gross_profit));
    expect(month![6]).toBeCloseTo(Number(all.pay_to_gross_profit), 9);
    expect(Number(month![4]) / Number(month![1])).toBeCloseTo(Number(all.pay_to_revenue), 9);
  });
});
