import fc from 'fast-check';
import { type Month, monthAround, workingDays } from '../../../src/analysis/calendar';
import { calendarDay, dayOf } from '../../../src/analysis/day';
import { sumOf } from '../../../src/analysis/exact';
import { type TrialMonth, trialOf } from '../../../src/analysis/pay-replay';
import { paidFor, takenBack } from '../../../src/analysis/returns';
import {
  type BonusBase,
  bonusOf,
  payOf,
  type RoleScheme,
  roundMinor,
  splitDeal,
} from '../../../src/analysis/scheme';
import type { Scalar } from '../../../src/blueprint/blueprint';
import { quoteSheet } from '../../../src/blueprint/formula';
import type { Order } from '../../../src/tables/order';
import { payCards } from '../../../src/tools/pay-cards';
import { MONTH_COLUMNS, PLAN_KEYS } from '../../../src/tools/plan/published';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import type { PlainCell, PlainSheet } from '../../helpers/recalculate';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { beside, columnNumber, type SchemeManager, schemeSheet } from './scheme-sheet';

/** The last month of a quarter, and the one before it. */
export const JUNE = monthAround(dayOf(2026, 6, 22));
export const TODAY = dayOf(2026, 6, 22);
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

export const managers: readonly SchemeManager[] = [
  { name: 'Ann', role: 'hunter', plan: 100_000_000 },
  { name: 'Bob', role: 'hunter', plan: 60_000_000 },
  { name: 'Cid', role: 'farmer', plan: 50_000_000 },
  { name: 'Dan*', role: 'hunter', plan: 20_000_000 },
  { name: 'Eve', role: 'hunter', plan: 0 },
  { name: 'Gus', role: 'hunter', plan: 30_000_000, started: dayOf(2026, 6, 8) },
  // Deals of the month before came to her name.
  { name: 'Nia', role: 'hunter', plan: 10_000_000, started: dayOf(2026, 5, 4) },
  { name: 'Zed', role: 'hunter', plan: 30_000_000, left: dayOf(2026, 5, 20) },
  { name: 'Kim', role: 'hunter', plan: 70_000_000 },
  { name: 'Lev', role: 'farmer', plan: 60_000_000 },
  { name: 'Max', role: 'hunter', plan: 40_000_000, left: dayOf(2026, 5, 10) },
  { name: 'Hal', role: 'head', plan: 0 },
  { name: 'Ivy', role: 'head', plan: 0 },
];
const team = [
  ...['Ann', 'Bob'].map((name) => memberOf(name, { team: 'North' })),
  ...['Cid', 'Eve', 'Gus', 'Nia'].map((name) => memberOf(name, { team: 'South' })),
  memberOf('Zed', { team: 'North', left: dayOf(2026, 5, 20) }),
  memberOf('Kim', { team: 'South' }),
  memberOf('Lev', { team: 'South' }),
  memberOf('Max', { team: 'North', left: dayOf(2026, 5, 10) }),
  memberOf('Hal', { role: 'Head of sales', team: 'north' }),
  memberOf('Ivy', { role: 'Head of sales' }),
];
export const leads: Readonly<Record<string, readonly string[]>> = {
  Hal: ['Ann', 'Bob', 'Max'],
  Ivy: ['Ann', 'Bob', 'Cid', 'Dan*', 'Eve', 'Gus', 'Nia', 'Kim', 'Lev', 'Max', ''],
};
export const splits = [
  { deal: 'S1', manager: 'Ann', share: 0.6 },
  { deal: 'S1', manager: 'Bob', share: 0.3 },
  { deal: 'S1', manager: 'cid', share: 0.1 },
  { deal: 'S2', manager: 'Kim', share: 1 },
  { deal: 'S2', manager: 'Lev', share: 2 },
];

export const april = (day: number) => dayOf(2026, 4, day);
export const may = (day: number) => dayOf(2026, 5, day);
export const june = (day: number) => dayOf(2026, 6, day);
export const sale = (key: string, day: number, amount: number, owner: string, deal = '') =>
  orderOf(key, day, amount, { owner, client: `Client ${key}`, deal });

/** Sales and returns of three who share their deals, one of them gone by June: whatever comes. */
const drafts = fc.record({
  day: fc.integer({ min: april(1), max: TODAY }),
  amount: fc.integer({ min: -30_000_000, max: 60_000_000 }),
  owner: fc.constantFrom('Kim', 'Lev', 'Max'),
  deal: fc.constantFrom('', 'Q1', 'Q2', 'Q3', 'S2'),
});
const [random] = fc.sample(fc.array(drafts, { minLength: 40, maxLength: 45 }), { numRuns: 1, seed: 7 });

export const scenario: readonly Order[] = [
  ...random!.map(({ day, amount, owner, deal }, index) => sale(`q${index}`, day, amount, owner, deal)),
  sale('m1', june(2), 3_000_000, 'Max'),
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
  sale('i1', april(14), 50_000_000, 'Nia', 'D15'),
  sale('i2', may(14), 9_000_000, 'Nia', 'D16'),
  sale('i3', june(12), 9_500_000, 'Nia', 'D17'),
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
  // Of an order of a shared deal.
  sale('x1', june(10), 2_000_003, 'Bob', 'S1'),
  sale('r11', june(20), -1_000_001, 'Bob', 'x1'),
  // Of a sale in nobody's name; of one whose seller's returns lower the month.
  sale('r9', june(20), -1_000_000, 'Ann', 'D13'),
  sale('r10', june(20), -2_000_000, 'Ann', 'D7'),
  sale('late', june(25), 77_000_000, 'Ann', 'D14'),
];

