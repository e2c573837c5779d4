import fc from 'fast-check';
import { monthAround } from '../../../src/analysis/calendar';
import { outlook } from '../../../src/analysis/outlook';
import { finishedByStep, stageProbability } from '../../../src/analysis/probabilities';
import type { Deal } from '../../../src/tables/deal';
import { wordsOf } from '../../../src/words';
import type { Company } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { history, STAGES, someDeals, sumOf, TODAY, within } from './company';
import { build, CalendarReader, type Typed, workbook } from './read-calendar';

const words = wordsOf('en').paymentCalendar;
const MONTH = monthAround(TODAY);
const PLAN = 400_000;

interface Case {
  readonly name: string;
  readonly company: Company;
  readonly typed: readonly Typed[];
  /** The deals that count, as they are after what was typed. */
  readonly deals: readonly Deal[];
  readonly counted: ReadonlySet<string>;
}

/** By the definitions of the calendar, without its code. */
function groupOf(deal: Deal): string {
  if (deal.expected === null) return 'undated';
  if (deal.expected < TODAY) return 'overdue';
  if (deal.expected > MONTH.last) return 'later';
  return deal.stage === 'Contract' ? 'certain' : 'probable';
}

function weightedOf(deals: readonly Deal[]): number {
  return deals.reduce((sum, { amount, probability }) => sum + (amount ?? 0) * (probability ?? 0), 0) / 100;
}

const inMonth = new Set(['certain', 'probable']);

const companies = fc.sample(someDeals(true), { seed: 20_260_518, numRuns: 5 }).map(
  (deals): Company => ({
    deals: [...history(), ...deals],
    stages: STAGES,
    today: TODAY,
    language: 'en',
    inputs: { plan: PLAN },
  }),
);

/** Open deals with the probability that the calendar takes: the stage's, from history. */
function withOdds(company: Company): Deal[] {
  const trials = finishedByStep(company.deals, 4);
  return company.deals.map((deal) => {
    if (deal.outcome !== 'open') return deal;
    const step = STAGES.find(({ name }) => name === deal.stage)?.step ?? 1;
    return { ...deal, probability: stageProbability(trials[step - 1]!).probability };
  });
}

const cases = companies.flatMap((company, index): Case[] => {
  const deals = withOdds(company);
  const open = deals.filter(({ outcome }) => outcome === 'open');
  const undated = open.find(({ expected }) => expected === null);
  const some = open[0];
  const name = `company ${index + 1} (${open.length} open deals)`;
  const plain: Case = { name, company, typed: [], deals, counted: inMonth };
  const counting: Case = {
    name: `${name}, with those overdue and undated`,
    company,
    typed: [
      { at: 'key', of: 'overdue', value: words.inputs.count },
      { at: 'key', of: 'undated', value: words.inputs.count },
    ],
    deals,
    counted: new Set([...inMonth, 'overdue', 'undated']),
  };
  const manager: Case = {
    name: `${name}, of one manager`,
    company,
    typed: [{ at: 'key', of: 'manager', value: 'x|y' }],
    deals: deals.filter(({ owner }) => owner === 'x|y'),
    counted: inMonth,
  };
  const dated: Case[] = undated
    ? [
        {
          name: `${name}, with a date typed`,
          company,
          typed: [{ at: 'deal', of: undated.key, column: 'day', value: TODAY + 3 }],
          deals: deals.map((deal) => (deal === undated ? { ...deal, expected: TODAY + 3 } : deal)),
          counted: inMonth,
        },
      ]
    : [];
  const sure: Case[] = some
    ? [
        {
          name: `${name}, with a probability typed`,
          company,
          typed: [{ at: 'deal', of: some.key, column: 'probability', value: 0.25 }],
          deals: deals.map((deal) => (deal === some ? { ...deal, probability: 0.25 } : deal)),
          counted: inMonth,
        },
      ]
    : [];
  const hasManager = manager.deals.length > 0 ? [manager] : [];
  return [plain, counting, ...hasManager, ...dated, ...sure];
});

