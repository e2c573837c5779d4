import fc from 'fast-check';
import { monthAround } from '../../../src/analysis/calendar';
import { outlook } from '../../../src/analysis/outlook';
import type { Deal } from '../../../src/tables/deal';
import type { Order } from '../../../src/tables/order';
import { paymentCalendar } from '../../../src/tools/payment-calendar';
import { lessPaid } from '../../../src/tools/payment-calendar/already-paid';
import { salesOf } from '../../../src/tools/shared/sales';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { orderOf } from '../../helpers/tables-sheet';
import { history, STAGES, TODAY } from './company';
import { type Built, build, CalendarReader, type Typed, workbook } from './read-calendar';

const words = wordsOf('en').paymentCalendar;
const MONTH = monthAround(TODAY);
const PLAN = 9000;

const open = (key: string, owner: string, amount: number, said: Partial<Deal> = {}) =>
  dealOf(key, {
    stage: 'Offer',
    reached: 2,
    owner,
    amount,
    currency: 'RUB',
    client: key,
    probability: 0.5,
    expected: TODAY + 2,
    ...said,
  });

const won = (key: string, owner: string, amount: number) =>
  open(key, owner, amount, { stage: 'Paid', outcome: 'won', reached: 4, closed: TODAY - 3 });

const order = (key: string, day: number, amount: number, said: Partial<Order> = {}) =>
  orderOf(key, TODAY + day, amount, { currency: 'RUB', owner: 'Kim', ...said });

const deals = [
  ...history(),
  won('w', 'Kim', 700_000),
  open('half', 'Kim', 100_000),
  open('done', 'Lee', 50_000),
  open('abroad', 'Lee', 80_000),
  open('new', 'x|y', 60_000),
];

const orders = [
  order('1', -3, 300_000, { deal: 'w' }),
  order('2', -40, 90_000, { deal: 'w' }),
  order('3', -1, -20_050, { owner: 'Kim' }),
  order('4', 0, 40_000, { owner: 'Kim', deal: 'HALF' }),
  order('5', -30, 70_000, { owner: 'Lee', deal: 'done' }),
  order('6', -10, 12_345, { owner: 'Only orders' }),
  order('7', -10, 5_000, { owner: 'x|y' }),
  order('8', -8, -500, { owner: 'x|y', deal: 'new' }),
  order('9', 1, 1_000, { owner: '' }),
];

/** Of the fourth deal, in money that says nothing of its roubles. */
const dollars = order('10', -2, 9_900, { currency: 'USD', owner: 'Lee', deal: 'abroad' });

const company = (said: Partial<Company>): Company => ({
  deals,
  stages: STAGES,
  today: TODAY,
  language: 'en',
  orders,
  inputs: { plan: PLAN },
  ...said,
});

const ONE = company({});
const SEVERAL = company({ orders: [...orders, dollars] });
const UNSTATED = company({
  deals: [...deals, open('usd', 'Kim', 1000, { currency: 'USD' })],
  orders: orders.map((own) => ({ ...own, currency: '' })),
});

interface Case {
  readonly company: Company;
  readonly typed?: readonly Typed[];
  readonly counts: (sale: Order) => boolean;
}

const CASES: Readonly<Record<string, Case>> = {
  'all managers': { company: ONE, counts: () => true },
  'one manager': {
    company: ONE,
    typed: [{ at: 'key', of: 'manager', value: 'x|y' }],
    counts: ({ owner }) => owner === 'x|y',
  },
  'the usual currency': { company: SEVERAL, counts: ({ currency }) => currency === 'RUB' },
  'another currency': {
    company: SEVERAL,
    typed: [{ at: 'key', of: 'currency', value: 'USD' }],
    counts: ({ currency }) => currency === 'USD',
  },
  'orders that state no currency': { company: UNSTATED, counts: () => true },
};

const builds = new Map<Company, Built>();
function built(of: Company): Built {
  const known = builds.get(of) ?? build(of, { probability: 'deal' });
  builds.set(of, known);
  return known;
}

