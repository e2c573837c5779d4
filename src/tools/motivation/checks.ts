import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import { attentionIn, type CheckId } from './check-facts';
import { C, counted, heading, LAST, moneyText, monthText, rateText, said, tenthsText } from './layout';
import { repeatOff, repeatSentence } from './replay-trials';
import type { RoleView, View } from './view';

interface Check {
  readonly id: CheckId;
  /** A formula that is TRUE where something is to be mended. */
  readonly off: () => string;
  readonly sentence: () => string;
}

/** The checks of the department and of the main role, those to mend first. Answers with the next row. */
export function placeChecks(page: Page, view: View, from: number): number {
  const [main] = view.roles;
  const checks = [...roleChecks(page, view, main!), ...departmentChecks(page, view)];
  return placeLines(page, view, main!, checks, from, view.text.checks.heading);
}

/** The checks of another role, in its own part of the sheet. */
export function placeRoleChecks(page: Page, view: View, role: RoleView, from: number): number {
  return placeLines(page, view, role, roleChecks(page, view, role), from, view.text.checks.ofRole(role.name));
}

function placeLines(
  page: Page,
  view: View,
  role: RoleView,
  checks: readonly Check[],
  from: number,
  title: string,
): number {
  const attention = attentionIn(view, role);
  const sorted = [...checks].sort((a, b) => Number(attention.has(b.id)) - Number(attention.has(a.id)));
  let row = heading(page, from, C.label, LAST, title);
  const first = row;
  for (const { id, off, sentence } of sorted) {
    page.formula(row, C.sign, 'checkSign', () => `IF(${off()};"⚠";"✓")`);
    page.text(row, C.label, 'text', view.text.checks.names[id]);
    page.formula(row, C.first, 'text', sentence);
    page.name(`check.${role.role}.${id}`, row, C.sign);
    row += 1;
  }
  const at = (column: number) => ({ row: first, column, rows: row - first, columns: 1 });
  page.rule([at(C.sign)], 'attention', () => `$A${first}="⚠"`);
  return row;
}

function roleChecks(page: Page, view: View, role: RoleView): Check[] {
  return [jumpCheck, fallCheck, boundsCheck, mixCheck, partsCheck, weightsCheck, marketCheck].map((check) =>
    check(page, view, role),
  );
}

function departmentChecks(page: Page, view: View): Check[] {
  return [payrollCheck, headCheck, repeatCheck, quarterCheck].map((check) => check(page, view));
}

const figure = (page: Page, role: RoleView) => (name: string) => page.ref(`${role.role}.figure.${name}`);
const limit = (page: Page) => (name: string) => page.ref(`limit.${name}`);

function either(off: string, words: { readonly off: string; readonly holds: string }, parts: Parts): string {
  return `IF(${off};${said(words.off, parts)};${said(words.holds, parts)})`;
}

/** A whole number from 0, in words of a sentence. */
function whole({ text, phrases }: View, value: string): string {
  return phrases.of(wholeText(value, text.style));
}

type Parts = Readonly<Record<string, string>>;

/** A jump so large that it invites to keep a deal for the next month. */
function jumpCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const most = limit(page)('jump');
  const off = () => `AND(ISNUMBER(${most});${own('jump')}>N(${most}))`;
  return {
    id: 'jump',
    off,
    sentence: () => {
      const words = view.text.checks.jump;
      const parts = {
        bound: rateText(own('bound'), view),
        jump: moneyText(own('jump'), view),
        limit: moneyText(`N(${most})`, view),
        newBound: rateText(own('newBound'), view),
        newRate: rateText(own('newRate'), view),
        first: moneyText(own('jumpAtNew'), view),
        second: moneyText(own('jumpAfterNew'), view),
      };
      return `IF(${own('jump')}=0;${said(words.none)};${either(off(), words, parts)})`;
    },
  };
}

