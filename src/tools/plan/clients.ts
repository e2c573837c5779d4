import { type AbcClass, abcClasses } from '../../analysis/abc';
import type { Sale } from '../shared/sales';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { lookBackFrom } from './period';
import type { Selection } from './selection';
import { latelyOf, NEW_KEY, type Part, planned, REST_KEY, usualBy } from './slices';

/** Clients of class A that get a row of their own. */
const MOST_CLIENTS = 20;

export interface ClientPart extends Part {
  readonly abc: AbcClass | null;
}

export interface ClientPlan {
  readonly parts: readonly ClientPart[];
  readonly left: number;
  /** Clients of each class by the last twelve months, and what they usually bring in a month. */
  readonly classes: Readonly<Record<AbcClass, { readonly count: number; readonly usual: number }>>;
  /** What current clients and new ones usually bring together: the plan from below. */
  readonly bottomUp: number;
}

/** The month's plan over clients: the largest of class A by name, other current ones, new ones. */
export function clientPlan(
  rows: readonly Sale[],
  plan: { readonly newClients: number; readonly currentClients: number },
  selection: Selection,
  context: Pick<ToolContext, 'keyedRows' | 'today'>,
): ClientPlan {
  const lately = latelyOf(rows, lookBackFrom(selection.month.first, context.today));
  const usual = (counts: (sale: Sale) => boolean, nameOf: (sale: Sale) => string) =>
    usualBy({ ...lately, rows: lately.rows.filter(counts) }, nameOf, selection.measure);
  const nameOf = ({ client }: Sale) => client;
  const all = usual(({ client, clientKind }) => client !== '' && clientKind !== 'new', nameOf);
  const totals = usual(({ client }) => client !== '', nameOf);
  const abc = abcClasses(totals.map(({ sum }) => sum));
  const classOf = new Map(totals.map(({ name }, index) => [fold(name), abc[index]!]));
  const listed = all.filter(({ name }) => classOf.get(fold(name)) === 'A').slice(0, MOST_CLIENTS);
  const others = all.filter((client) => !listed.includes(client));
  const current = planned(
    'client',
    [
      ...listed.map((own) => ({
        key: `|${own.name}`,
        name: own.name,
        kind: 'name' as const,
        usual: own.usual,
      })),
      { key: REST_KEY, name: '', kind: 'current' as const, usual: sumOf(others) },
    ],
    plan.currentClients,
    selection,
    context,
  );
  const newcomers = usual(
    ({ clientKind }) => clientKind === 'new',
    () => '',
  );
  const fresh = planned(
    'client',
    [{ key: NEW_KEY, name: '', kind: 'new', usual: sumOf(newcomers) }],
    plan.newClients,
    selection,
    context,
  );
  const inClass = (wanted: AbcClass) => {
    const own = totals.filter(({ name }) => classOf.get(fold(name)) === wanted);
    return { count: own.length, usual: sumOf(own) };
  };
  return {
    parts: [...current.parts, ...fresh.parts].map((part) => ({
      ...part,
      abc: part.kind === 'name' ? (classOf.get(fold(part.name)) ?? null) : null,
    })),
    left: current.left + fresh.left,
    classes: { A: inClass('A'), B: inClass('B'), C: inClass('C') },
    bottomUp: sumOf(all) + sumOf(newcomers),
  };
}

function sumOf(list: readonly { readonly usual: number }[]): number {
  return list.reduce((sum, { usual }) => sum + usual, 0);
}
