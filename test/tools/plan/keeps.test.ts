import { monthAround } from '../../../src/analysis/calendar';
import { dayOf } from '../../../src/analysis/day';
import type { Scalar, SheetBlueprint } from '../../../src/blueprint/blueprint';
import { plan } from '../../../src/tools/plan';
import type { PlanSettings } from '../../../src/tools/plan/settings';
import type { ToolContext } from '../../../src/tools/tool';
import { contextOf } from '../../helpers/deals-sheet';
import { TODAY, wholeCompany } from './company';

const company = wholeCompany('en');
const MAY = monthAround(TODAY).first;
const JUNE = dayOf(2026, 6, 1);

type Rows = Map<string, Map<string, Record<string, Scalar>>>;

/**
 * What stands in the sheets' inputs and keyed rows, as a Refresh reads it back: a name means one block on a sheet, the
 * last that took it, and rows of two sheets come together, those of the first before.
 */
class Owner {
  readonly inputs = new Map<string, Scalar>();
  readonly rows: Rows = new Map();

  constructor(sheets: readonly SheetBlueprint[]) {
    for (const { rows, keyedRows } of sheets) {
      for (const cell of rows.flat()) if (cell?.key) this.inputs.set(cell.key, literal(cell.content));
      const blocks: Rows = new Map();
      for (const { name, row, rows: count, key, columns } of keyedRows ?? []) {
        const block = new Map<string, Record<string, Scalar>>();
        for (let at = row; at < row + count; at += 1) {
          const own = literal(rows[at - 1]?.[key - 1]?.content);
          if (own === null) continue;
          const cells = Object.entries(columns).map(([column, place]): [string, Scalar] => [
            column,
            literal(rows[at - 1]?.[place - 1]?.content),
          ]);
          block.set(String(own), Object.fromEntries(cells));
        }
        blocks.set(name, block);
      }
      for (const [name, block] of blocks) {
        this.rows.set(name, new Map([...block, ...(this.rows.get(name) ?? [])]));
      }
    }
  }

  type(name: string, key: string, value: Scalar, column = 'value'): this {
    const row = this.rows.get(name)?.get(key);
    if (!row) throw new Error(`no row "${key}" of ${name}`);
    row[column] = value;
    return this;
  }

  value(name: string, key: string): Scalar | undefined {
    return this.rows.get(name)?.get(key)?.value;
  }

  sum(name: string, prefix: string): number {
    const own = [...(this.rows.get(name) ?? [])].filter(([key]) => key.startsWith(prefix));
    return Math.round(own.reduce((all, [, row]) => all + Number(row.value), 0) * 100) / 100;
  }
}

function literal(content: unknown): Scalar {
  return typeof content === 'object' || content === undefined ? null : (content as Scalar);
}

function contextWith(owner: Owner | null): ToolContext {
  const context = contextOf(company);
  return owner ? { ...context, inputs: owner.inputs, keyedRows: owner.rows } : context;
}

const SETTINGS: Partial<PlanSettings> = { period: 'quarter', goalQuarter: 3_000_000 };

function first(settings: Partial<PlanSettings> = SETTINGS): { owner: Owner; settings: PlanSettings } {
  const context = contextWith(null);
  const all = { ...plan.defaults(context), ...settings };
  return { owner: new Owner(plan.build(all, context)), settings: all };
}

/** A Refresh: the settings of the last build, with what stands on the sheets. */
function refresh(owner: Owner, settings: PlanSettings): Owner {
  return new Owner(plan.build(settings, contextWith(owner)));
}

test('plans typed for a month, a manager, a product and an action survive, and the others share the rest', () => {
  const { owner, settings } = first();
  owner
    .type('months', String(MAY), 1_200_000.5)
    .type('managers', `${MAY}|Kim`, 777_777.77)
    .type('partsProduct', `${MAY}|product||Fan`, 100_000)
    .type('partsRegion', `${MAY}|region||North`, 123_456.78)
    .type('partsClient', `${MAY}|client||Acme`, 50_000)
    .type('actions', 'meeting', 0.2)
    .type('actions', 'deal', 50_000)
    .type('shares', 'new', 0.4)
    .type('scenarios', 'leads', 0.5, 'low');
  owner.inputs.set('doubt', 0.5);
  const after = refresh(owner, settings);
  expect(after.value('months', String(MAY))).toBe(1_200_000.5);
  expect(after.sum('months', '')).toBe(3_000_000);
  expect(after.value('managers', `${MAY}|Kim`)).toBe(777_777.77);
  expect(after.sum('managers', `${MAY}|`)).toBe(1_200_000.5);
  expect(after.value('partsProduct', `${MAY}|product||Fan`)).toBe(100_000);
  expect(after.value('partsRegion', `${MAY}|region||North`)).toBe(123_456.78);
  expect(after.value('partsClient', `${MAY}|client||Acme`)).toBe(50_000);
  expect(after.sum('partsProduct', `${MAY}|product|`)).toBe(1_200_000.5);
  expect(after.sum('partsClient', `${MAY}|client|`)).toBe(1_200_000.5);
  expect(after.value('actions', 'meeting')).toBe(0.2);
  expect(after.value('actions', 'deal')).toBe(50_000);
  expect(after.value('shares', 'new')).toBe(0.4);
  expect(after.rows.get('scenarios')?.get('leads')?.low).toBe(0.5);
  expect(after.inputs.get('doubt')).toBe(0.5);
});

