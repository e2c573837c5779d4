import fc from 'fast-check';
import { addMonths, monthAround } from '../../../src/analysis/calendar';
import { calendarDay } from '../../../src/analysis/day';
import { bonusJumps } from '../../../src/analysis/pay-checks';
import {
  levellingPercent,
  payrollAt,
  payrollWithRepeats,
  presentPay,
} from '../../../src/analysis/pay-replay';
import { bonusAt, bonusOf, type RoleScheme, roundMinor } from '../../../src/analysis/scheme';
import { quoteSheet } from '../../../src/blueprint/formula';
import type { Deal } from '../../../src/tables/deal';
import type { Order } from '../../../src/tables/order';
import { attentionIn, CHECKS, usualMonths } from '../../../src/tools/motivation/check-facts';
import { columnNumber } from '../../../src/tools/motivation/layout';
import { GROWTHS, TURNOVERS } from '../../../src/tools/motivation/trial-rows';
import { MONTH_COLUMNS } from '../../../src/tools/plan/published';
import type { Company } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { companyOf, FIRST, someDeals, someOrders, TEAM, type Typed, words } from './company';
import {
  type Built,
  build,
  type Edit,
  MotivationReader,
  placeOf,
  rowPlace,
  workbook,
} from './read-motivation';

const MONTHS = Array.from({ length: 12 }, (_, index) => monthAround(addMonths(FIRST, index)));

const { bases, kinds, measures, roles: roleNames } = words;

const STEPS = [
  [0, 0],
  [0.5, 0.01],
  [0.9, 0.03],
  [1, 0.045],
  [1.3, 0.06],
] as const;

const INDICATORS = [
  { name: 'Calls', plan: 240, weight: 0.6, floor: 0, cap: 1, counts: 'call' },
  { name: 'Order', plan: 100, weight: 0.4, floor: 0.5, cap: null, counts: 'by hand' },
];

interface Case {
  readonly name: string;
  readonly company: Company;
  readonly typed: Typed;
  readonly settings: Parameters<typeof build>[1];
  readonly edits: (built: Built) => readonly Edit[];
  /** The same as typed on the sheet before the build, so that the expected figures are counted from it. */
  readonly after: Typed;
}

const deals = fc.sample(someDeals(), { seed: 20_260_518, numRuns: 1 })[0]!;
const orders = fc.sample(someOrders(), { seed: 7, numRuns: 1 })[0]!;

const plain: Typed = {
  roles: {
    hunter: {
      fixed: 30_000,
      soft: 12_345.67,
      base: bases.paid,
      kind: kinds.whole,
      measure: measures.amount,
      target: 0,
      plan: 400_000,
      market: 60_000,
      nowFixed: 35_000,
      nowRate: 0.015,
    },
  },
  steps: { hunter: STEPS },
  indicators: INDICATORS,
  managers: { kim: { plan: 400_000 }, 'a*b': { plan: 350_000.5, now: 50_000 } },
  limits: {
    limitMargin: 0.3,
    limitSoftScore: 0.85,
    limitPayroll: 0.1,
    limitJump: 9000,
    limitHeadPay: 90_000,
  },
};

const kim = { plan: 500_000, now: 0, role: null, started: null, left: null };
const retyped: Typed = {
  ...plain,
  steps: {
    hunter: [
      [0, 0],
      [0.5, 0.01],
      [0.9, 0.03],
      [1, 0.02],
      [1.3, 0.06],
    ],
  },
  managers: { ...plain.managers, kim },
  limits: { ...plain.limits, limitMargin: 0.25 },
};

