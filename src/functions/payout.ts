import { fromMinor, toMinor } from '../analysis/money';
import { type PayKind, type PayPoint, payFor } from '../analysis/payout';
import { type Grid, gridOf, type Parameter, placeInLine, placeOf, shownValue, singleOf } from './arguments';
import { comparable, kindOf } from './cells';
import { type FunctionsWords, fail } from './errors';
import { numberReader } from './money';
import { readPairs } from './pairs';
import { cellByCell, type Shaped } from './shapes';
import { sharesOf } from './shares';

/** Amounts that can be counted to the kopeck. */
const LARGEST = 7e13;

export const PAYOUT_PARAMETERS = [
  { name: 'actual', need: 'amount', min: -LARGEST, max: LARGEST },
  { name: 'plan', need: 'plan', min: 0, max: LARGEST },
  { name: 'thresholds', need: 'threshold', min: 0 },
  { name: 'rates', need: 'rate', min: 0, max: LARGEST },
  { name: 'kind', optional: true },
] as const satisfies readonly Parameter[];

/** Names of the kinds. Both languages always work, so that a sheet can change its locale. */
const KINDS: readonly { readonly names: readonly string[]; readonly kind: PayKind }[] = [
  { names: ['whole', 'целиком'], kind: 'whole' },
  { names: ['marginal', 'почастям'], kind: 'marginal' },
  { names: ['linear', 'линейно'], kind: 'linear' },
  { names: ['fixed', 'суммой'], kind: 'fixed' },
];

/** Thresholds over ten plans are percents; rates over the whole amount are. */
const LARGEST_ATTAINMENT = 10;
const LARGEST_RATE = 1;

/**
 * `=PAYOUT(actual; plan; thresholds; rates; [kind])`: pay by attainment, to the kopeck. A threshold
 * belongs to its own step; under the first there is no pay. `whole` (as usual): the step's rate of
 * the whole actual; `marginal`: each part of it at its own step's rate; `linear`: a rate that grows
 * evenly between thresholds, of the whole actual; `fixed`: `rates` are sums. Actual and plan are
 * values or ranges of one shape, and so is the answer: blank without an actual or a plan over 0.
 */
export function payout(args: readonly unknown[], words: FunctionsWords): Shaped {
  const [actual, plan, thresholds, rates, kindParameter] = PAYOUT_PARAMETERS;
  const kind = kindOfPay(gridOf(kindParameter, args[4], words), words);
  const points = pointsOf(gridOf(thresholds, args[2], words), gridOf(rates, args[3], words), kind, words);
  const amounts = [gridOf(actual, args[0], words), gridOf(plan, args[1], words)];
  return cellByCell(amounts, words, (sold, goal) => {
    if (sold == null || goal == null) return '';
    const pay = payFor(toMinor(sold), toMinor(goal), points, kind);
    return pay === null ? '' : fromMinor(pay);
  });
}

function kindOfPay(grid: Grid, words: FunctionsWords): PayKind {
  const value = singleOf(grid, words);
  if (value === null) return 'whole';
  const name = comparable(String(value));
  const known = KINDS.find(({ names }) => names.includes(name));
  if (known) return known.kind;
  return fail(words, 'unknownKind', { place: placeOf(grid, 0, 0), shown: shownValue(value, kindOf(value)) });
}

function pointsOf(thresholdGrid: Grid, rateGrid: Grid, kind: PayKind, words: FunctionsWords): PayPoint[] {
  const rows = readPairs(
    { grid: thresholdGrid, read: numberReader(thresholdGrid.parameter) },
    { grid: rateGrid, read: numberReader(rateGrid.parameter) },
    words,
  );
  if (rows.length === 0) fail(words, 'noTiers', { argument: thresholdGrid.parameter.name });
  const starts = rows.map(({ index, first }) => ({ index, value: first }));
  const values = rows.map(({ index, second }) => ({ index, value: second }));
  const attainments = sharesOf(thresholdGrid, starts, LARGEST_ATTAINMENT, words);
  const paid =
    kind === 'fixed'
      ? values.map(({ value }) => toMinor(value))
      : sharesOf(rateGrid, values, LARGEST_RATE, words);
  attainments.forEach((attainment, row) => {
    if (row > 0 && attainment <= attainments[row - 1]!) {
      const { index, value } = starts[row]!;
      const place = placeOf(thresholdGrid, ...placeInLine(thresholdGrid, index));
      fail(words, 'notRising', { place, shown: value, before: starts[row - 1]!.value });
    }
  });
  return attainments.map((attainment, row) => ({ attainment, value: paid[row]! }));
}