test('a plan typed for a product waits while its table is not shown, and one of an earlier version is taken over', () => {
  const { owner, settings } = first();
  owner.type('partsProduct', `${MAY}|product||Fan`, 100_000);
  const without = refresh(owner, { ...settings, slices: ['region', 'client'] });
  expect(without.rows.has('partsProduct')).toBe(false);
  expect(refresh(without, settings).value('partsProduct', `${MAY}|product||Fan`)).toBe(100_000);
  const earlier = first().owner;
  const row = { value: 77_000, proposal: 1 };
  for (const table of ['partsProduct', 'partsRegion', 'partsClient']) earlier.rows.delete(table);
  earlier.rows.set('parts', new Map([[`${MAY}|product||Fan`, row]]));
  expect(refresh(earlier, settings).value('partsProduct', `${MAY}|product||Fan`)).toBe(77_000);
});

test('a Refresh without a word changes nothing', () => {
  const { owner, settings } = first();
  const after = refresh(owner, settings);
  expect([...after.rows]).toEqual([...owner.rows]);
  expect([...after.inputs]).toEqual([...owner.inputs]);
});

test('a goal typed on the sheet is shared out anew, and beside it what was typed stays', () => {
  const { owner, settings } = first();
  owner.inputs.set('goalQuarter', 6_000_000.01);
  owner.type('managers', `${MAY}|Kim`, 5);
  const after = refresh(owner, settings);
  expect(after.sum('months', '')).toBe(6_000_000.01);
  expect(after.value('managers', `${MAY}|Kim`)).toBe(5);
});

test('a month typed on the sheet is planned with its own numbers, and those of the month before come back', () => {
  const { owner, settings } = first({ period: 'month', goalMonth: 900_000 });
  owner.type('managers', `${MAY}|Kim`, 444_444);
  owner.inputs.set('month', JUNE);
  const june = refresh(owner, settings);
  expect(june.inputs.get('goalMonth')).not.toBe(900_000);
  expect(june.value('managers', `${JUNE}|Kim`)).not.toBe(444_444);
  june.inputs.set('month', MAY);
  const may = refresh(june, settings);
  expect(may.inputs.get('goalMonth')).toBe(900_000);
  expect(may.value('managers', `${MAY}|Kim`)).toBe(444_444);
  expect(may.sum('managers', `${MAY}|`)).toBe(900_000);
});

test('a month and its goal typed together are taken together', () => {
  const { owner, settings } = first({ period: 'month', goalMonth: 900_000 });
  owner.inputs.set('month', JUNE);
  owner.inputs.set('goalMonth', 1_234_567);
  const june = refresh(owner, settings);
  expect(june.inputs.get('goalMonth')).toBe(1_234_567);
  expect(june.sum('managers', `${JUNE}|`)).toBe(1_234_567);
});

test('a goal that was only proposed follows the history, a typed one does not', () => {
  const { owner, settings } = first({ period: 'month' });
  const later = {
    ...company,
    orders: company.orders!.map((order) => ({ ...order, amount: order.amount * 3 })),
  };
  const context = { ...contextOf(later), inputs: owner.inputs, keyedRows: owner.rows };
  const proposed = new Owner(plan.build(settings, context)).inputs.get('goalMonth');
  expect(Number(proposed)).toBeGreaterThan(2 * Number(owner.inputs.get('goalMonth')));
  owner.inputs.set('goalMonth', 500_000);
  expect(new Owner(plan.build(settings, context)).inputs.get('goalMonth')).toBe(500_000);
});

test('the wizard opened again shows what stands on the sheet, and what is taken back there goes', () => {
  const { owner, settings } = first();
  owner.type('managers', `${MAY}|Kim`, 777_777.77).type('months', String(MAY), 1_000_000);
  const after = refresh(owner, settings);
  const context = contextWith(after);
  const shown = plan.defaults(context);
  expect(shown.managers).toEqual({ Kim: 777_777.77 });
  expect(shown.months).toEqual({ [String(MAY)]: 1_000_000 });
  expect(shown.goalQuarter).toBe(3_000_000);
  // The build of the wizard comes without the inputs that it asks for itself.
  const inputs = new Map([...after.inputs].filter(([key]) => !(key in shown)));
  const chosen: PlanSettings = { ...settings, goalQuarter: 3_000_000, managers: {}, months: {} };
  const rebuilt = new Owner(plan.build(chosen, { ...context, inputs }));
  expect(rebuilt.value('managers', `${MAY}|Kim`)).not.toBe(777_777.77);
  expect(rebuilt.value('months', String(MAY))).not.toBe(1_000_000);
});

test('plans typed over the goal are shown as they are, and nothing is taken from anybody', () => {
  const { owner, settings } = first({ period: 'month', goalMonth: 100 });
  owner.type('managers', `${MAY}|Kim`, 90).type('managers', `${MAY}|Lee`, 90);
  const after = refresh(owner, settings);
  expect([after.value('managers', `${MAY}|Kim`), after.value('managers', `${MAY}|Lee`)]).toEqual([90, 90]);
  expect(after.value('managers', `${MAY}|Newcomer`)).toBe(0);
});
