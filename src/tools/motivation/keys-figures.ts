import type { Page } from '../../blueprint/page';
import { marketFigures } from './keys-market';
import { parameter } from './layout';
import { NO_STEP, roundedMoney, type STEP_COLUMNS } from './published';
import { basePay, stepsOf, unitsOf, wholeText } from './role-formulas';
import type { RoleView, View } from './view';

/** Columns of the figures that sentences are made of, a column a role; each stands in a cell to be counted once. */
const FIRST = 170;
const DEPARTMENT = FIRST + 5;

/** Just under the plan, as a whole per cent. */
const UNDER = '99/100';

export function placeFigures(page: Page, view: View): void {
  page.text(1, FIRST, 'header', view.text.keys.figures);
  for (const role of view.roles) placeRoleFigures(page, view, role);
  placeDepartment(page, view);
}

function placeRoleFigures(page: Page, view: View, role: RoleView): void {
  const column = FIRST + role.code;
  const ref = (name: string) => page.ref(`${role.role}.${name}`);
  const own = (name: string) => page.ref(`${role.role}.figure.${name}`);
  const units = (attainment: string) => unitsOf(view, role, attainment);
  const step = (name: keyof typeof STEP_COLUMNS, index: string) => `INDEX(${stepsOf(role, name)};${index})`;
  const ofAmount = (bound: string) => `IF(${parameter(view, role, 'measure')}=1;${bound};1)`;
  const figures: Readonly<Record<string, () => string>> = {
    whole: () => wholeText(view, role),
    base: () => basePay(view, role),
    bonus: () => roundedMoney(`${own('whole')}*${units('1')}`),
    pay: () => `${own('base')}+${own('bonus')}`,
    under: () => `${own('base')}+${roundedMoney(`${own('whole')}*${units(`(${UNDER})`)}`)}`,
    baseShare: () => `IF(${own('pay')}<=0;"";${own('base')}/${own('pay')})`,
    wantedBase: () => `ROUND(${own('pay')}*N(${page.ref('limit.mix')})/100;0)*100`,
    /** The largest jump, its limit (of another role in proportion to its pay at plan), the place of its bound among the rising ones, and a step that would halve it. */
    jump: () => `MAX(0;${ref('jump')})`,
    jumpLimit: () => {
      const [most, main] = [`N(${page.ref('limit.jump')})`, page.ref(`${view.roles[0]!.role}.figure.pay`)];
      return view.roles[0] === role ? most : `IF(${main}<=0;${most};${most}*${own('pay')}/${main})`;
    },
    bound: () => `IF(${own('jump')}=0;0;INDEX(${ref('from')};MATCH(${own('jump')};${ref('jump')};0)))`,
    jumpStep: () => `IF(${own('jump')}=0;2;MATCH(${own('bound')};${stepsOf(role, 'from')};0))`,
    boundBefore: () => step('from', `${own('jumpStep')}-1`),
    rate: () => step('rate', own('jumpStep')),
    rateBefore: () => step('rate', `${own('jumpStep')}-1`),
    newBound: () =>
      `IF(${own('bound')}-1/10>${own('boundBefore')};${own('bound')}-1/10;(${own('bound')}+${own('boundBefore')})/2)`,
    newRate: () => `(${own('rate')}+${own('rateBefore')})/2`,
    jumpAtNew: () => `${own('whole')}*${ofAmount(own('newBound'))}*(${own('newRate')}-${own('rateBefore')})`,
    jumpAfterNew: () => `${own('whole')}*${ofAmount(own('bound'))}*(${own('rate')}-${own('newRate')})`,
    /** The first step where one more rouble lowers pay: 0 is none. */
    falls: () => `IFERROR(MATCH(1;${ref('falls')};0);0)`,
    fallFrom: () => `IF(${own('falls')}=0;0;${step('from', own('falls'))})`,
    fallTo: () => {
      const to = step('to', own('falls'));
      return `IF(${own('falls')}=0;0;IF(${to}>=${NO_STEP};${own('fallFrom')};${to}))`;
    },
    fallRate: () => `IF(${own('falls')}=0;0;${step('rate', own('falls'))})`,
    fallBefore: () => `IF(${own('falls')}<2;0;${step('rate', `${own('falls')}-1`)})`,
    /** The least rate at its end with which a line does not fall: of the amount its slope there is 0. */
    fallLeast: () => {
      const slope = `${own('fallTo')}/(2*${own('fallTo')}-${own('fallFrom')})`;
      const least = `${own('fallRate')}*IF(${parameter(view, role, 'measure')}=1;${slope};1)`;
      return `IF(${own('falls')}=0;0;IF(${own('fallTo')}<=0;0;ROUNDUP(ROUND(${least};8);4)))`;
    },
    /** The first step with a wrong bound × 10 + what is wrong with it; 999 is none. */
    problem: () => `MIN(${ref('problems')})`,
    problemStep: () => `INT(${own('problem')}/10)`,
    problemFrom: () => `IF(${own('problem')}=999;0;N(INDEX(${ref('from')};${own('problemStep')})))`,
    problemBefore: () =>
      `IF(OR(${own('problem')}=999;${own('problemStep')}<2);0;N(INDEX(${ref('from')};${own('problemStep')}-1)))`,
    parts: () => {
      const rates = `(MAX(0;${ref('rate')})>0)*1`;
      return `(N(${ref('fixed')})>0)*1+(N(${ref('soft')})>0)*1+${rates}+(${parameter(view, role, 'quarterRate')}>0)*1`;
    },
    indicators: () => `SUMPRODUCT((${ref('indicator.name')}<>"")*1)`,
    weights: () => `SUMPRODUCT((${ref('indicator.name')}<>"")*1;${ref('indicator.weight')})`,
    ...marketFigures(page, view, role),
    fines: () =>
      `SUMPRODUCT((${ref('rate')}<>"")*(${ref('rate')}<0))+(N(${ref('fixed')})<0)*1+(N(${ref('soft')})<0)*1`,
  };
  page.text(1, column, 'header', role.name);
  Object.entries(figures).forEach(([name, formula], index) => {
    page.text(index + 2, FIRST, 'note', name);
    page.formula(index + 2, column, 'formula', formula);
    page.name(`${role.role}.figure.${name}`, index + 2, column);
  });
}

