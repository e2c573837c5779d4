import { fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { bonusFormula } from '../motivation/published';
import { type Figure, figureOf } from './figures';
import { schemeSheet } from './keys';
import { C } from './layout';
import type { View } from './view';

/**
 * A step that pays only what is over it adds nothing on the day it is reached: its cells say what the first round sum
 * beyond it would add, 0 where the step itself adds something.
 */
export function placeOver(page: Page, view: View, index: number, row: number): void {
  const figure = (name: Figure) => figureOf(page, index, name);
  const chunk = fixed(row, C.key);
  const paid = (amount: string) =>
    `N(${bonusFormula(schemeSheet(view), figure('role'), amount, figure('plan'))})`;
  // Between a twentieth and a half of the plan, one and zeros.
  page.formula(row, C.key, 'aside', () => `10^(LEN(INT(MAX(1;N(${figure('plan')})/2)))-1)`);
  page.formula(row, C.helper, 'aside', () => {
    const adds = `ROUND(${paid(`(${figure('target')}+${chunk})`)}-${paid(figure('target'))};2)`;
    return `IF(ISNUMBER(${figure('gain')});IF(${figure('gain')}=0;${adds};0);0)`;
  });
  page.name(`p.${index}.chunk`, row, C.key);
  page.name(`p.${index}.over`, row, C.helper);
}

/** The cell of what the round sum adds. */
export function overAdds(page: Page, index: number): string {
  return page.ref(`p.${index}.over`);
}

/** The cell of the round sum. */
export function overChunk(page: Page, index: number): string {
  return page.ref(`p.${index}.chunk`);
}
