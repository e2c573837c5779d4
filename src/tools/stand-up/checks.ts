import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { planOf } from '../plan/published';
import { placeLines } from '../shared/report-parts';
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
  const { people, daysLeft, team } = view;
  const row = heading(page, from, view.text.checks.heading);
  const checks = [
    peopleCheck,
    ...(people.length > 0 && daysLeft > 0 ? [restCheck] : []),
    ...(team.planSheet === undefined ? [] : [planCheck]),
  ];
  return placeLines(
    page,
    row,
    C.name,
    checks.map((check) => () => {
      const { gap, holds, off } = check(page, view);
      return { when: `${gap}<>0`, what: off, holds };
    }),
  );
}

function peopleCheck(page: Page, view: View): Check {
  const { text } = view;
  const ref = (name: string) => page.ref(name);
  const off = (name: string) => `ABS(ROUND(${ref(`all.${name}`)}-SUM(${ref(`listed.${name}`)});2))`;
  const gap = `(${off('actual')}+${off('since')})`;
  return {
    gap,
    holds: sentence(text.checks.people, { sum: moneyText(ref('all.actual'), view) }),
    off: sentence(text.checks.peopleOff, { gap: wholeText(gap, text.style) }),
  };
}

function restCheck(page: Page, view: View): Check {
  const { text } = view;
  const days = page.ref('workdays.left');
  const gap = `(SUM(${page.ref('rest.missing')})+ABS(${days}-${view.daysLeft}))`;
  return {
    gap,
    holds: quoteText(text.checks.rest),
    off: quoteText(text.checks.restOff),
  };
}

function planCheck(page: Page, view: View): Check {
  const { text, team } = view;
  const ref = (name: string) => page.ref(name);
  const whole = planOf(team.planSheet ?? '', team.sales.profitKnown ? 'plan' : 'revenue', ref('first'), '""');
  const gap = `ABS(ROUND(N(${ref('all.plan')})-${whole};2))`;
  return {
    gap,
    holds: sentence(text.checks.plan, { sum: moneyText(`N(${ref('all.plan')})`, view) }),
    off: sentence(text.checks.planOff, { gap: wholeText(gap, text.style) }),
  };
}
