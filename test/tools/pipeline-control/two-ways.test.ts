import fc from 'fast-check';
import { monthAround } from '../../../src/analysis/calendar';
import { finishedByStep, stageProbability } from '../../../src/analysis/probabilities';
import type { Deal } from '../../../src/tables/deal';
import { planKey } from '../../../src/tools/shared/team-sales';
import { wordsOf } from '../../../src/words';
import type { PlainSheet } from '../../helpers/recalculate';
import { recalculate } from '../../helpers/recalculate';
import { bookOf, IMPORTS, STAGES, type Story, stories, TODAY } from './company';
import { ControlReader } from './read-control';

const words = wordsOf('en').pipelineControl;
const MONTH = monthAround(TODAY);
const PLAN = 900_000;
const AVERAGE = 12_345;

const drawn = fc.sample(stories, { seed: 20_260_520, numRuns: 4 });

/** The plan of every manager for the month shown. */
const plans = ({ tables }: Story) =>
  new Map([['plans', new Map(tables.flat().map(({ owner }) => [planKey(MONTH, owner), { plan: PLAN }]))]]);

const books = drawn.map((story, index) =>
  bookOf(
    story,
    {
      keyedRows: plans(story),
      inputs: {
        outside: index === 1 ? words.inputs.count : words.inputs.leave,
        ...(index === 2 && { sinceDay: TODAY - 7 }),
        most: 100,
        addStage: 'Offer',
        ...(index > 0 && { addAverage: AVERAGE }),
      },
    },
    { since: index === 3 ? 'import' : 'monday' },
  ),
);

/** From after which import the control tells changes, by its inputs. */
const CHOSEN = [3, 3, 2, 4];

let readers: ControlReader[] = [];
beforeAll(() => {
  readers = recalculate(books).map((answer) => new ControlReader(answer));
}, 120_000);

interface Seen {
  readonly kind: string;
  readonly owner: string;
  readonly amount: number;
  readonly days: number;
}

/** What moved in one import, told from the deals before and after it by the definitions, without the history. */
function seenIn(before: readonly Deal[], after: readonly Deal[]): Seen[] {
  const old = new Map(before.map((deal) => [deal.key, deal]));
  const stepOf = (deal: Deal) => STAGES.find(({ name }) => name === deal.stage)?.step ?? 0;
  return after.flatMap((deal): Seen[] => {
    const was = old.get(deal.key);
    const seen: Seen[] = [];
    const add = (kind: string, amount = deal.amount ?? 0, days = 0) =>
      seen.push({ kind, owner: deal.owner, amount, days });
    if (!was) {
      add('new');
      if (deal.outcome !== 'open') add(deal.outcome);
      return seen;
    }
    const ended = was.outcome !== deal.outcome;
    if (ended && deal.outcome === 'open') add('reopened');
    if (ended && was.outcome === 'open') add(deal.outcome);
    if (!ended && was.expected !== null && deal.expected !== null && was.expected !== deal.expected) {
      const days = deal.expected - was.expected;
      add(days > 0 ? 'slipped' : 'earlier', deal.amount ?? 0, Math.abs(days));
    }
    if (was.amount !== null && deal.amount !== null && was.amount !== deal.amount) {
      const difference = deal.amount - was.amount;
      add(difference > 0 ? 'raised' : 'cut', difference);
    }
    if (!ended && stepOf(was) > 0 && stepOf(deal) > 0 && stepOf(was) !== stepOf(deal)) {
      add(stepOf(deal) > stepOf(was) ? 'forward' : 'back');
    }
    return seen;
  });
}

function seenFrom({ tables }: Story, firstImport: number): Seen[] {
  return tables.flatMap((after, index) => (index >= firstImport ? seenIn(tables[index - 1]!, after) : []));
}

const KINDS = [
  'new',
  'won',
  'lost',
  'reopened',
  'slipped',
  'earlier',
  'raised',
  'cut',
  'forward',
  'back',
] as const;
const major = (amount: number) => amount / 100;
const total = (seen: readonly Seen[]) => major(seen.reduce((sum, { amount }) => sum + amount, 0));
const names = (name: string) => (name === words.none ? '' : name.toLowerCase());
const isOf = (manager: unknown) => (deal: { readonly owner: string }) =>
  manager === words.byManager.total || deal.owner.toLowerCase() === names(String(manager));