/** One more rouble sold that lowers pay. */
function fallCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const off = () => `${own('falls')}>0`;
  return {
    id: 'fall',
    off,
    sentence: () => {
      const words = view.text.checks.fall;
      const parts = {
        from: rateText(own('fallFrom'), view),
        to: rateText(own('fallTo'), view),
        rate: rateText(own('fallRate'), view),
        before: rateText(own('fallBefore'), view),
      };
      const step = `IF(${own('fallTo')}=${own('fallFrom')};TRUE;${page.ref(`${role.role}.kind`)}=${quoteText(view.text.kinds.whole)})`;
      return `IF(${off()};IF(${step};${said(words.step, parts)};${said(words.line, parts)});${said(words.holds)})`;
    },
  };
}

function boundsCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const off = () => `${own('problem')}<999`;
  return {
    id: 'bounds',
    off,
    sentence: () => {
      const words = view.text.checks.bounds;
      const parts = {
        step: `${own('problemStep')}&""`,
        from: rateText(own('problemFrom'), view),
        before: rateText(own('problemBefore'), view),
      };
      const code = `MOD(${own('problem')};10)`;
      const wrong = `IF(${code}=1;${said(words.notRising, parts)};IF(${code}=2;${said(words.same, parts)};${said(words.half, parts)}))`;
      return `IF(${off()};${wrong};${said(words.holds)})`;
    },
  };
}

function mixCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const [mix, gap] = [limit(page)('mix'), limit(page)('mixGap')];
  const off = () =>
    `IF(NOT(ISNUMBER(${own('baseShare')}));TRUE;AND(ISNUMBER(${mix});ROUND(ABS(${own('baseShare')}-N(${mix}))-N(${gap});6)>0))`;
  return {
    id: 'mix',
    off,
    sentence: () => {
      const words = view.text.checks.mix;
      const share = `N(${own('baseShare')})`;
      const parts = {
        base: moneyText(own('base'), view),
        bonus: moneyText(own('bonus'), view),
        share: whole(view, `(${share}*100)`),
        rest: whole(view, `(100-ROUND(${share}*100;0))`),
        mix: rateText(`N(${mix})`, view),
        gap: whole(view, `(N(${gap})*100)`),
        wanted: moneyText(own('wantedBase'), view),
      };
      return `IF(NOT(ISNUMBER(${own('baseShare')}));${said(words.unknown)};${either(off(), words, parts)})`;
    },
  };
}

/** Three to five parts, no more than five indicators, no fines. */
function partsCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const of = limit(page);
  const outside = (name: string, sign: string) =>
    `AND(ISNUMBER(${of(name)});${own('parts')}${sign}N(${of(name)}))`;
  const many = () => `AND(ISNUMBER(${of('indicators')});${own('indicators')}>N(${of('indicators')}))`;
  const wrong = () => `OR(${outside('leastParts', '<')};${outside('mostParts', '>')})`;
  return {
    id: 'parts',
    off: () => `OR(${wrong()};${many()};${own('fines')}>0)`,
    sentence: () => {
      const words = view.text.checks.parts;
      const parts = {
        parts: counted(own('parts'), words.parts),
        indicators: counted(own('indicators'), words.indicators),
        most: `N(${of('indicators')})&""`,
        least: `N(${of('leastParts')})&""`,
        mostParts: `N(${of('mostParts')})&""`,
      };
      return `IF(${own('fines')}>0;${said(words.fines)};IF(${many()};${said(words.many, parts)};IF(${wrong()};${said(words.wrong, parts)};${said(words.holds, parts)})))`;
    },
  };
}

function weightsCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const soft = page.ref(`${role.role}.soft`);
  const none = () => `AND(N(${soft})>0;${own('indicators')}=0)`;
  const uneven = () => `AND(${own('indicators')}>0;ROUND(${own('weights')}-1;6)<>0)`;
  return {
    id: 'weights',
    off: () => `OR(${none()};${uneven()})`,
    sentence: () => {
      const words = view.text.checks.weights;
      const parts = { sum: rateText(`MAX(0;${own('weights')})`, view) };
      return `IF(${none()};${said(words.none)};IF(${uneven()};${said(words.off, parts)};IF(${own('indicators')}=0;${said(words.unused)};${said(words.holds)})))`;
    },
  };
}

