import type { WorkbookFile } from '../../preview/files/workbook-file';
import { dayOf } from '../../src/analysis/day';
import { STEP_ROWS } from '../../src/tools/motivation/published';
import type { Owner } from './owner';
import { TYPED } from './pay-scheme';
import { paidInMay } from './sample-sales';
import { columnOf, filledRange, numberOf, rowOf, rowsOf, type ShownRow } from './sheet-cells';

/** The sign of the sample's money in the letter; the Russian file of payments names no currency. */
const UNITS = { ru: '', en: '$' } as const;

const MAY = dayOf(2026, 5, 1);

/** How the dashboard may show a sum: whole, in thousands, in millions with a decimal. */
const inUnits = (sum: number) => [sum, Math.round(sum / 1000), Math.round(sum / 100_000) / 10];

const SHEETS = [
  'motivation',
  'pay-cards',
  'payslips',
  'ladder',
  'contest',
  'cascade-scheme',
  'dashboard',
  'month-letter',
] as const;

/**
 * What the walk of the pay scheme has left on its sheets, as they show it, against the file of payments and against one
 * another. Nothing is being calculated any more.
 */
export function payFacts(owned: () => Owner, taken: () => WorkbookFile): void {
  const shown = new Map<string, ShownRow[]>();
  beforeAll(async () => {
    const owner = owned();
    for (const id of SHEETS) {
      const name = owner.words.sheets.nameOf(id);
      shown.set(id, rowsOf(await owner.copied(name, filledRange(taken(), name))));
    }
  }, 120_000);
  const words = () => owned().words;
  const sheet = (id: (typeof SHEETS)[number]) => shown.get(id)!;
  const number = (row: ShownRow, column: number) => numberOf(row.texts[column - 1] ?? '', owned().language);
  const paid = () => paidInMay(owned().language);
  const typed = () => TYPED[owned().language];
  const cents = (amount: number | null) => Math.round((amount ?? 0) * 100);

  it('shows what each manager was paid in the month alike on cards, cascade, contest and dashboard, as in the file', () => {
    expect(paid().length).toBeGreaterThan(7);
    const all = paid().reduce((sum, [, one]) => sum + one, 0);
    for (const id of ['pay-cards', 'cascade-scheme', 'contest', 'dashboard'] as const) {
      const rows = sheet(id).map(({ texts }) =>
        texts.map((text) => numberOf(text, owned().language) ?? text),
      );
      const shows = (row: readonly unknown[], sum: number) =>
        (id === 'dashboard' ? inUnits(sum) : [sum]).some((one) => row.includes(one));
      const listed = paid().filter(([name, sum]) =>
        rows.some((row) => row.includes(name) && shows(row, sum)),
      );
      expect([id, listed]).toEqual([id, paid()]);
      if (id === 'pay-cards' || id === 'dashboard') expect(rows.some((row) => shows(row, all))).toBe(true);
    }
  });

  it('pays by the scheme: the steps put in order, weights of a quarter, and the base that was typed', () => {
    const rows = sheet('motivation');
    const { curve, indicators, scheme, steps } = words().motivation;
    const head = rowOf(rows, steps.number, { column: 4 });
    const listed = rows.slice(head.row, head.row + STEP_ROWS).filter((row) => number(row, 5) !== null);
    const ladder = listed.map((row) => ({ from: number(row, 5)!, rate: number(row, 7) ?? 0 }));
    const bounds = ladder.map(({ from }) => from);
    expect(bounds.slice(0, 3)).toEqual([0, 0.7, 0.8]);
    expect(bounds).toEqual([...bounds].sort((one, other) => one - other));
    const first = rowOf(rows, indicators.heading).row + 1;
    const weights = [0, 1, 2, 3].map((index) => number(rows[first + index]!, 4));
    expect(weights).toEqual([0.25, 0.25, 0.25, 0.25]);
    const value = (label: string) =>
      number(rows.find(({ texts }) => texts[1]?.startsWith(label))!, 3) ?? Number.NaN;
    const [base, soft, plan] = [scheme.labels.fixed, scheme.labels.soft, scheme.labels.plan].map(value);
    expect(base).toBe(typed().fixed);
    // At plan each step up to it has paid its own rate for its own part.
    const upTo = (index: number) => Math.min(1, bounds[index + 1] ?? 1);
    const bonus = ladder.reduce(
      (sum, { from, rate }, index) => sum + plan! * rate * Math.max(0, upTo(index) - from),
      0,
    );
    const from = rowOf(rows, curve.heading).row;
    const atPlan = rows.find((row) => row.row > from && number(row, 2) === 1)!;
    expect([3, 4].map((column) => number(atPlan, column))).toEqual([plan, base! + soft!]);
    expect(number(atPlan, 5)).toBeCloseTo(bonus, -1);
    expect(number(atPlan, 6)).toBe(base! + soft! + number(atPlan, 5)!);
  });

  it('gives every card the total of its payslip, whose lines add up to it to the kopeck', () => {
    const [cards, slips] = [sheet('pay-cards'), sheet('payslips')];
    const { card, parts, slip } = words().payCards;
    for (const [name, sum] of paid()) {
      const cardRow = rowOf(cards, card.title(name, MAY)).row;
      const head = rowOf(cards, parts.part, { from: cardRow });
      const onCard = number(rowOf(cards, parts.total, { from: cardRow }), columnOf(head, parts.earned));
      const title = rowOf(slips, slip.title(name, MAY)).row;
      const lines = rowOf(slips, slip.sale, { from: title });
      const [credit, charge] = [columnOf(lines, slip.credit), columnOf(lines, slip.charge)];
      const bonus = rowOf(slips, slip.bonus, { from: title });
      const end = rowOf(slips, slip.total, { from: title });
      const between = (from: number, to: number, column: number) =>
        slips.slice(from, to - 1).reduce((whole, row) => whole + cents(number(row, column)), 0);
      const total = cents(number(end, charge));
      expect(total).toBeGreaterThan(0);
      // A card shows the total to the cent where its money has cents, else rounded.
      expect([name, [total / 100, Math.round(total / 100)]]).toEqual([
        name,
        expect.arrayContaining([onCard]),
      ]);
      expect([name, between(bonus.row - 1, end.row, charge)]).toEqual([name, total]);
      expect([name, between(title, bonus.row, charge)]).toEqual([name, cents(number(bonus, charge))]);
      expect([name, between(title, bonus.row, credit)]).toEqual([name, cents(sum)]);
    }
  });

  it('puts the one who was paid the most at the first place of the contest and of the letter', () => {
    const [name, sum] = paid()[0]!;
    const { contest, monthLetter } = words();
    const standings = sheet('contest');
    const firsts = standings.filter((row) => row.texts[1] === name && number(row, 3) === 1);
    expect(firsts).toHaveLength(1);
    expect(standings[0]!.texts[1]).toBe(typed().contest);
    const leads = contest.status.leads.replace('{name}', name);
    expect(standings.some(({ texts }) => texts[1]?.includes(leads))).toBe(true);
    const line = monthLetter.letter.place(1, name, monthLetter.money(sum, UNITS[owned().language]));
    expect(sheet('month-letter').map(({ texts }) => texts[1])).toContain(line);
  });

  it('leaves no error on a sheet, and says on each that it is sound', () => {
    const texts = SHEETS.flatMap((id) =>
      sheet(id).flatMap((row) => row.texts.map((text) => [id, row.row, text])),
    );
    expect(texts.filter(([, , text]) => /^#[A-Z/0]+[!?]?$/.test(String(text)))).toEqual([]);
    for (const id of ['pay-cards', 'ladder', 'contest'] as const) {
      const signs = sheet(id).filter(({ texts: [sign] }) => sign === '✓');
      expect([id, signs.length > 1]).toEqual([id, true]);
    }
  });
}
