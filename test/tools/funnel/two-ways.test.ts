import fc from 'fast-check';
import { calendarDay, dayOf } from '../../../src/analysis/day';
import { wonIf } from '../../../src/analysis/funnel';
import { wilson95 } from '../../../src/analysis/interval';
import { median } from '../../../src/analysis/quantile';
import { lengthsOf, spanOf } from '../../../src/analysis/survival';
import type { Deal } from '../../../src/tables/deal';
import { wordsOf } from '../../../src/words';
import type { Company } from '../../helpers/deals-sheet';
import { recalculate } from '../../helpers/recalculate';
import { analysed, LAST_DAY, STAGES, someDeals, within } from './company';
import { build, FunnelReader, workbookInRounds } from './read-funnel';

const FROM = dayOf(2025, 6, 1);
const TO = dayOf(2025, 12, 31);

/** A figure of the sheet against one of the analysis: empty is null, money in major units. */
function agree(shown: unknown, counted: number | null): void {
  if (counted === null) expect(shown).toBe('');
  else expect(shown).toBeCloseTo(counted, 6);
}

function agreeOnGroup(
  row: {
    won: unknown;
    share: unknown;
    low: unknown;
    high: unknown;
    revenue: unknown;
    average: unknown;
    lost: unknown;
    open: unknown;
  },
  deals: readonly Deal[],
): void {
  const counted = analysed(deals);
  expect([row.won, row.lost, row.open]).toEqual([counted.won, counted.lost, counted.open]);
  agree(row.share, counted.closing);
  agree(row.low, wilson95(counted.won, counted.won + counted.lost)?.low ?? null);
  agree(row.high, wilson95(counted.won, counted.won + counted.lost)?.high ?? null);
  agree(row.revenue, counted.wonAmount / 100);
  agree(row.average, averageOf(deals));
}

/** Major units; of deals won without a single amount it is unknown. */
function averageOf(deals: readonly Deal[]): number | null {
  const { averageDeal } = analysed(deals);
  return averageDeal ? averageDeal / 100 : null;
}

const all = () => true;
const created = (deal: Deal) => within(deal.created, FROM, TO);
const finished = (deal: Deal) => deal.outcome === 'open' || within(deal.closed, FROM, TO);

/** What the owner typed after the build, and the deals that should be counted then. */
const SELECTIONS: {
  name: string;
  typed: Record<string, string | number | null>;
  counted: (deal: Deal) => boolean;
}[] = [
  { name: 'all deals', typed: {}, counted: all },
  { name: 'a cohort', typed: { from: FROM, to: TO }, counted: created },
  { name: 'a period', typed: { from: FROM, to: TO, basis: 'finish' }, counted: finished },
  { name: 'one manager', typed: { manager: 'x|y' }, counted: (deal) => deal.owner === 'x|y' },
  { name: 'those without a manager', typed: { manager: '(none)' }, counted: (deal) => deal.owner === '' },
];

/** Six companies by chance (always the same), each with every selection. */
const companies = fc
  .sample(someDeals, { seed: 20_260_518, numRuns: 6 })
  .map(
    (deals): Company => ({ deals, stages: STAGES, today: LAST_DAY, language: 'en', inputs: { goal: 0.9 } }),
  );
const byCompany = companies.map((company, index) =>
  SELECTIONS.filter(({ typed }) => !typed.manager || company.deals.some(({ owner }) => owner !== '')).map(
    ({ name, typed, counted }) => ({
      name: `company ${index + 1} (${company.deals.length} deals), ${name}`,
      company,
      typed,
      deals: company.deals.filter(counted),
    }),
  ),
);
const cases = byCompany.flat();