/** Of all the managers: who is paid most in a month, and when; the dearest month. */
function placeDepartment(page: Page, view: View): void {
  const { managers, roles } = view;
  const head = roles.find(({ role }) => role === 'head');
  const own = (name: string) => page.ref(`figure.${name}`);
  const best = () => page.ref('trial.best');
  const nobody = managers.length === 0;
  const figures: Readonly<Record<string, () => string>> = {
    best: () => (nobody ? '0' : `MAX(${best()})`),
    bestAt: () => (nobody ? '0' : `IF(${own('best')}<=0;1;MATCH(${own('best')};${best()};0))`),
    bestMonth: () =>
      nobody ? '0' : `INDEX(${page.ref('months')};INDEX(${page.ref('trial.bestMonth')};${own('bestAt')}))`,
    headPay: () => {
      const paid = head ? `${page.ref(`${head.role}.figure.pay`)}` : '""';
      return `IF(NOT(ISNUMBER(${page.ref('limit.headPay')}));${paid};${page.ref('limit.headPay')})`;
    },
    dearest: () => `IF(COUNT(${page.ref('months.share')})=0;0;MAX(${page.ref('months.share')}))`,
    dearestMonth: () =>
      `IF(${own('dearest')}=0;0;INDEX(${page.ref('months')};MATCH(${own('dearest')};${page.ref('months.share')};0)))`,
    /** What rates are to be multiplied by so that payroll comes to its limit; 0 where the bases alone are over it. */
    bases: () => (nobody ? '0' : `SUMPRODUCT(${page.ref('trial.months')}*${page.ref('trial.base')})`),
    factor: () => {
      const [pay, profit] = [`N(${page.ref('year.pay')})`, `N(${page.ref('year.profit')})`];
      const left = `N(${page.ref('limit.payroll')})*${profit}-${own('bases')}`;
      return `IF(${pay}-${own('bases')}<=0;0;MAX(0;ROUNDDOWN((${left})/(${pay}-${own('bases')});2)))`;
    },
    factorRate: () =>
      `${own('factor')}*LOOKUP(1;${stepsOf(roles[0]!, 'from')};${stepsOf(roles[0]!, 'rate')})`,
    isMarketKnown: () => `(N(${page.ref(`${roles[0]!.role}.market`)})>0)*1`,
    /** What the same people cost at market pay (their bases where it is not known), and the profit a month it takes. */
    bill: () => {
      if (nobody) return '0';
      const own = (name: string) => page.ref(`trial.${name}`);
      const bills = roles.map(({ role, code }) => {
        const market = `N(${page.ref(`${role}.market`)})`;
        const of = `(${page.ref('keys.roles')}=${code})*${own('months')}`;
        return `IF(${market}>0;SUMPRODUCT(${of})*${market};SUMPRODUCT(${of}*${own('base')}))`;
      });
      return bills.join('+');
    },
    billShare: () => `IF(N(${page.ref('year.profit')})<=0;0;${own('bill')}/N(${page.ref('year.profit')}))`,
    need: () => `IF(N(${page.ref('limit.payroll')})<=0;0;${own('bill')}/12/N(${page.ref('limit.payroll')}))`,
    /** Lower rates mend it where pay at plan stays over the market, or the market itself is within the limit. */
    mendable: () => {
      const main = (name: string) => page.ref(`${roles[0]!.role}.figure.${name}`);
      const isOver = `${main('base')}+${main('bonus')}*${own('factor')}>N(${page.ref(`${roles[0]!.role}.market`)})`;
      return `IF(${own('factor')}<=0;0;IF(OR(${isOver};${own('billShare')}<=N(${page.ref('limit.payroll')}));1;0))`;
    },
    winners: () => (nobody ? '0' : `SUMPRODUCT((${page.ref('trial.gain')}>0)*1)`),
    losers: () => (nobody ? '0' : `SUMPRODUCT((${page.ref('trial.gain')}<0)*1)`),
    quarters: () => roles.map((role) => `(${parameter(view, role, 'quarterRate')}>0)*1`).join('+'),
    cycle: () => (view.facts.cycle === null ? '""' : String(view.facts.cycle)),
  };
  Object.entries(figures).forEach(([name, formula], index) => {
    page.text(index + 2, DEPARTMENT, 'note', name);
    page.formula(index + 2, DEPARTMENT + 1, 'formula', formula);
    page.name(`figure.${name}`, index + 2, DEPARTMENT + 1);
  });
}
