import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { C, heading, moneyText } from './layout';
import { paidOff, type View } from './view';

interface Check {
  /** The formula of how far it is off, 0 where it holds. */
  readonly gap: string;
  readonly holds: string;
  readonly off: string;
}

/** A line for everything that must add up. Answers with the next row. */
export function placeChecks(page: Page, view: View, from: number): number {
  let row = heading(page, from, C.client, C.date, view.text.checks.heading);
  const first = row;
  const ofOrders = view.payments.from === 'orders' ? [ordersCheck] : [];
  for (const check of [dealsCheck, ...ofOrders, groupsCheck, daysCheck, weeksCheck, managersCheck]) {
    const own = () => check(page, view);
    page.formula(row, C.sign, 'checkSign', () => `IF(${own().gap}=0;"✓";"⚠")`);
    page.formula(row, C.client, 'text', () => `IF(${own().gap}=0;${own().holds};${own().off})`);
    row += 1;
  }
  page.rule(
    [{ row: first, column: C.sign, rows: row - first, columns: 1 }],
    'attention',
    () => `$A${first}="⚠"`,
  );
  page.name('checks', first, C.sign, row - first);
  return row;
}

/** The rows against the open deals that are imported now: deals, and their sum. */
function dealsCheck(page: Page, view: View): Check {
  const { text, context, rows, agreed } = view;
  const { source } = context;
  const ref = (name: string) => page.ref(name);
  const open = `(${source.column('outcome')}=${quoteText(source.outcome('open'))})`;
  const amount = source.column('amount');
  const deals = `SUMPRODUCT(${open}*(${source.column('key')}<>""))`;
  const sum = `SUMPRODUCT(${open}*(${amount}<>"");${amount})`;
  const further = rows.filter(({ first }) => !first).length;
  const inParts = rows.filter(({ first, parts }) => first && parts > 1).length;
  const listed = `(${ref('count.open')}-${further})`;
  const excess = agreed.excess === 0 ? '' : `+${ref('built.excess')}`;
  const paid = paidOff(view).deals === 0 ? '' : `-${ref('built.paidOff')}`;
  const difference = `ROUND(${sum}${excess}${paid}-${ref('sum.open')};2)`;
  const parts = { deals: wholeText(listed, text.style), sum: moneyText(ref('sum.open'), view) };
  const over = text.checks.excess(context.instalments.sheetName ?? '');
  return {
    gap: `(ABS(${deals}-${listed})+ABS(${difference}))`,
    holds: excess
      ? `${sentence(text.checks.deals(inParts), parts)}&${sentence(over, { excess: moneyText(ref('built.excess'), view) })}`
      : sentence(text.checks.deals(inParts), parts),
    off: sentence(text.checks.dealsOff, { ...parts, now: wholeText(deals, text.style) }),
  };
}

/** What open deals have paid is not expected of them once more; it was counted over the orders of the build. */
function ordersCheck(page: Page, view: View): Check {
  const { text, payments } = view;
  const words = text.checks.orders;
  const { day, amount } = payments.columns;
  const { deals } = paidOff(view);
  const sum = moneyText(page.ref('built.paidOff'), view);
  const nothing = quoteText(words.nothing(payments.sheetName));
  return {
    gap: `ABS(ROUND(SUMIF(${day};">0";${amount})-${page.ref('built.payments')};2))`,
    holds: deals === 0 ? nothing : sentence(words.takenOff(payments.sheetName, deals), { sum }),
    off: quoteText(words.changed(payments.sheetName)),
  };
}

function groupsCheck(page: Page, view: View): Check {
  const ref = (name: string) => page.ref(name);
  const sum = `(${ref('certain')}+${ref('probable')}+SUM(${ref('groupSums')}))`;
  const gap = `ROUND(${sum}-${ref('sum.open')};2)`;
  return {
    gap: `ABS(${gap})`,
    holds: quoteText(view.text.checks.groups),
    off: sentence(view.text.checks.off, { gap: wholeText(`ABS(${gap})`, view.text.style) }),
  };
}

function daysCheck(page: Page, view: View): Check {
  const ref = (name: string) => page.ref(name);
  const of = (name: string) => `ABS(ROUND(SUM(${ref(`day.${name}`)})-${ref(name)};2))`;
  const gap = `(${of('paid')}+${of('certain')}+${of('probable')})`;
  return {
    gap,
    holds: quoteText(view.text.checks.days),
    off: sentence(view.text.checks.daysOff, { gap: wholeText(gap, view.text.style) }),
  };
}

function weeksCheck(page: Page, view: View): Check {
  const ref = (name: string) => page.ref(name);
  const days = ['paid', 'certainWeighted', 'probableWeighted'].map((name) => `SUM(${ref(`day.${name}`)})`);
  const gap = `ABS(ROUND(${ref('total.weeks')}-${days.join('-')};2))`;
  return {
    gap,
    holds: quoteText(view.text.checks.weeks),
    off: sentence(view.text.checks.off, { gap: wholeText(gap, view.text.style) }),
  };
}

function managersCheck(page: Page, view: View): Check {
  const gap = `ABS(ROUND(${page.ref('total.managers')}-${page.ref('forecast')};2))`;
  return {
    gap,
    holds: sentence(view.text.checks.managers, { sum: moneyText(page.ref('forecast'), view) }),
    off: sentence(view.text.checks.off, { gap: wholeText(gap, view.text.style) }),
  };
}
