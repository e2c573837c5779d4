import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { planOf } from '../plan/published';
import {
  heading,
  type Input,
  placeInputs as inputRows,
  type Span,
  titles,
  withUnit,
} from '../shared/report-parts';
import { currencyInputs, keepPlans, todayInput } from '../shared/team-plans';
import { holidayWarnings } from '../shared/work-days';
import { LIMITS } from './settings';
import type { View } from './view';

/** Columns of the sheet with what the page is fed by. */
const A = { sign: 1, name: 2, value: 3, note: 4, key: 6 } as const;

const WHOLE: Span = { from: A.name, to: A.note };

/** Pixels, from column A. */
export const INPUT_WIDTHS: readonly number[] = [24, 220, 130, 420, 24, 150];

export const INPUT_HIDDEN: readonly number[] = [A.key];

/** What the owner types for the page, apart from it so that the page stays a page. */
export function placeInputSheet(page: Page, view: View): void {
  const { text, context } = view;
  const words = text.inputs;
  const top = titles(page, WHOLE, words.title, words.subtitle(context.source.sheetName));
  let row = placeInputs(page, view, top) + 1;
  row = placePlans(page, view, row) + 1;
  placeChecks(page, view, row);
}

function placeInputs(page: Page, view: View, from: number): number {
  const words = view.text.inputs;
  const first = heading(page, from, WHOLE, words.heading);
  const inputs = inputsOf(view);
  const help = { list: words.listHelp, day: words.dayHelp, number: words.npsHelp };
  const row = inputRows(page, first, { label: A.name, value: A.value }, inputs, help);
  inputs.forEach(({ note }, index) => {
    page.text(first + index, A.note, 'note', note);
  });
  page.text(row, A.name, 'note', words.wall);
  return row + 1;
}

function inputsOf({ context, team, text, nps }: View): Input[] {
  const words = text.inputs;
  return [
    todayInput(context.today, words),
    ...currencyInputs(team.sales, words, text.none),
    {
      name: 'nps',
      label: words.nps,
      note: words.npsNote,
      value: nps,
      format: 'integer',
      check: { kind: 'number', min: -LIMITS.nps, max: LIMITS.nps },
    },
  ];
}

/** A cell a person for the month's plan, where no Plan sheet has it. */
function placePlans(page: Page, view: View, from: number): number {
  const { text, people, team, month } = view;
  const words = text.inputs;
  let row = heading(page, from, WHOLE, words.plans(month.first));
  if (team.planSheet !== undefined) {
    page.text(row, A.name, 'note', words.plansFromPlan);
    return row + 1;
  }
  page.text(row, A.name, 'header', text.ranking.manager);
  const note = words.plansNote;
  page.text(row, A.value, 'header', withUnit(team.unit, text.ranking.plan), { align: 'right', note });
  page.ground(row, A.name, A.note, 'header');
  row += 1;
  const first = row;
  people.forEach(({ name, plan }, index) => {
    page.text(row, A.name, 'text', name || text.nobody);
    page.text(row, A.value, 'entry', plan, { format: 'money', align: 'right' });
    page.name(`typed.${index}`, row, A.value);
    row += 1;
  });
  keepPlans(page, view, { row: first, column: A.value, key: A.key }, words.planHelp);
  return row;
}

/** What the page leaves out, and whether it adds up. */
function placeChecks(page: Page, view: View, from: number): void {
  const { text, team, context } = view;
  const ref = (name: string) => page.ref(name);
  const words = text.checks;
  let row = heading(page, from, WHOLE, words.heading);
  const first = row;
  const check = (gap: () => string, holds: string, off: () => string) => {
    page.formula(row, A.sign, 'checkSign', () => `IF(${gap()}=0;"✓";"⚠")`);
    page.formula(row, A.name, 'text', () => `IF(${gap()}=0;${quoteText(holds)};${off()})`);
    row += 1;
  };
  const difference = (one: string, other: string) => `ABS(ROUND(${one}-${other};2))`;
  const said = (template: string, gap: string) => sentence(template, { gap: wholeText(gap, text.style) });
  const listed = () => difference(ref('fact.actual'), `SUM(${ref('people.actual')})`);
  check(listed, words.people, () => said(words.peopleOff, listed()));
  check(
    () => `IF(AND(${ref('today')}>=${view.month.first};${ref('today')}<=${view.month.last});0;1)`,
    words.month,
    () => quoteText(words.monthOff),
  );
  const { planSheet } = team;
  if (planSheet !== undefined) {
    const figure = team.sales.profitKnown ? 'plan' : 'revenue';
    const gap = () => difference(ref('fact.plan'), planOf(planSheet, figure, ref('first'), '""'));
    check(gap, words.plan, () => said(words.planOff, gap()));
  }
  for (const { when, what } of [
    ...[
      [team.sales.undated, words.undated],
      [team.sales.unpriced, words.unpriced],
      [team.sales.foreign, words.foreign],
    ].flatMap(([count, say]) => leftOut(count as number, say as (count: number) => string)),
    ...holidayWarnings(context, context.today),
  ]) {
    page.formula(row, A.sign, 'warningSign', () => `IF(${when};"⚠";"")`);
    page.formula(row, A.name, 'warning', () => `IF(${when};${what};"")`);
    row += 1;
  }
  page.rule(
    [{ row: first, column: A.sign, rows: row - first, columns: 1 }],
    'attention',
    () => `$A${first}="⚠"`,
  );
}

function leftOut(count: number, say: (count: number) => string): { when: string; what: string }[] {
  return count === 0 ? [] : [{ when: 'TRUE', what: quoteText(say(count)) }];
}
