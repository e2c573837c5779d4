import fc from 'fast-check';
import type { Day } from '../../../src/analysis/day';
import type { Scalar, SheetBlueprint } from '../../../src/blueprint/blueprint';
import { quoteSheet } from '../../../src/blueprint/formula';
import type { Activity } from '../../../src/tables/activity';
import type { Deal, Outcome, Stage } from '../../../src/tables/deal';
import type { Order } from '../../../src/tables/order';
import { dashboard } from '../../../src/tools/dashboard';
import { monthLetter } from '../../../src/tools/month-letter';
import { standUp } from '../../../src/tools/stand-up';
import type { ToolContext } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import type { PlainCell, PlainSheet, PlainWorkbook, Recalculated } from '../../helpers/recalculate';
import { activityOf, orderOf } from '../../helpers/tables-sheet';

export const STEPS = ['Lead', 'Offer', 'Contract', 'Paid'];

export const STAGES: readonly Stage[] = [
  ...STEPS.map(
    (name, index): Stage => ({
      pipeline: '',
      name,
      outcome: index === STEPS.length - 1 ? 'won' : 'open',
      step: index + 1,
    }),
  ),
  { pipeline: '', name: 'Lost', outcome: 'lost', step: 0 },
];

/** Names that criteria take for something else, two that differ by case only, and nobody. */
export const NAMES = ['Kim', 'kim', 'a*b?', '>5', '=1+1', ''];

/** Deals of the last months: no days, no amounts, returns, several currencies where asked. */
export function someDeals(today: Day, currencies: readonly string[]): fc.Arbitrary<Deal[]> {
  const day = fc.integer({ min: today - 130, max: today + 20 });
  const draft = fc.record({
    outcome: fc.constantFrom<Outcome>('open', 'won', 'won', 'lost'),
    step: fc.integer({ min: 1, max: 3 }),
    owner: fc.constantFrom(...NAMES),
    created: fc.option(day, { freq: 8 }),
    closed: fc.option(day, { freq: 8 }),
    expected: fc.option(day, { freq: 6 }),
    probability: fc.option(fc.constantFrom(0, 0.5, 1), { freq: 3 }),
    amount: fc.option(fc.integer({ min: -3_000_000, max: 90_000_000 }), { freq: 8 }),
    currency: fc.constantFrom(...currencies),
    clientKind: fc.constantFrom<Deal['clientKind']>('new', 'current', ''),
  });
  return fc.array(draft, { minLength: 60, maxLength: 90 }).map((drafts) =>
    drafts.map(({ outcome, step, closed, ...said }, index) =>
      dealOf(`k${index}`, {
        ...said,
        outcome,
        client: `Client ${index}`,
        stage: outcome === 'open' ? STEPS[step - 1]! : outcome === 'won' ? 'Paid' : 'Lost',
        reached: outcome === 'won' ? STEPS.length : step,
        closed: outcome === 'open' ? null : closed,
      }),
    ),
  );
}

export function someActivities(today: Day): fc.Arbitrary<Activity[]> {
  const draft = fc.record({
    owner: fc.constantFrom(...NAMES),
    day: fc.integer({ min: today - 130, max: today + 2 }),
    kind: fc.constantFrom<Activity['kind']>('call', 'call', 'meeting', 'proposal', 'other'),
    count: fc.integer({ min: 1, max: 30 }),
  });
  return fc
    .array(draft, { minLength: 40, maxLength: 60 })
    .map((drafts) => drafts.map(({ owner, day, kind, count }) => activityOf(owner, day, kind, count)));
}

export function someOrders(today: Day): fc.Arbitrary<Order[]> {
  const draft = fc.record({
    day: fc.integer({ min: today - 130, max: today + 5 }),
    amount: fc.integer({ min: -40_000_000, max: 60_000_000 }),
    owner: fc.constantFrom(...NAMES),
    currency: fc.constantFrom('RUB', 'RUB', 'USD'),
  });
  return fc
    .array(draft, { minLength: 30, maxLength: 60 })
    .map((drafts) =>
      drafts.map(({ day, amount, ...said }, index) => orderOf(`o${index}`, day, amount, said)),
    );
}

/** One of what an arbitrary gives, the same at every run. */
export function one<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  return fc.sample(arbitrary, { numRuns: 1, seed })[0]!;
}

