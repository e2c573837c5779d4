import type { Scalar, SheetBlueprint } from '../../../src/blueprint/blueprint';
import { motivation } from '../../../src/tools/motivation';
import type { MotivationSettings } from '../../../src/tools/motivation/settings';
import { contextOf } from '../../helpers/deals-sheet';
import { type Addon, closeHosts, openSheets, sheetFile } from '../../helpers/host';
import { memberOf, orderOf } from '../../helpers/tables-sheet';
import { companyOf, FIRST, SETTINGS, TODAY, words } from './company';

afterAll(closeHosts);

type Rows = Map<string, Map<string, Record<string, Scalar>>>;

function literal(content: unknown): Scalar {
  return typeof content === 'object' || content === undefined ? null : (content as Scalar);
}

/** What stands in the inputs and keyed rows of built sheets, as the next build reads it back. */
function standing(sheets: readonly SheetBlueprint[]): { inputs: Map<string, Scalar>; keyedRows: Rows } {
  const inputs = new Map<string, Scalar>();
  const keyedRows: Rows = new Map();
  for (const { rows, keyedRows: blocks = [] } of sheets) {
    for (const cell of rows.flat()) if (cell?.key) inputs.set(cell.key, literal(cell.content));
    for (const { name, row, rows: count, key, columns } of blocks) {
      const lines = Array.from({ length: count }, (_, index): [string, Record<string, Scalar>] => {
        const cells = rows[row - 1 + index] ?? [];
        const own = Object.entries(columns).map(([column, at]) => [column, literal(cells[at - 1]?.content)]);
        return [String(literal(cells[key - 1]?.content)), Object.fromEntries(own)];
      });
      keyedRows.set(name, new Map(lines));
    }
  }
  return { inputs, keyedRows };
}

const company = companyOf({
  orders: [
    orderOf('1', FIRST + 3, 500_000_00, { owner: 'Ann', client: 'A', currency: 'RUB' }),
    orderOf('2', FIRST + 40, 700_000_00, { owner: 'Ann', client: 'A', currency: 'RUB' }),
    orderOf('3', FIRST + 41, 300_000_00, { owner: 'Bob', client: 'B', currency: 'RUB' }),
  ],
  team: [
    memberOf('Ann', { marketPay: 100_000_00, currentPay: 90_000_00 }),
    memberOf('Bob', { marketPay: 100_000_00, currentPay: 90_000_00 }),
  ],
});

type Standing = ReturnType<typeof standing>;

function rebuilt(before: Standing | null, settings: MotivationSettings, of = company): Standing {
  return standing(motivation.build(settings, { ...contextOf(of), ...before }));
}

function step(sheet: Standing, number: number): Record<string, Scalar> {
  return sheet.keyedRows.get('hunterSteps')!.get(String(number))!;
}

