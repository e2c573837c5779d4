import fc from 'fast-check';
import { type Month, monthAround, workingDays } from '../../../src/analysis/calendar';
import { dayOf } from '../../../src/analysis/day';
import { sumOf } from '../../../src/analysis/exact';
import { paidFor, takenBack } from '../../../src/analysis/returns';
import {
  type BonusBase,
  bonusLines,
  bonusOf,
  payOf,
  type RoleScheme,
  roundMinor,
  splitDeal,
} from '../../../src/analysis/scheme';
import type { Scalar } from '../../../src/blueprint/blueprint';
import type { Order } from '../../../src/tables/order';
import { payCards } from '../../../src/tools/pay-cards';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import { testPortable } from '../../helpers/portable';
import { recalculate } from '../../helpers/recalculate';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { beside, type SchemeManager, schemeSheet } from './scheme-sheet';

/** The last month of a quarter, and the one before it. */
const JUNE = monthAround(dayOf(2026, 6, 22));
const TODAY = dayOf(2026, 6, 22);
const MARGIN = 0.3;

const hunter: RoleScheme = {
  role: 'hunter',
  fixed: 3_000_000,
  soft: 0,
  indicators: [],
  bonus: {
    base: 'paid',
    kind: 'whole',
    measure: 'amount',
    target: 0,
    points: [
      { attainment: 0, value: 0 },
      { attainment: 0.8, value: 0.012 },
      { attainment: 1, value: 0.02 },
    ],
  },
  quarter: { from: 0.9, rate: 0.01 },
  returns: 'asPaid',
};
const schemes: readonly RoleScheme[] = [
  hunter,
  {
    ...hunter,
    role: 'farmer',
    fixed: 2_500_000,
    bonus: { ...hunter.bonus, kind: 'marginal' },
    quarter: { from: 1, rate: 0.005 },
    returns: 'net',
  },
  {
    ...hunter,
    role: 'head',
    fixed: 6_000_000,
    bonus: { ...hunter.bonus, kind: 'linear', measure: 'target', target: 8_000_000, base: 'profit' },
    quarter: { from: 0.8, rate: 0.002 },
  },
];

const managers: readonly SchemeManager[] = [
  { name: 'Ann', role: 'hunter', plan: 100_000_000 },
  { name: 'Bob', role: 'hunter', plan: 60_000_000 },
  { name: 'Cid', role: 'farmer', plan: 50_000_000 },
  { name: 'Dan*', role: 'hunter', plan: 20_000_000 },
  { name: 'Eve', role: 'hunter', plan: 0 },
  { name: 'Gus', role: 'hunter', plan: 30_000_000, started: dayOf(2026, 6, 8) },
  { name: 'Zed', role: 'hunter', plan: 30_000_000, left: dayOf(2026, 5, 20) },
  { name: 'Hal', role: 'head', plan: 0 },
  { name: 'Ivy', role: 'head', plan: 0 },
];
const team = [
  ...['Ann', 'Bob'].map((name) => memberOf(name, { team: 'North' })),
  ...['Cid', 'Eve', 'Gus'].map((name) => memberOf(name, { team: 'South' })),
  memberOf('Zed', { team: 'North', left: dayOf(2026, 5, 20) }),
  memberOf('Hal', { role: 'Head of sales', team: 'north' }),
  memberOf('Ivy', { role: 'Head of sales' }),
];
const leads: Readonly<Record<string, readonly string[]>> = {
  Hal: ['Ann', 'Bob'],
  Ivy: ['Ann', 'Bob', 'Cid', 'Dan*', 'Eve', 'Gus', ''],
};
const splits = [
  { deal: 'S1', manager: 'Ann', share: 0.6 },
  { deal: 'S1', manager: 'Bob', share: 0.3 },
  { deal: 'S1', manager: 'cid', share: 0.1 },
];

const april = (day: number) => dayOf(2026, 4, day);
const may = (day: number) => dayOf(2026, 5, day);
const june = (day: number) => dayOf(2026, 6, day);
const sale = (key: string, day: number, amount: number, owner: string, deal = '') =>
  orderOf(key, day, amount, { owner, client: `Client ${key}`, deal });

