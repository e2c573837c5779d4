import type { StepKind } from '../../analysis/scheme';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import { type Check, firstOf, limit } from './checks-parts';
import { marketPerson } from './keys-market';
import { counted, moneyText, rateText, said } from './layout';
import type { RoleView, View } from './view';

/** The checks of a role's scheme. */
export function roleChecks(page: Page, view: View, role: RoleView): Check[] {
  return [jumpCheck, fallCheck, boundsCheck, mixCheck, partsCheck, weightsCheck, marketCheck].map((check) =>
    check(page, view, role),
  );
}

const figure = (page: Page, role: RoleView) => (name: string) => page.ref(`${role.role}.figure.${name}`);

/** A whole number from 0, in words of a sentence. */
function whole({ text, phrases }: View, value: string): string {
  return phrases.of(wholeText(value, text.style));
}

/** A jump so large that it invites to keep a deal for the next month. */
function jumpCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const typed = limit(page)('jump');
  const most = own('jumpLimit');
  const off = () => `AND(ISNUMBER(${typed});${own('jump')}>N(${most}))`;
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
        count: whole(view, `IF(N(${most})<=0;2;ROUNDUP(${own('jump')}/N(${most});0))`),
      };
      const half = `MAX(${own('jumpAtNew')};${own('jumpAfterNew')})`;
      return firstOf(
        [
          [`${own('jump')}=0`, words.none],
          [`NOT(${off()})`, words.holds],
          [`${half}>N(${most})`, words.much],
        ],
        words.off,
        parts,
      );
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
        least: rateText(own('fallLeast'), view),
      };
      const isKind = (kind: StepKind) =>
        `${page.ref(`${role.role}.kind`)}=${quoteText(view.text.kinds[kind])}`;
      return firstOf(
        [
          [`NOT(${off()})`, words.holds],
          [`${own('fallRate')}<0`, words.minus],
          [isKind('whole'), words.step],
        ],
        words.line,
        parts,
      );
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
      const unknown = `NOT(ISNUMBER(${own('baseShare')}))`;
      return firstOf(
        [
          [unknown, words.unknown],
          [off(), words.off],
        ],
        words.holds,
        parts,
      );
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
        most: `IF(N(${of('indicators')})>${words.most.length - 1};N(${of('indicators')})&"";${counted(`N(${of('indicators')})`, words.most)})`,
        least: `N(${of('leastParts')})&""`,
        mostParts: `N(${of('mostParts')})&""`,
      };
      return firstOf(
        [
          [`${own('fines')}>0`, words.fines],
          [many(), words.many],
          [wrong(), words.wrong],
        ],
        words.holds,
        parts,
      );
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
      const parts = {
        sum: rateText(`MAX(0;${own('weights')})`, view),
        gap: rateText(`ABS(${own('weights')}-1)`, view),
      };
      return firstOf(
        [
          [none(), words.none],
          [`${own('indicators')}=0`, words.unused],
          [`NOT(${uneven()})`, words.holds],
          [`${own('weights')}>1`, words.over],
        ],
        words.under,
        parts,
      );
    },
  };
}

/** Darwin's rule: under plan less than the market, at plan more; by the example, then by each own plan and market. */
function marketCheck(page: Page, view: View, role: RoleView): Check {
  const own = figure(page, role);
  const market = page.ref(`${role.role}.market`);
  const unknown = () => `N(${market})<=0`;
  const much = () => `${own('under')}>=N(${market})`;
  const little = () => `${own('pay')}<=N(${market})`;
  const personParts = (side: 'short' | 'over') => {
    const { name, pay, market: theirs } = marketPerson(page, view, role, side);
    const money = (value: string) => moneyText(`N(${value})`, view);
    return { [`${side}Name`]: name, [`${side}Pay`]: money(pay), [`${side}Market`]: money(theirs) };
  };
  return {
    id: 'market',
    off: () => `OR(${unknown()};${much()};${little()};${own('short')}>0;${own('over')}>0)`,
    sentence: () => {
      const words = view.text.checks.market;
      const parts = {
        under: moneyText(own('under'), view),
        pay: moneyText(own('pay'), view),
        market: moneyText(`N(${market})`, view),
        short: moneyText(`MAX(0;N(${market})-${own('pay')})`, view),
        spare: moneyText(`MAX(0;${own('under')}-N(${market}))`, view),
        all: `${own('compared')}&""`,
        shortCount: `${own('short')}&""`,
        overCount: `${own('over')}&""`,
        ...personParts('short'),
        ...personParts('over'),
      };
      return firstOf(
        [
          [unknown(), words.unknown],
          [little(), words.little],
          [much(), words.much],
          [`${own('short')}>0`, words.short],
          [`${own('over')}>0`, words.over],
        ],
        words.holds,
        parts,
      );
    },
  };
}
