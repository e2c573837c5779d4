import { fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { bonusFormula, parameterOf, roundedMoney } from '../motivation/published';
import { type Figure, figureOf, SCHEME_FIGURES, type SchemeFigure } from './figures';
import { schemeSheet } from './keys';
import { headCreditKeys, placeCreditKeys } from './keys-lines';
import { aloneIn, monthBounds } from './keys-sales';
import { type PersonMonth, placeInQuarter } from './months';
import { awayIn, orOwnPlan, plannedIn } from './plans';
import type { Origin } from './sale-lines';
import { baseCode } from './scheme-facts';
import type { View } from './view';

/**
 * Of a scheme of the sheet "Motivation": other months than the one shown, the quarter, and what is taken back for
 * returns. Stands where a scheme of this tool's own would, which has none of it.
 */
const AT = { months: 1, sold: 5, shared: 11, other: 19, person: 27 } as const;

/** Columns of the blocks. */
const SOLD = { name: 0, sales: 1, returns: 2, plan: 3 } as const;
const OTHER = { plan: 0, sales: 1, returns: 2, actual: 3, bonus: 4, rate: 5, lacks: 6, away: 7 } as const;

export function placeSchemeKeys(page: Page, view: View): void {
  if (view.motivation === undefined) return;
  placeMonths(page, view);
  placeSold(page, view);
  placeOthers(page, view);
  SCHEME_FIGURES.forEach((figure, index) => {
    page.text(1, AT.person + index, 'header', view.text.keys.schemeFigures[figure]);
    page.name(`all.p.${figure}`, 2, AT.person + index, Math.max(1, view.people.length));
  });
  view.people.forEach((_, index) => {
    placeSchemeFigures(page, view, index);
  });
}

function headers(page: Page, column: number, labels: readonly string[]): void {
  labels.forEach((label, index) => {
    page.text(1, column + index, 'header', label);
  });
}

function placeMonths(page: Page, { months, text }: View): void {
  headers(page, AT.months, [text.keys.code, text.keys.first, text.keys.last]);
  months.forEach(({ code, first, last }, index) => {
    const row = index + 2;
    page.text(row, AT.months, 'formula', code);
    page.text(row, AT.months + 1, 'dated', first, { format: 'day' });
    page.text(row, AT.months + 2, 'dated', last, { format: 'day' });
    page.name(`month.${index}.first`, row, AT.months + 1);
    page.name(`month.${index}.last`, row, AT.months + 2);
  });
}

/** A row for each manager, month and base that something is counted from. */
function placeSold(page: Page, view: View): void {
  const { text, sold, months } = view;
  const { figures, returns } = text.keys;
  headers(page, AT.sold, [text.manager, figures.sales, returns, figures.plan]);
  headCreditKeys(page, view, AT.shared);
  let shared = 2;
  sold.forEach((of, index) => {
    const row = index + 2;
    const month = months[of.month]!;
    page.text(row, AT.sold, 'text', of.name, { format: 'text' });
    const lines = month.code === 0 ? [] : view.sharedSales(of.base, of.name, month);
    for (const what of ['sales', 'returns'] as const) {
      const own = lines.filter(({ isReturn }) => isReturn === (what === 'returns'));
      const first = shared;
      for (const line of own) {
        // What is shared no more is among the undivided sales again.
        const credited = { ...line, isOwner: false, by: of.name };
        placeCreditKeys(page, view, { row: shared, column: AT.shared }, credited, of.base);
        shared += 1;
      }
      const name = `shared.${index}.${what}`;
      if (own.length > 0) page.name(name, first, AT.shared + 5, own.length);
      const split = () => (own.length > 0 ? `+SUM(${page.ref(name)})` : '');
      const alone = () => (month.code === 0 ? '0' : aloneIn(page, view, of, what));
      page.formula(row, AT.sold + SOLD[what], 'formula', () => `ROUND(${alone()}${split()};2)`);
      page.name(`sold.${index}.${what}`, row, AT.sold + SOLD[what]);
    }
    const [first, last] = monthBounds(page, of.month);
    page.formula(row, AT.sold + SOLD.plan, 'formula', () =>
      of.name === '' ? '0' : plannedIn(view, of.name, String(baseCode(of.base)), { first, last }),
    );
    page.name(`sold.${index}.plan`, row, AT.sold + SOLD.plan);
  });
}

/** A row for each person and other month: what the month's bonus was counted from, by the scheme as it is now. */
function placeOthers(page: Page, view: View): void {
  const { text, people, others } = view;
  const { figures, schemeFigures, returns } = text.keys;
  headers(page, AT.other, [
    figures.plan,
    figures.sales,
    returns,
    figures.actual,
    figures.bonus,
    schemeFigures.paidRate,
    schemeFigures.quarterLacks,
    figures.gone,
  ]);
  let row = 2;
  people.forEach((_, index) => {
    for (const other of others[index]!) {
      placeOther(page, view, index, other, row);
      row += 1;
    }
  });
}

function placeOther(page: Page, view: View, person: number, { month, sold }: PersonMonth, row: number): void {
  const sheet = schemeSheet(view);
  const { name, isHead, asPaid } = view.people[person]!;
  const cell = (column: keyof typeof OTHER) => fixed(row, AT.other + OTHER[column]);
  const sum = (of: string) => sold.map((at) => page.ref(`sold.${at}.${of}`)).join('+');
  // The plan that a head has in the scheme is the team's.
  const led = () => sold.slice(1).map((at) => page.ref(`sold.${at}.plan`));
  const role = () => figureOf(page, person, 'role');
  const [first, last] = monthBounds(page, month);
  const formulas: Readonly<Record<keyof typeof OTHER, () => string>> = {
    plan: () => (isHead ? orOwnPlan(view, name, led()) : sum('plan')),
    sales: () => `ROUND(${sum('sales')};2)`,
    returns: () => `ROUND(${sum('returns')};2)`,
    actual: () => (asPaid ? cell('sales') : `ROUND(${cell('sales')}+${cell('returns')};2)`),
    bonus: () => `N(${bonusFormula(sheet, role(), cell('actual'), cell('plan'))})`,
    rate: () => `IF(${cell('actual')}>0;${cell('bonus')}/${cell('actual')};0)`,
    lacks: () => `IF(OR(${cell('plan')}>0;${cell('away')}=1);0;1)`,
    away: () => `IF(${awayIn(view, name, { first, last })};1;0)`,
  };
  for (const [column, formula] of Object.entries(formulas) as [keyof typeof OTHER, () => string][]) {
    page.formula(row, AT.other + OTHER[column], 'formula', formula);
    page.name(`other.${person}.${month}.${column}`, row, AT.other + OTHER[column]);
  }
}

/** What another month adds to its quarter: months without work count for neither side, plan nor sales. */
export function quarterPart(
  page: Page,
  person: number,
  month: number,
  column: 'plan' | 'sales' | 'returns',
): string {
  const of = (name: keyof typeof OTHER) => page.ref(`other.${person}.${month}.${name}`);
  return `${of(column)}*(1-${of('away')})`;
}

/** The rate that a month paid on the whole for what was sold in it. */
export function paidRate(page: Page, view: View, person: number, month: number): string {
  const of = month === 0 ? undefined : view.others[person]!.find((other) => other.month === month);
  return of ? page.ref(`other.${person}.${month}.rate`) : page.ref(`p.${person}.paidRate`);
}

/** The months that a return's money was paid in, with their parts of it: the month's own where the sale is unknown. */
export function partsOf(
  { months }: View,
  origin: Origin | null,
): { readonly month: number; readonly amount: number; readonly of: number }[] {
  if (origin === null) return [{ month: 0, amount: 1, of: 1 }];
  return origin.parts.map(({ month, amount }) => {
    const at = months.findIndex(({ first, code }) => first === month && code > 0);
    return { month: Math.max(0, at), amount, of: origin.amount };
  });
}

/** What was paid for what a return takes back, from 0. */
export function paidForFormula(page: Page, view: View, person: number, at: number): string {
  const { origin, soldBy } = view.people[person]!.backs[at]!;
  if (soldBy !== null) return '0';
  const credit = page.ref(`back.${person}.${at}.credit`);
  const rates = partsOf(view, origin).map(({ month, amount, of }) => {
    const rate = paidRate(page, view, person, month);
    return amount === of ? rate : `${amount}/${of}*${rate}`;
  });
  return roundedMoney(`MAX(0;-${credit})*(${rates.join('+')})`);
}

function placeSchemeFigures(page: Page, view: View, index: number): void {
  const { others } = view;
  const sheet = schemeSheet(view);
  const person = view.people[index]!;
  const { base, role, isHead, asPaid, quarterly, backs } = person;
  const row = index + 2;
  const own = (figure: SchemeFigure) => fixed(row, AT.person + SCHEME_FIGURES.indexOf(figure));
  const of = (figure: Figure) => figureOf(page, index, figure);
  const parameter = (name: 'quarterFrom' | 'quarterRate' | 'returns' | 'base') =>
    parameterOf(sheet, name, of('role'));
  const inQuarter = others[index]!.filter((other) => other.inQuarter);
  const sum = (column: 'plan' | 'sales' | 'returns') =>
    inQuarter.map(({ month }) => `+${quarterPart(page, index, month, column)}`).join('');
  const lacks = () => inQuarter.map(({ month }) => `+${page.ref(`other.${index}.${month}.lacks`)}`).join('');
  const isPaidNow = quarterly && placeInQuarter(view.month) === 2;
  const ifQuarterly = (formula: () => string) => () => (quarterly ? formula() : '0');
  const reached = () => {
    const isReached = `ROUND(${own('quarterActual')}-${parameter('quarterFrom')}*${own('quarterPlan')};6)>=0`;
    return `AND(${own('quarterLacks')}=0;${own('quarterPlan')}>0;${isReached})`;
  };
  const formulas: Readonly<Record<SchemeFigure, () => string>> = {
    paidRate: () => `IF(${of('actual')}>0;${of('bonus')}/${of('actual')};0)`,
    quarterPlan: ifQuarterly(() => `ROUND(N(${of('plan')})${sum('plan')};2)`),
    // What came back within a quarter was not sold in it, whatever becomes of the month's bonus.
    quarterActual: ifQuarterly(
      () => `ROUND(${of('sales')}+${of('returns')}${sum('sales')}${sum('returns')};2)`,
    ),
    quarterLacks: ifQuarterly(() => `IF(N(${of('plan')})>0;0;1)${lacks()}`),
    quarter: () => {
      if (!isPaidNow) return '0';
      const paid = roundedMoney(`MAX(0;${own('quarterActual')})*${parameter('quarterRate')}`);
      return `IF(${of('gone')}=1;0;IF(${reached()};${paid};0))`;
    },
    quarterNeed: ifQuarterly(
      () =>
        `MAX(0;ROUNDUP(ROUND(${parameter('quarterFrom')}*${own('quarterPlan')}-${own('quarterActual')};6);2))`,
    ),
    quarterThere: ifQuarterly(() => {
      const there = `MAX(${own('quarterActual')};${parameter('quarterFrom')}*${own('quarterPlan')})`;
      return `IF(${own('quarterLacks')}>0;0;${roundedMoney(`${there}*${parameter('quarterRate')}`)})`;
    }),
    backs: () => (backs.length > 0 ? `ROUND(SUM(${page.ref(`backs.${index}.credit`)});2)` : '0'),
    due: () => {
      if (!asPaid) return '0';
      const paid = backs.length > 0 ? `-SUM(${page.ref(`slip.${index}.backs`)})` : '';
      return `ROUND(MAX(0;N(${page.ref(`carried.${index}`)}))${paid};2)`;
    },
    clawback: () => `MIN(${own('due')};ROUND(${of('bonus')}+${own('quarter')};2))`,
    carriedOut: () => `ROUND(${own('due')}-${own('clawback')};2)`,
    backGap: () => {
      if (!asPaid) return '0';
      // A return stands on the payslip of who was paid for the sale: among managers the gaps make nothing together.
      return isHead ? '0' : `ROUND(${own('backs')}-${of('returns')};2)`;
    },
    changed: () => {
      const isOther = `OR(${of('role')}<>${role};${parameter('base')}<>${baseCode(base)};`;
      const rules = `(${parameter('returns')}=2)<>(${asPaid ? 1 : 0}=1);(${parameter('quarterRate')}>0)<>(${quarterly ? 1 : 0}=1))`;
      return `IF(${isOther}${rules};1;0)`;
    },
  };
  SCHEME_FIGURES.forEach((figure, offset) => {
    page.formula(row, AT.person + offset, 'formula', formulas[figure]);
    page.name(`p.${index}.${figure}`, row, AT.person + offset);
  });
}
