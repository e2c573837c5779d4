import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { keysSheet } from './layout';
import { parameterOf, roundedMoney, unitsAt, wholeOf } from './published';
import type { RoleView, View } from './view';

/** Columns behind the bonuses of quarters: Darwin's rule by manager, each at the own plan and market pay. */
const FIRST = 162;
const AT = {
  market: FIRST,
  payAtPlan: FIRST + 1,
  payUnder: FIRST + 2,
  /** By how much pay at plan is not over the market, pay under plan not under it; 0 where the rule is kept. */
  short: FIRST + 3,
  over: FIRST + 4,
};

/** Just under the plan, as a whole per cent. */
const UNDER = '(99/100)';
/** The least that counts as a gap: pay that equals the market breaks the rule too. */
const LEAST_GAP = '1/100';

interface MarketRow {
  readonly row: number;
  /** Addresses of the role's code and the plan, and whether somebody is at work. */
  readonly role: string;
  readonly plan: string;
  readonly present: string;
}

export function placeMarketHeaders(page: Page, view: View): void {
  for (const [name, at] of Object.entries(AT)) {
    page.text(1, at, 'header', view.text.keys.market[name as keyof typeof AT]);
    page.name(`market.${name}`, 2, at, view.managers.length);
  }
}

/** What somebody at work is paid at the own plan and just under it, beside the own market pay, else the role's. */
export function placeMarket(
  page: Page,
  view: View,
  index: number,
  { row, role, plan, present }: MarketRow,
): void {
  const sheet = keysSheet(view);
  const at = (name: keyof typeof AT) => `$${columnLetter(AT[name])}$${row}`;
  const put = (name: keyof typeof AT, formula: () => string) =>
    page.formula(row, AT[name], 'formula', formula);
  const own = view.managers[index]!.person.marketPay;
  if (own !== null) page.text(row, AT.market, 'formula', own / 100);
  else put('market', () => `N(${parameterOf(sheet, 'market', role)})`);
  const base = () => `${parameterOf(sheet, 'fixed', role)}+${parameterOf(sheet, 'soft', role)}`;
  const payAt = (share: string) => () =>
    `${base()}+${roundedMoney(`${wholeOf(sheet, role, plan)}*${unitsAt(sheet, role, share)}`)}`;
  put('payAtPlan', payAt('1'));
  put('payUnder', payAt(UNDER));
  const counts = () => `${present}*(${plan}>0)*(${at('market')}>0)>0`;
  const gap = (from: string, to: string) =>
    `IF(${counts()};IF(${from}<=${to};MAX(${LEAST_GAP};${to}-${from});0);0)`;
  put('short', () => gap(at('payAtPlan'), at('market')));
  put('over', () => gap(at('market'), at('payUnder')));
}

/** Of those of a role who are compared: how many, how many break the rule on either side, and who most. */
export function marketFigures(
  page: Page,
  view: View,
  { role, code }: RoleView,
): Record<string, () => string> {
  const nobody = view.managers.length === 0;
  const column = (name: string) => page.ref(`market.${name}`);
  const own = () => `(${page.ref('keys.roles')}=${code})`;
  const count = (name: 'short' | 'over') => () => (nobody ? '0' : `SUMPRODUCT(${own()}*(${column(name)}>0))`);
  const place = (name: 'short' | 'over') => () => {
    if (nobody) return '0';
    const most = `SUMPRODUCT(MAX(${own()}*${column(name)}))`;
    return `IF(${page.ref(`${role}.figure.${name}`)}=0;1;MATCH(1;INDEX(${own()}*(${column(name)}=${most});0);0))`;
  };
  return {
    compared: () =>
      nobody ? '0' : `SUMPRODUCT(${own()}*${page.ref('trial.present')}*(${column('market')}>0))`,
    short: count('short'),
    shortAt: place('short'),
    over: count('over'),
    overAt: place('over'),
  };
}

/** Who breaks the rule most: the name, what is paid, and the market. */
export function marketPerson(page: Page, { managers }: View, { role }: RoleView, side: 'short' | 'over') {
  const of = (name: string) =>
    managers.length === 0 ? '""' : `INDEX(${page.ref(name)};${page.ref(`${role}.figure.${side}At`)})`;
  return {
    name: of('managers.name'),
    pay: of(side === 'short' ? 'market.payAtPlan' : 'market.payUnder'),
    market: of('market.market'),
  };
}
