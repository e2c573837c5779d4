import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import { type Line, placeLines } from '../shared/report-parts';
import { weightOf as kpiWeight } from './kpi-table';
import { C, heading } from './layout';
import { PARTS, WEIGHT_KEYS } from './settings';
import { weightOf as standardWeight } from './standards-table';
import { KPIS, type View } from './view';

interface Check {
  /** A formula that is TRUE where all is well. */
  readonly holds: string;
  readonly good: string;
  readonly bad: string;
}

/** A line for everything that must be so. Answers with the next row. */
export function placeChecks(page: Page, view: View, from: number): number {
  const row = heading(page, from, view.text.checks.heading);
  const lines = checksOf(view).map((check) => (): Line => {
    const { holds, good, bad } = check(page, view);
    return { when: `NOT(${holds})`, what: bad, holds: good };
  });
  return placeLines(page, row, C.name, lines);
}

function checksOf({ people, standards }: View): readonly ((page: Page, view: View) => Check)[] {
  const parts = PARTS.map((part) => WEIGHT_KEYS[part]);
  return [
    weightCheck('parts', parts),
    weightCheck('kpi', KPIS.map(kpiWeight)),
    weightCheck(
      'standards',
      standards.map(({ name }) => standardWeight(name)),
    ),
    risingCheck,
    ...(people.length > 0 ? [tasksCheck, namedCheck, salesCheck] : []),
  ];
}

/** Weights that must add up to 100 %; the sentence names by how much they do not. */
function weightCheck(what: 'parts' | 'kpi' | 'standards', names: readonly string[]) {
  return (page: Page, { text }: View): Check => {
    const gap = `(ROUND(${names.map((name) => `N(${page.ref(name)})`).join('+')}-1;6))`;
    const by = { gap: shareText(`ABS(${gap})`, text.style) };
    const words = text.checks;
    return {
      holds: `${gap}=0`,
      good: quoteText(words[what]),
      bad: `IF(${gap}>0;${sentence(words.over[what], by)};${sentence(words.under[what], by)})`,
    };
  };
}

function risingCheck(page: Page, { text }: View): Check {
  return {
    holds: `SUMPRODUCT((${page.ref('grades.rising')}<>"")*1)=0`,
    good: quoteText(text.checks.rising),
    bad: quoteText(text.checks.notRising),
  };
}

/** The first manager whose tasks do not weigh 100 % in all. */
function tasksCheck(page: Page, { text }: View): Check {
  const weights = page.ref('tasks.weights');
  const off = `(${weights}>0)*(ROUND(${weights}-1;6)<>0)`;
  const first = `MATCH(1;INDEX(${off};0);0)`;
  return {
    holds: `SUMPRODUCT(${off})=0`,
    good: quoteText(text.checks.tasks),
    bad: sentence(text.checks.tasksOff, {
      name: `INDEX(${page.ref('tasks.names')};${first})`,
      sum: shareText(`INDEX(${weights};${first})`, text.style),
    }),
  };
}

function namedCheck(page: Page, { text }: View): Check {
  const [undated, strangers] = [page.ref('tasks.undated'), page.ref('tasks.strangers')];
  return {
    holds: `${undated}+${strangers}=0`,
    good: quoteText(text.checks.named),
    bad: sentence(text.checks.unnamed, { undated, strangers }),
  };
}

function salesCheck(page: Page, { text }: View): Check {
  const all = `SUM(${page.ref('money.month')})`;
  const gap = `ABS(ROUND(${all}-SUM(${page.ref('listed.sales')});2))`;
  return {
    holds: `${gap}=0`,
    good: quoteText(text.checks.sales),
    bad: sentence(text.checks.salesOff, { gap: wholeText(gap, text.style) }),
  };
}