/** Darwin's rule: under plan less than the market, at plan more. */
function marketCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const market = page.ref(`${role.role}.market`);
  const unknown = () => `N(${market})<=0`;
  const much = () => `${own('under')}>=N(${market})`;
  const little = () => `${own('pay')}<=N(${market})`;
  return {
    id: 'market',
    off: () => `OR(${unknown()};${much()};${little()})`,
    sentence: () => {
      const words = view.text.checks.market;
      const parts = {
        under: moneyText(own('under'), view),
        pay: moneyText(own('pay'), view),
        market: moneyText(`N(${market})`, view),
      };
      return `IF(${unknown()};${said(words.unknown)};IF(${little()};${said(words.little, parts)};IF(${much()};${said(words.much, parts)};${said(words.holds, parts)})))`;
    },
  };
}

function payrollCheck(page: Page, view: View): Check {
  const most = limit(page)('payroll');
  const share = page.ref('year.share');
  const unknown = () => `NOT(ISNUMBER(${share}))`;
  const off = () => `AND(ISNUMBER(${most});N(${share})>N(${most}))`;
  return {
    id: 'payroll',
    off: () => `OR(${unknown()};${off()})`,
    sentence: () => {
      const words = view.text.checks.payroll;
      const { months } = view.text;
      const parts = {
        share: tenthsText(`N(${share})`, view),
        limit: tenthsText(`N(${most})`, view),
        month: monthText(page.ref('figure.dearestMonth'), months),
        worst: tenthsText(page.ref('figure.dearest'), view),
        over: moneyText(page.ref('figure.over'), view),
      };
      return `IF(${unknown()};${said(words.unknown)};${either(off(), words, parts)})`;
    },
  };
}

/** No manager should earn more in a month than the head of sales. */
function headCheck(page: Page, view: View): Check {
  const pay = page.ref('figure.headPay');
  const off = () => `IF(NOT(ISNUMBER(${pay}));TRUE;${page.ref('figure.best')}>${pay})`;
  return {
    id: 'head',
    off,
    sentence: () => {
      const words = view.text.checks.head;
      if (view.managers.length === 0) return said(words.nobody);
      const parts = {
        name: `INDEX(${page.ref('managers.name')};${page.ref('figure.bestAt')})`,
        month: monthText(page.ref('figure.bestMonth'), view.text.inMonths),
        best: moneyText(page.ref('figure.best'), view),
        head: moneyText(`N(${pay})`, view),
      };
      return `IF(NOT(ISNUMBER(${pay}));${said(words.unknown, parts)};${either(off(), words, parts)})`;
    },
  };
}

function repeatCheck(page: Page, view: View): Check {
  return { id: 'repeat', off: () => repeatOff(page, view), sentence: () => repeatSentence(page, view) };
}

/** A quarter bonus only where a deal takes about a quarter. */
function quarterCheck(page: Page, view: View): Check {
  const cycle = page.ref('figure.cycle');
  const least = limit(page)('cycle');
  const used = page.ref('figure.quarters');
  const short = `AND(ISNUMBER(${cycle});N(${cycle})*12<N(${least})*365)`;
  return {
    id: 'quarter',
    off: () => `AND(${used}>0;${short})`,
    sentence: () => {
      const words = view.text.checks.quarter;
      const parts = {
        days: whole(view, `N(${cycle})`),
        months: `N(${least})&""`,
      };
      const with_ = `IF(${short};${said(words.off, parts)};${said(words.used, parts)})`;
      const without = `IF(NOT(ISNUMBER(${cycle}));${said(words.unknown)};IF(${short};${said(words.notNeeded, parts)};${said(words.possible, parts)}))`;
      return `IF(${used}>0;${with_};${without})`;
    },
  };
}
