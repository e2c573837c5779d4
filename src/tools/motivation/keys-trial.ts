import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { factOf, planOf } from '../plan/published';
import { placeMarket, placeMarketHeaders } from './keys-market';
import {
  firstDay,
  monthOfQuarter,
  paysQuarters,
  placeQuarterHeaders,
  placeQuarters,
  type QuarterRow,
} from './keys-quarters';
import { sumOfSales } from './keys-sales';
import { columnNumber, keysSheet } from './layout';
import { MONTHS, medianOf } from './people';
import { bonusFormula, MANAGER_COLUMNS, parameterOf, roundedMoney, unitsAt, wholeOf } from './published';
import { GROWTHS, TURNOVERS } from './trial-rows';
import type { View } from './view';

/** Columns behind the curve: what the trial counts with, a row a manager. */
const FIRST = 60;
const AT = {
  /** Twelve columns each. */
  employed: FIRST,
  plan: FIRST + MONTHS,
  bonus: FIRST + 2 * MONTHS,
  now: FIRST + 3 * MONTHS,
  /** One column each. */
  present: FIRST + 4 * MONTHS,
  months: FIRST + 4 * MONTHS + 1,
  base: FIRST + 4 * MONTHS + 2,
  sale: FIRST + 4 * MONTHS + 3,
  nowFixed: FIRST + 4 * MONTHS + 4,
  nowRate: FIRST + 4 * MONTHS + 5,
  usual: FIRST + 4 * MONTHS + 6,
  repeat: FIRST + 4 * MONTHS + 7,
  /** The dearest month's pay of one who is not the head, which month it is, and what the scheme gives more. */
  best: FIRST + 4 * MONTHS + 8,
  bestMonth: FIRST + 4 * MONTHS + 9,
  gain: FIRST + 4 * MONTHS + 10,
  turnovers: FIRST + 4 * MONTHS + 12,
  sold: FIRST + 4 * MONTHS + 12 + TURNOVERS.length,
  grown: FIRST + 4 * MONTHS + 12 + TURNOVERS.length + GROWTHS.length,
  /** Behind all others: the median of others' pay, and whether it is known what somebody is paid now. */
  nowSaid: 167,
  nowKnown: 168,
};

/** A row of the managers: the addresses of what stands there. */
interface Row {
  readonly row: number;
  readonly role: string;
  readonly plan: string;
  readonly cell: (name: string) => string;
  /** A head of sales at the build: an empty plan is the sum of the others'. */
  readonly isHead: boolean;
}

export function placeTrialKeys(page: Page, view: View): void {
  const count = view.managers.length;
  if (count === 0) return;
  const { keys } = view.text;
  for (const [name, at] of Object.entries(AT))
    page.text(1, at, 'header', keys.trial[name as keyof typeof AT]);
  if (paysQuarters(view)) placeQuarterHeaders(page, view);
  placeMarketHeaders(page, view);
  for (let index = 0; index < count; index += 1) placeManager(page, view, index);
  const wide = { employed: MONTHS, plan: MONTHS, bonus: MONTHS, now: MONTHS };
  for (const [name, at] of Object.entries(AT)) {
    const columns =
      wide[name as keyof typeof wide] ??
      (name === 'turnovers' ? TURNOVERS.length : ['sold', 'grown'].includes(name) ? GROWTHS.length : 1);
    page.name(`trial.${name}`, 2, at, count, columns);
    for (let index = 0; index < columns && columns > 1; index += 1) {
      page.name(`trial.${name}.month${index}`, 2, at + index, count);
    }
    for (let index = 0; index < count && columns === MONTHS; index += 1) {
      page.name(`trial.${name}.${index}`, index + 2, at, 1, MONTHS);
    }
  }
}

function placeManager(page: Page, view: View, index: number): void {
  const line = rowOf(page, view, index);
  for (let month = 0; month < MONTHS; month += 1) placeMonth(page, view, line, index, month);
  if (paysQuarters(view)) placeQuarters(page, view, index, quarterRow(page, view, line, index));
  placeFigures(page, view, line, index);
  placeTurnovers(page, view, line);
  placeGrowths(page, view, line);
  placeMarket(page, view, index, { ...line, present: address(AT.present, line.row) });
}

function rowOf(page: Page, view: View, index: number): Row {
  const row = index + 2;
  const own = (letters: string) => `$${letters}$${row}`;
  return {
    row,
    role: own(MANAGER_COLUMNS.role),
    plan: own(MANAGER_COLUMNS.plan),
    cell: (name) => `INDEX(${page.ref(`managers.${name}`)};${index + 1})`,
    isHead: view.managers[index]!.role === 'head',
  };
}

const address = (column: number, row: number) => `$${columnLetter(column)}$${row}`;