describe.each(drawn.map((story, index) => ({ story, index })))('company $index', ({ story, index }) => {
  const reader = () => readers[index]!;
  const open = story.company.deals.filter(({ outcome }) => outcome === 'open');

  test('counts what moved since yesterday, since Monday and in the last import as the imports show it', () => {
    // The imports of today; those after Monday, two days ago; the last one.
    const windows = [4, 3, 4].map((first) => seenFrom(story, first));
    for (const kind of KINDS) {
      const own = windows.map((seen) => seen.filter((move) => move.kind === kind));
      const { times, sums } = reader().moved(kind);
      expect(times).toEqual(own.map(({ length }) => length));
      own.forEach((seen, place) => {
        if (seen.length > 0) expect(sums[place]).toBeCloseTo(total(seen), 2);
        else expect(sums[place]).toBe('');
      });
    }
    const days = windows.map((seen) =>
      seen.reduce((sum, move) => sum + (move.kind === 'slipped' ? move.days : 0), 0),
    );
    expect(reader().slippedDays()).toEqual(days);
    expect(IMPORTS[3]).toBeGreaterThan(TODAY - 2);
  });

  test('counts it by manager since the chosen day', () => {
    const seen = seenFrom(story, CHOSEN[index]!);
    for (const [manager, cells] of reader().counts()) {
      const own = seen.filter(isOf(manager));
      const count = (...kinds: string[]) => own.filter(({ kind }) => kinds.includes(kind)).length;
      const days = own.reduce((sum, { kind, days: by }) => sum + (kind === 'slipped' ? by : 0), 0);
      expect([manager, ...cells.slice(0, 8)]).toEqual([
        manager,
        count('new'),
        count('won'),
        count('lost'),
        count('slipped'),
        days,
        count('raised', 'cut'),
        count('forward'),
        count('back'),
      ]);
    }
    for (const [manager, cells] of reader().sums()) {
      const own = seen.filter(isOf(manager));
      const sum = (...kinds: string[]) => total(own.filter(({ kind }) => kinds.includes(kind)));
      [sum('new'), sum('won'), sum('lost'), sum('slipped')].forEach((expected, place) => {
        expect(cells[place]).toBeCloseTo(expected, 2);
      });
      expect(cells[5]).toBeCloseTo(sum('raised', 'cut'), 2);
    }
  });

  test('compares deals and their average with those of a week ago', () => {
    // A week before today lies between the second and the third import.
    const then = story.tables[1]!.filter(({ outcome }) => outcome === 'open');
    const figures = (deals: readonly Deal[]) => {
      const priced = deals.filter(({ amount }) => amount !== null);
      const sum = major(priced.reduce((all, { amount }) => all + (amount ?? 0), 0));
      return { deals: deals.length, sum, average: priced.length === 0 ? '' : sum / priced.length };
    };
    const near = (value: unknown) => (typeof value === 'number' ? expect.closeTo(value, 2) : value);
    for (const [manager, cells] of reader().pipeline()) {
      const now = figures(open.filter(isOf(manager)));
      const before = figures(then.filter(isOf(manager)));
      expect([manager, cells[0], cells[1], cells[2]]).toEqual([
        manager,
        now.deals,
        before.deals,
        now.deals - before.deals,
      ]);
      expect([cells[3], cells[4]]).toEqual([near(now.sum), near(before.sum)]);
      expect([cells[5], cells[6]]).toEqual([near(now.average), near(before.average)]);
    }
  });

  test('weighs what is expected this month against what is left of the plan', () => {
    const trials = finishedByStep(story.company.deals, 4);
    const chance = (deal: Deal) => {
      const step = STAGES.find(({ name }) => name === deal.stage)?.step ?? 1;
      return deal.probability ?? stageProbability(trials[step - 1]!).probability ?? 0;
    };
    const counts = ({ expected }: Deal) => {
      if (expected === null || expected < TODAY) return index === 1;
      return expected <= MONTH.last;
    };
    const sum = (deals: readonly Deal[], weight = (_: Deal) => 1) =>
      major(deals.reduce((all, deal) => all + (deal.amount ?? 0) * weight(deal), 0));
    const priced = open.filter(({ amount }) => amount !== null);
    const average = index > 0 ? AVERAGE : sum(priced) / priced.length;
    const offered = stageProbability(trials[1]!).probability!;
    const lines = reader().coverage();
    const added = [...lines.values()].map((cells) => Number(cells[8]));
    expect(added.slice(0, -1).reduce((all, count) => all + count, 0)).toBe(added[added.length - 1]);
    for (const [manager, cells] of lines) {
      if (manager === words.byManager.total) continue;
      const own = story.company.deals.filter(isOf(manager));
      const won = own.filter(
        ({ outcome, closed }) => outcome === 'won' && closed !== null && closed >= MONTH.first,
      );
      const ahead = own.filter((deal) => deal.outcome === 'open' && counts(deal));
      const left = Math.max(0, PLAN - sum(won));
      const [plan, paid, , rest, weighted, full, coverage, unweighted, add] = cells;
      expect(plan).toBe(PLAN);
      expect(paid).toBeCloseTo(sum(won), 2);
      expect(rest).toBeCloseTo(left, 2);
      expect(weighted).toBeCloseTo(sum(ahead, chance), 2);
      expect(full).toBeCloseTo(sum(ahead), 2);
      if (left === 0) {
        expect([coverage, unweighted, add]).toEqual(['', '', 0]);
        continue;
      }
      expect(coverage).toBeCloseTo(sum(ahead, chance) / left, 6);
      expect(unweighted).toBeCloseTo(sum(ahead) / left, 6);
      const short = (wanted: number, there: number, each: number) => (wanted - there) / each;
      const lacking = Math.max(
        short(left, sum(ahead, chance), average * offered),
        short(3 * left, sum(ahead), average),
      );
      expect(add).toBe(Math.max(0, Math.ceil(Number(lacking.toFixed(6)))));
    }
  });

  test('and adds up', () => {
    expect(reader().checks()).toEqual(
      [1, 2, 3, 4].map(() => ({ sign: '✓', sentence: expect.stringMatching(/\S/) })),
    );
    expect(reader().errors()).toEqual([]);
  });

  test('lists every open deal that has a reason, and no other', () => {
    const last = story.tables[story.tables.length - 2]!;
    const moved = new Set(
      story.changes.filter(({ at, what }) => at > TODAY && what !== 'closed').map(({ key }) => key),
    );
    const touched = (deal: Deal) => {
      const recorded = story.changes.filter(({ key }) => key === deal.key).map(({ at }) => Math.floor(at));
      const known = [...recorded, ...(deal.changed === null ? [] : [deal.changed])];
      return known.length === 0 ? null : Math.max(...known);
    };
    const isDue = ({ expected }: Deal) => expected !== null && expected <= TODAY + 4;
    const isIdle = (deal: Deal) => {
      const since = touched(deal);
      return since !== null && TODAY - since >= 7;
    };
    const wanted = open.filter(
      (deal) =>
        isDue(deal) ||
        deal.nextTask === null ||
        deal.nextTask < TODAY ||
        moved.has(deal.key) ||
        deal.missingSince !== null ||
        isIdle(deal),
    );
    expect(last.length).toBeGreaterThan(0);
    expect([...reader().listed()].sort()).toEqual(wanted.map(({ key }) => key).sort());
  });
});

