import { dayOf } from '../../src/analysis/day';
import type { SheetBlueprint } from '../../src/blueprint/blueprint';
import { quoteSheet } from '../../src/blueprint/formula';
import type { Activity } from '../../src/tables/activity';
import type { Deal, Stage } from '../../src/tables/deal';
import { tools } from '../../src/tools/registry';
import type { ToolContext } from '../../src/tools/tool';
import { wordsOf } from '../../src/words';
import { type Company, contextOf, dealOf } from './deals-sheet';
import { activityOf, memberOf, orderOf } from './tables-sheet';

const TODAY = dayOf(2026, 5, 18);
const OWNERS = Array.from({ length: 12 }, (_, index) => `Manager ${index}`);
const OPEN = ['Lead', 'Meeting', 'Offer', 'Contract', 'Invoice'];
const KINDS: readonly Activity['kind'][] = ['call', 'meeting', 'proposal', 'lead'];

const STAGES: readonly Stage[] = [
  ...OPEN.map((name, index): Stage => ({ pipeline: '', name, outcome: 'open', step: index + 1 })),
  { pipeline: '', name: 'Paid', outcome: 'won', step: OPEN.length + 1 },
  { pipeline: '', name: 'Lost', outcome: 'lost', step: 0 },
];

/** One of a list, by a number. */
function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}

/** A year and a half of deals, each twentieth of them open; two currencies and all that sales are sliced by. */
function dealsOf(count: number): Deal[] {
  return Array.from({ length: count }, (_, index) => {
    const outcome = index % 20 === 0 ? 'open' : index % 5 < 2 ? 'won' : 'lost';
    const closed = TODAY - 1 - (index % 540);
    return dealOf(`k${index}`, {
      outcome,
      title: `Deal ${index}`,
      client: `Client ${index % 900}`,
      amount: 1_000_000 + 1000 * (index % 700),
      currency: index % 9 === 0 ? 'USD' : 'RUB',
      stage: outcome === 'open' ? pick(OPEN, index / 20) : outcome === 'won' ? 'Paid' : 'Lost',
      reached: outcome === 'won' ? OPEN.length + 1 : 1 + (index % OPEN.length),
      owner: pick(OWNERS, index),
      created: closed - 30,
      closed: outcome === 'open' ? null : closed,
      expected: outcome === 'open' ? TODAY + (index % 40) : null,
      probability: outcome === 'open' ? 0.5 : null,
      ...slicesOf(index),
    });
  });
}

function slicesOf(index: number): Pick<Deal, 'product' | 'channel' | 'region' | 'clientKind'> {
  return {
    product: `Product ${index % 6}`,
    channel: `Channel ${index % 4}`,
    region: `Region ${index % 5}`,
    clientKind: index % 3 === 0 ? 'new' : 'current',
  };
}

/** A company whose tables of deals, payments and activities all have this many rows. */
export function companyOf(count: number): Company {
  return {
    deals: dealsOf(count),
    stages: STAGES,
    today: TODAY,
    language: 'en',
    orders: Array.from({ length: count }, (_, index) =>
      orderOf(`o${index}`, TODAY - (index % 540), 500_000 + 1000 * (index % 300), {
        client: `Client ${index % 900}`,
        owner: pick(OWNERS, index),
        currency: index % 9 === 0 ? 'USD' : 'RUB',
        margin: 200_000,
        ...slicesOf(index),
      }),
    ),
    activities: Array.from({ length: count }, (_, index) =>
      activityOf(pick(OWNERS, index), TODAY - (index % 540), pick(KINDS, index), 1 + (index % 7)),
    ),
    team: OWNERS.map((name) => memberOf(name, { role: 'manager' })),
  };
}

/**
 * The sheets of all tools, by tool, each built as if the others were there.
 *
 * @param rows of the grids of the tables, where they are longer than what is in them
 */
export function allSheets(company: Company, rows = 0): Map<string, readonly SheetBlueprint[]> {
  const { sheets: words } = wordsOf(company.language);
  const known = new Set(tools.flatMap(({ sheets }) => sheets));
  const own = contextOf(company);
  const { source } = own;
  const long =
    <Field>(column: (field: Field) => string) =>
    (field: Field) =>
      column(field).replace(/\d+$/, (last) => String(Math.max(Number(last), rows)));
  const context: ToolContext = {
    ...own,
    source: { ...source, column: long(source.column) },
    orders: lengthened(own.orders, long),
    activities: lengthened(own.activities, long),
    elsewhere: {
      sheet: (id) => (known.has(id) ? quoteSheet(words.nameOf(id)) : undefined),
      inputs: () => new Map(),
    },
  };
  return new Map(tools.map((tool) => [tool.id, tool.build(tool.defaults(context), context)]));
}

function lengthened<Field, Table extends { readonly source: { column(field: Field): string } | null }>(
  table: Table,
  long: (column: (field: Field) => string) => (field: Field) => string,
): Table {
  const { source } = table;
  return source ? { ...table, source: { ...source, column: long((field) => source.column(field)) } } : table;
}
