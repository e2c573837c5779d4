import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleActivities } from '../../preview/sample/activities';
import { LOST, MANAGERS, STEPS, WON } from '../../preview/sample/business';
import { dayNumber } from '../../preview/sample/calendar';
import { companyDeals, SAMPLE_COUNT, SAMPLE_SEED, sampleFiles } from '../../preview/sample/company';
import { FIRST_DAY, type SampleDeal, sampleDeals, TODAY } from '../../preview/sample/deals';
import { sampleOrders } from '../../preview/sample/orders';
import { sampleSurvey } from '../../preview/sample/survey';
import { bundled } from '../preview-files/bundled';

const { csvRows } = bundled<typeof import('../../preview/files/csv')>(
  join(__dirname, '../../preview/files/csv.ts'),
);

const SAMPLE = join(__dirname, '../../preview/sample');
const deals = companyDeals('ru');
const won = deals.filter((deal) => deal.outcome === 'won');
const lost = deals.filter((deal) => deal.outcome === 'lost');

const lastStay = (deal: SampleDeal) => deal.stays[deal.stays.length - 1]!;

describe('the sample files', () => {
  test.each(['ru', 'en'] as const)('are what the script makes (%s)', (language) => {
    for (const [name, text] of sampleFiles(language)) {
      const path = join(SAMPLE, language, name);
      expect(existsSync(path)).toBe(true);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });
});

describe('the sample deals', () => {
  test('are the same deals in both languages, in another currency', () => {
    const neutral = ({ amount, ...deal }: SampleDeal) => deal;
    expect(companyDeals('en').map(neutral)).toEqual(deals.map(neutral));
    expect(companyDeals('en')[0]!.amount).toBeLessThan(deals[0]!.amount / 20);
  });

  test('go through the steps in order and without gaps, and end as their outcome says', () => {
    for (const deal of deals) {
      expect(deal.stays.map(({ step }) => step)).toEqual(deal.stays.map((_, index) => index));
      for (const [index, stay] of deal.stays.entries()) {
        expect(stay.entered).toBe(index === 0 ? deal.created : deal.stays[index - 1]!.left);
        expect(stay.left ?? TODAY + 1).toBeGreaterThan(stay.entered);
      }
      expect(lastStay(deal).left).toBe(deal.closed);
      expect(deal.outcome === 'open').toBe(deal.closed === null);
      expect(deal.reason !== null).toBe(deal.outcome === 'lost');
      if (deal.outcome === 'won') expect(deal.stays).toHaveLength(STEPS.length);
    }
  });

  test('fill two years that end on the morning of 18 May 2026', () => {
    expect(deals).toHaveLength(SAMPLE_COUNT);
    expect(TODAY).toBe(dayNumber(2026, 5, 18));
    for (const { created, closed } of deals) {
      expect(created).toBeGreaterThanOrEqual(FIRST_DAY);
      expect(Math.max(created, closed ?? 0)).toBeLessThan(TODAY + 0.5);
    }
    expect(deals[0]!.created - FIRST_DAY).toBeLessThan(10);
    expect(TODAY - deals[SAMPLE_COUNT - 1]!.created).toBeLessThan(10);
  });

  test('look like a business: a third is won, most open deals are recent, clients come back', () => {
    expect(won.length / (won.length + lost.length)).toBeGreaterThan(0.28);
    expect(won.length / (won.length + lost.length)).toBeLessThan(0.38);
    const open = deals.filter((deal) => deal.outcome === 'open');
    const recent = open.filter((deal) => TODAY - deal.created < 90);
    expect(recent.length / open.length).toBeGreaterThan(0.6);
    const current = deals.filter((deal) => deal.current);
    expect(current.length).toBeGreaterThan(deals.length / 5);
    const boughtBefore = (deal: SampleDeal) =>
      won.some((other) => other.client === deal.client && other.closed! < deal.created);
    expect(current.every(boughtBefore)).toBe(true);
  });

  test('tell one manager clearly above the department and one clearly below, and no other', () => {
    const mean = won.length / (won.length + lost.length);
    const verdicts = MANAGERS.map(({ name }, manager) => {
      const wins = won.filter((deal) => deal.manager === manager).length;
      const closed = wins + lost.filter((deal) => deal.manager === manager).length;
      const { low, high } = wilson(wins, closed);
      return low > mean ? `${name[1]} above` : high < mean ? `${name[1]} below` : '';
    });
    expect(verdicts.filter(Boolean)).toEqual(['Elena Kim above', 'Paul Winters below']);
  });

  test('come by the ten thousand for load tests, with unique ids and companies', () => {
    const many = sampleDeals({ seed: 1, count: 30_000, language: 'en' });
    expect(new Set(many.map(({ id }) => id)).size).toBe(30_000);
    const clients = new Set(many.map(({ client }) => client));
    expect(new Set([...clients].map(({ company }) => company[0])).size).toBe(clients.size);
    expect(new Set([...clients].map(({ company }) => company[1])).size).toBe(clients.size);
  });
});

/** Wilson's interval at 95 %, written out here so that the sample is not judged by the product's own code. */
function wilson(wins: number, all: number): { low: number; high: number } {
  const z = 1.959963984540054;
  const middle = (wins + (z * z) / 2) / (all + z * z);
  const half = (z * Math.sqrt((wins * (all - wins)) / all + (z * z) / 4)) / (all + z * z);
  return { low: middle - half, high: middle + half };
}

describe('the orders and the survey', () => {
  const orders = sampleOrders(deals, SAMPLE_SEED);

  test('pay every won deal exactly and no other deal', () => {
    const paid = new Map<number, number>();
    for (const { deal, amount } of orders) if (deal !== null) paid.set(deal, (paid.get(deal) ?? 0) + amount);
    expect(paid).toEqual(new Map(won.map((deal) => [deal.id, deal.amount])));
    expect(orders.every(({ day, amount, cost }) => day < TODAY + 1 && cost > 0 && cost < amount)).toBe(true);
  });

  test('hold clients that buy every month and clients that stopped', () => {
    const months = new Map<string, Set<number>>();
    for (const { client, day } of orders) {
      const seen = months.get(client.company[1]) ?? new Set<number>();
      months.set(client.company[1], seen.add(Math.floor(day / 30.44)));
    }
    expect([...months.values()].filter((seen) => seen.size >= 8).length).toBeGreaterThan(4);
    expect(
      [...months.values()].filter((seen) => Math.max(...seen) < TODAY / 30.44 - 9).length,
    ).toBeGreaterThan(20);
  });

  test('answers are whole scores from clients with a paid deal, most of them promoters', () => {
    const answers = sampleSurvey(deals, SAMPLE_SEED);
    expect(answers.length).toBeGreaterThan(150);
    for (const { score, deal, day } of answers) {
      expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(score);
      expect(deal.closed).toBeLessThan(day);
    }
    expect(answers.filter(({ score }) => score >= 9).length).toBeGreaterThan(answers.length / 2);
  });
});

describe('the export as amoCRM gives it out', () => {
  const [header = [], ...rows] = csvRows(sampleFiles('ru').get('deals-amocrm.csv')!);
  const places = (name: string) => header.flatMap((other, index) => (other === name ? [index] : []));
  const at = (row: readonly string[], name: string) => row[header.indexOf(name)]!;

  test('repeats «Источник» and «Товар», one of the two filled in every row', () => {
    for (const name of ['Источник', 'Товар']) {
      expect(places(name)).toHaveLength(2);
      const filled = rows.slice(0, -1).map((row) => places(name).filter((index) => row[index] !== '').length);
      expect(new Set(filled)).toEqual(new Set([1]));
      for (const index of places(name)) expect(rows.some((row) => row[index] !== '')).toBe(true);
    }
  });

  test('has contract dates that all read two ways and no date of expected payment by that name', () => {
    const dates = rows.map((row) => at(row, 'Дата договора')).filter(Boolean);
    expect(dates.length).toBeGreaterThan(5);
    for (const date of dates) expect(date).toMatch(/^(0[1-9]|1[0-2])\/(0[1-9]|1[0-2])\/20\d\d$/);
    expect(header.filter((name) => /ожида|план/i.test(name))).toEqual([]);
  });

  test('names the step a deal was lost from, but not for all of them', () => {
    const losses = rows.filter((row) => at(row, 'Этап сделки') === LOST[0]);
    const known = losses.filter((row) => STEPS.some(({ name }) => name[0] === at(row, 'Этап отказа')));
    expect(known.length / losses.length).toBeGreaterThan(0.9);
    expect(known.length).toBeLessThan(losses.length);
  });

  test('has twelve rows with something nobody can read, and two titles that look like formulas', () => {
    const unread = rows.filter(
      (row) =>
        (at(row, 'ID') === '' && at(row, 'Название сделки') === '') ||
        at(row, 'ID').startsWith('Итого') ||
        at(row, 'Этап сделки') === '' ||
        !/^(\d+(\.\d+)?)?$/.test(at(row, 'Бюджет')) ||
        (at(row, 'Этап сделки') === WON[0] && at(row, 'Бюджет') === '') ||
        /^(31\.02|30\.02|\D)/.test(at(row, 'Дата создания сделки')),
    );
    expect(unread).toHaveLength(12);
    expect(rows.filter((row) => /^[=+]/.test(at(row, 'Название сделки')))).toHaveLength(2);
    expect(rows).toHaveLength(SAMPLE_COUNT + 1);
  });
});

describe('the export as HubSpot gives it out', () => {
  const text = sampleFiles('en').get('deals-hubspot.csv')!;
  const [header = [], ...rows] = csvRows(text);
  const at = (row: readonly string[], name: string) => row[header.indexOf(name)]!;

  test('starts with a byte-order mark and has one close date for plan and fact', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(header[0]).toBe('Record ID');
    expect(header.filter((name) => /close date|expected/i.test(name))).toEqual(['Close Date']);
    const open = rows.filter((row) => !/^Closed|^$/.test(at(row, 'Deal Stage')));
    expect(open.some((row) => at(row, 'Close Date') > '2026-05-18')).toBe(true);
  });

  test('writes companies with their record numbers, at times two of them', () => {
    for (const row of rows)
      expect(at(row, 'Associated Company')).toMatch(/^[^;]+ \(\d{7}\)(;[^;]+ \(\d{7}\))?$/);
    expect(rows.some((row) => at(row, 'Associated Company').includes(';'))).toBe(true);
  });

  test('has twelve rows with something nobody can read, and two names that look like formulas', () => {
    const unread = rows.filter(
      (row) =>
        (at(row, 'Record ID') === '' && at(row, 'Deal Name') === '') ||
        at(row, 'Deal Stage') === '' ||
        !/^(\d+(\.\d+)?)?$/.test(at(row, 'Amount')) ||
        (at(row, 'Deal Stage') === WON[1] && at(row, 'Amount') === '') ||
        /^(\d{4}-02-3|\D)/.test(at(row, 'Create Date')),
    );
    expect(unread).toHaveLength(12);
    expect(rows.filter((row) => /^[=+]/.test(at(row, 'Deal Name')))).toHaveLength(2);
  });
});

describe('the sample activities', () => {
  const activities = sampleActivities(deals, SAMPLE_SEED + 1);
  const since = Math.min(...activities.map(({ day }) => day));
  const countOf = (kind: string, manager: number) =>
    activities
      .filter((activity) => activity.kind === kind && activity.manager === manager)
      .reduce((sum, { count }) => sum + count, 0);

  test('have a lead for every deal that came and a proposal for every one that got there', () => {
    for (const manager of MANAGERS.keys()) {
      const own = deals.filter((deal) => deal.manager === manager);
      const came = own.filter(({ created }) => created >= since && created < TODAY);
      const offered = own.filter(({ stays }) => (stays[2]?.entered ?? 0) >= since);
      expect(countOf('lead', manager)).toBe(came.length);
      expect(countOf('proposal', manager)).toBe(
        offered.filter(({ stays }) => stays[2]!.entered < TODAY).length,
      );
    }
  });

  test('are one row for each manager, day and kind, with calls on working days only', () => {
    const keys = activities.map(({ day, manager, kind }) => `${day} ${manager} ${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
    const weekends = activities.filter(({ day, kind }) => kind === 'call' && [0, 6].includes((day + 6) % 7));
    expect(weekends).toEqual([]);
  });
});