const scenario: readonly Order[] = [
  sale('a1', april(3), 95_000_000, 'Ann', 'D1'),
  sale('a2', may(5), 70_000_001, 'Ann', 'D2'),
  sale('a3', june(4), 130_000_000, 'Ann', 'D3'),
  sale('s1', may(12), 20_000_003, 'Bob', 'S1'),
  sale('s2', june(9), 10_000_001, 'Bob', 'S1'),
  sale('b1', may(2), 41_000_000, 'bob', 'D4'),
  sale('b2', june(3), 55_000_000, 'Bob', 'D5'),
  sale('b3', june(11), 2_000_000, 'Bob', 'D6'),
  sale('c1', april(8), 60_000_000, 'Cid', 'D7'),
  sale('c2', june(8), 57_000_000, 'Cid', 'D8'),
  sale('d1', june(8), 25_000_000, 'Dan*', 'D9'),
  sale('e1', june(5), 12_000_000, 'Eve', 'D10'),
  sale('g1', june(15), 31_000_000, 'Gus', 'D11'),
  sale('z1', may(4), 33_000_000, 'Zed', 'D12'),
  sale('n1', june(2), 4_000_000, '', 'D13'),
  // Of a deal of April and one of May, in Bob's name; of a shared deal; more than the deal ever brought.
  sale('r1', june(16), -30_000_000, 'Ann', 'D1'),
  sale('r2', june(17), -7_000_000, 'Bob', 'D2'),
  sale('r3', june(17), -10_000_002, 'Bob', 'S1'),
  sale('r4', june(18), -9_000_000, 'Bob', 'D6'),
  // Of nothing known, more than the month; of a deal of somebody who left; of a manager whose returns lower the month.
  sale('r5', june(18), -90_000_000, 'Gus'),
  sale('r6', june(19), -3_000_000, 'Bob', 'D12'),
  sale('r7', june(19), -8_000_000, 'Cid', 'D7'),
  // An order is named, not its deal.
  sale('r8', june(20), -5_000_000, 'Ann', 'a1'),
  sale('late', june(25), 77_000_000, 'Ann', 'D14'),
];

const carriedIn: Readonly<Record<string, number>> = { Bob: 1_234_567 };

function companyOf(orders: readonly Order[], today = TODAY): Company {
  return { deals: [dealOf('x')], stages: [], today, language: 'en', orders, team };
}

const sheet = schemeSheet(schemes, managers, MARGIN);

function built(orders: readonly Order[], today = TODAY) {
  const company = companyOf(orders, today);
  const context = contextOf(company);
  const keyedRows = new Map<string, ReadonlyMap<string, Readonly<Record<string, Scalar>>>>([
    ['splits', new Map(splits.map((row, index) => [String(index + 1), row]))],
    [
      'carriedOut',
      new Map(Object.entries(carriedIn).map(([name, sum]) => [`${may(1)}|${name}`, { carried: sum / 100 }])),
    ],
  ]);
  const here = { ...context, keyedRows, elsewhere: beside(sheet) };
  const sheets = [...payCards.build(payCards.defaults(here), here)];
  const workbook = workbookOf(company, sheets);
  return { sheets, workbook: { ...workbook, sheets: [...workbook.sheets, sheet] } };
}

// ——— The same pay from the rows, by src/analysis.

interface Credit {
  readonly order: Order;
  readonly amount: number;
}

interface MonthOf {
  readonly plan: number;
  readonly sales: readonly Credit[];
  readonly returns: readonly Credit[];
}

const fold = (text: string) => text.toLowerCase();
const schemeOf = (name: string) =>
  schemes.find(({ role }) => role === managers.find((one) => one.name === name)?.role)!;

class Payroll {
  private readonly sold: readonly Order[];
  /** By the return's key: its seller, and what of it was paid in which month. */
  private readonly origins = new Map<
    string,
    { seller: string; parts: { month: number; amount: number }[] }
  >();

  constructor(
    orders: readonly Order[],
    readonly month: Month,
    readonly today: number,
  ) {
    this.sold = orders
      .filter(({ day }) => day <= today)
      .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
    const dealOf = (order: Order) => {
      if (this.sold.some(({ amount, deal }) => amount >= 0 && deal !== '' && deal === order.deal)) {
        return order.deal;
      }
      const named = this.sold.find(({ id, amount }) => amount >= 0 && id === order.deal);
      return order.amount < 0 && named ? named.deal || named.id : order.deal || order.id;
    };
    for (const deal of new Set(this.sold.map(dealOf))) {
      const group = this.sold.filter((order) => dealOf(order) === deal);
      for (const [at, taken] of takenBack(group)) {
        if (taken.length === 0) continue;
        const parts = taken.map((part) => ({
          month: monthAround(group[part.sale]!.day).first,
          amount: part.amount,
        }));
        this.origins.set(group[at]!.key, { seller: group[taken[0]!.sale]!.owner, parts });
      }
    }
  }

