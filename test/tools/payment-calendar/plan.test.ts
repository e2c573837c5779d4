import type { RawRow } from '../../../src/tables/raw';
import { paymentCalendar } from '../../../src/tools/payment-calendar';
import { NO_MANAGER, PLAN_KEYS } from '../../../src/tools/plan/published';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import { type PlainSheet, recalculate } from '../../helpers/recalculate';
import { history, STAGES, TODAY } from './company';
import { type Built, CalendarReader, inputPlace } from './read-calendar';

const words = wordsOf('en').paymentCalendar;
const SHEET = wordsOf('en').sheets.nameOf('payment-calendar');
const PLAN_NAME = 'Plan (calculation)';
const LAST_COLUMN = 33;

/** What the Plan sheet publishes of May 2026: revenue in column V, the currency in AG6. */
function planRows(plans: Readonly<Record<string, number>>, currency: string): RawRow[] {
  const rows = Array.from({ length: 8 }, () => new Array<string | number>(LAST_COLUMN).fill(''));
  Object.entries(plans).forEach(([name, plan], index) => {
    rows[index + 1]![0] = `202605|${name}`;
    rows[index + 1]![21] = plan;
  });
  rows[5]![32] = currency;
  return rows;
}

const deal = (key: string, owner: string, currency = 'RUB') =>
  dealOf(key, { stage: 'Offer', amount: 100_000, currency, owner, probability: 0.5, expected: TODAY + 1 });

const won = (key: string, owner: string) => ({
  ...deal(key, owner),
  outcome: 'won' as const,
  closed: TODAY - 1,
  reached: 4,
});

function book(
  company: Company,
  plans: Readonly<Record<string, number>>,
  currency = 'RUB',
  typed?: readonly [string, string | number],
  readAtBuild?: readonly RawRow[],
) {
  const rows = planRows(plans, currency);
  const context = {
    ...contextOf(company),
    elsewhere: {
      sheet: (id: string) => (id === PLAN_KEYS ? `'${PLAN_NAME}'` : undefined),
      inputs: () => new Map(),
      cells: () => readAtBuild ?? rows,
    },
  };
  const settings = { ...paymentCalendar.defaults(context), probability: 'deal' as const };
  const built: Built = { company, sheets: paymentCalendar.build(settings, context) };
  const place = typed && inputPlace(built.sheets[0]!, typed[0]);
  const edits = place ? [{ sheet: SHEET, ...place, value: typed[1] }] : [];
  const whole = workbookOf(company, built.sheets, edits);
  const plan: PlainSheet = { name: PLAN_NAME, rowCount: rows.length, rows: rows as PlainSheet['rows'] };
  return { ...whole, sheets: [plan, ...whole.sheets] };
}

describe('a calendar beside a Plan sheet', () => {
  const company: Company = {
    deals: [...history(), deal('a', 'Kim'), deal('b', 'Lee'), won('c', 'Kim'), won('d', '')],
    stages: STAGES,
    today: TODAY,
    language: 'en',
  };
  const dollars: Company = { ...company, deals: [...company.deals, deal('e', 'Kim', 'USD')] };
  const plans = { '': 10_000, Kim: 6000, Lee: 3000, [NO_MANAGER]: 500 };
  let readers: CalendarReader[] = [];
  beforeAll(() => {
    const books = [
      book(company, plans),
      book(company, plans, 'RUB', ['manager', 'Kim']),
      book(company, plans, 'RUB', ['plan', 4000]),
      book({ ...company, inputs: { plan: 5000 } }, plans),
      book(dollars, plans, 'USD'),
      book(company, {}),
      book(company, plans, 'RUB', undefined, []),
    ];
    readers = recalculate(books).map((answer) => new CalendarReader(answer, company));
  }, 60_000);

  const planOf = (index: number) => readers[index]!.total('plan');

  test("takes the month's plan from it, the chosen manager's where one is chosen", () => {
    expect(planOf(0)).toBe(10_000);
    expect(planOf(1)).toBe(6000);
    expect(readers[0]!.total('left')).toBe(10_000 - 2000);
  });

  test('takes the plan that is typed before that of the Plan sheet', () => {
    expect(planOf(2)).toBe(4000);
    expect(planOf(3)).toBe(5000);
  });

  test('counts the chance of the plan for the Plan sheet’s number', () => {
    // 2,000 are paid and two of a thousand may come: 10,000 is out of reach.
    expect(readers[0]!.total('chance')).toBe(0);
    expect(readers[1]!.total('chance')).toBe('Refresh');
  });

  test('says to press Refresh where the plan became known only after the build, and shows the outlook all the same', () => {
    expect(planOf(6)).toBe(10_000);
    expect(readers[6]!.total('chance')).toBe('Refresh');
    expect(readers[6]!.total('low')).toBe(readers[0]!.total('low'));
    expect(readers[6]!.total('low')).toBe(2000);
    expect(readers[5]!.total('chance')).toBe('');
  });

  test('shows every manager against their plan, and the department against its own', () => {
    const table = readers[0]!.table(words.tables.managers);
    expect(table.get('Kim')?.slice(0, 6)).toEqual([6000, 1000, 1000 / 6000, 500, 1500, 1500 / 6000]);
    expect(table.get('Lee')?.slice(0, 5)).toEqual([3000, 0, 0, 500, 500]);
    expect(table.get(words.none)?.slice(0, 3)).toEqual([500, 1000, 2]);
    expect(table.get(words.tables.total.managers)?.slice(0, 5)).toEqual([10_000, 2000, 0.2, 1000, 3000]);
  });

  test('has no plan where the Plan sheet is in another currency, or has none for the month', () => {
    expect([planOf(4), planOf(5)]).toEqual(['', '']);
    expect(readers[5]!.total('left')).toBe('');
    for (const calendar of readers) {
      expect(calendar.errors()).toEqual([]);
      expect(calendar.checks().map(({ sign }) => sign)).toEqual(['✓', '✓', '✓', '✓', '✓']);
    }
  });
});