describe('where orders were imported, they are what is paid, and won deals are not', () => {
  const readers = new Map<string, CalendarReader>();
  beforeAll(() => {
    const books = Object.values(CASES).map(({ company: of, typed }) => workbook(built(of), typed));
    recalculate(books).forEach((answer, index) => {
      const [name, { company: of }] = Object.entries(CASES)[index]!;
      readers.set(name, new CalendarReader(answer, of));
    });
  }, 60_000);

  const ofMonth = ({ company: of, counts }: Case) =>
    (of.orders ?? []).filter((own) => own.day >= MONTH.first && own.day <= MONTH.last && counts(own));
  const sum = (own: readonly { readonly amount: number }[]) =>
    own.reduce((all, { amount }) => all + amount, 0) / 100;

  test.each(Object.entries(CASES))('in the totals, days, weeks and managers of %s', (name, own) => {
    const calendar = readers.get(name)!;
    const paid = ofMonth(own);
    expect(calendar.total('paid')).toBeCloseTo(sum(paid), 2);
    expect(calendar.total('left')).toBeCloseTo(Math.max(0, PLAN - sum(paid)), 2);
    expect(calendar.forecast(MONTH.last)).toBeCloseTo(sum(paid) + Number(calendar.total('ahead')), 2);
    calendar.line(words.calendar.paid).days.forEach((shown, index) => {
      const ofDay = paid.filter(({ day }) => day === MONTH.first + index);
      expect(Number(shown) * 1000).toBeCloseTo(sum(ofDay), 2);
    });
    for (const [manager, cells] of calendar.table(words.tables.managers)) {
      if (manager === words.tables.total.managers) continue;
      const owner = manager === words.none ? '' : manager;
      expect(cells[0]).toBeCloseTo(sum(paid.filter((sale) => sale.owner === owner)), 2);
    }
    expect(calendar.table(words.tables.weeks).get(words.tables.total.weeks)![0]).toBeCloseTo(sum(paid), 2);
    expect(calendar.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓', '✓']);
    expect(calendar.errors()).toEqual([]);
  });

  test('as the plan counts them', () => {
    const { rows } = salesOf(contextOf(SEVERAL), 'RUB');
    const paid = rows.filter(({ day }) => day >= MONTH.first && day <= MONTH.last);
    const revenue = paid.reduce((all, sale) => all + sale.revenue, 0) / 100;
    expect(readers.get('the usual currency')!.total('paid')).toBeCloseTo(revenue, 2);
  });

  test('in the wizard too, before anything is built', () => {
    const context = contextOf(ONE);
    const { figures } = paymentCalendar.effect(paymentCalendar.defaults(context), context, wordsOf('en'));
    const paid = sum(ofMonth(CASES['all managers']!));
    expect(figures[0]).toEqual({ label: words.effect.paid, value: words.effect.money(paid) });
  });

  test('by currency too', () => {
    const table = readers.get('the usual currency')!.table(words.tables.currencies);
    expect(table.get('RUB')![0]).toBeCloseTo(sum(ofMonth(CASES['all managers']!)), 2);
    expect(table.get('USD')![0]).toBe(99);
  });

  test('and the outlook begins with them', () => {
    const paid = Math.round(sum(ofMonth(CASES['all managers']!)) * 100);
    const chances = [60_000, 0, 80_000, 60_000].map((amount) => ({ amount, probability: 0.5 }));
    const exact = outlook(chances, PLAN * 100 - paid);
    const calendar = readers.get('all managers')!;
    expect(calendar.total('low')).toBeCloseTo((paid + exact.low) / 100, 2);
    expect(calendar.total('high')).toBeCloseTo((paid + exact.high) / 100, 2);
    expect(calendar.total('chance')).toBeCloseTo(exact.plan!.chance, 5);
  });

  test('what an open deal has paid is not expected of it once more, in its own currency only', () => {
    const calendar = readers.get('the usual currency')!;
    const left = (client: string) => calendar.rows.find((cells) => cells[1] === client)?.[5];
    expect(['half', 'done', 'abroad', 'new'].map(left)).toEqual([600, 0, 800, 600]);
    expect(calendar.checks()[1]!.sentence).toBe(
      words.checks.orders.takenOff('Orders', 2).replace('{sum}', '900'),
    );
    const notes = built(SEVERAL).sheets[0]!.rows.flatMap((row) => row.map((cell) => cell?.note));
    expect(notes).toContain(words.rows.paidAlready(400, 'Orders'));
    expect(notes).toContain(words.rows.paidInFull(500, 'Orders'));
  });

  test('and the sheet says where they come from', () => {
    const said = (name: string) => String(readers.get(name)!.rows[1]![1]);
    expect(said('all managers')).toContain('paid: sheet "Orders" less returns');
    const [report] = build({ ...ONE, orders: [] }).sheets;
    expect(report!.rows[1]![1]!.content).toContain('paid: won deals by closing day');
  });
});

test('what was paid goes off the first payments, and nothing else is lost', () => {
  const part = fc.record({
    suffix: fc.constant(''),
    amount: fc.integer({ min: -500, max: 2000 }),
    day: fc.option(fc.integer({ min: 1, max: 5 })),
    label: fc.constant(''),
  });
  const parts = fc.array(part, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 5000 }), (list, paid) => {
      const { left, taken } = lessPaid(list, paid);
      const whole = list.reduce((sum, { amount }) => sum + amount, 0);
      const due = list.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
      expect(taken).toBe(Math.min(paid, due));
      expect(left.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(whole - taken);
      expect(left.length).toBeGreaterThan(0);
      const day = (index: number) => list[index]!.day ?? 99;
      const touched = list.flatMap(({ amount }, index) => {
        const own = left.find((one) => one.index === index);
        return amount > (own?.amount ?? 0) ? [index] : [];
      });
      const whole0 = left.filter(({ index, amount }) => (amount ?? 0) > 0 && amount === list[index]!.amount);
      for (const { index } of whole0)
        for (const one of touched) expect(day(one)).toBeLessThanOrEqual(day(index));
    }),
    { numRuns: 300 },
  );
});