describe('every number of the funnel is the one that the analysis counts on the same deals', () => {
  const readers = new Map<string, FunnelReader>();
  beforeAll(() => {
    const books = byCompany.map((own, index) => {
      const built = build(companies[index]!, { slices: ['owner', 'channel'] });
      const choices = own.map(({ typed }) => typed).slice(1);
      return workbookInRounds(built, choices);
    });
    recalculate(books).forEach(({ values, rounds }, index) => {
      [values, ...rounds].forEach((seen, round) => {
        const { name, company } = byCompany[index]![round]!;
        readers.set(name, new FunnelReader({ values: seen }, company));
      });
    });
  }, 180_000);

  test.each(cases)('in the totals of $name', ({ name, deals }) => {
    const funnel = readers.get(name)!;
    const counted = analysed(deals);
    agree(funnel.total('closing'), counted.closing);
    agree(funnel.total('average'), averageOf(deals));
    agree(funnel.total('revenue'), counted.wonAmount / 100);
    agree(funnel.total('open'), counted.open);
    const lengths = deals.flatMap((deal) =>
      deal.outcome === 'won' && deal.created !== null && deal.closed !== null
        ? [deal.closed - deal.created]
        : [],
    );
    agree(funnel.total('length'), median(lengths));
  });

  test.each(cases)('in the stages of $name', ({ name, deals }) => {
    const funnel = readers.get(name)!;
    const counted = analysed(deals);
    funnel.stages().forEach(({ cells: [reached, step, through, lost, open, openSum] }, index) => {
      const stage = counted.stages[index]!;
      agree(reached, stage.reached);
      agree(step, counted.stages[index + 1]?.step ?? null);
      agree(through, stage.through);
      agree(lost, stage.lostHere - stage.lostUnknown);
      agree(open, stage.inWork);
      agree(openSum, stage.inWorkAmount === 0 ? null : stage.inWorkAmount / 100);
    });
    expect(funnel.stages()).toHaveLength(counted.stages.length);
  });

  test.each(cases)('in the tables of $name', ({ name, deals, company }) => {
    const funnel = readers.get(name)!;
    for (const field of ['owner', 'channel'] as const) {
      if (company.deals.every((deal) => deal[field] === '')) continue;
      const rows = funnel.groups(field);
      const same = (text: string) => text.toLowerCase();
      for (const row of rows.slice(0, -2)) {
        agreeOnGroup(
          row,
          deals.filter((deal) => same(deal[field]) === same(String(row.name))),
        );
      }
      agreeOnGroup(
        rows[rows.length - 2]!,
        deals.filter((deal) => deal[field] === ''),
      );
      agreeOnGroup(rows[rows.length - 1]!, deals);
    }
  });

  test.each(cases)('in the months of $name', ({ name, deals, typed }) => {
    const rows = readers.get(name)!.groups('months');
    const monthOf = (deal: Deal) => {
      const day = typed.basis === 'finish' ? deal.closed : deal.created;
      if (day === null) return null;
      const { year, month } = calendarDay(day);
      return `${wordsOf('en').funnel.monthsShort[month - 1]} ${year}`;
    };
    const shown = rows.slice(0, -2).map((row) => String(row.name));
    for (const row of rows.slice(0, -2).filter((month) => month.name !== '')) {
      agreeOnGroup(
        row,
        deals.filter((deal) => monthOf(deal) === row.name),
      );
    }
    agreeOnGroup(
      rows[rows.length - 2]!,
      deals.filter((deal) => !shown.includes(monthOf(deal) ?? '–')),
    );
    agreeOnGroup(rows[rows.length - 1]!, deals);
  });

  test.each(cases)('in what the goal would bring to $name', ({ name, deals }) => {
    const { problem, stages, lost, won } = analysed(deals);
    const unknown = stages[0]!.lostUnknown;
    const weak = problem === null || unknown * 2 > lost ? null : problem;
    const reached = stages.map((stage) => stage.reached);
    const shown = readers.get(name)!.goal();
    const more = weak === null ? null : wonIf(reached, weak, 0.9);
    const now = weak === null ? null : wonIf(reached, weak, stages[weak + 1]?.step ?? 0);
    const gain = more === null || now === null ? null : more - now;
    agree(shown.deals, gain);
    const average = averageOf(deals);
    agree(shown.money, gain === null || average === null ? null : gain * average);
    expect(won).toBe(reached[reached.length - 1]);
  });

  test.each(cases)('and the sheet of $name finds nothing amiss with itself', ({ name }) => {
    const funnel = readers.get(name)!;
    expect(funnel.checks().filter(({ sign }) => sign !== '✓')).toEqual([]);
    expect(funnel.errors()).toEqual([]);
  });

  test.each(cases.filter(({ typed }) => Object.keys(typed).length === 0))(
    'in the days until $name end',
    ({ name, deals }) => {
      const spans = deals.flatMap(({ created: from, closed, outcome }) =>
        from === null || (outcome !== 'open' && closed === null) ? [] : [spanOf(from, closed, LAST_DAY)],
      );
      agree(readers.get(name)!.total('survival'), lengthsOf(spans).median);
    },
  );

  test.each(cases.filter(({ typed }) => Object.keys(typed).length > 0))(
    'and the days counted at the build are empty once the owner has chosen $name',
    ({ name }) => {
      expect(readers.get(name)!.total('survival')).toBe('');
    },
  );
});
