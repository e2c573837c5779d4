import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { type Check, firstOf, limit } from './checks-parts';
import { moneyText, monthText, rateText, said, tenthsText } from './layout';
import { repeatOff, repeatSentence } from './replay-trials';
import type { View } from './view';

/** The checks of the department as the scheme would have paid it. */
export function departmentChecks(page: Page, view: View): Check[] {
  return [payrollCheck, headCheck, repeatCheck, quarterCheck].map((check) => check(page, view));
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
        factor: factorText(page.ref('figure.factor'), view),
        rate: rateText(page.ref('figure.factorRate'), view),
        bill: tenthsText(page.ref('figure.billShare'), view),
        need: moneyText(page.ref('figure.need'), view),
        have: moneyText(`N(${page.ref('year.profit')})/12`, view),
      };
      return firstOf(
        [
          [unknown(), words.unknown],
          [`NOT(${off()})`, words.holds],
          [`${page.ref('figure.mendable')}=1`, words.rates],
          [`${page.ref('figure.isMarketKnown')}=1`, words.market],
        ],
        words.bases,
        parts,
      );
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
        over: moneyText(`MAX(0;${page.ref('figure.best')}-N(${pay}))`, view),
      };
      return firstOf(
        [
          [`NOT(ISNUMBER(${pay}))`, words.unknown],
          [off(), words.off],
        ],
        words.holds,
        parts,
      );
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
        days: quoteText(words.days(view.facts.cycle ?? 0)),
        months: `N(${least})&"\u00a0"&IF(N(${least})=1;${quoteText(words.months[0]!)};${quoteText(words.months[1]!)})`,
      };
      if (view.facts.cycle === null) return said(words.unknown);
      return firstOf(
        [
          [`AND(${used}>0;${short})`, words.off],
          [`${used}>0`, words.used],
          [short, words.notNeeded],
        ],
        words.possible,
        parts,
      );
    },
  };
}

/** A factor from 0 with two digits: 0.85. */
function factorText(value: string, { text, phrases }: View): string {
  const hundredths = `ROUND(${value}*100;0)`;
  const tail = `RIGHT("0"&MOD(${hundredths};100);2)`;
  return phrases.of(`INT(${hundredths}/100)&${quoteText(text.style.decimal)}&${tail}`);
}