describe('every number of the calendar is the one counted from the same deals', () => {
  const readers = new Map<string, CalendarReader>();
  beforeAll(() => {
    const books = cases.map(({ company, typed }) => workbook(build(company), typed));
    recalculate(books).forEach((answer, index) => {
      readers.set(cases[index]!.name, new CalendarReader(answer, cases[index]!.company));
    });
  }, 180_000);

  test.each(cases)('in the totals of $name', ({ name, deals, counted }) => {
    const calendar = readers.get(name)!;
    const open = deals.filter(({ outcome }) => outcome === 'open');
    const of = (group: string) => open.filter((deal) => groupOf(deal) === group);
    const paid = deals.filter(
      ({ outcome, closed }) => outcome === 'won' && within(closed, MONTH.first, MONTH.last),
    );
    const ahead = open.filter((deal) => counted.has(groupOf(deal)));
    expect(calendar.total('paid')).toBeCloseTo(sumOf(paid), 2);
    expect(calendar.total('certain')).toBeCloseTo(sumOf(of('certain')), 2);
    expect(calendar.total('probable')).toBeCloseTo(sumOf(of('probable')), 2);
    expect(calendar.total('ahead')).toBeCloseTo(weightedOf(ahead), 2);
    expect(calendar.forecast(MONTH.last)).toBeCloseTo(sumOf(paid) + weightedOf(ahead), 2);
    const left = Math.max(0, PLAN - sumOf(paid));
    expect(calendar.total('left')).toBeCloseTo(left, 2);
    if (left > 0) expect(calendar.total('coverage')).toBeCloseTo(weightedOf(ahead) / left, 6);
  });

  test.each(cases)('in the groups and days of $name', ({ name, deals }) => {
    const calendar = readers.get(name)!;
    const open = deals.filter(({ outcome }) => outcome === 'open');
    for (const group of ['overdue', 'undated', 'later'] as const) {
      const own = open.filter((deal) => groupOf(deal) === group);
      const line = calendar.line(words.groups[group](MONTH.first));
      expect([line.count, line.amount]).toEqual([own.length, expect.closeTo(sumOf(own), 2)]);
      expect(line.weighted).toBeCloseTo(weightedOf(own), 2);
    }
    for (const group of ['certain', 'probable'] as const) {
      const line = calendar.line(words.calendar[group]);
      line.days.forEach((shown, index) => {
        const own = open.filter((deal) => groupOf(deal) === group && deal.expected === MONTH.first + index);
        expect(Number(shown) * 1000).toBeCloseTo(sumOf(own), 2);
      });
    }
  });

  test.each(cases)('and nothing drops out of the totals of $name', ({ name }) => {
    const calendar = readers.get(name)!;
    expect(calendar.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓']);
    expect(calendar.errors()).toEqual([]);
  });

  test.each(cases)('in the managers of $name', ({ name, deals, counted }) => {
    const table = readers.get(name)!.table(words.tables.managers);
    for (const [manager, cells] of table) {
      if (manager === words.tables.total.managers) continue;
      const owner = manager === words.none ? '' : String(manager).toLowerCase();
      const own = deals.filter((deal) => deal.owner.toLowerCase() === owner);
      const ahead = own.filter((deal) => deal.outcome === 'open' && counted.has(groupOf(deal)));
      expect(cells[1]).toBeCloseTo(weightedOf(ahead), 2);
      expect([cells[2], cells[3]]).toEqual([ahead.length, expect.closeTo(sumOf(ahead), 2)]);
    }
  });

  test('the outlook is the exact one as long as nothing was typed, and asks for Refresh once something was', () => {
    for (const { name, deals, typed } of cases) {
      const calendar = readers.get(name)!;
      if (typed.length > 0) continue;
      const paid = deals
        .filter(({ outcome, closed }) => outcome === 'won' && within(closed, MONTH.first, MONTH.last))
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      const chances = deals
        .filter((deal) => deal.outcome === 'open' && inMonth.has(groupOf(deal)))
        .flatMap(({ amount, probability }) =>
          amount === null || probability === null ? [] : [{ amount, probability }],
        );
      const exact = outlook(chances, PLAN * 100 - paid);
      expect(calendar.total('low')).toBeCloseTo((paid + exact.low) / 100, 2);
      expect(calendar.total('middle')).toBeCloseTo((paid + exact.middle) / 100, 2);
      expect(calendar.total('high')).toBeCloseTo((paid + exact.high) / 100, 2);
      expect(calendar.total('chance')).toBeCloseTo(exact.plan!.chance, 5);
    }
    const typed = cases.filter(({ name }) => name.includes('and undated'));
    expect(typed.length).toBeGreaterThan(3);
    for (const { name } of typed) expect(readers.get(name)!.total('low')).toBe(words.totals.refresh);
  });
});

test('currencies are kept apart, and each has its own sums', () => {
  const drawn = fc.sample(someDeals(false), { seed: 7, numRuns: 3 });
  const several = drawn.map(
    (deals): Company => ({ deals: [...history(), ...deals], stages: STAGES, today: TODAY, language: 'en' }),
  );
  const answers = recalculate(several.map((company) => workbook(build(company))));
  several.forEach((company, index) => {
    const calendar = new CalendarReader(answers[index]!, company);
    const open = company.deals.filter(({ outcome }) => outcome === 'open');
    const ours = open.filter(({ currency, amount }) => currency === 'RUB' || amount === null);
    const certain = ours.filter((deal) => groupOf(deal) === 'certain');
    expect(calendar.total('certain')).toBeCloseTo(sumOf(certain), 2);
    const others = calendar.line(words.groups.otherCurrency());
    expect(others.count).toBe(open.length - ours.length);
    const table = calendar.table(words.tables.currencies);
    for (const currency of ['RUB', 'USD', 'EUR']) {
      const own = open.filter((deal) => deal.currency === currency && deal.amount !== null);
      expect(table.get(currency)?.[3] ?? 0).toBeCloseTo(sumOf(own), 2);
    }
    expect(calendar.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓']);
    expect(calendar.errors()).toEqual([]);
  });
}, 60_000);