function quarterRow(page: Page, view: View, line: Row, index: number): QuarterRow {
  const { row, role } = line;
  return {
    row,
    role,
    employed: (month) => address(AT.employed + month, row),
    plan: (month) => address(AT.plan + month, row),
    actual: (month) => `INDEX(${page.ref(`grid.actual.${index}`)};1;${month + 1})`,
    employedIn: (first) => employedIn(line, first),
    plannedIn: (first, column) => plannedIn(view, line, first, teamPlan(view, column)),
    soldIn: (month) => actualFormula(page, view, index, month),
  };
}

/** 1 where somebody was at work in the month that begins with the day. */
function employedIn({ cell }: Row, first: string): string {
  const [started, left] = [cell('started'), cell('left')];
  return `(N(${started})<=EOMONTH(${first};0))*((NOT(ISNUMBER(${left})))+(N(${left})>=${first})>0)`;
}

function placeMonth(page: Page, view: View, line: Row, index: number, month: number): void {
  const { row, role, cell } = line;
  const sheet = keysSheet(view);
  const first = () => firstDay(page, month);
  const at = (name: 'employed' | 'plan') => address(AT[name] + month, row);
  const actual = () => `INDEX(${page.ref(`grid.actual.${index}`)};1;${month + 1})`;
  const put = (name: 'employed' | 'plan' | 'bonus' | 'now', formula: () => string) =>
    page.formula(row, AT[name] + month, 'formula', formula);
  put('employed', () => employedIn(line, first()));
  put('plan', () => `${at('employed')}*${plannedIn(view, line, first(), teamPlan(view, AT.plan + month))}`);
  put('bonus', () => `IF(${at('plan')}<=0;0;${bonusFormula(sheet, role, actual(), at('plan'))})`);
  put('now', () => {
    const fixed = parameterOf(sheet, 'nowFixed', role);
    const rate = parameterOf(sheet, 'nowRate', role);
    const formula = `${fixed}+${roundedMoney(`MAX(0;${actual()})*${rate}`)}`;
    const known = address(AT.nowKnown, row);
    return `IF(${at('employed')}=0;0;IF(ISNUMBER(${cell('now')});${cell('now')};IF(${known}=0;"";${formula})))`;
  });
}

/** The sum of a column of plans of those who are not heads of sales, who stand above them. */
function teamPlan({ managers }: View, column: number, flags?: number): string {
  const last = managers.filter(({ role }) => role !== 'head').length + 1;
  if (last === 1) return '0';
  const range = (letters: string) => `$${letters}$2:$${letters}$${last}`;
  const at = flags === undefined ? '' : `*${range(columnLetter(flags))}`;
  return `SUMPRODUCT((${range(MANAGER_COLUMNS.role)}<>4)*${range(columnLetter(column))}${at})`;
}

/** The month's plan: the Plan sheet's where it has one for that month, else the typed one, else the `team`'s. */
function plannedIn(view: View, { role, cell, isHead }: Row, month: string, team: string): string {
  const sheet = view.planSheet;
  const own = `N(${cell('plan')})`;
  const typed = isHead ? `IF(ISNUMBER(${cell('plan')});${own};${team})` : own;
  if (sheet === undefined) return typed;
  const base = parameterOf(keysSheet(view), 'base', role);
  const of = (manager: string) =>
    `IF(${base}=2;${planOf(sheet, 'profit', month, manager)};${planOf(sheet, 'revenue', month, manager)})`;
  const hasHead = view.roles.some((one) => one.role === 'head');
  const named = of(cell('name'));
  const planned = hasHead ? `IF(${role}=4;${of('""')};${named})` : named;
  return `IF(${planned}>0;${planned};${typed})`;
}

/** The plan of a month now: of the Plan sheet's month where it has one, else the typed one; a head's, of those at work. */
export function plannedNow(page: Page, view: View, index: number): string {
  const sheet = view.planSheet;
  const team = teamPlan(view, columnNumber(MANAGER_COLUMNS.plan), AT.present);
  const month = sheet === undefined ? '' : factOf(sheet, 'month');
  return plannedIn(view, rowOf(page, view, index), month, team);
}