const team: Typed = {
  roles: {
    hunter: {
      fixed: 30_000,
      soft: 10_000,
      base: bases.profit,
      kind: kinds.marginal,
      measure: measures.amount,
      plan: 100_000,
      market: 95_000,
      quarterRate: 0.015,
      quarterFrom: 0.5,
    },
    farmer: {
      fixed: 20_000,
      soft: 20_000,
      base: bases.paid,
      kind: kinds.linear,
      measure: measures.amount,
      plan: 300_000,
    },
    operator: {
      fixed: 25_000,
      soft: 5000,
      base: bases.paid,
      kind: kinds.whole,
      measure: measures.target,
      target: 15_000,
      plan: 200_000,
      quarterRate: 0.02,
      quarterFrom: 0.9,
    },
    head: {
      fixed: 80_000,
      soft: 0,
      base: bases.paid,
      kind: kinds.whole,
      measure: measures.amount,
      plan: 900_000,
      quarterRate: 0.001,
      quarterFrom: 0.3,
    },
  },
  steps: {
    hunter: [
      [0, 0.02],
      [0.8, 0.05],
      [1, 0.08],
    ],
    farmer: [
      [0, 0],
      [0.8, 0.02],
      [1.2, 0.05],
    ],
    operator: [
      [0, 0],
      [0.8, 0.5],
      [1, 1],
    ],
    head: [
      [0, 0],
      [0.9, 0.01],
      [1, 0.012],
    ],
  },
  indicators: INDICATORS,
  managers: {
    ann: { plan: 110_000, now: 90_000 },
    bob: { plan: 300_000, now: 80_000 },
    eve: { plan: 210_000 },
    zoe: { plan: 900_000 },
  },
  limits: { limitSoftScore: 0.9, limitMargin: 0.31 },
};

const CASES: readonly Case[] = [
  {
    name: 'won deals, without a team',
    company: companyOf({ deals }),
    typed: plain,
    settings: {},
    edits: () => [],
    after: plain,
  },
  {
    name: 'the same deals, with a rate, a plan, a pay and the margin typed over',
    company: companyOf({ deals }),
    typed: plain,
    settings: {},
    edits: (built) => [
      { ...rowPlace(built, 'hunterSteps', '4', 'rate'), value: 0.02 },
      { ...rowPlace(built, 'managers', 'kim', 'plan'), value: 500_000 },
      { ...rowPlace(built, 'managers', 'kim', 'now'), value: 0 },
      { ...placeOf(built, 'limitMargin'), value: 0.25 },
    ],
    after: retyped,
  },
  {
    name: 'orders, and a team of four roles',
    company: companyOf({ orders, team: TEAM }),
    typed: team,
    settings: { roles: ['hunter', 'farmer', 'operator', 'head'] },
    edits: () => [],
    after: team,
  },
];

const PLAN_SHEET = 'Some plan';

/** Two sales of one manager beside the hidden sheet of a plan that has May only. */
function plannedBook() {
  const sale = (month: number, amount: number) =>
    orderOf(`o${month}`, addMonths(FIRST, month), amount, { owner: 'Kim', currency: 'RUB' });
  const company = companyOf({ orders: [sale(0, 200_000_00), sale(1, 300_000_00)] });
  const typed: Typed = {
    roles: {
      hunter: {
        fixed: 15_000,
        soft: 0,
        base: bases.paid,
        kind: kinds.whole,
        measure: measures.amount,
        plan: 400_000,
      },
    },
    steps: { hunter: STEPS },
    managers: { kim: { plan: 400_000 } },
    limits: { limitMargin: 0.6, limitPayroll: 0.62, limitSoftScore: 1 },
  };
  const one = build(company, {}, typed, { plan: quoteSheet(PLAN_SHEET) });
  const key = '202505|Kim';
  const row = (values: Record<string, string | number>) => {
    const cells: (string | number | null)[] = [];
    for (const [column, value] of Object.entries(values)) cells[columnNumber(column) - 1] = value;
    return Array.from(cells, (cell) => cell ?? null);
  };
  const { key: K, plan: P, revenue: V } = MONTH_COLUMNS;
  const book = workbook(one);
  const plan = {
    name: PLAN_SHEET,
    rowCount: 30,
    rows: [row({ A: 'Key' }), row({ [K]: key, [P]: 200_000, [V]: 200_000 })],
  };
  return { built: one, book: { ...book, sheets: [plan, ...book.sheets] } };
}