  private value(order: Order, base: BonusBase): number {
    return base === 'profit' ? roundMinor(order.amount * MARGIN) : order.amount;
  }

  /** What a manager is credited of an order, null where it is none of theirs. */
  private credit(name: string, order: Order, base: BonusBase): number | null {
    const shares = splits.filter(({ deal }) => deal === order.deal);
    const own = shares.findIndex(({ manager }) => fold(manager) === fold(name));
    if (shares.length === 0) return fold(order.owner) === fold(name) ? this.value(order, base) : null;
    const parts = splitDeal(
      this.value(order, base),
      shares.map(({ share }) => share),
    )!;
    return own < 0 ? null : parts[own]!;
  }

  /** Who is not on the Team sheet is led once there is a sale; who has left since belonged to the team. */
  private people(name: string): readonly string[] {
    const own = leads[name];
    if (!own) return [name];
    const hasSold = this.sold.some(({ owner, day }) => owner === 'Dan*' && day >= this.month.first);
    return [...own.filter((one) => one !== 'Dan*' || hasSold), 'Zed'];
  }

  monthOf(name: string, first: number): MonthOf {
    const { base } = schemeOf(name).bonus;
    const people = this.people(name);
    const { last } = monthAround(first);
    const credits = this.sold.flatMap((order) => {
      const sums = people.map((one) => this.credit(one, order, base)).filter((sum) => sum !== null);
      const amount = sumOf(sums);
      return sums.length > 0 && order.day >= first && order.day <= last ? [{ order, amount }] : [];
    });
    const plans = people.map((one) => {
      const of = managers.find((manager) => manager.name === one);
      const away = (of?.started ?? 0) > last || (of?.left ?? last) < first;
      return away ? 0 : (of?.plan ?? 0);
    });
    return {
      plan: sumOf(plans),
      sales: credits.filter(({ order }) => order.amount >= 0),
      returns: credits.filter(({ order }) => order.amount < 0),
    };
  }

  actual(name: string, first: number): number {
    const { sales, returns } = this.monthOf(name, first);
    return sumOf(
      [...sales, ...(schemeOf(name).returns === 'net' ? returns : [])].map(({ amount }) => amount),
    );
  }

  private bonus(name: string, first: number): number | null {
    return bonusOf(schemeOf(name).bonus, this.actual(name, first), this.monthOf(name, first).plan);
  }

  /** Whose payslip has a return that is taken back as it was paid. */
  private holder(order: Order): string {
    const seller = this.origins.get(order.key)?.seller ?? order.owner;
    const isHunter = (name: string, since: number) =>
      managers.some(
        (one) => fold(one.name) === fold(name) && one.role === 'hunter' && (one.left ?? since) >= since,
      );
    const isShared = splits.some(({ deal }) => deal === order.deal);
    const isPaid = isHunter(order.owner, 0) && isHunter(seller, this.month.first);
    return !isShared && isPaid ? seller : order.owner;
  }

  /** What is taken off for each return on somebody's payslip, by the order's key. */
  clawbacks(name: string): Map<string, number> {
    const { first } = this.month;
    const isHead = leads[name] !== undefined;
    const returns = this.sold.filter(({ amount, day }) => amount < 0 && day >= first);
    const taken = new Map<string, number>();
    if (schemeOf(name).returns === 'net') return taken;
    for (const order of returns) {
      const { base } = schemeOf(name).bonus;
      const isShared = splits.some(({ deal }) => deal === order.deal);
      const people = isHead || isShared ? this.people(name) : [this.holder(order)];
      if (!isHead && fold(people[0]!) !== fold(name)) continue;
      const moved = { ...order, owner: isHead || isShared ? order.owner : name };
      // A head's returns are traced a manager at a time.
      for (const one of people) {
        const credit = this.credit(isHead ? one : name, moved, base);
        if (credit === null) continue;
        const origin = this.origins.get(order.key);
        const isOthers = !isHead && !isShared && origin && fold(origin.seller) !== fold(name);
        const parts = isOthers ? [] : (origin?.parts ?? [{ month: first, amount: -order.amount }]);
        const paid = paidFor(
          parts.map(({ month, amount }) => ({
            amount: (-credit * amount) / -order.amount,
            actual: this.actual(name, month),
            bonus: this.bonus(name, month),
          })),
        );
        taken.set(order.key, (taken.get(order.key) ?? 0) + paid);
      }
    }
    return taken;
  }

