import { lifetimeValue } from '../analysis/ltv';
import { gridOf, type Parameter } from './arguments';
import type { FunctionsWords } from './errors';
import { cellByCell, type Shaped } from './shapes';

export const LTV_PARAMETERS = [
  { name: 'average_deal', need: 'averageDeal', min: 0 },
  { name: 'purchases_per_month', need: 'purchases', min: 0 },
  { name: 'margin', need: 'margin', max: 1 },
  { name: 'lifetime_months', need: 'months', min: 0 },
] as const satisfies readonly Parameter[];

/**
 * `=LTV(average_deal; purchases_per_month; margin; lifetime_months)`: S × C × P × t.
 * Arguments are single values or ranges of one shape; a single value goes with every cell of the
 * ranges. The answer has their shape; where any of the four is blank, it is blank.
 */
export function ltv(args: readonly unknown[], words: FunctionsWords): Shaped {
  const grids = LTV_PARAMETERS.map((parameter, index) => gridOf(parameter, args[index], words));
  return cellByCell(grids, words, (deal, purchases, margin, months) => {
    if (deal == null || purchases == null || margin == null || months == null) return '';
    const value = lifetimeValue(deal, purchases, margin, months);
    return Number.isFinite(value) ? value : '';
  });
}