/** Ann all the year, Bob until September, Oleg who is not on the team, and a head of sales with the plans of all. */
function ledBook() {
  const sale = (owner: string, month: number, amount: number) =>
    orderOf(`${owner}${month}`, addMonths(FIRST, month), amount, { owner, currency: 'RUB' });
  const company = companyOf({
    orders: [
      ...MONTHS.map((_, month) => sale('Ann', month, (80 + 5 * month) * 100_000)),
      ...[0, 1, 2, 3, 4, 9].map((month) => sale('Bob', month, 60_000_00)),
      sale('Oleg', 2, 90_000_00),
    ],
    team: [
      memberOf('Ann', { currentPay: 50_000_00, started: FIRST - 300 }),
      memberOf('Bob', { currentPay: 60_000_00, left: addMonths(FIRST, 5) - 1 }),
      memberOf('Zoe', { role: 'Head of sales', currentPay: 90_000_00 }),
    ],
  });
  return build(
    company,
    { roles: ['hunter', 'head'] },
    {
      roles: {},
      steps: {},
      managers: { ann: { plan: 100_000 }, bob: { plan: 50_000 }, oleg: { plan: 10_000 } },
    },
  );
}

interface Sold {
  readonly owner: string;
  readonly day: number;
  readonly amount: number;
  readonly margin: number | null;
}

/** What counts as sold, by the definitions of the sheet, without its code. */
function soldIn({ orders: list, deals: won }: Company): Sold[] {
  const of = (one: Deal): Sold[] =>
    one.outcome === 'won' && one.closed !== null && one.amount !== null
      ? [{ owner: one.owner, day: one.closed, amount: one.amount, margin: null }]
      : [];
  return list
    ? list.map(({ owner, day, amount, margin }: Order) => ({ owner, day, amount, margin }))
    : won.flatMap(of);
}

function inMonth(sold: readonly Sold[], month: number): Sold[] {
  const { first, last } = MONTHS[month]!;
  return sold.filter(({ day }) => day >= first && day <= last);
}

const money = (list: readonly Sold[]) => list.reduce((sum, { amount }) => sum + amount, 0);

/** Gross profit: the orders' own, else the margin typed. */
function profitOf(list: readonly Sold[], company: Company, margin: number): number {
  if (!company.orders) return money(list) * margin;
  return list.reduce((sum, one) => sum + (one.margin ?? 0), 0);
}

/** By the calendar: what the three months that end with this one brought, where they end a quarter. */
function quarterly(
  { quarter }: RoleScheme,
  month: number,
  plan: number,
  member: { readonly started: number | null; readonly left: number | null } | undefined,
  soldBetween: (first: number, last: number) => number,
): number {
  const end = MONTHS[month]!.first;
  if (quarter === null || calendarDay(end).month % 3 !== 0) return 0;
  const worked = [-2, -1, 0]
    .map((shift) => monthAround(addMonths(end, shift)))
    .filter(({ first, last }) => (member?.started ?? 0) <= last && (member?.left ?? last) >= first);
  const sold = worked.reduce((all, { first, last }) => all + soldBetween(first, last), 0);
  const isReached = sold / (plan * worked.length) >= quarter.from;
  return isReached ? Math.max(0, roundMinor(sold * quarter.rate)) : 0;
}

interface Expected {
  readonly actual: number[];
  readonly plan: number;
  readonly pays: number[];
  readonly now: number | null;
  readonly months: number;
}

