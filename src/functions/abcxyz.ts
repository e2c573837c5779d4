import { ABC_LIMITS } from '../analysis/abc';
import {
  type AbcXyzOptions,
  type AbcXyzRow,
  abcXyz,
  defaultOptions,
  type Regularity,
} from '../analysis/abcxyz';
import { fromMinor } from '../analysis/money';
import { type Grid, gridOf, type Parameter, placeOf, shownValue, singleOf } from './arguments';
import { comparable, kindOf } from './cells';
import { type FunctionsWords, fail } from './errors';
import { limitsOf } from './limits';
import type { ToDay } from './months';
import { type ClientName, readPurchases } from './purchases';

export const ABCXYZ_PARAMETERS = [
  { name: 'clients', need: 'client' },
  { name: 'amounts', need: 'amount' },
  { name: 'dates', need: 'date' },
  { name: 'by', optional: true },
  { name: 'abc_limits', optional: true },
  { name: 'xyz_limits', optional: true },
] as const satisfies readonly Parameter[];

/** Names of the measures of regularity. Both languages always work, so that a sheet can change its locale. */
const MEASURES: readonly { readonly names: readonly string[]; readonly regularity: Regularity }[] = [
  { names: ['frequency', 'частота'], regularity: { by: 'frequency' } },
  { names: ['variation', 'вариация'], regularity: { by: 'variation', deviation: 'population' } },
  {
    names: ['variation-sample', 'вариация-выборка'],
    regularity: { by: 'variation', deviation: 'sample' },
  },
];

/** Limits over these are percents. A coefficient of variation may well be over 1, hardly over 3. */
const LARGEST_SHARE = 1;
const LARGEST_COEFFICIENT = 3;

type Answer = (string | number)[][];

/**
 * `=ABCXYZ(clients; amounts; dates; [by]; [abc_limits]; [xyz_limits])`: a table with a header, a
 * row per client, largest revenue first, equal ones by client. `toDay` gives a date's day in the
 * spreadsheet's time zone. Amounts are in major units in and out.
 */
export function abcxyz(args: readonly unknown[], words: FunctionsWords, toDay: ToDay): Answer {
  const [clients, amounts, dates, by, abcLimits, xyzLimits] = ABCXYZ_PARAMETERS;
  const columns = {
    client: gridOf(clients, args[0], words),
    amount: gridOf(amounts, args[1], words),
    date: gridOf(dates, args[2], words),
  };
  const options = optionsOf(
    gridOf(by, args[3], words),
    gridOf(abcLimits, args[4], words),
    gridOf(xyzLimits, args[5], words),
    words,
  );
  const read = readPurchases(columns, toDay, words);
  const compare = (a: number, b: number) => compareClients(read.clients[a]!, read.clients[b]!);
  const rows = abcXyz(read.purchases, read.clients.length, compare, options);
  return [[...headerOf(words)], ...rows.map((row) => lineOfRow(row, read.clients))];
}

function optionsOf(by: Grid, abcLimits: Grid, xyzLimits: Grid, words: FunctionsWords): AbcXyzOptions {
  const regularity = regularityOf(by, words);
  const usual = defaultOptions(regularity);
  const abc = limitsOf(abcLimits, LARGEST_SHARE, words);
  const steadierIsMore = regularity.by === 'frequency';
  const xyz = limitsOf(xyzLimits, steadierIsMore ? LARGEST_SHARE : LARGEST_COEFFICIENT, words);
  return {
    regularity,
    abc: abc ? { a: abc.smaller, b: abc.larger } : ABC_LIMITS,
    xyz: xyz
      ? {
          x: steadierIsMore ? xyz.larger : xyz.smaller,
          y: steadierIsMore ? xyz.smaller : xyz.larger,
        }
      : usual.xyz,
  };
}

function regularityOf(grid: Grid, words: FunctionsWords): Regularity {
  const value = singleOf(grid, words);
  if (value === null) return { by: 'frequency' };
  const name = comparable(String(value));
  const measure = MEASURES.find(({ names }) => names.includes(name));
  if (measure) return measure.regularity;
  return fail(words, 'unknownMeasure', {
    place: placeOf(grid, 0, 0),
    shown: shownValue(value, kindOf(value)),
  });
}

function headerOf({ abcxyz: { headers } }: FunctionsWords): readonly string[] {
  return [
    headers.client,
    headers.revenue,
    headers.share,
    headers.cumulative,
    headers.abc,
    headers.regularity,
    headers.xyz,
    headers.class,
  ];
}

function lineOfRow(row: AbcXyzRow, clients: readonly ClientName[]): (string | number)[] {
  return [
    clients[row.client]!,
    fromMinor(row.revenue),
    row.share ?? '',
    row.cumulative ?? '',
    row.abc,
    row.regularity ?? '',
    row.xyz,
    row.abc + row.xyz,
  ];
}

/** Numbers before texts, as a spreadsheet sorts; texts without regard to case and ё/е, then by it. */
function compareClients(a: ClientName, b: ClientName): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return compareTexts(sortable(a), sortable(b)) || compareTexts(String(a), String(b));
}

function sortable(name: ClientName): string {
  return String(name).toLowerCase().replace(/ё/g, 'е');
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