  quarter(name: string): { plan: number; actual: number } | null {
    const months = [april(1), may(1), june(1)];
    const all = months.map((first) => this.monthOf(name, first));
    const of = managers.find((one) => one.name === name)!;
    const lacks = all.some(
      ({ plan }, at) => plan === 0 && (of.started ?? 0) <= monthAround(months[at]!).last,
    );
    const sums = all.flatMap(({ sales, returns }) => [...sales, ...returns].map(({ amount }) => amount));
    return lacks ? null : { plan: sumOf(all.map(({ plan }) => plan)), actual: sumOf(sums) };
  }

  pay(name: string) {
    const { first, last } = this.month;
    const { calendar } = contextOf(companyOf([]));
    const of = managers.find((one) => one.name === name)!;
    const from = Math.max(first, of.started ?? first);
    const isLast = first === JUNE.first;
    const due = sumOf([...this.clawbacks(name).values()]) + (isLast ? (carriedIn[name] ?? 0) : 0);
    return payOf(schemeOf(name), {
      plan: this.monthOf(name, first).plan,
      actual: this.actual(name, first),
      indicators: [],
      worked: {
        days: workingDays(calendar, from, Math.min(this.today - 1, of.left ?? last)),
        of: workingDays(calendar, first, last),
      },
      quarter: isLast && (of.left ?? last) >= first ? this.quarter(name) : null,
      clawback: due,
    });
  }
}

// ——— Reading the sheets.

type Row = readonly (string | number | boolean)[];
const words = wordsOf('en').payCards;
const minor = (cell: Row[number] | undefined) => Math.round(Number(cell) * 100);
const names = managers.map(({ name }) => name);
/** Below the name, what the card stands on, and the header. */
const LINES = 3;
const TITLE = 1;
const CREDIT = 6;
const RULE = 8;
const CHARGE = 9;

function section(rows: readonly Row[], name: string, month: string, total: string): Row[] {
  const start = rows.findIndex((row) => row[TITLE] === `${name}, ${month}`);
  const end = rows.findIndex((row, index) => index > start && row[TITLE] === total);
  return start < 0 ? [] : rows.slice(start, end + 2);
}

const drafts = fc.record({
  day: fc.integer({ min: april(1), max: TODAY }),
  amount: fc.integer({ min: -30_000_000, max: 60_000_000 }),
  owner: fc.constantFrom('Ann', 'Bob', 'Cid', 'Dan*', 'Gus', 'Zed', ''),
  deal: fc.constantFrom('', 'D1', 'D2', 'D3', 'D4', 'D5', 'S1'),
});
const random = fc.sample(fc.array(drafts, { minLength: 50, maxLength: 60 }), { numRuns: 1, seed: 7 })[0]!;
const randomOrders = [
  // Everybody who may have a card has a sale.
  ...['Ann', 'Bob', 'Cid', 'Dan*', 'Eve', 'Gus', ''].map((owner, index) =>
    sale(`k${index}`, june(1 + index), 9_000_000 + index, owner, `K${index}`),
  ),
  ...random.map(({ day, amount, owner, deal }, index) => sale(`q${index}`, day, amount, owner, deal)),
];

const first = built(scenario);
const early = built(scenario, may(18));
const [fixedBook, randomBook, earlyBook] = recalculate([
  first.workbook,
  built(randomOrders).workbook,
  early.workbook,
]);
const sheetOf = (book: typeof fixedBook, id: string) => book!.values[wordsOf('en').sheets.nameOf(id)]!;

const books = [
  ['a month with every kind of return', fixedBook, new Payroll(scenario, JUNE, TODAY)],
  ['random sales and returns', randomBook, new Payroll(randomOrders, JUNE, TODAY)],
  ['the middle of a quarter', earlyBook, new Payroll(scenario, monthAround(may(1)), may(18))],
] as const;