test('the plan and what is paid are those of the Plan sheet where one is built', () => {
  const story = drawn[0]!;
  const row = (name: string, plan: number, actual: number) => {
    const cells: PlainSheet['rows'][number][number][] = Array.from({ length: 23 }, () => null);
    cells[0] = `202605|${name}`;
    [cells[21], cells[22]] = [plan, actual];
    return cells;
  };
  const keys: PlainSheet = {
    name: 'Plan (calculation)',
    rowCount: 40,
    rows: [['key'], row('', 5000, 1200), row('Kim', 3000, 900), row('—', 2000, 300)],
  };
  const elsewhere = {
    sheet: (id: string) => (id === 'plan-keys' ? `'${keys.name}'` : undefined),
    inputs: () => new Map(),
  };
  const book = bookOf(story, { more: { elsewhere } });
  const [answer] = recalculate([{ ...book, sheets: [...book.sheets, keys] }]);
  const lines = new ControlReader(answer!).coverage();
  const figures = (name: string) => [lines.get(name)?.[0], lines.get(name)?.[1], lines.get(name)?.[3]];
  const kim = [...lines.keys()].find((name) => String(name).toLowerCase() === 'kim');
  expect(figures(String(kim))).toEqual([3000, 900, 2100]);
  expect(figures(words.none)).toEqual([2000, 300, 1700]);
  expect(figures(words.byManager.total)).toEqual([5000, 1200, 3800]);
  expect([...lines].filter(([, cells]) => cells[0] === '').length).toBe(lines.size - 3);
});
