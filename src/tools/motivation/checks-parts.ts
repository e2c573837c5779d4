import type { Page } from '../../blueprint/page';
import type { CheckId } from './check-facts';
import { said } from './layout';

export interface Check {
  readonly id: CheckId;
  /** A formula that is TRUE where something is to be mended. */
  readonly off: () => string;
  readonly sentence: () => string;
}

type Parts = Readonly<Record<string, string>>;

/** A cell of the limits by its name. */
export const limit = (page: Page) => (name: string) => page.ref(`limit.${name}`);

/** A formula that gives the first sentence whose condition holds, else the last one. */
export function firstOf(cases: readonly (readonly [string, string])[], last: string, parts: Parts): string {
  return cases.reduceRight(
    (rest, [condition, words]) => `IF(${condition};${said(words, parts)};${rest})`,
    said(last, parts),
  );
}