const monthName = (payroll: Payroll) => (payroll.month.first === JUNE.first ? 'June 2026' : 'May 2026');

test.each(books)(
  '%s: card and payslip are the pay that the scheme says, to the kopeck',
  (_, book, payroll) => {
    const shown = names.filter(
      (name) => section(sheetOf(book, 'payslips'), name, monthName(payroll), words.slip.total).length > 0,
    );
    expect(shown.length).toBeGreaterThan(4);
    for (const name of shown) {
      const slip = section(sheetOf(book, 'payslips'), name, monthName(payroll), words.slip.total);
      const card = section(sheetOf(book, 'pay-cards'), name, monthName(payroll), words.parts.total);
      const of = (rows: readonly Row[], title: string, column: number) =>
        minor(rows.find((row) => row[TITLE] === title)?.[column]);
      const pay = payroll.pay(name);
      const quarter = words.quarter.name(payroll.month.first);
      const earned = {
        name,
        bonus: of(card, words.parts.bonus, 10),
        quarter: of(card, quarter, 10),
        total: of(card, words.parts.total, 10),
        slip: of(slip, words.slip.total, CHARGE),
      };
      const { bonus, quarter: ofQuarter, clawback, carried, total } = pay;
      expect(earned).toEqual({ name, bonus: bonus ?? 0, quarter: ofQuarter, total, slip: total });
      if (schemeOf(name).returns === 'net') continue;
      expect(of(card, words.parts.returns, 10)).toBe(0 - clawback);
      expect(of(slip, words.returns.next, CHARGE)).toBe(carried);
    }
  },
);

test.each(books)(
  '%s: payslips add up, and have each sale of the month once, shares and all',
  (_, book, payroll) => {
    const listed = new Map<string, number>();
    for (const name of names) {
      const slip = section(sheetOf(book, 'payslips'), name, monthName(payroll), words.slip.total);
      if (slip.length === 0) continue;
      const at = slip.findIndex((row) => row[TITLE] === words.slip.bonus);
      const total = slip.findIndex((row) => row[TITLE] === words.slip.total);
      const charges = slip.slice(at, total).map((row) => (row[CHARGE] === '' ? 0 : minor(row[CHARGE])));
      expect(sumOf(charges)).toBe(minor(slip[total]![CHARGE]));
      expect(slip[total + 1]![0]).toBe('✓');
      const isHead = leads[name] !== undefined;
      const scheme = schemeOf(name);
      const { sales, returns, plan } = payroll.monthOf(name, payroll.month.first);
      const credits = scheme.returns === 'net' ? [...sales, ...returns].sort(inOrder) : sales;
      if (!isHead) {
        const lines = slip.slice(LINES, at).filter((row) => row[2] !== '');
        expect(lines.map((row) => minor(row[CREDIT]))).toEqual(credits.map(({ amount }) => amount));
        const paid = bonusLines(
          scheme.bonus,
          credits.map(({ amount }) => amount),
          plan,
        );
        expect(lines.map((row) => minor(row[CHARGE]))).toEqual(paid ?? credits.map(() => 0));
        for (const row of [...lines, ...slip.slice(at, total)].filter((line) => line[2] !== '')) {
          const client = String(row[TITLE]).replace(words.slip.returned(''), '');
          listed.set(client, (listed.get(client) ?? 0) + minor(row[CREDIT]));
        }
      }
      const backs = payroll.clawbacks(name);
      const rows = slip.slice(at, total).filter((row) => row[2] !== '');
      const taken = new Map<string, number>();
      for (const row of rows) {
        const key = /Client (\w+)/.exec(String(row[TITLE]))![1]!;
        taken.set(key, (taken.get(key) ?? 0) - minor(row[CHARGE]));
      }
      expect([name, Object.fromEntries(taken)]).toEqual([name, Object.fromEntries(backs)]);
    }
    const orders = book === randomBook ? randomOrders : scenario;
    const sold = orders.filter(({ owner, day, deal }) => {
      const isOurs = names.includes(owner) || fold(owner) === 'bob' || deal === 'S1';
      return isOurs && day >= payroll.month.first && day <= payroll.today;
    });
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(sold.map(({ client, amount }) => [client, amount])),
    );
  },
);