/** What stands still while turnovers are tried: who is there, the base, what is sold and paid now. */
function placeFigures(page: Page, view: View, line: Row, index: number): void {
  const { row, role, plan, cell } = line;
  const sheet = keysSheet(view);
  const put = (name: keyof typeof AT, formula: () => string) =>
    page.formula(row, AT[name], 'formula', formula);
  const parameter = (name: Parameters<typeof parameterOf>[1]) => parameterOf(sheet, name, role);
  const flags = `${address(AT.employed, row)}:${address(AT.employed + MONTHS - 1, row)}`;
  put('present', () => address(AT.employed + MONTHS - 1, row));
  put('months', () => `SUM(${flags})`);
  put(
    'base',
    () => `${parameter('fixed')}+${roundedMoney(`${parameter('soft')}*${parameter('softScore')}`)}`,
  );
  put('sale', () => {
    const margin = `N(${page.ref('limit.margin')})`;
    const ofProfit = `IF(${margin}>0;${plan}/${margin};0)`;
    return `${address(AT.present, row)}*IF(${role}=4;0;IF(${parameter('base')}=2;${ofProfit};${plan}))`;
  });
  const known = () => `ISNUMBER(${cell('now')})`;
  const median = medianOf(view.facts.people, view.managers[index]!.role, 'currentPay');
  page.text(row, AT.nowSaid, 'formula', median === null ? '' : median / 100);
  put('nowKnown', () => {
    const own = parameter('nowFixed');
    const isSaid = `AND(${own}=${address(AT.nowSaid, row)};${parameter('nowRate')}<=0)`;
    return `IF(${known()};1;IF(NOT(ISNUMBER(${own}));0;IF(${isSaid};0;1)))`;
  });
  const pays = () => `${address(AT.present, row)}*${address(AT.nowKnown, row)}`;
  put('nowFixed', () => `${pays()}*IF(${known()};N(${cell('now')});N(${parameter('nowFixed')}))`);
  put('nowRate', () => `${pays()}*IF(${known()};0;${parameter('nowRate')}*${plan})`);
  put('usual', () => {
    const months = address(AT.months, row);
    const sum = `SUMPRODUCT(${flags}*${page.ref(`grid.actual.${index}`)})`;
    return `IF(OR(${role}=4;${months}=0);0;${address(AT.present, row)}*${sum}/${months})`;
  });
  put('repeat', () => `N(${cell('repeat')})`);
  const months = () => page.ref(`grid.pay.${index}`);
  put('best', () => `IF(${role}=4;0;MAX(${months()}))`);
  put('bestMonth', () => `MATCH(MAX(${months()});${months()};0)`);
  put('gain', () => `N(${cell('difference')})`);
}

function placeTurnovers(page: Page, view: View, { row, role, plan }: Row): void {
  const sheet = keysSheet(view);
  TURNOVERS.forEach((_, index) => {
    const share = () => `INDEX(${page.ref('turnovers.share')};${index + 1})`;
    page.formula(row, AT.turnovers + index, 'formula', () => {
      const bonus = roundedMoney(`${wholeOf(sheet, role, plan)}*${unitsAt(sheet, role, share())}`);
      const quarter = monthOfQuarter(view, role, `(${plan}*${share()})`, plan);
      return `IF(${plan}<=0;0;${address(AT.present, row)}*(${bonus}+${quarter}))`;
    });
  });
}

function placeGrowths(page: Page, view: View, { row, role, plan }: Row): void {
  const sheet = keysSheet(view);
  GROWTHS.forEach((_, index) => {
    const growth = () => `INDEX(${page.ref('growths.share')};${index + 1})`;
    const sold = address(AT.sold + index, row);
    page.formula(row, AT.sold + index, 'formula', () => {
      const own = `${address(AT.usual, row)}*(1+${address(AT.repeat, row)}*${growth()})`;
      const [usual, repeat] = [page.ref('trial.usual'), page.ref('trial.repeat')];
      return `IF(${role}=4;SUM(${usual})+${growth()}*SUMPRODUCT(${usual}*${repeat});${own})`;
    });
    page.formula(row, AT.grown + index, 'formula', () => {
      const bonus = bonusFormula(sheet, role, sold, plan);
      const quarter = monthOfQuarter(view, role, sold, plan);
      return `IF(${plan}<=0;0;${address(AT.present, row)}*(${bonus}+${quarter}))`;
    });
  });
}

/** What a manager sold in a month, in the base of the role's bonus; the head of sales, the department. */
export function actualFormula(page: Page, view: View, index: number, month: number): string {
  const row = index + 2;
  const sheet = keysSheet(view);
  const role = `${sheet}!$${MANAGER_COLUMNS.role}$${row}`;
  const name = `${sheet}!$${MANAGER_COLUMNS.key}$${row}`;
  const own = (base: 'revenue' | 'profit' | 'paid') =>
    sumOfSales(page, view, base, `${name}&"|${month + 1}"`);
  const all = (base: 'revenue' | 'profit' | 'paid') => sumOfSales(page, view, base, String(month + 1));
  const inBase = (of: typeof own) => {
    const base = parameterOf(sheet, 'base', role);
    const [revenue, profit, paid] = [of('revenue'), of('profit'), of('paid')];
    const money = revenue === paid ? revenue : `IF(${base}=3;${paid};${revenue})`;
    return `IF(${base}=2;${profit};${money})`;
  };
  const hasHead = view.roles.some((one) => one.role === 'head');
  return hasHead ? `IF(${role}=4;${inBase(all)};${inBase(own)})` : inBase(own);
}