describe('every number of the scheme and its trial is the one counted from the same rows', () => {
  const readers: MotivationReader[] = [];
  let planned: MotivationReader | null = null;
  const ledBuilt = ledBook();
  let led: MotivationReader | null = null;
  /** Built over what was typed in the end: its scheme is the one to expect. */
  const built = CASES.map(({ company, settings, after }) => build(company, settings, after));
  beforeAll(() => {
    const books = CASES.map(({ company, settings, typed, edits }) => {
      const one = build(company, settings, typed);
      return workbook(one, edits(one));
    });
    const beside = plannedBook();
    recalculate([...books, beside.book, workbook(ledBuilt)]).forEach((answer, index) => {
      if (index === CASES.length) planned = new MotivationReader(answer, beside.built);
      else if (index > CASES.length) led = new MotivationReader(answer, ledBuilt);
      else readers.push(new MotivationReader(answer, built[index]!));
    });
  }, 120_000);

  const cases = CASES.map((one, index) => ({ ...one, index }));

  function schemeOf(index: number, role: string): { scheme: RoleScheme; name: string } {
    return built[index]!.view.roles.find((one) => one.role === role)!;
  }

  function expected({ company, after, index }: (typeof cases)[number], name: string): Expected {
    const { view } = built[index]!;
    const seat = view.managers.find(({ person }) => person.name === name)!;
    const { scheme } = schemeOf(index, seat.role);
    const sold = soldIn(company);
    const own =
      seat.role === 'head' ? sold : sold.filter(({ owner }) => owner.toLowerCase() === name.toLowerCase());
    const margin = Number(after.limits!.limitMargin);
    const member = company.team?.find((one) => one.name === name);
    const typed = after.managers?.[name.toLowerCase()];
    const plan = roundMinor(Number(typed?.plan ?? seat.plan) * 100);
    const score = Number(after.limits!.limitSoftScore);
    const cells = after.roles[seat.role]!;
    const fixed = cells.nowFixed === undefined ? null : Number(cells.nowFixed) * 100;
    const pay = typed?.now === undefined ? (member?.currentPay ?? null) : Number(typed.now) * 100;
    const actual = MONTHS.map((_, month) => {
      const list = inMonth(own, month);
      return scheme.bonus.base === 'profit' ? profitOf(list, company, margin) : money(list);
    });
    const employed = MONTHS.map(
      ({ first, last }) => (member?.started ?? 0) <= last && (member?.left ?? last) >= first,
    );
    const quarter = (month: number) =>
      quarterly(scheme, month, plan, member, (first, last) => {
        const list = own.filter(({ day }) => day >= first && day <= last);
        return scheme.bonus.base === 'profit' ? profitOf(list, company, margin) : money(list);
      });
    const pays = actual.map((amount, month) => {
      const bonus = bonusOf(scheme.bonus, amount, plan) ?? 0;
      const base = scheme.fixed + roundMinor(scheme.soft * score);
      return employed[month] ? base + bonus + quarter(month) : 0;
    });
    const nows = actual.map((amount, month) =>
      employed[month] ? presentPay({ pay, fixed, rate: Number(cells.nowRate ?? 0) }, amount) : 0,
    );
    const known = pay !== null || fixed !== null;
    return {
      actual,
      plan,
      pays,
      now: known ? nows.reduce<number>((sum, one) => sum + (one ?? 0), 0) : null,
      months: employed.filter(Boolean).length,
    };
  }

  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const near = (value: number) => expect.closeTo(value / 100, 1);

  test.each(cases)('by manager and month: $name', (one) => {
    const reader = readers[one.index]!;
    const shown = reader.managers();
    const grids = { actual: reader.grid('actual'), pay: reader.grid('pay') };
    const { managers } = built[one.index]!.view;
    expect(managers.length).toBeGreaterThan(3);
    for (const { person } of managers) {
      const { actual, pays, now } = expected(one, person.name);
      expect(grids.actual.get(person.name)).toEqual([...actual, sum(actual)].map(near));
      expect(grids.pay.get(person.name)).toEqual([...pays, sum(pays)].map(near));
      const row = shown.get(person.name)!;
      expect(row[9]).toEqual(near(sum(pays)));
      expect(row[8]).toEqual(now === null ? '' : near(now));
      expect(row[10]).toEqual(now === null ? '' : near(sum(pays) - now));
    }
  });

  test.each(cases)('in the turnover that levels: $name', (one) => {
    const shown = readers[one.index]!.managers();
    for (const seat of built[one.index]!.view.managers) {
      const { now, months, plan } = expected(one, seat.person.name);
      const { scheme } = schemeOf(one.index, seat.role);
      const score = Number(one.after.limits!.limitSoftScore);
      const percent = now === null ? null : levellingPercent(scheme, score, plan, now / months);
      const row = shown.get(seat.person.name)!;
      expect(row[13]).toEqual(percent === null ? '' : expect.closeTo(percent / 100, 9));
      expect(row[12]).toEqual(percent === null ? '' : near((percent / 100) * plan));
    }
  });

  test.each(cases)('by month of the department: $name', (one) => {
    const { company, after, index } = one;
    const rows = readers[index]!.months();
    const all = built[index]!.view.managers.map(({ person }) => expected(one, person.name));
    const sold = soldIn(company);
    MONTHS.forEach((_, month) => {
      const list = inMonth(sold, month);
      const profit = profitOf(list, company, Number(after.limits!.limitMargin));
      const pay = sum(all.map(({ pays }) => pays[month]!));
      expect(rows[month]!.slice(1, 3)).toEqual([near(money(list)), near(profit)]);
      expect(rows[month]![4]).toEqual(near(pay));
      expect(rows[month]![6]).toEqual(profit > 0 ? expect.closeTo(pay / profit, 6) : '');
    });
    expect(rows[12]![4]).toEqual(near(sum(all.map(({ pays }) => sum(pays)))));
  });

  test.each(cases)('at other turnovers, and with more repeat orders: $name', ({ index }) => {
    const usual = usualMonths(built[index]!.view);
    const turnovers = readers[index]!.turnovers();
    TURNOVERS.forEach((share, row) => {
      expect(turnovers[row]![5]).toEqual(near(payrollAt(usual, share)));
    });
    const growths = readers[index]!.growths();
    GROWTHS.forEach((growth, row) => {
      const pay = payrollWithRepeats(usual, growth);
      expect(growths[row]!.slice(2, 4)).toEqual([near(pay), near(pay - payrollWithRepeats(usual, 0))]);
    });
  });

  test.each(cases)('on the curve and at the steps: $name', ({ index }) => {
    const { view } = built[index]!;
    const { scheme, cells } = view.roles[0]!;
    const plan = cells.plan! * 100;
    const base = scheme.fixed + scheme.soft;
    for (const row of readers[index]!.curve()) {
      const pay = base + bonusAt(scheme.bonus, plan, Number(row[0]));
      expect([row[2], row[4]]).toEqual([near(base), near(pay)]);
    }
    const steps = readers[index]!.steps();
    scheme.bonus.points.forEach(({ attainment }, step) => {
      expect(steps[step]![3]).toEqual(near(base + bonusAt(scheme.bonus, plan, attainment)));
    });
    for (const { index: step, before, at } of bonusJumps(scheme.bonus, plan)) {
      expect(steps[step]![4]).toEqual(near(at - before));
    }
  });

  test.each(cases)('and the checks ask for what the figures ask for: $name', ({ index }) => {
    const { view } = built[index]!;
    const off = attentionIn(view, view.roles[0]!);
    const shown = CHECKS.filter((check) => readers[index]!.check(check).sign === '⚠');
    expect(shown).toEqual(CHECKS.filter((check) => off.has(check)));
    expect(readers[index]!.errors()).toEqual([]);
  });

  test('a rate that falls is a cliff, and says where', () => {
    expect(readers[0]!.check('fall').sign).toBe('✓');
    expect(readers[1]!.check('fall').sentence).toMatch(/At 100% of the plan the rate falls from 3% to 2%/);
  });

  test('the market is compared at each own plan, and who is paid least beside it is named', () => {
    const { managers } = built[0]!.view;
    const pays = managers.map(({ person, plan }) => ({
      name: person.name,
      pay: 30_000 + 12_345.67 + plan! * 0.045,
    }));
    const short = pays.filter(({ pay }) => pay <= 60_000).sort((a, b) => a.pay - b.pay);
    const { sign, sentence } = readers[0]!.check('market');
    expect(sign).toBe('⚠');
    expect(sentence).toContain(
      `: ${short.length} of ${pays.length}, ${short[0]!.name} most: ₽${Math.round(short[0]!.pay).toLocaleString('en')} against ₽60,000.`,
    );
  });

  test('somebody who left is measured by the months at work, sales of later months aside', () => {
    const row = readers[2]!.managers().get('Eve')!;
    const { actual, months, plan } = expected(cases[2]!, 'Eve');
    expect(months).toBe(10);
    expect(sum(actual.slice(10))).not.toBe(0);
    expect(row[6]).toEqual(near(sum(actual.slice(0, 10))));
    expect(row[7]).toEqual(expect.closeTo(sum(actual.slice(0, 10)) / (10 * plan), 6));
  });

  test('a head of sales without a typed plan is measured by the plans of those at work in the month', () => {
    const row = led!.managers().get('Zoe')!;
    expect(row[1]).toBe('');
    expect(row[5]).toBe(12 * 110_000 + 5 * 50_000);
    const { trial, plan } = ledBuilt.view.managers.find(({ person }) => person.name === 'Zoe')!;
    const pays = led!.grid('pay').get('Zoe')!;
    expect(pays.slice(0, 12)).toEqual(trial.map(({ total }) => near(total)));
    expect(plan).toBe(110_000);
    const usual = usualMonths(ledBuilt.view);
    led!.turnovers().forEach((cells, index) => {
      expect(cells[5]).toEqual(near(payrollAt(usual, TURNOVERS[index]!)));
    });
  });

  test('nobody is compared with a median of what others are paid', () => {
    const rows = led!.managers();
    expect([rows.get('Oleg')![8], rows.get('Oleg')![10]]).toEqual(['', '']);
    expect(rows.get('Ann')![8]).toBe(600_000);
  });

  test('where nobody is known to be paid, nobody is said to gain or lose', () => {
    const row = planned!.scheme.find((cells) =>
      String(cells[1]).startsWith('Present pay is known of nobody'),
    );
    expect(row?.[0]).toBe('⚠');
  });

  test('the summary on the scheme shows the trial, the largest gain first', () => {
    const names = new Set(built[0]!.view.managers.map(({ person }) => person.name));
    const rows = [...readers[0]!.summary()].filter(([name]) => names.has(String(name)));
    const gains = rows.map(([, row]) => Number(row[5]));
    expect(gains).toHaveLength(names.size);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(readers[0]!.summary().get(words.replay.total)![4]).toBe(
      readers[0]!.managers().get(words.replay.total)![9],
    );
  });

  test('a month that the Plan sheet has is measured by its plan, the others by the typed one', () => {
    const reader = planned!;
    // Half of 400,000 in May, three quarters in June: by the Plan sheet May is met.
    expect(reader.grid('pay').get('Kim')!.slice(0, 2)).toEqual([
      15_000 + 200_000 * 0.045,
      15_000 + 300_000 * 0.01,
    ]);
    expect(reader.managers().get('Kim')![5]).toBe(200_000 + 11 * 400_000);
    expect(reader.months()[0]![1]).toBe(200_000);
  });

  test('the quarter bonus is paid to somebody of those who are tried for one', () => {
    const { view } = built[2]!;
    const paid = view.managers.filter(({ trial }) => trial.some(({ quarter }) => quarter > 0));
    expect(paid.length).toBeGreaterThan(1);
    expect(paid.length).toBeLessThan(view.managers.length);
  });

  test('a payroll over its limit says by how much lower rates mend it', () => {
    // Base 12 × 15,000 and bonuses of 9,000 and 3,000 of a profit of 300,000: 6,000 are left for 12,000 of bonus.
    expect(planned!.check('payroll')).toEqual({
      sign: '⚠',
      sentence:
        '64.0% of gross profit in a year, the limit is 62.0%. Dearest is May 2025: 20.0%. Multiply the rates by 0.50: 2.25% at 100% of the plan.',
    });
  });

  test('and where no rates can, what profit such people need', () => {
    const { view } = built[0]!;
    const months = sum(view.managers.map(({ trial }) => trial.length));
    const profit = Number(readers[0]!.months()[12]![2]);
    const money = (value: number) => Math.round(value).toLocaleString('en');
    const bill = ((months * 60_000) / profit) * 100;
    expect(readers[0]!.check('payroll').sentence).toContain(
      `market pay alone is ${bill.toFixed(1)}%. It takes a profit of ₽${money((months * 60_000) / 12 / 0.1)} a month, not ₽${money(profit / 12)}.`,
    );
  });

  test('the light of the head of sales says how much is lacking', () => {
    const best = Math.max(...built[0]!.view.managers.flatMap(({ trial }) => trial.map(({ total }) => total)));
    const over = Math.round(best / 100 - 90_000).toLocaleString('en');
    expect(readers[0]!.check('head').sentence).toMatch(`₽${over} over the head of sales`);
  });

  test('people are paid by the role that the team gives them', () => {
    const rows = readers[2]!.managers();
    expect(['Ann', 'Bob', 'Eve', 'Zoe'].map((name) => rows.get(name)![0])).toEqual([
      roleNames.hunter,
      roleNames.farmer,
      roleNames.operator,
      roleNames.head,
    ]);
  });
});