function inOrder(a: Credit, b: Credit): number {
  return a.order.day - b.order.day || (a.order.key < b.order.key ? -1 : 1);
}

test('a head has a line a manager, of the team or of everybody, and their plans are the plan', () => {
  const payroll = books[0][2];
  for (const name of ['Hal', 'Ivy']) {
    const slip = section(sheetOf(fixedBook, 'payslips'), name, 'June 2026', words.slip.total);
    const at = slip.findIndex((row) => row[TITLE] === words.slip.bonus);
    const lines = slip.slice(LINES, at);
    expect(lines.map((row) => row[TITLE]).sort()).toEqual(
      leads[name]!.map((one) => one || words.slip.nobody).sort(),
    );
    expect(sumOf(lines.map((row) => minor(row[CREDIT])))).toBe(payroll.actual(name, JUNE.first));
    expect(sumOf(lines.map((row) => minor(row[CHARGE])))).toBe(payroll.pay(name).bonus);
  }
});

test('in the middle of a quarter the card says where it stands and what it would bring', () => {
  const payroll = books[2][2];
  const rows = sheetOf(earlyBook, 'pay-cards');
  const of = (name: string) =>
    section(rows, name, 'May 2026', words.parts.total).find(
      (row) => row[TITLE] === words.quarter.name(may(1)),
    )!;
  const { plan, actual } = payroll.quarter('Ann')!;
  expect([minor(of('Ann')[2]), minor(of('Ann')[3])]).toEqual([actual, plan]);
  expect(of('Ann')[4]).toBeCloseTo(actual / plan, 9);
  const whole = (sum: number) => `$${Math.round(sum / 100).toLocaleString('en-US')}`;
  expect(of('Ann')[9]).toBe(
    `${whole(plan * 0.9 - actual)} more to 90%: ${whole(plan * 0.9 * 0.01)} with June`,
  );
  expect(of('Eve')[9]).toBe(words.quarter.noPlan);
});

test('the rows of returns say which sale they take back and at what rate, or why nothing is taken', () => {
  const rows = sheetOf(fixedBook, 'payslips');
  const rule = (name: string, client: string) =>
    section(rows, name, 'June 2026', words.slip.total).find((row) => String(row[TITLE]).endsWith(client))?.[
      RULE
    ];
  expect(rule('Ann', 'Client r1')).toBe('sold April 3, 2026: 1.2% paid in April');
  expect(rule('Ann', 'Client r2')).toMatch(/^sold May 5, 2026: .*paid in May$/);
  expect(rule('Bob', 'Client r2')).toBeUndefined();
  expect(rule('Bob', 'Client r4')).toBe('only 20,000 was sold: 2% paid in June');
  expect(rule('Bob', 'Client r6')).toBe(words.returns.soldBy('Zed'));
  expect(rule('Gus', 'Client r5')).toMatch(/^sale not found: this month's 2%$/);
  expect(rule('Ann', 'Client r8')).toMatch(/^sold April 3, 2026/);
});

test('who sold and is not on the Team sheet is named in a warning, and sales in nobody’s name in a check', () => {
  const rows = sheetOf(fixedBook, 'pay-cards');
  const said = rows.map((row) => String(row[TITLE]));
  expect(said).toContain(`${words.warnings.outside}Dan* (hunter)${words.warnings.outsideDo}`);
  const card = section(rows, 'Dan*', 'June 2026', words.parts.total);
  expect(String(card[1]![TITLE]).startsWith(words.card.outside)).toBe(true);
  expect(said).toContain(`$40,000.00${words.checks.straysOff}`);
  const checks = rows.findIndex((row) => row[TITLE] === words.checks.heading);
  expect(rows.slice(checks + 1, checks + 7).map((row) => row[0])).toEqual(['✓', '✓', '✓', '⚠', '✓', '✓']);
  for (const id of ['pay-cards', 'payslips', 'pay-cards-keys']) {
    const errors = [fixedBook, randomBook, earlyBook].flatMap((book) =>
      sheetOf(book, id)
        .flat()
        .filter((cell) => /^#[A-Z]/.test(String(cell))),
    );
    expect(errors).toEqual([]);
  }
});

testPortable('cards of a scheme with a quarter and returns', first.sheets);
