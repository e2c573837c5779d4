import fc from 'fast-check';
import type { Scalar } from '../../../src/blueprint/blueprint';
import type { Deal, Outcome, Stage } from '../../../src/tables/deal';
import { historyRow } from '../../../src/tables/history';
import { mergeDeals } from '../../../src/tables/merge';
import type { RecordedChange } from '../../../src/tables/recorded-changes';
import { pipelineControl } from '../../../src/tools/pipeline-control';
import type { ControlSettings } from '../../../src/tools/pipeline-control/settings';
import type { KeyedCells, ToolContext } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf, workbookOf } from '../../helpers/deals-sheet';
import type { PlainSheet, PlainWorkbook } from '../../helpers/recalculate';
import { HARD_NAMES } from '../funnel/company';

/** A Wednesday. */
export const TODAY = 46_162;

/** Days of the imports; the last is of today. */
export const IMPORTS = [TODAY - 20, TODAY - 8, TODAY - 6, TODAY - 1, TODAY] as const;

const STEPS = ['Lead', 'Offer', 'Contract', 'Paid'];

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

/** Deals and what imports recorded of them. */
export interface Story {
  readonly company: Company;
  readonly changes: readonly RecordedChange[];
  /** The deals after each import. */
  readonly tables: readonly (readonly Deal[])[];
}

const day = fc.integer({ min: TODAY - 30, max: TODAY + 30 });

const row = fc.record({
  step: fc.integer({ min: 0, max: 2 }),
  outcome: fc.constantFrom<Outcome>('open', 'open', 'open', 'open', 'won', 'lost'),
  amount: fc.option(fc.integer({ min: -500_000, max: 90_000_000 }), { freq: 6 }),
  expected: fc.option(day, { freq: 4 }),
  owner: fc.constantFrom('', 'Kim', 'kim', ...HARD_NAMES),
  nextTask: fc.option(day, { freq: 3 }),
  changed: fc.option(day, { freq: 3 }),
  probability: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { freq: 3 }),
});

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function dealFrom(key: string, { step, outcome, ...said }: Row): Deal {
  const ends = { open: STEPS[step]!, won: 'Paid', lost: 'Lost' } as const;
  return dealOf(key, {
    ...said,
    outcome,
    client: `Client ${key}`,
    stage: ends[outcome],
    closed: outcome === 'open' ? null : TODAY - 2,
    currency: 'RUB',
    reached: outcome === 'won' ? STEPS.length : step + 1,
  });
}

/** Enough closed deals for every stage to have a probability; nothing happens to them. */
const FINISHED = Array.from({ length: 48 }, (_, index) =>
  dealOf(`h${index}`, {
    outcome: index % 3 === 0 ? 'won' : 'lost',
    reached: index % 3 === 0 ? STEPS.length : (index % 2) + 2,
    stage: index % 3 === 0 ? 'Paid' : 'Lost',
    closed: TODAY - 100,
    amount: 1000,
    currency: 'RUB',
    owner: 'Kim',
  }),
);

/** Exports one after another, in each of which some deals are new, some changed and some gone. */
export const stories: fc.Arbitrary<Story> = fc
  .array(fc.array(fc.option(row, { freq: 3 }), { minLength: 30, maxLength: 30 }), {
    minLength: IMPORTS.length,
    maxLength: IMPORTS.length,
  })
  .map((exports) => {
    const changes: RecordedChange[] = [];
    const tables: (readonly Deal[])[] = [];
    let last: readonly (Row | null)[] = [];
    let table: readonly Deal[] = [];
    exports.forEach((drawn, index) => {
      // Most deals stay as they were.
      const rows = drawn.map((fresh, place) => (place % 3 === index % 3 ? fresh : (last[place] ?? fresh)));
      last = rows;
      const file = rows.flatMap((own, place) => (own ? [dealFrom(`k${place}`, own)] : []));
      const merged = mergeDeals(table, [...FINISHED, ...file], IMPORTS[index]!);
      if (index > 0) changes.push(...merged.changes.map((change) => ({ ...change, at: atOf(index) })));
      table = merged.deals;
      tables.push(table);
    });
    const company: Company = { deals: table, stages: STAGES, today: TODAY, language: 'en' };
    return { company, changes, tables };
  });

function atOf(index: number): number {
  return IMPORTS[index]! + 0.375;
}

export interface Around {
  readonly inputs?: Readonly<Record<string, Scalar>>;
  readonly keyedRows?: ReadonlyMap<string, KeyedCells>;
  readonly more?: Partial<ToolContext>;
}

const HISTORY = 'Deal history';

export function contextOfStory(
  { company, changes }: Story,
  { inputs, keyedRows, more }: Around = {},
): ToolContext {
  return {
    ...contextOf({ ...company, inputs: inputs ?? {} }),
    ...(keyedRows && { keyedRows }),
    dealHistory: () => ({
      changes,
      since: atOf(0),
      importedAt: atOf(IMPORTS.length - 1),
      moments: `'${HISTORY}'!$A$2:$A$${changes.length + 20}`,
      sheetName: HISTORY,
    }),
    ...more,
  };
}

function historySheet({ company, changes }: Story): PlainSheet {
  const words = wordsOf(company.language).import;
  const rows = changes.map((change) =>
    historyRow(change, change.at, words).map(({ value }) => (value === null ? null : value)),
  );
  return { name: HISTORY, rowCount: changes.length + 20, rows: [['at'], ...rows] };
}

export function sheetsOf(
  context: ToolContext,
  settings: Partial<ControlSettings> = {},
): ReturnType<typeof pipelineControl.build> {
  return pipelineControl.build({ ...pipelineControl.defaults(context), ...settings }, context);
}

/** The workbook of a story with the control built over it. */
export function bookOf(
  story: Story,
  around: Around = {},
  settings: Partial<ControlSettings> = {},
): PlainWorkbook {
  const book = workbookOf(story.company, sheetsOf(contextOfStory(story, around), settings));
  return { ...book, sheets: [...book.sheets, historySheet(story)] };
}