export const carriedIn: Readonly<Record<string, number>> = { Bob: 1_234_567 };

export function companyOf(orders: readonly Order[], today = TODAY): Company {
  return { deals: [dealOf('x')], stages: [], today, language: 'en', orders, team };
}

/** Months that the sheet "Plan" has: they go before the scheme's own plans. */
const PLANNED = [
  { manager: 'Ann', month: april(1), revenue: 80_000_000, profit: 21_000_000 },
  { manager: 'Cid', month: june(1), revenue: 55_000_000, profit: 15_000_000 },
];

function planSheet(): PlainSheet {
  const at = (letters: string) => columnNumber(letters) - 1;
  const rows = PLANNED.map(({ manager, month, revenue, profit }) => {
    const cells: PlainCell[] = Array.from({ length: at(MONTH_COLUMNS.profit) + 1 }, () => null);
    const { year, month: number } = calendarDay(month);
    cells[at(MONTH_COLUMNS.key)] = `${year * 100 + number}|${manager}`;
    cells[at(MONTH_COLUMNS.revenue)] = revenue / 100;
    cells[at(MONTH_COLUMNS.profit)] = profit / 100;
    return cells;
  });
  return { name: PLAN_KEYS, rowCount: 10, rows: [[], ...rows] };
}

/** @param paid who is in the scheme; all but Dan* are on the Team sheet */
export function built(orders: readonly Order[], today = TODAY, paid = managers) {
  const there = paid.flatMap(({ name }) =>
    name === 'Dan*' ? [] : [team.find((one) => one.name === name) ?? memberOf(name)],
  );
  const company = { ...companyOf(orders, today), team: there };
  const sheet = schemeSheet(schemes, paid, MARGIN);
  const context = contextOf(company);
  const keyedRows = new Map<string, ReadonlyMap<string, Readonly<Record<string, Scalar>>>>([
    ['splits', new Map(splits.map((row, index) => [String(index + 1), row]))],
    [
      'carriedOut',
      new Map(Object.entries(carriedIn).map(([name, sum]) => [`${may(1)}|${name}`, { carried: sum / 100 }])),
    ],
  ]);
  const here = { ...context, keyedRows, elsewhere: beside(sheet, { [PLAN_KEYS]: quoteSheet(PLAN_KEYS) }) };
  const sheets = [...payCards.build(payCards.defaults(here), here)];
  const workbook = workbookOf(company, sheets);
  return { sheets, here, workbook: { ...workbook, sheets: [...workbook.sheets, sheet, planSheet()] } };
}

export interface Credit {
  readonly order: Order;
  readonly amount: number;
}

export interface MonthOf {
  readonly plan: number;
  readonly sales: readonly Credit[];
  readonly returns: readonly Credit[];
}

export const fold = (text: string) => text.toLowerCase();
export const schemeOf = (name: string) =>
  schemes.find(({ role }) => role === managers.find((one) => one.name === name)?.role)!;

/** Pay by src/analysis from the same rows that the cards are built from. */
export class Payroll {
  private sold: readonly Order[];
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
    const traced = (order: Order) => (order.amount < 0 ? { ...order, deal: dealOf(order) } : order);
    this.sold = this.sold.map(traced);
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
      const planned = PLANNED.find(({ manager, month }) => manager === one && month === first);
      return away ? 0 : (planned?.[base === 'profit' ? 'profit' : 'revenue'] ?? of?.plan ?? 0);
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
        const here = [{ month: first, amount: -order.amount }];
        const seller = managers.find((one) => fold(one.name) === fold(origin?.seller ?? ''));
        // Of a sale in nobody's name at the month's own rate; who sold it and left keeps what was paid.
        const known = isOthers && origin.seller === '' ? here : (origin?.parts ?? here);
        const parts = isOthers && (seller?.left ?? first) < first ? [] : known;
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

  /** The months of the quarter as the trial of a scheme takes them; what came back in them was not sold. */
  private trial(name: string): TrialMonth[] {
    const of = managers.find((one) => one.name === name)!;
    return [april(1), may(1), june(1)].map((first, index) => {
      const { plan, sales, returns } = this.monthOf(name, first);
      const employed = (of.started ?? 0) <= monthAround(first).last && (of.left ?? first) >= first;
      return {
        month: 4 + index,
        plan,
        actual: sumOf([...sales, ...returns].map(({ amount }) => amount)),
        employed,
      };
    });
  }

  quarter(name: string): { plan: number; actual: number } | null {
    const worked = this.trial(name).filter(({ employed }) => employed);
    if (worked.some(({ plan }) => plan === 0)) return null;
    return {
      plan: sumOf(worked.map(({ plan }) => plan)),
      actual: sumOf(worked.map(({ actual }) => actual)),
    };
  }

  pay(name: string) {
    const { first, last } = this.month;
    const { calendar } = contextOf(companyOf([]));
    const of = managers.find((one) => one.name === name)!;
    const from = Math.max(first, of.started ?? first);
    const isLast = first === JUNE.first;
    const due = sumOf([...this.clawbacks(name).values()]) + (isLast ? (carriedIn[name] ?? 0) : 0);
    const scheme = schemeOf(name);
    const now = { pay: null, fixed: null, rate: 0 };
    const trial = trialOf(scheme, 1, now, this.trial(name));
    const pay = payOf(scheme, {
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
    // What the trial promises of the quarter is what is paid.
    return { ...pay, quarter: isLast ? trial[2]!.quarter : 0 };
  }
}
