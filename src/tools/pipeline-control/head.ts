import { weekday } from '../../analysis/calendar';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { factOf } from '../plan/published';
import { momentText, titles } from '../shared/report-parts';
import { C } from './layout';
import type { View } from './view';

/** Title and the grey line under it. Answers with the next row. */
export function placeTitle(page: Page, { text, context }: View): number {
  const { today, now, source } = context;
  const under = text.subtitle(source.sheetName, momentText(now, text.day));
  return titles(page, { from: C.deal, to: C.last }, text.title(today, weekday(today)), under);
}

/** What to know before the meeting. Answers with the next row. */
export function placeWarnings(page: Page, view: View, from: number): number {
  let row = from;
  for (const what of warningsOf(view)) {
    page.text(row, C.sign, 'warningSign', '⚠');
    page.text(row, C.deal, 'warning', what);
    row += 1;
  }
  // What only typing brings about has one line, which is the gap under the block until then.
  const passing = () =>
    passingOf(page, view).reduceRight(
      (rest, { when, what }) => `IF(${when};${quoteText(what)};${rest})`,
      '""',
    );
  page.formula(row, C.deal, 'warning', passing);
  page.formula(row, C.sign, 'warningSign', () => `IF(${a1(row, C.deal)}="";"";"⚠")`);
  return row + 1;
}

function warningsOf(view: View): string[] {
  const { open, text, lists } = view;
  const words = text.warnings;
  const count = (holds: (deal: (typeof open)[number]) => boolean) => open.filter(holds).length;
  const undated = count(({ expected }) => expected === null);
  const missing = count(({ deal }) => deal.missingSince !== null);
  const cut = lists.reduce((sum, { more }) => sum + more, 0);
  const has = (applies: boolean, what: string) => (applies ? [what] : []);
  return [
    ...has(missing > 0, words.missing(missing)),
    ...has(undated > 0, words.undated(undated)),
    ...has(open.length > 0 && open.every(({ deal }) => deal.nextTask === null), words.noTasks),
    ...has(open.length > 0 && open.every(({ deal }) => deal.changed === null), words.noChanged),
    ...has(cut > 0, words.cut(cut)),
  ];
}

interface Passing {
  readonly when: string;
  readonly what: string;
}

/** Warnings of what was typed since the build, the first that applies is shown. */
function passingOf(page: Page, view: View): Passing[] {
  const { context, text, known, plan, selection } = view;
  const words = text.warnings;
  const currency = selection.currency ?? context.deals.find((deal) => deal.amount !== null)?.currency ?? '';
  return [
    { what: words.refresh, when: `OR(${notYet(page, view).join(';')})` },
    ...(known === null
      ? []
      : [
          {
            what: words.since(known),
            when: `${page.ref('of.import')}+(${page.ref('since.day')}>=${known})=0`,
          },
        ]),
    ...(plan === undefined
      ? []
      : [
          {
            what: words.planCurrency,
            when: `AND(${factOf(plan, 'currency')}&""<>"";${factOf(plan, 'currency')}<>${quoteText(currency)})`,
          },
        ]),
  ];
}

/** Inputs that a build reads: what was typed into them since. */
function notYet(page: Page, { currencies }: View): string[] {
  const differs = (name: string) => `${page.ref(name)}<>${page.ref(`built.${name}`)}`;
  const names = ['manager', 'untouched', 'most', ...(currencies ? ['currency'] : [])];
  return [...names.map(differs), `${page.ref('since.day')}<${page.ref('built.from')}`];
}
