import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { FIRST, heading, LAST, SIGN } from './layout';
import type { View } from './view';

interface Check {
  /** The formula of how far it is off, 0 where it holds. */
  readonly gap: string;
  readonly holds: string;
  readonly off: string;
}

/** A line for every table: what adds up, or by how much it does not. Answers with the next row. */
export function placeChecks(page: Page, view: View, from: number): number {
  let row = heading(page, from, FIRST, LAST, view.text.checks.heading);
  const first = row;
  for (const check of checksOf(page, view)) {
    page.formula(row, SIGN, 'checkSign', () => `IF(${check().gap}=0;"✓";"⚠")`);
    page.formula(row, FIRST, 'text', () => `IF(${check().gap}=0;${check().holds};${check().off})`);
    row += 1;
  }
  page.rule(
    [{ row: first, column: SIGN, rows: row - first, columns: 1 }],
    'attention',
    () => `$A${first}="⚠"`,
  );
  page.name('checks', first, SIGN, row - first);
  return row;
}

function checksOf(page: Page, view: View): (() => Check)[] {
  const tables = view.slices.map(({ field }) => field as keyof View['text']['checks']['table']);
  if (view.months > 0) tables.push('months');
  return [
    () => outcomesCheck(page, view),
    ...(view.steps > 0 ? [() => stagesCheck(page, view)] : []),
    ...tables.map((table) => () => tableCheck(page, view, table)),
  ];
}

function outcomesCheck(page: Page, { text }: View): Check {
  const [all, won, lost, open] = ['all', 'won', 'lost', 'open'].map((name) => page.ref(name)) as [
    string,
    string,
    string,
    string,
  ];
  const whole = (value: string) => wholeText(value, text.style);
  const sum = `(${won}+${lost}+${open})`;
  const parts = { all: whole(all), won: whole(won), lost: whole(lost), open: whole(open), sum: whole(sum) };
  return {
    gap: `${all}-${sum}`,
    holds: sentence(text.checks.outcomes, parts),
    off: sentence(text.checks.outcomesOff, parts),
  };
}

/** Every stage on its own (the gaps stand on the keys sheet), and all of them against the department. */
function stagesCheck(page: Page, { text }: View): Check {
  const ref = (name: string) => page.ref(name);
  const lost = `ABS(${ref('stage.totalLost')}-${ref('lost')})`;
  const open = `ABS(${ref('stage.totalOpen')}-${ref('open')})`;
  const entered = `ABS(N(INDEX(${ref('stage.reached')};1))-${ref('all')})`;
  const gap = `(${lost}+${open}+${entered}+SUM(${ref('stage.gaps')}))`;
  return {
    gap,
    holds: quoteText(text.checks.stages),
    off: sentence(text.checks.stagesOff, { gap: wholeText(gap, text.style) }),
  };
}

function tableCheck(page: Page, { text }: View, table: keyof View['text']['checks']['table']): Check {
  const whole = (value: string) => wholeText(value, text.style);
  const [sum, revenue] = [page.ref(`total.${table}`), page.ref(`revenue.${table}`)];
  const money = `ROUND(${revenue}-${page.ref('revenue')};2)`;
  // A deal that two rows count would make the row of others negative.
  const twice = `MAX(0;-${page.ref(`rest.${table}`)})`;
  const gap = `(ABS(${sum}-${page.ref('all')})+ABS(${money})+${twice})`;
  const name = text.checks.table[table];
  const parts = {
    all: whole(page.ref('all')),
    sum: whole(sum),
    revenue: whole(page.ref('revenue')),
    gap: whole(`ABS(${sum}-${page.ref('all')})`),
  };
  return {
    gap,
    holds: sentence(text.checks.slice(name), parts),
    off: sentence(text.checks.sliceOff(name), parts),
  };
}