describe('what the owner typed into the scheme', () => {
  test('is told from a proposed plan, which follows the base of the bonus; a typed one stays', () => {
    const plan = (sheet: Standing, key: string) => sheet.keyedRows.get('managers')!.get(key)!.plan as number;
    const sheet = rebuilt(null, { ...SETTINGS, bonusBase: 'revenue', margin: 0.2 });
    sheet.keyedRows.get('managers')!.get('bob')!.plan = 123_456;
    const next = rebuilt(sheet, { ...SETTINGS, bonusBase: 'profit', margin: 0.2 });
    expect(plan(next, 'ann')).toBeCloseTo(plan(sheet, 'ann') * 0.2, -3);
    expect(plan(next, 'bob')).toBe(123_456);
  });

  test('and a plan that was shown stays when another month is over; a cleared one is proposed anew', () => {
    const plan = (sheet: Standing, key: string) => sheet.keyedRows.get('managers')!.get(key)!.plan;
    const sheet = rebuilt(null, SETTINGS);
    const more = orderOf('4', TODAY, 900_000_00, { owner: 'Ann', client: 'A', currency: 'RUB' });
    const later = { ...company, orders: [...company.orders!, more], today: TODAY + 20 };
    const next = rebuilt(sheet, SETTINGS, later);
    expect(plan(next, 'ann')).toBe(plan(sheet, 'ann'));
    expect(plan(rebuilt(null, SETTINGS, later), 'ann')).not.toBe(plan(sheet, 'ann'));
    next.keyedRows.get('managers')!.get('ann')!.plan = null;
    expect(plan(rebuilt(next, SETTINGS, later), 'ann')).toBe(plan(rebuilt(null, SETTINGS, later), 'ann'));
  });

  test('stays over a Refresh: cells, steps, indicators, managers, limits', () => {
    const sheet = rebuilt(null, SETTINGS);
    sheet.inputs.set('hunterFixed', 31_234).set('limitPayroll', 0.15).set('hunterKind', words.kinds.marginal);
    step(sheet, 2).rate = 0.011;
    Object.assign(step(sheet, 6), { from: 1.5, rate: 0.2 });
    Object.assign(sheet.keyedRows.get('hunterIndicators')!.get('4')!, {
      name: 'Referrals',
      counts: 'by hand',
    });
    sheet.keyedRows.get('managers')!.get('ann')!.plan = 123_456;
    const after = rebuilt(sheet, SETTINGS);
    expect(after).toEqual(sheet);
    expect(rebuilt(after, SETTINGS)).toEqual(sheet);
  });

  test('stays where the wizard was asked about something else, and gives way where it was asked about this', () => {
    const sheet = rebuilt(null, SETTINGS);
    sheet.inputs.set('hunterFixed', 31_234);
    step(sheet, 2).rate = 0.011;
    const limits = rebuilt(sheet, { ...SETTINGS, payrollLimit: 0.2 });
    expect([limits.inputs.get('hunterFixed'), limits.inputs.get('limitPayroll')]).toEqual([31_234, 0.2]);
    expect(step(limits, 2).rate).toBe(0.011);
    const steps = rebuilt(sheet, {
      ...SETTINGS,
      steps: [
        { from: 0, rate: 0 },
        { from: 0.7, rate: 0.012 },
      ],
    });
    expect([steps.inputs.get('hunterFixed'), step(steps, 2).from]).toEqual([31_234, 0.7]);
    expect(step(steps, 2).rate).not.toBe(0.011);
    const pay = rebuilt(sheet, { ...SETTINGS, pay: { hunter: 200_000 } });
    expect(pay.inputs.get('hunterFixed')).toBe(50_000);
  });

  test('stays apart from what the team says: an untouched cell follows a new import, a typed one does not', () => {
    const sheet = rebuilt(null, SETTINGS);
    sheet.keyedRows.get('managers')!.get('ann')!.now = 95_000;
    const team = company.team!.map((member) => ({ ...member, currentPay: 99_000_00 }));
    const rows = rebuilt(sheet, SETTINGS, { ...company, team }).keyedRows.get('managers')!;
    expect([rows.get('ann')!.now, rows.get('bob')!.now]).toEqual([95_000, 99_000]);
  });

  test('is what the wizard shows when it is opened again', () => {
    const asked = { ...SETTINGS, pay: { hunter: 200_000 }, kind: 'linear' as const };
    const sheet = rebuilt(null, asked);
    expect(motivation.defaults({ ...contextOf(company), ...sheet })).toEqual(asked);
  });
});

describe('in a spreadsheet', () => {
  const HEADER = ['Deal ID', 'Title', 'Client', 'Amount', 'Stage', 'Manager', 'Created', 'Closed'];
  const rows = [1, 2, 3].map((id) => [
    String(id),
    `Deal ${id}`,
    'Harbour',
    1000 * id,
    'Won',
    id < 3 ? 'Ann' : 'Bob',
    '2026-02-01',
    `2026-0${id + 1}-10`,
  ]);
  let addon: Addon;
  const SHEET = 'Motivation';
  const shown = (a1: string) => addon.view.value(SHEET, a1);
  const rowOf = (label: string) =>
    addon.rows(SHEET, 'B').findIndex((cells) => String(cells[1]).startsWith(label)) + 1;

  test('a rate and a base that were typed count at once and survive the next build', async () => {
    addon = await openSheets([sheetFile('Export', [HEADER, ...rows])]);
    addon.import();
    await addon.build(undefined, { tool: 'motivation' });
    const fixed = `C${rowOf(words.scheme.labels.fixed)}`;
    // The warning that the sums are an example goes with the first one typed: rows move up.
    const rate = () => `G${rowOf(words.scheme.labels.fixed) + 4}`;
    const total = () => shown(`G${rowOf(words.replay.total)}`);
    const before = Number(total());
    addon.view.type(SHEET, fixed, String(Number(shown(fixed)) + 100));
    addon.view.type(SHEET, rate(), '50%');
    await addon.host.settle();
    const typed = Number(total());
    expect(typed).toBeGreaterThan(before + 2 * 12 * 100);
    await addon.build(undefined, { tool: 'motivation' });
    expect([shown(rate()), total()]).toEqual([0.5, typed]);
  });
});
