import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { placeLines } from '../shared/report-parts';
import { kindCode } from './keys';
import { C, heading, moneyText } from './layout';
import type { View } from './view';

interface Check {
  /** The formula of how far it is off, 0 where it holds. */
  readonly gap: string;
  readonly holds: string;
  readonly off: string;
}

/** A line for everything that must add up. Answers with the next row. */
export function placeChecks(page: Page, view: View, from: number): number {
  const { known, earlier, currencies } = view;
  const row = heading(page, from, C.deal, C.last, view.text.checks.heading);
  const checks = [
    dealsCheck,
    ...(known === null ? [] : [historyCheck, managersCheck]),
    ...(earlier && currencies === null ? [flowCheck] : []),
  ];
  return placeLines(
    page,
    row,
    C.deal,
    checks.map((check) => () => {
      const { gap, holds, off } = check(page, view);
      return { when: `${gap}<>0`, what: off, holds };
    }),
  );
}

/** What was counted against the deals that are imported now. */
function dealsCheck(page: Page, view: View): Check {
  const { text } = view;
  const ref = (name: string) => page.ref(name);
  const parts = { deals: wholeText(ref('built.open'), text.style), sum: moneyText(ref('built.sum'), view) };
  const difference = `ABS(ROUND(${ref('now.sum')}-${ref('built.sum')};2))`;
  return {
    gap: `(ABS(${ref('now.open')}-${ref('built.open')})+${difference})`,
    holds: sentence(text.checks.deals, parts),
    off: sentence(text.checks.dealsOff, { ...parts, now: wholeText(ref('now.open'), text.style) }),
  };
}

function historyCheck(page: Page, { text }: View): Check {
  const [now, built] = [page.ref('now.history'), page.ref('built.history')];
  const count = wholeText(built, text.style);
  return {
    gap: `ABS(${now}-${built})`,
    holds: sentence(text.checks.history, { count }),
    off: sentence(text.checks.historyOff, { count, now: wholeText(now, text.style) }),
  };
}

function managersCheck(page: Page, { text }: View): Check {
  const counts = page.ref('byManager.counts');
  // The days stand between the counts.
  const sum = `(SUM(${counts})-INDEX(${counts};1;${C.expected - C.why + 1}))`;
  const all = `COUNTIF(${page.ref('keys.chosen')};">0")`;
  return {
    gap: `ABS(${sum}-${all})`,
    holds: sentence(text.checks.managers, { count: wholeText(all, text.style) }),
    off: sentence(text.checks.off, { gap: wholeText(`ABS(${sum}-${all})`, text.style) }),
  };
}

/** What was in work, and what came and went, is what is in work. */
function flowCheck(page: Page, { text, earlier }: View): Check {
  const day = earlier?.day ?? 0;
  const then = String(earlier?.deals.length ?? 0);
  const flow = page.ref('keys.flow');
  const count = (kind: 'new' | 'reopened' | 'won' | 'lost') => `COUNTIF(${flow};${kindCode(kind)})`;
  const now = page.ref('built.open');
  const gap = `ABS(${then}+${count('new')}+${count('reopened')}-${count('won')}-${count('lost')}-${now})`;
  const part = (formula: string) => wholeText(formula, text.style);
  return {
    gap,
    holds: sentence(text.checks.flow(day), {
      before: quoteText(then),
      new: part(count('new')),
      reopened: part(count('reopened')),
      won: part(count('won')),
      lost: part(count('lost')),
      now: part(now),
    }),
    off: sentence(text.checks.flowOff(day), { gap: part(gap) }),
  };
}
