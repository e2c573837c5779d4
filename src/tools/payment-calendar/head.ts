import type { Day } from '../../analysis/day';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import { holidayWarnings } from '../shared/work-days';
import { instalmentDoubts } from './instalment-doubts';
import { C, LAST_DAY, moneyText } from './layout';
import type { PaymentRow } from './rows';
import { typingDoubts } from './typed';
import { countedGroups, lastWorked, type View } from './view';

/** Title and the grey line under it. Answers with the next row. */
export function placeTitle(page: Page, view: View): number {
  const { text, context, month } = view;
  page.text(1, C.client, 'title', text.title(month.first));
  page.height(1, 34);
  const sheet = context.source.sheetName;
  const paid = view.payments.sheetName;
  page.text(2, C.client, 'subtitle', text.subtitle[view.payments.from](sheet, paid, whenText(context.now)));
  page.ground(2, C.client, LAST_DAY, 'subtitle');
  page.height(3, 8);
  return 4;

  function whenText(now: number): string {
    const minutes = Math.floor((now - Math.floor(now)) * 1440 + 1 / 1000);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${text.day(Math.floor(now))}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
}

interface Warning {
  /** It is shown while this holds. */
  readonly when: string;
  readonly what: string;
}

/** Shares from which a warning is given: a quarter on the last day, a third in one deal. */
const PILE_UP = 4;
const ONE_DEAL = 3;

/**
 * What to know before trusting the figures; a line that no longer applies is empty. Only those that
 * apply at the build have a line. Answers with the next row; without warnings the same.
 */
export function placeWarnings(page: Page, view: View, from: number): number {
  let row = from;
  for (const warning of warningsOf(page, view)) {
    page.formula(row, C.sign, 'warningSign', () => `IF(${warning().when};"⚠";"")`);
    page.formula(row, C.client, 'warning', () => `IF(${warning().when};${warning().what};"")`);
    row += 1;
  }
  return row;
}

function warningsOf(page: Page, view: View): (() => Warning)[] {
  const { text, rows, selection } = view;
  const has = (applies: boolean, warning: () => Warning) => (applies ? [warning] : []);
  const inGroup = (group: string) => rows.some((row) => row.group === group);
  const unknown = rows.filter((row) => row.probability === null).length;
  const noAmount = rows.filter((row) => row.amount === null).length;
  const old = olderThanAnyWon(view);
  const words = text.warnings;
  const fixedLine = (what: string) => () => ({ when: 'TRUE', what: sentence(what, {}) });
  const counted = rows.filter(({ group }) => countedGroups(selection).has(group));
  return [
    ...has(isPiledUp(view), () => pileUp(page, view)),
    ...has(isOneDeal(counted), () => oneDeal(page, view)),
    ...has(
      (inGroup('undated') && !selection.countUndated) || (inGroup('overdue') && !selection.countOverdue),
      () => leftOut(page, view),
    ),
    ...has(
      rows.some(({ probability }) => probability === 1),
      () => sureButUnpaid(page, view),
    ),
    ...has(unknown > 0, fixedLine(words.unknown(unknown))),
    ...has(noAmount > 0, fixedLine(words.noAmount(noAmount))),
    ...has(old.count > 0, fixedLine(words.old(old.count, old.days))),
    ...holidayWarnings(view.context, view.month.first).map((warning) => () => warning),
    ...instalmentDoubts(view).map((what) => () => ({ when: 'TRUE', what: quoteText(what) })),
    // Only after something was typed: until then its line is the gap under the block.
    () => afterTyping(page, view),
  ];
}

function isPiledUp(view: View): boolean {
  const ofMonth = view.rows.filter(({ group }) => group === 'certain' || group === 'probable');
  const sum = (rows: readonly PaymentRow[]) => rows.reduce((all, { amount }) => all + (amount ?? 0), 0);
  const piled = sum(ofMonth.filter(({ day }) => day !== null && day >= lastWorked(view)));
  return piled > 0 && piled * PILE_UP >= sum(ofMonth);
}

function isOneDeal(counted: readonly PaymentRow[]): boolean {
  const amounts = counted.map(({ amount }) => amount ?? 0);
  const biggest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  return counted.length > 1 && biggest > 0 && biggest * ONE_DEAL >= amounts.reduce((a, b) => a + b, 0);
}

function otherMonth(page: Page, { month, text }: View): Warning {
  const typed = page.ref('month');
  const other = `OR(${typed}<${month.first};${typed}>${month.last})`;
  return { when: other, what: sentence(text.warnings.otherMonth(month.first), {}) };
}

/** What is told of the month and of what cannot be read, in one line: any of it may be typed at any time. */
function afterTyping(page: Page, view: View): Warning {
  const doubts = [otherMonth(page, view), ...typingDoubts(page, view)];
  const said = doubts.map(({ when, what }) => `IF(${when};${what}&" ";"")`);
  return { when: `OR(${doubts.map(({ when }) => when).join(';')})`, what: `TRIM(${said.join('&')})` };
}

/** The last working day of the month and what follows it bear too much of what is still expected. */
function pileUp(page: Page, view: View): Warning {
  const { text } = view;
  const sum = page.ref('pile');
  const all = `(${page.ref('certain')}+${page.ref('probable')})`;
  return {
    when: `AND(${sum}>0;${sum}*${PILE_UP}>=${all})`,
    what: sentence(text.warnings.pileUp(lastWorked(view)), {
      sum: moneyText(sum, view),
      share: shareText(`(${sum}/${all})`, text.style),
    }),
  };
}

/** What the forecast is without its biggest payment. */
function oneDeal(page: Page, view: View): Warning {
  const { text } = view;
  const ref = (name: string) => page.ref(name);
  const biggest = ref('biggest');
  const large = `${biggest}*${ONE_DEAL}>=${ref('ahead.full')}`;
  return {
    when: `AND(${biggest}>0;${ref('ahead.count')}>1;${large})`,
    what: sentence(text.warnings.oneDeal, {
      deal: `INDEX(${ref('list.client')};${ref('biggest.at')})`,
      sum: moneyText(biggest, view),
      rest: moneyText(ref('without'), view),
    }),
  };
}

function leftOut(page: Page, view: View): Warning {
  const { text } = view;
  const ref = (name: string) => page.ref(name);
  const parts = {
    undated: wholeText(ref('count.undated'), text.style),
    undatedSum: moneyText(ref('sum.undated'), view),
    overdue: wholeText(ref('count.overdue'), text.style),
    overdueSum: moneyText(ref('sum.overdue'), view),
  };
  const counts = (name: string) => `(${ref(name)}=${quoteText(text.inputs.leave)})`;
  const when = `${ref('count.undated')}*${counts('undated')}+${ref('count.overdue')}*${counts('overdue')}>0`;
  return { when, what: sentence(text.warnings.leftOut, parts) };
}

function sureButUnpaid(page: Page, view: View): Warning {
  const count = page.ref('sure');
  return {
    when: `${count}>0`,
    what: sentence(view.text.warnings.sure, { count: wholeText(count, view.text.style) }),
  };
}

/** Open deals older than the oldest one that was ever won, where enough were won to say so. */
function olderThanAnyWon({ context, rows }: View): { readonly count: number; readonly days: number } {
  const lengths = context.deals.flatMap(({ outcome, created, closed }) =>
    outcome === 'won' && created !== null && closed !== null ? [closed - created] : [],
  );
  const days = lengths.reduce((most, length) => Math.max(most, length), 0);
  const isOld = (created: Day | null) => created !== null && context.today - created > days;
  const count = rows.filter(({ deal, first }) => first && isOld(deal.created)).length;
  return lengths.length < ENOUGH_WON ? { count: 0, days } : { count, days };
}

const ENOUGH_WON = 20;
