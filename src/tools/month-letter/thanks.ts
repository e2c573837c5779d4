import type { PersonMonth } from './people';
import type { Feat, Records } from './records';

/** What somebody is thanked for. Money in minor units. */
export type Merit =
  | { readonly kind: 'attained' | 'growth'; readonly share: number }
  | { readonly kind: 'newClients'; readonly count: number }
  | { readonly kind: 'first' | 'largest' | 'bestMonth'; readonly amount: number };

export interface Thanks {
  readonly name: string;
  readonly merits: readonly Merit[];
}

/**
 * Who earned thanks, and by which facts: the plan reached, the largest growth, most new clients, a first sale, the
 * largest sale, a personal record. Being the most needs somebody to be more than: what all share thanks nobody. Those
 * with most merits first.
 *
 * @param over whether the month is over: before, it does not compare with whole ones
 */
export function thanksOf(people: readonly PersonMonth[], records: Records, over: boolean): Thanks[] {
  const named = people.filter(({ name }) => name !== '');
  const growth = over ? most(named, ({ growth: own }) => own) : [];
  const newClients = most(named, ({ newClients: own }) => own);
  return named
    .map((person) => ({ name: person.name, merits: meritsOf(person, records, growth, newClients) }))
    .filter(({ merits }) => merits.length > 0)
    .sort((a, b) => b.merits.length - a.merits.length || (a.name < b.name ? -1 : 1));
}

function meritsOf(
  person: PersonMonth,
  { largest, firstSales, bestMonths }: Records,
  growth: readonly PersonMonth[],
  newClients: readonly PersonMonth[],
): Merit[] {
  const { name, attained } = person;
  const first = firstSales.find(({ owner }) => same(owner, name));
  const best = bestMonths.find((own) => same(own.name, name));
  return [
    ...(attained !== null && attained >= 1 ? [{ kind: 'attained', share: attained } as const] : []),
    ...(growth.includes(person) ? [{ kind: 'growth', share: person.growth ?? 0 } as const] : []),
    ...(newClients.includes(person) ? [{ kind: 'newClients', count: person.newClients } as const] : []),
    ...amount('first', first),
    ...amount('largest', largest && same(largest.owner, name) ? largest : undefined),
    ...amount('bestMonth', best),
  ];
}

function amount(kind: 'first' | 'largest' | 'bestMonth', feat: Pick<Feat, 'amount'> | undefined): Merit[] {
  return feat ? [{ kind, amount: feat.amount }] : [];
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Those with the largest figure over 0, where somebody has a smaller one. */
function most(
  people: readonly PersonMonth[],
  figureOf: (person: PersonMonth) => number | null,
): PersonMonth[] {
  const known = people.filter((person) => figureOf(person) !== null);
  const largest = Math.max(0, ...known.map((person) => figureOf(person) ?? 0));
  const first = known.filter((person) => largest > 0 && figureOf(person) === largest);
  return first.length < known.length ? first : [];
}
