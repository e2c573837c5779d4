import { monthAround } from '../../../src/analysis/calendar';
import { dayOf } from '../../../src/analysis/day';
import { sumOf } from '../../../src/analysis/exact';
import { bonusLines } from '../../../src/analysis/scheme';
import type { Scalar } from '../../../src/blueprint/blueprint';
import { payCards } from '../../../src/tools/pay-cards';
import { wordsOf } from '../../../src/words';
import { testPortable } from '../../helpers/portable';
import { type Recalculated, recalculate } from '../../helpers/recalculate';
import {
  built,
  type Credit,
  fold,
  JUNE,
  june,
  leads,
  managers,
  may,
  Payroll,
  sale,
  scenario,
  schemeOf,
  TODAY,
} from './payroll';

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

const first = built(scenario);
/** In the middle of a quarter, with whom the test asks about. */
const early = built(
  scenario,
  may(18),
  managers.filter(({ name }) => ['Ann', 'Cid', 'Eve'].includes(name)),
);
const [book, earlyBook] = recalculate([first.workbook, early.workbook]);
const payroll = new Payroll(scenario, JUNE, TODAY);
const sheetOf = (of: Recalculated | undefined, id: string) => of!.values[wordsOf('en').sheets.nameOf(id)]!;

test('card and payslip are the pay that the scheme says, to the kopeck', () => {
  const shown = names.filter(
    (name) => section(sheetOf(book, 'payslips'), name, 'June 2026', words.slip.total).length > 0,
  );
  expect(shown.length).toBeGreaterThan(4);
  for (const name of shown) {
    const slip = section(sheetOf(book, 'payslips'), name, 'June 2026', words.slip.total);
    const card = section(sheetOf(book, 'pay-cards'), name, 'June 2026', words.parts.total);
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
});

test('payslips add up, and have each sale of the month once, shares and all', () => {
  const listed = new Map<string, number>();
  for (const name of names) {
    const slip = section(sheetOf(book, 'payslips'), name, 'June 2026', words.slip.total);
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
  const sold = scenario.filter(({ owner, day, deal }) => {
    const isOurs = names.includes(owner) || fold(owner) === 'bob' || deal === 'S1' || deal === 'S2';
    return isOurs && day >= payroll.month.first && day <= payroll.today;
  });
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(sold.map(({ client, amount }) => [client, amount])),
  );
});

function inOrder(a: Credit, b: Credit): number {
  return a.order.day - b.order.day || (a.order.key < b.order.key ? -1 : 1);
}

test('a head whom the scheme leaves out has no card by the pay of a manager', () => {
  const { here } = built(
    scenario,
    TODAY,
    managers.filter(({ role }) => role !== 'head'),
  );
  const titles = (context: typeof here) =>
    payCards.build(payCards.defaults(context), context)[0]!.rows.map((row) => row[TITLE]?.content);
  const said = titles({ ...here, team: first.here.team });
  expect(said).toContain(words.card.title('Ann', JUNE.first));
  expect(said).not.toContain(words.card.title('Hal', JUNE.first));
});

test('a step that pays only what is over it says what the first round sum beyond it adds', () => {
  const rows = sheetOf(earlyBook, 'pay-cards');
  const card = section(rows, 'Cid', 'May 2026', words.parts.total);
  const beyond = words.card.beyond.replace('{chunk}', '$100,000');
  expect([card[4]![6], card[5]![6]]).toEqual(['+$1,200', beyond]);
  expect(card.some((row) => row[9] === words.steps.nextOver)).toBe(true);
  expect(rows.find((row) => row[TITLE] === 'Cid')![10]).toBe('');
});

test('a head has a line a manager, of the team or of everybody, and their plans are the plan', () => {
  for (const name of ['Hal', 'Ivy']) {
    const slip = section(sheetOf(book, 'payslips'), name, 'June 2026', words.slip.total);
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
  const inMay = new Payroll(scenario, monthAround(may(1)), may(18));
  const rows = sheetOf(earlyBook, 'pay-cards');
  const of = (name: string) =>
    section(rows, name, 'May 2026', words.parts.total).find(
      (row) => row[TITLE] === words.quarter.name(may(1)),
    )!;
  const { plan, actual } = inMay.quarter('Ann')!;
  expect([minor(of('Ann')[2]), minor(of('Ann')[3])]).toEqual([actual, plan]);
  expect(of('Ann')[4]).toBeCloseTo(actual / plan, 9);
  const whole = (sum: number) => `$${Math.round(sum / 100).toLocaleString('en-US')}`;
  expect(of('Ann')[9]).toBe(
    `${whole(plan * 0.9 - actual)} more to 90%: ${whole(plan * 0.9 * 0.01)} with June`,
  );
  const total = section(rows, 'Ann', 'May 2026', words.parts.total).find(
    (row) => row[TITLE] === words.parts.total,
  )!;
  expect(minor(total[10])).toBe(inMay.pay('Ann').total);
  expect(of('Eve')[9]).toBe(words.quarter.noPlan);
});

test('the rows of returns say which sale they take back and at what rate, or why nothing is taken', () => {
  const rows = sheetOf(book, 'payslips');
  const rule = (name: string, client: string) =>
    section(rows, name, 'June 2026', words.slip.total).find((row) => String(row[TITLE]).endsWith(client))?.[
      RULE
    ];
  expect(rule('Ann', 'Client r1')).toBe('sold April 3, 2026: 2% paid in April');
  expect(rule('Ann', 'Client r2')).toMatch(/^sold May 5, 2026: .*paid in May$/);
  expect(rule('Bob', 'Client r2')).toBeUndefined();
  expect(rule('Bob', 'Client r4')).toBe('only 20,000 was sold: 2% paid in June');
  expect(rule('Bob', 'Client r6')).toBe(words.returns.soldBy('Zed'));
  expect(rule('Gus', 'Client r5')).toMatch(/^sale not found: this month's 2%$/);
  expect(rule('Ann', 'Client r9')).toMatch(/^sale not found: this month's/);
  expect(rule('Ann', 'Client r10')).toMatch(/^sold April 8, 2026: .*paid in April$/);
  expect(rule('Cid', 'Client r11')).toBeDefined();
  expect(rule('Ann', 'Client r8')).toMatch(/^sold April 3, 2026/);
});

test('who sold and is not on the Team sheet is named in a warning, and sales in nobody’s name in a check', () => {
  const rows = sheetOf(book, 'pay-cards');
  const said = rows.map((row) => String(row[TITLE]));
  expect(said).toContain(`${words.warnings.outside}Dan* (hunter)${words.warnings.outsideDo}`);
  const card = section(rows, 'Dan*', 'June 2026', words.parts.total);
  expect(String(card[1]![TITLE]).startsWith(words.card.outside)).toBe(true);
  expect(said).toContain(`$40,000.00${words.checks.straysOff}`);
  const checks = rows.findIndex((row) => row[TITLE] === words.checks.heading);
  expect(rows.slice(checks + 1, checks + 7).map((row) => row[0])).toEqual(['✓', '✓', '✓', '⚠', '✓', '✓']);
  for (const id of ['pay-cards', 'payslips', 'pay-cards-keys']) {
    const errors = [book, earlyBook].flatMap((book) =>
      sheetOf(book, id)
        .flat()
        .filter((cell) => /^#[A-Z]/.test(String(cell))),
    );
    expect(errors).toEqual([]);
  }
});

test('what bonuses did not cover is kept for the cards of the next month, where it can be typed over', () => {
  const keys = first.sheets.find(({ id }) => id === 'pay-cards-keys')!;
  const block = keys.keyedRows!.find(({ name }) => name === 'carriedOut')!;
  const cells = sheetOf(book, 'pay-cards-keys').slice(block.row - 1, block.row - 1 + block.rows);
  const left = new Map(
    cells.map((row) => [String(row[block.key - 1]), Number(row[block.columns.carried! - 1])]),
  );
  for (const name of ['Ann', 'Bob', 'Gus', 'Hal']) {
    expect(minor(left.get(`${JUNE.first}|${name}`))).toBe(payroll.pay(name).carried);
  }
  expect(left.get(`${JUNE.first}|Gus`)).toBeGreaterThan(0);

  const july = dayOf(2026, 7, 6);
  const kept = new Map([...left].map(([key, carried]) => [key, { carried }]));
  const typed = new Map([[`${dayOf(2026, 7, 1)}|Ann`, { carried: 500, usual: null }]]);
  const proposed = (rows: typeof first.here.keyedRows, today: number) => {
    const context = { ...first.here, today, keyedRows: rows };
    const sheets = payCards.build(payCards.defaults(context), context);
    const cards = sheets.find(({ id }) => id === 'pay-cards')!;
    const { row, rows: count, columns } = cards.keyedRows!.find(({ name }) => name === 'carriedIn')!;
    const there = cards.rows.slice(row - 1, row - 1 + count);
    const sums = there.map((line) => [line[1]!.content, line[columns.carried! - 1]!.content] as const);
    return { sums: new Map(sums), sheets };
  };
  const next = proposed(
    new Map([
      ['carriedOut', kept],
      ['carriedIn', typed],
    ]),
    july,
  );
  expect(next.sums.get('Gus')).toBe(left.get(`${JUNE.first}|Gus`));
  expect(next.sums.get('Ann')).toBe(500);
  expect(next.sums.get('Bob')).toBe(left.get(`${JUNE.first}|Bob`) || null);
  // June again: what July was told waits, and June's own is as it was told.
  const again = proposed(new Map([['carriedIn', typed]]), TODAY);
  expect(again.sums.get('Ann')).toBeNull();
  const waiting = again.sheets.find(({ id }) => id === 'pay-cards-keys')!;
  expect(waiting.keyedRows!.find(({ name }) => name === 'carriedIn')!.rows).toBe(1);
  // One that was emptied waits too, and is not proposed again.
  const key = `${dayOf(2026, 7, 1)}|Gus`;
  const emptied = new Map([[key, { carried: null, usual: 500 }]]);
  const hidden = proposed(new Map([['carriedIn', emptied]]), TODAY).sheets.find(
    ({ id }) => id === 'pay-cards-keys',
  )!;
  const { row, columns } = hidden.keyedRows!.find(({ name }) => name === 'carriedIn')!;
  const read = Object.entries(columns).map(([column, at]): [string, Scalar] => {
    const content = hidden.rows[row - 1]?.[at - 1]?.content ?? null;
    return [column, typeof content === 'object' ? null : content];
  });
  const shown = proposed(
    new Map([
      ['carriedOut', kept],
      ['carriedIn', new Map([[key, Object.fromEntries(read)]])],
    ]),
    july,
  );
  expect(shown.sums.get('Gus')).toBeNull();
});

test('with 100 managers under one head, a quarter and returns no hidden formula is half as long as Excel takes', () => {
  const many = Array.from({ length: 99 }, (_, index) => `Manager number ${index}`);
  const scheme = [
    ...many.map((name) => ({ name, role: 'hunter' as const, plan: 1_000_000 })),
    { name: 'Ivy', role: 'head' as const, plan: 0 },
  ];
  const { sheets } = built(
    [sale('a', may(4), 500, many[0]!), sale('b', june(4), -500, many[1]!)],
    TODAY,
    scheme,
  );
  const keys = sheets.find(({ id }) => id === 'pay-cards-keys')!;
  const lengths = keys.rows.flatMap((cells) =>
    cells.map((cell) => {
      const content = cell?.content ?? null;
      return content !== null && typeof content === 'object' ? content.formula.length : 0;
    }),
  );
  expect(Math.max(...lengths)).toBeLessThan(8192 / 2);
});

test('the wizard counts every sale and return of the month once, the lines of heads not at all', () => {
  const figures = payCards.effect(payCards.defaults(first.here), first.here, first.here.words).figures;
  const ofMonth = scenario.filter(({ day, owner }) => day >= JUNE.first && day <= TODAY && owner !== '');
  // A shared deal is on the payslips of all who share it.
  const more = ofMonth.map(({ deal }) => (deal === 'S1' || deal === 'x1' ? 2 : deal === 'S2' ? 1 : 0));
  expect(figures[1]!.value).toBe(String(ofMonth.length + sumOf(more)));
});

testPortable('cards of a scheme with a quarter and returns', first.sheets);
