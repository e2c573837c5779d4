import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { C, heading, keyColumn, LAST, moneyText } from './layout';
import type { View } from './view';

interface Check {
  /** How much is not given out (over 0) or given twice (under 0); 0 where it adds up to the kopeck. */
  readonly gap: string;
  readonly holds: string;
  readonly short: string;
  readonly over: string;
}

/** A line for everything that must add up. Answers with the next row. */
export function placeChecks(page: Page, view: View, from: number): number {
  const words = view.text.checks;
  let row = heading(page, from, C.name, LAST, words.heading);
  const first = row;
  checksOf(page, view).forEach((ask, index) => {
    const check = () => ask(index);
    const cell = gapCell(page, index);
    page.name(`checks.gap.${index}`, row, keyColumn(view));
    page.formula(row, keyColumn(view), 'aside', () => check().gap, { format: 'moneyExact' });
    page.formula(row, C.sign, 'checkSign', () => `IF(${cell}=0;"✓";"⚠")`);
    page.formula(
      row,
      C.name,
      'text',
      () => `IF(${cell}=0;${check().holds};IF(${cell}>0;${check().short};${check().over}))`,
    );
    row += 1;
  });
  page.rule(
    [{ row: first, column: C.sign, rows: row - first, columns: 1 }],
    'attention',
    () => `$A${first}="⚠"`,
  );
  page.name('checks', first, C.sign, row - first);
  return row;
}

function gapCell(page: Page, index: number): string {
  return page.ref(`checks.gap.${index}`);
}

function checksOf(page: Page, view: View): ((index: number) => Check)[] {
  const { months, slices, clients, text } = view;
  const words = text.checks;
  const ref = (name: string) => page.ref(name);
  const said = (
    index: number,
    gap: string,
    sentences: { readonly holds: string; readonly short: string; readonly over: string },
  ): Check => {
    const amount = { gap: moneyText(`ABS(${gapCell(page, index)})`, view) };
    return {
      gap: `ROUND(${gap};2)`,
      holds: quoteText(sentences.holds),
      short: sentence(sentences.short, amount),
      over: sentence(sentences.over, amount),
    };
  };
  return [
    ...(months.length > 1
      ? [(at: number) => said(at, `N(${ref('goal')})-SUM(${ref('months.plan')})`, words.months)]
      : []),
    (at) => said(at, `${ref('plan')}-${ref('managers.total')}`, words.managers),
    (at) => said(at, `${ref('plan')}-${ref('days.plan.total')}`, words.days),
    ...[...slices.map(({ slice }) => slice), ...(clients ? (['client'] as const) : [])].map(
      (slice) => (at: number) =>
        said(at, `${ref('plan')}-${ref(`parts.${slice}.plan.total`)}`, words.parts(text.slices[slice].by)),
    ),
    (at) => said(at, `${ref('actual')}-${ref('days.actual.total')}`, words.actualDays),
    (at) => said(at, ref('managers.others'), words.actualManagers),
  ];
}