export interface Case {
  readonly company: Company;
  /** What is typed into keyed rows, and what other tools have built. */
  readonly more?: Partial<ToolContext>;
  readonly sheets?: readonly PlainSheet[];
}

export function contextFor({ company, more }: Case): ToolContext {
  return { ...contextOf(company), ...more };
}

/** Typed plans of a month, in major units. */
export function typedPlans(
  first: Day,
  plans: Readonly<Record<string, number | null>>,
): ToolContext['keyedRows'] {
  const rows = Object.entries(plans).map(([name, plan]): [string, Record<string, Scalar>] => [
    `${first}|${name}`,
    { plan },
  ]);
  return new Map([['plans', new Map(rows)]]);
}

/** Other tools' hidden sheets by id, as the context and the workbook have them. */
export function elsewhere(
  language: Company['language'],
  rows: Readonly<Record<string, readonly PlainCell[][]>>,
  kept: ReadonlyMap<string, Readonly<Record<string, Scalar>>> = new Map(),
): Pick<Case, 'more' | 'sheets'> {
  const nameOf = (id: string) => wordsOf(language).sheets.nameOf(id);
  return {
    more: {
      elsewhere: {
        sheet: (id) => (rows[id] ? quoteSheet(nameOf(id)) : undefined),
        inputs: () => new Map(),
        rows: (id, name) => (id === 'plan' && name === 'managers' ? kept : new Map()),
      },
    },
    sheets: Object.entries(rows).map(([id, cells]) => ({
      name: nameOf(id),
      rowCount: cells.length + 5,
      rows: cells,
    })),
  };
}

/** The dashboard's sheets of a company. */
export function dashboardOf(one: Case): SheetBlueprint[] {
  const context = contextFor(one);
  return [...dashboard.build(dashboard.defaults(context), context)];
}

/** The three tools' sheets of a company. */
export function buildAll(one: Case): SheetBlueprint[] {
  const context = contextFor(one);
  return [
    ...standUp.build(standUp.defaults(context), context),
    ...dashboard.build(dashboard.defaults(context), context),
    ...monthLetter.build(monthLetter.defaults(context), context),
  ];
}

export function workbookFor(
  one: Case,
  built: readonly SheetBlueprint[],
  edits: PlainWorkbook['edits'] = [],
): PlainWorkbook {
  const book = workbookOf(one.company, built, edits);
  return { ...book, sheets: [...book.sheets, ...(one.sheets ?? [])] };
}

type Value = string | number | boolean;

/** A recalculated sheet, read by what a person reads it by. */
export class SheetReader {
  readonly rows: Value[][];

  constructor({ values }: Recalculated, company: Company, id: string) {
    this.rows = values[wordsOf(company.language).sheets.nameOf(id)]!;
  }

  /** The row whose cell in a column begins with a text; from 0, −1 where there is none. */
  find(text: string, column = 1, from = 0): number {
    return this.rows.findIndex((row, index) => index >= from && String(row[column] ?? '').startsWith(text));
  }

  /** The rows of a table under its heading, by their first cell, the total among them. */
  table(heading: string, headerRows = 1, column = 1): Map<Value, Value[]> {
    const start = this.find(heading, column) + 1 + headerRows;
    if (start <= headerRows) throw new Error(`no table is called ${heading}`);
    const end = this.rows.findIndex((row, index) => index >= start && row[column] === '');
    return new Map(
      this.rows.slice(start, end < 0 ? undefined : end).map((row) => [row[column]!, row.slice(column + 1)]),
    );
  }

  /** What stands in a column of the row that a label begins. */
  beside(label: string, column: number, labelColumn = 1): Value {
    const row = this.find(label, labelColumn);
    if (row < 0) throw new Error(`nothing is called ${label}`);
    return this.rows[row]![column]!;
  }

  /** Signs in the first column from a heading on. */
  signs(heading: string): Value[] {
    return this.rows.slice(this.find(heading) + 1).flatMap((row) => (row[0] ? [row[0]] : []));
  }

  text(): string {
    return this.rows.map((row) => row.join(' ')).join('\n');
  }

  /** Error values that a person would see. */
  errors(): string[] {
    return this.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (/^#[A-Z]/.test(String(cell)) ? [`${r + 1}:${c + 1} ${cell}`] : [])),
    );
  }
}
