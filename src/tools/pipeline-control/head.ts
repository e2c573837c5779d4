import { weekday } from '../../analysis/calendar';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { factOf } from '../plan/published';
import { C } from './layout';
import type { View } from './view';

/** Title and the grey line under it. Answers with the next row. */
export function placeTitle(page: Page, { text, context }: View): number {
  const { today, now, source } = context;
  page.text(1, C.deal, 'title', text.title(today, weekday(today)));
  page.height(1, 34);
  const minutes = Math.floor((now - Math.floor(now)) * 1440 + 1 / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const when = `${text.day(Math.floor(now))}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  page.text(2, C.deal, 'subtitle', text.subtitle(source.sheetName, when));
  page.ground(2, C.deal, C.last, 'subtitle');
  page.height(3, 8);
  return 4;
}

interface Warning {
  readonly what: string;
  /** It is shown while this holds; always, where there is none. */
  readonly when?: string;
}

/** What to know before the meeting. Answers with the next row; without warnings the same. */
export function placeWarnings(page: Page, view: View, from: number): number {
  let row = from;
  for (const { what, when } of warningsOf(page, view)) {
    if (when === undefined) {
      page.text(row, C.sign, 'warningSign', '⚠');
      page.text(row, C.deal, 'warning', what);
    } else {
      page.formula(row, C.sign, 'warningSign', () => `IF(${when};"⚠";"")`);
      page.formula(row, C.deal, 'warning', () => `IF(${when};${quoteText(what)};"")`);
    }
    row += 1;
  }
  return row;
}

function warningsOf(page: Page, view: View): Warning[] {
  const { open, context, text, lists, known, plan, selection } = view;
  const words = text.warnings;
  const count = (holds: (deal: (typeof open)[number]) => boolean) => open.filter(holds).length;
  const undated = count(({ expected }) => expected === null);
  const missing = count(({ deal }) => deal.missingSince !== null);
  const cut = lists.reduce((sum, { more }) => sum + more, 0);
  const has = (applies: boolean, warning: Warning) => (applies ? [warning] : []);
  const currency = selection.currency ?? context.deals.find((deal) => deal.amount !== null)?.currency ?? '';
  return [
    ...has(missing > 0, { what: words.missing(missing) }),
    ...has(undated > 0, { what: words.undated(undated) }),
    ...has(open.length > 0 && open.every(({ deal }) => deal.nextTask === null), { what: words.noTasks }),
    ...has(open.length > 0 && open.every(({ deal }) => deal.changed === null), { what: words.noChanged }),
    ...has(cut > 0, { what: words.cut(cut) }),
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
    { what: words.refresh, when: `OR(${notYet(page, view).join(';')})` },
  ];
}

/** Inputs that a build reads: what was typed into them since. */
function notYet(page: Page, { currencies }: View): string[] {
  const differs = (name: string) => `${page.ref(name)}<>${page.ref(`built.${name}`)}`;
  return ['manager', 'untouched', 'most', ...(currencies ? ['currency'] : [])].map(differs);
}
